// Licensed under Apache License v2.0. See LICENSE for details.

/// A directive that ends a macro's definition.
struct Undefinition {
    var name: String
    /// Where the name ends, in bytes.
    var offset: Int
    /// Whether it is `#pragma pop_macro`, which brings an earlier definition back.
    var isRestoration: Bool
}

/// One pass over the bytes of a C file that finds comments and `#undef` lines.
struct SourceReader {
    private(set) var comments: [CommentSpan] = []
    private(set) var undefinitions: [Undefinition] = []

    private let text: UnsafeRawBufferPointer
    private var at = 0
    /// Whether something other than blanks and comments stands before on this line.
    private var hasCode = false
    /// Where the line below the last line comment begins, and the column the comment began at, to join the one there.
    private var lastLineComment = (nextLine: -1, column: 0)

    init(_ text: UnsafeRawBufferPointer) { self.text = text }

    mutating func read() {
        while at < text.count {
            switch text[at] {
            case UInt8(ascii: "\n"):
                at += 1
                hasCode = false
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
                at += 1
            case UInt8(ascii: "/") where byte(at + 1) == UInt8(ascii: "*"):
                readBlockComment()
            case UInt8(ascii: "/") where byte(at + 1) == UInt8(ascii: "/"):
                readLineComment()
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                readLiteral()
            case UInt8(ascii: "#") where !hasCode:
                hasCode = true
                at += 1
                readDirective()
            default:
                hasCode = true
                at += 1
                while at < text.count, !Self.ends.contains(text[at]) { at += 1 }
            }
        }
    }

    /// Whether a text may have an `#undef` or `#pragma pop_macro`: found by its directives alone, so that most files need not be
    /// read for one.
    static func mayUndefine(_ text: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        func skipBlanks() {
            while at < text.count, text[at] == UInt8(ascii: " ") || text[at] == UInt8(ascii: "\t") { at += 1 }
        }
        while let mark = text.offset(of: UInt8(ascii: "#"), from: at) {
            at = mark + 1
            skipBlanks()
            if text.holds("undef", at: at) { return true }
            guard text.holds("pragma", at: at) else { continue }
            at += 6
            skipBlanks()
            if text.holds("pop_macro", at: at) { return true }
        }
        return false
    }

    // MARK: - Private

    /// What ends code: a line's end, and what may begin a literal or comment.
    private static var ends: ByteSet { ByteSet(low: 0x0000_8084_0000_0400, high: 0) }

    private func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }

    private mutating func readBlockComment() {
        let start = at
        let isTrailing = hasCode
        at += 2
        var end = text.count
        while let star = text.offset(of: UInt8(ascii: "*"), from: at) {
            at = star + 1
            if byte(at) == UInt8(ascii: "/") {
                end = at + 1
                break
            }
        }
        at = end
        let kind = Self.kind(UnsafeRawBufferPointer(rebasing: text[start..<at]))
        comments.append(
            CommentSpan(
                start: start,
                end: at,
                isDocumentation: kind.isDocumentation,
                isTrailing: isTrailing || kind.pointsBack
            )
        )
    }

    private mutating func readLineComment() {
        let start = at
        var lineStart = start
        while lineStart > 0, text[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
        let column = start - lineStart
        while true {
            at = text.offset(of: UInt8(ascii: "\n"), from: at) ?? text.count
            // A backslash before the line's end continues the comment.
            guard at < text.count, text[at - 1] == UInt8(ascii: "\\") else { break }
            at += 1
        }
        var end = at
        while end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        let kind = Self.kind(UnsafeRawBufferPointer(rebasing: text[start..<end]))
        let joins = lastLineComment == (lineStart, column) && !hasCode
        lastLineComment = (at + 1, column)
        if joins, let last = comments.indices.last, comments[last].isDocumentation == kind.isDocumentation {
            comments[last].end = end
            return
        }
        comments.append(
            CommentSpan(
                start: start,
                end: end,
                isDocumentation: kind.isDocumentation,
                isTrailing: hasCode || kind.pointsBack
            )
        )
    }

    /// Skips a string or character literal; an unclosed one (an apostrophe in skipped text) ends with its line.
    private mutating func readLiteral() {
        hasCode = true
        let quote = text[at]
        at += 1
        while at < text.count, text[at] != quote, text[at] != UInt8(ascii: "\n") {
            if text[at] == UInt8(ascii: "\\"), byte(at + 1) != UInt8(ascii: "\n") { at += 1 }
            at += 1
        }
        if at < text.count, text[at] == quote { at += 1 }
        at = min(at, text.count)
    }

    private mutating func readDirective() {
        skipBlanks()
        let word = readWord()
        var isRestoration = false
        if isWord(word, "pragma") {
            // `#pragma pop_macro("NAME")` brings an earlier definition back.
            skipBlanks()
            guard isWord(readWord(), "pop_macro") else { return }
            isRestoration = true
            while byte(at) == UInt8(ascii: "(") || byte(at) == UInt8(ascii: "\"") || byte(at) == UInt8(ascii: " ") {
                at += 1
            }
        } else {
            guard isWord(word, "undef") else { return }
            skipBlanks()
        }
        let name = String(decoding: UnsafeRawBufferPointer(rebasing: text[readWord()]), as: UTF8.self)
        undefinitions.append(Undefinition(name: name, offset: at, isRestoration: isRestoration))
    }

    private func isWord(_ range: Range<Int>, _ word: StaticString) -> Bool {
        range.count == word.utf8CodeUnitCount && text.holds(word, at: range.lowerBound)
    }

    private mutating func skipBlanks() {
        while byte(at) == UInt8(ascii: " ") || byte(at) == UInt8(ascii: "\t") { at += 1 }
    }

    private mutating func readWord() -> Range<Int> {
        let start = at
        while CharacterClass.isIdentifier(byte(at)) { at += 1 }
        return start..<at
    }

    private static func kind(_ comment: UnsafeRawBufferPointer) -> (isDocumentation: Bool, pointsBack: Bool) {
        guard comment.count > 3 else { return (false, false) }
        let (marker, next) = (comment[2], comment[3])
        let isBlock = comment[1] == UInt8(ascii: "*")
        let isDocumentation: Bool
        switch marker {
        case UInt8(ascii: "!"): isDocumentation = true
        // A row of stars or slashes is decoration, and /**/ is empty.
        case UInt8(ascii: "*"): isDocumentation = isBlock && next != UInt8(ascii: "*") && next != UInt8(ascii: "/")
        case UInt8(ascii: "/"): isDocumentation = !isBlock && next != UInt8(ascii: "/")
        default: isDocumentation = false
        }
        return (isDocumentation, isDocumentation && next == UInt8(ascii: "<"))
    }
}

/// Classes of bytes as the C preprocessor sees them.
enum CharacterClass {
    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// The value of a digit of any base up to 16.
    static func digit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// A letter, digit or underscore; bytes beyond ASCII and `$` as clang takes them.
    static func isIdentifier(_ byte: UInt8) -> Bool { byte >= 0x80 || isPlainIdentifier(byte) }

    /// A letter, digit, underscore or `$`.
    static func isPlainIdentifier(_ byte: UInt8) -> Bool {
        // `$` and the digits, then letters and the underscore.
        ByteSet(low: 0x03FF_0010_0000_0000, high: 0x07FF_FFFE_87FF_FFFE).contains(byte)
    }
}
