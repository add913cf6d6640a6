// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import FFIRuntime
import Foundation
import TestSupport
import Testing

/// Complex and 128-bit numbers by a definitions document alone: values are their bytes.
@Suite("Wide types of a definitions document")
struct DefinedWideTypeTests {
    let types: DefinedLibrary

    init() throws {
        let tests = FixtureLibrary.folder.deletingLastPathComponent()
        let definitions = try Definitions(contentsOf: tests.appending(path: "GoldenCompileTests/Direct/Types.ffi.json"))
        types = try FFI.dlopen(
            FixtureLibrary.build(source: "types/types.c", arguments: ["-w"]),
            definitions: definitions
        )
    }

    @Test("Complex numbers, of long double too")
    func complex() throws {
        let float = FFIValue(record: CComplex<Float>(real: 1, imaginary: 2))
        let turned = try types.function("types_cf_turn")(float).value(asRecord: CComplex<Float>.self)
        #expect(turned == CComplex(real: -4, imaginary: 2))
        let double = FFIValue(record: CComplex(real: 1.0, imaginary: 2))
        let turnedDouble = try types.function("types_cd_turn")(double).value(asRecord: CComplex<Double>.self)
        #expect(turnedDouble == CComplex(real: -4, imaginary: 2))
        #if arch(x86_64)
            let long = FFIValue(record: CComplex(real: Float80(1) / 3, imaginary: 2))
            let turnedLong = try types.function("types_cl_turn")(long).value(asRecord: CComplex<Float80>.self)
            #expect(turnedLong == CComplex(real: -4, imaginary: Float80(1) / 3 * 2))
        #endif
    }

    @Test("128-bit integers, in registers and on the stack")
    func wideIntegers() throws {
        let large = Int128(5) << 100
        let twice = try types.function("types_i128_twice")(FFIValue(record: large)).value(asRecord: Int128.self)
        #expect(twice == 2 * large)
        let stack = try types.function("types_i128_stack")(1, 2, 3, 4, 5, 6, 7, FFIValue(record: large), 9)
        #expect(try stack.value(asRecord: Int128.self) == 140 + 81 + 8 * large)
    }

    @Test("A record with complex members goes by value")
    func record() throws {
        struct Wave: BitwiseCopyable {
            var tag: Int8
            var amplitude: CComplex<Double>
            var samples: InlineArray<2, CComplex<Float>>
        }
        let wave = Wave(
            tag: 1,
            amplitude: CComplex(real: 1, imaginary: 2),
            samples: [CComplex(real: 3), CComplex(real: 4)]
        )
        let turned = try types.function("types_wave_turn")(FFIValue(record: wave)).value(asRecord: Wave.self)
        #expect(turned.tag == 2 && turned.amplitude == CComplex(real: -4, imaginary: 2))
        #expect(turned.samples[1] == CComplex(real: 0, imaginary: 12))
    }
}
