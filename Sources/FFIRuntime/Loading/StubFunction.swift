// Licensed under Apache License v2.0. See LICENSE for details.
internal import CLibFFI

/// A C function, callable with any signature, that stops the program with a message.
///
/// `@unchecked Sendable`: the closure is written in `init` only.
final class StubFunction: @unchecked Sendable {
    /// The function's address. Valid while this object lives.
    let address: UnsafeRawPointer
    private let closure: UnsafeMutableRawPointer?
    private let message: Unmanaged<Message>

    /// Creates a stub. Without memory for it the stub's message is a general one.
    init(_ message: String) {
        self.message = .passRetained(Message(text: message))
        guard
            let interface = StubFunction.interface,
            let (closure, code) = ClosureMemory.allocate()
        else {
            self.closure = nil
            address = StubFunction.general
            return
        }
        let status = ffi_prep_closure_loc(
            closure,
            interface.interface,
            { _, _, _, context in
                guard let context else { fatalError("A stub for a missing C function was called.") }
                fatalError(Unmanaged<Message>.fromOpaque(context).takeUnretainedValue().text)
            },
            self.message.toOpaque(),
            code
        )
        self.closure = UnsafeMutableRawPointer(closure)
        address = status == FFI_OK ? UnsafeRawPointer(code) : StubFunction.general
    }

    deinit {
        if let closure {
            ffi_closure_free(closure)
        }
        message.release()
    }

    private final class Message: Sendable {
        let text: String
        init(text: String) { self.text = text }
    }

    /// `void ()`: the stub never returns and never looks at its arguments.
    private static let interface = try? CallInterface(InterfaceEncoding(result: nil, parameters: []), for: "stub")

    /// A stub that cannot say which function is missing, for platforms that refuse executable memory.
    private static var general: UnsafeRawPointer {
        let stop: @convention(c) () -> Void = {
            fatalError("A C function was called that its library does not have, or after the library was closed.")
        }
        return unsafeBitCast(stop, to: UnsafeRawPointer.self)
    }
}

/// Memory for libffi closures.
enum ClosureMemory {
    /// Allocates a closure: where to write it, and the address to call. Nothing when the platform refuses.
    static func allocate() -> (closure: UnsafeMutablePointer<ffi_closure>, code: UnsafeMutableRawPointer)? {
        var code: UnsafeMutableRawPointer?
        guard let memory = ffi_closure_alloc(MemoryLayout<ffi_closure>.size, &code) else { return nil }
        guard let code else {
            ffi_closure_free(memory)
            return nil
        }
        return (memory.assumingMemoryBound(to: ffi_closure.self), code)
    }
}
