// Licensed under Apache License v2.0. See LICENSE for details.
internal import Synchronization

/// A C library that is open, with the functions, symbols and callbacks of its own.
///
/// Opening the same file twice gives two independent objects. A library is closed by ``close()``, or when the object and
/// all its functions are gone. Any thread may use it.
public final class DynamicLibrary: Sendable {
    /// A function that was resolved.
    private struct Entry {
        let plan: CallPlan
        let address: UInt
        weak var function: ForeignFunction?
    }

    private struct State {
        var symbols: [String: UInt] = [:]
        var functions: [String: Entry] = [:]
        var callbacks: [UInt: RegisteredCallback] = [:]
    }

    /// What the loader was given; empty for the running process. It stays readable after ``close()``.
    public let path: String
    private let handle: Loader.Handle
    private let gate: LibraryGate
    private let state = Mutex(State())

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
        // From here on nothing is added: whoever holds the lock finds the library closed.
        state.withLock { $0 = State() }
        Trace.log("close \(path)")
    }

    /// Runs a call while the library cannot leave memory.
    func whileOpen<Result>(_ body: () throws(FFIError) -> Result) throws(FFIError) -> Result {
        guard gate.enter() else { throw closedError }
        defer { gate.leave() }
        return try body()
    }

    private var closedError: FFIError {
        FFIError(.libraryClosed, "Library is closed: \(path.isEmpty ? "(this process)" : path).")
    }

    private func requireOpen() throws(FFIError) {
        if gate.isClosed {
            throw closedError
        }
    }

    private static func refuseNull(in text: String, _ role: String) throws(FFIError) {
        if text.utf8.contains(0) {
            throw FFIError(.invalidArgumentValue, "\(role) must not contain null bytes.")
        }
    }
}

// MARK: - Functions

extension DynamicLibrary {
    /// The functions resolved so far by name: a snapshot.
    ///
    /// - Throws: ``FFIError`` with `libraryClosed`.
    public var functions: [String: ForeignFunction] {
        get throws(FFIError) { try getFunctions() }
    }

    /// Looks up a function.
    ///
    /// - Parameters:
    ///   - name: The symbol's name as the library has it.
    ///   - signature: The function's types. Nothing checks them against the library.
    /// - Returns: The function; the same object for as long as somebody keeps it.
    /// - Throws: ``FFIError`` with `invalidArgumentValue` for a NUL in the name, an impossible signature or one that differs
    ///   from that of an earlier request; `libraryClosed`; `callFailed` when there is no such symbol.
    public func getFunction(_ name: String, _ signature: FFISignature) throws(FFIError) -> ForeignFunction {
        try Self.refuseNull(in: name, "Function name")
        let plan = try CallPlan(signature, name: name)
        let entry = try whileOpen { () throws(FFIError) in
            try state.withLock { (state) throws(FFIError) in
                let entry = try resolve(plan, in: state)
                commit(entry, to: &state)
                return entry
            }
        }
        return function(entry)
    }

    /// Looks up a function by a signature object; see ``FFISignature/init(_:for:)``.
    public func getFunction(_ name: String, _ signature: FFISignature.Object) throws(FFIError) -> ForeignFunction {
        try Self.refuseNull(in: name, "Function name")
        return try getFunction(name, FFISignature(signature, for: name))
    }

    /// Looks up several functions: all of them or, when one fails, none.
    ///
    /// - Parameter definitions: The signatures by symbol name.
    /// - Returns: The functions by symbol name, no others.
    /// - Throws: ``FFIError`` with `libraryClosed`, or the errors of ``getFunction(_:_:)-(String,FFISignature)``.
    public func getFunctions(_ definitions: [String: FFISignature]) throws(FFIError) -> [String: ForeignFunction] {
        try requireOpen()
        var plans: [CallPlan] = []
        for (name, signature) in definitions.sorted(by: { $0.key < $1.key }) {
            try Self.refuseNull(in: name, "Function name")
            plans.append(try CallPlan(signature, name: name))
        }
        let entries = try whileOpen { () throws(FFIError) in
            try state.withLock { (state) throws(FFIError) in
                var entries: [Entry] = []
                for plan in plans {
                    entries.append(try resolve(plan, in: state))
                }
                for entry in entries {
                    commit(entry, to: &state)
                }
                return entries
            }
        }
        return Dictionary(uniqueKeysWithValues: entries.map { ($0.plan.name, function($0)) })
    }

    /// Looks up several functions by signature objects; see ``FFISignature/init(_:for:)``.
    public func getFunctions(
        _ definitions: [String: FFISignature.Object]
    ) throws(FFIError) -> [String: ForeignFunction] {
        try requireOpen()
        return try getFunctions(FFI.signatures(definitions))
    }

    /// The functions resolved so far by name: a snapshot.
    ///
    /// - Throws: ``FFIError`` with `libraryClosed`.
    public func getFunctions() throws(FFIError) -> [String: ForeignFunction] {
        try requireOpen()
        return state.withLock { $0.functions }.mapValues { function($0) }
    }

