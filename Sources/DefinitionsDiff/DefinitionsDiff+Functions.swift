// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions

extension DefinitionsDiff {
    mutating func compareFunctions() {
        let unbound = Dictionary(new.skipped.map { ($0.name, $0.reason) }) { first, _ in first }
        // A function may move from one table to the other when its types do.
        let before = old.functions.merging(old.extended.functions) { first, _ in first }
        let after = new.functions.merging(new.extended.functions) { first, _ in first }
        compare(before, after) { name, function in
            DefinitionsChange(.function, name, .added, .compatible, new: function.text)
        } removed: { name, function in
            // The library may still have it: only its binding is gone.
            if let reason = unbound[name] {
                return .init(.function, name, .removed, .source, old: function.text, ["now not bound: \(reason)"])
            }
            return .init(.function, name, .removed, .binary, old: function.text)
        } both: { diff, name, a, b in
            let spellings = (diff.old.c?.functions[name] ?? [:], diff.new.c?.functions[name] ?? [:])
            let skipped = diff.changedCallbacks(of: name)
            let difference = diff.difference(a, b, spellings: spellings, besides: skipped)
            let ofNull = diff.nullabilityChanges(of: name, a, b)
            let impacts = ofNull.map(\.impact) + (difference.map { [$0.impact] } ?? [])
            guard let impact = impacts.max() else { return }
            let details = (difference?.details ?? []) + ofNull.map(\.detail)
            diff.add(.init(.function, name, .changed, impact, old: a.text, new: b.text, details))
        }
    }

    mutating func compareCallbacks() {
        let flat = { (document: Definitions) in
            var all: [String: FunctionDefinition] = [:]
            for (function, parameters) in document.callbacks {
                for (index, callback) in parameters { all["\(function).\(index)"] = callback }
            }
            return all
        }
        let functions = { (document: Definitions) in
            Set(document.functions.keys).union(document.extended.functions.keys)
        }
        let (before, after) = (functions(old), functions(new))
        // Those of a function that came or went are no news.
        func isShared(_ name: String) -> Bool {
            let function = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
            return before.contains(function) && after.contains(function)
        }
        compare(flat(old), flat(new)) { name, callback in
            guard isShared(name) else { return nil }
            return DefinitionsChange(.callback, name, .added, .source, new: callback.text)
        } removed: { name, callback in
            guard isShared(name) else { return nil }
            return DefinitionsChange(.callback, name, .removed, .source, old: callback.text)
        } both: { diff, name, a, b in
            guard let difference = diff.difference(a, b) else { return }
            diff.add(
                .init(.callback, name, .changed, difference.impact, old: a.text, new: b.text, difference.details)
            )
        }
    }

    /// The parameters of a function whose own signatures differ, which is a change of its own.
    private func changedCallbacks(of function: String) -> Set<String> {
        let (before, after) = (old.callbacks[function] ?? [:], new.callbacks[function] ?? [:])
        return Set(before.keys.filter { index in after[index].map { $0 != before[index] } ?? false })
    }

    /// What a change of a signature means; nil when both are the same.
    ///
    /// - Parameters:
    ///   - spellings: What C calls the types.
    ///   - skipped: Parameters that are looked at elsewhere.
    private func difference(
        _ a: FunctionDefinition,
        _ b: FunctionDefinition,
        spellings: (old: [String: String], new: [String: String]) = ([:], [:]),
        besides skipped: Set<String> = []
    ) -> (impact: DefinitionsChange.Impact, details: [String])? {
        var impact: DefinitionsChange.Impact?
        var details: [String] = []
        func note(_ found: DefinitionsChange.Impact, _ detail: String) {
            impact = max(impact ?? found, found)
            details.append(detail)
        }
        if a.arguments.count != b.arguments.count {
            note(.binary, "\(b.arguments.count) parameters, there were \(a.arguments.count)")
        } else {
            for (index, (x, y)) in zip(a.arguments, b.arguments).enumerated() {
                let key = "\(index)"
                if skipped.contains(key), x == y { continue }
                let found = types.difference(
                    x,
                    y,
                    spellings: (spellings.old[key], spellings.new[key]),
                    at: .parameter
                )
                guard let difference = found else { continue }
                note(difference.impact, "parameter \(index) was \(difference.text(instead: x))")
            }
        }
        if a.isVariadic != b.isVariadic {
            note(.binary, b.isVariadic ? "now variadic" : "no longer variadic")
        }
        if a.result == "void", b.result != "void" {
            // Whoever expects no result ignores the register; a record's result is written to an address that nobody gave.
            let isRecord = new.extended.types[b.result] != nil
            note(isRecord ? .binary : .compatible, "it had no result")
        } else if let difference = types.difference(
            a.result,
            b.result,
            spellings: (spellings.old["return"], spellings.new["return"]),
            at: .result
        ) {
            note(difference.impact, "the result was \(difference.text(instead: a.result))")
        }
        return impact.map { ($0, details) }
    }
}

extension TypeComparison.Difference {
    /// The change of a value in memory, in words.
    var detail: String {
        spellings == nil ? "its type changed" + (reason.map { ", \($0)" } ?? "") : "it was \(text(instead: ""))"
    }

    /// What it was and what it is, and why that matters.
    func text(instead type: String) -> String {
        let types = spellings.map { "'\($0.old)', is '\($0.new)'" } ?? type
        return types + (reason.map { ", \($0)" } ?? "")
    }
}

extension FunctionDefinition {
    /// The signature on one line, as `ffigen call` takes it.
    var text: String {
        "(\((arguments + (isVariadic ? ["..."] : [])).joined(separator: ", "))) \(result)"
    }
}
