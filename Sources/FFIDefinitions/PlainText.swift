// Licensed under Apache License v2.0. See LICENSE for details.

extension UnsafeBufferPointer<UInt8> {
    /// Whether all bytes are printable ASCII other than quotation marks and backslashes, so that they stand for themselves between
    /// quotation marks in JSON and Swift, and in a comment. Eight bytes are looked at together.
    package var isPlainText: Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        // The highest bit of each byte that is zero; of bytes above such a one perhaps too.
        func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }
        var index = 0
        while index + 8 <= count {
            let word = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // Beyond ASCII, below a blank, DEL, and the two marks.
            let others =
                word & tops | (word &- 0x20 &* ones) & ~word & tops | zeros(word ^ (0x7F &* ones))
                | zeros(word ^ (UInt64(UInt8(ascii: "\"")) &* ones))
                | zeros(word ^ (UInt64(UInt8(ascii: "\\")) &* ones))
            if others != 0 { return false }
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
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        var index = start
        while index + 8 <= count {
            let raw = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let word = UInt64(littleEndian: raw)
            let notDelete = word ^ (0x7F &* ones)
            // A byte above one of the others may be marked too; the lowest mark is right.
            let others = (word | (word &- 0x20 &* ones) & ~word | (notDelete &- ones) & ~notDelete) & tops
            if others != 0 { return index + others.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count, self[index] >= 0x20, self[index] < 0x7F { index += 1 }
        return index
    }
}

extension String {
    /// Whether all of it stands for itself between quotation marks and in a comment.
    package var isPlainText: Bool { utf8.withContiguousStorageIfAvailable(\.isPlainText) ?? false }
}
