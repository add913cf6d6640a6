// Licensed under Apache License v2.0. See LICENSE for details.

/// What a library offers, in the `node:ffi` type vocabulary: the document `ffigen` writes as `<Module>.ffi.json` and
/// `FFIRuntime` loads without generated code.
///
/// `functions` holds only what the vocabulary can say, so that it can be handed to `ffi.dlopen(path, functions)` in Node
/// as it is. What goes beyond it (records by value, variadic functions, `long double`) is in `extended`.
public struct Definitions: Hashable, Sendable {
    /// The version of the document's form that this module reads and writes.
    public static let currentSchemaVersion = 1

    /// The version of the document's form.
    public var schemaVersion: Int
    /// The name of the Swift module the definitions were generated for.
    public var module: String
    /// The target triple whose widths and layouts the definitions hold.
    public var target: String
    /// Where the library is found.
    public var library: Library
    /// Functions by symbol name.
    public var functions: [String: FunctionDefinition]
    /// Signatures of function pointer parameters: by function, then by the parameter's zero-based index.
    public var callbacks: [String: [String: FunctionDefinition]]
    /// What the `node:ffi` vocabulary cannot say.
    public var extended: Extended
    /// Constants (macros and anonymous enumerators) by name.
    public var constants: [String: ConstantDefinition]
    /// Enumerations by name.
    public var enums: [String: EnumDefinition]
    /// Global variables by symbol name.
    public var variables: [String: VariableDefinition]
    /// What the header declares and the document does not bind, with the reason.
    public var skipped: [SkippedDeclaration]
    /// What C calls the types; nil where the document does not say it.
    public var c: CSpellings?
    /// What the Swift module declares; nil where the document does not say it.
    public var swift: SwiftModuleDefinition?

    /// The library a document is about.
    public struct Library: Hashable, Sendable, Decodable {
        /// Names to try in order: `sqlite3` stands for the platform's spellings of it, a path is used as it is.
        public var names: [String]

        /// Creates the entry from names to try in order.
        public init(names: [String]) {
            self.names = names
        }
    }

    /// The part of a document that Node does not see.
    public struct Extended: Hashable, Sendable {
        /// Functions by symbol name, their types in the extended vocabulary.
        public var functions: [String: FunctionDefinition]
        /// Records by name.
        public var types: [String: RecordDefinition]

        /// Creates the part from its functions and types.
        public init(functions: [String: FunctionDefinition] = [:], types: [String: RecordDefinition] = [:]) {
            self.functions = functions
            self.types = types
        }
    }

    /// Creates a document; everything but its identity starts empty.
    public init(module: String, target: String, library: Library) {
        self.schemaVersion = Self.currentSchemaVersion
        self.module = module
        self.target = target
        self.library = library
        self.functions = [:]
        self.callbacks = [:]
        self.extended = Extended()
        self.constants = [:]
        self.enums = [:]
        self.variables = [:]
        self.skipped = []
    }
}

/// A function's signature: type names of the arguments in order and of the result.
///
/// In `Definitions.functions` the names are the `node:ffi` vocabulary; under `extended` they may also be a record's name
/// (by value), `longdouble`, `i128`, `u128`, `complexfloat`, `complexdouble` or `complexlongdouble`.
public struct FunctionDefinition: Hashable, Sendable {
    /// Type names of the parameters, in order.
    public var arguments: [String]
    /// Type name of the result; `void` for none.
    public var result: String
    /// Whether further arguments may follow; only under `extended`.
    public var isVariadic: Bool

    /// Creates a signature.
    public init(arguments: [String], result: String, isVariadic: Bool = false) {
        self.arguments = arguments
        self.result = result
        self.isVariadic = isVariadic
    }
}

/// A record's layout in bytes.
public struct RecordDefinition: Hashable, Sendable, Decodable {
    /// `struct` or `union`.
    public var kind: String
    /// `sizeof`, in bytes; nil for an incomplete type.
    public var size: Int?
    /// Alignment, in bytes; nil for an incomplete type.
    public var alignment: Int?
    /// The fields in declaration order.
    public var fields: [FieldDefinition]

