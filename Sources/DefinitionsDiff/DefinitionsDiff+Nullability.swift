// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions

extension DefinitionsDiff {
    /// A pointer that may be null now, or may not be any more.
    struct NullabilityChange {
        var impact: DefinitionsChange.Impact
        var detail: String
    }

    /// What both documents say of null; nil where one of them says nothing.
    private var nonnull: (old: CSpellings.NonnullPointers, new: CSpellings.NonnullPointers)? {
        guard let old = old.c?.nonnull, let new = new.c?.nonnull else { return nil }
        return (old, new)
    }

    /// The changes in a function that is in both documents. A parameter that is new, or is an address only now, is none.
    func nullabilityChanges(
        of name: String,
        _ a: FunctionDefinition,
        _ b: FunctionDefinition
    ) -> [NullabilityChange] {
        guard let nonnull, a.arguments.count == b.arguments.count else { return [] }
        let (before, after) = (Set(nonnull.old.functions[name] ?? []), Set(nonnull.new.functions[name] ?? []))
        return before.symmetricDifference(after).sorted().compactMap { place in
            let isNonnull = after.contains(place)
            let parts = place.split(separator: ".")
            if parts.count == 2 {
                let what = parts[1] == "return" ? "the result" : "parameter \(parts[1])"
                let detail = "\(what) of the function that parameter \(parts[0]) points to"
                return .init(
                    impact: .source,
                    detail: "\(detail) \(isNonnull ? "is never null now" : "may be null now")"
                )
            }
            guard place != "return" else {
                guard TypeComparison.isAddress(a.result), TypeComparison.isAddress(b.result) else { return nil }
                return .init(
                    impact: .source,
                    detail: isNonnull ? "the result is never null now" : "the result may be null now"
                )
            }
            guard let index = Int(place), a.arguments.indices.contains(index),
                TypeComparison.isAddress(a.arguments[index]), TypeComparison.isAddress(b.arguments[index])
            else { return nil }
            return isNonnull
                ? .init(impact: .source, detail: "parameter \(index) may not be null any more")
                : .init(impact: .compatible, detail: "parameter \(index) may be null now")
        }
    }

    /// The change of a field that is in both documents.
    func nullabilityChange(of field: String, in record: String) -> NullabilityChange? {
        guard let nonnull else { return nil }
        return Self.change(
            from: nonnull.old.fields[record]?.contains(field) ?? false,
            to: nonnull.new.fields[record]?.contains(field) ?? false
        )
    }

    /// The change of a variable that is in both documents.
    func nullabilityChange(of variable: String) -> NullabilityChange? {
        guard let nonnull else { return nil }
        return Self.change(
            from: nonnull.old.variables.contains(variable),
            to: nonnull.new.variables.contains(variable)
        )
    }

    /// In memory the type in Swift is another one, whichever way it goes.
    private static func change(from wasNonnull: Bool, to isNonnull: Bool) -> NullabilityChange? {
        guard wasNonnull != isNonnull else { return nil }
        return .init(impact: .source, detail: isNonnull ? "it is never null now" : "it may be null now")
    }
}
