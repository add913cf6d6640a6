// Licensed under Apache License v2.0. See LICENSE for details.

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

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
