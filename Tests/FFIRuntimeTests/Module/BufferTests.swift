// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Testing

@Suite("toString, toBuffer, exports")
struct BufferTests {
    @Test(
        "STR-01 STR-05 STR-08 Text is read up to its NUL, and comes back as exportString wrote it",
        arguments: ["", "hello", "héllo 🦉"]
    )
    func text(text: String) throws {
        let buffer = FFI.Buffer(Array(text.utf8) + [0, 120])
        #expect(try FFI.toString(buffer.baseAddress) == text)
        let room = FFI.Buffer([UInt8](repeating: 0xAA, count: 32))
        try FFI.exportString(text, room.baseAddress, 32)
        #expect(try FFI.toString(room.baseAddress) == text)
        withExtendedLifetime((buffer, room)) {}
    }

    @Test("STR-02 STR-04 STR-09 Null is nothing, bytes that are no UTF-8 are replaced, the result is a copy")
    func textEdges() throws {
        #expect(try FFI.toString(nil) == nil)
        let buffer = FFI.Buffer([65, 0xFF, 66, 0])
        let text = try FFI.toString(buffer.baseAddress)
        buffer[0] = 67
        #expect(text == "A\u{FFFD}B")
    }

    @Test("BUF-01 BUF-02 A copy is independent")
    func copy() throws {
        let memory = FFI.Buffer([1, 2, 3, 4])
        let copy = try FFI.toBuffer(memory.baseAddress, 3)
        let block = try FFI.toArrayBuffer(memory.baseAddress, 4)
        memory[0] = 9
        copy[1] = 8
        #expect(Array(copy) == [1, 8, 3])
        #expect(Array(block.bytes) == [1, 2, 3, 4])
        #expect(Array(memory) == [9, 2, 3, 4])
    }

    @Test("BUF-03 BUF-04 BUF-14 BUF-16 A view shares the memory and frees nothing")
    func view() throws {
        let memory = FFI.Buffer([1, 2, 3, 4])
        do {
            let view = try FFI.toBuffer(memory.baseAddress, 4, false)
            let other = try FFI.toArrayBuffer(memory.baseAddress, 4, false)
            view[0] = 9
            memory[1] = 8
            #expect(Array(other.bytes) == [9, 8, 3, 4])
            #expect(try Fixture.function("first_byte", ["buffer"], "u8")(FFIValue(view)) == 9)
            #expect(view.baseAddress == memory.baseAddress)
        }
        #expect(memory[0] == 9)
    }

    @Test("BUF-07 BUF-08 BUF-11 Wrong lengths and addresses are refused")
    func refusals() {
        let address = UnsafeMutableRawPointer(bitPattern: 4096)
        let last = UnsafeMutableRawPointer(bitPattern: UInt.max - 3)
        expectError(.invalidArgumentValue) { try FFI.toBuffer(address, -1) }
        expectError(.invalidPointer, containing: "buffer") { try FFI.toBuffer(nil, 1) }
        expectError(.invalidPointer, containing: "ArrayBuffer") { try FFI.toArrayBuffer(nil, 1) }
        expectError(.invalidArgumentValue, containing: "address range") { try FFI.toBuffer(last, 8, false) }
    }

    @Test("BUF-07 BUF-12 EXS-05 EXS-09 MG-10 Lengths and offsets beyond all memory are refused, each with its code")
    func tooLarge() {
        let address = UnsafeMutableRawPointer(bitPattern: 4096)
        expectError(.outOfRange) { try FFI.toBuffer(address, 1 << 53) }
        expectError(.outOfRange) { try FFI.exportString("x", address, 1 << 53) }
        expectError(.outOfRange) { try FFI.getInt8(address, 1 << 53) }
        expectError(.bufferTooLarge) { try FFI.toBuffer(address, 1 << 48) }
        expectError(.bufferTooLarge) { try FFI.exportString("x", address, 1 << 48) }
        expectError(.memoryAllocationFailed) { try FFI.toArrayBuffer(address, 1 << 47) }
    }

    @Test("BUF-09 BUF-10 BUF-11 No bytes, and bytes up to the last address")
    func edges() throws {
        #expect(try FFI.toBuffer(nil, 0).isEmpty)
        #expect(try FFI.toArrayBuffer(UnsafeMutableRawPointer(bitPattern: 4096), 0).byteLength == 0)
        #expect(try FFI.toBuffer(UnsafeMutableRawPointer(bitPattern: UInt.max - 3), 4, false).count == 4)
    }

