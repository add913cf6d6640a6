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
    /// One byte of punctuation; nothing here needs longer operators.
    case punctuator(UInt8)

    /// Splits text into tokens; comments and line splices are blanks.
    static func tokens(in text: UnsafeRawBufferPointer) -> [MacroToken] {
        var lexer = Lexer(text: text)
        var tokens: [MacroToken] = []
        while let token = lexer.next() { tokens.append(token) }
        return tokens
    }

    func isPunctuator(_ character: Unicode.Scalar) -> Bool {
        self == .punctuator(UInt8(ascii: character))
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
            return .punctuator(first)
        }
        while CharacterClass.isIdentifier(byte(at)) { at += 1 }
        let word = string(from: start)
        let isPrefix = ["L", "u8", "u", "U"].contains(word)
        if isPrefix, byte(at) == UInt8(ascii: "\"") || byte(at) == UInt8(ascii: "'") { return literal(from: start) }
        return .identifier(word)
    }

    private func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }

    private func string(from start: Int) -> String {
        String(decoding: UnsafeRawBufferPointer(rebasing: text[start..<at]), as: UTF8.self)
    }

    private mutating func readNumber() {
        while at < text.count {
            let byte = text[at]
            if CharacterClass.isIdentifier(byte) || byte == UInt8(ascii: ".") {
                at += 1
                let isExponent = "eEpP".utf8.contains(byte)
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
        at = min(at + 1, text.count)
        return quote == UInt8(ascii: "'") ? .character(string(from: start)) : .string(string(from: start))
    }

    private mutating func skipBlanks() {
        while at < text.count {
            switch (text[at], byte(at + 1)) {
            case (UInt8(ascii: " "), _), (UInt8(ascii: "\t"), _), (UInt8(ascii: "\n"), _), (UInt8(ascii: "\r"), _):
                at += 1
            case (UInt8(ascii: "\\"), UInt8(ascii: "\n")), (UInt8(ascii: "\\"), UInt8(ascii: "\r")):
                at += 2
            case (UInt8(ascii: "/"), UInt8(ascii: "*")):
                at += 2
                while at < text.count, !(text[at] == UInt8(ascii: "*") && byte(at + 1) == UInt8(ascii: "/")) { at += 1 }
                at = min(at + 2, text.count)
            case (UInt8(ascii: "/"), UInt8(ascii: "/")):
                at = text.count
            default:
                return
            }
        }
    }
}
