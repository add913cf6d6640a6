// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import Foundation
import TestSupport
import Testing

/// Values of types that no C function type in Swift names, sent to C and back: directly and, where libffi can, through it.
/// Two compilers made the library, which must agree on how the values travel.
@Suite("Types beyond the plain scalars")
struct TypesTests {
    static let compilers: [FixtureLibrary.Compiler] = ["clang", "gcc"].map { .named($0) }
        .filter(FixtureLibrary.has)

    private func open(_ compiler: FixtureLibrary.Compiler) throws -> Types {
        try Types(path: FixtureLibrary.build(source: "types/types.c", compiler: compiler, arguments: ["-w"]))
    }

    // MARK: - Complex numbers

    @Test("Complex numbers by value", arguments: compilers)
    func complex(_ compiler: FixtureLibrary.Compiler) throws {
        let library = try open(compiler)
        #expect(library.types_cf_turn(CComplex(real: 1, imaginary: 2)) == CComplex(real: -4, imaginary: 2))
        #expect(library.types_cd_turn(CComplex(real: 1, imaginary: 2)) == CComplex(real: -4, imaginary: 2))
        let third = Float80(1) / 3
        let turned = library.types_cl_turn(CComplex(real: third, imaginary: 2))
        #expect(turned == CComplex(real: -4, imaginary: 2 * third))
        let many = library.types_cd_many(
            1,
            1,
            1,
            1,
            1,
            CComplex(real: 1, imaginary: 10),
            1,
            CComplex(real: 1, imaginary: 100),
            CComplex(real: 1, imaginary: 1000),
            CComplex(real: 1, imaginary: 10000)
        )
        #expect(many == CComplex(real: 55, imaginary: 60 + 800 + 9000 + 100_000))
    }

    @Test("Complex numbers behind pointers, in records and as variables", arguments: compilers)
    func complexStorage(_ compiler: FixtureLibrary.Compiler) throws {
        let library = try open(compiler)
        let values = [types_complex(real: 1, imaginary: 2), CComplex(real: 3, imaginary: -4)]
        #expect(library.types_cd_sum(values, 2) == CComplex(real: 4, imaginary: -2))
        let wave = types_wave(
            tag: 6,
            amplitude: CComplex(real: 1, imaginary: 2),
            samples: [CComplex(real: 3), CComplex(real: 0, imaginary: 5)]
        )
        let turned = library.types_wave_turn(wave)
        #expect(turned.tag == 7)
        #expect(turned.amplitude == CComplex(real: -4, imaginary: 2))
        #expect(turned.samples[0] == CComplex(real: 0, imaginary: 6))
        #expect(turned.samples[1] == CComplex(real: -15, imaginary: 0))
        #expect(library.types_cd_shared == CComplex(real: 1.5, imaginary: 2.5))
        #expect(library.types_cf_fixed[1] == CComplex(real: 3, imaginary: 4))
        var buffer = [CChar](repeating: 0, count: 64)
        let count = library.types_cd_format(&buffer, 64, CComplex(real: 1, imaginary: 2), "%d %s", 3 as Int32, "four")
        #expect(String(decoding: buffer.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self) == "1 2 3 four")
    }

    @Test("Complex numbers in a callback", arguments: compilers)
    func complexCallback(_ compiler: FixtureLibrary.Compiler) throws {
        let library = try open(compiler)
        var seen: [CComplex<Float>] = []
        let callback = try Callback {
            (value: types_complex, small: CComplex<Float>, _: UnsafeMutableRawPointer?) -> types_complex in
            seen.append(small)
            return CComplex(real: value.imaginary * 10, imaginary: value.real)
        }
        // C calls with 1 + 2i, gets 20 + i and turns it.
        #expect(library.types_cd_apply(callback.functionPointer, nil) == CComplex(real: -1, imaginary: 20))
        #expect(seen == [CComplex(real: 3, imaginary: 4)])
    }

    // MARK: - Integers of 128 bits

    @Test("128-bit integers by value, in registers and on the stack", arguments: compilers)
    func wideIntegers(_ compiler: FixtureLibrary.Compiler) throws {
        let library = try open(compiler)
        let large = Int128(5) << 100 + 3
        #expect(library.types_i128_twice(large) == 2 * large)
        #expect(library.types_i128_twice(-large) == -2 * large)
        #expect(library.types_u128_next(UInt128(UInt64.max)) == UInt128(1) << 64)
        #expect(library.types_u128_next(.max) == 0)
        #expect(library.types_i128_last(1, 2, 3, 4, 5, large, 7) == 55 + 49 + 6 * large)
        #expect(library.types_i128_stack(1, 2, 3, 4, 5, 6, 7, large, 9) == 140 + 8 * large + 81)
    }

    @Test("128-bit integers behind pointers, in records and as variables", arguments: compilers)
    func wideStorage(_ compiler: FixtureLibrary.Compiler) throws {
        let library = try open(compiler)
        var (a, b): (Int128, Int128) = (Int128(1) << 100, -7)
        library.types_i128_swap(&a, &b)
        #expect(a == -7 && b == Int128(1) << 100)
        var wide = types_wide(tag: 1, value: Int128(9) << 99, after: 2)
        library.types_wide_negate(&wide)
        #expect(wide.tag == 2 && wide.value == -(Int128(9) << 99) && wide.after == 3)
        #expect(library.types_i128_shared == -(Int128(3) << 90))
        #expect(library.types_u128_fixed[0] == 1 && library.types_u128_fixed[1] == .max)
    }

