// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// How a record is described to libffi so that size, alignment and register classes agree with C's.
///
/// libffi knows structs of scalars only. Any other aggregate is described by its layout, eight bytes at a time: a word in
/// which all overlapping scalars are floating is floating, every other word is unsigned integers as wide as the record's
/// alignment. One of more than two words, or with a misaligned member, is in memory (System V ABI, AMD64 supplement,
/// 3.2.3). On AArch64 a record counts as floating only when all of it is one floating type, at most four times (AAPCS64,
/// 6.8.2).
enum RecordClassification: Hashable, Sendable {
    /// The description in the notation of libffi interfaces: `{QQd}`; with size and alignment in front where the scalars
    /// have others than the record: `{13,1:dQ}`, or `{5,1:}` for one in memory.
    case words(String)
    case refused(String)

    init(_ layout: RecordLayout, index: InterfaceIndex) {
        do {
            self = .words("{\(try Self.words(layout, index: index))}")
        } catch {
            self = .refused(error.reason)
        }
    }

    private static func words(_ layout: RecordLayout, index: InterfaceIndex) throws(Refusal) -> String {
        guard layout.size > 0 else {
            throw Refusal(reason: "it is empty, and compilers disagree on how that is passed")
        }
        let isProcedureCall = index.target.triple.hasPrefix("aarch64") || index.target.triple.hasPrefix("arm64")
        guard layout.alignment <= (isProcedureCall ? 8 : 16) else {
            throw Refusal(reason: "libffi cannot pass records aligned to \(layout.alignment) bytes")
        }
        let scalars = try RecordScalars(layout, index: index)
        guard !scalars.all.isEmpty else {
            throw Refusal(reason: "it has no members, and compilers disagree on how that is passed")
        }
        return isProcedureCall ? try procedureCallWords(scalars, layout) : try systemVWords(scalars, layout)
    }

    // MARK: - x86-64

    /// The class of 8 bytes.
    private enum WordClass {
        case none, integer, floating, extended, extendedEnd, memory

        func merged(with other: WordClass) -> WordClass {
            if self == other || other == .none { return self }
            if self == .none { return other }
            if self == .memory || other == .memory { return .memory }
            if self == .integer || other == .integer { return .integer }
            // What is left is a long double over something else.
            return .memory
        }
    }

    private static func systemVWords(_ scalars: RecordScalars, _ layout: RecordLayout) throws(Refusal) -> String {
        let inMemory = "\(layout.size),\(layout.alignment):"
        // Beyond the registers only the size counts, and a list of all scalars might be long.
        if layout.size > 64 { return inMemory }
        let classes = (0..<(layout.size + 7) / 8).map { wordClass($0, scalars) }
        let isInMemory =
            layout.size > 16 || scalars.isMisaligned || classes.contains(.memory)
            || classes.last == .extendedEnd && classes.first != .extended
        if !isInMemory {
            // To gcc such a bit-field is an integer, to clang it is nothing.
            for (word, kind) in classes.enumerated() where kind != .integer {
                let bytes = word * 8...word * 8 + 7
                if scalars.unnamedBits.contains(where: bytes.overlaps) { throw Self.unnamedBits }
            }
            if classes == [.extended, .extendedEnd] { return "D" }
            guard !classes.contains(.none) else {
                throw Refusal(reason: "eight of its bytes hold no member, which libffi cannot say")
            }
        }
        if !scalars.isMisaligned, let flat = flatWords(scalars, layout) { return flat }
        if isInMemory { return inMemory }
        guard classes.last != .floating || layout.size.isMultiple(of: 4) else {
            throw Refusal(reason: "its last floating-point word is shorter than libffi reads")
        }
        let words = classes.enumerated().map { position, word in
            // No more than the record's own bytes may be read.
            word == .floating ? (layout.size - position * 8 > 4 ? "d" : "f") : "Q"
        }
        return inMemory + words.joined()
    }

    private static let unnamedBits = Refusal(
        reason:
            "a bit-field without a name lies beside its floating-point members, and compilers disagree on how that is passed"
    )

    private static func wordClass(_ word: Int, _ scalars: RecordScalars) -> WordClass {
        scalars.all.reduce(.none) { merged, scalar in
            let first = scalar.offset / 8
            guard word >= first, word <= (scalar.offset + scalar.size - 1) / 8 else { return merged }
            if scalar.letter == "D" { return merged.merged(with: word == first ? .extended : .extendedEnd) }
            return merged.merged(with: scalar.isFloating ? .floating : .integer)
        }
    }

    /// Scalars whose own sizes and alignments give the record's; nil where none do.
    private static func flatWords(_ scalars: RecordScalars, _ layout: RecordLayout) -> String? {
        guard layout.alignment <= 8 else { return nil }
        var words = ""
        var widest = 1
        for start in stride(from: 0, to: layout.size, by: 8) {
            let end = min(start + 8, layout.size)
            let inside = scalars.all.filter { $0.offset < end && $0.offset + $0.size > start }
            if !inside.isEmpty, inside.allSatisfy(\.isFloating) {
                let width = layout.alignment == 8 ? 8 : 4
                guard (end - start).isMultiple(of: width) else { return nil }
                words += String(repeating: width == 8 ? "d" : "f", count: (end - start) / width)
                widest = max(widest, width)
            } else {
                words += integers(bytes: end - start, alignment: layout.alignment)
                widest = max(widest, layout.alignment)
            }
        }
        return widest == layout.alignment ? words : nil
    }

    // MARK: - AArch64

    private static func procedureCallWords(_ scalars: RecordScalars, _ layout: RecordLayout) throws(Refusal) -> String {
        let letters = Set(scalars.all.map(\.letter))
        let places = Set(scalars.all.map(\.offset)).count
        if let letter = letters.first, letters.count == 1, letter != "C", places <= 4 {
            if !scalars.unnamedBits.isEmpty { throw unnamedBits }
            guard letter != "D", letter != "h", layout.alignment == scalars.all.map(\.alignment).max() else {
                throw Refusal(reason: "libffi cannot pass it in floating-point registers")
            }
            return String(repeating: Character(letter), count: places)
        }
        if letters.contains("D") { throw Refusal(reason: "libffi cannot pass long double beside other members") }
        if layout.size > 64 { return "\(layout.size),\(layout.alignment):" }
        return integers(bytes: layout.size, alignment: layout.alignment)
    }

    private static func integers(bytes: Int, alignment: Int) -> String {
        let letter: Character =
            switch alignment {
            case 1: "C"
            case 2: "S"
            case 4: "I"
            default: "Q"
            }
        return String(repeating: letter, count: bytes / alignment)
    }
}
