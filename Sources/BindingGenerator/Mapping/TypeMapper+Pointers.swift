// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension TypeMapper {
    /// Maps a pointer by what it points to.
    func map(_ pointer: PointerType) -> MappedType {
        let canonical = index.canonical(pointer.pointee)
        let isOptional = pointer.nullability != .nonnull
        let raw = pointer.isConst ? "UnsafeRawPointer" : "UnsafeMutableRawPointer"
        var mapped = MappedType(
            base: raw,
            isOptional: isOptional,
            conventional: isOptional ? raw + "?" : raw,
            encoding: "p",
            definition: isString(pointer) ? "string" : "pointer",
            extended: isString(pointer) ? "string" : "pointer",
            canBeStored: true
        )
        mapped.isImplicit = pointer.nullability == .unspecified
        switch canonical {
        case .void:
            break
        case .record where isOpaque(canonical):
            mapped.base = "OpaquePointer"
            mapped.conventional = mapped.swift
        case .function(let function):
            var function = map(functionPointer: function, alias: pointer.pointee, isOptional: isOptional)
            function.isImplicit = mapped.isImplicit
            return function
        default:
            guard !isVariadicList(pointer.pointee), let pointee = spelling(ofPointee: pointer.pointee) else { break }
            let isMutable = !pointer.isConst
            mapped.base = "\(isMutable ? "UnsafeMutablePointer" : "UnsafePointer")<\(pointee)>"
            if isConventional(pointee: canonical), !holdsNewtype(pointer.pointee) {
                mapped.conventional = mapped.swift
            } else {
                mapped.bridge = .typedPointer(pointee: pointee, isMutable: isMutable)
            }
        }
        return mapped
    }

    /// The Swift type of what a pointer points to; nil where only a raw pointer can say it.
    private func spelling(ofPointee type: CType) -> String? {
        switch index.canonical(type) {
        case .array(let element, nil): return spelling(ofPointee: element)
        case .record(let id):
            // A typedef of a record keeps the name the header uses.
            if case .typedef(let name) = type { return names.typedef(name) }
            return names.record(id)
        default:
            let mapped = map(type).stored
            return mapped.base == "Never" ? nil : mapped.swift
        }
    }

    /// Whether Swift can put a pointer to the type into a C function type: only if C declares the type.
    private func isConventional(pointee: CType) -> Bool {
        switch pointee {
        case .void, .bool: true
        case .integer(let kind): index.width(of: kind) <= 64
        case .floating(let kind): kind == .float || kind == .double
        case .pointer(let pointer):
            switch index.canonical(pointer.pointee) {
            case .function: false
            case let inner: isOpaque(inner) || isConventional(pointee: inner)
            }
        default: false
        }
    }

    private func isString(_ pointer: PointerType) -> Bool {
        pointer.isConst && index.canonical(pointer.pointee) == .integer(.char)
    }

    // MARK: - Function pointers

    private func map(functionPointer function: FunctionType, alias: CType, isOptional: Bool) -> MappedType {
        var mapped = MappedType(
            base: "UnsafeRawPointer",
            isOptional: isOptional,
            conventional: "UnsafeRawPointer" + (isOptional ? "?" : ""),
            encoding: "p",
            definition: "function",
            extended: "function",
            canBeStored: true
        )
        guard !function.isVariadic else { return mapped }
        let parameters = function.parameters.map { map($0).stored }
        let result = map(resultOf: function).stored
        let isCarried = (parameters + [result]).contains { $0.bridge == .carrier }
        if !isCarried, let conventional = conventionalType(parameters: parameters, result: result) {
            mapped.base = conventional
            mapped.conventional = mapped.swift
        } else if (parameters + [result]).allSatisfy({ $0.encoding != nil && $0.refusal == nil }) {
            let list = parameters.map(\.swift).joined(separator: ", ")
            mapped.base = "FunctionPointer<(\(list)) -> \(result.swift)>"
            mapped.bridge = .functionPointer
        } else {
            return mapped
        }
        // A typedef of the function type itself names the Swift type.
        if case .typedef(let name) = alias, !Self.isBuiltIn(typedef: name) {
            mapped.base = names.typedef(name)
            if mapped.bridge == .same { mapped.conventional = mapped.swift }
        }
        return mapped
    }

    /// The `@convention(c)` type of a signature; nil where a part of it cannot be said.
    func conventionalType(parameters: [MappedType], result: MappedType) -> String? {
        guard let result = result.conventional, !Self.isMiscounted(parameters) else { return nil }
        var parts = ["@convention(c) ("]
        parts.reserveCapacity(2 * parameters.count + 3)
        for (index, parameter) in parameters.enumerated() {
            guard let conventional = parameter.conventional, parameter.refusal == nil else { return nil }
            if index > 0 { parts.append(", ") }
            parts.append(conventional)
        }
        parts.append(") -> ")
        parts.append(result)
        return String(concatenating: parts)
    }
}

