// Licensed under Apache License v2.0. See LICENSE for details.
internal import CFFIShims

/// The symbols of a module that looks each up when it is called first.
///
/// A slot starts as the address of an entry (`lazy.h`), one of a number that all modules of a process share. The first call
/// looks the symbol up and puts its address into the slot, so that later ones go there at once. An address that somebody
/// kept of an entry works as long as the library is open.
///
/// `@unchecked Sendable`: what is written after `init` is behind a lock; slots are words that are read whole.
final class LazySymbols: @unchecked Sendable {
    /// The entries of a module: the first, and how many.
    private let entries: Range<Int>
    private let names: SymbolNames
    private let library: LibrarySearch.Found
    private let state: Locked<State>

    private struct State {
        /// The module's slots while it lives.
        var slots: UnsafeMutablePointer<UnsafeRawPointer>?
        var isClosed = false
        /// Where each symbol's line starts; made for the first call.
        var starts: [UInt32] = []
    }

    private static let modules = Locked<[LazySymbols]>([])

    /// Lets slots lead to entries; nothing where there are too few left, or none at all.
    static func make(
        _ names: SymbolNames,
        in library: LibrarySearch.Found,
        slots: UnsafeMutablePointer<UnsafeRawPointer>
    ) -> LazySymbols? {
        modules.withLock { modules in
            // In order of their entries: the first gap that is wide enough.
            var first = 0
            var place = 0
            for module in modules {
                if module.entries.lowerBound - first >= names.count { break }
                first = module.entries.upperBound
                place += 1
            }
            guard first + names.count <= ffigen_lazy_count() else { return nil }
            let new = LazySymbols(names, first..<(first + names.count), library, slots)
            modules.insert(new, at: place)
            ffigen_lazy_start { LazySymbols.address(ofEntry: $0) }
            return new
        }
    }

    private init(
        _ names: SymbolNames,
        _ entries: Range<Int>,
        _ library: LibrarySearch.Found,
        _ slots: UnsafeMutablePointer<UnsafeRawPointer>
    ) {
        self.entries = entries
        self.names = names
        self.library = library
        state = Locked(State(slots: slots))
        for slot in 0..<names.count {
            (slots + slot).initialize(to: ffigen_lazy_entry(entries.lowerBound + slot))
        }
    }

    /// Gives the entries back when the library is closed.
    func close() {
        state.withLock { state in
            state.slots = nil
            state.isClosed = true
        }
        Self.modules.withLock { modules in modules.removeAll { $0 === self } }
    }

    /// Leaves the slots alone, whose memory goes away. The entries stay: C may hold their addresses.
    func forgetSlots() {
        state.withLock { $0.slots = nil }
    }

    /// The address of the function behind an entry, which was called.
    private static func address(ofEntry index: Int) -> UnsafeRawPointer {
        guard let module = modules.withLock({ $0.first { $0.entries.contains(index) } }) else {
            fatalError("A C function was called after its library was closed.")
        }
        let slot = index - module.entries.lowerBound
        guard let address = module.resolve(slot) else { fatalError(module.problem(slot)) }
        return address
    }

    /// Whether an address is the entry of a slot, whose symbol was not looked up yet.
    func isEntry(_ address: UnsafeRawPointer, of slot: Int) -> Bool {
        address == ffigen_lazy_entry(entries.lowerBound + slot)
    }

    /// The address of the symbol in a slot, looked up; nothing when the library does not have it or was closed.
    func resolve(_ slot: Int) -> UnsafeRawPointer? {
        // The loader is asked outside of the lock: it has one of its own, and what it runs may call other entries.
        let start: UInt32? = state.withLock { state in
            if state.starts.isEmpty { state.starts = names.starts() }
            return state.isClosed ? nil : state.starts[slot]
        }
        guard let start, let address = names.withName(at: start, { Loader.address(of: $0, in: library.handle) }) else {
            return nil
        }
        state.withLock { state in
            if let slots = state.slots { ffigen_lazy_store(slots + slot, address) }
        }
        return UnsafeRawPointer(address)
    }

    /// Looks everything up that was not looked up yet.
    ///
    /// - Returns: The names that the library does not have.
    func resolveAll() -> [String] {
        var missing: [String] = []
        names.forEach { entry in
            if resolve(entry.slot) == nil { missing.append(String(cString: entry.name)) }
        }
        return missing
    }

    /// What a program says last that uses a symbol which the library does not have.
    func problem(_ slot: Int) -> String {
        SlotTable.problem(names.name(in: slot) ?? "A symbol", notIn: library.displayName)
    }
}
