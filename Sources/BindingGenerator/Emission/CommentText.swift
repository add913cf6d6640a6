// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions

/// Text from outside that stands in a comment of one line.
enum CommentText {
    /// The text without what could end the comment, hide in it or turn it around: line breaks, control characters and marks
    /// of writing direction.
    static func line(_ text: String) -> String { text.isPlainText ? text : line(text[...]) }

    private static func line(_ text: Substring) -> String {
        // What is hidden is outside of printable ASCII, like much that is not hidden.
        guard text.hasByte(where: { ($0 < 0x20 && $0 != 0x09) || $0 >= 0x7F }),
            text.unicodeScalars.contains(where: isHidden)
        else { return String(text) }
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { line.append(isHidden(scalar) ? " " : scalar) }
        return String(line)
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\t": false
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{202A}"..."\u{202E}",
            "\u{2066}"..."\u{2069}":
            true
        default: false
        }
    }
}
