// Licensed under Apache License v2.0. See LICENSE for details.

extension UnsafeBufferPointer<UInt8> {
    /// Whether all bytes are printable ASCII other than quotation marks and backslashes, so that they stand for themselves between
    /// quotation marks in JSON and Swift, and in a comment. Eight bytes are looked at together.
    package var isPlainText: Bool {
        var index = 0
        while index + 8 <= count {
            let word = EightBytes(self, at: index)
            if word.unprintable | word.marks(of: UInt8(ascii: "\"")) | word.marks(of: UInt8(ascii: "\\")) != 0 {
                return false
            }
            index += 8
        }
        while index < count {
            let byte = self[index]
            guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else {
                return false
            }
            index += 1
        }
        return true
    }

    /// The first place from an index on that is no printable ASCII; the count without one. Eight bytes are looked at together.
    package func endOfPrintableASCII(from start: Int) -> Int {
        var index = start
        while index + 8 <= count {
            let others = EightBytes(self, at: index).unprintable
            if others != 0 { return index + others.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count, self[index] >= 0x20, self[index] < 0x7F { index += 1 }
        return index
    }
}

/// Eight bytes in one word, the first in its lowest bits. What is looked for is marked at the highest bit of its byte; a byte above
/// such a one may be marked too, so that only the lowest mark is certain.
private struct EightBytes {
    private let word: UInt64
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        word = UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The bytes beyond ASCII, below a blank, and DEL.
    var unprintable: UInt64 { word & Self.tops | (word &- 0x20 &* Self.ones) & ~word & Self.tops | marks(of: 0x7F) }

    /// The bytes that are a certain one.
    func marks(of byte: UInt8) -> UInt64 {
        let zero = word ^ (UInt64(byte) &* Self.ones)
        return (zero &- Self.ones) & ~zero & Self.tops
    }
}

extension String {
    /// Whether all of it stands for itself between quotation marks and in a comment.
    package var isPlainText: Bool { utf8.withContiguousStorageIfAvailable(\.isPlainText) ?? false }
}
