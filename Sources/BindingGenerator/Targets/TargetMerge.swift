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
        note(merged.map { Form(name: $0.entry.swiftName, targets: $0.targets, content: $0.entry.content) }, kind)
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

    /// A declaration in the form that it has on some of the targets.
    private struct Form {
        var name: String
        var targets: Set<Int>
        var content: [String]
    }

    private mutating func note(_ entries: [Form], _ kind: String) {
        let differing = entries.filter { $0.targets != targets.all }
        let byName = Dictionary(grouping: differing, by: \.name)
        var seen: Set<String> = []
        for name in differing.map(\.name) where seen.insert(name).inserted {
            let forms = byName[name] ?? []
            let present = forms.map(\.targets).reduce(into: Set<Int>()) { $0.formUnion($1) }
            differences.append(
                TargetDifference(
                    kind: kind,
                    name: name,
                    targets: present.sorted().map { targets.triples[$0] },
                    isEverywhere: present == targets.all,
                    forms: texts(of: forms)
                )
            )
        }
    }

    /// The first line that tells the forms of a declaration apart, in each of them.
    private func texts(of forms: [Form]) -> [TargetDifference.Form]? {
        let lists = forms.map { form in form.content.map { $0.trimmingSpaces } }
        guard lists.count > 1, let longest = lists.map(\.count).max() else { return nil }
        let line = (0..<longest).first { line in Set(lists.map { $0.dropFirst(line).first }).count > 1 }
        guard let line else { return nil }
        return zip(forms, lists).map { form, list in
            TargetDifference.Form(
                targets: form.targets.sorted().map { targets.triples[$0] },
                text: list.dropFirst(line).first ?? "nothing more"
            )
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
    /// The first line of Swift that differs, in each of the forms; nil where there is one form.
    package var forms: [Form]?

    /// A line of Swift, and the targets that have it.
    package struct Form: Hashable, Encodable, Sendable {
        package var targets: [String]
        package var text: String
    }

    /// As in "constant 'LIMIT' differs ('10' on …, '20' on …)", "function 'epoll_wait' is only on x86_64-unknown-linux-gnu".
    package var description: String {
        let texts = (forms ?? []).map { form in
            let text = form.text.count > 60 ? form.text.prefix(59) + "…" : form.text[...]
            return "'\(text)' on \(form.targets.joined(separator: " and "))"
        }
        let shown = texts.isEmpty ? "" : " (\(texts.joined(separator: ", ")))"
        return "\(kind) '\(name)' "
            + (isEverywhere ? "differs" : "is only on \(targets.joined(separator: ", "))") + shown
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
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
