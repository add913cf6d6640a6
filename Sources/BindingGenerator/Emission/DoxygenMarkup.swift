// Licensed under Apache License v2.0. See LICENSE for details.

/// Turns the text of a C comment, by lines and without its delimiters, into the Markdown of DocC.
///
/// It knows the commands of Doxygen in both spellings, gtk-doc (`@name: text`, `Returns:`, `|[ … ]|`) and kernel-doc
/// (`name() - text`). What it does not know stays as it is written.
struct DoxygenMarkup {
    private var output: [String] = []
    /// What ends the code block that the lines are in; nil outside of one.
    private var codeEnd: [String]?
    /// Whether the lines belong to a list item, behind whose dash they are indented.
    private var isInItem = false
    private let isGTK: Bool

    /// The lines of Markdown for lines of text, of which the first stands behind the comment's opening.
    static func convert(_ lines: [String]) -> [String] {
        let lines = withoutCommonIndentation(lines)
        var markup = DoxygenMarkup(isGTK: lines.contains { gtkParameter($0[...]) != nil })
        var isFirst = true
        for line in lines {
            let text = isFirst ? withoutTitle(line) : line
            if !line.isBlank { isFirst = false }
            if let text { markup.add(text) }
        }
        if markup.codeEnd != nil { markup.output.append("```") }
        return markup.output
    }

    private init(isGTK: Bool) { self.isGTK = isGTK }

    // MARK: - Lines

    private mutating func add(_ line: String) {
        if let codeEnd {
            let text = line.withoutLeadingBlanks
            guard let end = codeEnd.first(where: text.hasPrefix) else { return output.append(line) }
            output.append("```")
            self.codeEnd = nil
            let rest = text.dropFirst(end.count).withoutLeadingBlanks
            if !rest.isEmpty { add(String(rest)) }
            return
        }
        let text = line.withoutLeadingBlanks
        if text.isEmpty {
            isInItem = false
            return output.append("")
        }
        let first = text.utf8.first
        if Self.isPlain(line, first) { return output.append(isInItem ? "  " + text : Self.limitingIndentation(line)) }
        if first == UInt8(ascii: "`") || first == UInt8(ascii: "~"), text.hasPrefix("```") || text.hasPrefix("~~~") {
            codeEnd = [String(text.prefix(3))]
            return output.append("```" + text.drop { $0 == "`" || $0 == "~" })
        }
        if first == UInt8(ascii: "|"), text.hasPrefix("|[") { return beginCode(language: "c", ends: ["]|"]) }
        if isGTK, let (name, description) = Self.gtkParameter(text) {
            return item(name == "Returns" ? "Returns" : "Parameter \(name)", description)
        }
        if let section = Self.plainSection(text) { return item(section.field, Self.withoutAnnotations(section.rest)) }
        if first == UInt8(ascii: "@") || first == UInt8(ascii: "\\"), command(text.dropFirst()) { return }
        if first == UInt8(ascii: "-"), text.hasPrefix("-# ") {
            return add(line.replacing("-# ", with: "1. ", maxReplacements: 1))
        }
        let inline = DoxygenInline.convert(isInItem ? text : line[...], isGTK: isGTK)
        // A plain line of four blanks or more would be a block of code.
        output.append(isInItem ? "  " + inline : Self.limitingIndentation(inline))
    }

    /// Whether a line has nothing that could be markup: it begins as no command, list, code or section does.
    private static func isPlain(_ line: String, _ first: UInt8?) -> Bool {
        guard let first, !"`~|@\\-RSDNW".utf8.contains(first) else { return false }
        return !line.hasByte(where: DoxygenInline.isMark)
    }

    private mutating func beginCode(language: String, ends: [String]) {
        output.append("```" + language)
        codeEnd = ends
        isInItem = false
    }

    private mutating func item(_ field: String, _ text: some StringProtocol) {
        let inline = DoxygenInline.convert(Substring(text), isGTK: isGTK)
        output.append(inline.isEmpty ? "- \(field):" : "- \(field): \(inline)")
        isInItem = true
    }

