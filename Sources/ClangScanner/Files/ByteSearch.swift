// Licensed under Apache License v2.0. See LICENSE for details.

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Bytes of ASCII, a bit for each.
struct ByteSet {
    private let low: UInt64
    private let high: UInt64

    /// - Parameters:
    ///   - low: The bits of the bytes 0 to 63.
    ///   - high: The bits of the bytes 64 to 127.
    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// The bytes of a text.
    init(_ text: StaticString) {
        var bits: (low: UInt64, high: UInt64) = (0, 0)
        text.withUTF8Buffer { text in
            for byte in text where byte < 0x80 {
                if byte < 0x40 { bits.low |= 1 << UInt64(byte) } else { bits.high |= 1 << UInt64(byte & 0x3F) }
            }
        }
        self.init(low: bits.low, high: bits.high)
    }

    func contains(_ byte: UInt8) -> Bool {
        let bits = byte < 0x40 ? low : byte < 0x80 ? high : 0
        return bits >> UInt64(byte & 0x3F) & 1 != 0
    }
}

extension UnsafeRawBufferPointer {
    /// The offset of the first byte of a value at an offset or behind it.
    func offset(of byte: UInt8, from start: Int) -> Int? {
        guard let base = baseAddress, 0 <= start, start < count,
            let found = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// Whether a word, which is not empty, stands anywhere.
    func contains(_ word: StaticString) -> Bool {
        let first = word.withUTF8Buffer { $0[0] }
        var start = 0
        while let found = offset(of: first, from: start) {
            if holds(word, at: found) { return true }
            start = found + 1
        }
        return false
    }

    func ends(in word: StaticString) -> Bool { holds(word, at: count - word.utf8CodeUnitCount) }

    /// Whether a word stands at an offset.
    func holds(_ word: StaticString, at start: Int) -> Bool {
        guard 0 <= start, start <= count, word.utf8CodeUnitCount <= count - start else { return false }
        return word.withUTF8Buffer { word in
            for index in word.indices where self[start + index] != word[index] { return false }
            return true
        }
    }
}
