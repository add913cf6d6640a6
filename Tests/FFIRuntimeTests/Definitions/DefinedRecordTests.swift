// Licensed under Apache License v2.0. See LICENSE for details.
import FFIDefinitions
import FFIRuntime
import TestSupport
import Testing

/// Records that C passes by value, called and called back by their definitions: nested ones, arrays in records, unions.
@Suite("Records of a definitions document")
struct DefinedRecordTests {
    private struct Grid: BitwiseCopyable, Equatable {
        var x: Int32
        var y: Int8
        var padding: (UInt8, UInt8, UInt8) = (0, 0, 0)
        var values: (Int16, Int16, Int16)
        var tail: UInt16 = 0

        static func == (a: Grid, b: Grid) -> Bool {
            a.x == b.x && a.y == b.y && a.values == b.values
        }
    }

    private static let source = """
        #include <stdint.h>
        struct cell { int32_t x; int8_t y; };
        struct grid { struct cell cell; int16_t values[3]; };
        struct nothing {};
        struct holder { struct nothing none; int32_t x; };
        union number { int32_t integer; float real; };
        union wide { double one; float many[3]; };
        struct grid turn(struct grid g, int8_t by)
        {
            int16_t first = g.values[0];
            g.values[0] = g.values[2];
            g.values[2] = first;
            g.cell.x = -g.cell.x;
            g.cell.y += by;
            return g;
        }
        union number add_bits(float before, union number n, int32_t bits) { n.integer += bits + (int32_t)before; return n; }
        int32_t held(struct holder h, int32_t by) { return h.x + by; }
        double sum_wide(int32_t scale, union wide w) { return scale * (w.many[0] + w.many[1] + w.many[2]); }
        struct grid call_grid(struct grid (*callback)(struct grid, union number), struct grid g)
        {
            return callback(g, (union number){ .real = 1.5f });
        }
        """

    private static let json = """
        {
          "schemaVersion": 1, "module": "Records", "library": {"names": ["records"]},
          "callbacks": {"call_grid": {"0": {"arguments": ["grid", "number"], "return": "grid"}}},
          "extended": {
            "functions": {
              "turn": {"arguments": ["grid", "i8"], "return": "grid"},
              "add_bits": {"arguments": ["f32", "number", "i32"], "return": "number"},
              "sum_wide": {"arguments": ["i32", "wide"], "return": "f64"},
              "held": {"arguments": ["holder", "i32"], "return": "i32"},
              "call_grid": {"arguments": ["function", "grid"], "return": "grid"}
            },
            "types": {
              "nothing": {"kind": "struct", "size": 0, "alignment": 1, "fields": []},
              "holder": {"kind": "struct", "size": 4, "alignment": 4, "fields": [
                {"name": "none", "type": "nothing", "offset": 0}, {"name": "x", "type": "i32", "offset": 0}]},
              "cell": {"kind": "struct", "size": 8, "alignment": 4, "fields": [
                {"name": "x", "type": "i32", "offset": 0}, {"name": "y", "type": "i8", "offset": 4}]},
              "grid": {"kind": "struct", "size": 16, "alignment": 4, "fields": [
                {"name": "cell", "type": "cell", "offset": 0}, {"name": "values", "type": "i16", "count": 3, "offset": 8}]},
              "number": {"kind": "union", "size": 4, "alignment": 4, "fields": [
                {"name": "integer", "type": "i32", "offset": 0}, {"name": "real", "type": "f32", "offset": 0}]},
              "wide": {"kind": "union", "size": 16, "alignment": 8, "fields": [
                {"name": "one", "type": "f64", "offset": 0}, {"name": "many", "type": "f32", "count": 3, "offset": 0}]}
            }
          }
        }
        """

    private let library: DefinedLibrary

    init() throws {
        let path = try FixtureLibrary.build(text: Self.source, name: "records")
        library = try FFI.dlopen(path, definitions: Definitions(json: Self.json))
    }

    @Test("A record with a record and an array in it")
    func nested() throws {
        let grid = FFIValue(record: Grid(x: 7, y: -3, values: (1, 2, 3)))
        for by in [Int8(1), 2] {
            let turned = try library.function("turn")(grid, FFIValue(by)).value(asRecord: Grid.self)
            #expect(turned == Grid(x: -7, y: -3 + by, values: (3, 2, 1)))
        }
    }

    @Test("A member without bytes")
    func empty() throws {
        #expect(try library.function("held")(FFIValue(record: Int32(40)), 2) == 42)
    }

    #if arch(x86_64)
        @Test("Members of 16 bits that are floating-point")
        func halves() throws {
            let source = """
                struct halves { _Float16 v[4]; };
                struct halves turn(int x, struct halves h) { return (struct halves){{ h.v[3], h.v[2], x, h.v[0] }}; }
                """
            let json = """
                {"schemaVersion": 1, "module": "Halves", "library": {"names": ["halves"]}, "extended": {
                  "functions": {"turn": {"arguments": ["i32", "halves"], "return": "halves"}},
                  "types": {"halves": {"kind": "struct", "size": 8, "alignment": 2, "fields": [
                    {"name": "v", "type": "f16", "count": 4, "offset": 0}]}}}}
                """
            let path = try FixtureLibrary.build(text: source, name: "halves")
            let turn = try FFI.dlopen(path, definitions: Definitions(json: json)).function("turn")
            let halves: (Float16, Float16, Float16, Float16) = (1.5, -2, 3, 0.25)
            let turned: (Float16, Float16, Float16, Float16) = (0.25, 3, 7, 1.5)
            #expect(try turn(7, FFIValue(record: halves)) == FFIValue(record: turned))
        }
    #endif

    @Test("Unions in integer and in floating-point registers")
    func unions() throws {
        let bits = try library.function("add_bits")(2.0, FFIValue(record: Float(1.5).bitPattern), 5)
        #expect(try bits.value(asRecord: UInt32.self) == Float(1.5).bitPattern + 7)
        let many: (Float, Float, Float, Float) = (1, 2.5, 4, 0)
        #expect(try library.function("sum_wide")(2, FFIValue(record: many)) == 15.0)
    }

    @Test("Both as arguments of a callback, and a record as its result")
    func callback() throws {
        let pointer = try library.registerCallback(for: "call_grid", parameter: 0) { arguments in
            let grid = try? arguments[0].value(asRecord: Grid.self)
            let number = try? arguments[1].value(asRecord: Float.self)
            return FFIValue(
                record: Grid(x: grid?.x ?? 0, y: Int8((number ?? 0) * 2), values: (9, 8, grid?.values.2 ?? 0))
            )
        }
        let result = try library.function("call_grid")(
            FFIValue(pointer),
            FFIValue(record: Grid(x: -70_000, y: 1, values: (1, 2, 3)))
        )
        #expect(try result.value(asRecord: Grid.self) == Grid(x: -70_000, y: 3, values: (9, 8, 3)))
    }
}
