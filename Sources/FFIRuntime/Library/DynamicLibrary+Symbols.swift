// Licensed under Apache License v2.0. See LICENSE for details.

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

    func lookUp(_ name: String, in state: borrowing State) throws(FFIError) -> UInt {
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
