// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import TestSupport
import Testing

/// Names that a configuration gives: the golden compiles, and what is called is what C calls otherwise.
@Suite("Names of a configuration")
struct RenamedTests {
    let library: Renamed

    init() throws {
        library = try Renamed(path: FixtureLibrary.path(for: "renamed"), requireAll: true)
    }

    @Test("Functions, types, enumerators, constants and variables are used under their new names")
    func calls() throws {
        let before = library.callCount
        let list: UnsafeMutablePointer<IntegerList>? = library.listNew(.readWrite)
        #expect(library.callCount == before + 1)
        defer { library.listFree(list) }
        for value: Int32 in [3, 4, 5, 6] { try library.listAppend(list, value) }
        let error = #expect(throws: StatusError.self) { try library.listAppend(list, 7) }
        #expect(error?.status == Int64(errorFull))
        #expect(error?.message == "the list is full")
        var seen: [Int32] = []
        library.listEach(list) { value in
            seen.append(value)
            return ok
        }
        #expect(seen == [3, 4, 5, 6])
        let visit: Visit = { _, value in value == 5 ? 50 : 0 }
        #expect(library.listEach(list, visit, nil) == 50)
    }

    @Test("Where two want one name, the second in the header takes an underscore")
    func clashes() {
        let list = library.listNew(.`default`)
        defer { library.listFree(list) }
        library.raw_listAppend(list, 1)
        #expect(library.size(list) == -1)
        #expect(library.size_(list) == 1)
        #expect([limit, limit_] == [1, 2])
        #expect([first, second] == [10, 20])
        #expect(_2Pi == 6)
        #expect(versionText == "1.2")
    }

    @Test("A new name that Swift or the class needs is quoted, or takes an underscore")
    func reserved() {
        #expect(library.init_() == 11)
        #expect(library.repeat(4) == 8)
        #expect(library.path_() == 12)
        #expect(library.close_() == 13)
        #expect(library.xmlParserVersion() == 14)
    }

    @Test("A record's members are renamed with their places")
    func members() {
        let swapped = library.pointSwap(Point(xAxis: 1, classOf: 2))
        #expect(swapped.xAxis == 2)
        #expect(swapped.classOf == 1)
    }
}
