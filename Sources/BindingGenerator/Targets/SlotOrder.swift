// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Gives the symbols of several targets such places that one that all have has the same place on each.
struct SlotOrder {
    /// The place of each symbol among those of all targets; the ones that most targets have come first.
    private var ranks: [String: Int] = [:]
    /// Whether every target has the same symbols in the same order.
    let isUniform: Bool

    /// - Parameter lists: The symbols that are bound on each target, by slot.
    init(_ lists: [[String]]) {
        isUniform = lists.allSatisfy { $0 == lists[0] }
        var owners: [String: Set<Int>] = [:]
        var order: [String] = []
        for (target, list) in lists.enumerated() {
            for symbol in list {
                let name = Self.name(of: symbol)
                if owners[name] == nil { order.append(name) }
                owners[name, default: []].insert(target)
            }
        }
        // Stable, so that symbols of as many targets stay in the headers' order. Those of one set are together: their
        // places are the same on each of them as often as that is possible without gaps.
        var first: [Set<Int>: Int] = [:]
        for (position, name) in order.enumerated() where first[owners[name] ?? []] == nil {
            first[owners[name] ?? []] = position
        }
        let keys = order.enumerated().map { position, name in
            let set = owners[name] ?? []
            return (name: name, count: set.count, first: first[set] ?? 0, position: position)
        }
        let sorted = keys.sorted { a, b in
            (-a.count, a.first, a.position) < (-b.count, b.first, b.position)
        }
        for (rank, key) in sorted.enumerated() { ranks[key.name] = rank }
    }

    /// The interface with its functions and variables in that order; types stay where they are.
    func applied(to interface: Interface) -> Interface {
        var interface = interface
        let places = interface.declarations.indices.filter { rank(of: interface.declarations[$0]) != nil }
        let sorted = places.map { interface.declarations[$0] }.enumerated().sorted { a, b in
            let (first, second) = (rank(of: a.element) ?? 0, rank(of: b.element) ?? 0)
            return first == second ? a.offset < b.offset : first < second
        }
        for (place, declaration) in zip(places, sorted) { interface.declarations[place] = declaration.element }
        return interface
    }

    private func rank(of declaration: Declaration) -> Int? {
        switch declaration {
        case .function(let function): ranks[function.symbolName]
        case .variable(let variable): ranks[variable.symbolName]
        case .record, .enumeration, .typedef: nil
        }
    }

    /// The symbol without the marks of the table.
    private static func name(of symbol: String) -> String {
        var name = Substring(symbol)
        if name.last == "?" { name.removeLast() }
        if name.last == "^" { name.removeLast() }
        return String(name)
    }
}