    /// Handles a line that begins with a command; false for one that is none of a line's commands.
    private mutating func command(_ words: Substring) -> Bool {
        let name = words.prefix { $0.isLetter }
        var rest = words.dropFirst(name.count)
        var option = ""
        if let open = rest.first, open == "[" || open == "{",
            let end = rest.firstIndex(of: open == "[" ? "]" : "}")
        {
            option = String(rest[rest.index(after: rest.startIndex)..<end])
            rest = rest[rest.index(after: end)...]
        }
        rest = rest.withoutLeadingBlanks
        // `@{` and `@}` begin and end a group.
        if name.isEmpty { return rest == "{" || rest == "}" }
        if let field = Self.fields[String(name)] {
            item(field, rest)
            return true
        }
        switch name {
        case "brief", "short", "details": plain(rest)
        case "param", "tparam":
            let parameter = rest.prefix { !$0.isBlank }
            if parameter.isEmpty { return true }
            item(
                "Parameter \(parameter.filter { $0 != "," || parameter.last != "," })",
                description(after: parameter, in: rest)
            )
        case "retval":
            let value = rest.prefix { !$0.isBlank }
            item("Returns", "`\(value)`: \(description(after: value, in: rest))")
        case "deprecated": item("Important", "Deprecated. \(rest)")
        case "par": plain(rest.isEmpty ? rest : "**\(rest)**")
        case "li", "arg":
            output.append("- " + DoxygenInline.convert(rest, isGTK: isGTK))
            isInItem = true
        case "section", "page": heading("##", rest)
        case "subsection", "subsubsection", "paragraph": heading("###", rest)
        case "code":
            let language = option.drop { $0 == "." }
            beginCode(language: language.isEmpty || language == "h" ? "c" : String(language), ends: ends("endcode"))
        case "verbatim": beginCode(language: "", ends: ends("endverbatim"))
        case "dot", "msc", "startuml": beginCode(language: "", ends: ends("enddot") + ends("endmsc") + ends("enduml"))
        case "f" where option.isEmpty: return false
        case let other where Self.dropped.contains(String(other)): isInItem = false
        default: return false
        }
        return true
    }

    private mutating func plain(_ text: some StringProtocol) {
        isInItem = false
        output.append(DoxygenInline.convert(Substring(text), isGTK: isGTK))
    }

    /// A heading, whose first word is its name for links.
    private mutating func heading(_ marks: String, _ rest: Substring) {
        let title = rest.drop { !$0.isBlank }.withoutLeadingBlanks
        plain("\(marks) \(title.isEmpty ? rest : title)")
    }

    private func description(after word: Substring, in rest: Substring) -> Substring {
        var text = rest.dropFirst(word.count).withoutLeadingBlanks
        // `\param name - text`
        if text.hasPrefix("- ") { text = text.dropFirst(2) }
        return text
    }

    private func ends(_ command: String) -> [String] { ["@" + command, "\\" + command] }

    // MARK: - Tables

    /// Commands whose text is an item of DocC's own.
    private static let fields = [
        "return": "Returns", "returns": "Returns", "result": "Returns", "note": "Note", "remark": "Remark",
        "remarks": "Remark", "warning": "Warning", "attention": "Attention", "important": "Important",
        "since": "Since", "see": "SeeAlso", "sa": "SeeAlso", "bug": "Bug", "todo": "ToDo", "pre": "Precondition",
        "post": "Postcondition", "invariant": "Invariant", "author": "Author", "authors": "Authors",
        "version": "Version", "date": "Date", "copyright": "Copyright", "throws": "Throws", "throw": "Throws",
        "exception": "Throws",
    ]

    /// Commands that place a comment or arrange pages; they say nothing about the declaration.
    private static let dropped: Set<String> = [
        "file", "name", "addtogroup", "defgroup", "ingroup", "weakgroup", "internal", "endinternal", "fn", "struct",
        "union", "enum", "typedef", "def", "var", "class", "relates", "relatesalso", "nosubgrouping", "anchor",
        "cond", "endcond", "if", "ifnot", "else", "elseif", "endif", "hideinitializer", "showinitializer", "private",
        "public", "callgraph", "callergraph", "headerfile", "mainpage", "tableofcontents", "package", "static",
    ]

    /// `Returns: text` and the like of gtk-doc and kernel-doc.
    private static func plainSection(_ text: Substring) -> (field: String, rest: Substring)? {
        // Most lines of a comment are none of these, which begin with few letters.
        guard let first = text.utf8.first, "RSDNW".utf8.contains(first),
            let colon = text.utf8.prefix(longestSection + 1).firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        let rest = text[text.index(after: colon)...]
        guard rest.isEmpty || rest.first?.isBlank == true || rest.first == ":" else { return nil }
        switch text[..<colon] {
        case "Returns", "Return", "Return value", "RETURNS": return ("Returns", rest)
        case "Since": return ("Since", rest)
        case "Deprecated": return ("Important: Deprecated", rest)
        case "Note", "NOTE": return ("Note", rest)
        case "Warning", "WARNING": return ("Warning", rest)
        default: return nil
        }
    }

    private static let longestSection = "Return value".utf8.count