extension TypeMapper {
    /// Whether Swift 6.3 would pass a record otherwise than C: it does not count a `_Float16` among the registers that are taken, and
    /// splits a record that has no room in the rest of them.
    private static func isMiscounted(_ parameters: [MappedType]) -> Bool {
        guard parameters.contains(where: { $0.conventional == "Float16" }),
            parameters.contains(where: { $0.bridge == .carrier })
        else { return false }
        let registers = parameters.map { parameter in
            if parameter.bridge == .carrier { return 2 }
            return ["Float16", "Float", "Double"].contains(parameter.conventional) ? 1 : 0
        }
        return registers.reduce(0, +) > 8
    }

    /// Maps a parameter: arrays and functions are pointers, and what the declaration says about null beside the type counts.
    func map(_ parameter: Parameter) -> MappedType {
        let mapped =
            switch parameter.type {
            case .array, .function, .typedef, .unsupported: map(adjusted: parameter)
            default: map(parameter.type)
            }
        var declared = parameter.nullability == .nonnull ? mapped.nonOptional : mapped
        if parameter.nullability == .nullable { declared.isImplicit = false }
        return declared
    }

    /// Maps the type that a parameter has in C where it is written as another one.
    private func map(adjusted parameter: Parameter) -> MappedType {
        var type = parameter.type.decayed
        if parameter.hasConstElements, case .array(let element, _) = index.canonical(parameter.type) {
            type = .pointer(to: element, isConst: true)
        } else if case .array = index.canonical(parameter.type) {
            type = index.canonical(parameter.type).decayed
        } else if case .function = index.canonical(parameter.type) {
            type = .pointer(to: parameter.type)
        }
        return isVariadicList(parameter.type) ? map(parameter.type) : map(type)
    }

    /// Maps a function's result.
    func map(resultOf function: FunctionType) -> MappedType {
        // A typedef of void is void.
        if index.canonical(function.result) == .void { return map(.void) }
        let mapped = map(function.result)
        var declared = function.resultNullability == .nonnull ? mapped.nonOptional : mapped
        if function.resultNullability == .nullable { declared.isImplicit = false }
        return declared
    }
}

extension MappedType {
    /// The same type where C promises that it is never null.
    fileprivate var nonOptional: MappedType {
        guard isOptional else { return self }
        var copy = self
        copy.isOptional = false
        if let conventional, conventional.hasSuffix("?") {
            let bare = conventional.dropLast()
            copy.conventional = bare.hasPrefix("(") ? String(bare.dropFirst().dropLast()) : String(bare)
        }
        return copy
    }
}

extension CType {
    /// The type a parameter of this type really has: arrays are pointers to their element, functions pointers to
    /// themselves (C11 6.7.6.3).
    var decayed: CType {
        switch self {
        case .array(let element, _): .pointer(to: element)
        case .function: .pointer(to: self)
        default: self
        }
    }
}
