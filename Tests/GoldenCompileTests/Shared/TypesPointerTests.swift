// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import Foundation
import TestSupport
import Testing

/// Lists of arguments, characters, long doubles, function pointers, pointers and variables of every shape.
@Suite("Pointers, lists and variables")
struct TypesPointerTests {
    let library: Types

    init() throws {
        // The two test targets run in one process: each has a library, and so variables, of its own.
        let own = "-DFOR_\(#fileID.prefix { $0 != "/" })"
        library = try Types(path: FixtureLibrary.build(source: "types/types.c", arguments: ["-w", own]))
    }

    @Test("A list of arguments under each of its names")
    func lists() {
        let values: [any CVarArg] = [1 as Int32, 2 as Int32, 3 as Int32]
        #expect(withVaList(values) { library.types_list_sum(3, $0) } == 123)
        #expect(withVaList(values) { library.types_list_alias(3, $0) } == 123)
        #expect(withVaList(values) { library.types_list_builtin(3, $0) } == 123)
        // C passes the list as a pointer to it here, so that pointer is a `va_list *`.
        let pointed = withVaList(values) {
            library.types_list_pointer(3, unsafeBitCast($0, to: UnsafeMutableRawPointer.self))
        }
        #expect(pointed == 123)
        var holder = types_list_holder()
        holder.count = 6
        #expect(library.types_list_held(&holder) == 6)
        #expect(MemoryLayout<types_list_holder>.size == 32)
    }

    @Test("A callback that takes a list hands it on")
    func listCallback() throws {
        let callback = try Callback { [library] (count: Int32, list: UnsafeMutableRawPointer) -> Int32 in
            library.types_list_sum(count, unsafeBitCast(list, to: CVaListPointer.self)) + 1000
        }
        let function = callback.function(as: types_list_fn.self)
        #expect(library.types_list_apply(function, 2, 4 as Int32, 5 as Int32) == 1045)
    }

