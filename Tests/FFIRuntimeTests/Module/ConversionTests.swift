// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Testing

@Suite("Value conversion: numbers")
struct ConversionTests {
    struct IntegerCase: CustomTestStringConvertible, Sendable {
        let name: String
        let low: Int128
        let high: Int128
        let article: String
        var testDescription: String { name }
    }

    static let integers = [
        IntegerCase(name: "i8", low: -128, high: 127, article: "an int8"),
        IntegerCase(name: "u8", low: 0, high: 255, article: "a uint8"),
        IntegerCase(name: "i16", low: -32768, high: 32767, article: "an int16"),
        IntegerCase(name: "u16", low: 0, high: 65535, article: "a uint16"),
        IntegerCase(name: "i32", low: -2_147_483_648, high: 2_147_483_647, article: "an int32"),
        IntegerCase(name: "u32", low: 0, high: 4_294_967_295, article: "a uint32"),
        IntegerCase(name: "i64", low: Int128(Int64.min), high: Int128(Int64.max), article: "an int64"),
        IntegerCase(name: "u64", low: 0, high: Int128(UInt64.max), article: "a uint64"),
    ]

    @Test("CV-11 CV-18 CV-19 Boundary values are accepted and come back", arguments: integers)
    func boundaries(type: IntegerCase) throws {
        let identity = try Fixture.function("identity_\(type.name)", [type.name], type.name)
        for value in [type.low, type.low + 1, 0, 1, type.high - 1, type.high] {
            #expect(try identity(.integer(value)) == .integer(value))
        }
    }

    @Test("CV-10 CV-18 Everything else is refused with index and form", arguments: integers)
    func refusals(type: IntegerCase) throws {
        let identity = try Fixture.function("identity_\(type.name)", [type.name], type.name)
        let wrong: [FFIValue] = [
            .integer(type.low - 1), .integer(type.high + 1), 1.5, .double(.nan), .double(.infinity), "1", true, nil,
            .pointer(UnsafeMutableRawPointer(bitPattern: 1)), .bytes([1]),
        ]
        for value in wrong {
            expectError(.invalidArgumentValue, containing: "Argument 0", "must be \(type.article)") {
                try identity(value)
            }
        }
    }

    @Test("CV-12 CV-13 CV-17 Whole doubles are integers, negative zero is zero", arguments: integers)
    func wholeDoubles(type: IntegerCase) throws {
        let identity = try Fixture.function("identity_\(type.name)", [type.name], type.name)
        #expect(try identity(3.0) == 3)
        #expect(try identity(.double(-0.0)) == 0)
    }

    @Test("CV-17 A double that no longer tells integers apart is refused", arguments: ["i64", "u64"])
    func unsafeDoubles(type: String) throws {
        let identity = try Fixture.function("identity_\(type)", [type], type)
        #expect(try identity(.double(0x1p53 - 1)) == .integer(1 << 53 - 1))
        expectError(.invalidArgumentValue) { try identity(.double(0x1p53)) }
        if type == "u64" {
            expectError(.invalidArgumentValue) { try identity(-1.0) }
        }
    }

    @Test(
        "CV-14 CV-15 Arithmetic wraps in C and narrow results keep their sign",
        arguments: [
            ("i8", 120, 10, -126), ("u8", 250, 10, 4), ("u16", 65530, 10, 4), ("u32", 4_294_967_295, 1, 0),
            ("i8", -100, -20, -120), ("i16", -32768, 0, -32768),
            ("u64", 18_446_744_073_709_551_615, 0, 18_446_744_073_709_551_615),
        ] as [(String, Int128, Int128, Int128)]
    )
    func wraps(type: String, a: Int128, b: Int128, sum: Int128) throws {
        #expect(try Fixture.function("add_\(type)", [type, type], type)(.integer(a), .integer(b)) == .integer(sum))
    }

    @Test("CV-20 CV-22 Floating-point types take every number and nothing else", arguments: ["f32", "f64"])
    func floats(type: String) throws {
        let identity = try Fixture.function("identity_\(type)", [type], type)
        #expect(try identity(1.5) == 1.5)
        #expect(try identity(3) == 3.0)
        #expect(try identity(.double(.infinity)) == .double(.infinity))
        #expect(try identity(.double(-0.0)).value(as: Double.self).sign == .minus)
        #expect(try identity(.double(.nan)).value(as: Double.self).isNaN)
        let article = type == "f32" ? "a float" : "a double"
        for value: FFIValue in ["1.5", true, nil] {
            expectError(.invalidArgumentValue, containing: article) { try identity(value) }
        }
    }

