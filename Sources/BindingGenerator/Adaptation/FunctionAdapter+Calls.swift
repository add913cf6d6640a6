// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Calls of other functions of the module, which a form makes: they have to compile, whatever the header declares.
extension FunctionAdapter {
    /// Something to pass: a variable of the form.
    struct Value {
        var expression: String
        var type: CType
        var isOptional: Bool
    }

    /// Whether a type is a pointer to bytes.
    func isString(_ type: CType) -> Bool {
        guard case .pointer(let pointer) = mapper.index.canonical(type),
            case .integer(let kind) = mapper.index.canonical(pointer.pointee)
        else { return false }
        return mapper.index.width(of: kind) == 8
    }

    /// The call of a function that takes one value.
    func call(_ name: String, _ purpose: String, of value: Value) throws(Refusal) -> AdaptedFunction.HelperCall {
        let function = try function(name, purpose)
        guard function.parameters.count == 1 else {
            throw Refusal(reason: "'\(name)', \(purpose), takes \(count(function.parameters.count))")
        }
        guard let argument = argument(value, for: function, at: 0) else {
            throw Refusal(reason: "'\(name)', \(purpose), takes a value of another type")
        }
        var call = AdaptedFunction.HelperCall(function: function, arguments: [argument])
        if value.isOptional, !function.parameters[0].type.isOptional { call.unwrapped = [value.expression] }
        return call
    }

    /// The call that tells what went wrong.
    func call(_ message: FunctionRule.Message, in form: Form) throws(Refusal) -> AdaptedFunction.HelperCall {
        let purpose = "that tells what went wrong"
        let function = try function(message.function, purpose)
        let (name, declared) = ("'\(message.function)', \(purpose),", function.function.type.parameters)
        guard isString(function.function.type.result) else { throw Refusal(reason: "\(name) gives no string") }
        if let given = message.arguments, given.count != declared.count {
            throw Refusal(reason: "\(name) takes \(count(declared.count)), and not \(given.count)")
        }
        if message.arguments == nil, declared.count(where: { isNumber($0.type) }) > 1 {
            throw Refusal(reason: "\(name) takes \(count(declared.count)); give its 'arguments'")
        }
        var call = AdaptedFunction.HelperCall(function: function, arguments: [])
        for index in declared.indices {
            let value: Value
            if let given = message.arguments?[index] {
                value = try self.value(of: given, in: form)
            } else if isNumber(declared[index].type) {
                value = try self.value(of: .status, in: form)
            } else {
                let fitting = values(of: form).filter { argument($0, for: function, at: index, isExact: true) != nil }
                guard fitting.count == 1 else {
                    let found = fitting.isEmpty ? "no parameter" : "more than one parameter"
                    throw Refusal(
                        reason:
                            "\(name) takes \(count(declared.count)), and \(found) of the call fits number \(index); "
                            + "give its 'arguments'"
                    )
                }
                value = fitting[0]
            }
            guard let argument = argument(value, for: function, at: index) else {
                throw Refusal(reason: "\(name) takes a value of another type as its parameter number \(index)")
            }
            call.arguments.append(argument)
            if value.isOptional, !function.parameters[index].type.isOptional, !isNumber(value.type) {
                call.unwrapped.append(value.expression)
            }
        }
        return call
    }

    // MARK: - Private

    private func count(_ arguments: Int) -> String { "\(arguments) argument\(arguments == 1 ? "" : "s")" }

    /// A function of the module that a rule names.
    private func function(_ name: String, _ purpose: String) throws(Refusal) -> MappedFunction {
        guard let function = functions[name] else {
            let hint = Suggestion.nearest(to: name, among: functions.keys.sorted()).map { "; did you mean '\($0)'?" }
            throw Refusal(reason: "'\(name)', \(purpose), is no function of the module\(hint ?? "")")
        }
        if function.function.type.isVariadic {
            throw Refusal(reason: "'\(name)', \(purpose), takes variable arguments")
        }
        return function
    }

    private func isNumber(_ type: CType) -> Bool {
        switch mapper.index.canonical(type) {
        case .integer, .enumeration: true
        default: false
        }
    }

    /// What a call of another function can be made with: parameters that are as in C, and outputs.
    private func values(of form: Form) -> [Value] {
        form.adapted.raw.parameters.indices.compactMap { value(at: $0, in: form) }
    }

