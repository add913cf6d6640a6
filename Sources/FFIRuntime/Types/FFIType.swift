// Licensed under Apache License v2.0. See LICENSE for details.

/// A type of the `node:ffi` vocabulary, or a record, for signatures that are known only at run time.
///
/// Five spellings (`pointer`, `string`, `buffer`, `arraybuffer`, `function`) are one native kind, an address; they accept
/// the same arguments and give the same results. `bool` is an unsigned byte and `char` is what the platform's C has.
public struct FFIType: Hashable, Sendable {
    /// The canonical name, for example `int32` for `i32`; a record's members in braces.
    public let name: String
    /// How C passes the type; nothing for `void`.
    let native: InterfaceEncoding.Value?
    /// A record's layout.
    let record: RecordLayout?

    init(name: String, native: InterfaceEncoding.Value?, record: RecordLayout? = nil) {
        self.name = name
        self.native = native
        self.record = record
    }

    /// The type of a name of the vocabulary: exactly `int32` or `i32`, `pointer` or `ptr`, and so on.
    ///
    /// - Parameter name: The name. Case and spaces count.
    /// - Throws: ``FFIError`` with `invalidArgumentValue` for any other name.
    public init(_ name: String) throws(FFIError) {
        guard let type = Self.names[name] else {
            throw FFIError(
                .invalidArgumentValue,
                "Unsupported FFI type: '\(name)'. The types are \(Self.canonicalNames)."
            )
        }
        self = type
    }

    /// The size of a value in bytes; zero for `void`.
    public var size: Int { native?.size ?? 0 }

    /// The alignment of a value in bytes; one for `void`.
    public var alignment: Int { native?.alignment ?? 1 }

    /// Whether values are addresses.
    var isPointer: Bool { native == .scalar(.pointer) }
}

extension FFIType: CustomStringConvertible {
    /// The canonical name.
    public var description: String { name }
}

// MARK: - The vocabulary

extension FFIType {
    /// No value; only as a result.
    public static let void = FFIType(name: "void", native: nil)
    /// An address. Accepts addresses, buffers, strings and `nil`.
    public static let pointer = FFIType(name: "pointer", native: .scalar(.pointer))
    /// An address; the same as ``pointer``.
    public static let buffer = FFIType(name: "buffer", native: .scalar(.pointer))
    /// An address; the same as ``pointer``.
    public static let arrayBuffer = FFIType(name: "arraybuffer", native: .scalar(.pointer))
    /// The address of a function; the same as ``pointer``.
    public static let function = FFIType(name: "function", native: .scalar(.pointer))
    /// The address of NUL-terminated text; the same as ``pointer``. Results are addresses: read them with `FFI.toString`.
    public static let string = FFIType(name: "string", native: .scalar(.pointer))
    /// An unsigned byte, 0…255, neither checked nor normalised to 0 or 1.
    public static let bool = FFIType(name: "bool", native: .scalar(.uint8))
    /// C's `char`: signed or not as on the platform.
    public static let char = FFIType(name: "char", native: .scalar(.byte(like: CChar.self)))
    /// A 32-bit floating-point number.
    public static let float = FFIType(name: "float", native: .scalar(.float))
    /// A 64-bit floating-point number.
    public static let double = FFIType(name: "double", native: .scalar(.double))
    /// A signed 8-bit integer.
    public static let int8 = FFIType(name: "int8", native: .scalar(.int8))
    /// An unsigned 8-bit integer.
    public static let uint8 = FFIType(name: "uint8", native: .scalar(.uint8))
    /// A signed 16-bit integer.
    public static let int16 = FFIType(name: "int16", native: .scalar(.int16))
    /// An unsigned 16-bit integer.
    public static let uint16 = FFIType(name: "uint16", native: .scalar(.uint16))
    /// A signed 32-bit integer.
    public static let int32 = FFIType(name: "int32", native: .scalar(.int32))
    /// An unsigned 32-bit integer.
    public static let uint32 = FFIType(name: "uint32", native: .scalar(.uint32))
    /// A signed 64-bit integer.
    public static let int64 = FFIType(name: "int64", native: .scalar(.int64))
    /// An unsigned 64-bit integer.
    public static let uint64 = FFIType(name: "uint64", native: .scalar(.uint64))
    /// A 32-bit floating-point number, under its newer name.
    public static let float32 = FFIType(name: "float32", native: .scalar(.float))
    /// A 64-bit floating-point number, under its newer name.
    public static let float64 = FFIType(name: "float64", native: .scalar(.double))

    /// C's `long double`, beyond the vocabulary: for definitions that need it. Values are rounded to 64 bits.
    package static let longDouble = FFIType(name: "longdouble", native: .scalar(.longDouble))

    /// Types of definitions beyond the vocabulary, by name. But for `long double`, their values are bytes.
    package static let beyondVocabulary: [String: FFIType] = [
        longDouble.name: longDouble,
        "i128": whole("i128", .int128, at: [0]),
        "u128": whole("u128", .int128, at: [0]),
        "complexlongdouble": whole("complexlongdouble", .complexLongDouble, of: .longDouble, at: [0, 16]),
        "complexfloat": FFIType(
            name: "complexfloat",
            native: .record([.float, .float]),
            record: RecordLayout(inOrder: [.float, .float])
        ),
        "complexdouble": FFIType(
            name: "complexdouble",
            native: .record([.double, .double]),
            record: RecordLayout(inOrder: [.double, .double])
        ),
    ]

    /// A type that libffi gets as a whole, with the scalars that it counts as within a record.
    private static func whole(
        _ name: String,
        _ code: ScalarCode,
        of part: ScalarCode? = nil,
        at offsets: [Int]
    ) -> FFIType {
        let fields = offsets.map { RecordLayout.Field(offset: $0, code: part ?? code) }
        let layout = RecordLayout(fields: fields, size: code.size, alignment: code.alignment)
        return FFIType(name: name, native: .record([code]), record: layout)
    }

    /// Every canonical type, in the order of the reference page's constants.
    static let vocabulary: [FFIType] = [
        .void, .pointer, .buffer, .arrayBuffer, .function, .bool, .char, .string, .float, .double,
        .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64, .float32, .float64,
    ]

    private static let aliases: KeyValuePairs<String, FFIType> = [
        "i8": .int8, "u8": .uint8, "i16": .int16, "u16": .uint16, "i32": .int32, "u32": .uint32, "i64": .int64,
        "u64": .uint64, "f32": .float, "f64": .double, "ptr": .pointer, "str": .string,
    ]

    private static let names: [String: FFIType] = Dictionary(
        uniqueKeysWithValues: vocabulary.map { ($0.name, $0) } + aliases.map { ($0.key, $0.value) }
    )

    private static let canonicalNames = vocabulary.map(\.name).joined(separator: ", ")
}
