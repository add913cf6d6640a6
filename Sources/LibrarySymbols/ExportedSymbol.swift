// Licensed under Apache License v2.0. See LICENSE for details.

/// A symbol that a shared library offers to the dynamic loader.
package struct ExportedSymbol: Hashable, Sendable, Encodable {
    /// What is behind the name, as far as the file says.
    package enum Kind: String, Hashable, Sendable, Encodable {
        case function, object
        /// A variable of which each thread has its own.
        case threadLocal
        /// A function that chooses the real one when it is looked up.
        case indirectFunction
        /// A number and no place, such as the names of versions.
        case absolute
        /// The file does not say.
        case untyped

        /// Whether it can be called.
        package var isFunction: Bool { self == .function || self == .indirectFunction }
        /// Whether it certainly cannot be called.
        package var isData: Bool { self == .object || self == .threadLocal }
    }

    /// The name in C: without the underscore that Mach-O puts in front.
    package var name: String
    package var kind: Kind
    package var isWeak: Bool
    /// The version that the symbol belongs to, such as `GLIBC_2.34`; nil where the library has none.
    package var version: String?
    /// Whether a lookup that names no version finds this one.
    package var isDefaultVersion: Bool
    /// The size in bytes of what is behind the name; 0 where the file does not say.
    package var size: UInt64

    package init(
        name: String,
        kind: Kind,
        isWeak: Bool = false,
        version: String? = nil,
        isDefaultVersion: Bool = true,
        size: UInt64 = 0
    ) {
        self.name = name
        self.kind = kind
        self.isWeak = isWeak
        self.version = version
        self.isDefaultVersion = isDefaultVersion
        self.size = size
    }
}
