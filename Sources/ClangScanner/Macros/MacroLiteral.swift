// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Reads macros that are one literal, in parentheses or signed or not, without asking clang.
struct MacroLiteral {
    let target: TargetInfo

    /// The value of a body that is one literal or a row of string literals; nil for everything else.
    func value(_ tokens: [MacroToken]) -> MacroValue? {
        var tokens = tokens[...].withoutParentheses
        guard let first = tokens.first else { return nil }
        switch first {
        case .string: return string(tokens)
        case .character(let text): return tokens.count == 1 ? character(text) : nil
        case .number(let text): return tokens.count == 1 ? number(text) : nil
        case .identifier(let name): return constant(name, tokens.dropFirst())
        case .punctuator(UInt8(ascii: "-")):
            tokens.removeFirst()
            if case .identifier(let name)? = tokens.first { return constant(name, tokens.dropFirst()).flatMap(negated) }
            guard tokens.count == 1, case .number(let text)? = tokens.first else { return nil }
            return number(text).flatMap(negated)
        default: return nil
        }
    }

    /// Whether a name is that of a function of the compiler's which is known here.
    static func isFunction(_ name: String) -> Bool { infinities[name] != nil || notANumbers[name] != nil }

    // MARK: - Private

    private static let infinities: [String: FloatingKind] = [
        "__builtin_huge_val": .double, "__builtin_huge_valf": .float, "__builtin_inf": .double,
        "__builtin_inff": .float,
    ]
    private static let notANumbers: [String: FloatingKind] = ["__builtin_nan": .double, "__builtin_nanf": .float]

    /// What the compiler's functions for numbers give that no literal writes.
    private func constant(_ name: String, _ call: ArraySlice<MacroToken>) -> MacroValue? {
        guard call.first?.isPunctuator("(") == true, call.last?.isPunctuator(")") == true else { return nil }
        if let kind = Self.infinities[name], call.count == 2 { return .floating(.infinity, type: .floating(kind)) }
        guard let kind = Self.notANumbers[name], call.count == 3, call[call.startIndex + 1] == .string("\"\"") else {
            return nil
        }
        return .floating(.nan, type: .floating(kind))
    }

    private func string(_ tokens: ArraySlice<MacroToken>) -> MacroValue? {
        var bytes: [UInt8] = []
        for token in tokens {
            // Bytes that are no UTF-8 were repaired on the way here; clang has them as they are.
            guard case .string(let text) = token, text.utf8.first == UInt8(ascii: "\""),
                !(text.utf8.contains(0xEF) && text.contains("\u{FFFD}")), let part = CEscapes.bytes(ofQuoted: text)
            else {
                return nil
            }
            bytes += part
        }
        return .string(bytes)
    }

    private func character(_ text: String) -> MacroValue? {
        guard text.utf8.first == UInt8(ascii: "'"), let bytes = CEscapes.bytes(ofQuoted: text), bytes.count == 1 else {
            return nil
        }
        let value = target.isCharSigned ? Int64(Int8(bitPattern: bytes[0])) : Int64(bytes[0])
        return .integer(.signed(value), type: .integer(.int))
    }

