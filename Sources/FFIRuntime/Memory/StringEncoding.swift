// Licensed under Apache License v2.0. See LICENSE for details.

extension FFI {
    /// How `FFI.exportString` turns text into bytes.
    public enum StringEncoding: Hashable, Sendable {
        /// UTF-8.
        case utf8
        /// UTF-16 with the low byte first.
        case utf16le
        /// The low byte of each UTF-16 unit.
        case latin1
        /// The same bytes as ``latin1``.
        case ascii
        /// The text is hexadecimal digits, two for each byte; it ends at the first other character.
        case hex
        /// The text is Base64; `base64url` characters are understood too.
        case base64
        /// The text is Base64 in the alphabet for addresses; the common one is understood too.
        case base64url

        /// The encoding of a name, in any letter case; the empty name is UTF-8.
        ///
        /// - Throws: ``FFIError`` with `unknownEncoding`.
        public init(_ name: String) throws(FFIError) {
            switch name.lowercased() {
            case "", "utf8", "utf-8": self = .utf8
            case "utf16le", "utf-16le", "ucs2", "ucs-2": self = .utf16le
            case "latin1", "binary": self = .latin1
            case "ascii": self = .ascii
            case "hex": self = .hex
            case "base64": self = .base64
            case "base64url": self = .base64url
            default:
                throw FFIError(
                    .unknownEncoding,
                    "Unknown encoding: '\(name)'. Use utf8, utf16le, latin1, ascii, hex, base64 or base64url."
                )
            }
        }

        /// The number of zero bytes after the text.
        var terminatorLength: Int { self == .utf16le ? 2 : 1 }

        /// The bytes of a text, without the terminator.
        func bytes(of text: String) -> [UInt8] {
            switch self {
            case .utf8: Array(text.utf8)
            case .utf16le: text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
            case .latin1, .ascii: text.utf16.map { UInt8(truncatingIfNeeded: $0) }
            case .hex: Self.hexBytes(text)
            case .base64, .base64url: Self.base64Bytes(text)
            }
        }

        private static func hexBytes(_ text: String) -> [UInt8] {
            var bytes: [UInt8] = []
            var high: Int?
            for character in text {
                guard let digit = character.hexDigitValue, character.isASCII else { break }
                if let first = high {
                    bytes.append(UInt8(first << 4 | digit))
                    high = nil
                } else {
                    high = digit
                }
            }
            return bytes
        }

        private static func base64Bytes(_ text: String) -> [UInt8] {
            var bytes: [UInt8] = []
            var bits: UInt32 = 0
            var count = 0
            for character in text.utf8 {
                guard character != UInt8(ascii: "=") else { break }
                guard let value = base64Value(character) else { continue }
                bits = bits << 6 | value
                count += 6
                if count >= 8 {
                    count -= 8
                    bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
                }
            }
            return bytes
        }

        private static func base64Value(_ character: UInt8) -> UInt32? {
            switch character {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
            case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
            case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
            default: nil
            }
        }
    }
}
