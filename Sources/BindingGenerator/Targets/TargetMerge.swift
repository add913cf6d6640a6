// Licensed under Apache License v2.0. See LICENSE for details.

/// Puts the declarations of several targets into one list: what is equal stands once, what differs once for each form.
struct TargetMerge {
    let targets: TargetList
    /// What not all targets have alike, in the order it was found.
    private(set) var differences: [TargetDifference] = []

    init(_ targets: TargetList) { self.targets = targets }

    /// A declaration on all targets, in whichever form.
    private struct Key: Hashable {
        var name: String
        /// Which one of those of the name.
        var position: Int
    }

    /// The declarations of all targets. Each target has its own and no other, under conditions, and those that no other one
    /// orders differently in its order.
    ///
    /// - Parameters:
    ///   - lists: The declarations of each target.
    ///   - kind: What they are, for the account: `function`.
    mutating func merge<Entry: ConditionalEntry>(_ lists: [[Entry]], kind: String) -> [Entry] {
        var forms: [Key: [(entry: Entry, targets: Set<Int>)]] = [:]
        var order: [Key] = []
        for (target, list) in lists.enumerated() {
            // Where each new one goes: before the next one that is there already, or at the end.
            var before: [Key: [Key]] = [:]
            var waiting: [Key] = []
            var counts: [String: Int] = [:]
            for entry in list {
                let key = Key(name: entry.swiftName, position: counts[entry.swiftName, default: 0])
                counts[key.name] = key.position + 1
                if forms[key] == nil {
                    waiting.append(key)
                } else if !waiting.isEmpty {
                    before[key, default: []] += waiting
                    waiting = []
                }
                if let same = forms[key]?.firstIndex(where: { $0.entry.content == entry.content }) {
                    forms[key]?[same].targets.insert(target)
                } else {
                    forms[key, default: []].append((entry, [target]))
                }
            }
            order = order.flatMap { (before[$0] ?? []) + [$0] } + waiting
        }
        let merged = order.flatMap { forms[$0] ?? [] }
        note(merged, kind)
        return merged.map { entry, owners in
            var entry = entry
            if owners != targets.all {
                let conditions = [entry.conditions.condition, targets.condition(owners)].compactMap(\.self)
                entry.conditions.condition =
                    conditions.count == 1 ? conditions[0] : conditions.map { "(\($0))" }.joined(separator: " && ")
                entry.conditions.targets = owners
            }
            return entry
        }
    }

    private mutating func note<Entry: ConditionalEntry>(_ entries: [(entry: Entry, targets: Set<Int>)], _ kind: String)
    {
        let differing = entries.filter { $0.targets != targets.all }
        let byName = Dictionary(grouping: differing, by: \.entry.swiftName)
        var seen: Set<String> = []
        for name in differing.map(\.entry.swiftName) where seen.insert(name).inserted {
            let forms = byName[name] ?? []
            let present = forms.reduce(into: Set<Int>()) { $0.formUnion($1.targets) }
            let isEverywhere = present == targets.all
            differences.append(
                TargetDifference(
                    kind: kind,
                    name: name,
                    targets: triples(present),
                    isEverywhere: isEverywhere,
                    forms: isEverywhere ? self.forms(forms.map { ($0.entry.signature, $0.targets) }) : nil
                )
            )
        }
    }

    private func triples(_ places: Set<Int>) -> [String] { places.sorted().map { targets.triples[$0] } }

    /// The first line in which forms of a declaration are not alike, in each of them.
    private func forms(_ forms: [(content: [String], targets: Set<Int>)]) -> [TargetDifference.Form] {
        let length = forms.map(\.content.count).max() ?? 0
        let place = (0..<length).first { line in
            Set(forms.map { line < $0.content.count ? $0.content[line] : "" }).count > 1
        }
        guard let place else { return [] }
        return forms.map { content, targets in
            let line = place < content.count ? content[place].drop { $0 == " " } : ""
            return TargetDifference.Form(line: line.isEmpty ? "nothing more" : String(line), targets: triples(targets))
        }
    }
}

/// A declaration that is not the same on all targets.
package struct TargetDifference: Hashable, Encodable, Sendable {
    /// `function`, `record`, …
    package var kind: String
    /// The name in Swift.
    package var name: String
    /// The targets that have it.
    package var targets: [String]
    /// Whether all targets have it, in different forms.
    package var isEverywhere: Bool
    /// The first line in which its forms are not alike; nil where some targets do not have it.
    package var forms: [Form]?

    /// How a declaration begins to differ on some of the targets.
    package struct Form: Hashable, Encodable, Sendable {
        package var line: String
        package var targets: [String]
    }

    /// As in "constant 'A' differs ('1' on x86_64-unknown-linux-gnu, '2' on arm64-apple-macosx)", "function 'epoll_wait' is
    /// only on x86_64-unknown-linux-gnu".
    package var description: String {
        guard isEverywhere else { return "\(kind) '\(name)' is only on \(targets.joined(separator: ", "))" }
        let forms = (forms ?? []).map { "'\($0.line)' on \($0.targets.joined(separator: ", "))" }
        if forms.isEmpty { return "\(kind) '\(name)' " + (kind == "function" ? "is called in another way" : "differs") }
        return "\(kind) '\(name)' differs (\(forms.joined(separator: ", ")))"
    }
}

extension [ConditionLines] {
    /// Groups runs of declarations under conditions by their condition and puts `#if` and `#endif` around each group. Each
    /// target keeps its order.
    ///
    /// - Returns: The declarations' places in their new order, with the lines around each.
    func laidOut() -> [(index: Int, lines: ConditionLines)] {
        var result: [(index: Int, lines: ConditionLines)] = []
        var start = startIndex
        while start < endIndex {
            guard self[start].condition != nil else {
                result.append((start, self[start]))
                start += 1
                continue
            }
            let end = self[start...].firstIndex { $0.condition == nil } ?? endIndex
            var groups: [[Int]] = []
            for index in start..<end {
                // A declaration goes to others of its condition, but past none that a target of its own has.
                let last = groups.lastIndex { group in
                    group.contains { !self[$0].targets.isDisjoint(with: self[index].targets) }
                }
                if let last, self[groups[last][0]].condition == self[index].condition {
                    groups[last].append(index)
                } else {
                    groups.append([index])
                }
            }
            for group in groups {
                for index in group {
                    var lines = self[index]
                    lines.opening = index == group.first ? lines.condition.map { ["#if \($0)"] } ?? [] : []
                    lines.closing = index == group.last ? ["#endif"] : []
                    result.append((index, lines))
                }
            }
            start = end
        }
        return result
    }
}

extension Array where Element: ConditionalEntry {
    /// The declarations with `#if` and `#endif` where they belong.
    func withConditions() -> [Element] {
        guard contains(where: { $0.conditions.condition != nil }) else { return self }
        return map(\.conditions).laidOut().map { index, lines in
            var entry = self[index]
            entry.conditions = lines
            return entry
        }
    }
}
