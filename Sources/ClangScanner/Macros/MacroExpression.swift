// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Computes integer constant expressions as C does (C11 6.5, 6.6), for macros that are made of numbers alone: most are, and clang
/// takes milliseconds to begin.
///
/// What it does not know, and whatever clang has a say in (overflow, division by zero, shifts beyond the width), is no value here.
struct MacroExpression {
    let target: TargetInfo
    /// What a typedef of the headers stands for in the end; nil for other names.
    var typedef: (String) -> CType? = { _ in nil }
    /// The value of an enumerator of the headers that is an `int`; nil for other names.
    var enumerator: (String) -> Int32? = { _ in nil }
    /// The words of the type that `sizeof` has; none where it is not known.
    var sizeWords: [MacroToken] = []

    /// An operand.
    private struct Number {
        /// Extended to 64 bits, by the sign where the type has one.
        var bits: UInt64
        /// The type; of an address, that of an integer of the same width.
        var kind: IntegerKind
        /// The type that a cast gives it, where the cast is all that was done to it.
        var cast: CType?
        var isAddress = false

        var signed: Int64 { Int64(bitPattern: bits) }
        var isNegative: Bool { !kind.isUnsigned && signed < 0 }
    }

    /// The value of tokens in which no macro's name is left; nil for all but an integer expression, an integer that is cast to an
    /// address, or a string that is cast to a typedef of such.
    func value(_ tokens: [MacroToken]) -> MacroValue? {
        if tokens.contains(where: { if case .string = $0 { true } else { false } }) { return string(tokens[...]) }
        var rest = tokens[...]
        guard let number = conditional(&rest), rest.isEmpty else { return nil }
        let type = number.cast ?? .integer(number.kind)
        if number.isAddress { return .pointer(number.bits, type: type) }
        return .integer(number.kind.isUnsigned ? .unsigned(number.bits) : .signed(number.signed), type: type)
    }

    /// Whether an identifier is one of the words that types and operators are made of here.
    static func isWord(_ name: String) -> Bool { words.contains(name) }

    private static let words: Set<String> = ["void", "char", "short", "int", "long", "signed", "unsigned", "sizeof"]

    private func string(_ tokens: Tokens) -> MacroValue? {
        guard tokens.count > 2, tokens.first?.isPunctuator("(") == true else { return nil }
        var rest = tokens.dropFirst()
        if case .typedef(let name)? = castType(&rest) {
            guard case .pointer(let pointer)? = typedef(name), case .integer(let kind) = pointer.pointee,
                kind == .char || kind == .signedChar || kind == .unsignedChar
            else { return nil }
            return MacroLiteral(target: target).value(Array(rest))
        }
        return tokens.last?.isPunctuator(")") == true ? string(rest.dropLast()) : nil
    }

    // MARK: - Grammar

    private typealias Tokens = ArraySlice<MacroToken>

    private func conditional(_ rest: inout Tokens) -> Number? {
        guard let condition = binary(&rest, above: 0) else { return nil }
        guard take("?", from: &rest) else { return condition }
        guard let first = conditional(&rest).flatMap(promoted), take(":", from: &rest),
            let second = conditional(&rest).flatMap(promoted), !condition.isAddress
        else { return nil }
        let kind = common(first.kind, second.kind)
        return converted(condition.bits != 0 ? first : second, to: kind)
    }

    /// Operators that bind closer than a level, from left to right.
    private func binary(_ rest: inout Tokens, above level: Int) -> Number? {
        guard var left = unary(&rest) else { return nil }
        var previous: Operator?
        while let sign = Operator(rest.first), sign.level > level {
            // Some versions of clang take `a < b < c` for a mistake.
            if sign.isOrder, previous?.isOrder == true { return nil }
            previous = sign
            rest.removeFirst()
            guard let right = binary(&rest, above: sign.level), let result = apply(sign, left, right) else {
                return nil
            }
            left = result
        }
        return left
    }

