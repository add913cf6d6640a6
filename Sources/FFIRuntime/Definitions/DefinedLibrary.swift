// Licensed under Apache License v2.0. See LICENSE for details.

public import FFIDefinitions

/// A library that was opened with a definitions document: its functions as callables, and what else the document says.
public struct DefinedLibrary: Sendable {
    /// The library. Closing it ends all functions and callbacks.
    public let lib: DynamicLibrary
    /// The document.
    public let definitions: Definitions
    /// The functions of the document by symbol name, extended ones included.
    public let functions: [String: ForeignFunction]
    /// Functions of the document that the library does not have, sorted.
    public let missingSymbols: [String]
    /// Signatures of function pointer parameters: by function, then by the parameter's zero-based index.
    public let callbacks: [String: [Int: FFISignature]]

    /// A function of the document.
    ///
    /// - Throws: ``FFIError`` with `invalidArgumentValue` when the document has no such function, with `callFailed` when
    ///   the library does not have it.
    public func function(_ name: String) throws(FFIError) -> ForeignFunction {
        if let function = functions[name] { return function }
        if missingSymbols.contains(name) {
            throw FFIError(.callFailed, "dlsym failed: \(name) is not in \(lib.path)", symbol: name)
        }
        throw FFIError(.invalidArgumentValue, "The definitions have no function '\(name)'.", symbol: name)
    }

    /// A constant of the document: a macro or an enumerator of an anonymous enumeration.
    ///
    /// - Returns: Its value; nothing when the document has no such constant.
    public func constant(_ name: String) -> FFIValue? {
        definitions.constants[name].map { FFIValue($0.value) }
    }

    /// A value of an enumeration of the document.
    ///
    /// - Parameters:
    ///   - name: The enumeration's C name.
    ///   - enumerator: The enumerator's C name.
    /// - Returns: The value; nothing when the document has no such enumeration or enumerator.
    public func enumerator(_ name: String, _ enumerator: String) -> FFIValue? {
        definitions.enums[name]?.values[enumerator].map { FFIValue($0) }
    }

    /// The address of a variable of the document, in the library's memory, valid until the library is closed.
    ///
    /// - Throws: ``FFIError`` with `invalidArgumentValue` when the document has no such variable; the errors of
    ///   ``DynamicLibrary/getSymbol(_:)``.
    public func variable(_ name: String) throws(FFIError) -> UnsafeMutableRawPointer? {
        guard definitions.variables[name] != nil else {
            throw FFIError(.invalidArgumentValue, "The definitions have no variable '\(name)'.", symbol: name)
        }
        return try lib.getSymbol(name)
    }

    /// Makes a C function of a closure for a function pointer parameter, with the signature that the document gives it.
    ///
    /// - Parameters:
    ///   - function: The function that takes the pointer.
    ///   - parameter: The parameter's zero-based index.
    ///   - body: The closure; it may capture. It runs on the calling thread only.
    /// - Returns: The address to pass. It is valid until `DynamicLibrary.unregisterCallback(_:)` or the library's close.
    /// - Throws: ``FFIError`` with `invalidArgumentValue` when the document has no signature for the parameter; the errors
    ///   of `DynamicLibrary.registerCallback`.
    public func registerCallback(
        for function: String,
        parameter: Int,
        _ body: @escaping ([FFIValue]) -> FFIValue
    ) throws(FFIError) -> UnsafeMutableRawPointer {
        guard let signature = callbacks[function]?[parameter] else {
            throw FFIError(
                .invalidArgumentValue,
                "The definitions have no callback signature for parameter \(parameter) of '\(function)'.",
                symbol: function,
                index: parameter
            )
        }
        return try lib.registerCallback(signature, body)
    }
}

extension FFIValue {
    init(_ value: ConstantDefinition.Value) {
        switch value {
        case .signed(let integer): self.init(integer)
        case .unsigned(let integer): self.init(integer)
        case .floating(let number): self.init(number)
        case .string(let text): self.init(text)
        }
    }
}
