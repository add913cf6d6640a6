// Licensed under Apache License v2.0. See LICENSE for details.

/// The identifiers that Swift sources mention.
///
/// Which declaration an identifier means is not asked: one that is spelt alike counts, so that at most too much is bound.
package struct UsedNames: Hashable, Sendable {
    private var names: Set<String> = []

    package init() {}

    /// Takes in the identifiers of a source: not those in comments and in the text of strings, but those in interpolations.
    package mutating func add(source: String) {
        var lexer = IdentifierLexer(source)
        names.formUnion(lexer.identifiers())
    }

    /// Takes in what other sources mention.
    package mutating func formUnion(_ other: UsedNames) { names.formUnion(other.names) }

    /// Whether a C name is mentioned, in one of the forms that it may have in Swift: with underscores behind it where Swift
    /// needs the name, behind `raw_` or two underscores.
    func mentions(_ name: String) -> Bool {
        let plain = SwiftIdentifier.unescaped(name)
        if names.contains(plain) || names.contains("raw_" + plain) || names.contains("__" + plain) { return true }
        return (1...3).contains { names.contains(plain + String(repeating: "_", count: $0)) }
    }
}

/// Finds the identifiers of Swift source. What is no Swift gives some set of words and never fails.
struct IdentifierLexer {
    private let bytes: [UInt8]
    private var position = 0
    private var found: Set<String> = []

    init(_ source: String) { bytes = Array(source.utf8) }

    mutating func identifiers() -> Set<String> {
        code(inParentheses: false)
        return found
    }

    // MARK: - Private

    /// Reads code to the end, or to the parenthesis that closes an interpolation.
    private mutating func code(inParentheses: Bool) {
        var depth = 1
        while position < bytes.count {
            let byte = bytes[position]
            if starts(with: "//") {
                skip { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
            } else if starts(with: "/*") {
                comment()
            } else if let marks = stringMarks() {
                string(marks: marks)
            } else if Self.isIdentifier(byte) {
                let start = position
                skip { Self.isIdentifier($0) }
                found.insert(String(decoding: bytes[start..<position], as: UTF8.self))
            } else {
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth -= 1 }
                position += 1
                if inParentheses, depth == 0 { return }
            }
        }
    }

    /// Comments nest in Swift.
    private mutating func comment() {
        var depth = 0
        while position < bytes.count {
            if starts(with: "/*") {
                depth += 1
                position += 2
            } else if starts(with: "*/") {
                depth -= 1
                position += 2
                if depth == 0 { return }
            } else {
                position += 1
            }
        }
    }

    /// How many number signs stand before the quotation mark of a string that begins here; nil where none does.
    private func stringMarks() -> Int? {
        var end = position
        while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
        return end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? end - position : nil
    }

    private mutating func string(marks: Int) {
        let hashes = String(repeating: "#", count: marks)
        position += marks
        let quotes = starts(with: "\"\"\"") ? "\"\"\"" : "\""
        position += quotes.utf8.count
        while position < bytes.count {
            if starts(with: quotes + hashes) {
                position += quotes.utf8.count + marks
                return
            }
            if starts(with: "\\" + hashes) {
                position += 1 + marks
                let isInterpolation = position < bytes.count && bytes[position] == UInt8(ascii: "(")
                position += 1
                if isInterpolation { code(inParentheses: true) }
            } else if quotes == "\"", bytes[position] == UInt8(ascii: "\n") {
                // A string of one line ends with it, whatever it was.
                return
            } else {
                position += 1
            }
        }
    }

    private mutating func skip(while condition: (UInt8) -> Bool) {
        while position < bytes.count, condition(bytes[position]) { position += 1 }
    }

    private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private static func isIdentifier(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"), 0x80...:
            true
        default: false
        }
    }
}
