// Licensed under Apache License v2.0. See LICENSE for details.

extension SymbolSlots {
    /// Calls the variadic function in a slot, by the interface that the module was given for its fixed parameters.
    ///
    /// - Parameters:
    ///   - index: The slot.
    ///   - returning: The result type, which has the bytes of C's result. `Void` for none.
    ///   - arguments: The fixed arguments, with the bytes of C's parameters.
    ///   - variadic: What follows them, promoted as C promotes it. Texts are copied for the time of the call.
    /// - Returns: The function's result.
    @inlinable public func callVariadic<Result, each Argument>(
        _ index: Int,
        returning: Result.Type,
        _ arguments: repeat each Argument,
        variadic: [any CVariadic]
    ) -> Result {
        withUnsafeBytes(of: (repeat each arguments)) { frame in
            withUnsafeTemporaryAllocation(byteCount: (MemoryLayout<Result>.size + 31) & ~15, alignment: 16) { room in
                // Never zero bytes, so there is an address; an empty frame's is not used.
                let result = room.baseAddress.unsafelyUnwrapped
                callThroughInterface(
                    interfaces[index],
                    addresses[index],
                    frame.baseAddress ?? UnsafeRawPointer(result),
                    frame.count,
                    variadic.map(\.variadicArgument),
                    result
                )
                return result.load(as: Result.self)
            }
        }
    }
}

/// Calls a variadic function by the prepared interface of its fixed parameters.
@usableFromInline func callThroughInterface(
    _ interface: UnsafeRawPointer?,
    _ function: UnsafeRawPointer,
    _ frame: UnsafeRawPointer,
    _ frameSize: Int,
    _ variadic: [CVariadicArgument],
    _ result: UnsafeMutableRawPointer
) {
    let prepared = preparedInterface(interface, frameSize: frameSize)
    CallInterface.callVariadic(prepared, function, frame: frame, variadic: variadic, result: result)
}