    /// `@name: text` of gtk-doc and kernel-doc.
    private static func gtkParameter(_ line: Substring) -> (name: Substring, description: String)? {
        let text = line.withoutLeadingBlanks
        guard text.utf8.first == UInt8(ascii: "@") else { return nil }
        let name =
            text.dropFirst().plainWord(with: UInt8(ascii: "."))
            ?? text.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        let rest = text[name.endIndex...]
        guard !name.isEmpty, rest.first == ":" else { return nil }
        let isResult = name.utf8.count == "Returns".utf8.count && name.lowercased() == "returns"
        let parameter = isResult ? "Returns" : name
        return (parameter, withoutAnnotations(rest.dropFirst()))
    }

    /// A description without the annotations of introspection before it: `(transfer full) (nullable): text`.
    private static func withoutAnnotations(_ text: Substring) -> String {
        var rest = text.withoutLeadingBlanks
        let whole = rest
        while rest.first == "(", let end = rest.firstIndex(of: ")") {
            rest = rest[rest.index(after: end)...].withoutLeadingBlanks
        }
        if rest.startIndex != whole.startIndex, rest.first == ":" {
            return String(rest.dropFirst().withoutLeadingBlanks)
        }
        return String(whole)
    }

    /// The first line without the declaration's name: `name:` alone, or `name() - text`; nil where nothing is left.
    private static func withoutTitle(_ line: String) -> String? {
        let text = line.withoutLeadingBlanks
        // Such a name is followed by a colon or parentheses.
        guard
            text.hasByte(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "-") })
        else { return line }
        let name = text.plainWord(with: UInt8(ascii: "_")) ?? text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        var rest = text[name.endIndex...]
        guard name.hasByte(where: { $0 == UInt8(ascii: "_") }) || rest.hasPrefix("()") else { return line }
        if rest.first == ":", withoutAnnotations(rest).allSatisfy({ $0 == ":" || $0.isBlank }) { return nil }
        if rest.first == ":", rest.dropFirst().withoutLeadingBlanks.first == "(" { return nil }
        if rest.hasPrefix("()") { rest = rest.dropFirst(2) }
        rest = rest.withoutLeadingBlanks
        return rest.hasPrefix("- ") ? String(rest.dropFirst(2).withoutLeadingBlanks) : line
    }

    /// The lines without the indentation that all but the first have: the first stands behind the comment's opening.
    private static func withoutCommonIndentation(_ lines: [String]) -> [String] {
        var common = Int.max
        for line in lines.dropFirst() where common > 0 && !line.isBlank { common = min(common, line.leadingSpaces) }
        var all = lines
        if common > 0, common < Int.max {
            for index in all.indices.dropFirst() {
                let line = all[index]
                all[index] = String(line.utf8.dropFirst(min(common, line.leadingSpaces))) ?? line
            }
        }
        // The first line of a text is often indented as a paragraph's.
        if let first = all.firstIndex(where: { !$0.isBlank }) {
            all[first] = String(all[first].utf8.drop { $0 == UInt8(ascii: " ") }) ?? all[first]
        }
        return all
    }

    private static func limitingIndentation(_ line: String) -> String {
        guard let first = line.utf8.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") else {
            return line
        }
        let rest = line.withoutLeadingBlanks
        let indentation = line[..<rest.startIndex]
        guard indentation.utf8.count > 3 || indentation.utf8.contains(UInt8(ascii: "\t")) else { return line }
        return "   " + rest
    }
}

extension Character {
    /// A space or a tab.
    var isBlank: Bool { self == " " || self == "\t" }
}

// By bytes, since a header has more text in its comments than anywhere else.
extension StringProtocol where SubSequence == Substring {
    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// Whether there is nothing but spaces and tabs.
    var isBlank: Bool { utf8.allSatisfy(Self.isBlank) }

    /// What follows the spaces and tabs at the beginning.
    var withoutLeadingBlanks: Substring {
        self[(utf8.firstIndex { !Self.isBlank($0) } ?? endIndex)...]
    }

    /// The letters, digits and underscores at the beginning; nil where what follows them is beyond ASCII and may be one of them
    /// or a part of one.
    ///
    /// - Parameter mark: What may stand in a word too.
    func plainWord(with mark: UInt8) -> Substring? {
        let end =
            utf8.firstIndex { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), mark:
                    false
                default: true
                }
            } ?? endIndex
        return end < endIndex && utf8[end] >= 0x80 ? nil : self[..<end]
    }

    /// The letters and digits at the beginning.
    var alphanumericPrefix: Substring {
        let end =
            utf8.firstIndex { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    false
                default: true
                }
            } ?? endIndex
        return end < endIndex && utf8[end] >= 0x80 ? prefix { $0.isLetter || $0.isNumber } : self[..<end]
    }

    /// How many spaces are at the beginning.
    var leadingSpaces: Int { utf8.prefix { $0 == UInt8(ascii: " ") }.count }
}