    /// A function at an address, for example one that C returned. It is not listed in ``functions``.
    ///
    /// - Parameters:
    ///   - address: The address. Nothing checks that a function is there.
    ///   - signature: The function's types.
    /// - Returns: A new object for each call. It keeps this library open, and calling it throws once this library is closed.
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidArgumentValue` for a null address or an impossible signature;
    ///   `libraryClosed`.
    public func getFunctionFromPointer(
        _ address: UnsafeMutableRawPointer?,
        _ signature: FFISignature
    ) throws(FFIError) -> ForeignFunction {
        try FFI.permission.check("getFunctionFromPointer")
        guard let address else {
            throw FFIError(.invalidArgumentValue, "The address of a function must not be null.")
        }
        let plan = try CallPlan(signature, name: "<pointer>")
        try requireOpen()
        return ForeignFunction(plan, at: address, in: self)
    }

    private func resolve(_ plan: CallPlan, in state: borrowing State) throws(FFIError) -> Entry {
        if let known = state.functions[plan.name] {
            guard known.plan.signature == plan.signature else {
                throw FFIError(
                    .invalidArgumentValue,
                    "Function '\(plan.name)' was already requested with a different signature.",
                    symbol: plan.name
                )
            }
            return known
        }
        let address = try lookUp(plan.name, in: state)
        guard address != 0 else {
            throw FFIError(.callFailed, "dlsym failed: '\(plan.name)' has the address 0.", symbol: plan.name)
        }
        return Entry(plan: plan, address: address)
    }

    private func commit(_ entry: Entry, to state: inout State) {
        state.symbols[entry.plan.name] = entry.address
        if state.functions[entry.plan.name] == nil {
            state.functions[entry.plan.name] = entry
        }
    }

    /// The one living object of a resolved function.
    private func function(_ entry: Entry) -> ForeignFunction {
        state.withLock { state in
            if let function = state.functions[entry.plan.name]?.function { return function }
            let pointer = UnsafeMutableRawPointer(bitPattern: entry.address).unsafelyUnwrapped
            let function = ForeignFunction(entry.plan, at: pointer, in: self)
            state.functions[entry.plan.name]?.function = function
            return function
        }
    }
}

// MARK: - Symbols

extension DynamicLibrary {
    /// The addresses resolved so far by name, of functions and of data: a snapshot.
    ///
    /// - Throws: ``FFIError`` with `libraryClosed`.
    public var symbols: [String: UnsafeMutableRawPointer] {
        get throws(FFIError) { try getSymbols() }
    }

    /// Looks up the address of a function or variable.
    ///
    /// - Parameter name: The symbol's name as the library has it.
    /// - Returns: The address, valid until the library is closed; null for a symbol whose address is null.
    /// - Throws: ``FFIError`` with `invalidArgumentValue` for a NUL in the name; `libraryClosed`; `callFailed` when there is
    ///   no such symbol.
    public func getSymbol(_ name: String) throws(FFIError) -> UnsafeMutableRawPointer? {
        try Self.refuseNull(in: name, "Symbol name")
        let address = try whileOpen { () throws(FFIError) in
            try state.withLock { (state) throws(FFIError) in
                let address = try lookUp(name, in: state)
                state.symbols[name] = address
                return address
            }
        }
        return UnsafeMutableRawPointer(bitPattern: address)
    }

    /// The addresses resolved so far by name, of functions and of data: a snapshot.
    ///
    /// - Throws: ``FFIError`` with `libraryClosed`.
    public func getSymbols() throws(FFIError) -> [String: UnsafeMutableRawPointer] {
        try requireOpen()
        return state.withLock { $0.symbols }.compactMapValues { UnsafeMutableRawPointer(bitPattern: $0) }
    }

    private func lookUp(_ name: String, in state: borrowing State) throws(FFIError) -> UInt {
        // A library that was closed meanwhile is emptied under the same lock: add nothing to it any more.
        try requireOpen()
        if let known = state.symbols[name] { return known }
        do {
            let address = UInt(bitPattern: try Loader.symbol(name, in: handle))
            Trace.log("symbol \(name) at 0x\(String(address, radix: 16))")
            return address
        } catch {
            throw FFIError(.callFailed, "dlsym failed: \(error.text)", symbol: name)
        }
    }
}

// MARK: - Callbacks

extension DynamicLibrary {
    /// Makes a C function that runs a Swift closure on the calling thread.
    ///
    /// - Parameters:
    ///   - signature: The C function's types.
    ///   - body: Gets an argument for each parameter and returns a value that fits the result type exactly; anything for
    ///     `void`. It may capture, and must not close the library or unregister itself while it runs.
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
    /// See ``registerCallback(_:_:)-(FFISignature,_)`` for the rest.
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
