// Licensed under Apache License v2.0. See LICENSE for details.

/// Turns the markup inside a line of a C comment into Markdown: Doxygen's commands for a word, HTML, gtk-doc's marks.
enum DoxygenInline {
    /// The line as Markdown. What stands in backticks stays.
    static func convert(_ line: Substring, isGTK: Bool) -> String {
        guard line.hasByte(where: isMark) else { return String(line) }
        var result = ""
        var rest = line
        while true {
            let plain = rest.utf8.firstIndex(where: isMark) ?? rest.endIndex
            result += rest[..<plain]
            rest = rest[plain...]
            guard let character = rest.first else { break }
            let before = result.last
            switch character {
            case "`":
                // A span of code, or a lone backtick.
                let marks = rest.prefix { $0 == "`" }
                let body = rest.dropFirst(marks.count)
                if let end = end(of: marks.utf8.count, in: body) {
                    result += rest[..<end]
                    rest = rest[end...]
                } else {
                    result += marks
                    rest = body
                }
            case "\\", "@":
                if isWordStart(before), let (text, after) = command(rest.dropFirst(), mark: character, isGTK: isGTK) {
                    result += text
                    rest = after
                } else {
                    // A backslash before a letter means nothing in Markdown; before a mark it would hide it.
                    result.append(character)
                    rest = rest.dropFirst()
                }
            case "<":
                let (text, after) = tag(rest)
                result += text
                rest = after
            case "&":
                let (text, after) = entity(rest)
                result += text
                rest = after
            case "%" where isGTK && isWordStart(before), "#" where isWordStart(before) && (isGTK || before != nil):
                let word = rest.dropFirst().prefix(while: isNameCharacter)
                if let first = word.first, first.isLetter || first == "_" {
                    result += "`\(word)`"
                    rest = rest.dropFirst(word.count + 1)
                } else {
                    result.append(character)
                    rest = rest.dropFirst()
                }
            default:
                result.append(character)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    // MARK: - Private

    /// Where the first backticks of a number end.
    private static func end(of count: Int, in text: Substring) -> Substring.Index? {
        var run = 0
        for index in text.utf8.indices {
            run = text.utf8[index] == UInt8(ascii: "`") ? run + 1 : 0
            if run == count { return text.utf8.index(after: index) }
        }
        return nil
    }

    static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "@"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "%"),
            UInt8(ascii: "#"), UInt8(ascii: "`"):
            true
        default: false
        }
    }

    private static func isWordStart(_ before: Character?) -> Bool {
        guard let before else { return true }
        return before.isBlank || "([{,;:/\"'|*".contains(before)
    }

    private static func isNameCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }

    /// A command inside a line, without its mark; nil for a word that is none.
    private static func command(
        _ text: Substring,
        mark: Character,
        isGTK: Bool
    ) -> (text: String, rest: Substring)? {
        let name = text.prefix { $0.isLetter }
        let rest = text.dropFirst(name.count)
        // `@name` is a parameter in gtk-doc.
        if isGTK, mark == "@" {
            let word = text.prefix(while: isNameCharacter)
            return word.isEmpty ? nil : ("`\(word)`", text.dropFirst(word.count))
        }
        let argument = rest.withoutLeadingBlanks
        guard !argument.isEmpty, argument.startIndex != rest.startIndex else {
            return name == "n" ? ("", rest) : nil
        }
        var word = argument.prefix { !$0.isBlank }
        // Punctuation that ends the sentence is not part of the word.
        while let last = word.last, ".,;:!?)".contains(last), word.count > 1,
            last != ")" || !word.contains("(")
        {
            word = word.dropLast()
        }
        let after = argument.dropFirst(word.count)
        let plain = word.filter { $0 != "`" }
        switch name {
        case "c", "p": return ("`\(plain)`", after)
        case "a", "e", "em": return ("*\(word)*", after)
        case "b": return ("**\(word)**", after)
        case "ref", "link", "copybrief", "copydetails", "copydoc":
            let target = plain.hasPrefix("#") ? plain.dropFirst() : plain[...]
            let title = after.withoutLeadingBlanks
            if name == "ref", title.first == "\"", let end = title.dropFirst().firstIndex(of: "\"") {
                return (String(title[title.index(after: title.startIndex)..<end]), title[title.index(after: end)...])
            }
            return (name.hasPrefix("copy") ? "See `\(target)`." : "`\(target)`", after)
        case "n": return ("", argument)
        case "endlink": return ("", argument)
        default: return nil
        }
    }

    /// A tag of HTML as Markdown; anything else between angle brackets as code, since Markdown would take it for a tag.
    private static func tag(_ text: Substring) -> (String, Substring) {
        // A tag is short; looking further would cost a comment of many such marks the square of its length.
        guard let end = text.utf8.prefix(500).firstIndex(of: UInt8(ascii: ">")) else { return ("<", text.dropFirst()) }
        let inner = text[text.utf8.index(after: text.startIndex)..<end]
        let after = text[text.utf8.index(after: end)...]
        let isClosing = inner.utf8.first == UInt8(ascii: "/")
        let name = (isClosing ? inner.dropFirst() : inner).alphanumericPrefix.lowercased()
        if inner.hasByte(where: { $0 == UInt8(ascii: ":") }), inner.contains("://"), !inner.contains(where: \.isBlank) {
            return ("<\(inner)>", after)
        }
        if let markdown = tags[name], !inner.hasByte(where: { $0 == UInt8(ascii: "<") }) { return (markdown, after) }
        if openTags.contains(name) || name == "li" && isClosing { return ("", after) }
        if name == "li" { return ("- ", after.withoutLeadingBlanks) }
        guard let first = inner.first, first.isLetter || first == "/" || first == "_" || first == "!",
            !inner.hasByte(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "<") })
        else { return ("<", text.dropFirst()) }
        if inner.hasPrefix("!--") { return ("", after) }
        return ("`<\(inner)>`", after)
    }

    private static let tags = [
        "tt": "`", "code": "`", "literal": "`", "b": "**", "strong": "**", "i": "*", "em": "*", "emphasis": "*",
    ]

    /// Tags that only arrange.
    private static let openTags: Set<String> = [
        "ul", "ol", "dl", "dt", "dd", "p", "br", "pre", "a", "table", "tr", "td", "th", "div", "span", "center", "para",
        "h1", "h2", "h3", "h4", "h5", "hr", "blockquote", "sup", "sub", "small", "u", "tbody", "thead",
    ]

    private static func entity(_ text: Substring) -> (String, Substring) {
        for (name, character) in entities where text.hasPrefix(name) { return (character, text.dropFirst(name.count)) }
        return ("&", text.dropFirst())
    }

    private static let entities: [(String, String)] = [
        ("&lt;", "\\<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&nbsp;", " "), ("&apos;", "'"),
        ("&ndash;", "–"), ("&mdash;", "—"), ("&ast;", "\\*"), ("&percnt;", "%"), ("&num;", "#"),
    ]
}
