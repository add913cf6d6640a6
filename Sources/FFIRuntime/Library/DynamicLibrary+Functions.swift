// Licensed under Apache License v2.0. See LICENSE for details.

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
