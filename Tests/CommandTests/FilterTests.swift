// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import Foundation
import Testing

@Suite("A configuration chooses what is bound")
struct FilterTests {
    private static let header = """
        typedef struct lib_handle { int fd; } lib_handle;
        typedef struct lib_detail { int value; } lib_detail;
        typedef struct lib_unused { int value; } lib_unused;
        enum lib_mode { LIB_READ = 1, LIB_WRITE = 2 };
        enum { LIB_LIMIT = 64, LIB_SECRET = 7 };
        #define LIB_VERSION 3
        #define LIB_DEBUG 1
        extern int lib_level;
        extern int lib_private_level;
        int lib_open(lib_handle *handle, enum lib_mode mode);
        int lib_close(lib_handle *handle);
        int lib_private_reset(void);
        lib_detail lib_look(lib_handle *handle);

        """

    private func run(_ keys: String) throws -> (scratch: Scratch, result: Command.Result) {
        let scratch = try Scratch(["lib.h": Self.header])
        try scratch.write("ffigen.json", "{ modules: [{ headers: ['lib.h'],\n\(keys) }] }")
        return (scratch, try scratch.ffigen("--config", "ffigen.json", "--report", "report.json"))
    }

    @Test("Names to bind and names not to bind, by kind; types that are needed come along")
    func filters() throws {
        let (scratch, result) = try run(
            """
            include: { functions: ['lib_open', 'lib_private_.*', 'lib_look'], macros: ['LIB_V.*'] },
            exclude: { functions: ['lib_private_.*'], variables: ['.*private.*'], records: ['.*'], enums: ['LIB_SECRET'] },
            """
        )
        #expect(result.code == 0, "\(result.messages)")
        #expect(!result.messages.contains("unused-pattern"))
        let definitions = try Definitions(json: scratch.text("Lib.ffi.json"))
        #expect(definitions.functions.keys.sorted() == ["lib_open"])
        #expect(definitions.extended.functions.keys.sorted() == ["lib_look"])
        #expect(definitions.constants.keys.sorted() == ["LIB_LIMIT", "LIB_VERSION"])
        #expect(definitions.variables.keys.sorted() == ["lib_level"])
        let swift = try scratch.text("Lib.swift")
        #expect(swift.contains("struct lib_handle"))
        #expect(swift.contains("struct lib_detail"))
        #expect(!swift.contains("lib_private"))
        let report = try scratch.text("report.json")
        #expect(report.contains("the configuration excludes it"))
        #expect(report.contains("lib_close"))
    }

    @Test("Opaque records have no members, and what passes them by value is skipped")
    func opaque() throws {
        let (scratch, result) = try run("opaque: ['lib_detail']")
        #expect(result.code == 0)
        #expect(try scratch.text("Lib.swift").contains("enum lib_detail {}"))
        #expect(result.messages.contains("function 'lib_look' is not bound"))
    }

    @Test("A condition stands around everything, a preamble behind the import")
    func surroundings() throws {
        let (scratch, result) = try run(
            "condition: 'os(Linux) || os(macOS)', preamble: ['import Synchronization', '', 'let mine = 1'], declarationsPerFile: 9"
        )
        #expect(result.code == 0)
        for file in ["Lib.swift", "Lib+Types.swift"] {
            let text = try scratch.text(file)
            #expect(
                text.contains("\n\n#if os(Linux) || os(macOS)\n\npublic import FFIRuntime\nimport Synchronization\n")
            )
            #expect(text.hasSuffix("\n\n#endif\n"))
        }
    }

    @Test("A pattern that matches nothing is a warning at its place, with the name that was meant")
    func unused() throws {
        let (_, result) = try run("exclude: {\n  functions: ['lib_clos'],\n  macros: ['NOTHING_.*'] }")
        #expect(result.code == 0)
        #expect(
            result.messages.contains(
                "ffigen.json:3:15: warning: 'lib_clos' matches no function of the headers; did you mean 'lib_close'?"
            )
        )
        #expect(result.messages.contains("ffigen.json:4:12: warning: 'NOTHING_.*' matches no macro of the headers ["))
    }

    @Test(
        "What is no pattern or no kind is an error at its place",
        arguments: [
            (
                "exclude: { functions: ['lib_('] }",
                "ffigen.json:2:24: error: $.modules[0].exclude.functions[0]: 'lib_('"
            ),
            ("exclude: { function: [] }", "ffigen.json:2:12: error: $.modules[0].exclude.function: unknown key"),
            ("condition: 'a\\nb'", "ffigen.json:2:1: error: $.modules[0].condition: "),
            ("exclude: ['a']", "ffigen.json:2:1: error: $.modules[0].exclude: "),
            ("include: { macros: 'A.*' }", "ffigen.json:2:12: error: $.modules[0].include.macros: "),
        ]
    )
    func invalid(keys: String, message: String) throws {
        let (scratch, result) = try run(keys)
        #expect(result.code == 1)
        #expect(result.messages.contains(message), "\(result.messages)")
        #expect(try scratch.files().keys.sorted() == ["ffigen.json", "lib.h"])
    }
}