    private func unary(_ rest: inout Tokens) -> Number? {
        guard let first = rest.popFirst() else { return nil }
        switch first {
        case .number, .character:
            guard case .integer(let value, .integer(let kind))? = MacroLiteral(target: target).value([first]) else {
                return nil
            }
            switch value {
            case .signed(let number): return Number(bits: UInt64(bitPattern: number), kind: kind)
            case .unsigned(let number): return Number(bits: number, kind: kind)
            }
        case .punctuator(UInt8(ascii: "(")):
            if let type = castType(&rest) { return unary(&rest).flatMap { cast($0, to: type) } }
            guard let inner = conditional(&rest), take(")", from: &rest) else { return nil }
            return inner
        case .punctuator(let sign):
            guard let operand = unary(&rest).flatMap(promoted) else { return nil }
            switch sign {
            case UInt8(ascii: "+"): return operand
            case UInt8(ascii: "-"):
                return operand.kind.isUnsigned
                    ? wrapped(0 &- operand.bits, operand.kind)
                    : fitting((0 as Int64).subtractingReportingOverflow(operand.signed), operand.kind)
            case UInt8(ascii: "~"): return wrapped(~operand.bits, operand.kind)
            case UInt8(ascii: "!"): return Self.truth(operand.bits == 0)
            default: return nil
            }
        case .identifier("sizeof"): return size(&rest)
        case .identifier(let name):
            return enumerator(name).map { Number(bits: UInt64(bitPattern: Int64($0)), kind: .int) }
        case .string, .pair: return nil
        }
    }

    /// The size of a type in parentheses (C11 6.5.3.4), in bytes.
    private func size(_ rest: inout Tokens) -> Number? {
        let words = sizeWords.compactMap { if case .identifier(let word) = $0 { word } else { nil } }
        guard let kind = Self.kinds[words.sorted().joined(separator: " ")], take("(", from: &rest),
            var type = castType(&rest)
        else { return nil }
        if case .typedef(let name) = type { type = typedef(name) ?? type }
        switch type {
        case .integer(let integer): return width(of: integer).map { Number(bits: UInt64($0 / 8), kind: kind) }
        case .pointer: return Number(bits: UInt64(target.pointerWidth / 8), kind: kind)
        default: return nil
        }
    }

    /// The type in parentheses of which the first is passed; nil, with nothing taken, for anything else.
    private func castType(_ rest: inout Tokens) -> CType? {
        guard let end = rest.firstIndex(where: { $0.isPunctuator(")") }) else { return nil }
        var words: [String] = []
        var isPointer = false
        for token in rest[..<end] {
            switch token {
            case .identifier(let word) where !isPointer: words.append(word)
            case .punctuator(UInt8(ascii: "*")) where !isPointer: isPointer = true
            default: return nil
            }
        }
        let type: CType
        if isPointer {
            guard words == ["void"] else { return nil }
            type = .pointer(to: .void)
        } else if words.count == 1, typedef(words[0]) != nil {
            type = .typedef(words[0])
        } else if let kind = Self.kinds[words.sorted().joined(separator: " ")] {
            type = .integer(kind)
        } else {
            return nil
        }
        rest = rest[end...].dropFirst()
        return type
    }

    /// The types that words name in any order, by the words in the alphabet's.
    private static let kinds: [String: IntegerKind] = [
        "char signed": .signedChar, "char unsigned": .unsignedChar, "short": .short, "int short": .short,
        "short signed": .short, "short unsigned": .unsignedShort, "int short unsigned": .unsignedShort, "int": .int,
        "signed": .int, "int signed": .int, "unsigned": .unsignedInt, "int unsigned": .unsignedInt, "long": .long,
        "int long": .long, "long signed": .long, "long unsigned": .unsignedLong, "int long unsigned": .unsignedLong,
        "long long": .longLong, "int long long": .longLong, "long long signed": .longLong,
        "long long unsigned": .unsignedLongLong, "int long long unsigned": .unsignedLongLong,
    ]

    /// A value as another type, which it is said to be of.
    private func cast(_ number: Number, to type: CType) -> Number? {
        var meaning = type
        if case .typedef(let name) = type { meaning = typedef(name) ?? type }
        switch meaning {
        case .integer(let kind):
            guard !number.isAddress, width(of: kind) != nil else { return nil }
            var result = converted(number, to: kind)
            result.cast = type
            return result
        case .pointer:
            guard !number.isAddress else { return nil }
            // By the sign where it has one, like any integer.
            let kind: IntegerKind = target.pointerWidth == 64 ? .unsignedLongLong : .unsignedInt
            return Number(bits: converted(number, to: kind).bits, kind: kind, cast: type, isAddress: true)
        default: return nil
        }
    }