    /// Creates a layout.
    public init(kind: String, size: Int?, alignment: Int?, fields: [FieldDefinition]) {
        self.kind = kind
        self.size = size
        self.alignment = alignment
        self.fields = fields
    }

    private enum CodingKeys: CodingKey { case kind, size, alignment, fields }

    /// Reads a layout; a record without fields is written without the list.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        kind = try container.decode(String.self, forKey: .kind)
        size = try container.decodeIfPresent(Int.self, forKey: .size)
        alignment = try container.decodeIfPresent(Int.self, forKey: .alignment)
        fields = try container.decodeIfPresent([FieldDefinition].self, forKey: .fields) ?? []
    }
}

/// One field of a record.
public struct FieldDefinition: Hashable, Sendable, Decodable {
    /// The field's name; empty for an anonymous record member.
    public var name: String
    /// The field's type: a type name of the vocabulary, or a record's name.
    public var type: String
    /// Offset from the start of the record, in bytes (of the byte that holds the first bit, for a bit-field).
    public var offset: Int
    /// The number of elements of an array, all dimensions multiplied; nil for a single value.
    public var count: Int?
    /// First bit within `offset`'s byte and width in bits, for a bit-field.
    public var bits: [Int]?

    /// Creates a field.
    public init(name: String, type: String, offset: Int, count: Int? = nil, bits: [Int]? = nil) {
        self.name = name
        self.type = type
        self.offset = offset
        self.count = count
        self.bits = bits
    }
}

/// A constant with its type name.
public struct ConstantDefinition: Hashable, Sendable {
    /// The value of a constant.
    public enum Value: Hashable, Sendable {
        /// An integer of at most 64 bits, signed.
        case signed(Int64)
        /// An integer beyond the signed range, or the bits of a pointer.
        case unsigned(UInt64)
        /// A floating-point number.
        case floating(Double)
        /// Text; for the type `bytes`, which is text in another encoding than UTF-8, two hexadecimal digits for each byte.
        case string(String)
    }

    /// The type name: `i32`, `f64`, `string`, `pointer`; `bytes` for text that is not UTF-8.
    public var type: String
    /// The value.
    public var value: Value

    /// Creates a constant.
    public init(type: String, value: Value) {
        self.type = type
        self.value = value
    }
}

/// An enumeration: its underlying type and its values by name.
public struct EnumDefinition: Hashable, Sendable {
    /// The type name of the underlying integer.
    public var type: String
    /// Values by enumerator; each is `.signed` or `.unsigned`.
    public var values: [String: ConstantDefinition.Value]

    /// Creates an enumeration.
    public init(type: String, values: [String: ConstantDefinition.Value]) {
        self.type = type
        self.values = values
    }
}

/// A global variable.
public struct VariableDefinition: Hashable, Sendable, Decodable {
    /// The type name of the variable, or of an array's elements.
    public var type: String
    /// The number of elements of an array, 0 when the header does not say; nil for a single value.
    public var count: Int?
    /// Whether the variable is `const`.
    public var readOnly: Bool?

    /// Creates a variable.
    public init(type: String, count: Int? = nil, readOnly: Bool? = nil) {
        self.type = type
        self.count = count
        self.readOnly = readOnly
    }
}

/// A declaration that is not bound, with its place and the reason.
public struct SkippedDeclaration: Hashable, Sendable, Decodable {
    /// The declaration's C name.
    public var name: String
    /// What it is: `function`, `macro`, `record`, …
    public var kind: String
    /// `header.h:line:column`.
    public var location: String
    /// Why it is not bound.
    public var reason: String

    /// Creates an entry.
    public init(name: String, kind: String, location: String, reason: String) {
        self.name = name
        self.kind = kind
        self.location = location
        self.reason = reason
    }
}
