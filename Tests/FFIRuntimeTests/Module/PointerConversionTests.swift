// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Testing

@Suite("Value conversion: addresses, strings, buffers")
struct PointerConversionTests {
    let library: DynamicLibrary

    init() throws {
        library = try Fixture.library()
    }

    private func function(_ name: String, _ parameters: [FFIType], _ result: FFIType = .void) throws -> ForeignFunction
    {
        try library.getFunction(name, FFISignature(result: result, parameters: parameters))
    }

    @Test("CV-30 CV-31 nil is null")
    func null() throws {
        #expect(try function("is_null_pointer", [.pointer], .uint8)(nil) == 1)
        #expect(try function("safe_strlen", [.string], .int32)(nil) == -1)
    }

    @Test("CV-32 CV-34 A string is NUL-terminated UTF-8", arguments: [("", 0), ("hello", 5), ("héllo", 6), ("🦉", 4)])
    func string(text: String, length: Int) throws {
        #expect(try function("string_length", [.string], .uint64)(FFIValue(text)) == FFIValue(length))
    }

    @Test("CV-33 A NUL inside a string is refused, and the function is not entered")
    func nullInside() throws {
        let length = try function("string_length", [.string], .uint64)
        expectError(.invalidArgumentValue, containing: "Argument 0", "null bytes") { try length("a\0b") }
    }

    @Test("CV-36 C's writes to a string are lost")
    func overwrite() throws {
        let overwrite = try function("overwrite_string", [.string, .int32, .uint64], .uint8)
        let text = "hello"
        #expect(try overwrite(FFIValue(text), 120, 5) == 120)
        #expect(text == "hello")
        #expect(try function("string_equals_hello", [.string], .uint8)(FFIValue(text)) == 1)
    }

    @Test("CV-37 The same string twice gives two good addresses")
    func twice() throws {
        let concat = try function("string_concat", [.string, .string], .pointer)
        let result = try concat("ab", "ab").value(as: UnsafeMutableRawPointer?.self)
        #expect(try FFI.toString(result) == "abab")
        try function("free_string", [.pointer])(FFIValue(result))
    }

    @Test("CV-07 CV-38 A string survives the calls that a callback makes during the call")
    func survives() throws {
        // The callback captures a function of its own library: closing it ends the cycle.
        defer { library.close() }
        let survives = try function("string_survives_callback", [.string, .function], .int32)
        let length = try function("string_length", [.string], .uint64)
        var lengths: [FFIValue] = []
        let callback = try library.registerCallback { _ in
            lengths = (try? [length("inner string"), length("another inner string")]) ?? []
            return nil
        }
        #expect(try survives("outer string", FFIValue(callback)) == 1)
        #expect(lengths == [12, 20])
    }

    @Test("CV-39 CV-40 CV-41 C reads and writes a buffer's own bytes")
    func buffers() throws {
        let first = try function("first_byte", [.buffer], .uint8)
        let reverse = try function("reverse_buffer", [.buffer, .uint64])
        let block = FFI.ArrayBuffer([1, 2, 3, 4])
        let buffer = FFI.Buffer(block)
        #expect(try first(FFIValue(buffer)) == 1)
        #expect(try first(FFIValue(buffer.subarray(2..<4))) == 3)
        #expect(try first(FFIValue(block)) == 1)
        try reverse(FFIValue(buffer.subarray(1..<4)), 3)
        #expect(Array(buffer) == [1, 4, 3, 2])
        try function("fill_buffer", [.buffer, .uint64, .uint32])(FFIValue(block), 4, 9)
        #expect(Array(buffer) == [9, 9, 9, 9])
        var array: [UInt8] = [5, 6, 7]
        try array.withUnsafeMutableBytes { bytes in
            #expect(try function("sum_buffer", [.buffer, .uint64], .uint64)(FFIValue(bytes), 3) == 18)
            try reverse(FFIValue(bytes), 3)
        }
        #expect(array == [7, 6, 5])
    }

    @Test("CV-42 Empty buffers are accepted")
    func empty() throws {
        let sum = try function("sum_buffer", [.buffer, .uint64], .uint64)
        #expect(try sum(FFIValue(FFI.Buffer(byteLength: 0)), 0) == 0)
        #expect(try sum(FFIValue(FFI.ArrayBuffer(byteLength: 0)), 0) == 0)
    }

    @Test("CV-44 A detached buffer is refused")
    func detached() throws {
        let first = try function("first_byte", [.buffer], .uint8)
        let block = FFI.ArrayBuffer([1])
        let buffer = FFI.Buffer(block)
        block.detach()
        expectError(.invalidArgumentValue, containing: "detached") { try first(FFIValue(block)) }
        expectError(.invalidArgumentValue, containing: "detached") { try first(FFIValue(buffer)) }
    }

    @Test("CV-45 CV-49 An integer is an address of the platform's range", arguments: [0, 1, Int128(UInt.max)])
    func address(value: Int128) throws {
        let round = try function("usize_to_pointer", [.uint64], .pointer)
        let back = try function("pointer_to_usize", [.pointer], .uint64)
        #expect(try back(.integer(value)) == .integer(value))
        #expect(try back(round(.integer(value))) == .integer(value))
    }

    @Test("CV-45 A negative or too large address is refused", arguments: [-1, Int128(UInt.max) + 1])
    func badAddress(value: Int128) throws {
        let identity = try function("identity_pointer", [.pointer], .pointer)
        expectError(.invalidArgumentValue, containing: "Argument 0", "non-negative") { try identity(.integer(value)) }
    }

    @Test("CV-46 Other values are no addresses")
    func noAddress() throws {
        let identity = try function("identity_pointer", [.pointer], .pointer)
        for value: FFIValue in [1.0, 0.0, true, .bytes([0, 0, 0, 0, 0, 0, 0, 0])] {
            expectError(.invalidArgumentValue, containing: "must be a buffer, an ArrayBuffer, a string") {
                try identity(value)
            }
        }
    }

    @Test("CV-48 A string result is an address; null is the null address")
    func stringResult() throws {
        let identity = try function("identity_pointer", [.string], .string)
        #expect(try identity(nil) == .pointer(nil))
        let text = try function("string_duplicate", [.string], .string)("text")
        #expect(try FFI.toString(text.value(as: UnsafeMutableRawPointer?.self)) == "text")
        try function("free_string", [.pointer])(text)
    }
}
