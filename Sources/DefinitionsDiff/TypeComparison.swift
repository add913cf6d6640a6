// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions

/// Whether values of one type of the vocabulary may go where another was expected.
struct TypeComparison {
    let old: Definitions
    let new: Definitions

    /// A difference of two types.
    struct Difference {
        var impact: DefinitionsChange.Impact
        var reason: String?
        /// What C calls both types, where that tells them apart.
        var spellings: (old: String, new: String)?
    }

    /// What C knows of a scalar.
    private enum Shape: Equatable {
        case void, pointer
        case integer(bits: Int, isSigned: Bool?)
        case floating(bits: Int)
    }

    /// What a change of a type means; nil when both are the same.
    func difference(_ a: String, _ b: String) -> Difference? {
        if a == b { return nil }
        guard let one = Self.shape(a), let other = Self.shape(b) else { return recordDifference(a, b) }
        switch (one, other) {
        case (.pointer, .pointer):
            return Difference(impact: .source, reason: "both are addresses")
        case (.floating(let x), .floating(let y)) where x == y:
            return nil
        case (.integer(let x, let xSigned), .integer(let y, let ySigned)) where x == y:
            // Two spellings of one type, such as i32 and int32.
            if xSigned == ySigned, Self.canonical(a) == Self.canonical(b) { return nil }
            if xSigned == ySigned { return Difference(impact: .source, reason: "the same bits") }
            // C widens narrow integers by their sign, at the caller's side or the other's.
            let isWidened = x < 32 && xSigned != nil && ySigned != nil
            return Difference(
                impact: isWidened ? .binary : .source,
                reason: isWidened ? "it is widened otherwise" : "the same bits with another sign"
            )
        default:
            return Difference(impact: .binary)
        }
    }

    /// What a change of a type means, with what C calls both where the documents say it.
    func difference(
        _ a: String,
        _ b: String,
        spellings: (old: String?, new: String?),
        at position: PointerSpelling.Position
    ) -> Difference? {
        let plain = difference(a, b)
        // What C calls it says more of addresses, and of integers that are enumerations.
        guard old.c != nil, new.c != nil, plain.map({ $0.impact < .binary }) ?? true,
            let before = spellings.old ?? CSpellings.implied(by: a) ?? (spellings.new == nil ? nil : a),
            let after = spellings.new ?? CSpellings.implied(by: b) ?? (spellings.old == nil ? nil : b)
        else { return plain }
        guard
            var difference = PointerSpelling(before).difference(
                to: PointerSpelling(after),
                at: position,
                records: pointeeDifference
            )
        else { return plain.flatMap { before == after && Self.isAddress(a) ? nil : $0 } }
        difference.spellings = (before, after)
        return difference
    }

    /// What it means that another record is pointed to; nil where both are not records.
    private func pointeeDifference(_ a: String, _ b: String) -> Difference? {
        func name(_ base: String) -> String? {
            let words = base.split(separator: " ")
            return words.count == 2 && ["struct", "union"].contains(words[0]) ? String(words[1]) : nil
        }
        guard let one = name(a), let other = name(b) else { return nil }
        if old.extended.types[one]?.size != nil, new.extended.types[other]?.size != nil {
            return recordDifference(one, other)
        }
        let isRenamed = new.extended.types[one] == nil && old.extended.types[other] == nil
        return isRenamed
            ? Difference(impact: .source, reason: "'\(one)' is no more; it may be its new name")
            : Difference(impact: .binary, reason: "what it points to changed")
    }

    static func isAddress(_ type: String) -> Bool { shape(type) == .pointer }

    /// Whether a type is a record of the documents, or unknown.
    private func recordDifference(_ a: String, _ b: String) -> Difference {
        guard let one = old.extended.types[a], let other = new.extended.types[b], one.size != nil else {
            return Difference(impact: .binary)
        }
        let fields = { (record: RecordDefinition) in
            record.fields.map { [$0.type, "\($0.offset)", "\($0.count ?? 1)"] }
        }
        let isSame = one.size == other.size && one.alignment == other.alignment && fields(one) == fields(other)
        return isSame
            ? Difference(impact: .source, reason: "the same layout under another name") : Difference(impact: .binary)
    }

    /// The name that all spellings of a scalar have in common; other names as they are.
    static func canonical(_ name: String) -> String {
        switch name {
        case "int8": "i8"
        case "uint8": "u8"
        case "int16": "i16"
        case "uint16": "u16"
        case "int32": "i32"
        case "uint32": "u32"
        case "int64": "i64"
        case "uint64": "u64"
        case "float", "float32": "f32"
        case "double", "float64": "f64"
        case "ptr": "pointer"
        case "str": "string"
        default: name
        }
    }

    private static func shape(_ name: String) -> Shape? {
        switch canonical(name) {
        case "void": .void
        case "pointer", "string", "buffer", "arraybuffer", "function": .pointer
        case "bool", "u8": .integer(bits: 8, isSigned: false)
        case "char": .integer(bits: 8, isSigned: nil)
        case "i8": .integer(bits: 8, isSigned: true)
        case "i16": .integer(bits: 16, isSigned: true)
        case "u16": .integer(bits: 16, isSigned: false)
        case "i32": .integer(bits: 32, isSigned: true)
        case "u32": .integer(bits: 32, isSigned: false)
        case "i64": .integer(bits: 64, isSigned: true)
        case "u64": .integer(bits: 64, isSigned: false)
        case "f32": .floating(bits: 32)
        case "f64": .floating(bits: 64)
        default: nil
        }
    }
}
