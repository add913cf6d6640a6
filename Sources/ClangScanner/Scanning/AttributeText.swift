// Licensed under Apache License v2.0. See LICENSE for details.

/// A declaration as clang prints it, without what stands in parentheses and braces but for its attributes: parameters and
/// members have attributes of their own. Held as bytes, since most functions of some libraries have attributes.
struct AttributeText {
    private var bytes: [UInt8] = []

    init(_ text: UnsafeRawBufferPointer) {
        bytes = Array(unsafeUninitializedCapacity: text.count) { bytes, count in
            var depth = 0
            var index = 0
            while index < text.count {
                let byte = text[index]
                if depth == 0, byte == UInt8(ascii: "_"), let end = Self.attributeList(at: index, in: text) {
                    for offset in 0..<(end - index) { bytes[count + offset] = text[index + offset] }
                    count += end - index
                    index = end
                    continue
                }
                if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{") { depth += 1 }
                if depth == 0 {
                    bytes[count] = byte
                    count += 1
                }
                if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "}") { depth -= 1 }
                index += 1
                // What stands in parentheses is passed over.
                while depth > 0, index < text.count {
                    switch text[index] {
                    case UInt8(ascii: "("), UInt8(ascii: "{"): depth += 1
                    case UInt8(ascii: ")"), UInt8(ascii: "}"): depth -= 1
                    default: break
                    }
                    index += 1
                }
            }
        }
    }

    /// Whether there may be any attribute at all.
    var hasAttributes: Bool { contains("__attribute__") || contains("[[") || contains("_Noreturn") }

    /// Whether there may be any of the attributes that are asked for: most have only others.
    var hasKnownAttributes: Bool {
        bytes.withUnsafeBytes { bytes in
            for index in bytes.indices {
                let isBeginning =
                    switch bytes[index] {
                    case UInt8(ascii: "n"): bytes.holds("noreturn", at: index) || bytes.holds("nonnull", at: index)
                    case UInt8(ascii: "N"): bytes.holds("Noreturn", at: index)
                    case UInt8(ascii: "e"):
                        bytes.holds("error", at: index) || bytes.holds("enum_extensibility", at: index)
                    case UInt8(ascii: "s"): bytes.holds("swift_", at: index)
                    case UInt8(ascii: "o"): bytes.holds("overloadable", at: index)
                    case UInt8(ascii: "a"): bytes.holds("availability", at: index)
                    default: false
                    }
                if isBeginning { return true }
            }
            return false
        }
    }

    func contains(_ name: StaticString) -> Bool { end(of: name, from: 0) != nil }

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
    private static func attributeList(at start: Int, in text: UnsafeRawBufferPointer) -> Int? {
        guard text.holds("__attribute__", at: start) else { return nil }
        var index = start + 13
        while index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
        guard index < text.count, text[index] == UInt8(ascii: "(") else { return nil }
        var depth = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            if byte == UInt8(ascii: "(") {
                depth += 1
            } else if byte == UInt8(ascii: ")") {
                depth -= 1
                if depth == 0 { break }
            }
        }
        return index
    }
}
