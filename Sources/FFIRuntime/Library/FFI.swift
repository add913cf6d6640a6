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
}
