// Licensed under Apache License v2.0. See LICENSE for details.

/// Tells headers that stand for a module from those that another one includes.
///
/// A header is bound with what it includes from beside it, so a module of the included header would declare everything a
/// second time.
struct SeparateHeaders {
    /// The headers that none of the others includes, in the order given. Of headers that include each other, the first.
    ///
    /// Read are the lines `#include "…"` and `#include <…>` alone, also those that the preprocessor would leave out.
    static func roots(of headers: [String]) -> [String] {
        let reached = headers.map { files(reachedFrom: $0) }
        let own = headers.map(normalized)
        return headers.indices.filter { position in
            !headers.indices.contains { other in
                guard other != position, reached[other].contains(own[position]) else { return false }
                return other < position || !reached[position].contains(own[other])
            }
        }.map { headers[$0] }
    }

    /// Every file beside or below a header that it includes, through others too.
    private static func files(reachedFrom header: String) -> Set<String> {
        var reached: Set<String> = []
        var waiting = [normalized(header)]
        while let file = waiting.popLast() {
            guard let text = TextFile.contents(of: file) else { continue }
            let folder = TextFile.folder(of: file)
            for name in includedNames(in: text) {
                let path = normalized(name.hasPrefix("/") ? name : "\(folder)/\(name)")
                if TextFile.exists(path), reached.insert(path).inserted { waiting.append(path) }
            }
        }
        return reached
    }

    private static func includedNames(in text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            var rest = line.drop(while: \.isWhitespace)
            guard rest.first == "#" else { return nil }
            rest = rest.dropFirst().drop(while: \.isWhitespace)
            guard rest.hasPrefix("include") else { return nil }
            rest = rest.dropFirst("include".count).drop(while: \.isWhitespace)
            guard let open = rest.first, open == "\"" || open == "<" else { return nil }
            rest = rest.dropFirst()
            return rest.firstIndex(of: open == "<" ? ">" : "\"").map { String(rest[..<$0]) }
        }
    }

    /// A path without `.` and `..` in it.
    private static func normalized(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}
