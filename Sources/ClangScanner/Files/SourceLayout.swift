// Licensed under Apache License v2.0. See LICENSE for details.

/// A comment, or a run of line comments on lines of their own directly below each other.
struct CommentSpan {
    /// Offsets in bytes, delimiters included; the end is one past the last byte.
    var start: Int
    var end: Int
    /// Begins with `/**`, `/*!`, `///` or `//!`.
    var isDocumentation: Bool
    /// Belongs to what stands before it: it has code before it on its line, or says so with `<`.
    var isTrailing: Bool
}

/// What the scanner reads from a file's text itself, because clang keeps it only in part or not the same in every
/// version: comments, and which macros are undefined again.
struct SourceLayout {
    private(set) var comments: [CommentSpan] = []
    /// The `#undef` lines, in order.
    private(set) var undefinitions: [Undefinition] = []
    private let text: UnsafeRawBufferPointer

    init(_ text: UnsafeRawBufferPointer) {
        self.text = text
        var reader = SourceReader(text)
        reader.read()
        comments = reader.comments
        undefinitions = reader.undefinitions
    }

    /// The comment that documents what begins and ends at offsets, as written.
    ///
    /// A comment before counts when nothing but words stands between (attributes, macros) and, unless it is a
    /// documentation comment, no blank line; a comment after, when it begins on the line where the declaration ends.
    ///
    /// - Parameters:
    ///   - prefersTrailing: fields and constants are documented behind, functions and types above.
    ///   - stops: bytes that end the search before the declaration.
    ///   - allowsGap: whether a documentation comment may stand above a blank line.
    func comment(
        start: Int,
        end: Int,
        prefersTrailing: Bool,
        stops: StaticString = ";{}#",
        allowsGap: Bool = true
    ) -> String? {
        if comments.isEmpty { return nil }
        let span =
            prefersTrailing
            ? trailing(end) ?? leading(start, stops, allowsGap) : leading(start, stops, allowsGap) ?? trailing(end)
        return span.map { String(decoding: UnsafeRawBufferPointer(rebasing: text[$0.start..<$0.end]), as: UTF8.self) }
    }

    /// The comment above the line that an offset is on, or behind the offset: for macros.
    func macroComment(nameStart: Int, end: Int) -> String? {
        var line = min(nameStart, text.count)
        while line > 0, text[line - 1] != UInt8(ascii: "\n") { line -= 1 }
        return comment(start: line, end: end, prefersTrailing: true, stops: "", allowsGap: false)
    }

    // MARK: - Private

    private func leading(_ start: Int, _ stops: StaticString, _ allowsGap: Bool) -> CommentSpan? {
        guard let index = lastComment(endingBy: start) else { return nil }
        let span = comments[index]
        guard !span.isTrailing else { return nil }
        let stopsAnywhere = stops.utf8CodeUnitCount == 0
        let stops = ByteSet(stops)
        var hasBlankLine = false
        var isLineEmpty = false
        for index in span.end..<start {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "\n"):
                if isLineEmpty { hasBlankLine = true }
                isLineEmpty = true
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
                continue
            default:
                if stopsAnywhere || stops.contains(byte) { return nil }
                isLineEmpty = false
            }
        }
        return hasBlankLine && !(span.isDocumentation && allowsGap) ? nil : span
    }

    private func trailing(_ end: Int) -> CommentSpan? {
        let next = (lastComment(endingBy: end) ?? -1) + 1
        guard next < comments.count else { return nil }
        let span = comments[next]
        guard span.isTrailing, span.start >= end else { return nil }
        for index in end..<span.start {
            switch text[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ","): continue
            // Documentation that points back may begin on the next line.
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): if span.isDocumentation { continue } else { return nil }
            default: return nil
            }
        }
        return span
    }

    /// The index of the last comment that ends at or before an offset.
    private func lastComment(endingBy offset: Int) -> Int? {
        var low = 0
        var high = comments.count
        while low < high {
            let middle = (low + high) / 2
            if comments[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }
}
