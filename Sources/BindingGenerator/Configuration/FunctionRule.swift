// Licensed under Apache License v2.0. See LICENSE for details.

/// What a configuration says about functions that their declarations cannot: which parameters belong together, what the
/// result means, who owns it.
package struct FunctionRule: Hashable, Sendable {
    /// A parameter, by its C name or its place, counted from 0.
    package enum ParameterReference: Hashable, Sendable, CustomStringConvertible {
        case name(String)
        case index(Int)

        package var description: String {
            switch self {
            case .name(let name): "'\(name)'"
            case .index(let index): "number \(index)"
            }
        }
    }

    /// A callback and the pointer that C hands back to it: one Swift closure.
    package struct Closure: Hashable, Sendable {
        /// How long C may call the closure.
        package enum Lifetime: Hashable, Sendable {
            /// Until the function returns.
            case call
            /// Until C calls the function given for this parameter with the context.
            case destroyed(by: ParameterReference)
            /// For as long as the process runs.
            case process
        }

        package var callback: ParameterReference
        /// The parameter that is handed back; nil for the only `void *` beside the callback.
        package var context: ParameterReference?
        /// The callback's parameter that it arrives in, by its place; nil for the only `void *`, or the one of the same name.
        package var contextArgument: Int?
        package var lifetime: Lifetime

        package init(
            callback: ParameterReference,
            context: ParameterReference? = nil,
            contextArgument: Int? = nil,
            lifetime: Lifetime = .call
        ) {
            self.callback = callback
            self.context = context
            self.contextArgument = contextArgument
            self.lifetime = lifetime
        }
    }

    /// A pointer and how many elements it points to (bytes, where it points to `void`): one span.
    package struct Buffer: Hashable, Sendable {
        package var pointer: ParameterReference
        package var count: ParameterReference

        package init(pointer: ParameterReference, count: ParameterReference) {
            self.pointer = pointer
            self.count = count
        }
    }

    /// A parameter through which C gives something back.
    package struct Output: Hashable, Sendable {
        package var parameter: ParameterReference
        /// The function that takes back what C gave although the status says that it failed; nil for none.
        package var onFailure: String?

        package init(_ parameter: ParameterReference, onFailure: String? = nil) {
            self.parameter = parameter
            self.onFailure = onFailure
        }
    }

    /// A result that is a string.
    package struct StringResult: Hashable, Sendable {
        /// The function that frees it; nil where the library keeps it.
        package var free: String?

        package init(free: String? = nil) { self.free = free }
    }

    /// Which results mean success; any other is thrown.
    package struct Status: Hashable, Sendable {
        package enum Success: Hashable, Sendable {
            case values([String])
            case nonnegative, nonzero, nonnull
        }

        package var success: Success
        package var message: Message?

        package init(success: Success, message: Message? = nil) {
            self.success = success
            self.message = message
        }
    }

    /// A function that tells what went wrong.
    package struct Message: Hashable, Sendable {
        package enum Argument: Hashable, Sendable {
            /// The status itself.
            case status
            case parameter(ParameterReference)
        }

        package var function: String
        /// What it is called with; nil for what fits its parameters.
        package var arguments: [Argument]?

        package init(function: String, arguments: [Argument]? = nil) {
            self.function = function
            self.arguments = arguments
        }
    }

    /// What of a function a rule can be about.
    enum Key: String, Hashable, Sendable, CaseIterable {
        case name, closures, buffers, outputs, string, status
    }

    /// What it is about.
    var keys: Set<Key> {
        var keys: Set<Key> = []
        if name != nil { keys.insert(.name) }
        if !closures.isEmpty { keys.insert(.closures) }
        if !buffers.isEmpty { keys.insert(.buffers) }
        if !outputs.isEmpty { keys.insert(.outputs) }
        if string != nil { keys.insert(.string) }
        if status != nil { keys.insert(.status) }
        return keys
    }

    /// The functions it is for.
    package var match: NamePattern
    /// The Swift name; nil for the C name.
    package var name: String?
    package var closures: [Closure] = []
    package var buffers: [Buffer] = []
    /// Parameters that only give something back: they are results.
    package var outputs: [Output] = []
    package var string: StringResult?
    package var status: Status?

    package init(match: NamePattern) { self.match = match }
}
