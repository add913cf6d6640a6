// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// A function as the generated module offers it.
struct MappedFunction: Hashable, Sendable {
    struct Parameter: Hashable, Sendable {
        var name: String
        var type: MappedType
        /// The label at a call; `_` for none.
        var label = "_"
    }

    var function: Function
    /// The name of the Swift method.
    var name: String
    var parameters: [Parameter]
    var result: MappedType
    /// The type of the table slot for a direct call; nil where only libffi can make the call.
    var conventionalType: String?
    /// The interface in libffi's notation; nil where only a direct call can be made.
    var encoding: String?

    /// The name with the labels of the arguments.
    var swiftName: SwiftName {
        get { SwiftName(base: name, labels: parameters.map(\.label)) }
        set {
            name = newValue.base
            for (index, label) in newValue.labels.enumerated() { parameters[index].label = label }
        }
    }

    /// The name of the parameter that takes the variable arguments; nil for a function without them.
    var variadicName: String? {
        guard function.type.isVariadic else { return nil }
        var name = "arguments"
        while parameters.contains(where: { $0.name == name }) { name = "variable" + name }
        return name
    }
}

/// Decides for each function whether and how it can be called.
struct FunctionMapper: Sendable {
    let mapper: TypeMapper
    /// What goes through a shim; nil where none was asked for.
    let shim: ShimPlan?

    /// Maps a function; the failure is the reason why it cannot be bound.
    func map(_ function: Function) -> Result<MappedFunction, Refusal> {
        if case .unavailable(let message) = function.info.availability {
            return .failure(Refusal(reason: "the header marks it unavailable" + (message.map { ": \($0)" } ?? "")))
        }
        if let reason = function.refusal { return .failure(Refusal(reason: reason)) }
        if function.hasInternalLinkage, let reason = reasonAgainstShim(function) {
            return .failure(Refusal(reason: reason))
        }
        guard SymbolName.isUsable(function.symbolName) else {
            return .failure(Refusal(reason: SymbolName.refusal(function.symbolName)))
        }
        let types = function.type.parameters.map(mapper.map)
        let names = SwiftIdentifier.parameterNames(
            function.type.parameters.map { $0.name.map { mapper.renaming.name($0, .parameters) } },
            avoiding: mapper.names.all
        )
        let result = mapper.map(resultOf: function.type)
        for (name, type) in zip(names, types) where type.refusal != nil || type.base == "Void" {
            return .failure(Refusal(reason: "parameter '\(name)': \(type.refusal ?? "void is not a value")"))
        }
        if let refusal = result.refusal { return .failure(Refusal(reason: "its result: \(refusal)")) }
        if result.bridge == .variadicList { return .failure(Refusal(reason: "its result is a va_list")) }
        let mapped = MappedFunction(
            function: function,
            name: SwiftIdentifier.unescaped(function.name),
            parameters: zip(names, types).map { .init(name: $0, type: $1) },
            result: result,
            conventionalType: function.type.isVariadic
                ? nil : mapper.conventionalType(parameters: types, result: result),
            encoding: encoding(parameters: types, result: result)
        )
        guard mapped.conventionalType != nil || mapped.encoding != nil else {
            return .failure(Refusal(reason: refusal(parameters: types, result: result, function.type.isVariadic)))
        }
        return .success(mapped)
    }

    /// Why no shim makes a function callable that no library exports; nil where one does.
    private func reasonAgainstShim(_ function: Function) -> String? {
        if let reason = shim?.refusals[function.name] { return reason }
        if shim?.has(function.name) == true { return nil }
        return "it is static or inline, so no library exports it; --wrap-static binds it through a C file to compile"
    }

    /// Why neither path can make a call: a type that only libffi passes, or variable arguments, beside one that it does not know.
    private func refusal(parameters: [MappedType], result: MappedType, _ isVariadic: Bool) -> String {
        let unknown = (parameters + [result]).first { $0.encoding == nil }?.swift ?? "a type of its signature"
        let direct = (parameters + [result]).first { $0.conventional == nil }?.swift
        let needed = isVariadic ? "variable arguments" : direct.map { "'\($0)'" } ?? "its signature"
        return "\(needed) would have to go through libffi, which has no type for '\(unknown)'"
    }

    private func encoding(parameters: [MappedType], result: MappedType) -> String? {
        guard let result = result.encoding else { return nil }
        var parts = [result, "("]
        parts.reserveCapacity(parameters.count + 3)
        for parameter in parameters {
            guard let encoding = parameter.encoding else { return nil }
            parts.append(encoding)
        }
        parts.append(")")
        return String(concatenating: parts)
    }
}
