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
final class RegisteredCallback: Sendable {
    /// The Swift function, held or not.
    private struct Holder {
        var strong: FFICallback?
        // Set from the first `unref` on only: counting references to an object that is held weakly is slow.
        weak var weak: FFICallback?

        var callback: FFICallback? { strong ?? weak }
    }

    private let holder: Locked<Holder>
    private let trampoline: ClosureTrampoline

    init(
        _ callback: FFICallback,
        _ signature: FFISignature,
        library: String,
        anyThread: Bool
    ) throws(FFIError) {
        let holder = Locked(Holder(strong: callback))
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
            guard let callback = holder.withLock(\.callback) else {
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
        // What the last owner lets go ends outside the lock: its captures may do anything while they end.
        let callback = holder.withLock { holder -> FFICallback? in
            let callback = holder.callback
            holder.strong = isHeld ? callback : nil
            holder.weak = isHeld ? nil : callback
            return callback
        }
        return callback != nil
    }
}
