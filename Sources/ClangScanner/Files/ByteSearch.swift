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

    /// Whether a word stands at an offset.
    func holds(_ word: StaticString, at start: Int) -> Bool {
        guard 0 <= start, start <= count, word.utf8CodeUnitCount <= count - start else { return false }
        return word.withUTF8Buffer { word in
            for index in word.indices where self[start + index] != word[index] { return false }
            return true
        }
    }
}
