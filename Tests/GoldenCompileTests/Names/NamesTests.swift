// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import TestSupport
import Testing

/// Names that mean something else in Swift: the golden compiles, and each declaration is the one that C means.
@Suite("Odd names through the generated module")
struct NamesTests {
    let library: NamesLibrary

    init() throws {
        library = try NamesLibrary(path: FixtureLibrary.path(for: "names"))
    }

    @Test("A type keeps the module's name, the class takes another")
    func className() {
        let made: UnsafeMutablePointer<Names>? = library.names_make()
        #expect(made != nil)
    }

    @Test("Every record lies as in C")
    func layouts() {
        #expect(NamesLibrary.layoutFaults() == [])
    }

    @Test("Parameters, functions and variables named like types")
    func namesLikeTypes() {
        var second = node(value: 2, next: nil)
        withUnsafeMutablePointer(to: &second) { second in
            var first = node(value: 1, next: second)
            #expect(library.node_next(&first) == second)
        }
        #expect(library.mode_set(.MODE_A) == .MODE_B)
        let moved = library.point_move(point(x: 1, y: 2))
        #expect(moved.x == 2 && moved.y == 1)
        #expect(library.same(library.same_make(7)) == 7)
        #expect(library.same_value.a == 5)
        #expect(library.twin(.twin_a) == .twin_a)
        #expect(node_ == 77)
        library.names_nothing()
    }

    @Test("Names of Swift's types take an underscore, their own stay")
    func namesOfSwiftTypes() {
        var text: [CChar] = [65, 0]
        text.withUnsafeMutableBufferPointer { text in
            let copy: String_? = library.names_dup(text.baseAddress, 1 as Bool_, FFIError_(a: 1), nil)
            #expect(copy == text.baseAddress)
        }
    }

    @Test("Names of the class's members")
    func namesOfMembers() {
        #expect(library.path_ == 11)
        #expect(library.slots_ == 12)
        #expect(library.close_() == 13)
        #expect(library.names_missing(.missing_a).rawValue == 9)
        #expect(library.unsafeBitCast_(1) == 2)
        #expect(library.ForeignModule_() == 14)
        var value = raw()
        value._storage_ = 3
        #expect(library.names_raw(value)._storage_ == 3)
        var bits = bits()
        bits.UInt64_ = 5
        bits.RecordBytes_ = 9
        #expect(bits.UInt64_ == 5 && bits.RecordBytes_ == 9)
        #expect(library.missingSymbols.isEmpty)
    }

    @Test("Words that Swift reserves")
    func words() {
        #expect(library.Self_(4) == 4)
        #expect(library.names_self(.await) == .await)
        #expect(self_.each.rawValue == 5)
        #expect(library.names_words(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) == 55)
        #expect(library.__(6) == 6)
        let odd = library.names_odd(odd(__: 1, self_: 2, Type_: 3, init: 4, class: 5))
        #expect(odd.self_ == 3 && odd.`class` == 5)
        #expect(library.names_dollar(8) == 8)
    }

    @Test("Numbers at the edges, comments that try to end, labels")
    func edges() {
        #expect(NAMES_SMALL == .leastNonzeroMagnitude)
        #expect(NAMES_SMALL_FLOAT == Float(1e-40 as Double))
        #expect(NAMES_SIZE_MAX == -1)
        #expect(library.names_documented() == 15)
        #expect(library.names_plain() == 16)
    }

    @Test("Names that would become the same keep apart; the one that Swift can have stays")
    func keptApart() {
        #expect(library._alike() == 31)
        #expect(library._alike_() == 32)
        #expect(library.missingSymbols_() == 34)
        #expect(library.missingSymbols__() == 33)
        #expect(library.names_alike(.alike_a) == .alike_a_ && alike.alike_a_.rawValue == 1)
        var value = fields()
        value._a_ = 1
        value._a = 2
        #expect(library.names_fields(value) == 12)
        #expect(library.Swift_ == 35)
        #expect(library.names_swift(Swift_(a: 1)).a == 36)
    }

    @Test("Letters beyond ASCII, names that differ in case only, a macro over a function")
    func letters() {
        #expect(library.names_été(1) == 2)
        #expect(library.names_à() == 36)
        #expect(library.names_japan(日本(値: 4)).値 == 8)
        #expect(NAMES_MÜ == 9)
        #expect(library.names_case() == 37 && library.names_CASE() == 38)
        #expect(library.names_macro(5) == 5)
    }

    @Test("Records without names are named by the way to them, function types are pointers")
    func nested() {
        var value = deep()
        value.u.first.second.third = deep_u_first_second_third(b: 21)
        #expect(library.names_deep(value) == 21)
        #expect(library.names_apply({ $0 + 1 }, { $0 * 2 }, 5) == 610)
    }
}
