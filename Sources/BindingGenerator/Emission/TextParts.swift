// Licensed under Apache License v2.0. See LICENSE for details.

extension String {
    /// Texts behind each other, in one allocation: what is appended piece by piece is moved several times.
    init(concatenating parts: [String]) {
        let count = parts.reduce(0) { $0 + $1.utf8.count }
        self.init(unsafeUninitializedCapacity: count) { buffer in
            var rest = buffer[...]
            for var part in parts { part.withUTF8 { rest = rest[rest.initialize(fromContentsOf: $0)...] } }
            return rest.startIndex
        }
    }

    /// A long text from UTF-8, with what is none replaced. By a few lines at a time: those that are ASCII, as most are, are
    /// looked at eight bytes at once.
    package init(decodingLines bytes: [UInt8]) {
        self = ""
        reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count {
                var end = min(start + 2048, bytes.count)
                while end < bytes.count, bytes[end - 1] != UInt8(ascii: "\n") { end += 1 }
                self += String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
                start = end
            }
        }
    }

    /// A Swift name without the backticks that it may stand in.
    var withoutBackticks: String {
        utf8.first == UInt8(ascii: "`") ? String(dropFirst().dropLast()) : self
    }
}
