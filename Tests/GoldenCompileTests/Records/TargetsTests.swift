// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import TestSupport
import Testing

/// One file for four targets, compiled and called on the one at hand.
@Suite("A module of several targets")
struct TargetsTests {
    let library: Targets

    init() throws {
        library = try Targets(path: FixtureLibrary.path(for: "targets"), requireAll: true)
    }

    @Test("No symbol of another target is asked for")
    func symbols() {
        #expect(library.missingSymbols == [])
        #if os(Linux)
            #expect(!library.isAvailable("targets_only_apple"))
        #endif
    }

    @Test("What all targets have")
    func common() {
        #expect(library.targets_add(40, 2) == 42)
        let swapped = library.targets_swap(targets_pair(tag: 3, value: 4))
        #expect(swapped.tag == 4 && swapped.value == 3)
        #expect(library.targets_char(64) == 65)
        #expect(library.targets_next_letter(64) == 65)
        #expect(library.targets_open(4, .TARGETS_WRITE).descriptor == 42)
        #expect(TARGETS_COMMON == 7)
        #expect(MemoryLayout<targets_wide>.size == 32 || TARGETS_SYSTEM == "macOS")
    }

    @Test("What only this target has")
    func own() {
        #if os(Linux)
            #expect(library.targets_only_linux(1) == 2)
            library.targets_linux_variable += 1
            #expect(library.targets_linux_variable > 42)
            let limit: UInt32 = TARGETS_LIMIT
            #expect(limit == 20)
        #else
            #expect(library.targets_only_apple(library.targets_open(4, .TARGETS_WRITE)) == 44)
            let limit: Int32 = TARGETS_LIMIT
            #expect(limit == 10)
        #endif
        #expect(library.targets_system().map { String(cString: $0) } == TARGETS_SYSTEM)
        #if arch(arm64)
            #expect(library.targets_only_arm(1) == 5)
            #expect(targets_mode.TARGETS_FAST.rawValue == 9)
        #else
            #expect(library.targets_only_intel(1) == 4)
        #endif
    }
}
