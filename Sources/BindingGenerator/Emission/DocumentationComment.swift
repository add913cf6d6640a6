// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions

/// Turns a C comment into the lines of a Swift documentation comment.
///
/// Each line stands behind `///` on its own, so nothing in a comment can end it: line breaks of every kind split it.
enum DocumentationComment {
    /// The lines for a declaration: its comment, and behind it how C declares it, and where.
    static func lines(_ info: DeclarationInfo) -> SourceText {
        lines(info.comment, declaration: info.declaration, at: info.location)
    }

    /// The lines for an enumerator.
    static func lines(_ enumerator: Enumerator) -> SourceText {
        guard let location = enumerator.location else { return lines(enumerator.comment) }
        return lines(enumerator.comment, declaration: enumerator.declaration, at: location)
    }

    /// The lines for a comment and the C that it is about.
    static func lines(_ comment: String?, declaration: String?, at location: SourceLocation) -> SourceText {
        .written { write(comment, declaration: declaration, at: location, to: &$0) }
    }

    private static func write(
        _ comment: String?,
        declaration: String?,
        at location: SourceLocation,
        to text: inout SourceText
    ) {
        write(comment, to: &text)
        guard let declaration else { return }
        let marks = declaration.hasByte { $0 == UInt8(ascii: "`") } ? "``" : "`"
        if !text.isEmpty { text.line("///") }
        text.append("/// In C: ")
        text.append(marks)
        text.append(CommentText.line(declaration))
        text.append(marks)
        text.append(", ")
        text.append(CommentText.line(location.file))
        text.append(":")
        text.append(location.line)
        text.endLine()
    }

    /// The lines, `///` in front; empty for a comment without text.
    static func lines(_ comment: String?) -> SourceText { .written { write(comment, to: &$0) } }

    private static func write(_ comment: String?, to text: inout SourceText) {
        guard var comment else { return }
        // By bytes: every mark of a comment is ASCII, and no byte of another character looks like one.
        let lines = comment.withUTF8 { text in
            var lines: [String] = []
            var start = 0
            while true {
                var isPlain = true
                var end = text.endOfPrintableASCII(from: start)
                while end < text.count, !isLineBreak(text[end]) {
                    if text[end] != UInt8(ascii: "\t") { isPlain = false }
                    end = text.endOfPrintableASCII(from: end + 1)
                }
                let line = String(
                    decoding: UnsafeBufferPointer(rebasing: text[strip(text, start..<end)]),
                    as: UTF8.self
                )
                lines.append(isPlain ? line : CommentText.line(line))
                guard end < text.count else { return lines }
                start = end + 1
                if text[end] == UInt8(ascii: "\r"), start < text.count, text[start] == UInt8(ascii: "\n") { start += 1 }
            }
        }
        for line in trim(DoxygenMarkup.convert(lines)) {
            text.append(line.isEmpty ? "///" : "/// ")
            text.line(line)
        }
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private static let openings: [StaticString] = [
        "/**<", "/*!<", "///<", "//!<", "/**", "/*!", "///", "//!", "/*", "//",
    ]

    private static func isLineBreak(_ byte: UInt8) -> Bool { (0x0A...0x0D).contains(byte) }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func isStar(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") }

    /// A line without comment delimiters and the column of asterisks.
    private static func strip(_ text: Bytes, _ whole: Range<Int>) -> Range<Int> {
        var (start, end) = (whole.lowerBound, whole.upperBound)
        while start < end, isBlank(text[start]) { start += 1 }
        if start < end, text[start] == UInt8(ascii: "/") {
            let opening = openings.first { opening in
                opening.withUTF8Buffer { Bytes(rebasing: text[start..<end]).starts(with: $0) }
            }
            start += opening?.utf8CodeUnitCount ?? 0
        }
        while end > start, isBlank(text[end - 1]) { end -= 1 }
        if end - start >= 2, isStar(text[end - 2]), text[end - 1] == UInt8(ascii: "/") { end -= 2 }
        // The column of asterisks at the left, or a rule of asterisks all across.
        var left = start
        while left < end, isStar(text[left]) { left += 1 }
        if left == end || isBlank(text[left]) { start = left }
        // At the right, asterisks that belong to the text (`char **`) stay; a frame's stand apart from it.
        var right = end
        while right > start, isBlank(text[right - 1]) || isStar(text[right - 1]) { right -= 1 }
        if right > start {
            while right < end, isStar(text[right]) { right += 1 }
        }
        end = right
        if start < end, text[start] == UInt8(ascii: " ") { start += 1 }
        return start..<end
    }

    private static func trim(_ lines: [String]) -> ArraySlice<String> {
        let isText = { (line: String) in !line.isBlank }
        guard let first = lines.firstIndex(where: isText), let last = lines.lastIndex(where: isText) else { return [] }
        return lines[first...last]
    }
}
