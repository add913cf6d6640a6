// Licensed under Apache License v2.0. See LICENSE for details.
import Testing

@testable import FFIRuntime

@Suite("Records by value in signatures")
struct RecordTests {
    struct Point: BitwiseCopyable, Equatable { var x, y: Int32 }
    struct Three: BitwiseCopyable, Equatable { var a, b, c: Int64 }

    @Test("A record goes in and comes out as its bytes")
    func inAndOut() throws {
        let library = try Fixture.library()
        let point = try FFIType.record([.int32, .int32])
        let make = try library.getFunction("make_point", FFISignature(result: point, parameters: [.int32, .int32]))
        let made = try make(3, 4)
        #expect(try made.value(asRecord: Point.self) == Point(x: 3, y: 4))
        let distance = try library.getFunction(
            "point_distance_squared",
            FFISignature(result: .int32, parameters: [point])
        )
        #expect(try distance(made) == 25)
        #expect(try distance(FFIValue(record: Point(x: 1, y: 2))) == 5)
        expectError(.invalidArgumentValue, containing: "a record of 8 bytes") { try distance(.bytes([1, 2, 3])) }
        expectError(.invalidArgumentValue, containing: "a record of 8 bytes") { try distance(5) }
    }

    @Test("A record in memory: twice through one function, and as the argument and result of a callback")
    func memory() throws {
        let library = try Fixture.library()
        let three = try FFIType.record([.int64, .int64, .int64])
        let sum = try library.getFunction("sum_three", FFISignature(result: .int64, parameters: [three, .int32]))
        let value = FFIValue(record: Three(a: 1, b: 2, c: 3))
        #expect(try sum(value, 4) == 10)
        #expect(try sum(value, 5) == 11)
        let callback = try library.registerCallback(FFISignature(result: three, parameters: [three, .double])) {
            arguments in
            let value = try? arguments[0].value(asRecord: Three.self)
            let half = try? arguments[1].value(as: Double.self)
            return FFIValue(record: Three(a: value?.c ?? 0, b: value?.a ?? 0, c: half == 0.5 ? 7 : 8))
        }
        let call = try library.getFunction(
            "call_three_callback",
            FFISignature(result: three, parameters: [.pointer, .int64])
        )
        #expect(try call(FFIValue(callback), 10).value(asRecord: Three.self) == Three(a: 12, b: 10, c: 7))
    }

    @Test(
        "Any aggregate becomes a flat record of the same registers",
        arguments: [
            (try FFIType.record([.int8, .double]), [.uint64, .double]),
            (try FFIType.record([.float, .float, .float]), [.float, .float, .float]),
            (try FFIType.record([.int64, .float]), [.uint64, .double]),
            (try FFIType.record([.record([.int32, .int8]), .int8]), [.uint32, .uint32, .uint32]),
            (try FFIType.union([.int32, .float]), [.uint32]),
            (try FFIType.union([.double, .array(.float, count: 3)]), [.double, .double]),
            (try FFIType.record([.array(.uint8, count: 3)]), [.uint8, .uint8, .uint8]),
            (try FFIType.record([.pointer, .bool]), [.uint64, .uint64]),
        ] as [(FFIType, [ScalarCode])]
    )
    func flattened(type: FFIType, codes: [ScalarCode]) {
        #expect(type.native == .record(codes))
        #expect(type.size == type.record?.size)
        #expect(type.alignment == type.record?.alignment)
    }

    @Test("What cannot be passed right is refused by name")
    func refused() {
        expectError(.invalidArgumentValue, containing: "struct", "empty") { try FFIType.record([]) }
        expectError(.invalidArgumentValue, containing: "struct {int32; void}") { try FFIType.record([.int32, .void]) }
        let aligned = RecordLayout(fields: [.init(offset: 0, code: .int32)], size: 32, alignment: 32)
        expectError(.invalidArgumentValue, containing: "alignment") { try aligned.passed(name: "thing") }
        let hollow = RecordLayout(fields: [.init(offset: 0, code: .int32)], size: 16, alignment: 16)
        expectError(.invalidArgumentValue, containing: "thing cannot be passed by value: eight of its bytes") {
            try hollow.passed(name: "thing")
        }
    }

    @Test(
        "Packed and over-aligned records say their size and alignment, and travel as C's do",
        arguments: [
            ([(0, .int8), (1, .int32)], 5, 1, .shaped(size: 5, alignment: 1, words: [])),
            ([(0, .int32), (4, .int8)], 5, 1, .record([.uint8, .uint8, .uint8, .uint8, .uint8])),
            ([(0, .float), (4, .float)], 8, 1, .shaped(size: 8, alignment: 1, words: [.double])),
            (
                [(0, .float), (4, .float), (8, .float)], 12, 2,
                .shaped(size: 12, alignment: 2, words: [.double, .float])
            ),
            ([(0, .int64), (8, .int64)], 16, 16, .shaped(size: 16, alignment: 16, words: [.uint64, .uint64])),
            ([(0, .longDouble), (16, .int8)], 32, 16, .shaped(size: 32, alignment: 16, words: [])),
            ([(0, .longDouble), (0, .float)], 16, 16, .shaped(size: 16, alignment: 16, words: [])),
            ([(0, .longDouble), (0, .int32)], 16, 16, .shaped(size: 16, alignment: 16, words: [])),
            ([(0, .longDouble), (0, .longDouble)], 16, 16, .record([.longDouble])),
            ([(0, .int64), (4096, .int64)], 4104, 8, .shaped(size: 4104, alignment: 8, words: [])),
        ] as [([(Int, ScalarCode)], Int, Int, InterfaceEncoding.Value)]
    )
    func shaped(fields: [(Int, ScalarCode)], size: Int, alignment: Int, expected: InterfaceEncoding.Value) throws {
        let layout = RecordLayout(
            fields: fields.map { .init(offset: $0.0, code: $0.1) },
            size: size,
            alignment: alignment
        )
        #expect(try layout.passed(name: "thing") == expected)
    }
}
