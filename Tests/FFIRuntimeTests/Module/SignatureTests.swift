// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Testing

@Suite("Signature objects")
struct SignatureTests {
    static let returns = ["result", "return", "returns"]
    static let lists = ["parameters", "arguments"]

    @Test("SIG-01 All six combinations of the spellings mean the same", arguments: returns, lists)
    func spellings(result: String, list: String) throws {
        let signature = try FFISignature([result: "i32", list: ["i32", "i32"]])
        #expect(signature == FFISignature(result: .int32, parameters: [.int32, .int32]))
        let add = try Fixture.library().getFunction("add_i32", [result: "i32", list: ["i32", "i32"]])
        #expect(try add(20, 22) == 42)
    }

    @Test(
        "SIG-02 SIG-03 SIG-21 SIG-23 What is missing, empty or unknown",
        arguments: [
            [:], ["result": "void"], ["parameters": []], ["returns": "void", "arguments": []], ["comment": 5],
        ] as [FFISignature.Object]
    )
    func absent(object: FFISignature.Object) throws {
        #expect(try FFISignature(object) == FFISignature())
    }

    @Test(
        "SIG-05 SIG-07 SIG-08 SIG-09 Two fields for the result conflict, also when they agree or have no value",
        arguments: [
            ["result": "i32", "return": "i32"], ["result": "i32", "returns": "i32"],
            ["return": "i32", "returns": "i32"],
            ["result": "i32", "return": "i32", "returns": "i32"], ["result": nil, "return": "i32"],
            ["result": "nonsense", "return": 5, "parameters": [], "arguments": []],
        ] as [FFISignature.Object]
    )
    func resultConflict(object: FFISignature.Object) {
        expectError(.invalidArgumentValue, containing: "'f'", "'result'", "'return'", "'returns'") {
            try FFISignature(object, for: "f")
        }
    }

    @Test("SIG-06 Two fields for the parameters conflict", arguments: [[], ["i32"]] as [FFISignature.Field])
    func listConflict(list: FFISignature.Field) {
        expectError(.invalidArgumentValue, containing: "'f'", "'parameters'", "'arguments'") {
            try FFISignature(["parameters": list, "arguments": list], for: "f")
        }
    }

    @Test(
        "SIG-08 SIG-11 SIG-12 SIG-16 SIG-17 A malformed result",
        arguments: [
            (["result": 5], "Return type of function 'f' must be a string"),
            (["result": nil], "Return type of function 'f' must be a string"),
            (["result": ["a": 1], "parameters": 5], "Return type of function 'f' must be a string"),
            (["result": "i32\0"], "Return type of function 'f' must not contain null bytes"),
            (["result": "int"], "Unsupported FFI type: 'int'"),
        ] as [(FFISignature.Object, String)]
    )
    func malformedResult(object: FFISignature.Object, message: String) {
        expectError(.invalidArgumentValue, containing: message, "'f'") { try FFISignature(object, for: "f") }
    }

    @Test(
        "SIG-13 SIG-14 SIG-15 SIG-16 SIG-24 SIG-25 A malformed parameter list",
        arguments: [
            ("i32", "Argument list of function 'f' must be an array"),
            (nil, "Argument list of function 'f' must be an array"),
            (["a": "i32"], "Argument list of function 'f' must be an array"),
            (["i32", 5], "Argument 1 of function 'f' must be a string"),
            (["i32", "i\032"], "Argument 1 of function 'f' must not contain null bytes"),
            (["nonsense", 5], "Argument 0 of function 'f': Unsupported FFI type: 'nonsense'"),
            (["i32", "void"], "Argument 1 of function 'f' must not be void"),
        ] as [(FFISignature.Field, String)]
    )
    func malformedList(list: FFISignature.Field, message: String) {
        expectError(.invalidArgumentValue, containing: message) { try FFISignature(["parameters": list], for: "f") }
    }

    @Test("SIG-18 A bad signature on a missing symbol reports the signature")
    func signatureFirst() throws {
        let library = try Fixture.library()
        expectError(.invalidArgumentValue) { try library.getFunction("nothing_here", ["result": "nonsense"]) }
    }

    @Test("SIG-24 A typed signature with void among the parameters is refused for functions and callbacks")
    func typedVoid() throws {
        let library = try Fixture.library()
        let signature = FFISignature(parameters: [.int32, .void])
        expectError(.invalidArgumentValue, containing: "Argument 1 of function 'noop_void' must not be void") {
            try library.getFunction("noop_void", signature)
        }
        expectError(.invalidArgumentValue, containing: "<callback>") {
            try library.registerCallback(signature) { _ in nil }
        }
    }

    @Test(
        "SIG-31 Signatures are equal when C cannot tell them apart",
        arguments: [
            (FFIType.int32, FFIType.int32), (.bool, .uint8), (.pointer, .string), (.pointer, .buffer),
            (.pointer, .arrayBuffer), (.string, .function), (.float, .float32), (.double, .float64),
            (.char, "\(CChar.self)" == "Int8" ? .int8 : .uint8),
        ]
    )
    func equal(a: FFIType, b: FFIType) throws {
        #expect(FFISignature(result: a, parameters: [a]) == FFISignature(result: b, parameters: [b]))
        #expect(
            FFISignature(result: a, parameters: [a]).hashValue == FFISignature(result: b, parameters: [b]).hashValue
        )
        let library = try Fixture.library()
        let first = try library.getFunction("identity_u8", FFISignature(result: a, parameters: [a]))
        #expect(try library.getFunction("identity_u8", FFISignature(result: b, parameters: [b])) === first)
    }

    @Test(
        "SIG-32 Signatures differ in result, arity and kinds",
        arguments: [
            FFISignature(result: .uint32, parameters: [.int32]), FFISignature(result: .int32),
            FFISignature(result: .int32, parameters: [.int32, .int32]),
            FFISignature(result: .int32, parameters: [.uint32]), FFISignature(result: .int32, parameters: [.float]),
            FFISignature(parameters: [.int32]),
        ]
    )
    func different(signature: FFISignature) {
        #expect(signature != FFISignature(result: .int32, parameters: [.int32]))
        #expect(FFISignature(parameters: [.float]) != FFISignature(parameters: [.double]))
        #expect(FFISignature(parameters: [.int64]) != FFISignature(parameters: [.pointer]))
    }

    @Test("SIG-37 A fresh library on the same path starts empty")
    func fresh() throws {
        let library = try Fixture.library()
        _ = try library.getFunction("add_i32", ["result": "i32", "parameters": ["i32", "i32"]])
        library.close()
        let other = try Fixture.library().getFunction("add_i32", ["result": "u32", "parameters": ["u32", "u32"]])
        #expect(try other(1, 2) == 3)
    }
}