    @Test(
        "EXS-01 EXS-06 EXS-07 EXS-10 EXS-11 EXS-12 EXS-13 EXS-15 Text and terminator are written, and no more",
        arguments: [
            ("héllo", "utf8", [0x68, 0xC3, 0xA9, 0x6C, 0x6C, 0x6F, 0]), ("hé", "utf16le", [0x68, 0, 0xE9, 0, 0, 0]),
            ("hé", "UCS-2", [0x68, 0, 0xE9, 0, 0, 0]), ("hé", "Utf-16LE", [0x68, 0, 0xE9, 0, 0, 0]),
            ("hé", "latin1", [0x68, 0xE9, 0]),
            ("hé", "Binary", [0x68, 0xE9, 0]),
            ("hi", "ascii", [0x68, 0x69, 0]), ("00ff10", "hex", [0, 0xFF, 0x10, 0]),
            ("aGk=", "base64", [0x68, 0x69, 0]),
            ("_-8", "base64url", [0xFF, 0xEF, 0]), ("", "utf8", [0]), ("", "ucs2", [0, 0]),
            ("a\0b", "Utf-8", [97, 0, 98, 0]),
            ("hi", "", [0x68, 0x69, 0]),
        ] as [(String, String, [UInt8])]
    )
    func exportString(text: String, encoding: String, bytes: [UInt8]) throws {
        let memory = FFI.Buffer([UInt8](repeating: 0xAA, count: bytes.count + 2))
        expectError(.outOfRange, containing: "\(bytes.count)") {
            try FFI.exportString(text, memory.baseAddress, bytes.count - 1, encoding)
        }
        #expect(memory.allSatisfy { $0 == 0xAA }, "EXS-15")
        try FFI.exportString(text, memory.baseAddress, bytes.count, encoding)
        #expect(Array(memory) == bytes + [0xAA, 0xAA])
    }

    @Test("EXS-04 EXS-05 EXS-08 EXS-09 EXS-14 Wrong encodings, lengths and addresses are refused")
    func exportRefusals() throws {
        let address = UnsafeMutableRawPointer(bitPattern: 4096)
        expectError(.unknownEncoding, containing: "utf-7") { try FFI.exportString("x", address, 10, "utf-7") }
        expectError(.outOfRange, containing: "len") { try FFI.exportString("x", address, -1) }
        expectError(.outOfRange, containing: "len") { try FFI.exportString("x", address, -1, "utf-7") }
        expectError(.invalidPointer) { try FFI.exportString("", nil, 1) }
        expectError(.invalidArgumentValue) {
            try FFI.exportString("x", UnsafeMutableRawPointer(bitPattern: UInt.max - 3), 8)
        }
        #expect(FFIError.Code.unknownEncoding.kind == .type)
        #expect(FFIError.Code.outOfRange.kind == .range)
    }

    typealias Export = @Sendable (FFI.Buffer, UnsafeMutableRawPointer?, Int) throws -> Void
    static let exports: [(String, Export)] = [
        ("exportBuffer", { try FFI.exportBuffer($0, $1, $2) }),
        ("exportArrayBufferView", { try FFI.exportArrayBufferView($0, $1, $2) }),
        ("exportArrayBufferView of bytes", { try FFI.exportArrayBufferView(UnsafeRawBufferPointer($0.bytes), $1, $2) }),
    ]

    @Test(
        "EXB-01 EXB-03 EXB-04 EXB-06 EXB-07 EXB-08 EXA-02 EXA-03 EXA-05 A window's bytes are copied",
        arguments: exports
    )
    func exportWindow(name: String, export: Export) throws {
        let source = FFI.Buffer([1, 2, 3, 4]).subarray(1..<3)
        let memory = FFI.Buffer([UInt8](repeating: 0xAA, count: 4))
        try export(source, memory.baseAddress, 4)
        #expect(Array(memory) == [2, 3, 0xAA, 0xAA])
        try export(source, memory.baseAddress, 2)
        expectError(.outOfRange) { try export(source, memory.baseAddress, 1) }
        expectError(.outOfRange) { try export(source, memory.baseAddress, -1) }
        expectError(.invalidPointer) { try export(source, nil, 2) }
        expectError(.invalidArgumentValue) { try export(source, UnsafeMutableRawPointer(bitPattern: UInt.max - 3), 8) }
        try export(FFI.Buffer(byteLength: 0), nil, 0)
    }

    @Test("EXA-01 EXA-03 EXA-04 EXA-05 A block's bytes are copied")
    func exportBlock() throws {
        let memory = FFI.Buffer(byteLength: 3)
        let block = FFI.ArrayBuffer([1, 2])
        try FFI.exportArrayBuffer(block, memory.baseAddress, 3)
        #expect(Array(memory) == [1, 2, 0])
        expectError(.outOfRange) { try FFI.exportArrayBuffer(block, memory.baseAddress, 1) }
        try FFI.exportArrayBuffer(FFI.ArrayBuffer(byteLength: 0), nil, 0)
        block.detach()
        expectError(.invalidArgumentValue, containing: "detached") {
            try FFI.exportArrayBuffer(block, memory.baseAddress, 3)
        }
    }

    @Test("EXB-09 Source and target may overlap")
    func overlap() throws {
        let memory = FFI.Buffer([1, 2, 3, 4, 5])
        try FFI.exportBuffer(memory.subarray(0..<4), memory.baseAddress.map { $0 + 1 }, 4)
        #expect(Array(memory) == [1, 1, 2, 3, 4])
    }

    @Test("RAW-01 RAW-02 RAW-04 The raw pointer is the window's first byte")
    func rawPointer() throws {
        let block = FFI.ArrayBuffer([1, 2, 3])
        let window = FFI.Buffer(block, byteOffset: 1)
        let address = try FFI.getRawPointer(window)
        #expect(try FFI.getUint8(address) == window[0])
        try FFI.setUint8(address, 1, 77)
        #expect(window[1] == 77)
        #expect(try FFI.getRawPointer(block).map { $0 + 1 } == address)
        block.detach()
        expectError(.invalidArgumentValue, containing: "detached") { try FFI.getRawPointer(block) }
        expectError(.invalidArgumentValue, containing: "detached") { try FFI.getRawPointer(window) }
    }
}
