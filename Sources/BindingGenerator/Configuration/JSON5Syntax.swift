// Licensed under Apache License v2.0. See LICENSE for details.

/// Finds the place where a text stops being JSON5.
///
/// Foundation's decoder says on Linux only that a text is not JSON. This reads nothing out of the text: it is asked after the
/// decoder has refused it, and only for the place.
struct JSON5Syntax {
    /// A place in the text and what is wrong there.
    struct Problem: Error, Hashable {
        /// Counted from 1, in bytes.
        var line: Int
        var column: Int
        var message: String
    }

    private let text: [UInt8]
    private var position = 0
    private var depth = 0
    /// The way to the value that is read, as `JSONPath` writes it.
    private var path = "$"
    /// Where each key stands, by the way to its value.
    private var keys: [String: (line: Int, column: Int)] = [:]

    private init(_ text: String) {
        self.text = Array(text.utf8)
    }

    /// The first problem of a text; nil when this finds none.
    static func problem(in text: String) -> Problem? {
        var syntax = JSON5Syntax(text)
        do throws(Problem) {
            try syntax.value()
            try syntax.skipSpace()
            if syntax.next != nil { throw syntax.problem(expected: "the end of the file") }
            return nil
        } catch {
            return error
        }
    }

    /// Where each key of a text stands, by the way to its value: `$.modules[0].headers`. Up to the first problem.
    static func keys(in text: String) -> [String: (line: Int, column: Int)] {
        var syntax = JSON5Syntax(text)
        try? syntax.value()
        return syntax.keys
    }

    private var next: UInt8? { position < text.count ? text[position] : nil }

    private func problem(expected: String) -> Problem {
        let found = next.map { $0 >= 0x21 && $0 < 0x7F ? "'\(Character(Unicode.Scalar($0)))'" : "something else" }
        return problem("expected \(expected), found \(found ?? "the end of the file")")
    }

    private func problem(_ message: String) -> Problem {
        let place = place(of: position)
        return Problem(line: place.line, column: place.column, message: message)
    }

    private func place(of position: Int) -> (line: Int, column: Int) {
        let before = text[..<position]
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return (before.count { $0 == UInt8(ascii: "\n") } + 1, position - start + 1)
    }

    // MARK: - Values

    private mutating func value() throws(Problem) {
        try skipSpace()
        switch next {
        case UInt8(ascii: "{"):
            try members(until: UInt8(ascii: "}"), "'}'") { (syntax) throws(Problem) in try syntax.member() }
        case UInt8(ascii: "["):
            let outer = path
            var count = 0
            try members(until: UInt8(ascii: "]"), "']'") { (syntax) throws(Problem) in
                syntax.path = "\(outer)[\(count)]"
                count += 1
                try syntax.value()
            }
            path = outer
        case UInt8(ascii: "\""), UInt8(ascii: "'"): try string()
        default: try word()
        }
    }

    /// What stands between brackets, separated by commas; one may follow the last.
    private mutating func members(
        until end: UInt8,
        _ endName: String,
        _ member: (inout JSON5Syntax) throws(Problem) -> Void
    ) throws(Problem) {
        depth += 1
        // The limit of Foundation's decoder.
        if depth > 512 { throw problem("nested more than 512 deep") }
        position += 1
        try skipSpace()
        while next != end {
            try member(&self)
            try skipSpace()
            if next == end { break }
            guard next == UInt8(ascii: ",") else { throw problem(expected: "',' or \(endName)") }
            position += 1
            try skipSpace()
        }
        position += 1
        depth -= 1
    }

    private mutating func member() throws(Problem) {
        let start = position
        if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") {
            try string()
        } else {
            guard let first = next, Self.isWordByte(first) else { throw problem(expected: "a key or '}'") }
            skipWord()
        }
        let outer = path
        path += "." + Self.unquoted(text[start..<position])
        keys[path] = place(of: start)
        try skipSpace()
        guard next == UInt8(ascii: ":") else { throw problem(expected: "':' after the key") }
        position += 1
        try value()
        path = outer
    }

    /// A key without its quotation marks, and each backslash gone from before what it escapes.
    private static func unquoted(_ key: ArraySlice<UInt8>) -> String {
        guard let quote = key.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return String(decoding: key, as: UTF8.self)
        }
        var bytes: [UInt8] = []
        var rest = key.dropFirst().dropLast()
        while let byte = rest.popFirst() {
            bytes.append(byte == UInt8(ascii: "\\") ? rest.popFirst() ?? byte : byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func string() throws(Problem) {
        let start = self
        let quote = next
        position += 1
        while let byte = next, byte != quote {
            if byte == UInt8(ascii: "\n") { break }
            // A backslash takes whatever follows it along, an end of line too.
            position += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        guard next == quote else { throw start.problem("the text that starts here does not end on its line") }
        position += 1
    }

    /// A number or one of the constants.
    private mutating func word() throws(Problem) {
        let start = self
        skipWord()
        let word = String(decoding: text[start.position..<position], as: UTF8.self)
        guard let first = word.utf8.first else { throw problem(expected: "a value") }
        let isNumber = (0x2B...0x39).contains(first)
        guard isNumber || ["true", "false", "null", "Infinity", "NaN"].contains(word) else {
            throw start.problem("'\(word)' is no value; put text in quotation marks")
        }
    }

    // MARK: - Between values

    private mutating func skipWord() {
        while let byte = next, Self.isWordByte(byte) { position += 1 }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: "_$+-.".utf8.contains(byte)
        }
    }

    /// Skips space and comments.
    private mutating func skipSpace() throws(Problem) {
        while let byte = next {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                position += 1
            } else if text[position...].starts(with: "//".utf8) {
                position = text[position...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            } else if text[position...].starts(with: "/*".utf8) {
                guard let end = text[(position + 2)...].firstRange(of: Array("*/".utf8)) else {
                    throw problem("the comment that starts here has no end")
                }
                position = end.upperBound
            } else {
                return
            }
        }
    }
}
