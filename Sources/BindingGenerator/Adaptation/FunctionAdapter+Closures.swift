// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension FunctionAdapter {
    /// Makes one closure of a callback and its context.
    func apply(
        _ closure: FunctionRule.Closure,
        to form: inout Form
    ) throws(Refusal) {
        let raw = form.adapted.raw
        let callback = try take(closure.callback, of: raw, from: &form.types)
        guard case .pointer(let pointer) = mapper.index.canonical(raw.function.type.parameters[callback].type.decayed),
            case .function(let function) = mapper.index.canonical(pointer.pointee)
        else { throw Refusal(reason: "parameter \(closure.callback) is no function pointer") }
        if function.isVariadic {
            throw Refusal(reason: "the callback \(closure.callback) takes variable arguments, which no closure does")
        }
        let mapped = raw.parameters[callback].type
        guard mapped.bridge == .same, mapped.base != "UnsafeRawPointer" else {
            let reason = "no C function type in Swift can say the callback \(closure.callback); use Callback for it"
            throw Refusal(reason: reason)
        }
        let reference: FunctionRule.ParameterReference
        if let given = closure.context {
            reference = given
        } else {
            reference = try onlyPointer(besides: closure, in: raw, form.types)
        }
        let context = try take(reference, of: raw, from: &form.types)
        guard isContext(raw.function.type.parameters[context].type) else {
            throw Refusal(reason: "parameter \(reference) is no 'void *', so it cannot lead to a closure")
        }
        let name = raw.parameters[callback].name
        let place = try contextArgument(of: function, closure, named: raw.function.type.parameters[context].name)
        let parameters = function.parameters.map { mapper.map($0).stored }
        let own = parameters.indices.filter { $0 != place }
        let names = parameters.indices.map { $0 == place ? "context" : "argument\($0)" }
        let result = mapper.map(resultOf: function).stored
        let call = "body(\(own.map { value(names[$0], of: parameters[$0]) }.joined(separator: ", ")))"
        let type = "(\(own.map { parameters[$0].swift }.joined(separator: ", "))) -> \(result.swift)"
        let lifetime: AdaptedFunction.Closure.Lifetime
        switch closure.lifetime {
        case .call: lifetime = .call
        case .process: lifetime = .process
        case .destroyed(let destroy):
            let index = try take(destroy, of: raw, from: &form.types)
            guard isRelease(raw.function.type.parameters[index].type) else {
                throw Refusal(reason: "parameter \(destroy) is no 'void (*)(void *)', so it cannot release a closure")
            }
            form.adapted.arguments[index] = "ClosureContext.release"
            lifetime = .destroyed
        }
        let functionName = form.adapted.unusedName("\(name.withoutBackticks)Function")
        let contextName = form.adapted.unusedName("\(name.withoutBackticks)Context")
        form.adapted.arguments[callback] = functionName
        let address = lifetime == .call ? contextName : "ClosureContext.retained(\(name))"
        form.adapted.arguments[context] =
            raw.parameters[context].type.isOptional ? address : "FFI.nonNull(\(address), count: 1)"
        form.adapted.closures.append(
            AdaptedFunction.Closure(
                name: name,
                type: type,
                functionType: mapped.base,
                functionName: functionName,
                contextName: contextName,
                arguments: names,
                context: place,
                call: cValue(call, of: result),
                lifetime: lifetime
            )
        )
        let attributes = lifetime == .call ? "" : "@escaping @Sendable "
        form.closures.append(AdaptedFunction.Parameter(name: name, type: attributes + type))
    }

    // MARK: - Private

    private func onlyPointer(
        besides closure: FunctionRule.Closure,
        in raw: MappedFunction,
        _ types: [String?]
    ) throws(Refusal) -> FunctionRule.ParameterReference {
        let candidates = raw.function.type.parameters.indices.filter {
            types[$0] != nil && isContext(raw.function.type.parameters[$0].type)
        }
        guard candidates.count == 1 else {
            let count = candidates.isEmpty ? "no" : "more than one"
            throw Refusal(reason: "it has \(count) 'void *' beside \(closure.callback); name the 'context'")
        }
        return .index(candidates[0])
    }

    private func contextArgument(
        of function: FunctionType,
        _ closure: FunctionRule.Closure,
        named name: String?
    ) throws(Refusal) -> Int {
        if let index = closure.contextArgument {
            guard function.parameters.indices.contains(index), isContext(function.parameters[index].type) else {
                throw Refusal(reason: "parameter \(index) of the callback \(closure.callback) is no 'void *'")
            }
            return index
        }
        let candidates = function.parameters.indices.filter { isContext(function.parameters[$0].type) }
        if candidates.count == 1 { return candidates[0] }
        if let name, let index = candidates.first(where: { function.parameters[$0].name == name }) { return index }
        let count = candidates.isEmpty ? "has no 'void *'" : "has more than one 'void *'; give the 'contextArgument'"
        throw Refusal(reason: "the callback \(closure.callback) \(count)")
    }

    private func isContext(_ type: CType) -> Bool {
        guard case .pointer(let pointer) = mapper.index.canonical(type) else { return false }
        return mapper.index.canonical(pointer.pointee) == .void
    }

    /// Whether a type is that of `ClosureContext.release`.
    private func isRelease(_ type: CType) -> Bool {
        guard case .pointer(let pointer) = mapper.index.canonical(type.decayed),
            case .function(let function) = mapper.index.canonical(pointer.pointee), !function.isVariadic,
            function.parameters.count == 1, mapper.index.canonical(function.result) == .void,
            case .pointer(let context) = mapper.index.canonical(function.parameters[0].type)
        else { return false }
        return !context.isConst && context.nullability != .nonnull && mapper.index.canonical(context.pointee) == .void
    }

    /// An argument that C gives, as a value of its Swift type.
    private func value(_ name: String, of type: MappedType) -> String {
        let (before, after) = type.conversionFromC(spelledBy: expressions.expression(ofType:), for: name)
        return before + name + after
    }

    /// A closure's result as C takes it.
    private func cValue(_ call: String, of type: MappedType) -> String {
        guard case .typedPointer(_, let isMutable) = type.bridge else { return type.conversionToC(of: call) }
        // As an argument it would become raw by itself.
        let raw = isMutable ? "UnsafeMutableRawPointer" : "UnsafeRawPointer"
        return type.isOptional ? "\(call).map { \(raw)($0) }" : "\(raw)(\(call))"
    }
}
