// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import Foundation
import Testing

@Suite("Names for Swift that the header gives")
struct SwiftNameTests {
    private static let header = """
        #define SN(name) __attribute__((swift_name(name)))
        typedef int lib_status SN("Status");
        typedef struct SN("Point") lib_point { int x, y; } lib_point;
        enum SN("Mode") lib_mode { LIB_READ SN("reading"), LIB_WRITE };
        extern int lib_level SN("level");
        lib_status lib_move(lib_point *point, enum lib_mode mode) SN("move(_:mode:)");

        """

    @Test("Types, enumerators, variables and functions have them; symbols keep C's")
    func attributes() throws {
        let scratch = try Scratch(["lib.h": Self.header])
        let result = try scratch.ffigen("lib.h")
        #expect(result.code == 0, "\(result.messages)")
        let swift = try scratch.text("Lib.swift")
        for text in [
            "public typealias Status = Int32", "public struct Point", "public struct Mode", "static var reading: Self",
            "static var LIB_WRITE: Self", "public var level: Int32",
            "func move(_ point: UnsafeMutablePointer<Point>?, mode: Mode) -> Status",
        ] {
            #expect(swift.contains(text), "\(text) is missing in: \(swift)")
        }
        let definitions = try Definitions(json: scratch.text("Lib.ffi.json"))
        #expect(definitions.functions.keys.sorted() == ["lib_move"])
        #expect(definitions.variables.keys.sorted() == ["lib_level"])
    }

    @Test("What a configuration says goes before them")
    func configured() throws {
        let scratch = try Scratch(["lib.h": Self.header])
        try scratch.write("ffigen.json", "{ modules: [{ headers: ['lib.h'], names: { lib_mode: 'Access' } }] }")
        #expect(try scratch.ffigen("--config", "ffigen.json").code == 0)
        let swift = try scratch.text("Lib.swift")
        #expect(swift.contains("public struct Access"))
        #expect(swift.contains("public struct Point"))
    }
}
