// Licensed under Apache License v2.0. See LICENSE for details.
internal import Dispatch

extension ForeignFunction {
    /// Calls a function that blocks, on a thread that may block, while the caller's executor goes on.
    ///
    /// The C function must bear being called on any thread, and callbacks that it calls must be for any thread. Cancelling the
    /// task does not stop the C function. Buffers among the arguments must not be touched until the call is over.
    ///
    /// - Parameter arguments: One value for each parameter; handed over.
    /// - Returns: The result, as ``call(_:)`` gives it.
    /// - Throws: The errors of ``call(_:)``.
    public func callAsync(_ arguments: sending [FFIValue]) async throws(FFIError) -> sending FFIValue {
        let arguments = HandedOver(value: arguments)
        let result = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                let result = Result { () throws(FFIError) in try self.call(arguments.value) }
                continuation.resume(returning: HandedOver(value: result))
            }
        }
        return try result.value.get()
    }
}

/// A value on its way from one thread to another.
///
/// `@unchecked Sendable`: the sender gives the value up when it makes the box, so one thread at a time has it.
private struct HandedOver<Value>: @unchecked Sendable {
    let value: Value
}