    private func number(_ text: String) -> MacroValue? {
        let isHexadecimal = text.hasPrefix("0x") || text.hasPrefix("0X")
        let isFloating = text.utf8.contains { byte in
            switch byte {
            case UInt8(ascii: "."): true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): !isHexadecimal
            case UInt8(ascii: "p"), UInt8(ascii: "P"): isHexadecimal
            default: false
            }
        }
        return isFloating ? floating(text, isHexadecimal) : integer(text)
    }

    private func floating(_ text: String, _ isHexadecimal: Bool) -> MacroValue? {
        var digits = text[...]
        var kind = FloatingKind.double
        if digits.last == "f" || digits.last == "F" { kind = .float }
        if digits.last == "l" || digits.last == "L" { kind = .longDouble }
        if kind != .double { digits.removeLast() }
        digits = Self.digits(of: digits)
        if kind == .float {
            return Float(String(digits)).map { .floating(Double($0), type: .floating(kind)) }
        }
        return Double(String(digits)).map { .floating($0, type: .floating(kind)) }
    }

    /// The digits of a number without its suffix as Swift reads them: some on both sides of the point.
    static func digits(of number: Substring) -> Substring {
        var digits = number
        if digits.last == "." { digits.append("0") }
        if digits.first == "." { digits.insert("0", at: digits.startIndex) }
        return digits
    }

    private func integer(_ text: String) -> MacroValue? {
        var digits = text.utf8[...]
        var unsigneds = 0
        var longs = 0
        suffix: while let last = digits.last {
            switch last {
            case UInt8(ascii: "u"), UInt8(ascii: "U"): unsigneds += 1
            case UInt8(ascii: "l"), UInt8(ascii: "L"): longs += 1
            default: break suffix
            }
            digits.removeLast()
        }
        var radix: UInt64 = 10
        if digits.first == UInt8(ascii: "0"), digits.count > 1 {
            switch digits.dropFirst().first {
            case UInt8(ascii: "x"), UInt8(ascii: "X"): radix = 16
            case UInt8(ascii: "b"), UInt8(ascii: "B"): radix = 2
            default: radix = 8
            }
        }
        if radix == 16 || radix == 2 { digits = digits.dropFirst(2) }
        guard let value = Self.number(digits, radix: radix), longs <= 2, unsigneds <= 1,
            let kind = kind(of: value, isUnsigned: unsigneds > 0, longs: longs, isDecimal: radix == 10)
        else { return nil }
        return .integer(kind.isUnsigned ? .unsigned(value) : .signed(Int64(bitPattern: value)), type: .integer(kind))
    }

    /// The number that digits write; nil without any, and for one of more than 64 bits.
    private static func number(_ digits: Substring.UTF8View, radix: UInt64) -> UInt64? {
        guard !digits.isEmpty else { return nil }
        var value: UInt64 = 0
        for byte in digits {
            guard let digit = CharacterClass.digit(byte), digit < radix else { return nil }
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: radix)
            let (sum, hasCarry) = product.addingReportingOverflow(digit)
            guard !isTooLarge, !hasCarry else { return nil }
            value = sum
        }
        return value
    }

    /// The first type of C's list that holds the value.
    private func kind(of value: UInt64, isUnsigned: Bool, longs: Int, isDecimal: Bool) -> IntegerKind? {
        func fitting(_ signed: IntegerKind, _ unsigned: IntegerKind, width: Int) -> IntegerKind? {
            let fitsSigned = value >> UInt64(width - 1) == 0
            let fitsUnsigned = width == 64 || value >> UInt64(width) == 0
            if !isUnsigned, fitsSigned { return signed }
            return (isUnsigned || !isDecimal) && fitsUnsigned ? unsigned : nil
        }
        if longs == 0, let kind = fitting(.int, .unsignedInt, width: 32) { return kind }
        if longs <= 1, let kind = fitting(.long, .unsignedLong, width: target.longWidth) { return kind }
        return fitting(.longLong, .unsignedLongLong, width: 64)
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
        var text = text
        return text.withUTF8 { text in
            let start = text.starts(with: "u8".utf8) ? 2 : 0
            guard start < text.count, text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'") else {
                return nil
            }
            return unescaped(text[(start + 1)...].dropLast())
        }
    }

    private static func unescaped(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var rest = text
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "x"):
                guard let value = number(&rest, radix: 16, digits: .max) else { return nil }
                bytes.append(value)
            case let digit? where (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit):
                rest = text[(rest.startIndex - 1)...]
                guard let value = number(&rest, radix: 8, digits: 3) else { return nil }
                bytes.append(value)
            case UInt8(ascii: "\n"): continue
            case let kind?:
                guard let simple = simple(kind) else { return nil }
                bytes.append(simple)
            case nil: return nil
            }
        }
        return bytes
    }

    /// Takes a number off the beginning of a text; nil without digits, and for one that no byte holds.
    private static func number(
        _ text: inout Slice<UnsafeBufferPointer<UInt8>>,
        radix: UInt64,
        digits: Int
    ) -> UInt8? {
        var value: UInt64 = 0
        var count = 0
        while count < digits, let byte = text.first, let digit = CharacterClass.digit(byte), digit < radix {
            value = value * radix + digit
            if value > 0xFF { return nil }
            count += 1
            text.removeFirst()
        }
        return count > 0 ? UInt8(value) : nil
    }

    /// What a letter or mark behind a backslash stands for.
    private static func simple(_ kind: UInt8) -> UInt8? {
        switch kind {
        case UInt8(ascii: "n"): 10
        case UInt8(ascii: "t"): 9
        case UInt8(ascii: "r"): 13
        case UInt8(ascii: "a"): 7
        case UInt8(ascii: "b"): 8
        case UInt8(ascii: "f"): 12
        case UInt8(ascii: "v"): 11
        case UInt8(ascii: "e"): 27
        case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "?"): kind
        default: nil
        }
    }
}
