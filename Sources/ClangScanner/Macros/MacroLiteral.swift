// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Reads macros that are one literal, in parentheses or signed or not, without asking clang.
struct MacroLiteral {
    let target: TargetInfo

    /// The value of a body that is one literal or a row of string literals; nil for everything else.
    func value(_ tokens: [MacroToken]) -> MacroValue? {
        var tokens = tokens[...]
        while let first = tokens.first, let last = tokens.last, tokens.count > 2, first.isPunctuator("("),
            last.isPunctuator(")")
        {
            // Only the outermost pair: "(a) + (b)" is no literal anyway.
            tokens = tokens.dropFirst().dropLast()
        }
        guard let first = tokens.first else { return nil }
        switch first {
        case .string: return string(tokens)
        case .character(let text): return tokens.count == 1 ? character(text) : nil
        case .number(let text): return tokens.count == 1 ? number(text) : nil
        case .punctuator(UInt8(ascii: "-")):
            guard tokens.count == 2, case .number(let text) = tokens[tokens.startIndex + 1] else { return nil }
            return number(text).flatMap(negated)
        default: return nil
        }
    }

    // MARK: - Private

    private func string(_ tokens: ArraySlice<MacroToken>) -> MacroValue? {
        var bytes: [UInt8] = []
        for token in tokens {
            // Bytes that are no UTF-8 were repaired on the way here; clang has them as they are.
            guard case .string(let text) = token, text.hasPrefix("\""), !text.contains("\u{FFFD}"),
                let part = CEscapes.bytes(ofQuoted: text)
            else {
                return nil
            }
            bytes += part
        }
        return .string(bytes)
    }

    private func character(_ text: String) -> MacroValue? {
        guard text.hasPrefix("'"), let bytes = CEscapes.bytes(ofQuoted: text), bytes.count == 1 else { return nil }
        let value = target.isCharSigned ? Int64(Int8(bitPattern: bytes[0])) : Int64(bytes[0])
        return .integer(.signed(value), type: .integer(.int))
    }

    private func number(_ text: String) -> MacroValue? {
        let isHexadecimal = text.hasPrefix("0x") || text.hasPrefix("0X")
        let exponents = isHexadecimal ? "pP." : "eE."
        return text.contains { exponents.contains($0) } ? floating(text, isHexadecimal) : integer(text)
    }

    private func floating(_ text: String, _ isHexadecimal: Bool) -> MacroValue? {
        var digits = text[...]
        var kind = FloatingKind.double
        if digits.last == "f" || digits.last == "F" { kind = .float }
        if digits.last == "l" || digits.last == "L" { kind = .longDouble }
        if kind != .double { digits.removeLast() }
        if digits.last == "." { digits.append("0") }
        if digits.first == "." { digits.insert("0", at: digits.startIndex) }
        if kind == .float {
            return Float(String(digits)).map { .floating(Double($0), type: .floating(kind)) }
        }
        return Double(String(digits)).map { .floating($0, type: .floating(kind)) }
    }

    private func integer(_ text: String) -> MacroValue? {
        var digits = text.lowercased()[...]
        var suffix = ""
        while let last = digits.last, last == "u" || last == "l" {
            suffix.append(last)
            digits.removeLast()
        }
        var radix = 10
        if digits.hasPrefix("0x") {
            radix = 16
        } else if digits.hasPrefix("0b") {
            radix = 2
        } else if digits.hasPrefix("0"), digits.count > 1 {
            radix = 8
        }
        if radix == 16 || radix == 2 { digits = digits.dropFirst(2) }
        guard let value = UInt64(digits, radix: radix) else { return nil }
        let isUnsigned = suffix.contains("u")
        let longs = suffix.count { $0 == "l" }
        guard longs <= 2, suffix.count - longs <= 1 else { return nil }
        guard let kind = kind(of: value, isUnsigned: isUnsigned, longs: longs, isDecimal: radix == 10) else {
            return nil
        }
        return .integer(kind.isUnsigned ? .unsigned(value) : .signed(Int64(bitPattern: value)), type: .integer(kind))
    }

    /// The first type of C's list that holds the value.
    private func kind(of value: UInt64, isUnsigned: Bool, longs: Int, isDecimal: Bool) -> IntegerKind? {
        let ranks: [(signed: IntegerKind, unsigned: IntegerKind, width: Int)] = [
            (.int, .unsignedInt, 32), (.long, .unsignedLong, target.longWidth), (.longLong, .unsignedLongLong, 64),
        ]
        for rank in ranks.dropFirst(longs) {
            let fitsSigned = value >> UInt64(rank.width - 1) == 0
            let fitsUnsigned = rank.width == 64 || value >> UInt64(rank.width) == 0
            if !isUnsigned, fitsSigned { return rank.signed }
            if isUnsigned || !isDecimal, fitsUnsigned { return rank.unsigned }
        }
        return nil
    }

    private func negated(_ value: MacroValue) -> MacroValue? {
        switch value {
        case .integer(.signed(let number), let type) where number != .min:
            return .integer(.signed(-number), type: type)
        case .integer(.unsigned(let number), .integer(let kind)):
            let wrapped = 0 &- number
            let is32 = kind == .unsignedInt || (kind == .unsignedLong && target.longWidth == 32)
            return .integer(.unsigned(is32 ? wrapped & 0xFFFF_FFFF : wrapped), type: .integer(kind))
        case .floating(let number, let type): return .floating(-number, type: type)
        default: return nil
        }
    }
}

/// Escape sequences of C literals.
enum CEscapes {
    /// The bytes between the quotes, escapes resolved; nil where an escape is not known here (universal names) or the
    /// characters are wide.
    static func bytes(ofQuoted text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = text.utf8.dropFirst(text.hasPrefix("u8") ? 2 : 0)[...]
        guard rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "'") else { return nil }
        rest = rest.dropFirst().dropLast()
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            guard let kind = rest.popFirst() else { return nil }
            if let simple = Self.simple[kind] {
                bytes.append(simple)
            } else if kind == UInt8(ascii: "x") {
                let digits = rest.prefix { Unicode.Scalar($0).properties.isASCIIHexDigit }
                guard let value = UInt8(String(digits) ?? "", radix: 16) else { return nil }
                bytes.append(value)
                rest = rest.dropFirst(digits.count)
            } else if (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(kind) {
                var value = Int(kind - UInt8(ascii: "0"))
                for _ in 0..<2 {
                    guard let next = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(next) else { break }
                    value = value * 8 + Int(next - UInt8(ascii: "0"))
                    rest.removeFirst()
                }
                guard let byte = UInt8(exactly: value) else { return nil }
                bytes.append(byte)
            } else if kind == UInt8(ascii: "\n") {
                continue
            } else {
                return nil
            }
        }
        return bytes
    }

    private static let simple: [UInt8: UInt8] = [
        UInt8(ascii: "n"): 10, UInt8(ascii: "t"): 9, UInt8(ascii: "r"): 13, UInt8(ascii: "a"): 7,
        UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "v"): 11, UInt8(ascii: "e"): 27,
        UInt8(ascii: "\\"): 92, UInt8(ascii: "\""): 34, UInt8(ascii: "'"): 39, UInt8(ascii: "?"): 63,
    ]
}
