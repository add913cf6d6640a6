// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Testing

@Suite("Memory accessors")
struct MemoryTests {
    /// Reads and writes through one pair of accessors, with the type erased.
    struct Accessor: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let size: Int
        let get: @Sendable (UnsafeRawPointer?, Int) throws -> Void
        let set: @Sendable (UnsafeMutableRawPointer?, Int) throws -> Void
        /// Whether the limits, zero and minus one survive being written and read at an address.
        let roundTrips: @Sendable (UnsafeMutableRawPointer) throws -> Bool
    }

    static func accessor<Value: Equatable & Sendable>(
        _ name: String,
        _ get: @escaping @Sendable (UnsafeRawPointer?, Int) throws -> Value,
        _ set: @escaping @Sendable (UnsafeMutableRawPointer?, Int, Value) throws -> Void,
        _ values: [Value]
    ) -> Accessor {
        Accessor(
            testDescription: name,
            size: MemoryLayout<Value>.size,
            get: { _ = try get($0, $1) },
            set: { try set($0, $1, values[0]) },
            roundTrips: { pointer in
                try values.allSatisfy { value in
                    try set(pointer, 1, value)
                    return try get(pointer, 1) == value
                }
            }
        )
    }

    static let accessors = [
        accessor("Int8", { try FFI.getInt8($0, $1) }, { try FFI.setInt8($0, $1, $2) }, [.min, .max, 0, -1]),
        accessor("Uint8", { try FFI.getUint8($0, $1) }, { try FFI.setUint8($0, $1, $2) }, [.min, .max, 0, 1]),
        accessor("Int16", { try FFI.getInt16($0, $1) }, { try FFI.setInt16($0, $1, $2) }, [.min, .max, 0, -1]),
        accessor("Uint16", { try FFI.getUint16($0, $1) }, { try FFI.setUint16($0, $1, $2) }, [.min, .max, 0, 1]),
        accessor("Int32", { try FFI.getInt32($0, $1) }, { try FFI.setInt32($0, $1, $2) }, [.min, .max, 0, -1]),
        accessor("Uint32", { try FFI.getUint32($0, $1) }, { try FFI.setUint32($0, $1, $2) }, [.min, .max, 0, 1]),
        accessor("Int64", { try FFI.getInt64($0, $1) }, { try FFI.setInt64($0, $1, $2) }, [.min, .max, 0, -1]),
        accessor("Uint64", { try FFI.getUint64($0, $1) }, { try FFI.setUint64($0, $1, $2) }, [.min, .max, 0, 1]),
        accessor(
            "Float32",
            { try FFI.getFloat32($0, $1) },
            { try FFI.setFloat32($0, $1, $2) },
            [0.5, -.infinity, .greatestFiniteMagnitude, -1]
        ),
        accessor(
            "Float64",
            { try FFI.getFloat64($0, $1) },
            { try FFI.setFloat64($0, $1, $2) },
            [0.5, -.infinity, .leastNonzeroMagnitude, -1]
        ),
    ]

    @Test("MG-01 MG-03 MS-08 MS-10 MS-11 Limits round-trip unaligned, and the neighbours stay", arguments: accessors)
    func roundTrip(accessor: Accessor) throws {
        let buffer = FFI.Buffer([UInt8](repeating: 0xAA, count: 16))
        let address = try #require(buffer.baseAddress)
        #expect(try accessor.roundTrips(address))
        #expect(buffer[0] == 0xAA)
        #expect(buffer[1 + accessor.size] == 0xAA)
        withExtendedLifetime(buffer) {}
    }

    @Test("MG-07 MS-03 Null is refused, also with an offset", arguments: accessors)
    func null(accessor: Accessor) {
        for offset in [0, 8] {
            expectError(.invalidPointer, containing: accessor.testDescription) { try accessor.get(nil, offset) }
            expectError(.invalidPointer, containing: accessor.testDescription) { try accessor.set(nil, offset) }
        }
    }

    @Test("MG-09 A negative offset is refused", arguments: accessors)
    func negative(accessor: Accessor) {
        let address = UnsafeMutableRawPointer(bitPattern: 4096)
        expectError(.invalidArgumentValue, containing: "non-negative integer") { try accessor.get(address, -1) }
        expectError(.invalidArgumentValue, containing: "non-negative integer") { try accessor.set(address, -1) }
    }

    @Test("MG-11 MG-12 Ranges beyond the address space are refused", arguments: accessors)
    func overflow(accessor: Accessor) {
        let last = UnsafeMutableRawPointer(bitPattern: UInt.max)
        let near = UnsafeMutableRawPointer(bitPattern: UInt.max - 3)
        expectError(.invalidArgumentValue, containing: "pointer and offset exceed") { try accessor.get(last, 1) }
        expectError(.invalidArgumentValue, containing: "pointer and offset exceed") { try accessor.set(near, 8) }
        if accessor.size > 1 {
            expectError(.invalidArgumentValue, containing: "accessed range") { try accessor.get(last, 0) }
        }
        if accessor.size > 2 {
            expectError(.invalidArgumentValue, containing: "accessed range") { try accessor.set(near, 2) }
        }
    }

    @Test("MG-13 MG-14 Sign and width of what is read")
    func signs() throws {
        let bytes = FFI.Buffer([UInt8](repeating: 0xFF, count: 8))
        let address = bytes.baseAddress
        #expect(try FFI.getInt8(address) == -1)
        #expect(try FFI.getUint8(address) == 255)
        #expect(try FFI.getInt16(address) == -1)
        #expect(try FFI.getUint16(address) == 65535)
        #expect(try FFI.getInt32(address) == -1)
        #expect(try FFI.getUint32(address) == 4_294_967_295)
        #expect(try FFI.getInt64(address) == -1)
        #expect(try FFI.getUint64(address) == UInt64.max)
        #expect(try FFI.getFloat64(address).isNaN)
        withExtendedLifetime(bytes) {}
    }

    @Test("MS-04 MS-05 MS-06 MS-07 MS-09 A value of a type known at run time is checked before anything is written")
    func dynamicSet() throws {
        let buffer = FFI.Buffer([UInt8](repeating: 0xAA, count: 16))
        let address = buffer.baseAddress
        let wrong: [(FFIType, FFIValue, String)] = [
            (.int8, 128, "an int8"), (.uint8, -1, "a uint8"), (.int16, 1.5, "an int16"), (.uint16, "1", "a uint16"),
            (.int32, true, "an int32"), (.uint32, nil, "a uint32"), (.int64, .double(0x1p53), "an int64"),
            (.uint64, -1, "a uint64"), (.float, "1.5", "a float"), (.double, nil, "a double"),
            (.pointer, "text", "a pointer"), (.pointer, FFIValue(buffer), "a pointer"),
        ]
        for (type, value, article) in wrong {
            expectError(.invalidArgumentValue, containing: "must be \(article)") {
                try FFI.set(type, address, 1, value)
            }
        }
        #expect(buffer.allSatisfy { $0 == 0xAA })
        expectError(.invalidArgumentValue, containing: "void") { try FFI.set(.void, address, 0, nil) }
        try FFI.set(.int64, address, 1, .double(-0.0))
        #expect(try FFI.get(.int64, address, 1) == 0)
        try FFI.set(.int64, address, 1, 3.0)
        #expect(try FFI.get(.int64, address, 1) == 3)
        try FFI.set(.pointer, address, 3, nil)
        #expect(try FFI.get(.pointer, address, 3) == .pointer(nil))
        try FFI.set(.float, address, 0, 0.1)
        #expect(try FFI.get(.float, address) == .double(0.10000000149011612))
    }

    @Test("MS-12 BUF-15 Writing to read-only memory stops the program", arguments: [true, false])
    func readOnly(throughView: Bool) async {
        await #expect(processExitsWith: .failure) { [throughView] in
            let memory = try Fixture.function("readonly_memory", [], "pointer")()
                .value(as: UnsafeMutableRawPointer?.self)
            if throughView {
                try FFI.toBuffer(memory, 1, false)[0] = 1
            } else {
                try FFI.setInt8(memory, 0, 1)
            }
        }
    }
}
