// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
package import FFIRuntime

/// What a value looks like to a reader: a scalar, or a record with named members.
package indirect enum ValueShape: Hashable, Sendable {
    case scalar(FFIType)
    case record(RecordShape)

    /// The size in bytes.
    var size: Int {
        switch self {
        case .scalar(let type): type.size
        case .record(let record): record.size
        }
    }

    /// The alignment in bytes.
    var alignment: Int {
        switch self {
        case .scalar(let type): type.alignment
        case .record(let record): record.alignment
        }
    }

    /// The name to show.
    var name: String {
        switch self {
        case .scalar(let type): type.name
        case .record(let record): record.name
        }
    }
}

/// The members of a record.
package struct RecordShape: Hashable, Sendable {
    /// A member at its offset.
    package struct Field: Hashable, Sendable {
        var name: String
        var shape: ValueShape
        var offset: Int
        /// The number of elements of an array; nil for a single value.
        var count: Int?
        /// The first bit within the byte at the offset, and the width.
        var bits: [Int]?
    }

    var name: String
    var size: Int
    var alignment: Int
    var fields: [Field]
    var isUnion = false
}

extension ValueShape {
    /// The shape of a type that a definitions document names.
    ///
    /// - Throws: For a type that the document does not describe.
    init(_ name: String, in definitions: Definitions, depth: Int = 0) throws(ShellCallError) {
        if let beyond = Self(beyondVocabulary: name) {
            self = beyond
        } else if let type = try? FFIType(name) {
            self = .scalar(type)
        } else if let record = definitions.extended.types[name], let size = record.size,
            let alignment = record.alignment, depth < 64
        {
            var fields: [RecordShape.Field] = []
            for field in record.fields {
                fields.append(
                    RecordShape.Field(
                        name: field.name,
                        shape: try ValueShape(field.type, in: definitions, depth: depth + 1),
                        offset: field.offset,
                        count: field.count,
                        bits: field.bits
                    )
                )
            }
            let isUnion = record.kind == "union"
            self = .record(
                RecordShape(name: name, size: size, alignment: alignment, fields: fields, isUnion: isUnion)
            )
        } else {
            throw ShellCallError("the definitions do not describe the type '\(name)'")
        }
    }
}

extension ValueShape {
    /// The shape of a type beyond the vocabulary: complex numbers have two parts, integers of 128 bits two halves; nil for
    /// any other name.
    init?(beyondVocabulary name: String) {
        guard let type = FFIType.beyondVocabulary[name] else { return nil }
        let parts: [(name: String, type: FFIType)]
        switch name {
        case "complexfloat": parts = [("real", .float), ("imaginary", .float)]
        case "complexdouble": parts = [("real", .double), ("imaginary", .double)]
        case "complexlongdouble": parts = [("real", .longDouble), ("imaginary", .longDouble)]
        case "i128": parts = [("low", .uint64), ("high", .int64)]
        case "u128": parts = [("low", .uint64), ("high", .uint64)]
        default:
            self = .scalar(type)
            return
        }
        var offset = 0
        var fields: [RecordShape.Field] = []
        for part in parts {
            fields.append(RecordShape.Field(name: part.name, shape: .scalar(part.type), offset: offset))
            offset += part.type.size
        }
        self = .record(RecordShape(name: name, size: type.size, alignment: type.alignment, fields: fields))
    }
}
