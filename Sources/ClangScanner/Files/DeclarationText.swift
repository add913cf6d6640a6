// Licensed under Apache License v2.0. See LICENSE for details.

/// The text of a declaration as documentation shows it.
enum DeclarationText {
    /// More than this is cut: nobody reads it, and a macro can be of any length.
    private static let limit = 240
    /// No character has more than a few bytes.
    private static let mostBytes = 16 * limit

    /// A declaration on one line: no comments, no more than one blank at a time, nothing from the body on; ill-formed UTF-8 is
    /// repaired.
    ///
    /// - Parameter start: What the line begins with, before the text.
    static func line(_ text: UnsafeRawBufferPointer, endsAtBody: Bool, after start: StaticString = "") -> String {
        let startCount = start.utf8CodeUnitCount
        // Each byte is written once at most, and an escape in a literal may be the last that is written.
        let capacity = startCount + min(text.count, mostBytes) + 1
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
            start.withUTF8Buffer { start in
                for (index, byte) in start.enumerated() { buffer[index] = byte }
            }
            var line = Line(bytes: UnsafeMutableBufferPointer(rebasing: buffer[startCount...]))
            line.read(text, endsAtBody: endsAtBody)
            // Most lines are short, and are one piece with what they begin with.
            if line.isSimple, line.count <= limit {
                return String(decoding: buffer[..<(startCount + line.count)], as: UTF8.self)
            }
            return String(decoding: buffer[..<startCount], as: UTF8.self) + line.text
        }
    }

    /// A line of a type's declaration without what stands in its braces; nil where it ends between them.
    static func withoutMembers(_ line: String) -> String? {
        var line = line
        return line.withUTF8 { bytes in
            let text = UnsafeRawBufferPointer(bytes)
            guard let open = text.offset(of: UInt8(ascii: "{"), from: 0) else {
                return String(decoding: bytes, as: UTF8.self)
            }
            guard let close = bytes.lastIndex(of: UInt8(ascii: "}")), open < close else { return nil }
            return String(decoding: bytes[...open], as: UTF8.self) + " … "
                + String(decoding: bytes[close...], as: UTF8.self)
        }
    }

    /// Whether parentheses with nothing but single words may follow the word at an offset.
    static func mayListNames(_ text: UnsafeRawBufferPointer, at offset: Int) -> Bool {
        var at = offset
        func skipBlanks() {
            while at < text.count, Line.blanks.contains(text[at]) { at += 1 }
        }
        func skipWord() {
            while at < text.count, CharacterClass.isIdentifier(text[at]) { at += 1 }
        }
        skipWord()
        skipBlanks()
        guard at < text.count, text[at] == UInt8(ascii: "(") else { return false }
        repeat {
            at += 1
            skipBlanks()
            skipWord()
            skipBlanks()
        } while at < text.count && text[at] == UInt8(ascii: ",")
        return at < text.count && text[at] == UInt8(ascii: ")")
    }

    /// Where a declaration ends that begins before an offset: at its semicolon, comma or body. clang ends it too early where a
    /// macro makes its last part.
    static func end(of text: UnsafeRawBufferPointer, from offset: Int) -> Int {
        var depth = 0
        let marks = ByteSet("()[];,{}#")
        for index in offset..<min(text.count, offset + 4096) where marks.contains(text[index]) {
            switch text[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"):
                if depth <= 0 { return index }
            default: break
            }
        }
        return offset
    }

    /// A line while it is written.
    private struct Line {
        let bytes: UnsafeMutableBufferPointer<UInt8>
        var count = 0
        /// Whether every byte so far is a character of its own.
        var isSimple = true

        /// The blank, the tabulators and the line ends.
        static var blanks: ByteSet { ByteSet(low: 0x0000_0001_0000_3E00, high: 0) }

        mutating func read(_ text: UnsafeRawBufferPointer, endsAtBody: Bool) {
            var at = 0
            // A simple line that is longer than the limit is cut there whatever follows, unless blanks at its end are dropped.
            while at < text.count, count < mostBytes, !(isSimple && count > limit && last != UInt8(ascii: " ")) {
                let byte = text[at]
                at += 1
                if CharacterClass.isPlainIdentifier(byte) {
                    at = appendWord(text, at - 1)
                    continue
                }
                let next = at < text.count ? text[at] : 0
                switch byte {
                case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
                    at = Self.endOfComment(text, at)
                    blank()
                case UInt8(ascii: "/") where next == UInt8(ascii: "/"):
                    at = text.offset(of: UInt8(ascii: "\n"), from: at) ?? text.count
                case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0B, 0x0C:
                    blank()
                    while at < text.count, Self.blanks.contains(text[at]) { at += 1 }
                case UInt8(ascii: "\\") where next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r"):
                    blank()
                case UInt8(ascii: "\""), UInt8(ascii: "'"):
                    append(byte)
                    at = appendLiteral(text, at, quote: byte)
                case UInt8(ascii: "{") where endsAtBody:
                    at = text.count
                case UInt8(ascii: ")"):
                    dropBlanks()
                    append(byte)
                default:
                    append(byte)
                }
            }
            dropBlanks()
        }

        /// The line, cut where it is too long.
        var text: String {
            if isSimple, count > limit { return String(decoding: bytes[..<limit], as: UTF8.self) + "…" }
            let line = String(decoding: bytes[..<count], as: UTF8.self)
            // Counting characters is slow, and there are no more of them than bytes.
            return count > limit && line.count > limit ? line.prefix(limit) + "…" : line
        }

        // MARK: - Private

        private var last: UInt8? { count > 0 ? bytes[count - 1] : nil }

        /// - Returns: The offset behind the word, or where the line is long enough.
        private mutating func appendWord(_ text: UnsafeRawBufferPointer, _ start: Int) -> Int {
            let (bytes, count) = (bytes, count)
            let end = min(text.count - start, max(1, limit - count))
            var length = 0
            while length < end, CharacterClass.isPlainIdentifier(text[start + length]) {
                bytes[count + length] = text[start + length]
                length += 1
            }
            self.count += length
            return start + length
        }

        private mutating func append(_ byte: UInt8) {
            bytes[count] = byte
            count += 1
            // A line's end of two bytes is one character.
            if byte >= 0x80 || byte == UInt8(ascii: "\r") { isSimple = false }
        }

        private mutating func blank() {
            if let last, last != UInt8(ascii: " "), last != UInt8(ascii: "(") { append(UInt8(ascii: " ")) }
        }

        private mutating func dropBlanks() {
            while last == UInt8(ascii: " ") { count -= 1 }
        }

        /// - Returns: The offset behind the literal; one that is not closed ends with its line.
        private mutating func appendLiteral(_ text: UnsafeRawBufferPointer, _ start: Int, quote: UInt8) -> Int {
            var at = start
            while at < text.count, count < mostBytes {
                let byte = text[at]
                at += 1
                append(byte)
                if byte == UInt8(ascii: "\\"), at < text.count {
                    append(text[at])
                    at += 1
                }
                if byte == quote || byte == UInt8(ascii: "\n") { break }
            }
            return at
        }

        /// - Parameter start: The offset of the star that the comment begins with.
        private static func endOfComment(_ text: UnsafeRawBufferPointer, _ start: Int) -> Int {
            var at = start
            while let star = text.offset(of: UInt8(ascii: "*"), from: at) {
                at = star + 1
                if at < text.count, text[at] == UInt8(ascii: "/") { return at + 1 }
            }
            return text.count
        }
    }
}