    @Test("128-bit integers in a callback", arguments: compilers)
    func wideCallback(_ compiler: FixtureLibrary.Compiler) throws {
        let library = try open(compiler)
        let callback = try Callback {
            (a: Int32, b: Int32, c: Int32, d: Int128, e: Int32, f: Int32, g: UInt128, h: Int32) -> Int128 in
            #expect([a, b, c, e, f, h] == [1, 2, 3, 5, 6, 8])
            #expect(g == UInt128(7) << 121 + 7)
            return -d
        }
        #expect(library.types_i128_apply(callback.functionPointer) == -(Int128(4) << 100 + 4))
    }

    // MARK: - Vectors

    @Test("Vectors by value", arguments: compilers)
    func vectors(_ compiler: FixtureLibrary.Compiler) throws {
        let library = try open(compiler)
        #expect(library.types_float4_turn([1, 2, 3, 4]) == [4, 1, 2, 3])
        #expect(library.types_float2_turn([1, 2]) == [2, 1])
        #expect(library.types_int4_add([1, 2, 3, 4], [5, 6, 7, 8]) == [51, 62, 73, 84])
        let bytes = types_byte16(0..<16)
        #expect(library.types_byte16_turn(bytes) == types_byte16((0..<16).reversed()))
        #expect(library.types_short4_turn([1, 2, 3, -4]) == [-4, 1, 2, 3])
        #expect(library.types_double2_turn([1.5, 2.5]) == [2.5, 1.5])
        #expect(library.types_long2_turn([.min, 1]) == [1, .min])
        let one = types_float4(1, 0, 10, 100)
        let sum = library.types_float4_many(1, 2, one, 3, one, one, one, one, [4, 5], one, 6)
        #expect(sum == types_float4(24, 7, 221, 2100))
    }

    @Test("Vectors behind pointers, in records and as variables", arguments: compilers)
    func vectorStorage(_ compiler: FixtureLibrary.Compiler) throws {
        let library = try open(compiler)
        var values = [types_float4(1, 2, 3, 4), types_float4(5, 6, 7, 8)]
        library.types_float4_scale(&values, 2, 2)
        #expect(values == [[2, 4, 6, 8], [10, 12, 14, 16]])
        var body = types_body(position: [1, 2, 3, 4], size: [5, 6], kind: 7)
        library.types_body_move(&body, [1, 1, 1, 1])
        #expect(body.position == [2, 3, 4, 5] && body.size == [10, 12] && body.kind == 8)
        #expect(library.types_float4_shared == [1, 2, 3, 4])
        #expect(library.types_int4_fixed[1] == [5, 6, 7, 8])
        var byte4 = types_byte4(1, 2, 3, 255)
        #expect(library.types_byte4_sum(&byte4) == 261)
        // Swift aligns nothing to 32 bytes, so such a vector is only pointed to, and the pointer is raw.
        let eight = UnsafeMutableRawPointer.allocate(byteCount: 32, alignment: 32)
        defer { eight.deallocate() }
        for index in 0..<8 { eight.storeBytes(of: Float(index), toByteOffset: 4 * index, as: Float.self) }
        #expect(library.types_float8_sum(eight) == 28)
    }

    @Test("Function pointers with vectors are addresses", arguments: compilers)
    func vectorFunctions(_ compiler: FixtureLibrary.Compiler) throws {
        let library = try open(compiler)
        #expect(library.types_float4_apply(library.types_float4_turner(), [1, 2, 3, 4]) == [4, 1, 2, 3])
    }

    @Test("Vectors of three elements", .enabled(if: FixtureLibrary.has(.named("clang"))))
    func vectorsOfThree() throws {
        let library = try open(.named("clang"))
        #expect(library.types_float3_turn([1, 2, 3]) == [3, 1, 2])
        #expect(library.types_float3_shared[1] == [4, 5, 6])
    }

    // MARK: - Atomics

    // GCC does not pad an atomic record of three bytes, so it is clang's layout that is looked at.
    @Test("Atomics are read and written as the plain type", .enabled(if: FixtureLibrary.has(.named("clang"))))
    func atomics() throws {
        let library = try open(.named("clang"))
        var there: Int64 = 10
        try withUnsafeMutablePointer(to: &there) { there in
            var counters = types_counters()
            counters.plain = 5
            counters.there = there
            counters.after = 77
            #expect(library.types_counters_bump(&counters) == 77)
            #expect(counters.plain == 6 && counters.on)
            #expect(MemoryLayout<types_counters>.size == 32)
            // The larger atomic record is not reachable by name, but its place is kept.
            let three = try #require(withUnsafeBytes(of: counters) { Array($0[20..<23]) } as [UInt8]?)
            #expect(three == [7, 8, 9])
        }
        #expect(there == 11)
        var counter: Int32 = 1
        #expect(library.types_atomic_add(&counter, 2) == 3 && counter == 3)
        #expect(library.types_atomic_value(4) == 5)
        #expect(library.types_atomic_shared == 41)
    }
}
