// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// The rules of a configuration at work on the functions of a module.
struct RuleBook {
    /// What becomes of one function.
    struct Outcome {
        /// The function's place among those given.
        var index: Int
        /// The name that the form of C's declaration takes.
        var rawName: String
        var adapted: AdaptedFunction
    }

    private let rules: [FunctionRule]
    private let patterns: [PatternSet]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ rules: [FunctionRule]) {
        self.rules = rules
        patterns = rules.map { PatternSet([$0.match], of: DeclarationGroup.functions.noun) }
    }

    /// Applies the rules.
    ///
    /// - Parameters:
    ///   - functions: The functions of the module in order.
    ///   - constants: The headers' constants.
    ///   - mapper: How types are mapped.
    ///   - excluded: C names of functions that the configuration leaves out; a rule for one of them is of use all the same.
    ///   - expressions: Spells types where a member may have the name of one.
    mutating func apply(
        to functions: [MappedFunction],
        constants: IntegerConstants,
        mapper: TypeMapper,
        excluded: [String],
        expressions: TypeExpressions
    ) -> [Outcome] {
        guard !rules.isEmpty else { return [] }
        let taken = expressions.memberNames.union(functions.map(\.name))
        for name in excluded { for pattern in patterns { _ = pattern.matches(name) } }
        let adapter = FunctionAdapter(
            mapper: mapper,
            constants: constants,
            functions: Dictionary(functions.map { ($0.function.name, $0) }) { first, _ in first },
            expressions: expressions
        )
        var outcomes: [Outcome] = []
        for (index, raw) in functions.enumerated() {
            let matching = zip(rules, patterns).filter { $0.1.matches(raw.function.name) }.map(\.0)
            guard let (whole, origins) = Self.merged(matching) else { continue }
            var rule = whole
            var refusals: [(key: FunctionRule.Key, refusal: Refusal)] = []
            if let name = rule.name, name != raw.name, taken.contains(name) {
                refusals = [(.name, Refusal(reason: "'\(name)' is the name of another member"))]
                rule.name = nil
            }
            let outcome = adapter.adapt(raw, by: rule)
            refusals += outcome.refusals
            let isApplied = outcome.adapted != nil && (refusals.isEmpty || !rule.keys.isEmpty)
            for (key, refusal) in refusals {
                refuse(raw, isApplied ? key : nil, origins[key] ?? rule.match, refusal)
            }
            guard isApplied, let adapted = outcome.adapted else { continue }
            let hides = adapted.name == raw.name && adapted.hasParametersOfRaw
            var rawName = hides ? "raw_\(raw.name)" : raw.name
            while hides, taken.contains(rawName) { rawName += "_" }
            outcomes.append(Outcome(index: index, rawName: rawName, adapted: adapted))
        }
        diagnostics += patterns.flatMap(\.unused)
        return outcomes
    }

    /// What several rules say about one function: the first that says something about a thing counts.
    private static func merged(_ rules: [FunctionRule]) -> (FunctionRule, [FunctionRule.Key: NamePattern])? {
        guard var rule = rules.first else { return nil }
        var origins: [FunctionRule.Key: NamePattern] = [:]
        for other in rules {
            for key in other.keys where origins[key] == nil { origins[key] = other.match }
            rule.name = rule.name ?? other.name
            if rule.closures.isEmpty { rule.closures = other.closures }
            if rule.buffers.isEmpty { rule.buffers = other.buffers }
            if rule.outputs.isEmpty { rule.outputs = other.outputs }
            rule.string = rule.string ?? other.string
            rule.status = rule.status ?? other.status
        }
        return (rule, origins)
    }

    /// Says what does not fit a function.
    ///
    /// - Parameters:
    ///   - key: The key of the rule; nil where nothing of it fits.
    ///   - pattern: What the rule is for.
    private mutating func refuse(
        _ raw: MappedFunction,
        _ key: FunctionRule.Key?,
        _ pattern: NamePattern,
        _ refusal: Refusal
    ) {
        // A pattern may well match more than it can be right for.
        let isMeant = pattern.text == raw.function.name
        let what = key.map { "takes the rest of its rule, but not '\($0.rawValue)'" } ?? "stays as C declares it"
        diagnostics.append(
            Diagnostic(
                isMeant ? .warning : .note,
                "rule-not-applied",
                at: pattern.location ?? raw.function.info.location,
                "function '\(raw.function.name)' \(what): \(refusal.reason)"
            )
        )
    }
}
