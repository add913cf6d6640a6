// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Patterns at work: which names they match, and which of them matched any.
final class PatternSet {
    private let patterns: [(pattern: NamePattern, expression: Regex<AnyRegexOutput>)]
    private var used: Set<Int> = []
    /// What was asked about, for suggestions.
    private var names: Set<String> = []
    /// What the patterns stand for: `function`.
    private let noun: String

    init(_ patterns: [NamePattern], of noun: String) {
        // Each compiled once before, when the pattern was made.
        self.patterns = patterns.compactMap { pattern in
            (try? Regex(pattern.text)).map { (pattern, $0) }
        }
        self.noun = noun
    }

    var isEmpty: Bool { patterns.isEmpty }

    /// Whether a name matches one of the patterns, as a whole.
    func matches(_ name: String) -> Bool {
        if isEmpty { return false }
        names.insert(name)
        var isMatched = false
        for (index, entry) in patterns.enumerated() {
            guard !isMatched || !used.contains(index) else { continue }
            if (try? entry.expression.wholeMatch(in: name)) != nil {
                used.insert(index)
                isMatched = true
            }
        }
        return isMatched
    }

    /// A finding for each pattern that matched nothing, with the name that may have been meant.
    var unused: [Diagnostic] {
        patterns.enumerated().filter { !used.contains($0.offset) }.map { _, entry in
            let text = entry.pattern.text
            let hint = Suggestion.nearest(to: text, among: names.sorted()).map { "; did you mean '\($0)'?" } ?? ""
            return Diagnostic(
                .warning,
                "unused-pattern",
                at: entry.pattern.location,
                "'\(text)' matches no \(noun) of the headers\(hint)"
            )
        }
    }
}
