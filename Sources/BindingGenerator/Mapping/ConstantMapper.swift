// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions

/// A constant as the generated module and the definitions offer it.
struct MappedConstant: Hashable, Sendable {
    var name: String
    var type: String
    /// The Swift expression.
    var value: String
    var definition: ConstantDefinition
    /// Its documentation.
    var documentation: SourceText
    var availability = Availability.available
}

/// Turns evaluated macros and the enumerators of anonymous enumerations into constants.
struct ConstantMapper: Sendable {
    let mapper: TypeMapper

    /// Maps a macro; the failure is the reason why it is no constant.
    func map(_ macro: Macro) -> Result<MappedConstant, Refusal> {
        if macro.isFunctionLike {
            return .failure(.init(reason: "it takes parameters; --wrap-macro binds it under a signature"))
        }
        switch macro.value {
        case .empty:
            return .failure(.init(reason: "it has no value"))
        case .notConstant(let reason):
            return .failure(.init(reason: reason))
        case .integer(let value, let type):
            return integer(value, type: type).map { constant(macro, $0) }
        case .floating(let value, let type):
            let mapped = mapper.map(type)
            guard ["f", "d", "D"].contains(mapped.encoding) || mapped.conventional == "Float16" else {
                return .failure(.init(reason: mapped.refusal ?? "its type has no Swift form"))
            }
            let definition = ConstantDefinition(
                type: mapped.definition ?? mapped.extended,
                value: .floating(value)
            )
            let literal = SwiftLiteral.floating(value, isFloat: mapped.encoding == "f")
            let expression = mapped.bridge == .rawValue ? "\(mapped.base)(rawValue: \(literal))" : literal
            return .success(constant(macro, (mapped.swift, expression, definition)))
        case .longDouble(let high, let low, let type):
            let mapped = mapper.map(type)
            guard mapped.encoding == "D", let literal = SwiftLiteral.floating(high: high, low: low) else {
                return .failure(.init(reason: mapped.refusal ?? "its bits have no Swift literal"))
            }
            let definition = ConstantDefinition(type: mapped.extended, value: .floating(high))
            return .success(constant(macro, (mapped.swift, literal, definition)))
        case .string(let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else {
                return .success(constant(macro, characters(bytes)))
            }
            let definition = ConstantDefinition(type: "string", value: .string(text))
            return .success(constant(macro, ("String", SwiftLiteral.string(text), definition)))
        case .pointer where mapper.style == .dropIn:
            return .failure(
                .init(reason: "an import does not show it either, so that programs declare it for themselves")
            )
        case .pointer(let bits, let type):
            return pointer(bits, type: type).map { constant(macro, $0) }
        }
    }

    /// Maps a `static const` variable, of which each program has its own copy; the failure is the reason why it is no constant.
    func map(_ variable: Variable) -> Result<MappedConstant, Refusal> {
        guard let value = variable.value else {
            return .failure(
                Refusal(reason: "it is static, so no library exports it, and its value is not a constant number")
            )
        }
        return map(
            Macro(
                location: variable.info.location,
                name: variable.name,
                value: value,
                comment: variable.info.comment,
                declaration: variable.info.declaration
            )
        )
    }

    /// Maps the enumerators of an enumeration that is no type in Swift.
    ///
    /// - Parameter isInUse: Whether something is of the enumeration's type, so that the constants have the integer of that; else
    ///   they have the type that C gives an enumerator: `int` where that holds all of the enumeration's values (C23 6.7.2.2).
    func map(enumeratorsOf enumeration: Enumeration, isInUse: Bool) -> [MappedConstant] {
        let isInt = !isInUse && enumeration.isOfInts
        let mapped = mapper.map(.integer(isInt ? .int : enumeration.underlying))
        return enumeration.enumerators.map { enumerator in
            MappedConstant(
                name: enumerator.name,
                type: mapper.style == .dropIn ? "Int" : mapped.swift,
                value: enumerator.value.description,
                definition: ConstantDefinition(type: mapped.extended, value: .init(enumerator.value)),
                documentation: DocumentationComment.lines(enumerator),
                availability: enumerator.availability
            )
        }
    }

    private typealias Parts = (type: String, value: String, definition: ConstantDefinition)

    private func constant(_ macro: Macro, _ parts: Parts) -> MappedConstant {
        MappedConstant(
            name: macro.name,
            type: parts.type,
            value: parts.value,
            definition: parts.definition,
            documentation: DocumentationComment.lines(
                macro.comment,
                declaration: macro.declaration,
                at: macro.location
            )
        )
    }

    /// A string literal that is no text in UTF-8: the array that it is in C, which Swift passes as a pointer too.
    private func characters(_ bytes: [UInt8]) -> Parts {
        let isSigned = mapper.index.target.isCharSigned
        let elements = (bytes + [0]).map { isSigned ? "\(Int8(bitPattern: $0))" : "\($0)" }
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let definition = ConstantDefinition(type: "bytes", value: .string(digits))
        return ("[CChar]", "[\(elements.joined(separator: ", "))]", definition)
    }

    private func integer(_ value: IntegerValue, type: CType) -> Result<Parts, Refusal> {
        let mapped = mapper.map(type).stored
        guard mapped.encoding != nil, mapped.canBeStored else {
            return .failure(.init(reason: mapped.refusal ?? "its type has no Swift form"))
        }
        let literal: String =
            switch (mapped.bridge, mapped.encoding) {
            case (.rawValue, "b"): "\(mapped.base)(rawValue: \("\(value)" != "0"))"
            case (.rawValue, _): "\(mapped.base)(rawValue: \(value))"
            case (_, "b"): "\(value)" == "0" ? "false" : "true"
            // `size_t` is a signed Int in Swift.
            case _ where isSigned(mapped) && exceedsSigned(value): "\(mapped.base)(bitPattern: \(value))"
            // Whether CChar has a sign is Swift's say, and C's may be another by an option.
            case _ where mapped.conventional == "CChar" && !isASCII(value):
                "\(mapped.base)(truncatingIfNeeded: \(value))"
            default: "\(value)"
            }
        let definition = ConstantDefinition(type: mapped.definition ?? mapped.extended, value: .init(value))
        return .success((mapped.swift, literal, definition))
    }

    /// Whether the Swift type is the signed `Int` of the C standard's size types.
    private func isSigned(_ mapped: MappedType) -> Bool {
        mapped.conventional == "Int"
    }

    /// Whether an integer is beyond the signed type of a pointer's width.
    private func exceedsSigned(_ value: IntegerValue) -> Bool {
        guard case .unsigned(let bits) = value else { return false }
        return bits >> UInt64(mapper.index.target.pointerWidth - 1) != 0
    }

    private func isASCII(_ value: IntegerValue) -> Bool {
        switch value {
        case .signed(let value): (0..<128).contains(value)
        case .unsigned(let value): value < 128
        }
    }

    private func pointer(_ bits: UInt64, type: CType) -> Result<Parts, Refusal> {
        let mapped = mapper.map(type)
        guard mapped.encoding == "p", mapped.bridge != .variadicList else {
            return .failure(.init(reason: mapped.refusal ?? "its type has no Swift form"))
        }
        let isNewtype = mapped.bridge == .rawValue
        let spelling = isNewtype ? mapped.conventional ?? mapped.swift : mapped.swift
        let optional = spelling.hasSuffix("?") ? spelling : spelling + "?"
        // The bits as the `Int` of the target, which has a sign.
        let shift = UInt64(64 - mapper.index.target.pointerWidth)
        let address = Int64(bitPattern: bits << shift) >> Int64(shift)
        let value = bits == 0 ? "nil" : "unsafeBitCast(\(address) as Int, to: (\(optional)).self)"
        let definition = ConstantDefinition(type: mapped.definition ?? "pointer", value: .init(.unsigned(bits)))
        if isNewtype { return .success((mapped.base, "\(mapped.base)(rawValue: \(value))", definition)) }
        return .success((optional, value, definition))
    }
}

extension ConstantDefinition.Value {
    init(_ value: IntegerValue) {
        switch value {
        case .signed(let value): self = .signed(value)
        case .unsigned(let value): self = Int64(exactly: value).map(Self.signed) ?? .unsigned(value)
        }
    }
}
