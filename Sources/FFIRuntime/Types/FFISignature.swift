// Licensed under Apache License v2.0. See LICENSE for details.

/// The result and parameter types of a C function that is called, or of a Swift function that C calls.
///
/// Two signatures are equal when C cannot tell them apart: `i32` is `int32`, `bool` is `u8`, `string` is `pointer`.
public struct FFISignature: Hashable, Sendable {
    /// What follows the parameters in a call of a variadic function.
    public enum Variadic: Hashable, Sendable {
        /// Nothing: the function is not variadic.
        case none
        /// Anything; each extra argument's type is inferred from its value.
        case inferred
        /// Exactly these types, promoted as C promotes them.
        case listed([FFIType])
    }

    /// The result type.
    public var result: FFIType
    /// The types of the parameters; of the fixed ones for a variadic function.
    public var parameters: [FFIType]
    /// What follows the parameters.
    public var variadic: Variadic

    /// Creates a signature. Without arguments it is `void ()`.
    public init(result: FFIType = .void, parameters: [FFIType] = [], variadic: Variadic = .none) {
        self.result = result
        self.parameters = parameters
        self.variadic = variadic
    }

    /// Whether C can tell the two apart.
    public static func == (a: FFISignature, b: FFISignature) -> Bool {
        a.kinds == b.kinds
    }

    /// Hashes what C can tell apart.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kinds)
    }

    /// What C can tell apart: the result, the parameters, and the variadic part when there is one.
    private var kinds: [[InterfaceEncoding.Value?]] {
        let own = [[result.native], parameters.map(\.native)]
        return switch variadic {
        case .none: own
        case .inferred: own + [[nil]]
        case .listed(let types): own + [types.map(\.native)]
        }
    }

    /// Refuses what no function can have.
    ///
    /// - Parameter name: The function's name for messages.
    /// - Throws: ``FFIError`` with `invalidArgumentValue` for a `void` parameter and for variadics without a parameter.
    func validate(for name: String) throws(FFIError) {
        var listed: [FFIType] = []
        if case .listed(let types) = variadic { listed = types }
        if let index = (parameters + listed).firstIndex(where: { $0.native == nil }) {
            throw FFIError(
                .invalidArgumentValue,
                "Argument \(index) of function '\(name)' must not be void. A function without parameters has an empty list.",
                symbol: name,
                index: index
            )
        }
        if variadic != .none, parameters.isEmpty {
            throw FFIError(
                .invalidArgumentValue,
                "Function '\(name)' is variadic and must have at least one fixed parameter.",
                symbol: name
            )
        }
    }
}
