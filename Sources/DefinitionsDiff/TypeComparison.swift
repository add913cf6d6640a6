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
