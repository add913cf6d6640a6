// Licensed under Apache License v2.0. See LICENSE for details.

extension FunctionPointer {
    /// Calls the C function through libffi. Where a `@convention(c)` type can say the signature, casting to it is faster.
    ///
    /// - Parameter arguments: The arguments, with the bytes of C's parameters.
    /// - Returns: The function's result.
    /// - Throws: ``FFIError`` with `invalidArgumentType` or `invalidArgumentValue` for a type that cannot cross the boundary;
    ///   `callFailed` when libffi refuses. The function was not called then.
    public func call<Result, each Argument>(
        _ arguments: repeat each Argument
    ) throws(FFIError) -> Result where Signature == (repeat each Argument) -> Result {
        var parameters: [InterfaceEncoding.Value] = []
        for type in repeat (each Argument).self {
            parameters.append(try .of(type, as: "argument \(parameters.count) of a function pointer"))
        }
        let result: InterfaceEncoding.Value? =
            Result.self == Void.self ? nil : try .of(Result.self, as: "the result of a function pointer")
        let interface = try InterfaceCache.interface(InterfaceEncoding(result: result, parameters: parameters))
        return withUnsafeBytes(of: (repeat each arguments)) { frame in
            withUnsafeTemporaryAllocation(byteCount: (MemoryLayout<Result>.size + 31) & ~15, alignment: 16) { room in
                // The bytes are never zero in number, so both have an address; an empty frame's is not used.
                let place = room.baseAddress.unsafelyUnwrapped
                interface.call(rawValue, frame: frame.baseAddress ?? UnsafeRawPointer(place), result: place)
                return place.load(as: Result.self)
            }
        }
    }
}

/// The interfaces that function pointers were called by. There are as many as signatures in the program.
private enum InterfaceCache {
    private static let interfaces = Locked<[InterfaceEncoding: CallInterface]>([:])

    static func interface(_ encoding: InterfaceEncoding) throws(FFIError) -> CallInterface {
        if let known = interfaces.withLock({ $0[encoding] }) {
            return known
        }
        let interface = try CallInterface(encoding, for: "function pointer")
        interfaces.withLock { $0[encoding] = interface }
        return interface
    }
}
