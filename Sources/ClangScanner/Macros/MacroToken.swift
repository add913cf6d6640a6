// Licensed under Apache License v2.0. See LICENSE for details.

/// A preprocessing token of a macro's body.
enum MacroToken: Hashable {
    case identifier(String)
    /// A preprocessing number: digits, letters, dots, signs after exponents.
    case number(String)
    /// A string literal with its prefix and quotes.
    case string(String)
    /// A character constant with its prefix and quotes.
    case character(String)
    /// One byte of punctuation, of the longer operators of C those that are not `pair`s included.
    case punctuator(UInt8)
    /// An operator of two bytes that an expression may have: `<<`, `&&`, `==`, `--`, …
    case pair(UInt8, UInt8)

    /// Splits the text of a definition into the tokens behind the macro's name; comments and line splices are blanks.
    static func tokens(behindNameIn text: UnsafeRawBufferPointer) -> [MacroToken] {
        var lexer = Lexer(text: text)
        lexer.skipName()
        guard let first = lexer.next() else { return [] }
        guard let second = lexer.next() else { return [first] }
        var tokens = [first, second]
        while let token = lexer.next() { tokens.append(token) }
        return tokens
    }

    /// The tokens of a text.
    static func tokens(in text: String) -> [MacroToken] {
        Array("a \(text)".utf8).withUnsafeBytes { tokens(behindNameIn: $0) }
    }

    /// The one token that two make when nothing is between them; nil where they are not words and numbers, or make two.
    static func pasted(_ first: Self, _ second: Self) -> Self? {
        guard let first = first.word, let second = second.word else { return nil }
        let made = tokens(in: first + second)
        return made.count == 1 ? made[0] : nil
    }

    /// The text of an identifier or a number.
    private var word: String? {
        switch self {
        case .identifier(let text), .number(let text): text
        default: nil
        }
    }

    func isPunctuator(_ character: Unicode.Scalar) -> Bool {
        if case .punctuator(let byte) = self { byte == UInt8(ascii: character) } else { false }
    }
}

extension ArraySlice<MacroToken> {
    /// Without the parentheses around them. The first and the last may be of two pairs, as in `(a) + (b)`: to be asked of what is
    /// a single thing or nothing.
    var withoutParentheses: Self {
        var tokens = self
        while tokens.count > 2, tokens.first?.isPunctuator("(") == true, tokens.last?.isPunctuator(")") == true {
            tokens = tokens.dropFirst().dropLast()
        }
        return tokens
    }
}

private struct Lexer {
    let text: UnsafeRawBufferPointer
    var at = 0

    mutating func next() -> MacroToken? {
        skipBlanks()
        guard at < text.count else { return nil }
        let start = at
        let first = text[at]
        if CharacterClass.isDigit(first) || (first == UInt8(ascii: ".") && CharacterClass.isDigit(byte(at + 1))) {
            readNumber()
            return .number(string(from: start))
        }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return literal(from: start) }
        guard CharacterClass.isIdentifier(first) else {
            at += 1
            guard isPair(first, byte(at)) else { return .punctuator(first) }
            at += 1
            return .pair(first, text[at - 1])
        }
        readWord()
        return isPrefix(start) ? literal(from: start) : .identifier(string(from: start))
    }

    /// Passes over the first token, which is most often a word.
    mutating func skipName() {
        let start = at
        readWord()
        guard at == start || isPrefix(start) else { return }
        at = start
        _ = next()
    }

    private func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "+"), UInt8(ascii: "-"): second == first
        case UInt8(ascii: "<"), UInt8(ascii: ">"): second == first || second == UInt8(ascii: "=")
        case UInt8(ascii: "="), UInt8(ascii: "!"): second == UInt8(ascii: "=")
        default: false
        }
    }

    private func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }

    private mutating func readWord() {
        while at < text.count, CharacterClass.isIdentifier(text[at]) { at += 1 }
    }

    /// Whether the word from an offset to here is the prefix of a literal.
    private func isPrefix(_ start: Int) -> Bool {
        guard at - start <= 2, byte(at) == UInt8(ascii: "\"") || byte(at) == UInt8(ascii: "'") else { return false }
        return ["L", "u8", "u", "U"].contains(string(from: start))
    }

    private func string(from start: Int) -> String {
        String(decoding: UnsafeRawBufferPointer(rebasing: text[start..<at]), as: UTF8.self)
    }

    private mutating func readNumber() {
        while at < text.count {
            let byte = text[at]
            if CharacterClass.isIdentifier(byte) || byte == UInt8(ascii: ".") {
                at += 1
                let isExponent =
                    switch byte {
                    case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "p"), UInt8(ascii: "P"): true
                    default: false
                    }
                if isExponent, self.byte(at) == UInt8(ascii: "+") || self.byte(at) == UInt8(ascii: "-") { at += 1 }
            } else {
                return
            }
        }
    }

    /// Reads a literal whose prefix, if any, begins at an offset; the next byte is the quote.
    private mutating func literal(from start: Int) -> MacroToken {
        let quote = text[at]
        at += 1
        while at < text.count, text[at] != quote {
            at += text[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        // Without its end it is no literal, and what follows it is nothing either.
        guard at < text.count else {
            at = text.count
            return .punctuator(quote)
        }
        at += 1
        return quote == UInt8(ascii: "'") ? .character(string(from: start)) : .string(string(from: start))
    }

    private mutating func skipBlanks() {
        while at < text.count {
            switch text[at] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                at += 1
            case UInt8(ascii: "\\") where byte(at + 1) == UInt8(ascii: "\n") || byte(at + 1) == UInt8(ascii: "\r"):
                at += 2
            case UInt8(ascii: "/") where byte(at + 1) == UInt8(ascii: "*"):
                at += 2
                while at < text.count, !(text[at] == UInt8(ascii: "*") && byte(at + 1) == UInt8(ascii: "/")) { at += 1 }
                at = min(at + 2, text.count)
            case UInt8(ascii: "/") where byte(at + 1) == UInt8(ascii: "/"):
                at = text.count
            default:
                return
            }
        }
    }
}
