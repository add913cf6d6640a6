// Licensed under Apache License v2.0. See LICENSE for details.

/// Finds the word somebody may have meant.
package enum Suggestion {
    /// The candidate nearest to a misspelt word, if one is near enough: at most a third of the word is wrong.
    package static func nearest(to word: String, among candidates: [String]) -> String? {
        let ranked = candidates.map { ($0, distance(word.lowercased(), $0.lowercased())) }
        guard let best = ranked.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return nil }
        return best.1 <= max(word.count, best.0.count) / 3 ? best.0 : nil
    }

    /// The Levenshtein distance: the fewest insertions, deletions and replacements that turn one word into the other.
    private static func distance(_ a: String, _ b: String) -> Int {
        let b = Array(b)
        var row = Array(0...b.count)
        for (i, character) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let replaced = diagonal + (character == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
            }
        }
        return row[b.count]
    }
}
