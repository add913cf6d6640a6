// Licensed under Apache License v2.0. See LICENSE for details.

/// Reads JSON5: Foundation's decoder tells no places, and on Linux not even what is wrong.
struct JSON5Reader {
    private let text: [UInt8]
    private var position = 0
    private var depth = 0
    private let lineStarts: [Int]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        self.text = bytes
        lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// The text's one value.
    mutating func document() throws(JSON5Problem) -> JSON5Node {
        let node = try value()
        try skipSpace()
        if next != nil { throw problem(expected: "the end of the file") }
        return node
    }

    private var next: UInt8? { position < text.count ? text[position] : nil }

    private func problem(expected: String) -> JSON5Problem {
        let found = next.map { $0 >= 0x21 && $0 < 0x7F ? "'\(Character(Unicode.Scalar($0)))'" : "something else" }
        return problem("expected \(expected), found \(found ?? "the end of the file")")
    }

    private func problem(_ message: String) -> JSON5Problem { JSON5Problem(place: place, message: message) }

    private var place: JSON5Place {
        // The last line that starts here or before.
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= position { low = middle } else { high = middle }
        }
        return JSON5Place(line: low + 1, column: position - lineStarts[low] + 1)
    }

    // MARK: - Values

    private mutating func value() throws(JSON5Problem) -> JSON5Node {
        try skipSpace()
        let place = place
        switch next {
        case UInt8(ascii: "{"):
            var members: [JSON5Node.Member] = []
            var keys: Set<String> = []
            try entries(until: UInt8(ascii: "}"), "'}'") { (text) throws(JSON5Problem) in
                members.append(try text.member(besides: &keys))
            }
            return JSON5Node(value: .object(members), place: place)
        case UInt8(ascii: "["):
            var elements: [JSON5Node] = []
            try entries(until: UInt8(ascii: "]"), "']'") { (text) throws(JSON5Problem) in
                elements.append(try text.value())
            }
            return JSON5Node(value: .list(elements), place: place)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return JSON5Node(value: .text(try string()), place: place)
        default: return JSON5Node(value: try word(), place: place)
        }
    }

    /// What stands between brackets, separated by commas; one may follow the last.
    private mutating func entries(
        until end: UInt8,
        _ endName: String,
        _ entry: (_ text: inout JSON5Reader) throws(JSON5Problem) -> Void
    ) throws(JSON5Problem) {
        depth += 1
        if depth > 512 { throw problem("nested more than 512 deep") }
        position += 1
        try skipSpace()
        while next != end {
            try entry(&self)
            try skipSpace()
            if next == end { break }
            guard next == UInt8(ascii: ",") else { throw problem(expected: "',' or \(endName)") }
            position += 1
            try skipSpace()
        }
        position += 1
        depth -= 1
    }

    private mutating func member(besides keys: inout Set<String>) throws(JSON5Problem) -> JSON5Node.Member {
        let start = self
        let key: String
        if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") {
            key = try string()
        } else {
            guard let first = next, Self.isWordByte(first) else { throw problem(expected: "a key or '}'") }
            skipWord()
            key = String(decoding: text[start.position..<position], as: UTF8.self)
        }
        try skipSpace()
        guard next == UInt8(ascii: ":") else { throw problem(expected: "':' after the key") }
        position += 1
        guard keys.insert(key).inserted else {
            throw start.problem("'\(key)' stands here a second time; only one of them can count")
        }
        return JSON5Node.Member(key: key, place: start.place, node: try value())
    }

    private mutating func string() throws(JSON5Problem) -> String {
        let start = self
        let quote = next
        position += 1
        var bytes: [UInt8] = []
        while let byte = next, byte != quote {
            if byte == UInt8(ascii: "\n") { break }
            if byte == UInt8(ascii: "\\") {
                bytes += try escape()
            } else {
                bytes.append(byte)
                position += 1
            }
        }
        guard next == quote else { throw start.problem("the text that starts here does not end on its line") }
        position += 1
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What a backslash and what follows it stand for.
    private mutating func escape() throws(JSON5Problem) -> [UInt8] {
        let start = self
        position += 1
        guard let byte = next else { return [] }
        position += 1
        switch byte {
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "v"): return [0x0B]
        // An end of line that is none.
        case UInt8(ascii: "\n"): return []
        case UInt8(ascii: "\r"):
            if next == UInt8(ascii: "\n") { position += 1 }
            return []
        case UInt8(ascii: "0"): return [0]
        case UInt8(ascii: "x"): return Array(String(try scalar(digits(2, start), start)).utf8)
        case UInt8(ascii: "u"):
            let high = try digits(4, start)
            guard (0xD800..<0xDC00).contains(high) else { return Array(String(try scalar(high, start)).utf8) }
            guard text[position...].starts(with: "\\u".utf8) else { return Array(String(try scalar(high, start)).utf8) }
            position += 2
            let low = try digits(4, start)
            guard (0xDC00..<0xE000).contains(low) else { return Array(String(try scalar(high, start)).utf8) }
            return Array(String(try scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), start)).utf8)
        default: return [byte]
        }
    }

    private mutating func digits(_ count: Int, _ start: JSON5Reader) throws(JSON5Problem) -> UInt32 {
        let end = position + count
        guard end <= text.count,
            text[position..<end].allSatisfy({
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || (0x41...0x46) ~= $0 & 0xDF
            }),
            let number = UInt32(String(decoding: text[position..<end], as: UTF8.self), radix: 16)
        else { throw start.problem("\(count) hexadecimal digits have to follow here") }
        position = end
        return number
    }

    private func scalar(_ number: UInt32, _ start: JSON5Reader) throws(JSON5Problem) -> Character {
        guard let scalar = Unicode.Scalar(number) else { throw start.problem("this is half of a character") }
        return Character(scalar)
    }

    /// A number or one of the constants.
    private mutating func word() throws(JSON5Problem) -> JSON5Node.Value {
        let start = self
        skipWord()
        let word = String(decoding: text[start.position..<position], as: UTF8.self)
        switch word {
        case "": throw problem(expected: "a value")
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        default:
            if let number = Self.number(word) { return .number(word, number.whole) }
            let first = word.utf8.first ?? 0
            throw start.problem(
                (0x2B...0x39).contains(first)
                    ? "'\(word)' is no number" : "'\(word)' is no value; put text in quotation marks"
            )
        }
    }

    /// A number's value, where it is whole; nil for what is none.
    private static func number(_ word: String) -> (whole: Int?, Void)? {
        let isNegative = word.hasPrefix("-")
        let digits = isNegative || word.hasPrefix("+") ? word.dropFirst() : word[...]
        if digits == "Infinity" || digits == "NaN" { return (nil, ()) }
        let sign = isNegative ? "-" : ""
        if digits.lowercased().hasPrefix("0x") {
            let digits = digits.dropFirst(2)
            guard !digits.isEmpty, digits.allSatisfy(\.isHexDigit) else { return nil }
            return (Int(sign + digits, radix: 16), ())
        }
        guard let first = digits.first, first.isASCII && first.isNumber || first == "." && digits.count > 1 else {
            return nil
        }
        guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || ".eE+-".contains($0)) }) else { return nil }
        // Zeros in front would be another base elsewhere.
        if first == "0", digits.dropFirst().first?.isNumber == true { return nil }
        if let whole = Int(sign + digits) { return (whole, ()) }
        var plain = String(digits)
        if plain.hasPrefix(".") { plain = "0" + plain }
        if let point = plain.firstIndex(of: "."), plain.index(after: point) == plain.endIndex { plain.removeLast() }
        guard let value = Double(sign + plain) else { return nil }
        let isExact = value.magnitude < 9_007_199_254_740_992
        return (isExact ? Int(exactly: value) : nil, ())
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

    /// Space that is no ASCII: no-break space, byte order mark, the separators of lines and paragraphs.
    private static let wideSpace: [[UInt8]] = ["\u{A0}", "\u{FEFF}", "\u{2028}", "\u{2029}"].map { Array($0.utf8) }

    /// Skips space and comments.
    private mutating func skipSpace() throws(JSON5Problem) {
        while let byte = next {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                position += 1
            } else if byte >= 0x80, let space = Self.wideSpace.first(where: { text[position...].starts(with: $0) }) {
                position += space.count
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
