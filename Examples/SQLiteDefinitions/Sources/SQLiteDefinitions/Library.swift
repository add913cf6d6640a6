// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import FFIRuntime

/// Some of a library's functions, with the types that a definitions document gives them.
struct Library {
    let definitions: Definitions
    private let loaded: FFI.LoadedLibrary

    /// Opens the library that the document names and looks the functions up.
    init(_ definitions: Definitions, functions names: [String]) throws {
        var signatures: [String: FFISignature] = [:]
        for name in names {
            guard let definition = definitions.functions[name] else { throw MissingFunction(name: name) }
            signatures[name] = try FFISignature(definition)
        }
        self.definitions = definitions
        loaded = try Self.open(definitions.library.names, signatures)
    }

    var path: String { loaded.lib.path }

    subscript(name: String) -> ForeignFunction {
        get throws {
            guard let function = loaded.functions[name] else { throw MissingFunction(name: name) }
            return function
        }
    }

    /// Runs `body` with the address of a C function that calls `callback`, for one parameter of a function.
    func withCallback<Result>(
        for function: String,
        parameter: Int,
        _ callback: @escaping ([FFIValue]) -> FFIValue,
        _ body: (UnsafeMutableRawPointer) throws -> Result
    ) throws -> Result {
        guard let definition = definitions.callbacks[function]?["\(parameter)"] else {
            throw MissingFunction(name: "parameter \(parameter) of \(function)")
        }
        let pointer = try loaded.lib.registerCallback(FFISignature(definition), callback)
        let result = Swift.Result { try body(pointer) }
        try loaded.lib.unregisterCallback(pointer)
        return try result.get()
    }

    /// Opens the first file that the loader knows: `sqlite3` stands for libsqlite3.so.0, libsqlite3.so or libsqlite3.dylib.
    private static func open(
        _ names: [String],
        _ signatures: [String: FFISignature]
    ) throws(FFIError) -> FFI.LoadedLibrary {
        let files = names.flatMap { ["lib\($0).\(FFI.suffix).0", "lib\($0).\(FFI.suffix)"] }
        for file in files.dropLast() {
            if let library = try? FFI.dlopen(file, signatures) { return library }
        }
        return try FFI.dlopen(files.last, signatures)
    }
}

/// A function that the definitions do not have.
struct MissingFunction: Error, CustomStringConvertible {
    var name: String

    var description: String { "the definitions do not have \(name)" }
}

extension FFISignature {
    /// The signature of an entry of a definitions document.
    init(_ definition: FunctionDefinition) throws(FFIError) {
        var parameters: [FFIType] = []
        for name in definition.arguments {
            parameters.append(try FFIType(name))
        }
        self.init(result: try FFIType(definition.result), parameters: parameters)
    }
}
