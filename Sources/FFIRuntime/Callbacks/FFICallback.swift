// Licensed under Apache License v2.0. See LICENSE for details.

/// A Swift function with an identity, to be registered as a callback and kept by its owner.
///
/// A library holds the functions registered with it. After ``DynamicLibrary/unrefCallback(_:)`` it no longer does: the
/// callback then runs as long as somebody else keeps this object, and returns zero afterwards.
///
/// The function gets an argument for each parameter and returns a value that fits the result type exactly. Any other value
/// stops the program; so does a call on another thread than the one that registered it.
public final class FFICallback {
    let body: ([FFIValue]) -> FFIValue

    /// Creates a callback function.
    public init(_ body: @escaping ([FFIValue]) -> FFIValue) {
        self.body = body
    }
}

/// A function that is registered with a library: the C function and the Swift function behind it.
///
/// `@unchecked Sendable`: the two references change under the library's lock only, and a call reads them on the thread that
/// the trampoline allows.
final class RegisteredCallback: @unchecked Sendable {
    /// What may go away: the Swift function, held or not.
    private final class Holder: @unchecked Sendable {
        // Guarded by the lock; a plain `Mutex` would ask the function to be Sendable, which only the trampoline's check of
        // the thread makes good.
        private let lock = CallbackLock()
        private var strong: FFICallback?
        private weak var weak: FFICallback?

        init(_ callback: FFICallback) {
            strong = callback
            weak = callback
        }

        var callback: FFICallback? { lock.withLock { strong ?? weak } }

        func hold(_ isHeld: Bool) -> Bool {
            lock.withLock {
                strong = isHeld ? weak : nil
                return weak != nil
            }
        }
    }

    private let holder: Holder
    private let trampoline: ClosureTrampoline

    init(
        _ callback: FFICallback,
        _ signature: FFISignature,
        library: String,
        anyThread: Bool
    ) throws(FFIError) {
        let holder = Holder(callback)
        let types = signature.parameters.compactMap(\.native)
        let result = signature.result.native
        let list = signature.parameters.map(\.name).joined(separator: ", ")
        let name = "Callback \(signature.result)(\(list)) of \(library)"
        self.holder = holder
        trampoline = try ClosureTrampoline(
            InterfaceEncoding(result: result, parameters: types),
            name: name,
            anyThread: anyThread
        ) { slot, arguments in
            guard let callback = holder.callback else {
                return ResultSlot.zero(slot, as: result)
            }
            var values: [FFIValue] = []
            values.reserveCapacity(types.count)
            for (index, type) in types.enumerated() {
                guard let place = arguments[index] else { continue }
                values.append(ValueReader.read(place, as: type))
            }
            let value = callback.body(values)
            guard let result else { return }
            guard ValueWriter.writeResult(value, as: result, to: slot) else {
                fatalError("\(name) returned \(value), which is no value of its result type \(signature.result).")
            }
            ResultSlot.widen(slot, as: result)
        }
    }

    /// The address for C.
    var address: UnsafeMutableRawPointer { trampoline.address }

    /// Stops the program when C is inside the callback.
    func requireIdle(_ action: String) {
        trampoline.requireIdle(action)
    }

    /// Holds the Swift function, or leaves it to others; false when it is gone.
    func hold(_ isHeld: Bool) -> Bool {
        holder.hold(isHeld)
    }
}
