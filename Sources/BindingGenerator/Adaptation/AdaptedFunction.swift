// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// A function in the form that a rule gives it, beside the one that C declares.
struct AdaptedFunction: Hashable, Sendable {
    struct Parameter: Hashable, Sendable {
        var name: String
        var type: String
    }

    /// A closure that stands for a callback and its context.
    struct Closure: Hashable, Sendable {
        var name: String
        /// The closure's type, without attributes.
        var type: String
        /// The C function type of the callback.
        var functionType: String
        /// The variables that hold the C function and the pointer to the closure.
        var functionName: String
        var contextName: String
        /// Names of the C function's parameters, in order, and which of them is the context.
        var arguments: [String]
        var context: Int
        /// The call of the closure, of `body`, over those names.
        var call: String
        var lifetime: Lifetime

        enum Lifetime: Hashable, Sendable { case call, destroyed, process }
    }

    /// A span that stands for a pointer and a count.
    struct Buffer: Hashable, Sendable {
        var name: String
        /// The method that gives its pointer: `withUnsafeBytes` or another.
        var access: String
    }

    /// A parameter that became a result.
    struct Output: Hashable, Sendable {
        var name: String
        var type: String
        var initial: String
        /// What takes its value back where the status is thrown.
        var release: HelperCall?
    }

    /// A call of another function of the module.
    struct HelperCall: Hashable, Sendable {
        var function: MappedFunction
        var arguments: [String]
        /// Names of variables that are optional and are passed only where they hold something.
        var unwrapped: [String] = []
    }

    /// What the result of the C function turns into.
    enum Result: Hashable, Sendable {
        case same
        /// A string, freed by a call where one is named.
        case string(free: HelperCall?)
        /// Nothing: it was the status.
        case dropped
    }

    /// What is thrown, where the result says so.
    struct Status: Hashable, Sendable {
        /// Swift's condition for success, over `result`; nil where a result that is not null means success.
        var success: String?
        /// The call that gives the message, over `result` and what the function takes and gives.
        var message: HelperCall?
        /// The status as a number; 0 where the result is a pointer.
        var code: String
    }

    var raw: MappedFunction
    var name: String
    var parameters: [Parameter]
    /// What is passed to the C function, in order.
    var arguments: [String]
    var closures: [Closure]
    var buffers: [Buffer]
    var outputs: [Output]
    var result: Result
    var status: Status?

    /// The type of what is returned.
    var resultType: String {
        var types: [(name: String?, type: String)] = []
        switch result {
        case .same:
            if raw.result.swift != "Void" {
                types.append((resultName, isNeverNull ? raw.result.base : raw.result.swift))
            }
        case .string: types.append((resultName, isNeverNull ? "String" : "String?"))
        case .dropped: break
        }
        types += outputs.map { ($0.name, $0.type) }
        switch types.count {
        case 0: return "Void"
        case 1: return types[0].type
        default: return "(\(types.map { "\($0.name.map { "\($0): " } ?? "")\($0.type)" }.joined(separator: ", ")))"
        }
    }

    /// Whether a result that is returned is no null pointer.
    var isNeverNull: Bool { !raw.result.isOptional || isCheckedForNull }

    /// Whether a null result is thrown.
    var isCheckedForNull: Bool { status.map { $0.success == nil } ?? false }

    /// The name of the variable that holds the C function's result.
    var resultName: String { unusedName("result") }

    /// A name that no parameter has.
    func unusedName(_ wanted: String) -> String {
        var name = wanted
        while raw.parameters.contains(where: { $0.name == name }) { name += "_" }
        return name
    }

    /// Whether a call could mean either form: then only one can have the name.
    var hasParametersOfRaw: Bool {
        parameters.map(\.type) == raw.parameters.map(\.type.swift)
    }
}
