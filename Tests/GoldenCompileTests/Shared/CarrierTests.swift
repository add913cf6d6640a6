// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import TestSupport
import Testing

/// Passes records of every shape by value, alone and when registers run out, and looks at every byte.
@Suite("Records of every shape by value")
struct CarrierTests {
    /// A function of the fixture that gets two records after most registers are taken.
    typealias Late<Record> = (
        Int64, Int64, Int64, Int64, Int64, Double, Double, Double, Double, Double, Double, Double, Record, Record, Int64
    ) -> UInt64

    @Test("Every byte arrives and comes back")
    func everyByte() throws {
        let c = try Carriers(path: FixtureLibrary.path(for: "carriers"))
        #expect(c.missingSymbols.isEmpty)
        check(c.bytes1_flip, c.bytes1_late)
        check(c.bytes2_flip, c.bytes2_late)
        check(c.bytes3_flip, c.bytes3_late)
        check(c.bytes5_flip, c.bytes5_late)
        check(c.bytes7_flip, c.bytes7_late)
        check(c.bytes9_flip, c.bytes9_late)
        check(c.bytes11_flip, c.bytes11_late)
        check(c.bytes13_flip, c.bytes13_late)
        check(c.bytes15_flip, c.bytes15_late)
        check(c.bytes17_flip, c.bytes17_late)
        check(c.shorts1_flip, c.shorts1_late)
        check(c.shorts3_flip, c.shorts3_late)
        check(c.shorts5_flip, c.shorts5_late)
        check(c.shorts7_flip, c.shorts7_late)
        check(c.ints1_flip, c.ints1_late)
        check(c.ints2_flip, c.ints2_late)
        check(c.ints3_flip, c.ints3_late)
        check(c.ints4_flip, c.ints4_late)
        check(c.ints5_flip, c.ints5_late)
        check(c.ints9_flip, c.ints9_late)
        check(c.longs1_flip, c.longs1_late)
        check(c.longs2_flip, c.longs2_late)
        check(c.longs3_flip, c.longs3_late)
        check(c.longs4_flip, c.longs4_late)
        check(c.longs16_flip, c.longs16_late)
        check(c.longs17_flip, c.longs17_late)
        check(c.floats1_flip, c.floats1_late)
        check(c.floats2_flip, c.floats2_late)
        check(c.floats3_flip, c.floats3_late)
        check(c.floats4_flip, c.floats4_late)
        check(c.floats5_flip, c.floats5_late)
        check(c.doubles1_flip, c.doubles1_late)
        check(c.doubles2_flip, c.doubles2_late)
        check(c.doubles3_flip, c.doubles3_late)
        check(c.doubles4_flip, c.doubles4_late)
        check(c.doubles5_flip, c.doubles5_late)
        check(c.integer_double_flip, c.integer_double_late)
        check(c.double_integer_flip, c.double_integer_late)
        check(c.integers_float_flip, c.integers_float_late)
        check(c.floats_integer_flip, c.floats_integer_late)
        check(c.integers_floats_flip, c.integers_floats_late)
        check(c.floats_integers_flip, c.floats_integers_late)
        check(c.mixed_float_flip, c.mixed_float_late)
        check(c.floats_mixed_flip, c.floats_mixed_late)
        check(c.nested_flip, c.nested_late)
        check(c.overlapping_flip, c.overlapping_late)
    }

    private func check<Record: BitwiseCopyable>(
        _ flip: (Record) -> Record,
        _ late: Late<Record>,
        at location: SourceLocation = #_sourceLocation
    ) {
        let size = MemoryLayout<Record>.size
        let first = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
        let second = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 91 &+ 130) }
        #expect(bytes(flip(record(first))) == first.map { $0 ^ 0x5a }, sourceLocation: location)
        // 1 + 2 * 2 + 3 * 3 + 4 * 4 + 5 * 5 + 6 + … + 12, as the fixture adds them up.
        let sum = (first + second).reduce(55 + 63) { $0 &* 31 &+ UInt64($1) } &+ 1000
        let found = late(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, record(first), record(second), 1000)
        #expect(found == sum, sourceLocation: location)
    }

    private func record<Record: BitwiseCopyable>(_ bytes: [UInt8]) -> Record {
        bytes.withUnsafeBytes { $0.loadUnaligned(as: Record.self) }
    }

    private func bytes<Record: BitwiseCopyable>(_ record: Record) -> [UInt8] {
        withUnsafeBytes(of: record) { Array($0) }
    }
}
