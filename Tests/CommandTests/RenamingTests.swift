// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import Foundation
import TestSupport
import Testing

@Suite("A configuration gives names")
struct RenamingTests {
    @Test("The module that is compiled and called is the one that is generated")
    func golden() throws {
        let fixtures = FixtureLibrary.folder.appending(path: "renamed")
        let golden = FixtureLibrary.folder.deletingLastPathComponent().appending(path: "GoldenCompileTests/Adapted")
        let result = try Command.run(
            ["--config", "ffigen.json", "--emit", "swift", "--check", "--strict", "-o", golden.path],
            in: fixtures
        )
        #expect(result.code == 0, "\(result.messages)\nScripts/goldens writes it")
    }

    private static let header = """
        #define LIB_OK 0
        typedef struct lib_store lib_store;
        enum lib_mode { LIB_MODE_A, LIB_MODE_B };
        int lib_open(lib_store *store, enum lib_mode mode);
        int lib_close(lib_store *store);

        """

    private func run(_ keys: String) throws -> (result: Command.Result, scratch: Scratch) {
        let scratch = try Scratch()
        try scratch.write("lib.h", Self.header)
        try scratch.write("ffigen.json", "{ modules: [{ headers: ['lib.h'], name: 'Lib',\n  \(keys) }] }")
        return (try scratch.ffigen("--config", "ffigen.json"), scratch)
    }

    @Test(
        "What is wrong with a rule, or makes it of no use, is said at its place",
        arguments: [
            ("rename: [{ match: 'lib_(.*)', to: '$2' }]", "ffigen.json:2:33: error", "'lib_(.*)' has 1 group, so '$2'"),
            ("rename: [{ match: 'lib_.*', to: '$x' }]", "ffigen.json:2:31: error", "'$x' is no group"),
            ("rename: [{ match: 'lib_(', to: 'x' }]", "ffigen.json:2:14: error", "is no regular expression"),
            ("rename: [{ match: 'lib_open' }]", "ffigen.json:2:12: error", "it changes nothing"),
            ("rename: [{ kinds: ['function'], to: 'x' }]", "ffigen.json:2:", "did you mean 'functions'?"),
            ("rename: [{ case: 'camel' }]", "ffigen.json:2:", "'camel' is none of 'lowerCamel', 'upperCamel'"),
            ("names: { lib_open: '1st' }", "ffigen.json:2:12: error", "'1st' is no name in Swift"),
            (
                "rename: [{ kinds: ['functions'], match: 'lib_opn', to: 'x' }]", "ffigen.json:2:36: warning",
                "'lib_opn' matches no function of the headers; did you mean 'lib_open'?"
            ),
            ("names: { lib_opne: 'open_' }", "ffigen.json:2:12: warning", "did you mean 'lib_open'?"),
            ("stripPrefixes: ['lbi_']", "ffigen.json:2:19: warning", "no name of the headers begins with 'lbi_'"),
        ]
    )
    func findings(keys: String, place: String, message: String) throws {
        let (result, _) = try run(keys)
        #expect(result.messages.contains(place), "\(result.messages)")
        #expect(result.messages.contains(message), "\(result.messages)")
        #expect(result.code == (place.hasSuffix("warning") ? 0 : 1))
    }

    @Test("The definitions and the symbols keep the names of C, and the documentation says them")
    func definitions() throws {
        let (result, scratch) = try run("stripPrefixes: ['lib_', 'LIB_'], names: { lib_store: 'Store' }")
        #expect(result.code == 0, "\(result.messages)")
        let definitions = try Definitions(json: try scratch.text("Lib.ffi.json"))
        #expect(definitions.functions.keys.sorted() == ["lib_close", "lib_open"])
        #expect(definitions.constants.keys.sorted() == ["LIB_OK"])
        #expect(definitions.enums["lib_mode"]?.values.keys.sorted() == ["LIB_MODE_A", "LIB_MODE_B"])
        let swift = try scratch.text("Lib.swift")
        #expect(
            swift.contains("func `open`(_ store: UnsafeMutablePointer<Store>?, _ mode_: mode) -> Int32"),
            "\(swift)"
        )
        #expect(swift.contains("/// In C: `int lib_open(lib_store *store, enum lib_mode mode)`"))
        #expect(swift.contains("\n        lib_open\n"))
        #expect(swift.contains("static var MODE_A: Self"))
    }
}
