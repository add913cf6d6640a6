// Licensed under Apache License v2.0. See LICENSE for details.

/// A `struct` or `union`. Layout is libclang's, never computed here.
package struct Record: Hashable, Codable, Sendable {
    package enum Kind: String, Hashable, Codable, Sendable {
        case structure = "struct"
        case union
    }

    package var info: DeclarationInfo
    /// Identifies the record within its interface: `struct name` or `union name`; for one without a tag or typedef
    /// name, `struct (anonymous at header.h:12:5)`.
    package var id: String
    /// The tag; or, where the record has none, the typedef name that C gives it for linkage; else nil.
    package var name: String?
    package var kind: Kind
    /// Size, alignment and fields; nil while the type is incomplete (or only pointed to, outside the scope).
    package var layout: RecordLayout?
    /// Whether the headers define the record, though `layout` is nil: it is outside the scope and only pointed to.
    package var isDefinedElsewhere: Bool?
    /// Whether the headers define the record, and a configuration wants it without its members.
    package var isMadeOpaque: Bool?

    package init(
        info: DeclarationInfo,
        id: String,
        name: String?,
        kind: Kind,
        layout: RecordLayout? = nil,
        isDefinedElsewhere: Bool? = nil
    ) {
        self.info = info
        self.id = id
        self.name = name
        self.kind = kind
        self.layout = layout
        self.isDefinedElsewhere = isDefinedElsewhere
    }
}

/// What a complete record looks like in memory.
package struct RecordLayout: Hashable, Codable, Sendable {
    /// `sizeof`, in bytes.
    package var size: Int
    /// `_Alignof`, in bytes.
    package var alignment: Int
    /// Fields in declaration order, unnamed bit-fields left out, anonymous records included as fields without a name.
    package var fields: [Field]
    /// Bit-fields without a name, which hold nothing; nil where there are none.
    package var unnamedBitFields: [UnnamedBitField]?

    package init(size: Int, alignment: Int, fields: [Field], unnamedBitFields: [UnnamedBitField]? = nil) {
        self.size = size
        self.alignment = alignment
        self.fields = fields
        self.unnamedBitFields = unnamedBitFields
    }
}

/// A bit-field that only takes place; one without a width takes none.
package struct UnnamedBitField: Hashable, Codable, Sendable {
    /// Offset from the record's start, in bits.
    package var bitOffset: Int
    /// Width in bits, at least one.
    package var bitWidth: Int

    package init(bitOffset: Int, bitWidth: Int) {
        self.bitOffset = bitOffset
        self.bitWidth = bitWidth
    }
}

/// One field of a record.
package struct Field: Hashable, Codable, Sendable {
    /// Nil for an anonymous `struct` or `union` member, whose own members count as the outer record's.
    package var name: String?
    package var type: CType
    /// Offset from the record's start, in bits.
    package var bitOffset: Int
    /// Width in bits for a bit-field, else nil.
    package var bitWidth: Int?
    package var comment: String?

    package init(name: String?, type: CType, bitOffset: Int, bitWidth: Int? = nil, comment: String? = nil) {
        self.name = name
        self.type = type
        self.bitOffset = bitOffset
        self.bitWidth = bitWidth
        self.comment = comment
    }
}

/// An `enum`.
package struct Enumeration: Hashable, Codable, Sendable {
    package var info: DeclarationInfo
    /// Identifies the enumeration within its interface: `enum name`, or `enum (anonymous at header.h:12:5)`.
    package var id: String
    /// The tag, or the typedef name that stands for it; nil for an anonymous one, whose enumerators are constants.
    package var name: String?
    /// The integer type clang chose or the declaration fixed.
    package var underlying: IntegerKind
    package var enumerators: [Enumerator]
    /// `flag_enum`: the values are bits to combine.
    package var isFlag: Bool
    /// `enum_extensibility(closed)`.
    package var isClosed: Bool

    package init(
        info: DeclarationInfo,
        id: String,
        name: String?,
        underlying: IntegerKind,
        enumerators: [Enumerator],
        isFlag: Bool = false,
        isClosed: Bool = false
    ) {
        self.info = info
        self.id = id
        self.name = name
        self.underlying = underlying
        self.enumerators = enumerators
        self.isFlag = isFlag
        self.isClosed = isClosed
    }
}

/// One enumeration constant.
package struct Enumerator: Hashable, Codable, Sendable {
    package var name: String
    package var value: IntegerValue
    package var comment: String?
    package var availability: Availability
    /// The enumerator as C writes it, on one line, for documentation.
    package var declaration: String?
    /// Where it stands, with `declaration`.
    package var location: SourceLocation?
    /// What the header calls it in Swift (`swift_name`).
    package var swiftName: String?

    package init(
        name: String,
        value: IntegerValue,
        comment: String? = nil,
        availability: Availability = .available,
        declaration: String? = nil,
        location: SourceLocation? = nil,
        swiftName: String? = nil
    ) {
        self.name = name
        self.value = value
        self.comment = comment
        self.availability = availability
        self.declaration = declaration
        self.location = location
        self.swiftName = swiftName
    }
}

/// An integer constant of at most 64 bits, signed or unsigned.
package enum IntegerValue: Hashable, Codable, Sendable, CustomStringConvertible {
    case signed(Int64)
    case unsigned(UInt64)

    package var description: String {
        switch self {
        case .signed(let value): value.description
        case .unsigned(let value): value.description
        }
    }

    /// Whether an `int` of 32 bits holds it.
    package var isInt: Bool {
        switch self {
        case .signed(let value): Int32(exactly: value) != nil
        case .unsigned(let value): Int32(exactly: value) != nil
        }
    }
}

extension Enumeration {
    /// Whether an `int` of 32 bits holds all values, so that C gives the enumerators that type (C23 6.7.2.2).
    package var isOfInts: Bool { enumerators.allSatisfy(\.value.isInt) }
}
