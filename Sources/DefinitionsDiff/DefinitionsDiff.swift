// Licensed under Apache License v2.0. See LICENSE for details.

package import FFIDefinitions

/// The differences between two definitions documents, each with whom it breaks.
package struct DefinitionsDiff: Sendable {
    /// The changes: by what they are about, in the order of `Subject`, then by name.
    package private(set) var changes: [DefinitionsChange] = []

    let old: Definitions
    let new: Definitions
    let types: TypeComparison

    /// Compares two documents.
    ///
    /// - Parameters:
    ///   - old: The earlier one.
    ///   - new: The later one.
    ///   - ignoring: Whether a name is to be left out.
    package init(from old: Definitions, to new: Definitions, ignoring: (String) -> Bool = { _ in false }) {
        self.old = old
        self.new = new
        types = TypeComparison(old: old, new: new)
        compareModule()
        compareFunctions()
        compareCallbacks()
        compareRecords()
        compareEnumerations()
        compareConstants()
        compareVariables()
        changes.removeAll { ignoring($0.name) }
    }

    /// The worst that a change does; nil when nothing changed.
    package var impact: DefinitionsChange.Impact? { changes.map(\.impact).max() }

    /// The number of changes that do this.
    package func count(of impact: DefinitionsChange.Impact) -> Int { changes.count { $0.impact == impact } }

    /// One line for people.
    package var summary: String {
        if changes.isEmpty { return "no difference" }
        return "differences: \(count(of: .binary)) breaking programs that are built, "
            + "\(count(of: .source)) breaking source, \(count(of: .compatible)) compatible"
    }

    mutating func add(_ change: DefinitionsChange) { changes.append(change) }

    /// Compares two tables entry by entry, sorted by name.
    ///
    /// - Parameters:
    ///   - added: The change that a new entry is.
    ///   - removed: The change that a missing entry is.
    ///   - both: Looks at an entry that is in both.
    mutating func compare<Value>(
        _ a: [String: Value],
        _ b: [String: Value],
        added: (String, Value) -> DefinitionsChange?,
        removed: (String, Value) -> DefinitionsChange?,
        both: (inout DefinitionsDiff, String, Value, Value) -> Void
    ) {
        for name in Set(a.keys).union(b.keys).sorted() {
            switch (a[name], b[name]) {
            case (let x?, let y?): both(&self, name, x, y)
            case (let x?, nil): if let change = removed(name, x) { add(change) }
            case (nil, let y?): if let change = added(name, y) { add(change) }
            case (nil, nil): break
            }
        }
    }

    private mutating func compareModule() {
        if old.module != new.module {
            add(
                .init(
                    .module,
                    old.module,
                    .changed,
                    .source,
                    old: old.module,
                    new: new.module,
                    ["the class has another name"]
                )
            )
        }
        if old.target != new.target {
            let note = "differences may be those of the targets"
            add(.init(.target, old.target, .changed, .compatible, old: old.target, new: new.target, [note]))
        }
        let (before, after) = (old.library.names, new.library.names)
        guard before != after else { return }
        let isLost = Set(before).isDisjoint(with: after)
        add(
            .init(
                .library,
                before.first ?? old.module,
                .changed,
                isLost ? .binary : .compatible,
                old: before.joined(separator: ", "),
                new: after.joined(separator: ", "),
                isLost ? ["a program that is built looks for none of the new names"] : []
            )
        )
    }
}
