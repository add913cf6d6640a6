// Licensed under Apache License v2.0. See LICENSE for details.

/// A C library opened at run time, with the table of addresses that a generated module calls through.
///
/// The library stays open until ``close()``, also when this object goes away: C may still hold addresses of its functions.
///
/// `@unchecked Sendable`: the table is written in `init` and by ``close()`` only, which an atomic flag lets through once.
/// Calls read the table without a lock, hence the rule that nobody may be calling while the module is closed.
public final class ForeignModule: @unchecked Sendable {
    /// When the symbols of a module are looked up.
    public enum Lookup: Sendable {
        /// All of them at opening.
        case eager
        /// Each at its first use, which takes as much longer as looking it up does; later ones take what they always take.
        /// Opening is quick then, however many symbols there are.
        ///
        /// Where a platform does not have it (anything but ELF on x86-64 and AArch64), for a module with a shim, and for the
        /// symbols of modules that are open at a time beyond 4,096, this is the same as ``eager``.
        case lazy
    }

    /// The addresses by slot. Usable while this object lives.
    public let slots: SymbolSlots
    /// What was opened: the path or name that the loader accepted; empty for the running process.
    public let path: String

    private let table: SlotTable
    private let handle: Loader.Handle

    /// Opens a library and looks up its symbols.
    ///
    /// - Parameters:
    ///   - name: The module's name, for messages and for the environment variable (see ``LibrarySource/names(_:)``).
    ///   - library: Where the library comes from.
    ///   - symbols: The symbol names, separated by newlines; the position of a name is its slot. A trailing `?` marks one
    ///     that `requireAll` does not ask for, `^` before it one that the module's shim has and the library does not.
    ///   - interfaces: The functions to call through libffi, a line each: the slot, a space and the encoding.
    ///   - shim: The table that the function `ffigen_<module>_shim` of the module's shim returns. Nothing to look for that
    ///     function in the running process, and then in a library `<module>Shim` (or the one that the environment variable
    ///     `<MODULE>SHIM_LIBRARY_PATH` names), once a symbol asks for it. All modules that are open at a time and share a
    ///     shim let it call the library that was opened last.
    ///   - requireAll: Whether a missing symbol fails the opening. All are looked up for that, whatever `lookup` says.
    ///   - lookup: When symbols are looked up.
    /// - Throws: ``FFIError`` with `callFailed` when no library can be opened (every attempt is listed) or when `requireAll`
    ///   is set and symbols are missing (all are named); `accessDenied` when the permission policy refuses.
    public init(
        name: String,
        library: LibrarySource,
        symbols: StaticString,
        interfaces: StaticString = "",
        shim: UnsafeRawPointer? = nil,
        requireAll: Bool = false,
        lookup: Lookup = .eager
    ) throws(FFIError) {
        try FFI.permission.check("ForeignModule")
        var search = LibrarySearch(module: name)
        let found = try search.open(library)
        let table = SlotTable(
            symbols: symbols,
            interfaces: interfaces,
            in: found,
            module: name,
            shim: shim,
            isLazy: lookup == .lazy && !requireAll
        )
        if requireAll, !table.missingRequired.isEmpty {
            Loader.close(found.handle)
            let names = table.missingRequired.joined(separator: ", ")
            let shim = table.shimProblem.map { "The shim of the inline functions is not there: \($0) " } ?? ""
            throw FFIError(
                .callFailed,
                "dlsym failed: \(found.displayName) has no \(names). \(shim)"
                    + "Install a version of the library that has them, or open the module without requireAll.",
                symbol: table.missingRequired.first
            )
        }
        self.table = table
        handle = found.handle
        path = found.path
        slots = table.slots
    }

    /// The symbols that the library does not have, in the order of their slots. Of a ``Lookup/lazy`` module this looks up
    /// all that were not looked up yet, and there are none after ``close()``.
    public var missingSymbols: [String] { table.missing }

    /// Whether the library has a symbol of this module. False for a name that is not one of the module's symbols.
    ///
    /// - Parameter symbol: The C name.
    public func isAvailable(_ symbol: String) -> Bool {
        table.isAvailable(symbol)
    }

    /// The address of a function or variable of this module, valid until the library is closed.
    ///
    /// - Parameter symbol: The C name.
    /// - Returns: The address; nothing when the module has no such symbol, the library lacks it, or the library was closed.
    public func address(of symbol: String) -> UnsafeMutableRawPointer? {
        table.address(of: symbol)
    }

    /// Closes the library. From then on each slot holds a function that stops the program and says so.
    ///
    /// Closing again does nothing. No thread may be calling a function of this module at the same time, and addresses of the
    /// library that C or Swift still hold become invalid.
    public func close() {
        if table.close() {
            Loader.close(handle)
        }
    }
}

extension LibrarySearch.Found {
    /// The library's file name for messages.
    var displayName: String {
        path.isEmpty
            ? "the running process"
            : String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
    }
}
