// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import TestSupport
import Testing

/// The odd records: their layouts, their members, and what C sees of them.
@Suite("Records through the generated module")
struct RecordsTests {
    let library: Records

    init() throws {
        library = try Records(path: FixtureLibrary.path(for: "records"))
    }

    @Test(
        "Every record of the fixtures lies as in C",
        arguments: [Records.layoutFaults, Shapes.layoutFaults, Callbacks.layoutFaults] as [@Sendable () -> [String]]
    )
    func layouts(faults: @Sendable () -> [String]) {
        #expect(faults() == [])
    }

    // MARK: - By value

    @Test("Packed records: in memory where a member is misaligned, in registers where none is")
    func packed() {
        var packed = records_packed()
        (packed.a, packed.b) = (1, 200)
        let passed = library.records_pass_packed(5, packed, 7.5)
        #expect(passed.a == 6 && passed.b == 207)
        var pair = records_packed_pair()
        (pair.a, pair.b) = (0.5, -1)
        let pairPassed = library.records_pass_packed_pair(1, pair, 2)
        #expect(pairPassed.a == 1.5 && pairPassed.b == 1)
        var floats = records_packed_floats()
        (floats.a, floats.b, floats.c, floats.d) = (1, 2, 3, 4)
        let floatsPassed = library.records_pass_packed_floats(0.5, floats, 5)
        #expect(floatsPassed.a == 1.5 && floatsPassed.b == 3 && floatsPassed.c == 6 && floatsPassed.d == 9)
        var large = records_packed_large()
        (large.a, large.b, large.c) = (1, 2.5, [1, 2, 3, 4, 5])
        let largePassed = library.records_pass_packed_large(10, large, -3)
        #expect(largePassed.a == 11 && largePassed.b == 5 && largePassed.c[0] == -2 && largePassed.c[4] == 2)
        var pack2 = records_pack2()
        (pack2.a, pack2.b, pack2.c) = (1, -2, 3.5)
        pack2.inner[1].d = 3
        pack2.inner[1].e = 10
        let pack2Passed = library.records_pass_pack2(pack2)
        #expect(pack2Passed.a == 2 && pack2Passed.b == -1 && pack2Passed.c == 4.5 && pack2Passed.inner[1].e == 7)
    }

    @Test("Records aligned to sixteen bytes, in registers and in memory")
    func aligned() {
        var value = records_aligned16()
        (value.a, value.b) = (1 << 40, -1)
        let passed = library.records_pass_aligned16(1, value, 2)
        #expect(passed.a == 1 << 40 + 1 && passed.b == 1)
        var large = records_aligned16_large()
        large.a = 7
        large.b[19] = 1
        let largePassed = library.records_pass_aligned16_large(3, large, 4)
        #expect(largePassed.a == 10 && largePassed.b[19] == 5)
        var packed = records_packed()
        (packed.a, packed.b) = (3, 4)
        value.a = 1
        value.b = 2
        let sum = library.records_last(1, 1, 1, 1, 1, value, packed, 5, large)
        #expect(sum == 5 + 10 + 200 + 3_000 + 40_000 + 500_000 + 7_000_000)
    }

    @Test("Records with a long double, which are in memory")
    func extended() {
        let pair = library.records_pass_extended_pair(1, records_extended_pair(real: 1.5, tag: 2), 0.25)
        #expect(pair.real == 1.75 && pair.tag == 3)
        var value = records_extended()
        value.real = 10
        #expect(library.records_pass_extended(1, value, 2).real == 13)
    }

    @Test("A record of 170,000 bytes")
    func huge() {
        var huge = records_huge()
        huge.numbers[4999] = 1
        huge.grid[99][99].b = 2
        huge.bytes[99999] = 3
        let passed = library.records_pass_huge(huge, 10)
        #expect(passed.numbers[4999] == 11 && passed.grid[99][99].b == 12 && passed.bytes[99999] == 13)
        #expect(passed.numbers[4998] == 0)
    }

    @Test("Packed and over-aligned records as arguments and results of a callback")
    func callback() throws {
        let body = try Callback {
            (value: records_packed, after: Double, second: records_aligned16, _: UnsafeMutableRawPointer?)
                -> records_packed in
            var result = value
            result.a += Int8(second.a)
            result.b += Int32(after * 2) + Int32(second.b)
            return result
        }
        let result = withExtendedLifetime(body) {
            library.records_call(body.functionPointer, nil)
        }
        #expect(result.a == 4 && result.b == 205)
    }

    // MARK: - Members

