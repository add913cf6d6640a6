// Licensed under Apache License v2.0. See LICENSE for details.

/// Where everything stands in a JSON5 text: for messages about it.
///
/// Foundation's decoder tells no places, and on Linux not even what is wrong. This reads nothing else out of the text.
struct JSON5Places {
    /// A place in the text, counted from 1, columns in bytes.
    struct Place: Hashable, Sendable {
        var line: Int
        var column: Int
    }

    /// A place in the text and what is wrong there.
    struct Problem: Error, Hashable {
        var place: Place
        var message: String
    }

    /// The places of members, where their keys begin, and of elements, by their paths: `$.modules[0].name`.
    private(set) var places: [String: Place] = [:]

    private let text: [UInt8]
    private var position = 0
    private var depth = 0
    private let lineStarts: [Int]

    /// - Throws: The first thing in the text that is not JSON5, or is there twice.
    init(_ text: String) throws(Problem) {
        let bytes = Array(text.utf8)
        self.text = bytes
        lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
        try value("$")
        try skipSpace()
        if next != nil { throw problem(expected: "the end of the file") }
    }

    /// The place of a value; of the innermost that is known when the path leads further.
    subscript(path: String) -> Place {
        var path = path[...]
        while true {
            if let place = places[String(path)] { return place }
            guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return Place(line: 1, column: 1) }
            path = path[..<end]
        }
    }

    private var next: UInt8? { position < text.count ? text[position] : nil }

    private func problem(expected: String) -> Problem {
        let found = next.map { $0 >= 0x21 && $0 < 0x7F ? "'\(Character(Unicode.Scalar($0)))'" : "something else" }
        return problem("expected \(expected), found \(found ?? "the end of the file")")
    }

    private func problem(_ message: String) -> Problem {
        Problem(place: place, message: message)
    }

    private var place: Place {
        // The last line that starts here or before.
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= position { low = middle } else { high = middle }
        }
        return Place(line: low + 1, column: position - lineStarts[low] + 1)
    }

    // MARK: - Values

    private mutating func value(_ path: String) throws(Problem) {
        try skipSpace()
        switch next {
        case UInt8(ascii: "{"):
            try members(until: UInt8(ascii: "}"), "'}'") { (text, _) throws(Problem) in try text.member(of: path) }
        case UInt8(ascii: "["):
            try members(until: UInt8(ascii: "]"), "']'") { (text, index) throws(Problem) in
                let element = "\(path)[\(index)]"
                text.places[element] = text.place
                try text.value(element)
            }
        case UInt8(ascii: "\""), UInt8(ascii: "'"): try string()
        default: try word()
        }
    }

    /// What stands between brackets, separated by commas; one may follow the last.
    private mutating func members(
        until end: UInt8,
        _ endName: String,
        _ member: (_ text: inout JSON5Places, _ index: Int) throws(Problem) -> Void
    ) throws(Problem) {
        depth += 1
        // The limit of Foundation's decoder.
        if depth > 512 { throw problem("nested more than 512 deep") }
        position += 1
        try skipSpace()
        var index = 0
        while next != end {
            try member(&self, index)
            index += 1
            try skipSpace()
            if next == end { break }
            guard next == UInt8(ascii: ",") else { throw problem(expected: "',' or \(endName)") }
            position += 1
            try skipSpace()
        }
        position += 1
        depth -= 1
    }

    private mutating func member(of path: String) throws(Problem) {
        let start = self
        if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") {
            try string()
        } else {
            guard let first = next, Self.isWordByte(first) else { throw problem(expected: "a key or '}'") }
            skipWord()
        }
        let key = Self.unquoted(text[start.position..<position])
        let member = "\(path).\(key)"
        try skipSpace()
        guard next == UInt8(ascii: ":") else { throw problem(expected: "':' after the key") }
        position += 1
        guard places.updateValue(start.place, forKey: member) == nil else {
            throw start.problem("'\(key)' stands here a second time; only one of them can count")
        }
        try value(member)
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
}