    @Test("CV-21 float rounds to the nearest, overflows to infinity and comes back widened")
    func float() throws {
        let identity = try Fixture.function("identity_f32", ["f32"], "f32")
        #expect(try identity(0.1) == .double(0.10000000149011612))
        #expect(try identity(1e300) == .double(.infinity))
    }

    @Test("CV-02 CV-03 CV-04 The number of arguments must be right")
    func count() throws {
        let add = try Fixture.function("add_i32", ["i32", "i32"], "i32")
        for arguments: [FFIValue] in [[], [1], [1, 2, 3], [1, 2, nil]] {
            expectError(.invalidArgumentValue, containing: "expected 2, got \(arguments.count)") {
                try add.call(arguments)
            }
        }
        let none = try Fixture.function("noop_void", [], "void")
        expectError(.invalidArgumentValue, containing: "expected 0, got 1") { try none(1) }
    }

    @Test("CV-01 CV-05 The first wrong argument is named, and the function is not entered")
    func order() throws {
        let library = try Fixture.library()
        let store = try library.getFunction("store_i32", ["parameters": ["i32"]])
        let scratch = try library.getFunction("get_scratch", ["result": "i32"])
        try store(11)
        expectError(.invalidArgumentValue, containing: "Argument 0 of 'store_i32' must be an int32.") { try store(1.5) }
        #expect(try scratch() == 11)
        let add = try library.getFunction("add_i32", ["result": "i32", "parameters": ["i32", "i32"]])
        expectError(.invalidArgumentValue, containing: "Argument 1") { try add(1, 2.5) }
        expectError(.invalidArgumentValue, containing: "Argument 0") { try add("x", 2.5) }
    }

    @Test("CV-25 A void result is no value, whatever the function leaves in the register")
    func void() throws {
        #expect(try Fixture.function("add_i32", ["i32", "i32"], "void")(20, 22) == .null)
    }

    @Test("CV-06 SIG-22 Many arguments: integers and doubles in turn, past the registers")
    func twenty() throws {
        let types = (0..<20).map { $0.isMultiple(of: 2) ? "i32" : "f64" }
        let mixed = try Fixture.function("mixed_20", types, "f64")
        let arguments: [FFIValue] = (1...20).map {
            $0.isMultiple(of: 2) ? .double(Double($0) / 2) : .integer(Int128($0))
        }
        let expected = (1...20).reduce(0.0) { $0 + Double($1) * ($1.isMultiple(of: 2) ? Double($1) / 2 : Double($1)) }
        #expect(try mixed.call(arguments) == .double(expected))
        let sum = try Fixture.function("sum_8_i32", Array(repeating: "i32", count: 8), "i32")
        #expect(try sum(1, 2, 3, 4, 5, 6, 7, 8) == 204)
        #expect(try Fixture.function("mixed_operation", ["i32", "f32", "f64", "u32"], "f64")(1, 2.5, 3.25, 4) == 10.75)
    }

    @Test("Narrow arguments past the eighth arrive whole")
    func narrow() throws {
        let types = Array(repeating: "i8", count: 9) + ["u8", "i16", "u16"]
        let function = try Fixture.function("narrow_12", types, "i64")
        let result = try function(1, 1, 1, 1, 1, 1, 1, -1, -2, 250, -3, 65535)
        #expect(result == .integer(6 - 2_000 + 250_000_000 - 3_000_000_000 + 655_350_000_000_000_000))
    }

    @Test("errno is read right after the call on request")
    func errno() throws {
        let fail = try Fixture.function("fail_with_errno", ["i32"], "i32")
        let (result, errno) = try fail.callCapturingErrno(17)
        #expect(result == -1)
        #expect(errno == 17)
        #expect(try Fixture.function("add_i32", ["i32", "i32"], "i32").callCapturingErrno(1, 2).errno == 0)
    }

    @Test("A value is read as the Swift type asked for, or refused")
    func reading() throws {
        #expect(try FFIValue.integer(255).value(as: UInt8.self) == 255)
        expectError(.invalidArgumentValue) { try FFIValue.integer(256).value(as: UInt8.self) }
        expectError(.invalidArgumentValue) { try FFIValue.double(1).value(as: Int32.self) }
        #expect(try FFIValue.double(1.5).value(as: Float.self) == 1.5)
        #expect(try FFIValue.integer(2).value(as: Double.self) == 2)
        #expect(try FFIValue.null.value(as: UnsafeMutableRawPointer?.self) == nil)
        expectError(.invalidArgumentValue) { try FFIValue.integer(-1).value(as: UnsafeMutableRawPointer?.self) }
    }
}
