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
            guard let difference = diff.difference(a, b) else { return }
            diff.add(
                .init(.function, name, .changed, difference.impact, old: a.text, new: b.text, difference.details)
            )
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

    /// What a change of a signature means; nil when both are the same.
    private func difference(
        _ a: FunctionDefinition,
        _ b: FunctionDefinition
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
                guard let difference = types.difference(x, y) else { continue }
                note(difference.impact, "parameter \(index) was \(x)" + (difference.reason.map { ", \($0)" } ?? ""))
            }
        }
        if a.isVariadic != b.isVariadic {
            note(.binary, b.isVariadic ? "now variadic" : "no longer variadic")
        }
        if a.result == "void", b.result != "void" {
            // Whoever expects no result ignores the register; a record's result is written to an address that nobody gave.
            let isRecord = new.extended.types[b.result] != nil
            note(isRecord ? .binary : .compatible, "it had no result")
        } else if let difference = types.difference(a.result, b.result) {
            note(difference.impact, "the result was \(a.result)" + (difference.reason.map { ", \($0)" } ?? ""))
        }
        return impact.map { ($0, details) }
    }
}

extension FunctionDefinition {
    /// The signature on one line, as `ffigen call` takes it.
    var text: String {
        "(\((arguments + (isVariadic ? ["..."] : [])).joined(separator: ", "))) \(result)"
    }
}
