// Licensed under Apache License v2.0. See LICENSE for details.

/// Damages texts and bytes, in the same way for the same seed.
package struct Mutator {
    package var random: SplitMix
    /// Tokens that are put in beside those of the text itself.
    private let words: [String]

    package init(seed: UInt64, words: [String] = []) {
        random = SplitMix(seed: seed)
        self.words = words
    }

    // MARK: - Texts

    /// A text with a few of its tokens gone, doubled, exchanged or replaced, or cut off. In half of the texts tokens only make
    /// place for others of their kind, which leaves more of them readable.
    package mutating func damage(_ text: String) -> String {
        var tokens = Self.tokens(of: text)
        let isMild = random.oneIn(2)
        for _ in 0..<Int.random(in: 1...4, using: &random) where !tokens.isEmpty {
            if isMild {
                exchangeAlike(&tokens, Int.random(in: 0..<tokens.count, using: &random))
            } else {
                damage(&tokens)
            }
        }
        return tokens.joined()
    }

    private mutating func damage(_ tokens: inout [Substring]) {
        let place = Int.random(in: 0..<tokens.count, using: &random)
        let other = Int.random(in: 0..<tokens.count, using: &random)
        // Most ranges are short: long ones leave little to read.
        let end = min(tokens.count, place + Int.random(in: 1...(random.oneIn(4) ? 60 : 6), using: &random))
        switch Int.random(in: 0..<12, using: &random) {
        case 0 where random.oneIn(4): tokens.removeSubrange(place...)
        case 1, 2: tokens.removeSubrange(place..<end)
        case 3: tokens.insert(contentsOf: tokens[place..<end], at: other)
        case 4: tokens.swapAt(place, other)
        case 5, 6: exchangeAlike(&tokens, place)
        case 7 where !words.isEmpty: tokens.insert(Substring(random.pick(words)), at: place)
        case 8, 9:
            guard !words.isEmpty else { fallthrough }
            tokens[place] = Substring(random.pick(words))
        case 10:
            var bytes = Array(tokens[place].utf8)
            damage(&bytes)
            // What is not UTF-8 becomes a replacement character, as where files are read.
            tokens[place] = Substring(String(decoding: bytes, as: UTF8.self))
        default: exchangeAlike(&tokens, place)
        }
    }

    /// Replaces a token by another of its kind, from the text or from the words.
    private mutating func exchangeAlike(_ tokens: inout [Substring], _ place: Int) {
        func kind(_ token: some StringProtocol) -> Kind { Self.kind(token.utf8.first ?? 0) }
        let changeable = { (token: Substring) in [.word, .number, .quote].contains(kind(token)) }
        let start = tokens[place...].firstIndex(where: changeable) ?? place
        for _ in 0..<20 {
            let other = words.isEmpty || random.oneIn(2) ? random.pick(tokens) : Substring(random.pick(words))
            if kind(other) == kind(tokens[start]), other != tokens[start] {
                tokens[start] = other
                return
            }
        }
    }

    private enum Kind { case word, number, space, quote, other }

    private static func kind(_ byte: UInt8) -> Kind {
        switch byte {
        case 0x30...0x39: .number
        case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: .word
        case 0x09...0x0D, 0x20: .space
        case 0x22, 0x27: .quote
        default: .other
        }
    }

    /// Words, numbers, texts in quotation marks, comments, runs of space, and every other character by itself.
    package static func tokens(of text: String) -> [Substring] {
        var tokens: [Substring] = []
        var rest = text[...]
        while let first = rest.utf8.first {
            let bytes = rest.utf8
            let kind = kind(first)
            var length: Int
            switch kind {
            case .word: length = bytes.prefix { [.word, .number].contains(Self.kind($0)) }.count
            case .number: length = bytes.prefix { [.word, .number].contains(Self.kind($0)) || $0 == 0x2E }.count
            case .space: length = bytes.prefix { Self.kind($0) == .space }.count
            case .quote: length = bytes.dropFirst().prefix { $0 != first && $0 != 0x0A }.count + 2
            case .other: length = 1
            }
            if bytes.starts(with: "/*".utf8) {
                length =
                    rest.firstRange(of: "*/").map { rest.utf8.distance(from: rest.startIndex, to: $0.upperBound) } ?? 2
            }
            if bytes.starts(with: "//".utf8) { length = bytes.prefix { $0 != 0x0A }.count }
            let end = bytes.index(bytes.startIndex, offsetBy: min(length, bytes.count))
            tokens.append(rest[..<end])
            rest = rest[end...]
        }
        return tokens
    }

    // MARK: - Bytes

    /// Changes a few bytes, or cuts some out, doubles some, or cuts the end off.
    package mutating func damage(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        switch Int.random(in: 0..<10, using: &random) {
        case 0: bytes.removeSubrange(Int.random(in: 0..<bytes.count, using: &random)...)
        case 1: bytes.removeSubrange(range(in: bytes))
        case 2:
            let piece = bytes[range(in: bytes)]
            bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &random))
        default:
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                // Headers, at the beginning, say where everything else is.
                let end = random.oneIn(2) ? min(1024, bytes.count) : bytes.count
                let place = Int.random(in: 0..<end, using: &random)
                let value: UInt8 = random.pick([0, 1, 0x7F, 0x80, 0xFF, .random(in: 0...255, using: &random)])
                // A number of several bytes at its largest is what overflows.
                let width = random.oneIn(3) ? random.pick([2, 4, 8]) : 1
                for index in place..<min(place + width, bytes.count) { bytes[index] = value }
            }
        }
    }

    private mutating func range(in bytes: [UInt8]) -> Range<Int> {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        return start..<min(bytes.count, start + Int.random(in: 1...64, using: &random))
    }
}
