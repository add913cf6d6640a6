// Licensed under Apache License v2.0. See LICENSE for details.

/// The text of a declaration as documentation shows it.
enum DeclarationText {
    /// More than this is cut: nobody reads it, and a macro can be of any length.
    private static let limit = 240

    /// A declaration on one line: no comments, no more than one blank at a time, nothing from the body on.
    static func line(_ text: String, endsAtBody: Bool) -> String {
        var text = text
        return text.withUTF8 { line(UnsafeRawBufferPointer($0), endsAtBody: endsAtBody) }
    }

    /// A declaration on one line; ill-formed UTF-8 is repaired.
    static func line(_ text: UnsafeRawBufferPointer, endsAtBody: Bool) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(min(text.count, limit))
        var bytes = text[...]
        // No character has more than a few bytes.
        while result.count < 16 * limit, let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "/") where bytes.first == UInt8(ascii: "*"):
                while let next = bytes.popFirst(), next != UInt8(ascii: "*") || bytes.first != UInt8(ascii: "/") {}
                bytes = bytes.dropFirst()
                blank(&result)
            case UInt8(ascii: "/") where bytes.first == UInt8(ascii: "/"):
                bytes = bytes.drop { $0 != UInt8(ascii: "\n") }
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0B, 0x0C:
                blank(&result)
            case UInt8(ascii: "\\") where bytes.first == UInt8(ascii: "\n") || bytes.first == UInt8(ascii: "\r"):
                blank(&result)
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                result.append(byte)
                while let next = bytes.popFirst() {
                    result.append(next)
                    if next == UInt8(ascii: "\\"), let escaped = bytes.popFirst() { result.append(escaped) }
                    if next == byte || next == UInt8(ascii: "\n") { break }
                }
            case UInt8(ascii: "{") where endsAtBody:
                bytes = bytes.suffix(0)
            case UInt8(ascii: ")"):
                while result.last == UInt8(ascii: " ") { result.removeLast() }
                result.append(byte)
            default:
                result.append(byte)
            }
        }
        while result.last == UInt8(ascii: " ") { result.removeLast() }
        let line = String(decoding: result, as: UTF8.self)
        // Counting characters is slow, and there are no more of them than bytes.
        return line.utf8.count > limit && line.count > limit ? line.prefix(limit) + "…" : line
    }

    /// Where a declaration ends that begins before an offset: at its semicolon, comma or body. clang ends it too early where a
    /// macro makes its last part.
    static func end(of text: UnsafeRawBufferPointer, from offset: Int) -> Int {
        var depth = 0
        for index in offset..<min(text.count, offset + 4096) {
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

    private static func blank(_ result: inout [UInt8]) {
        if let last = result.last, last != UInt8(ascii: " "), last != UInt8(ascii: "(") {
            result.append(UInt8(ascii: " "))
        }
    }
}
