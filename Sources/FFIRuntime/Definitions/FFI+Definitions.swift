// Licensed under Apache License v2.0. See LICENSE for details.

public import FFIDefinitions

extension FFI {
    /// Opens the library that a definitions document names, and makes everything in the document callable.
    ///
    /// The names are tried as ``LibrarySource/names(_:)`` describes; the environment variable `<MODULE>_LIBRARY_PATH`
    /// overrides them.
    ///
    /// - Parameters:
    ///   - definitions: The document.
    ///   - requireAll: Whether a function that the library does not have is an error.
    /// - Returns: The library and its functions.
    /// - Throws: ``FFIError`` with `callFailed` when no library can be opened, listing every attempt; the errors of
    ///   `dlopen(_:definitions:requireAll:)`.
    public static func dlopen(
        definitions: Definitions,
        requireAll: Bool = false
    ) throws(FFIError) -> DefinedLibrary {
        try permission.check("dlopen")
        // All types are read before anything is opened: a document with a fault loads nothing.
        let types = try DefinedTypes(definitions)
        let library = try DynamicLibrary(.names(definitions.library.names), name: definitions.module)
        return try load(library, types, requireAll: requireAll)
    }

    /// Opens a library and makes everything in a definitions document callable.
    ///
    /// - Parameters:
    ///   - path: What the platform's loader shall open; nothing for the running process.
    ///   - definitions: The document.
    ///   - requireAll: Whether a function that the library does not have is an error.
    /// - Returns: The library and its functions.
    /// - Throws: ``FFIError`` with `invalidArgumentValue` for a type that the document gets wrong, with its place as a JSON
    ///   path, before anything is opened; with `callFailed` when `requireAll` is set and functions are missing, naming all
    ///   of them; the errors of ``DynamicLibrary/init(_:)``.
    public static func dlopen(
        _ path: String?,
        definitions: Definitions,
        requireAll: Bool = false
    ) throws(FFIError) -> DefinedLibrary {
        try permission.check("dlopen")
        let types = try DefinedTypes(definitions)
        return try load(DynamicLibrary(path), types, requireAll: requireAll)
    }

    private static func load(
        _ library: DynamicLibrary,
        _ types: DefinedTypes,
        requireAll: Bool
    ) throws(FFIError) -> DefinedLibrary {
        var present: [String: FFISignature] = [:]
        var missing: [String] = []
        for (name, signature) in types.functions {
            if (try? library.getSymbol(name)) == nil {
                missing.append(name)
            } else {
                present[name] = signature
            }
        }
        missing.sort()
        if requireAll, !missing.isEmpty {
            library.close()
            throw FFIError(.callFailed, "dlsym failed: not in \(library.path): \(missing.joined(separator: ", "))")
        }
        do {
            return DefinedLibrary(
                lib: library,
                definitions: types.definitions,
                functions: try library.getFunctions(present),
                missingSymbols: missing,
                callbacks: types.callbacks
            )
        } catch {
            library.close()
            throw error
        }
    }
}
