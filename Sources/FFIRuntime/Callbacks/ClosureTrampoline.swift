// Licensed under Apache License v2.0. See LICENSE for details.
internal import CFFIShims
internal import CLibFFI
internal import Synchronization

/// A C function made at run time that runs Swift code: the libffi closure behind every kind of callback.
///
/// `@unchecked Sendable`: what `init` writes is only read afterwards, and `running` is atomic. Whether `body` may run on
/// another thread is what `thread` decides before it runs.
final class ClosureTrampoline: @unchecked Sendable {
    /// What C calls: the place for the result and the addresses of the arguments. Both belong to the caller.
    typealias Body = (_ result: UnsafeMutableRawPointer, _ arguments: UnsafePointer<UnsafeMutableRawPointer?>) -> Void

    /// The function's address for C. Valid while this object lives.
    let address: UnsafeMutableRawPointer
    /// The callback's name in messages.
    let name: String
    private let interface: CallInterface
    private let closure: UnsafeMutablePointer<ffi_closure>
    private let body: Body
    /// The integer type that the result is widened from; nothing for other results.
    private let widened: ScalarCode?
    /// The number of the only thread that may call; zero when any may.
    private let thread: UInt64
    private let running = Atomic(0)

    /// Creates the C function.
    ///
    /// - Parameters:
    ///   - encoding: The C interface.
    ///   - name: The callback's name in messages.
    ///   - anyThread: Whether other threads than the calling one may call the function.
    ///   - body: What to run. It writes a result of exactly its type's size.
    /// - Throws: ``FFIError`` with `callFailed` when libffi refuses or gives no executable memory.
    init(_ encoding: InterfaceEncoding, name: String, anyThread: Bool, body: @escaping Body) throws(FFIError) {
        let interface = try CallInterface(encoding, for: name, frame: .closure)
        guard let (closure, code) = ClosureMemory.allocate() else {
            throw FFIError(
                .callFailed,
                "ffi_closure_alloc failed for '\(name)': the platform gives no executable memory.",
                symbol: name
            )
        }
        self.interface = interface
        self.closure = closure
        self.name = name
        self.body = body
        widened = if case .scalar(let code)? = encoding.result { code } else { nil }
        address = code
        thread = anyThread ? 0 : ffigen_thread_number()
        let status = ffi_prep_closure_loc(
            closure,
            interface.interface,
            { _, result, arguments, context in
                guard let result, let context else { return }
                // Whoever owns the callback keeps it while C runs it (`requireIdle`), so nothing is retained here.
                Unmanaged<ClosureTrampoline>.fromOpaque(context)._withUnsafeGuaranteedRef { $0.run(result, arguments) }
            },
            Unmanaged.passUnretained(self).toOpaque(),
            code
        )
        guard status == FFI_OK else {
            throw FFIError(.callFailed, "ffi_prep_closure_loc failed for '\(name)': \(status.reason)", symbol: name)
        }
    }

    deinit {
        ffi_closure_free(closure)
    }

    /// Stops the program when C is running the callback at this moment, on any thread.
    ///
    /// - Parameter action: What was done to the callback, for the message.
    func requireIdle(_ action: String) {
        if running.load(ordering: .acquiring) > 0 {
            fatalError("\(name) was \(action) while C was running it. A callback must outlive its own calls.")
        }
    }

    private func run(_ result: UnsafeMutableRawPointer, _ arguments: UnsafeMutablePointer<UnsafeMutableRawPointer?>?) {
        if thread == 0 {
            running.add(1, ordering: .relaxed)
        } else {
            if thread != ffigen_thread_number() {
                fatalError(
                    "\(name) was called on another thread than the one that created it. "
                        + "A callback for any thread takes a @Sendable closure."
                )
            }
            // One thread counts, so nothing comes between reading and writing.
            running.store(running.load(ordering: .relaxed) + 1, ordering: .relaxed)
        }
        // Functions without parameters get no array; the address that stands in for it is not read.
        body(result, UnsafePointer(arguments ?? UnsafeMutablePointer(OpaquePointer(result))))
        if let widened {
            ResultSlot.widen(result, as: widened)
        }
        if thread == 0 {
            running.subtract(1, ordering: .releasing)
        } else {
            running.store(running.load(ordering: .relaxed) - 1, ordering: .releasing)
        }
    }
}
