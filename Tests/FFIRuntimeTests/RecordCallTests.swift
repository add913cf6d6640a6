// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import TestSupport
import Testing

/// Calls through libffi with records by value and with the argument lists that are easy to get wrong.
@Suite("Calls by interface")
struct RecordCallTests {
    struct PointF64: Equatable { var x, y: Double }
    struct CharDouble {
        var c: Int8
        var d: Double
    }
    struct LongFloat {
        var l: Int64
        var f: Float
        var padding: Int32 = 0
    }
    struct IntsFloat {
        var a, b: Int32
        var f: Float
    }
    struct Three: Equatable { var a, b, c: Int64 }
    struct Bytes3: Equatable { var a, b, c: UInt8 }

    let module: ForeignModule

    init() throws {
        module = try ForeignModule(
            name: "Fixture",
            library: .path(FixtureLibrary.path(for: "runtime")),
            symbols: """
                add_points
                sum_three
                make_three
                reverse_bytes3
                sixth_char_double
                sixth_long_float
                sixth_ints_float
                sixth_after_result
                noop_void
                add_i8
                identity_bool
                variadic_sum_f64
                narrow_12
                add_long_double
                add_u16
                add_f32
                """,
            interfaces: """
                0 {dd}({dd}{dd})
                1 q({qqq}i)
                2 {qqq}(qqq)
                3 {CCC}({CCC})
                4 d(cccccf{cd})
                5 d(qqqqqd{qf})
                6 d(qqqqqd{iif})
                7 {qqq}(qqqqd{cd})
                8 v()
                9 c(cc)
                10 b(b)
                11 d(i.ddd)
                12 q(cccccccccCsS)
                13 D(DD)
                14 S(SS)
                15 f(ff)
                """
        )
    }

    @Test("Records in floating-point registers")
    func floats() {
        let sum = module.slots.call(0, returning: PointF64.self, PointF64(x: 1, y: 2), PointF64(x: 30, y: 40))
        #expect(sum == PointF64(x: 31, y: 42))
    }

    @Test("One interface serves call after call with a record in memory, and the caller's record stays")
    func memoryTwice() {
        let three = Three(a: 1, b: 2, c: 3)
        for extra in Int32(0)..<5 {
            #expect(module.slots.call(1, returning: Int64.self, three, extra) == 6 + Int64(extra))
        }
        #expect(three == Three(a: 1, b: 2, c: 3))
    }

    @Test("Records as results: in memory, and of three bytes")
    func results() {
        let three = module.slots.call(2, returning: Three.self, Int64(7), Int64(8), Int64(9))
        #expect(three == Three(a: 7, b: 8, c: 9))
        let bytes = module.slots.call(3, returning: Bytes3.self, Bytes3(a: 1, b: 2, c: 3))
        #expect(bytes == Bytes3(a: 3, b: 2, c: 1))
    }

    @Test("A record whose integer word takes the last integer register after a float argument")
    func sixthRegister() {
        let n = Int64(1)
        let c = Int8(1)
        #expect(
            module.slots.call(4, returning: Double.self, c, c, c, c, c, Float(2), CharDouble(c: 3, d: 0.5)) == 302005.5
        )
        #expect(
            module.slots.call(5, returning: Double.self, n, n, n, n, n, 2.0, LongFloat(l: 3, f: 0.5)) == 302005.5
        )
        #expect(
            module.slots.call(6, returning: Double.self, n, n, n, n, n, 2.0, IntsFloat(a: 3, b: 4, f: 0.5))
                == 40302005.5
        )
        let three = module.slots.call(7, returning: Three.self, n, n, n, n, 2.0, CharDouble(c: 3, d: 5))
        #expect(three == Three(a: 4, b: 2000, c: 300005))
    }

    @Test("No arguments and no result")
    func void() {
        module.slots.call(8, returning: Void.self)
    }

    @Test("Narrow results wrap as in C", arguments: [(Int8(-100), Int8(-20), Int8(-120)), (120, 10, -126)])
    func narrow(a: Int8, b: Int8, sum: Int8) {
        #expect(module.slots.call(9, returning: Int8.self, a, b) == sum)
    }

    @Test("Bool and unsigned 16-bit results, float results")
    func moreNarrow() {
        #expect(module.slots.call(10, returning: Bool.self, true))
        #expect(!module.slots.call(10, returning: Bool.self, false))
        #expect(module.slots.call(14, returning: UInt16.self, UInt16(65530), UInt16(10)) == 4)
        #expect(module.slots.call(15, returning: Float.self, Float(1.5), Float(2)) == 3.5)
    }

    @Test("Variadic arguments")
    func variadic() {
        #expect(module.slots.call(11, returning: Double.self, Int32(3), 1.5, 2.5, 3.5) == 7.5)
    }

    @Test("Narrow arguments past the registers")
    func narrowOnStack() {
        let c = Int8(1)
        let result = module.slots.call(
            12,
            returning: Int64.self,
            c,
            c,
            c,
            c,
            c,
            c,
            c,
            Int8(-1),
            Int8(-2),
            UInt8(250),
            Int16(-3),
            UInt16(65535)
        )
        #expect(result == 6 - 2_000 + 250_000_000 - 3_000_000_000 + 655_350_000_000_000_000)
    }

    #if arch(x86_64) && !os(Windows)
        @Test("long double")
        func longDouble() {
            #expect(module.slots.call(13, returning: Float80.self, Float80(1) / 3, Float80(1) / 3) == Float80(2) / 3)
        }
    #endif
}
