// Licensed under Apache License v2.0. See LICENSE for details.

extension DynamicLibrary {
    /// Opens the first library of a list that opens, a file, or the running process.
    ///
    /// ```swift
    /// let sqlite = try DynamicLibrary(.names(["sqlite3"]))   // libsqlite3.so.0, libsqlite3.so, libsqlite3.dylib, …
    /// ```
    ///
    /// - Parameters:
    ///   - source: Where the library comes from.
    ///   - name: What errors call the library, and what the environment variable of ``LibrarySource/names(_:)`` is made of;
    ///     nothing for the first of the names: `SQLITE3_LIBRARY_PATH` for `.names(["sqlite3"])`.
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidArgumentValue` for a NUL in a name or path; `callFailed` when
    ///   nothing can be opened, listing every attempt with the loader's own text.
    public convenience init(_ source: LibrarySource, name: String? = nil) throws(FFIError) {
        try FFI.permission.check("DynamicLibrary")
        var search = LibrarySearch(module: name ?? source.name)
        self.init(try search.open(source))
    }
}

extension FFI {
    /// Opens the first library of a list that opens, a file, or the running process, and looks up functions in it.
    ///
    /// ```swift
    /// let sqlite = try FFI.dlopen(.names(["sqlite3"]), ["sqlite3_libversion": ["result": "string"]])
    /// ```
    ///
    /// - Parameters:
    ///   - source: Where the library comes from.
    ///   - definitions: The signature objects by symbol name; see ``FFISignature/init(_:for:)``.
    ///   - name: What errors and the environment variable call the library; see ``DynamicLibrary/init(_:name:)``.
    /// - Returns: The library and its functions.
    /// - Throws: The errors of ``DynamicLibrary/init(_:name:)`` and of `DynamicLibrary.getFunctions`; the library is closed
    ///   again then.
    public static func dlopen(
        _ source: LibrarySource,
        _ definitions: [String: FFISignature.Object] = [:],
        name: String? = nil
    ) throws(FFIError) -> LoadedLibrary {
        try load(DynamicLibrary(source, name: name)) { library throws(FFIError) in
            try library.getFunctions(definitions)
        }
    }

    /// Opens a library and looks up functions by their signatures; see ``dlopen(_:_:name:)-(LibrarySource,[String:FFISignature.Object],_)``.
    public static func dlopen(
        _ source: LibrarySource,
        _ definitions: [String: FFISignature],
        name: String? = nil
    ) throws(FFIError) -> LoadedLibrary {
        try load(DynamicLibrary(source, name: name)) { library throws(FFIError) in
            try library.getFunctions(definitions)
        }
    }

    /// Looks up the functions of a library that was just opened, and closes it when that fails.
    static func load(
        _ library: DynamicLibrary,
        _ functions: (DynamicLibrary) throws(FFIError) -> [String: ForeignFunction]
    ) throws(FFIError) -> LoadedLibrary {
        do {
            return LoadedLibrary(lib: library, functions: try functions(library))
        } catch {
            library.close()
            throw error
        }
    }
}

extension LibrarySource {
    /// What to call a library that nobody named.
    fileprivate var name: String {
        switch self {
        case .names(let names): names.first { !$0.isEmpty } ?? "library"
        case .path(let path): path.split(separator: "/").last.map(String.init) ?? "library"
        case .process: "process"
        }
    }
}
