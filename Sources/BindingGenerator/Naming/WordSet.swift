// Licensed under Apache License v2.0. See LICENSE for details.

/// A few words that most names are not among: a look at a name's length and first byte says so.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
    private let words: Set<String>
    /// By first byte, a bit for each length in bytes that a word has; the last one for all that are longer.
    private let lengths: [UInt64]

    init(_ words: Set<String>) {
        self.words = words
        var lengths = [UInt64](repeating: 0, count: 256)
        for word in words {
            guard let first = word.utf8.first else { continue }
            lengths[Int(first)] |= Self.bit(word.utf8.count)
        }
        self.lengths = lengths
    }

    init(arrayLiteral words: String...) { self.init(Set(words)) }

    func contains(_ name: String) -> Bool {
        guard let first = name.utf8.first, lengths[Int(first)] & Self.bit(name.utf8.count) != 0 else { return false }
        return words.contains(name)
    }

    private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}

extension StringProtocol {
    /// Whether one of the bytes is of a kind. By bytes in place: a sequence of them costs several times as much.
    func hasByte(where isMeant: (UInt8) -> Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.contains(where: isMeant) } ?? utf8.contains(where: isMeant)
    }
}
