// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Turns a C comment into the lines of a Swift documentation comment.
///
/// Each line stands behind `///` on its own, so nothing in a comment can end it: line breaks of every kind split it.
enum DocumentationComment {
    /// The lines for a declaration: its comment, and behind it how C declares it, and where.
    static func lines(_ info: DeclarationInfo) -> [String] {
        lines(info.comment, declaration: info.declaration, at: info.location)
    }

    /// The lines for an enumerator.
    static func lines(_ enumerator: Enumerator) -> [String] {
        guard let location = enumerator.location else { return lines(enumerator.comment) }
        return lines(enumerator.comment, declaration: enumerator.declaration, at: location)
    }

    /// The lines for a comment and the C that it is about.
    static func lines(_ comment: String?, declaration: String?, at location: SourceLocation) -> [String] {
        let text = lines(comment)
        guard let declaration else { return text }
        let marks = declaration.contains("`") ? "``" : "`"
        let origin =
            "/// In C: \(marks)\(CommentText.line(declaration))\(marks), \(CommentText.line(location.file)):\(location.line)"
        return text + (text.isEmpty ? [] : ["///"]) + [origin]
    }

    /// The lines, `///` in front; empty for a comment without text.
    static func lines(_ comment: String?) -> [String] {
        guard let comment else { return [] }
        var lines: [String] = []
        // By bytes: every mark of a comment is ASCII, and no byte of another character looks like one.
        var rest = comment.utf8[...]
        while true {
            let line = rest.prefix { !isLineBreak($0) }
            lines.append(CommentText.line(Substring(strip(line))))
            guard line.endIndex < rest.endIndex else { break }
            let lineBreak = rest[line.endIndex]
            rest = rest[rest.index(after: line.endIndex)...]
            if lineBreak == UInt8(ascii: "\r"), rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
        }
        return trim(DoxygenMarkup.convert(lines)).map { $0.isEmpty ? "///" : "/// " + $0 }
    }

    private typealias Bytes = Substring.UTF8View

    private static let openings: [[UInt8]] = ["/**<", "/*!<", "///<", "//!<", "/**", "/*!", "///", "//!", "/*", "//"]
        .map {
            Array($0.utf8)
        }

    private static func isLineBreak(_ byte: UInt8) -> Bool { (0x0A...0x0D).contains(byte) }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func isStar(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") }

    /// Removes comment delimiters and the column of asterisks.
    private static func strip(_ line: Bytes) -> Bytes {
        var line = line.drop(while: isBlank)
        if line.first == UInt8(ascii: "/"), let opening = openings.first(where: line.starts(with:)) {
            line = line.dropFirst(opening.count)
        }
        line = dropLast(line, while: isBlank)
        if line.suffix(2).elementsEqual("*/".utf8) { line = line.dropLast(2) }
        // The column of asterisks at the left, or a rule of asterisks all across.
        let stripped = line.drop(while: isStar)
        if stripped.first.map(isBlank) ?? true { line = stripped }
        // At the right, asterisks that belong to the text (`char **`) stay; a frame's stand apart from it.
        let text = dropLast(line) { isBlank($0) || isStar($0) }
        line = text.isEmpty ? text : line[..<line[text.endIndex...].prefix(while: isStar).endIndex]
        return line.first == UInt8(ascii: " ") ? line.dropFirst() : line
    }

    private static func dropLast(_ line: Bytes, while isDropped: (UInt8) -> Bool) -> Bytes {
        var end = line.endIndex
        while end > line.startIndex, isDropped(line[line.index(before: end)]) { end = line.index(before: end) }
        return line[..<end]
    }

    private static func trim(_ lines: [String]) -> [String] {
        let isText = { (line: String) in !line.isBlank }
        guard let first = lines.firstIndex(where: isText), let last = lines.lastIndex(where: isText) else { return [] }
        return Array(lines[first...last])
    }
}
