// Licensed under Apache License v2.0. See LICENSE for details.

/// What a shared library exports, read from its file: nothing is loaded and nothing in it runs.
package struct LibraryExports: Sendable {
    /// The kind of file, for people: `ELF 64-bit little-endian`, `Mach-O 64-bit`.
    package var format: String
    /// The name that the library gives itself; nil when it has none.
    package var installName: String?
    /// The symbols, sorted by name and version.
    package private(set) var symbols: [ExportedSymbol]
    /// The names of the versions that the library defines, in its own order, which is from old to new by custom.
    package var versions: [String]
    /// The processor that the library is for, as Swift's `arch(…)` names it; nil where that is not known, or where one file is
    /// for several.
    package var architecture: String?
    /// Whether the library is for Apple's systems.
    package var isMachO: Bool { format.hasPrefix("Mach-O") }
    private let positions: [String: Int]

    package init(
        format: String,
        installName: String? = nil,
        symbols: [ExportedSymbol],
        versions: [String] = [],
        architecture: String? = nil
    ) {
        self.architecture = architecture
        self.format = format
        self.installName = installName
        self.versions = versions
        // Of several versions of a symbol the one that a plain lookup finds comes first.
        self.symbols = symbols.sorted { a, b in
            if a.name != b.name { return a.name < b.name }
            if a.isDefaultVersion != b.isDefaultVersion { return a.isDefaultVersion }
            return (a.version ?? "") < (b.version ?? "")
        }
        var positions: [String: Int] = [:]
        for (index, symbol) in self.symbols.enumerated() where positions[symbol.name] == nil {
            positions[symbol.name] = index
        }
        self.positions = positions
    }

    /// The symbol that a lookup of a name finds. Names of versions are no symbols.
    package subscript(_ name: String) -> ExportedSymbol? {
        guard let symbol = positions[name].map({ symbols[$0] }), symbol.kind != .absolute else { return nil }
        return symbol
    }

    /// Every version of a symbol, the one that a plain lookup finds first.
    package func symbols(named name: String) -> ArraySlice<ExportedSymbol> {
        guard let first = positions[name] else { return [] }
        return symbols[first...].prefix { $0.name == name }
    }

    /// Reads a library file.
    ///
    /// - Throws: ``LibraryFormatError`` when the file cannot be read, is no shared library of a kind that is known, or is
    ///   damaged where its symbols are described.
    package init(path: String) throws(LibraryFormatError) {
        do {
            self = try Self.read(try FileBytes(path: path))
        } catch {
            throw LibraryFormatError("'\(path)': \(error.description)")
        }
    }

    /// Reads a library from memory.
    package init(bytes: [UInt8]) throws(LibraryFormatError) {
        self = try Self.read(FileBytes(bytes))
    }

    private static func read(_ file: FileBytes) throws(LibraryFormatError) -> LibraryExports {
        let magic = try file.bytes(at: 0, count: UInt64(min(8, file.size)))
        switch magic.prefix(4) {
        case [0x7F, 0x45, 0x4C, 0x46]: return try ELFFile(file).exports()
        case [0xCF, 0xFA, 0xED, 0xFE], [0xFE, 0xED, 0xFA, 0xCF], [0xCA, 0xFE, 0xBA, 0xBE], [0xCA, 0xFE, 0xBA, 0xBF]:
            return try MachOFile.file(in: file).exports()
        case [0xCE, 0xFA, 0xED, 0xFE], [0xFE, 0xED, 0xFA, 0xCE]:
            throw LibraryFormatError("it is a Mach-O file of 32 bits; only those of 64 bits are read")
        case []: throw LibraryFormatError("it is empty")
        default: break
        }
        if magic.starts(with: [0x4D, 0x5A]) {
            throw LibraryFormatError("it is a Windows library; only ELF and Mach-O are read")
        }
        if magic.starts(with: Array("!<arch>".utf8)) {
            throw LibraryFormatError(
                "it is an archive of object files, which is linked and not opened; name the shared library"
            )
        }
        if magic.starts(with: Array("/*".utf8)) || magic.allSatisfy({ $0 >= 9 && $0 < 127 }) {
            throw LibraryFormatError(
                "it is text, perhaps a script for the linker; name the shared library that it stands for"
            )
        }
        throw LibraryFormatError("it is no shared library: neither ELF nor Mach-O")
    }
}

/// Why the symbols of a library file cannot be read.
package struct LibraryFormatError: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
