// Licensed under Apache License v2.0. See LICENSE for details.

/// Finds a name for the module of a header.
package enum ModuleName {
    /// The Swift module name for a header: the stem in the spelling that the header itself uses for its library
    /// (`sqlite3.h` says "SQLite", so `SQLite3`), else the stem in upper camel case (`wayland-client.h`:
    /// `WaylandClient`).
    ///
    /// - Parameters:
    ///   - stem: The header's file name without its extension.
    ///   - text: The header's text.
    /// - Returns: The name; nil for a stem without a letter or digit of ASCII.
    package static func derive(stem: String, text: String) -> String? {
        let words = stem.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map(String.init)
        guard let first = words.first else { return nil }
        let name: String
        if words.count == 1, let spelling = properSpelling(of: first, in: text) {
            name = spelling
        } else {
            name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        }
        return name.first?.isNumber == true || standardTypes.contains(name) ? "C" + name : name
    }

    /// Types of Swift's standard library and of the runtime that a header's name could hide: `string.h` is `CString`.
    private static let standardTypes: Set<String> = [
        "Any", "Array", "Bool", "Buffer", "Callback", "Character", "Dictionary", "Double", "Error", "FFI", "Float",
        "Int",
        "Never", "Optional", "Range", "Result", "Self", "Sequence", "Set", "String", "Swift", "Type", "Void",
    ]

    /// What a name must be, for messages.
    package static let rule = "use letters, digits and underscores of ASCII, and no name that Swift or the runtime uses"

    /// Whether a name can be a class and a file: a C identifier that Swift does not reserve.
    package static func isValid(_ name: String) -> Bool {
        guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
        return name.utf8.allSatisfy(isWordByte) && SwiftIdentifier.escaped(name) == name
    }

    /// The mixed-case spelling of a word that a text uses most, if it does so at least three times; digits at the end of
    /// the word need not be part of it.
    private static func properSpelling(of word: String, in text: String) -> String? {
        let letters = word.prefix { !$0.isNumber }
        let digits = word.dropFirst(letters.count)
        guard letters.count > 1, digits.allSatisfy(\.isNumber) else { return nil }
        let wanted = Array(letters.lowercased().utf8)
        var counts: [String: Int] = [:]
        var text = text
        text.withUTF8 { text in
            for start in 0..<text.count where text[start] | 0x20 == wanted[0] && lowercased(text[start]) == wanted[0] {
                // Within a word.
                if start > 0, isWordByte(text[start - 1]) { continue }
                let end = text[start...].firstIndex { !isWordByte($0) } ?? text.endIndex
                let letters = text[start..<end].prefix(wanted.count)
                guard letters.lazy.map(lowercased).elementsEqual(wanted),
                    text[letters.endIndex..<end].allSatisfy({ (0x30...0x39).contains($0) })
                else { continue }
                counts[String(decoding: letters, as: UTF8.self), default: 0] += 1
            }
        }
        let mixed = counts.filter { $0.key.contains(where: \.isLowercase) && $0.key.contains(where: \.isUppercase) }
        let best = mixed.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let best, best.value >= 3, best.key.first?.isUppercase == true else { return nil }
        return best.key + digits
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
}
