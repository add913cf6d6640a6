// Licensed under Apache License v2.0. See LICENSE for details.
internal import Synchronization

/// The memory behind ``SymbolSlots``: an address for each slot, an interface for some, and why others have no address.
///
/// `@unchecked Sendable`: written in `init` and once by `close`, which the atomic flag lets through once only.
final class SlotTable: @unchecked Sendable {
    /// The symbol names in slot order.
    private let names: SymbolNames
    /// The names that the library did not have when all of them were looked up.
    private let missingAtOpening: [String]
    /// The ones of those that are not marked optional.
    let missingRequired: [String]

    private let library: String
    /// Where symbols come from that no library has; nothing for a module without them.
    private let shim: ShimTable?
    private let addresses: UnsafeMutablePointer<UnsafeRawPointer>
    private let interfaces: UnsafeMutablePointer<UnsafeRawPointer?>
    /// Why a slot holds no address of the library, as the program's last words.
    private let problems: [Int: String]
    private let prepared: [CallInterface]
    /// What looks symbols up when they are used first; nothing when all of them were at opening.
    private let lazy: LazySymbols?
    private var stubs: [StubFunction]
    private let isClosed = Atomic(false)

    /// Looks up all symbols, or lets their first use do so, and prepares all interfaces.
    ///
    /// The two lists are written by the generator; a malformed one is a fault of the generator and stops the program.
    ///
    /// - Parameters:
    ///   - table: The table of the module's shim, for a symbol with `^` behind it.
    ///   - isLazy: Whether symbols are looked up at their first use, where the platform can do it and there is no shim.
    init(
        symbols: StaticString,
        interfaces list: StaticString,
        in library: LibrarySearch.Found,
        module: String,
        shim table: UnsafeRawPointer?,
        isLazy: Bool
    ) {
        let names = SymbolNames(symbols)
        let count = names.count
        addresses = .allocate(capacity: max(count, 1))
        interfaces = .allocate(capacity: max(count, 1))
        interfaces.initialize(repeating: nil, count: count)
        self.library = library.displayName
        var missing: [String] = []
        var missingRequired: [String] = []
        var stubs: [StubFunction] = []
        var shim: ShimTable?
        var problems: [Int: String] = [:]
        let addresses = addresses
        lazy = isLazy && !names.hasShim ? LazySymbols.make(names, in: library, slots: addresses) : nil
        func lookUp(_ entry: SymbolNames.Entry) {
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
            let problem = Self.problem(name, notIn: place + cause)
            let stub = StubFunction(problem)
            stubs.append(stub)
            (addresses + entry.slot).initialize(to: stub.address)
            problems[entry.slot] = problem
        }
        if lazy == nil { names.forEach(lookUp) }
        shim?.link(to: library)
        self.shim = shim
        self.names = names
        missingAtOpening = missing
        self.missingRequired = missingRequired
        self.stubs = stubs
        self.problems = problems
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
        lazy?.forgetSlots()
        addresses.deallocate()
        interfaces.deallocate()
    }

    /// The view that calls go through.
    var slots: SymbolSlots {
        SymbolSlots(addresses: addresses, interfaces: interfaces, table: self)
    }

    /// Why symbols of the shim are missing; nothing when it was found or is not needed.
    var shimProblem: String? { shim?.problem }

    /// The names that the library does not have, in the order of their slots.
    var missing: [String] {
        guard let lazy else { return missingAtOpening }
        return isClosed.load(ordering: .acquiring) ? [] : lazy.resolveAll()
    }

    /// The address of a symbol that the library has; nothing for any other, and after `close`.
    func address(of symbol: String) -> UnsafeMutableRawPointer? {
        guard let slot = names.slot(of: symbol), has(slot), !isClosed.load(ordering: .acquiring) else { return nil }
        return UnsafeMutableRawPointer(mutating: addresses[slot])
    }

    /// The address in the slot of a variable. Stops the program when the library has none or was closed.
    func variable(_ slot: Int) -> UnsafeRawPointer {
        if isClosed.load(ordering: .acquiring), problems[slot] == nil {
            fatalError("\(names.name(in: slot) ?? "A variable") was used after \(library) was closed.")
        }
        if !has(slot) { fatalError(problems[slot] ?? lazy?.problem(slot) ?? "") }
        return addresses[slot]
    }

    /// Whether the library has the symbol in a slot, which holds its address then.
    private func has(_ slot: Int) -> Bool {
        if let lazy {
            if isClosed.load(ordering: .acquiring) { return false }
            return !lazy.isEntry(addresses[slot], of: slot) || lazy.resolve(slot) != nil
        }
        return problems.isEmpty || problems[slot] == nil
    }

    /// Whether the library has a symbol of that name, and the module too.
    func isAvailable(_ symbol: String) -> Bool {
        names.slot(of: symbol).map(has) ?? false
    }

    /// What a program says last that uses a symbol which is not there.
    static func problem(_ name: String, notIn place: String) -> String {
        "\(name) is not in \(place). Ask isAvailable(\"\(name)\") before using it."
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
            if problems[entry.slot] == nil { addresses[entry.slot] = stub.address }
        }
        lazy?.close()
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
