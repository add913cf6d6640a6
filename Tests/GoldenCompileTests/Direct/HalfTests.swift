// Licensed under Apache License v2.0. See LICENSE for details.

import TestSupport
import Testing

/// `_Float16` is Swift's `Float16`, which C function types name and libffi does not know.
@Suite("Half precision")
struct HalfTests {
    let library: Half

    init() throws {
        library = try Half(path: FixtureLibrary.path(for: "half"))
    }

    @Test("By value, behind pointers, in records, in callbacks, as a variable and as constants")
    func everywhere() throws {
        for value: Float16 in [0, -1.5, .greatestFiniteMagnitude / 2, .leastNonzeroMagnitude, .infinity] {
            #expect(library.half_twice(value) == 2 * value)
        }
        #expect(library.half_mix(1, 0.5, 10, -0.25, 2) == 1 + 1 + 30 - 1 + 10)
        var values: [half_number] = [1, 2, 3]
        library.half_scale(&values, 3, 0.5)
        #expect(values == [0.5, 1, 1.5])
        var row = half_row(tag: 1, values: [1, 2, 3])
        library.half_row_turn(&row)
        #expect(row.tag == 2 && row.values[0] == 2 && row.values[1] == 3 && row.values[2] == 1)
        let copy = library.half_by_value(half_row(tag: 3, values: [4, 5, 6]))
        #expect(copy.tag == 3 && copy.values[0] == 4 && copy.values[1] == 5 && copy.values[2] == 6)
        let mixed = library.half_mixed_make(1)
        #expect(mixed.a == 1 && mixed.c == 2 && mixed.i == 3 && mixed.d == 4.5)
        #expect(library.half_apply({ $0 * Float16($1) }) == 4.5)
        let multiply = try #require(library.half_multiplier())
        #expect(multiply(0.25, 8) == 2)
        #expect(library.half_apply(multiply) == 4.5)
        #expect(library.half_vector_turn([1, 2, 3, 4]) == [4, 1, 2, 3])
        library.half_shared += 1
        #expect(library.half_shared == 1.5)
        #expect(HALF_RATIO == 1.5 as Float16)
        #expect(HALF_QUARTER == 0.25 as half_number)
    }
}
