// Licensed under Apache License v2.0. See LICENSE for details.

package import Foundation

/// Compares what a stage gives with a file that a person has read: the golden.
///
/// With `FFIGEN_RECORD=1` in the environment the files are written, and every comparison that wrote one fails, so that a
/// recording run is never green.
package enum Golden {
    /// What a comparison that does not hold says; nil where it holds.
    package static func difference(between text: String, andFileAt path: URL) throws -> String? {
        let golden = try? String(contentsOf: path, encoding: .utf8)
        if golden == text { return nil }
        if ProcessInfo.processInfo.environment["FFIGEN_RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try text.write(to: path, atomically: true, encoding: .utf8)
            return "\(path.lastPathComponent) was recorded: read the change, then run again without FFIGEN_RECORD"
        }
        guard let golden else {
            return "\(path.path) does not exist: run the tests with FFIGEN_RECORD=1 to record it"
        }
        return "\(path.lastPathComponent) differs (FFIGEN_RECORD=1 records it anew):\n"
            + firstDifference(expected: golden, actual: text)
    }

    /// The first lines that differ, numbered, with the line before them.
    private static func firstDifference(expected: String, actual: String) -> String {
        let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
        let first = zip(expected, actual).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        let start = first ?? min(expected.count, actual.count)
        var lines: [String] = []
        if start > 0 { lines.append("  \(start): \(expected[start - 1])") }
        for (sign, text) in [("-", expected), ("+", actual)] {
            for number in start..<min(start + 6, text.count) { lines.append("\(sign) \(number + 1): \(text[number])") }
        }
        return lines.joined(separator: "\n")
    }
}
