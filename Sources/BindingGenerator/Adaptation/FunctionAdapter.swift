// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Gives functions the forms that rules ask for.
struct FunctionAdapter: Sendable {
    let mapper: TypeMapper
    /// The Swift names of the headers' constants by those in C, for what means success.
    let constants: [String: String]
    /// Functions that the module has, by their C names, with what they take and give.
    let functions: [String: MappedFunction]

    /// Adapts a function; the failure is the reason why it cannot be.
    func adapt(_ raw: MappedFunction, by rule: FunctionRule) -> Result<AdaptedFunction, Refusal> {
        do throws(Refusal) {
            if raw.function.type.isVariadic { throw Refusal(reason: "it takes variable arguments") }
            var adapted = AdaptedFunction(
                raw: raw,
                name: rule.name ?? raw.name,
                parameters: [],
                arguments: raw.parameters.map(\.name),
                closures: [],
                buffers: [],
                outputs: [],
                result: .same
            )
            // Types of the parameters that stay or change; nil for those that go into another.
            var types: [String?] = raw.parameters.map(\.type.swift)
            for buffer in rule.buffers { try apply(buffer, to: &adapted, types: &types) }
            for output in rule.outputs { try apply(output, to: &adapted, types: &types) }
            var closures: [AdaptedFunction.Parameter] = []
            for closure in rule.closures { closures.append(try apply(closure, to: &adapted, types: &types)) }
            adapted.parameters =
                zip(raw.parameters, types).compactMap { parameter, type in
                    type.map { .init(name: parameter.name, type: $0) }
                } + closures
            try applyResult(rule, to: &adapted)
            return .success(adapted)
        } catch {
            return .failure(error)
        }
    }

    // MARK: - Parameters