    /// An operand of arithmetic: of `int` or a larger type (C11 6.3.1.1). Addresses are for clang.
    private func promoted(_ number: Number) -> Number? {
        if number.isAddress { return nil }
        let isSmall = width(of: number.kind).map { $0 < 32 } ?? false
        return Number(bits: number.bits, kind: isSmall ? .int : number.kind)
    }

    private func take(_ mark: Unicode.Scalar, from rest: inout Tokens) -> Bool {
        guard rest.first?.isPunctuator(mark) == true else { return false }
        rest.removeFirst()
        return true
    }

    /// An operator between two operands.
    private enum Operator {
        case or, and, bitOr, bitXor, bitAnd, equal, unequal, less, greater, lessOrEqual, greaterOrEqual
        case shiftLeft, shiftRight, add, subtract, multiply, divide, remainder

        init?(_ token: MacroToken?) {
            switch token {
            case .pair(UInt8(ascii: "|"), _): self = .or
            case .pair(UInt8(ascii: "&"), _): self = .and
            case .pair(UInt8(ascii: "="), _): self = .equal
            case .pair(UInt8(ascii: "!"), _): self = .unequal
            case .pair(UInt8(ascii: "<"), UInt8(ascii: "<")): self = .shiftLeft
            case .pair(UInt8(ascii: ">"), UInt8(ascii: ">")): self = .shiftRight
            case .pair(UInt8(ascii: "<"), _): self = .lessOrEqual
            case .pair(UInt8(ascii: ">"), _): self = .greaterOrEqual
            case .punctuator(UInt8(ascii: "|")): self = .bitOr
            case .punctuator(UInt8(ascii: "^")): self = .bitXor
            case .punctuator(UInt8(ascii: "&")): self = .bitAnd
            case .punctuator(UInt8(ascii: "<")): self = .less
            case .punctuator(UInt8(ascii: ">")): self = .greater
            case .punctuator(UInt8(ascii: "+")): self = .add
            case .punctuator(UInt8(ascii: "-")): self = .subtract
            case .punctuator(UInt8(ascii: "*")): self = .multiply
            case .punctuator(UInt8(ascii: "/")): self = .divide
            case .punctuator(UInt8(ascii: "%")): self = .remainder
            default: return nil
            }
        }

        var isOrder: Bool {
            switch self {
            case .less, .greater, .lessOrEqual, .greaterOrEqual: true
            default: false
            }
        }

        /// The higher, the closer it binds.
        var level: Int {
            switch self {
            case .or: 1
            case .and: 2
            case .bitOr: 3
            case .bitXor: 4
            case .bitAnd: 5
            case .equal, .unequal: 6
            case .less, .greater, .lessOrEqual, .greaterOrEqual: 7
            case .shiftLeft, .shiftRight: 8
            case .add, .subtract: 9
            case .multiply, .divide, .remainder: 10
            }
        }
    }

    // MARK: - Arithmetic

    private func apply(_ sign: Operator, _ first: Number, _ second: Number) -> Number? {
        guard let left = promoted(first), let right = promoted(second) else { return nil }
        switch sign {
        case .or: return Self.truth(left.bits != 0 || right.bits != 0)
        case .and: return Self.truth(left.bits != 0 && right.bits != 0)
        case .shiftLeft, .shiftRight: return shift(left, by: right, isLeft: sign == .shiftLeft)
        default: break
        }
        let kind = common(left.kind, right.kind)
        let (a, b) = (converted(left, to: kind), converted(right, to: kind))
        switch sign {
        case .bitOr: return Number(bits: a.bits | b.bits, kind: kind)
        case .bitXor: return Number(bits: a.bits ^ b.bits, kind: kind)
        case .bitAnd: return Number(bits: a.bits & b.bits, kind: kind)
        case .equal: return Self.truth(a.bits == b.bits)
        case .unequal: return Self.truth(a.bits != b.bits)
        case .less: return Self.truth(isLess(a, b))
        case .greater: return Self.truth(isLess(b, a))
        case .lessOrEqual: return Self.truth(!isLess(b, a))
        case .greaterOrEqual: return Self.truth(!isLess(a, b))
        case .add:
            return kind.isUnsigned
                ? wrapped(a.bits &+ b.bits, kind) : fitting(a.signed.addingReportingOverflow(b.signed), kind)
        case .subtract:
            return kind.isUnsigned
                ? wrapped(a.bits &- b.bits, kind) : fitting(a.signed.subtractingReportingOverflow(b.signed), kind)
        case .multiply:
            return kind.isUnsigned
                ? wrapped(a.bits &* b.bits, kind) : fitting(a.signed.multipliedReportingOverflow(by: b.signed), kind)
        case .divide:
            guard b.bits != 0 else { return nil }
            return kind.isUnsigned
                ? Number(bits: a.bits / b.bits, kind: kind)
                : fitting(a.signed.dividedReportingOverflow(by: b.signed), kind)
        case .remainder:
            guard b.bits != 0 else { return nil }
            return kind.isUnsigned
                ? Number(bits: a.bits % b.bits, kind: kind)
                : fitting(a.signed.remainderReportingOverflow(dividingBy: b.signed), kind)
        case .or, .and, .shiftLeft, .shiftRight: return nil
        }
    }

