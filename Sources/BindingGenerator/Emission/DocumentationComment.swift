// Licensed under Apache License v2.0. See LICENSE for details.

/// Turns a C comment into the lines of a Swift documentation comment.
///
/// Each line stands behind `///` on its own, so nothing in a comment can end it: line breaks of every kind split it.
enum DocumentationComment {
    /// The lines, `///` in front; empty for a comment without text.
    static func lines(_ comment: String?) -> [String] {
        guard let comment else { return [] }
        var lines: [String] = []
        for line in comment.split(omittingEmptySubsequences: false, whereSeparator: isLineBreak) {
            lines.append(CommentText.line(convert(strip(line))))
        }
        return trim(lines).map { $0.isEmpty ? "///" : "/// " + $0 }
    }

    private static func isLineBreak(_ character: Character) -> Bool {
        character.isNewline || character == "\u{0B}" || character == "\u{0C}"
    }

    /// Removes comment delimiters and the column of asterisks.
    private static func strip(_ line: Substring) -> Substring {
        var line = line.drop(while: isBlank)
        for opening in ["/**<", "/*!<", "///<", "//!<", "/**", "/*!", "///", "//!", "/*", "//"]
        where line.hasPrefix(opening) {
            line = line.dropFirst(opening.count)
            break
        }
        if let end = line.lastIndex(where: { !isBlank($0) }) { line = line[...end] }
        if line.hasSuffix("*/") { line = line.dropLast(2) }
        // The column of asterisks at the left, or a rule of asterisks all across.
        let stripped = line.drop { $0 == "*" }
        if stripped.isEmpty || stripped.first.map(isBlank) == true { line = stripped }
        if let end = line.lastIndex(where: { !isBlank($0) && $0 != "*" }) {
            line = line[...end] + trailingStars(line[line.index(after: end)...])
        } else {
            line = ""
        }
        if line.first == " " { line = line.dropFirst() }
        return line
    }

    /// Keeps asterisks that belong to the text (`char **`), drops a frame's.
    private static func trailingStars(_ rest: Substring) -> Substring {
        rest.first == "*" ? rest.prefix { $0 == "*" } : ""
    }

    private static func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }

    /// Turns the Doxygen commands that have a Swift form into it; the rest stays as it is.
    private static func convert(_ line: Substring) -> String {
        guard let command = line.first, command == "@" || command == "\\" else { return String(line) }
        let words = line.dropFirst()
        let name = words.prefix { $0.isLetter }
        var rest = words.dropFirst(name.count)
        if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") { rest = rest[rest.index(after: end)...] }
        rest = rest.drop(while: isBlank)
        switch name {
        case "brief", "short", "details", "par": return String(rest)
        case "param":
            let parameter = rest.prefix { !isBlank($0) }
            return "- Parameter \(parameter): \(rest.dropFirst(parameter.count).drop(while: isBlank))"
        case "return", "returns", "result": return "- Returns: \(rest)"
        case "note", "remark", "remarks": return "- Note: \(rest)"
        case "warning", "attention": return "- Warning: \(rest)"
        case "since": return "- Since: \(rest)"
        case "see", "sa": return "- SeeAlso: \(rest)"
        default: return String(line)
        }
    }

    private static func trim(_ lines: [String]) -> [String] {
        let isText = { (line: String) in line.contains { !isBlank($0) } }
        guard let first = lines.firstIndex(where: isText), let last = lines.lastIndex(where: isText) else { return [] }
        return Array(lines[first...last])
    }
}
