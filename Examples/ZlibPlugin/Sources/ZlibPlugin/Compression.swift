// Licensed under Apache License v2.0. See LICENSE for details.

/// An error of zlib's, in its own words.
struct ZlibError: Error, CustomStringConvertible {
    var description: String
}

extension Zlib {
    /// Compresses bytes into zlib's format.
    ///
    /// - Parameters:
    ///   - bytes: What to compress.
    ///   - level: 0 (not at all) to 9 (smallest).
    /// - Throws: `ZlibError` when zlib refuses the level or has no memory.
    func compressed(_ bytes: [UInt8], level: Int32 = Z_BEST_COMPRESSION) throws(ZlibError) -> [UInt8] {
        var size = compressBound(CUnsignedLong(bytes.count))
        var result = [UInt8](repeating: 0, count: Int(size))
        try check(compress2(&result, &size, bytes, CUnsignedLong(bytes.count), level))
        return Array(result[..<Int(size)])
    }

    /// Restores bytes that were compressed.
    ///
    /// - Parameters:
    ///   - bytes: What ``compressed(_:level:)`` gave.
    ///   - count: The number of bytes there were at most.
    /// - Throws: `ZlibError` when the bytes are not zlib's, or there were more than `count`.
    func restored(_ bytes: [UInt8], count: Int) throws(ZlibError) -> [UInt8] {
        var size = CUnsignedLong(count)
        var result = [UInt8](repeating: 0, count: count)
        try check(uncompress(&result, &size, bytes, CUnsignedLong(bytes.count)))
        return Array(result[..<Int(size)])
    }

    private func check(_ code: Int32) throws(ZlibError) {
        if code == Z_OK { return }
        throw ZlibError(description: zError(code).map { String(cString: $0) } ?? "zlib's error \(code)")
    }
}
