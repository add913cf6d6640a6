// Licensed under Apache License v2.0. See LICENSE for details.
internal import Synchronization

/// The memory behind ``SymbolSlots``: addresses, interfaces and states, one of each per slot.
///
/// `@unchecked Sendable`: written in `init` and once by `close`, which the atomic flag lets through once only.
final class SlotTable: @unchecked Sendable {
    /// The symbol names in slot order.
    private let names: SymbolNames
    /// The names that the library does not have.
    let missing: [String]
    /// The ones of `missing` that are not marked optional.
    let missingRequired: [String]

    private let library: String
    /// Where symbols come from that no library has; nothing for a module without them.
    private let shim: ShimTable?
    private let addresses: UnsafeMutablePointer<UnsafeRawPointer>
    private let interfaces: UnsafeMutablePointer<UnsafeRawPointer?>
    private let states: UnsafeMutablePointer<SlotState>
    private let prepared: [CallInterface]
    private var stubs: [StubFunction]
    private let isClosed = Atomic(false)

    /// Looks up all symbols and prepares all interfaces.
    ///
    /// The two lists are written by the generator; a malformed one is a fault of the generator and stops the program.
    ///
    /// - Parameter shim: Reads the table of the module's shim, for a symbol with `^` behind it.
    init(
        symbols: StaticString,
        interfaces list: StaticString,
        in library: LibrarySearch.Found,
        module: String,
        shim table: UnsafeRawPointer?
    ) {
        let names = SymbolNames(symbols)
        let count = names.count
        addresses = .allocate(capacity: max(count, 1))
        interfaces = .allocate(capacity: max(count, 1))
        interfaces.initialize(repeating: nil, count: count)
        states = .allocate(capacity: max(count, 1))
        states.initialize(repeating: SlotState(), count: count)
        self.library = library.displayName
        var missing: [String] = []
        var missingRequired: [String] = []
        var stubs: [StubFunction] = []
        var shim: ShimTable?
        let (addresses, states) = (addresses, states)
        names.forEach { entry in
            if entry.isInShim, shim == nil {
                shim = ShimTable(table, module: module)
            }
            let address =
                entry.isInShim
                ? shim?.address(of: String(cString: entry.name)) : Loader.address(of: entry.name, in: library.handle)
            if let address {
                (addresses + entry.slot).initialize(to: UnsafeRawPointer(address))
                return
            }
            let name = String(cString: entry.name)
            missing.append(name)
            if !entry.isOptional {
                missingRequired.append(name)
            }
            let place = entry.isInShim ? "the shim of \(module)" : library.displayName
            let cause = (entry.isInShim ? shim?.problem : nil).map { " (\($0))" } ?? ""
            let problem = "\(name) is not in \(place)\(cause). Ask isAvailable(\"\(name)\") before using it."
            let stub = StubFunction(problem)
            stubs.append(stub)
            (addresses + entry.slot).initialize(to: stub.address)
            states[entry.slot].problem = problem
        }
        shim?.link(to: library)
        self.shim = shim
        self.names = names
        self.missing = missing
        self.missingRequired = missingRequired
        self.stubs = stubs
        let lines = list.text.split(separator: "\n").map { line -> (Int, CallInterface) in
            let parts = line.split(separator: " ")
            guard
                parts.count == 2, let slot = Int(parts[0]), (0..<count).contains(slot),
                let encoding = InterfaceEncoding(parts[1])
            else {
                preconditionFailure("Malformed interface line '\(line)' in generated code")
            }
            do {
                return (slot, try CallInterface(encoding, for: "slot \(slot)"))
            } catch {
                preconditionFailure("\(error) in generated code")
            }
        }
        prepared = lines.map(\.1)
        for (slot, interface) in lines {
            interfaces[slot] = UnsafeRawPointer(interface.prepared)
        }
    }

    deinit {
        addresses.deallocate()
        interfaces.deallocate()
        states.deinitialize(count: names.count)
        states.deallocate()
    }

    /// The view that calls go through.
    var slots: SymbolSlots {
        SymbolSlots(addresses: addresses, interfaces: interfaces, states: states)
    }

    /// Why symbols of the shim are missing; nothing when it was found or is not needed.
    var shimProblem: String? { shim?.problem }

    /// The address of a symbol that the library has; nothing for any other, and after `close`.
    func address(of symbol: String) -> UnsafeMutableRawPointer? {
        guard let slot = names.slot(of: symbol), states[slot].problem == nil else { return nil }
        return UnsafeMutableRawPointer(mutating: addresses[slot])
    }

    /// Whether the module has a symbol of that name, in the library or not.
    func declares(_ symbol: String) -> Bool {
        names.slot(of: symbol) != nil
    }

    /// Fills the table with functions that stop the program; false when this was done before.
    func close() -> Bool {
        guard isClosed.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged
        else {
            return false
        }
        let stub = StubFunction("A function of \(library) was called after \(library) was closed.")
        stubs.append(stub)
        names.forEach { entry in
            if states[entry.slot].problem == nil {
                addresses[entry.slot] = stub.address
                states[entry.slot].problem = "\(String(cString: entry.name)) was used after \(library) was closed."
            }
        }
        shim?.unlink(from: library)
        return true
    }
}

extension StaticString {
    /// The text of a literal.
    fileprivate var text: String {
        withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    }
}
