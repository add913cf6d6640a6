// Licensed under Apache License v2.0. See LICENSE for details.

extension DynamicLibrary {
    /// Makes a C function that runs a Swift closure on the calling thread.
    ///
    /// - Parameters:
    ///   - signature: The C function's types.
    ///   - body: Gets an argument for each parameter and returns a value that fits the result type exactly; anything for
    ///     `void`. It may capture, and must not close the library or unregister itself while it runs. Capturing this
    ///     library or a function of it makes a cycle of references, which unregistering or closing ends.
    /// - Returns: The address for C, valid until it is unregistered or the library is closed. Each registration has its own.
    /// - Throws: ``FFIError`` with `invalidArgumentValue` for an impossible signature; `libraryClosed`; `callFailed` when the
    ///   platform gives no executable memory.
    public func registerCallback(
        _ signature: FFISignature = FFISignature(),
        _ body: @escaping ([FFIValue]) -> FFIValue
    ) throws(FFIError) -> UnsafeMutableRawPointer {
        try register(FFICallback(body), signature, anyThread: false)
    }

    /// Makes a C function by a signature object; see ``FFISignature/init(_:for:)``.
    public func registerCallback(
        _ signature: FFISignature.Object,
        _ body: @escaping ([FFIValue]) -> FFIValue
    ) throws(FFIError) -> UnsafeMutableRawPointer {
        try register(FFICallback(body), FFISignature(signature), anyThread: false)
    }

    /// Makes a C function that runs a callback its owner keeps; see ``unrefCallback(_:)``.
    public func registerCallback(
        _ signature: FFISignature,
        _ callback: FFICallback
    ) throws(FFIError) -> UnsafeMutableRawPointer {
        try register(callback, signature, anyThread: false)
    }

    /// Makes a C function that any thread may call, several at a time too.
    ///
    /// See `registerCallback` for the rest.
    public func registerCallbackOnAnyThread(
        _ signature: FFISignature = FFISignature(),
        _ body: @escaping @Sendable ([FFIValue]) -> FFIValue
    ) throws(FFIError) -> UnsafeMutableRawPointer {
        try register(FFICallback(body), signature, anyThread: true)
    }

    /// Invalidates a callback and frees it. C must not call the address any more.
    ///
    /// Stops the program when C is inside the callback.
    ///
    /// - Throws: ``FFIError`` with `libraryClosed`; `invalidArgumentValue` when this library has no such callback.
    public func unregisterCallback(_ pointer: UnsafeMutableRawPointer?) throws(FFIError) {
        let callback = try registered(pointer)
        callback.requireIdle("unregistered")
        _ = state.withLock { $0.callbacks.removeValue(forKey: UInt(bitPattern: pointer)) }
    }

    /// Holds the callback's Swift function again. Not counted: once is enough after any number of `unrefCallback`.
    ///
    /// - Throws: ``FFIError`` with `libraryClosed`; `invalidArgumentValue` when this library has no such callback or its
    ///   Swift function is gone.
    public func refCallback(_ pointer: UnsafeMutableRawPointer?) throws(FFIError) {
        try hold(true, pointer)
    }

    /// Leaves the callback's Swift function to its other owners. When they are gone, calls of the address do nothing and
    /// return zero.
    ///
    /// - Throws: The errors of ``refCallback(_:)``.
    public func unrefCallback(_ pointer: UnsafeMutableRawPointer?) throws(FFIError) {
        try hold(false, pointer)
    }

    private func hold(_ isHeld: Bool, _ pointer: UnsafeMutableRawPointer?) throws(FFIError) {
        guard try registered(pointer).hold(isHeld) else {
            throw Self.notFound(pointer)
        }
    }

    private func register(
        _ callback: FFICallback,
        _ signature: FFISignature,
        anyThread: Bool
    ) throws(FFIError) -> UnsafeMutableRawPointer {
        try signature.validate(for: "<callback>")
        if signature.variadic != .none {
            throw FFIError(.invalidArgumentValue, "A callback must not be variadic.", symbol: "<callback>")
        }
        try requireOpen()
        let name = path.isEmpty ? "this process" : path
        let registered = try RegisteredCallback(callback, signature, library: name, anyThread: anyThread)
        try state.withLock { (state) throws(FFIError) in
            try requireOpen()
            state.callbacks[UInt(bitPattern: registered.address)] = registered
        }
        Trace.log("callback \(signature.result)(\(signature.parameters)) at \(registered.address)")
        return registered.address
    }

    private func registered(_ pointer: UnsafeMutableRawPointer?) throws(FFIError) -> RegisteredCallback {
        try requireOpen()
        guard let callback = state.withLock({ $0.callbacks[UInt(bitPattern: pointer)] }) else {
            throw Self.notFound(pointer)
        }
        return callback
    }

    private static func notFound(_ pointer: UnsafeMutableRawPointer?) -> FFIError {
        FFIError(.invalidArgumentValue, "Callback not found: \(pointer.map { "\($0)" } ?? "the null address").")
    }
}