    private func value(at index: Int, in form: Form) -> Value? {
        let parameter = form.adapted.raw.parameters[index]
        let declared = form.adapted.raw.function.type.parameters[index].type.decayed
        if form.adapted.outputs.contains(where: { $0.name == parameter.name }) {
            guard case .pointer(let pointer) = mapper.index.canonical(declared) else { return nil }
            let isOptional = mapper.map(pointer.pointee).isOptional
            return Value(expression: parameter.name, type: pointer.pointee, isOptional: isOptional)
        }
        guard form.types[index] == parameter.type.swift else { return nil }
        return Value(expression: parameter.name, type: declared, isOptional: parameter.type.isOptional)
    }

    private func value(of argument: FunctionRule.Message.Argument, in form: Form) throws(Refusal) -> Value {
        let raw = form.adapted.raw
        switch argument {
        case .status:
            // Of a null pointer there is no more to say.
            if case .pointer = mapper.index.canonical(raw.function.type.result) {
                return Value(expression: "0", type: .integer(.int), isOptional: false)
            }
            return Value(expression: form.adapted.resultName, type: raw.function.type.result, isOptional: false)
        case .parameter(let reference):
            if let value = value(at: try index(of: reference, in: raw), in: form) { return value }
            throw Refusal(reason: "parameter \(reference) is part of another, and cannot be passed on")
        }
    }

    /// A value as an argument of a function; nil where Swift has no way to make it one.
    private func argument(
        _ value: Value,
        for function: MappedFunction,
        at index: Int,
        isExact: Bool = false
    ) -> String? {
        let wanted = function.function.type.parameters[index].type.decayed
        let (given, taken) = (mapper.map(value.type), function.parameters[index].type)
        if value.expression != "0", given.base == taken.base { return value.expression }
        switch (mapper.index.canonical(value.type), mapper.index.canonical(wanted)) {
        case (.pointer(let from), .pointer(let to)):
            return pointer(value.expression, from, to, taken, isExact: isExact, given.bridge == .rawValue)
        case (.bool, .bool): return value.expression
        case (.integer, .integer), (.integer, .enumeration), (.enumeration, .integer), (.enumeration, .enumeration),
            (.bool, .integer), (.bool, .enumeration):
            return number(value, given, taken, wanted)
        default: return nil
        }
    }

    private func number(_ value: Value, _ given: MappedType, _ taken: MappedType, _ wanted: CType) -> String? {
        var number = value.expression
        switch given.bridge {
        case .rawValue, .frozen: number += ".rawValue"
        default: break
        }
        if case .bool = mapper.index.canonical(value.type) { number = "(\(number) ? 1 : 0)" }
        let raw: String
        switch taken.bridge {
        case .same: raw = taken.base
        case .rawValue: raw = taken.conventional ?? "Int32"
        // What is no case of it would stop the program.
        default: return nil
        }
        let converted = number == "0" ? "0" : "\(raw)(truncatingIfNeeded: \(number))"
        return taken.bridge == .rawValue ? "\(taken.base)(rawValue: \(converted))" : converted
    }

    private func pointer(
        _ expression: String,
        _ from: PointerType,
        _ to: PointerType,
        _ taken: MappedType,
        isExact: Bool,
        _ isNewtype: Bool
    ) -> String? {
        guard !isNewtype, taken.bridge != .rawValue, taken.bridge != .functionPointer else { return nil }
        let isSame = canonical(from.pointee) == canonical(to.pointee)
        let isToVoid = mapper.index.canonical(to.pointee) == .void
        if isFunction(from.pointee) || isFunction(to.pointee) { return nil }
        guard isSame || (isToVoid && !isExact) else { return nil }
        let loosens = from.isConst && !to.isConst
        if isSame, mapper.isOpaque(from.pointee) { return expression }
        if isToVoid, mapper.isOpaque(from.pointee) {
            return "\(to.isConst ? "UnsafeRawPointer" : "UnsafeMutableRawPointer")(\(expression))"
        }
        return loosens ? "\(taken.base)(mutating: \(expression))" : expression
    }

    private func isFunction(_ type: CType) -> Bool {
        if case .function = mapper.index.canonical(type) { true } else { false }
    }

    /// A type without the names of typedefs that it goes by, as deep as pointers lead.
    private func canonical(_ type: CType) -> CType {
        guard case .pointer(let pointer) = mapper.index.canonical(type) else { return mapper.index.canonical(type) }
        return .pointer(to: canonical(pointer.pointee), isConst: pointer.isConst)
    }
}