    /// The place of a parameter.
    func index(
        of reference: FunctionRule.ParameterReference,
        in raw: MappedFunction
    ) throws(Refusal) -> Int {
        switch reference {
        case .index(let index):
            guard raw.parameters.indices.contains(index) else {
                throw Refusal(reason: "it has \(raw.parameters.count) parameters, and no parameter \(reference)")
            }
            return index
        case .name(let name):
            let names = raw.function.type.parameters.map { $0.name ?? "" }
            guard let index = names.firstIndex(of: name) else {
                let hint = Suggestion.nearest(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
                throw Refusal(reason: "it has no parameter '\(name)'\(hint)")
            }
            return index
        }
    }

    /// Takes a parameter out of those that stay as they are.
    func take(
        _ reference: FunctionRule.ParameterReference,
        of raw: MappedFunction,
        from types: inout [String?]
    ) throws(Refusal) -> Int {
        let index = try index(of: reference, in: raw)
        guard types[index] == raw.parameters[index].type.swift else {
            throw Refusal(reason: "parameter \(reference) is asked for twice")
        }
        types[index] = nil
        return index
    }

    private func apply(
        _ buffer: FunctionRule.Buffer,
        to adapted: inout AdaptedFunction,
        types: inout [String?]
    ) throws(Refusal) {
        let raw = adapted.raw
        let pointer = try take(buffer.pointer, of: raw, from: &types)
        let count = try take(buffer.count, of: raw, from: &types)
        let declared = raw.function.type.parameters[pointer].type.decayed
        guard case .pointer(let type) = mapper.index.canonical(declared) else {
            throw Refusal(reason: "parameter \(buffer.pointer) is no pointer")
        }
        guard case .integer = mapper.index.canonical(raw.function.type.parameters[count].type) else {
            throw Refusal(reason: "parameter \(buffer.count) is no integer, so it cannot be a count")
        }
        let isConst = type.isConst || raw.function.type.parameters[pointer].hasConstElements
        let name = raw.parameters[pointer].name
        let isRaw = mapper.index.canonical(type.pointee) == .void
        if isRaw {
            types[pointer] = isConst ? "RawSpan" : "inout MutableRawSpan"
        } else {
            let element = mapper.map(type.pointee)
            guard element.canBeStored else { throw Refusal(reason: "parameter \(buffer.pointer) points to no value") }
            types[pointer] = isConst ? "Span<\(element.swift)>" : "inout MutableSpan<\(element.swift)>"
        }
        let access =
            "withUnsafe\(isConst ? "" : "Mutable")\(isRaw ? "Bytes" : "BufferPointer")"
        adapted.buffers.append(AdaptedFunction.Buffer(name: name, access: access))
        let base = "\(name).baseAddress"
        adapted.arguments[pointer] =
            raw.parameters[pointer].type.isOptional ? base : "FFI.nonNull(\(base), count: \(name).count)"
        adapted.arguments[count] = "\(raw.parameters[count].type.swift)(\(name).count)"
    }

    private func apply(
        _ output: FunctionRule.ParameterReference,
        to adapted: inout AdaptedFunction,
        types: inout [String?]
    ) throws(Refusal) {
        let index = try take(output, of: adapted.raw, from: &types)
        let declared = adapted.raw.function.type.parameters[index].type.decayed
        guard case .pointer(let pointer) = mapper.index.canonical(declared), !pointer.isConst else {
            throw Refusal(reason: "parameter \(output) is no pointer through which something can be given back")
        }
        let value = mapper.map(pointer.pointee)
        guard value.canBeStored, let initial = initial(pointer.pointee, value) else {
            throw Refusal(reason: "what parameter \(output) points to has no value to begin with")
        }
        let name = adapted.raw.parameters[index].name
        adapted.outputs.append(AdaptedFunction.Output(name: name, type: value.swift, initial: initial))
        adapted.arguments[index] = "&\(name)"
    }

    /// A value for a variable that C is going to set.
    private func initial(_ type: CType, _ mapped: MappedType) -> String? {
        if mapped.isOptional { return "nil" }
        switch mapper.index.canonical(type) {
        case .bool: return "false"
        case .integer, .floating: return "0"
        case .enumeration: return mapped.bridge == .rawValue ? "\(mapped.base)(rawValue: 0)" : "0"
        case .record: return "\(mapped.base)()"
        default: return nil
        }
    }

    // MARK: - The result

    private func applyResult(_ rule: FunctionRule, to adapted: inout AdaptedFunction) throws(Refusal) {
        let raw = adapted.raw
        if let string = rule.string {
            guard case .pointer(let pointer) = mapper.index.canonical(raw.function.type.result),
                case .integer(let kind) = mapper.index.canonical(pointer.pointee), mapper.index.width(of: kind) == 8
            else { throw Refusal(reason: "its result is no string") }
            let free = try string.free.map { name throws(Refusal) in
                try check(name, takes: 1, "that frees the result").name
            }
            adapted.result = .string(free: free)
        }
        guard let status = rule.status else { return }
        guard raw.result.swift != "Void" else { throw Refusal(reason: "it has no result that could be a status") }
        let isPointer: Bool
        switch mapper.index.canonical(raw.function.type.result) {
        case .pointer: isPointer = true
        case .integer, .enumeration: isPointer = false
        default: throw Refusal(reason: "its result is no integer, enumeration or pointer that could be a status")
        }
        let isEnumeration = raw.result.bridge == .rawValue
        let result = adapted.resultName
        let value = isEnumeration ? "\(result).rawValue" : result
        let success: String?
        switch status.success {
        case .nonnull where isPointer: success = nil
        case .nonnull: throw Refusal(reason: "its result is no pointer, so null cannot mean failure")
        case .nonnegative where !isPointer: success = "\(value) >= 0"
        case .nonzero where !isPointer: success = "\(value) != 0"
        case .values(let values) where !isPointer && !values.isEmpty:
            for value in values where Int64(value) == nil && constants[value] == nil {
                let hint = Suggestion.nearest(to: value, among: constants.keys.sorted()).map {
                    "; did you mean '\($0)'?"
                }
                throw Refusal(reason: "'\(value)' is no constant of the headers\(hint ?? "")")
            }
            success = values.map { constants[$0].map(SwiftIdentifier.escaped) ?? $0 }.map {
                "\(value) == \(isEnumeration ? "\($0).rawValue" : $0)"
            }.joined(separator: " || ")
            if adapted.result == .same, values.count == 1 { adapted.result = .dropped }
        default: throw Refusal(reason: "its result cannot say whether it succeeded in that way")
        }
        adapted.status = AdaptedFunction.Status(
            success: success,
            message: try status.message.map { name throws(Refusal) in
                let message = try check(name, takes: nil, "that tells what went wrong")
                let argument = message.parameters.isEmpty ? "" : isPointer ? "0" : result
                let name = SwiftIdentifier.escaped(message.name)
                let optional = message.result.isOptional
                return optional
                    ? "\(name)(\(argument)).map { String(cString: $0) }" : "String(cString: \(name)(\(argument)))"
            },
            code: isPointer ? "0" : "Int64(truncatingIfNeeded: \(value))"
        )
    }

    /// A function of the module that a rule names, if it has the parameters for its purpose.
    private func check(_ name: String, takes count: Int?, _ purpose: String) throws(Refusal) -> MappedFunction {
        guard let function = functions[name] else {
            let hint = Suggestion.nearest(to: name, among: functions.keys.sorted()).map { "; did you mean '\($0)'?" }
            throw Refusal(reason: "'\(name)', \(purpose), is no function of the module\(hint ?? "")")
        }
        guard count.map({ function.parameters.count == $0 }) ?? (function.parameters.count <= 1) else {
            throw Refusal(reason: "'\(name)', \(purpose), takes \(function.parameters.count) arguments")
        }
        return function
    }
}