    @Test("A long double among variable arguments")
    func variadicLongDouble() {
        #expect(library.types_long_doubles(2, 3.5 as Float80, 1 as Int32, -0.5 as Float80, 2 as Int32) == 46)
        #expect(
            library.types_long_doubles(
                4,
                1 as Float80,
                0 as Int32,
                2 as Float80,
                0 as Int32,
                3 as Float80,
                0 as Int32,
                4 as Float80,
                0 as Int32
            ) == 1234
        )
    }

    @Test("Wide characters and booleans")
    func characters() {
        #expect(library.types_wide_next(0x1F600) == 0x1F601)
        #expect(library.types_wide_length([0x1F600, 65, 0]) == 2)
        #expect(library.types_char16_next(65_535) == 0)
        var yes = true
        #expect(library.types_bool_not(false, &yes))
        yes = false
        #expect(!library.types_bool_not(false, &yes))
        #expect(library.types_bool_shared)
        #expect(TYPES_BYTE == -56 as CChar)
        #expect(TYPES_TRUE)
    }

    @Test("Long doubles keep all of their 64 bits")
    func longDoubles() {
        #expect(TYPES_TENTH == library.types_tenth())
        #expect(TYPES_TENTH != Float80(0.1 as Double))
        #expect(TYPES_THIRD == library.types_third())
        #expect(TYPES_TENTH_AGAIN == library.types_tenth())
        #expect(TYPES_WHOLE == 3 as Float80)
        #expect(TYPES_PI == library.types_pi())
        #expect(TYPES_PI != Float80(Double.pi))
        #expect(library.types_long_double == library.types_tenth())
    }

    // MARK: - Function pointers

    @Test("Function pointers as results, to and from C")
    func functionResults() throws {
        let twice = try #require(library.types_choose(0))
        #expect(twice(21) == 42)
        #expect(library.types_choose(7) == nil)
        let square = try #require(library.types_choose_plain(1))
        #expect(square(6) == 36)
        #expect(library.types_chooser()?(1)?(5) == 25)
        #expect(library.types_call(twice, 4) == 8)
        #expect(library.types_call_decayed(square, 4) == 16)
        #expect(library.types_call({ $0 + 1 }, 4) == 5)
    }

    @Test("Function pointers behind pointers, in arrays and nested in each other")
    func functionPlaces() throws {
        var functions = [library.types_choose(0), library.types_choose(1)]
        #expect(library.types_call_each(&functions, 2, 3) == 36)
        #expect(library.types_call_indirect(&functions[1], 3) == 9)
        #expect(library.types_call_nested({ inner, value in (inner?(value) ?? 0) + 1 }, 5) == 26)
        #expect(library.types_fn_shared?(8) == 16)
        #expect(library.types_fn_fixed?(8) == 64)
        #expect(library.types_fn_table[1]?(3) == 9)
        library.types_fn_shared = { $0 - 1 }
        #expect(library.types_fn_shared?(8) == 7)
        library.types_fn_shared = library.types_choose(0)
    }

    @Test("Function pointers that take records or variable arguments")
    func functionsOfOtherShapes() throws {
        let callback = try Callback { (triple: types_triple) -> types_triple in
            var triple = triple
            triple.parts[4] = 9
            return triple
        }
        #expect(library.types_call_record(callback.functionPointer) == 91)
        #expect(library.types_call_variadic(library.types_variadic()) == 4)
    }

    @Test("A record of function pointers")
    func table() throws {
        var table = types_table()
        library.types_table_fill(&table)
        #expect(library.types_table_sum(&table) == 2 + 40 + 600 + 4000 + 10000)
        #expect(table.entries[1]?(7) == 49)
        #expect(table.choose?(0)?(7) == 14)
        #expect(table.indirect?.pointee?(7) == 49)
        #expect(table.self_.map { $0(&table, 4) } == 9)
        let byValue = try #require(table.by_value)
        let turned = try byValue.call(types_triple(parts: [1, 1, 1, 1, 1]))
        #expect(turned.parts[4] == 5)
        table.direct = { $0 + 100 }
        #expect(library.types_table_sum(&table) == 2 + 40 + 10300 + 4000 + 10000)
    }

    // MARK: - Pointers

    @Test("Pointers to pointers and to arrays")
    func pointers() throws {
        let names = try #require(library.types_names())
        #expect((0..<2).map { names[$0].map { String(cString: $0) } } == ["one", "two"])
        #expect(names[2] == nil)
        #expect(library.types_count(nil) == 12)
        let lists: [UnsafePointer<UnsafePointer<CChar>?>?] = [names, nil]
        #expect(library.types_count(lists) == 6)
        var row: InlineArray<3, Int32> = [4, 5, 6]
        #expect(library.types_row_sum(&row) == 654)
        #expect(library.types_row()?.pointee[2] == 3)
        #expect(library.types_grid_sum([[1, 2, 3], [4, 5, 6]]) == 1 + 30 + 400 + 6000)
        var value: Int32 = 12
        #expect(library.types_volatile_read(&value) == 12)
        var copy: [Int32] = [0, 0]
        library.types_copy(&copy, [7, 8], 2)
        #expect(copy == [7, 8])
    }

    // MARK: - Variables

    @Test("Variables of every shape")
    func variables() throws {
        #expect(library.types_pointer?.pointee == 2)
        #expect(library.types_pointer_fixed?.pointee == 3)
        #expect(library.types_text.map { String(cString: $0) } == "text")
        library.types_triple_shared.parts[1] = 20
        #expect(library.types_triple_shared.parts[1] == 20)
        library.types_triple_shared.parts[1] = 2
        #expect(library.types_triple_fixed.parts[0] == 5)
        #expect(library.types_any_shared.real == 1.5)
        library.types_any_shared.integer = 3
        #expect(library.types_any_shared.integer == 3)
        library.types_any_shared.real = 1.5
        #expect(library.types_kind_shared == .TYPES_ONE && library.types_kind_fixed == .TYPES_ONE)
        #expect((0..<3).map { library.types_open[$0] } == [4, 5, 6])
        library.types_open[1] = 50
        #expect(library.types_open[1] == 50)
        library.types_open[1] = 5
        #expect(library.types_open_names[1].map { String(cString: $0) } == "second")
        #expect(library.types_matrix[1][2] == 6)
        #expect(library.types_volatile_shared == 9)
        #expect(library.types_hidden_pointer != nil)
    }
}
