// Licensed under Apache License v2.0. See LICENSE for details.

package import CInterface

/// A pattern for headers: `*` and `?` stand for characters of one path component, `**` for any number of components.
///
/// It matches the end of a path, from the beginning of a component on: `gl*.h` is every such file, `gdk/*.h` those of any
/// folder `gdk`. One that begins with a slash matches from the root.
package struct HeaderGlob: Hashable, Sendable, CustomStringConvertible {
    package let description: String
    private let pattern: [Character]
    /// Where the configuration has it, for findings.
    package var location: SourceLocation?

    /// - Throws: `InvalidHeaderGlob` for a pattern that can match no file.
    package init(_ text: String, at location: SourceLocation? = nil) throws(InvalidHeaderGlob) {
        if text.isEmpty { throw InvalidHeaderGlob(pattern: text, reason: "it is empty") }
        if text.hasSuffix("/") {
            throw InvalidHeaderGlob(pattern: text, reason: "it names a folder; '\(text)**' is everything in it")
        }
        description = text
        self.location = location
        pattern = Array(text.hasPrefix("./") ? text.dropFirst(2) : text[...])
    }

    /// Whether a normalised absolute path is meant.
    package func matches(_ path: String) -> Bool {
        if pattern.first == "/" { return Self.matches(Array(path)[...], pattern[...]) }
        let path = Array(path)
        return path.indices.contains { index in
            path[index] == "/" && Self.matches(path[(index + 1)...], pattern[...])
        }
    }

    private static func matches(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        let rest = pattern.dropFirst()
        switch first {
        case "*" where rest.first == "*":
            var after = rest.dropFirst()
            // `a/**/b` is `a/b` too.
            if after.first == "/" { after = after.dropFirst() }
            return (text.startIndex...text.endIndex).contains { matches(text[$0...], after) }
        case "*":
            let end = text.firstIndex(of: "/") ?? text.endIndex
            return (text.startIndex...end).contains { matches(text[$0...], rest) }
        case "?":
            guard let character = text.first, character != "/" else { return false }
            return matches(text.dropFirst(), rest)
        default:
            return text.first == first && matches(text.dropFirst(), rest)
        }
    }
}

/// A pattern for headers that cannot be used.
package struct InvalidHeaderGlob: Error, Hashable, Sendable, CustomStringConvertible {
    package var pattern: String
    package var reason: String

    package var description: String { "'\(pattern)' is no pattern for headers: \(reason)" }
}
