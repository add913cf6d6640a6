// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Gives functions the forms that rules ask for.
struct FunctionAdapter: Sendable {
    let mapper: TypeMapper
    /// The headers' integer constants, for what means success.
    let constants: IntegerConstants
    /// Functions that the module has, by their C names, with what they take and give.
    let functions: [String: MappedFunction]
    /// Spells types where a member may have the name of one.
    let expressions: TypeExpressions

    /// A function in the form of a rule, and what of the rule does not fit it.
    struct Outcome {
        /// The function; nil where nothing of the rule fits.
        var adapted: AdaptedFunction?
        var refusals: [(key: FunctionRule.Key, refusal: Refusal)] = []
    }

    /// Adapts a function: each key of the rule for itself, as far as it fits.
    func adapt(_ original: MappedFunction, by rule: FunctionRule) -> Outcome {
        if original.function.type.isVariadic {
            let keys = FunctionRule.Key.allCases.filter { rule.keys.contains($0) }
            return Outcome(refusals: keys.map { ($0, Refusal(reason: "it takes variable arguments")) })
        }
        let raw = withoutHiding(original, rule)
        var form = Form(
            adapted: AdaptedFunction(
                raw: raw,
                name: rule.name ?? raw.name,
                parameters: [],
                arguments: raw.parameters.map(\.name),
                closures: [],
                buffers: [],
                outputs: [],
                result: .same
            ),
            types: raw.parameters.map(\.type.swift)
        )
        var outcome = Outcome()
        var applied = 0
        func attempt(_ key: FunctionRule.Key, _ change: (inout Form) throws(Refusal) -> Void) {
            var changed = form
            do throws(Refusal) {
                try change(&changed)
                form = changed
                applied += 1
            } catch {
                outcome.refusals.append((key, error))
            }
        }
        for buffer in rule.buffers { attempt(.buffers) { form throws(Refusal) in try apply(buffer, to: &form) } }
        for output in rule.outputs {
            attempt(.outputs) { form throws(Refusal) in try apply(output.parameter, to: &form) }
        }
        for closure in rule.closures { attempt(.closures) { form throws(Refusal) in try apply(closure, to: &form) } }
        if let string = rule.string { attempt(.string) { form throws(Refusal) in try apply(string, to: &form) } }
        if let status = rule.status {
            attempt(.status) { form throws(Refusal) in try apply(status, to: &form) }
            if let message = status.message, form.adapted.status != nil {
                attempt(.status) { form throws(Refusal) in try apply(message, to: &form) }
            }
        }
        for output in rule.outputs {
            guard let name = output.onFailure else { continue }
            attempt(.outputs) { form throws(Refusal) in try release(output.parameter, by: name, in: &form) }
        }
        guard applied > 0 || outcome.refusals.isEmpty else { return outcome }
        form.adapted.parameters =
            zip(raw.parameters, form.types).compactMap { parameter, type in
                type.map { .init(name: parameter.name, type: $0) }
            } + form.closures
        outcome.adapted = form.adapted
        return outcome
    }

    /// A function on its way to another form.
    struct Form {
        var adapted: AdaptedFunction
        /// Types of the parameters that stay or change; nil for those that go into another.
        var types: [String?]
        /// The closures among the parameters.
        var closures: [AdaptedFunction.Parameter] = []
    }

    /// What the forms call of the runtime and of Swift; types that no form calls may be hidden.
    private static let namesInForms: Set<String> = ["StatusError", "ClosureContext", "withoutActuallyEscaping"]

    /// A function with other names for parameters that would hide a function which the form calls. They are no labels.
    private func withoutHiding(_ original: MappedFunction, _ rule: FunctionRule) -> MappedFunction {
        let called = [rule.string?.free, rule.status?.message?.function] + rule.outputs.map(\.onFailure)
        let names = [original.name] + called.compactMap { $0 }.map { functions[$0]?.name ?? $0 }
        let hidden = Set(names.flatMap { [$0, "raw_\($0)"] }).union(Self.namesInForms)
        var raw = original
        for index in raw.parameters.indices where hidden.contains(raw.parameters[index].name.withoutBackticks) {
            var name = raw.parameters[index].name.withoutBackticks
            repeat { name += "_" } while hidden.contains(name) || raw.parameters.contains { $0.name == name }
            raw.parameters[index].name = name
        }
        return raw
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
        to form: inout Form
    ) throws(Refusal) {
        let raw = form.adapted.raw
        let pointer = try take(buffer.pointer, of: raw, from: &form.types)
        let count = try take(buffer.count, of: raw, from: &form.types)
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
            form.types[pointer] = isConst ? "RawSpan" : "inout MutableRawSpan"
        } else {
            let element = mapper.map(type.pointee).stored
            guard element.canBeStored else { throw Refusal(reason: "parameter \(buffer.pointer) points to no value") }
            form.types[pointer] = isConst ? "Span<\(element.swift)>" : "inout MutableSpan<\(element.swift)>"
        }
        let access =
            "withUnsafe\(isConst ? "" : "Mutable")\(isRaw ? "Bytes" : "BufferPointer")"
        form.adapted.buffers.append(AdaptedFunction.Buffer(name: name, access: access))
        let base = "\(name).baseAddress"
        form.adapted.arguments[pointer] =
            raw.parameters[pointer].type.isOptional ? base : "FFI.nonNull(\(base), count: \(name).count)"
        form.adapted.arguments[count] = "\(raw.parameters[count].type.swift)(\(name).count)"
    }

    private func apply(
        _ output: FunctionRule.ParameterReference,
        to form: inout Form
    ) throws(Refusal) {
        let raw = form.adapted.raw
        let index = try take(output, of: raw, from: &form.types)
        let type = mapper.index.canonical(raw.function.type.parameters[index].type)
        if case .array(_, let count?) = type, count > 1 {
            throw Refusal(reason: "parameter \(output) is an array of \(count) elements, and an output is one")
        }
        let declared = type.decayed
        guard case .pointer(let pointer) = mapper.index.canonical(declared), !pointer.isConst else {
            throw Refusal(reason: "parameter \(output) is no pointer through which something can be given back")
        }
        let value = mapper.map(pointer.pointee).stored
        guard value.canBeStored, let initial = initial(pointer.pointee, value) else {
            throw Refusal(reason: "what parameter \(output) points to has no value to begin with")
        }
        let name = raw.parameters[index].name
        form.adapted.outputs.append(AdaptedFunction.Output(name: name, type: value.swift, initial: initial))
        form.adapted.arguments[index] = "&\(name)"
    }

    /// A value for a variable that C is going to set.
    private func initial(_ type: CType, _ mapped: MappedType) -> String? {
        if mapped.isOptional { return "nil" }
        let isWrapped = mapped.bridge == .rawValue
        switch mapper.index.canonical(type) {
        // Without the type's name, which a function may have too.
        case .bool: return isWrapped ? ".init(rawValue: false)" : "false"
        case .integer, .floating, .enumeration: return isWrapped ? ".init(rawValue: 0)" : "0"
        case .pointer where isWrapped: return ".init(rawValue: nil)"
        case .record: return ".init()"
        default: return nil
        }
    }
}
