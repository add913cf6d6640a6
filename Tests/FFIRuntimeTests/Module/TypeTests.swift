// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Testing

@Suite("Type vocabulary")
struct TypeTests {
    static let constants: [(FFIType, String)] = [
        (FFI.types.VOID, "void"), (FFI.types.POINTER, "pointer"), (FFI.types.BUFFER, "buffer"),
        (FFI.types.ARRAY_BUFFER, "arraybuffer"), (FFI.types.FUNCTION, "function"), (FFI.types.BOOL, "bool"),
        (FFI.types.CHAR, "char"), (FFI.types.STRING, "string"), (FFI.types.FLOAT, "float"),
        (FFI.types.DOUBLE, "double"), (FFI.types.INT_8, "int8"), (FFI.types.UINT_8, "uint8"),
        (FFI.types.INT_16, "int16"), (FFI.types.UINT_16, "uint16"), (FFI.types.INT_32, "int32"),
        (FFI.types.UINT_32, "uint32"), (FFI.types.INT_64, "int64"), (FFI.types.UINT_64, "uint64"),
        (FFI.types.FLOAT_32, "float32"), (FFI.types.FLOAT_64, "float64"),
    ]

    @Test("TY-01 The 20 constants have their values", arguments: constants)
    func values(type: FFIType, name: String) {
        #expect(type.name == name)
    }

    @Test("TY-03 Every constant's value is accepted as a type name", arguments: constants)
    func accepted(type: FFIType, name: String) throws {
        #expect(try FFIType(name) == type)
    }

    @Test(
        "TY-04 Aliases resolve",
        arguments: [
            ("i8", FFIType.int8), ("u8", .uint8), ("i16", .int16), ("u16", .uint16), ("i32", .int32), ("u32", .uint32),
            ("i64", .int64), ("u64", .uint64), ("f32", .float), ("f64", .double), ("ptr", .pointer), ("str", .string),
        ]
    )
    func aliases(name: String, type: FFIType) throws {
        #expect(try FFIType(name) == type)
    }

    @Test(
        "TY-05 SIG-16 Matching is exact, and the error echoes the text",
        arguments: ["I32", " i32", "i32 ", "int", "long", "size_t", "char*", "", "usize"]
    )
    func exact(name: String) {
        expectError(.invalidArgumentValue, containing: "Unsupported FFI type: '\(name)'") { try FFIType(name) }
    }

    @Test("TY-06 CV-23 char is as signed as C's")
    func char() throws {
        let isSigned = try Fixture.function("char_is_signed", [], "i32")() == 1
        let identity = try Fixture.function("identity_char", ["char"], "char")
        if isSigned {
            #expect(try identity(-1) == -1)
            expectError(.invalidArgumentValue, containing: "an int8") { try identity(128) }
        } else {
            #expect(try identity(128) == 128)
            expectError(.invalidArgumentValue, containing: "a uint8") { try identity(-1) }
        }
    }

    @Test("TY-07 TY-08 CV-24 bool is an unsigned byte, not normalised")
    func bool() throws {
        let identity = try Fixture.function("identity_bool", ["bool"], "bool")
        for value: Int128 in [0, 1, 7, 255] {
            #expect(try identity(.integer(value)) == .integer(value))
        }
        expectError(.invalidArgumentValue, containing: "a uint8") { try identity(true) }
        expectError(.invalidArgumentValue, containing: "a uint8") { try identity(256) }
        #expect(try Fixture.function("bool_seven", [], "bool")() == 7)
    }

    @Test(
        "TY-09 The five spellings of an address accept and give the same",
        arguments: ["pointer", "string", "buffer", "arraybuffer", "function", "ptr", "str"]
    )
    func addresses(name: String) throws {
        let identity = try Fixture.function("identity_pointer", [name], name)
        let buffer = FFI.Buffer([1, 2, 3])
        #expect(try identity(nil) == .pointer(nil))
        #expect(try identity(.integer(4096)) == .pointer(UnsafeMutableRawPointer(bitPattern: 4096)))
        #expect(try identity(FFIValue(buffer)) == .pointer(buffer.baseAddress))
        #expect(try identity("text") != .pointer(nil))
    }

    @Test("TY-10 64-bit results stay integers")
    func wide() throws {
        #expect(try Fixture.function("add_i64", ["i64", "i64"], "i64")(20, 22) == .integer(42))
    }
}
