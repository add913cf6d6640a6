// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import ClangScanner

/// The lines that findings speak of, as compilers show them below a finding: the line, and a caret under the column.
struct SourceExcerpts {
    /// Where the files lie, by the names that findings use.
    var paths = SourcePaths()
    private var lines: [String: [Substring]] = [:]

    /// The two lines to print below a finding; nil where the file or the line is not there.
    mutating func excerpt(at location: SourceLocation) -> String? {
        guard let path = paths.path(of: location.file), location.line > 0 else { return nil }
        let lines = lines[path] ?? Self.read(path)
        self.lines[path] = lines
        guard lines.indices.contains(location.line - 1) else { return nil }
        let line = lines[location.line - 1]
        let text = Substring(line.utf8.prefix(max(location.column - 1, 0)))
        // Tabs stay tabs, so that the caret stands below its column however wide they are.
        let indentation = String(text.map { $0 == "\t" ? "\t" : " " })
        return "\(Self.printable(line))\n\(indentation)^"
    }

    private static func read(_ path: String) -> [Substring] {
        // By bytes, which no other character has: some headers have a finding for each of ten thousand lines.
        ((try? TextFile.read(path)) ?? "").utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0) }
    }

    /// The line without what could move a terminal's cursor.
    private static func printable(_ line: Substring) -> String {
        String(
            line.map {
                $0 == "\t" || !($0.unicodeScalars.contains { $0.properties.generalCategory == .control }) ? $0 : " "
            }
        )
    }
}