    @Test("Members of anonymous records, at any depth")
    func anonymous() {
        var value = records_anonymous()
        value.kind = 1
        value.x = 41
        value.real = 1.5
        #expect(value.fraction == 1 << 22 && value.exponent == 127 && value.sign == 0)
        value.last = 3
        let passed = library.records_pass_anonymous(value)
        #expect(passed.kind == 2 && passed.x == 42 && passed.real == -1.5 && passed.last == 2)
        value.named.deep[2] = -5
        #expect(value.named.deep[2] == -5 && value.whole[0] >> 48 == -5)
    }

    @Test("Bit-fields that are enumerations and booleans keep their neighbours")
    func bits() {
        var value = records_enum_bits()
        value.level = .RECORDS_HIGH
        value.signed_level = .RECORDS_UP
        value.byte = true
        #expect(value.level == .RECORDS_HIGH && value.signed_level == .RECORDS_UP && !value.on && value.byte)
        let passed = library.records_pass_enum_bits(value, 3)
        #expect(passed.signed_level == .RECORDS_DOWN && passed.on && passed.byte && passed.whole == .RECORDS_HIGH)
    }

    @Test("Arrays of arrays, of records, of functions and of booleans")
    func arrays() {
        var value = records_arrays()
        value.matrix[1][2] = 6
        value.grid[1][0].b = -7
        value.operations[2] = { $0 * $1 }
        value.flags[4] = true
        value.levels[1] = .RECORDS_HIGH
        #expect(value.matrix[1][2] == 6 && value.matrix[0][2] == 0 && value.grid[1][0].b == -7)
        #expect(value.operations[2]?(6, 7) == 42 && value.operations[1] == nil)
        #expect(value.flags[4] && !value.flags[3])
        #expect(value.levels[1] == .RECORDS_HIGH && value.levels[0] == .RECORDS_LOW)
    }

    @Test("A record of sixty members starts as zeros")
    func many() {
        var value = records_many()
        value.f9 = 1
        #expect(value.f9 == 1 && value.a0 == 0)
    }

    // MARK: - Behind records

    @Test("Elements behind a record that C made")
    func trailing() throws {
        let packet = try #require(library.records_packet_make(4))
        #expect(packet.data[3] == 9)
        packet.data[3] = 100
        packet.pointee.kind = 5
        #expect(library.records_packet_sum(packet) == 5 + 0 + 3 + 6 + 100)
        let elements = UnsafeBufferPointer(start: UnsafePointer(packet).data, count: Int(packet.pointee.length))
        #expect(Array(elements) == [0, 3, 6, 100])
        library.records_packet_free(packet)
    }

    @Test("A record allocated with room for elements is zero, and C reads them")
    func allocated() {
        let packet = UnsafeMutablePointer<records_packet>.allocate(data: 1000)
        defer { packet.deallocate() }
        #expect((0..<1000).allSatisfy { packet.data[$0] == 0 })
        packet.pointee.length = 1000
        for index in 0..<1000 { packet.data[index] = 1 }
        #expect(library.records_packet_sum(packet) == 1000)
        let rows = UnsafeMutablePointer<records_rows>.allocate(rows: 3)
        defer { rows.deallocate() }
        rows.rows[2].inner.a = 7
        #expect(rows.rows[2].inner.a == 7)
        let unaligned = UnsafeMutablePointer<records_unaligned_tail>.allocate(values: 2)
        defer { unaligned.deallocate() }
        unaligned.values.storeBytes(of: 77, toByteOffset: 4, as: Int32.self)
        #expect(unaligned.values.loadUnaligned(fromByteOffset: 4, as: Int32.self) == 77)
    }

    @Test("A negative number of elements stops the program")
    func negative() async {
        await #expect(processExitsWith: .failure) {
            _ = UnsafeMutablePointer<records_packet>.allocate(data: -1)
        }
    }

    @Test("A record of one long double is returned as the number is, by C and by a callback")
    func longDoubleResult() throws {
        #expect(library.records_x87_make(3).value == 3.25)
        let callback = try Callback { (n: Int32) -> records_x87 in records_x87(value: Float80(n) * 2) }
        let returned = withExtendedLifetime(callback) {
            library.records_x87_call(callback.functionPointer)
        }
        #expect(returned == 6)
    }

    @Test("An alignment that stands at the record's only name is the record's")
    func alignedName() {
        #expect(MemoryLayout<records_aligned_name>.alignment == 16)
        var value = records_aligned_name()
        #expect(library.records_aligned_name_check(&value) == 0)
    }

    @Test("A record that Swift cannot align is still passed by pointer")
    func byPointer() throws {
        let made = try #require(library.records_aligned64_make(12))
        #expect(UnsafeRawPointer(made).load(as: Int32.self) == 12)
        #expect(Int(bitPattern: made) % 64 == 0)
    }
}
