// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import TestSupport
import Testing

/// Passes every record of the specimen by value, both ways.
@Suite("Records by value through the generated module")
struct SpecimenRecordTests {
    let library: Specimen

    init() throws {
        library = try Specimen(path: FixtureLibrary.path(for: "specimen"))
    }

    @Test("Records in registers: integers, doubles, floats, both kinds")
    func registers() {
        let pair = library.specimen_swap(specimen_pair(first: 1, second: -2))
        #expect(pair.first == -2 && pair.second == 1)
        let point = library.specimen_move(specimen_point(x: 1, y: 2), 0.5, -0.5)
        #expect(point.x == 1.5 && point.y == 1.5)
        let mixed = library.specimen_double(specimen_mixed(tag: 65, weight: 2.25))
        #expect(mixed.tag == 66 && mixed.weight == 4.5)
        let floats = library.specimen_mix(specimen_floats(r: 1, g: 2, b: 3), specimen_floats(r: 3, g: 4, b: 5))
        #expect(floats.r == 2 && floats.g == 3 && floats.b == 4)
        let tiny = library.specimen_turn(specimen_tiny(bytes: [1, 2, 3]))
        #expect(tiny.bytes[0] == 3 && tiny.bytes[1] == 2 && tiny.bytes[2] == 1)
    }

    @Test("Records in memory: over sixteen bytes, nested with tail padding")
    func memory() {
        var large = specimen_large()
        for index in 0..<3 { large.pairs[index] = specimen_pair(first: Int32(index), second: 10) }
        let grown = library.specimen_grow(large, 5)
        for index in 0..<3 {
            #expect(grown.pairs[index].first == Int32(index) + 5)
            #expect(grown.pairs[index].second == 5)
        }
        #expect(grown.colour == .SPECIMEN_BLUE)
        // The same call again: nothing of the first may have changed the prepared interface.
        #expect(library.specimen_grow(large, 5).pairs[2].first == 7)
        #expect(large.pairs[0].first == 0)
        let padded = library.specimen_pad(
            specimen_padded(inner: specimen_mixed(tag: 7, weight: 1), after: 3)
        )
        #expect(padded.inner.tag == 7 && padded.inner.weight == 2 && padded.after == 4)
    }

    @Test("Unions, bit-fields and anonymous members")
    func overlapping() {
        var any = specimen_any()
        any.integer = 3
        #expect(library.specimen_convert(any).real == 3)
        var bits = library.specimen_bits_make(5, -7, 0xABCDEF, true)
        #expect(bits.low == 5 && bits.middle == -7 && bits.high == 0xABCDEF && bits.on)
        bits.middle = 15
        bits.low = 9
        #expect(bits.low == 1 && bits.middle == 15 && bits.high == 0xABCDEF && bits.on)
        var tagged = specimen_tagged()
        tagged.kind = 1
        tagged.integer = 21
        tagged.sides.left = -1
        tagged.sides.right = 2
        let result = library.specimen_tag(tagged)
        #expect(result.kind == 2 && result.integer == 42)
        #expect(result.sides.left == 2 && result.sides.right == -1)
        tagged.real = 1
        #expect(tagged.integer == 0x3FF0_0000_0000_0000)
    }

    @Test("An integer word in the last register leaves the floats before it alone")
    func lastRegister() {
        let mixed = specimen_mixed(tag: 3, weight: 0.25)
        #expect(library.specimen_last_register(1, 2, 3, 4, 5, 0.5, mixed) == 354_321.75)
    }

    @Test("A packed record is read at its offsets")
    func packed() {
        var packed = specimen_packed()
        packed.tag = 1
        packed.value = -77
        #expect(library.specimen_packed_value(&packed) == -77)
        #expect(library.specimen_packed_by_value(packed) == -77)
    }

    @Test("Every record lies as in C")
    func layouts() {
        #expect(Specimen.layoutFaults() == [])
        #expect(MemoryLayout<specimen_colour>.size == 4)
    }
}
