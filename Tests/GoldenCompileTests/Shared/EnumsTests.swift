// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import TestSupport
import Testing

/// Enumerations of every style, and typedefs that are types of their own, directly and through libffi.
@Suite("Enumerations through the generated module")
struct EnumsTests {
    let library: Enums

    init() throws {
        library = try Enums(path: FixtureLibrary.path(for: "enums"))
    }

    @Test("Raw values have the type that clang gives, at its limits")
    func rawTypes() {
        #expect(library.enums_signed_negate(.ENUMS_MINUS).rawValue == 3)
        #expect(library.enums_signed_negate(.ENUMS_BIG).rawValue == -2_147_483_647)
        #expect(enums_signed.ENUMS_ZERO.rawValue == -2 && enums_signed.ENUMS_SAME.rawValue == 0)
        #expect(library.enums_long_same(.ENUMS_LONG_MIN).rawValue == .min)
        #expect(library.enums_long_same(.ENUMS_LONG_MAX).rawValue == .max)
        #expect(library.enums_unsigned_same(.ENUMS_UNSIGNED_MAX).rawValue == .max)
        #expect(library.enums_packed_same(.ENUMS_PACKED_B).rawValue == 200 as UInt8)
        #expect(library.enums_fixed_same(.ENUMS_FIXED_B).rawValue == 255 as UInt8)
        #expect(library.enums_fixed_wide_same(.ENUMS_WIDE).rawValue == -1)
        #expect(MemoryLayout<enums_fixed_wide>.size == 8)
    }

    @Test("An open enumeration holds values that the header does not name")
    func unknownValues() {
        #expect(library.enums_typed_next(enums_typed(rawValue: 4_000_000_000)).rawValue == 4_000_000_001)
        #expect(library.enums_typed_next(.ENUMS_TYPED_A) == .ENUMS_TYPED_B)
    }

    @Test("Enumerations without a name, by typedef, declared only, in records, several from one macro")
    func forms() {
        #expect(ENUMS_LOOSE == 40 && ENUMS_LOOSE_NEXT == 41)
        #expect(ENUMS_HUGE == 0xFF_FFFF_FFFF && ENUMS_SMALL == 2)
        #expect(ENUMS_PAIR_A == 51 && ENUMS_PAIR_B == 52)
        #expect(library.enums_alias_same(.ENUMS_TAG_A) == .ENUMS_TAG_A)
        #expect(library.enums_forward_pointer(nil) == nil)
        let record = library.enums_record_make(.ENUMS_INNER_B)
        #expect(record.inner == .ENUMS_INNER_B && record.loose == ENUMS_INNER_LOOSE)
        #expect(record.bits == .ENUMS_INNER_B)
        #expect(record.list[0] == .ENUMS_MINUS && record.list[1] == .ENUMS_BIG)
    }

    @Test("Flags are option sets: by the attribute, by their values, by request")
    func optionSets() {
        #expect(library.enums_access_both([]) == [.ENUMS_READ, .ENUMS_WRITE])
        let toggled = library.enums_options_toggle(
            [.ENUMS_OPTION_A, .ENUMS_OPTION_B],
            [.ENUMS_OPTION_B, .ENUMS_OPTION_C]
        )
        #expect(toggled == [.ENUMS_OPTION_A, .ENUMS_OPTION_C])
        #expect(enums_options.ENUMS_OPTION_ALL.contains(toggled))
        #expect(enums_options.ENUMS_OPTION_NONE.isEmpty)
        #expect(library.enums_asked_value([.ENUMS_ASKED_A, .ENUMS_ASKED_B]) == 15)
    }

    @Test("What counts upwards is no option set")
    func notFlags() {
        #expect(!((enums_count.ENUMS_COUNT_1 as Any) is any OptionSet))
        #expect((enums_options.ENUMS_OPTION_A as Any) is any OptionSet)
    }

    @Test("A frozen enumeration is a Swift enum; memory and callbacks hold its integer")
    func frozen() {
        let next = library.enums_closed_next(.ENUMS_CLOSED_A)
        switch next {
        case .ENUMS_CLOSED_A, .ENUMS_CLOSED_NEW: Issue.record("\(next)")
        case .ENUMS_CLOSED_B: break
        }
        #expect(enums_closed.ENUMS_CLOSED_ALSO_B == .ENUMS_CLOSED_B)
        #expect(enums_closed(rawValue: 77) == nil)
        var place: UInt32 = 0
        library.enums_closed_store(.ENUMS_CLOSED_NEW, &place)
        #expect(enums_closed(rawValue: place) == .ENUMS_CLOSED_NEW)
        let holder = library.enums_holder_make(.ENUMS_CLOSED_B)
        #expect(holder.closed == 4 && holder.pair[0] == 0 && holder.pair[1] == 4)
        #expect(library.enums_closed_current == 4)
        #expect(library.enums_closed_apply({ $0 + 5 }, .ENUMS_CLOSED_B) == .ENUMS_CLOSED_NEW)
        #expect(ENUMS_CLOSED_CAST == enums_closed.ENUMS_CLOSED_B.rawValue)
        #expect(library.enums_frozen_from(-1) == .ENUMS_FROZEN_default)
    }

    @Test("A value without a case stops the program where it comes out of C")
    func unknownFrozenValue() async throws {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let library = try Enums(path: FixtureLibrary.path(for: "enums"))
            library.enums_frozen_from(3)
        }
        let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
        #expect(text.contains("enums_frozen_from gave 3, which is no case of enums_frozen"))
    }

    @Test("Enumerators can be constants of the integer type")
    func constants() {
        #expect(library.enums_plain_next(ENUMS_PLAIN_A) == ENUMS_PLAIN_B)
        let bare: enums_bare = library.enums_bare_same(ENUMS_BARE_A)
        #expect(bare == 71 as UInt32)
    }

    @Test("A typedef with swift_newtype is a type of its own")
    func newtypes() throws {
        #expect(library.enums_level_next(library.enums_level_low) == enums_level(4))
        var level = ENUMS_LEVEL_TOP
        var by = enums_level(rawValue: 2)
        library.enums_level_raise(&level, &by)
        #expect(level.rawValue == 11)
        #expect(library.enums_key_length(library.enums_key_first) == 5)
        #expect(library.enums_key_length(ENUMS_NO_KEY) == 0)
        let handle = library.enums_handle_make(enums_handle(nil))
        #expect(handle.rawValue != nil && library.enums_handle_make(handle).rawValue == nil)
        #expect(library.enums_seconds_twice(ENUMS_SECOND) == enums_seconds(2))
        #expect(library.enums_switch_flip(ENUMS_ON) == enums_switch(false))
        let named = library.enums_named_make(library.enums_key_first, ENUMS_LEVEL_TOP)
        #expect(named.key == library.enums_key_first && named.level == ENUMS_LEVEL_TOP)
        #expect(MemoryLayout<enums_named>.size == 16)
    }
}
