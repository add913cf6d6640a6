// Licensed under Apache License v2.0. See LICENSE for details.

/// A C library that is open, with the functions, symbols and callbacks of its own.
///
/// Opening the same file twice gives two independent objects. A library is closed by ``close()``, or when the object and
/// all its functions are gone. Any thread may use it.
public final class DynamicLibrary: Sendable {
    /// A function that was resolved.
    struct Entry {
        let plan: CallPlan
        let address: UInt
        weak var function: ForeignFunction?
    }

    struct State {
        var symbols: [String: UInt] = [:]
        var functions: [String: Entry] = [:]
        var callbacks: [UInt: RegisteredCallback] = [:]
    }

    /// What the loader was given; empty for the running process. It stays readable after ``close()``.
    public let path: String
    let handle: Loader.Handle
    let gate: LibraryGate
    let state = Locked(State())

    /// Opens a library. Nothing is looked up in it.
    ///
    /// - Parameter path: What the platform's loader shall open, as it is: no prefix, suffix or folder is added. Nothing
    ///   opens the running process.
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidArgumentValue` for a NUL in the path; `callFailed` with the
    ///   loader's own text.
    public init(_ path: String?) throws(FFIError) {
        try FFI.permission.check("DynamicLibrary")
        if let path {
            try Self.refuseNull(in: path, "Library path")
        }
        do {
            handle = try Loader.open(path)
        } catch {
            throw FFIError(.callFailed, "dlopen failed: \(error.text)")
        }
        gate = LibraryGate(handle)
        self.path = path ?? ""
        Trace.log("open \(path ?? "(this process)")")
    }

    /// Takes a library that was just opened.
    init(_ found: LibrarySearch.Found) {
        handle = found.handle
        gate = LibraryGate(found.handle)
        path = found.path
        Trace.log("open \(path.isEmpty ? "(this process)" : path)")
    }

    deinit {
        close()
    }

    /// Closes the library; closing again does nothing.
    ///
    /// Its functions throw from now on, its callbacks are invalid. A call that another thread is inside of ends in peace:
    /// the library leaves memory after it. Closing from inside one of the library's own callbacks stops the program.
    public func close() {
        for callback in state.withLock({ Array($0.callbacks.values) }) {
            callback.requireIdle("closed with its library")
        }
        guard gate.close() else { return }
        // From here on nothing is added: whoever holds the lock finds the library closed. What was in it ends outside the
        // lock: the captures of callbacks may do anything while they end.
        _ = state.withLock { state in
            let old = state
            state = State()
            return old
        }
        Trace.log("close \(path)")
    }

    /// Runs a call while the library cannot leave memory.
    func whileOpen<Result>(_ body: () throws(FFIError) -> Result) throws(FFIError) -> Result {
        guard let place = gate.enter() else { throw closedError }
        defer { gate.leave(place) }
        return try body()
    }

    var closedError: FFIError {
        FFIError(.libraryClosed, "Library is closed: \(path.isEmpty ? "(this process)" : path).")
    }

    func requireOpen() throws(FFIError) {
        if gate.isClosed {
            throw closedError
        }
    }

    static func refuseNull(in text: String, _ role: String) throws(FFIError) {
        if text.utf8.contains(0) {
            throw FFIError(.invalidArgumentValue, "\(role) must not contain null bytes.")
        }
    }
}
