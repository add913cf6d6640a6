// Licensed under Apache License v2.0. See LICENSE for details.

/// The functions of the runtime FFI module, named as on the `node:ffi` reference page.
public enum FFI {
    /// The file-name suffix of dynamic libraries on this platform, without a dot: `so`, `dylib` or `dll`.
    public static var suffix: String {
        #if canImport(Darwin)
            "dylib"
        #elseif os(Windows)
            "dll"
        #else
            "so"
        #endif
    }

    /// A library and the functions it was opened for.
    public struct LoadedLibrary: Sendable {
        /// The library.
        public let lib: DynamicLibrary
        /// The functions of the definitions by name; empty without definitions.
        public let functions: [String: ForeignFunction]
    }

    /// Opens a library and looks up functions in it.
    ///
    /// - Parameters:
    ///   - path: What the platform's loader shall open; see ``DynamicLibrary/init(_:)``.
    ///   - definitions: The signatures by symbol name.
    /// - Returns: The library and its functions.
    /// - Throws: The errors of ``DynamicLibrary/init(_:)`` and of ``DynamicLibrary/getFunctions(_:)-([String:FFISignature])``;
    ///   the library is closed again then.
    public static func dlopen(
        _ path: String?,
        _ definitions: [String: FFISignature] = [:]
    ) throws(FFIError) -> LoadedLibrary {
        try load(DynamicLibrary(path)) { library throws(FFIError) in try library.getFunctions(definitions) }
    }

    /// Opens a library and looks up functions by signature objects; see ``FFISignature/init(_:for:)``.
    public static func dlopen(
        _ path: String?,
        _ definitions: [String: FFISignature.Object]
    ) throws(FFIError) -> LoadedLibrary {
        try load(DynamicLibrary(path)) { library throws(FFIError) in try library.getFunctions(definitions) }
    }

    /// Closes a library: ``DynamicLibrary/close()``.
    public static func dlclose(_ library: DynamicLibrary) {
        library.close()
    }

    /// The address of a symbol: ``DynamicLibrary/getSymbol(_:)``.
    ///
    /// - Throws: The errors of ``DynamicLibrary/getSymbol(_:)``.
    public static func dlsym(_ library: DynamicLibrary, _ symbol: String) throws(FFIError) -> UnsafeMutableRawPointer? {
        try library.getSymbol(symbol)
    }

    /// Reads signature objects, in the order of the names.
    static func signatures(
        _ objects: [String: FFISignature.Object]
    ) throws(FFIError) -> [String: FFISignature] {
        var signatures: [String: FFISignature] = [:]
        for (name, object) in objects.sorted(by: { $0.key < $1.key }) {
            signatures[name] = try FFISignature(object, for: name)
        }
        return signatures
    }
}
