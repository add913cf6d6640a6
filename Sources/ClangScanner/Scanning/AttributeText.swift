// Licensed under Apache License v2.0. See LICENSE for details.

/// A declaration as clang prints it, without what stands in parentheses and braces but for its attributes: parameters and
/// members have attributes of their own. Held as bytes, since most functions of some libraries have attributes.
struct AttributeText {
    private var bytes: [UInt8] = []

    init(_ printed: String) {
        var printed = printed
        printed.withUTF8 { text in
            bytes.reserveCapacity(text.count)
            var depth = 0
            var index = 0
            while index < text.count {
                if depth == 0, let list = Self.attributeList(at: index, in: text) {
                    bytes.append(contentsOf: text[index..<list])
                    index = list
                    continue
                }
                let byte = text[index]
                if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{") { depth += 1 }
                if depth == 0 { bytes.append(byte) }
                if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "}") { depth -= 1 }
                index += 1
            }
        }
    }

    /// Whether there may be any attribute at all.
    var hasAttributes: Bool { contains("__attribute__") || contains("[[") || contains("_Noreturn") }

    func contains(_ name: StaticString) -> Bool { end(of: name, from: 0) != nil }

    /// Whether a word stands anywhere in a text.
    static func contains(_ word: StaticString, in text: String) -> Bool {
        var whole = AttributeText("")
        whole.bytes = Array(text.utf8)
        return whole.contains(word)
    }

    /// What stands in the parentheses after each occurrence of a name; empty text where there are none.
    func arguments(of name: StaticString) -> [String] {
        var found: [String] = []
        var start = 0
        while let end = end(of: name, from: start) {
            start = end
            guard end < bytes.count, bytes[end] == UInt8(ascii: "("),
                let close = bytes[end...].firstIndex(of: UInt8(ascii: ")"))
            else {
                found.append("")
                continue
            }
            found.append(String(decoding: bytes[(end + 1)..<close], as: UTF8.self))
        }
        return found
    }

    /// The string literal in the parentheses after a name.
    func string(of name: StaticString) -> String? {
        guard let end = end(of: name, from: 0), bytes[end...].starts(with: "(\"".utf8) else { return nil }
        let rest = bytes[(end + 2)...]
        return rest.firstIndex(of: UInt8(ascii: "\"")).map { String(decoding: rest[..<$0], as: UTF8.self) }
    }

    // MARK: - Private

    /// Where a name ends that begins at an index or behind it.
    private func end(of name: StaticString, from start: Int) -> Int? {
        name.withUTF8Buffer { name in
            guard bytes.count - start >= name.count else { return nil }
            return bytes.withUnsafeBufferPointer { bytes in
                for index in start...(bytes.count - name.count) where bytes[index] == name[0] {
                    if name.indices.allSatisfy({ bytes[index + $0] == name[$0] }) { return index + name.count }
                }
                return nil
            }
        }
    }

    /// The end of the attribute that begins at an index: behind the parentheses that follow its name.
    private static func attributeList(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        let name: StaticString = "__attribute__"
        guard text[start] == UInt8(ascii: "_"), text.count - start > name.utf8CodeUnitCount else { return nil }
        let isAttribute = name.withUTF8Buffer { name in name.indices.allSatisfy { text[start + $0] == name[$0] } }
        guard isAttribute else { return nil }
        var index = start + name.utf8CodeUnitCount
        while index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
        guard index < text.count, text[index] == UInt8(ascii: "(") else { return nil }
        var depth = 0
        while index < text.count {
            if text[index] == UInt8(ascii: "(") { depth += 1 }
            if text[index] == UInt8(ascii: ")") { depth -= 1 }
            index += 1
            if depth == 0 { break }
        }
        return index
    }
}
