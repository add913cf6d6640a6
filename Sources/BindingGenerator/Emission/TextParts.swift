// Licensed under Apache License v2.0. See LICENSE for details.

extension String {
    /// Texts behind each other, in one allocation: what is appended piece by piece is moved several times.
    init(concatenating parts: [String]) {
        let count = parts.reduce(0) { $0 + $1.utf8.count }
        self.init(unsafeUninitializedCapacity: count) { buffer in
            var rest = buffer[...]
            for part in parts {
                let copied: Void? = part.utf8.withContiguousStorageIfAvailable { bytes in
                    rest = rest[rest.initialize(fromContentsOf: bytes)...]
                }
                if copied == nil {
                    for byte in part.utf8 { rest = rest[rest.initialize(fromContentsOf: CollectionOfOne(byte))...] }
                }
            }
            return rest.startIndex
        }
    }

    init(concatenating parts: String...) { self.init(concatenating: parts) }

    /// A Swift name without the backticks that it may stand in.
    var withoutBackticks: String {
        utf8.first == UInt8(ascii: "`") ? String(dropFirst().dropLast()) : self
    }
}
