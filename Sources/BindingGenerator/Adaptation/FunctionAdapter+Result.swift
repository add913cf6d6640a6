// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension FunctionAdapter {
    /// Makes the result a string.
    func apply(_ string: FunctionRule.StringResult, to form: inout Form) throws(Refusal) {
        let raw = form.adapted.raw
        guard isString(raw.function.type.result) else { throw Refusal(reason: "its result is no string") }
        let free = try string.free.map { name throws(Refusal) in
            let result = Value(
                expression: form.adapted.resultName,
                type: raw.function.type.result,
                isOptional: raw.result.isOptional
            )
            return try call(name, "that frees the result", of: result)
        }
        form.adapted.result = .string(free: free)
    }

    /// Makes the result what a failure is told by.
    func apply(_ status: FunctionRule.Status, to form: inout Form) throws(Refusal) {
        let raw = form.adapted.raw
        guard raw.result.swift != "Void" else { throw Refusal(reason: "it has no result that could be a status") }
        let name = form.adapted.resultName
        let value =
            switch raw.result.bridge {
            case .rawValue, .frozen: "\(name).rawValue"
            default: name
            }
        let kind: StatusKind
        switch mapper.index.canonical(raw.function.type.result) {
        case .pointer: kind = .pointer
        case .bool: kind = .bool
        case .integer(let integer): kind = .integer(integer)
        case .enumeration(let id): kind = .integer(mapper.index.enumerations[id]?.underlying ?? .int)
        default: throw Refusal(reason: "its result is no integer, enumeration or pointer that could be a status")
        }
        let success = try condition(status.success, kind, value, raw.result)
        var isOneValue = false
        if case .values(let values) = status.success { isOneValue = values.count == 1 }
        if case .bool = kind { isOneValue = true }
        if form.adapted.result == .same, isOneValue { form.adapted.result = .dropped }
        let code =
            switch kind {
            case .pointer: "0"
            case .bool: "\(value) ? 1 : 0"
            case .integer: "Int64(truncatingIfNeeded: \(value))"
            }
        form.adapted.status = AdaptedFunction.Status(success: success, message: nil, code: code)
    }

    /// Adds what the library says about a failure.
    func apply(_ message: FunctionRule.Message, to form: inout Form) throws(Refusal) {
        let call = try call(message, in: form)
        form.adapted.status?.message = call
    }

    /// Gives what an output holds to a function of the library where the status is thrown.
    func release(
        _ output: FunctionRule.ParameterReference,
        by name: String,
        in form: inout Form
    ) throws(Refusal) {
        let raw = form.adapted.raw
        let index = try index(of: output, in: raw)
        // What is no output has been said already.
        guard let place = form.adapted.outputs.firstIndex(where: { $0.name == raw.parameters[index].name }) else {
            throw Refusal(reason: "parameter \(output) is no output, so there is nothing for '\(name)'")
        }
        guard form.adapted.status != nil else {
            throw Refusal(reason: "without a 'status' nothing fails, so '\(name)' would never be called")
        }
        guard case .pointer(let pointer) = mapper.index.canonical(raw.function.type.parameters[index].type.decayed),
            case .pointer = mapper.index.canonical(pointer.pointee)
        else {
            throw Refusal(
                reason: "'onFailure' is for pointers, and whether the number in \(output) was set nobody knows"
            )
        }
        let value = Value(expression: raw.parameters[index].name, type: pointer.pointee, isOptional: true)
        var release = try call(name, "that takes \(output) back", of: value)
        release.unwrapped = [value.expression]
        form.adapted.outputs[place].release = release
    }

    // MARK: - The status

    private enum StatusKind {
        case pointer, bool
        case integer(IntegerKind)
    }

    /// Swift's condition for success; nil where a result that is not null means it.
    private func condition(
        _ success: FunctionRule.Status.Success,
        _ kind: StatusKind,
        _ value: String,
        _ result: MappedType
    ) throws(Refusal) -> String? {
        switch (success, kind) {
        case (.nonnull, .pointer):
            if result.isOptional { return nil }
            throw Refusal(reason: "its result is never null, so it cannot mean failure")
        case (.nonnull, _): throw Refusal(reason: "its result is no pointer, so null cannot mean failure")
        case (.nonnegative, .integer(let integer)):
            if mapper.index.isSigned(integer) { return "\(value) >= 0" }
            throw Refusal(reason: "its result has no sign, so all results would mean success")
        case (.nonzero, .integer): return "\(value) != 0"
        case (.nonzero, .bool): return value
        case (.values(let names), .integer), (.values(let names), .bool):
            var conditions: [String] = []
            for name in names {
                let condition = try condition(name, kind, value)
                if !conditions.contains(condition) { conditions.append(condition) }
            }
            if case .bool = kind, conditions.count > 1 {
                throw Refusal(reason: "its result has no other values, so all results would mean success")
            }
            return conditions.joined(separator: " || ")
        default: throw Refusal(reason: "its result cannot say whether it succeeded in that way")
        }
    }

    /// The comparison with one of the values that mean success: by its number, which is of any type, and hidden by no name.
    private func condition(_ name: String, _ kind: StatusKind, _ value: String) throws(Refusal) -> String {
        guard let number = Int64(name).map(IntegerValue.signed) ?? constants[name] else {
            let hint = Suggestion.nearest(to: name, among: constants.names).map { "; did you mean '\($0)'?" }
            throw Refusal(reason: "'\(name)' is no constant of the headers\(hint ?? "")")
        }
        let comment = Int64(name) == nil ? " /* \(name) */" : ""
        let said = Int64(name) == nil ? "'\(name)', which is \(number)," : "\(number)"
        switch kind {
        case .integer(let integer):
            let range = range(of: integer)
            guard number.isIn(range) else {
                let (low, high) = (range.lowerBound, range.upperBound)
                throw Refusal(reason: "its result is never \(said) as it is \(low) to \(high)")
            }
            let literal =
                integer == .char && !number.isIn(0...127) ? "CChar(truncatingIfNeeded: \(number))" : "\(number)"
            return "\(value) == \(literal)\(comment)"
        case .bool:
            guard number.isIn(0...1) else { throw Refusal(reason: "its result is never \(said) as it is 0 or 1") }
            return (number.isIn(1...1) ? value : "!\(value)") + comment
        case .pointer: throw Refusal(reason: "its result cannot say whether it succeeded in that way")
        }
    }

    /// The values of an integer type.
    private func range(of kind: IntegerKind) -> ClosedRange<Int128> {
        let isSigned = mapper.index.isSigned(kind)
        // No constant is wider.
        let bits = min(mapper.index.width(of: kind), 64) - (isSigned ? 1 : 0)
        let high = (Int128(1) << Int128(bits)) - 1
        return (isSigned ? -high - 1 : 0)...high
    }
}

extension IntegerValue {
    fileprivate func isIn(_ range: ClosedRange<Int128>) -> Bool {
        switch self {
        case .signed(let value): range.contains(Int128(value))
        case .unsigned(let value): range.contains(Int128(value))
        }
    }
}
