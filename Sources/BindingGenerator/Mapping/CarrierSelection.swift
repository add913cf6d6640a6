// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Chooses the C struct in which a record travels by value, so that a call of it needs no libffi.
///
/// The conventions look at a record's size and at which of its words are floating-point (`RecordClassification`), which
/// the record's description for libffi says.
enum CarrierSelection {
    /// Whether it is known what travels alike on a target: where the convention is that of System V on x86-64 or AArch64's.
    static func isKnown(_ target: TargetInfo) -> Bool {
        let isKnown = ["x86_64", "aarch64", "arm64"].contains { target.triple.hasPrefix($0 + "-") }
        return isKnown && !target.triple.contains("windows") && target.pointerWidth == 64
    }

    /// The name of a carrier; nil where there is none: beyond 128 bytes, at odd sizes that travel in memory, for a long
    /// double, and on targets whose convention looks at more.
    ///
    /// - Parameters:
    ///   - encoding: The record's description: `{QQd}`. One with its size and alignment in front, `{5,1:}`, has no carrier:
    ///     its words do not say how it is aligned.
    ///   - target: What calls.
    static func carrier(for encoding: String, target: TargetInfo) -> String? {
        isKnown(target) ? carrier(for: encoding) : nil
    }

    /// The name of a carrier, on a target whose convention is known.
    static func carrier(for encoding: String) -> String? {
        if encoding.hasByte(where: { $0 == UInt8(ascii: ":") }) { return nil }
        let letters = Array(encoding.utf8.dropFirst().dropLast())
        if let first = letters.first, first == UInt8(ascii: "f") || first == UInt8(ascii: "d"), letters.count <= 4,
            letters.allSatisfy({ $0 == first })
        {
            return "ForeignCarrier.\(first == UInt8(ascii: "f") ? "Floats" : "Doubles")\(letters.count)"
        }
        var words: [Bool] = []
        var size = 0
        for letter in letters {
            guard let width = width(of: letter) else { return nil }
            let isFloating = letter == UInt8(ascii: "f") || letter == UInt8(ascii: "d")
            if size / 8 < words.count {
                words[size / 8] = words[size / 8] && isFloating
            } else {
                words.append(isFloating)
            }
            size += width
        }
        if words.count <= 2, words.contains(true) {
            switch (words, size) {
            case ([false, true], 16): return "ForeignCarrier.IntegerDouble"
            case ([false, true], 12): return "ForeignCarrier.IntegerFloat"
            case ([true, false], 16): return "ForeignCarrier.DoubleInteger"
            case ([true, false], 12): return "ForeignCarrier.FloatInteger"
            default: return nil
            }
        }
        let hasCarrier = size <= 16 || size <= 64 && size.isMultiple(of: 4) || size <= 128 && size.isMultiple(of: 8)
        return hasCarrier ? "ForeignCarrier.Bytes\(size)" : nil
    }

    /// The size of a scalar in bytes.
    private static func width(of letter: UInt8) -> Int? {
        switch letter {
        case UInt8(ascii: "C"): 1
        case UInt8(ascii: "S"): 2
        case UInt8(ascii: "I"), UInt8(ascii: "f"): 4
        case UInt8(ascii: "Q"), UInt8(ascii: "d"): 8
        default: nil
        }
    }
}
