// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Testing

@Suite("Variadic functions")
struct VariadicTests {
    let library: DynamicLibrary

    init() throws {
        library = try Fixture.library()
    }

    @Test("VAR-01 VAR-04 VAR-08 Extra arguments' types are inferred from their values, call by call")
    func inferred() throws {
        let sum = try library.getFunction(
            "variadic_sum_i32",
            ["parameters": ["i32"], "result": "i64", "variadic": true]
        )
        #expect(try sum(0) == 0)
        #expect(try sum(3, 1, -2, 3) == 2)
        let doubles = try library.getFunction(
            "variadic_sum_f64",
            ["parameters": ["i32"], "result": "f64", "variadic": true]
        )
        #expect(try doubles(8, 0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5) == 32.0)
        let mixed = try library.getFunction(
            "variadic_mixed",
            ["parameters": ["i32"], "result": "f64", "variadic": true]
        )
        #expect(try mixed(1, 2, 3.5, 4_294_967_296, "hello") == .double(1 + 2 + 3.5 + 4_294_967_296 + 5))
    }

    @Test("VAR-01 VAR-05 Listed types are checked as declared and promoted as C promotes them")
    func listed() throws {
        let format = try library.getFunction(
            "variadic_snprintf",
            [
                "parameters": ["buffer", "u64", "string"], "result": "i32",
                "variadic": ["i8", "u16", "f32", "i64", "string", "char"],
            ]
        )
        #expect(format.arity == 9)
        let buffer = FFI.Buffer(byteLength: 100)
        let length = try format(FFIValue(buffer), 100, "%d %u %.2f %ld %s %c", -5, 65535, 1.25, -7, "text", 65)
        #expect(try FFI.toString(buffer.baseAddress) == "-5 65535 1.25 -7 text A")
        #expect(length == 23)
        expectError(.invalidArgumentValue, containing: "Argument 3", "an int8") {
            try format(FFIValue(buffer), 100, "", 128, 0, 0.0, 0, "", 0)
        }
    }

    @Test("VAR-03 An empty list is variadic without extra arguments")
    func emptyList() throws {
        let sum = try library.getFunction("variadic_sum_i32", ["parameters": ["i32"], "result": "i64", "variadic": []])
        #expect(try sum(0) == 0)
        expectError(.invalidArgumentValue, containing: "expected 1, got 2") { try sum(1, 2) }
    }

    @Test(
        "VAR-02 VAR-03 Malformed variadic fields",
        arguments: [
            ("yes", ["i32"], .invalidArgumentType), (5, ["i32"], .invalidArgumentType),
            (nil, ["i32"], .invalidArgumentType),
            (true, [], .invalidArgumentValue), ([], [], .invalidArgumentValue), ([5], ["i32"], .invalidArgumentType),
            (["void"], ["i32"], .invalidArgumentValue), (["int"], ["i32"], .invalidArgumentValue),
            (["i32\0"], ["i32"], .invalidArgumentValue),
        ] as [(FFISignature.Field, FFISignature.Field, FFIError.Code)]
    )
    func malformed(variadic: FFISignature.Field, parameters: FFISignature.Field, code: FFIError.Code) {
        expectError(code) { try FFISignature(["parameters": parameters, "variadic": variadic]) }
    }

    @Test("VAR-04 What cannot be inferred is refused")
    func notInferred() throws {
        let sum = try library.getFunction(
            "variadic_sum_i32",
            ["parameters": ["i32"], "result": "i64", "variadic": true]
        )
        expectError(.invalidArgumentValue, containing: "Argument 1") { try sum(1, .integer(Int128(UInt64.max))) }
        expectError(.invalidArgumentType, containing: "Argument 1") { try sum(1, true) }
        expectError(.invalidArgumentType, containing: "Argument 1") { try sum(1, .bytes([1])) }
    }

    @Test("VAR-06 The fixed arguments must be there")
    func tooFew() throws {
        let sum = try library.getFunction(
            "variadic_sum_i32",
            ["parameters": ["i32"], "result": "i64", "variadic": true]
        )
        expectError(.invalidArgumentValue, containing: "expected at least 1, got 0") { try sum() }
    }

    @Test("VAR-07 Being variadic is part of the signature")
    func identity() throws {
        let fixed = FFISignature(result: .int64, parameters: [.int32])
        let inferred = FFISignature(result: .int64, parameters: [.int32], variadic: .inferred)
        let listed = FFISignature(result: .int64, parameters: [.int32], variadic: .listed([]))
        #expect(Set([fixed, inferred, listed]).count == 3)
        _ = try library.getFunction("variadic_sum_i32", inferred)
        expectError(.invalidArgumentValue, containing: "different signature") {
            try library.getFunction("variadic_sum_i32", listed)
        }
    }
}