    /// Where C says what it is: no bit is lost and no sign comes about.
    private func shift(_ left: Number, by right: Number, isLeft: Bool) -> Number? {
        let width = bitWidth(of: left.kind)
        guard !right.isNegative, right.bits < UInt64(width), !left.isNegative else { return nil }
        let count = right.bits
        if !isLeft { return Number(bits: left.bits >> count, kind: left.kind) }
        if left.kind.isUnsigned { return wrapped(left.bits << count, left.kind) }
        let room = UInt64(left.bits.leadingZeroBitCount) - UInt64(64 - width)
        return count < room ? Number(bits: left.bits << count, kind: left.kind) : nil
    }

    private func isLess(_ a: Number, _ b: Number) -> Bool {
        a.kind.isUnsigned ? a.bits < b.bits : a.signed < b.signed
    }

    private static func truth(_ isTrue: Bool) -> Number { Number(bits: isTrue ? 1 : 0, kind: .int) }

    /// An unsigned result, or bits of a signed one, in the width of a type.
    private func wrapped(_ bits: UInt64, _ kind: IntegerKind) -> Number {
        let unused = UInt64(64 - bitWidth(of: kind))
        let high = bits << unused
        let extended = kind.isUnsigned ? high >> unused : UInt64(bitPattern: Int64(bitPattern: high) >> Int64(unused))
        return Number(bits: extended, kind: kind)
    }

    /// A signed result that its type holds.
    private func fitting(_ result: (partialValue: Int64, overflow: Bool), _ kind: IntegerKind) -> Number? {
        let bits = UInt64(bitPattern: result.partialValue)
        let number = wrapped(bits, kind)
        return result.overflow || number.bits != bits ? nil : number
    }

    private func converted(_ number: Number, to kind: IntegerKind) -> Number { wrapped(number.bits, kind) }

    /// The type in which operands of two types meet (C11 6.3.1.8).
    private func common(_ a: IntegerKind, _ b: IntegerKind) -> IntegerKind {
        if a == b { return a }
        let (low, high) = rank(of: a) < rank(of: b) ? (a, b) : (b, a)
        if low.isUnsigned == high.isUnsigned || high.isUnsigned { return high }
        // The signed one has the higher rank, or the same.
        if rank(of: low) == rank(of: high) { return low }
        return bitWidth(of: high) > bitWidth(of: low) ? high : unsigned(high)
    }

    private func rank(of kind: IntegerKind) -> Int {
        switch kind {
        case .long, .unsignedLong: 1
        case .longLong, .unsignedLongLong: 2
        default: 0
        }
    }

    private func unsigned(_ kind: IntegerKind) -> IntegerKind {
        switch kind {
        case .long: .unsignedLong
        case .longLong: .unsignedLongLong
        default: .unsignedInt
        }
    }

    /// The width of a type that is computed with, in bits.
    private func bitWidth(of kind: IntegerKind) -> Int { width(of: kind) ?? 64 }

    /// The width of a type, in bits; nil for one that nothing is computed in.
    private func width(of kind: IntegerKind) -> Int? {
        switch kind {
        case .signedChar, .unsignedChar: 8
        case .short, .unsignedShort: 16
        case .int, .unsignedInt: 32
        case .long, .unsignedLong: target.longWidth
        case .longLong, .unsignedLongLong: 64
        case .char, .int128, .unsignedInt128, .wideChar, .char16, .char32: nil
        }
    }
}
