// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Testing

/// What the package plugins ask of the command.
@Suite("ffigen: for the plugins")
struct PluginPlanTests {
    private static let configuration = """
        { modules: [
            { headers: ['one.h'], name: 'One', emit: ['swift', 'definitions'] },
            { headers: ['two.h'] },
        ] }
        """
    private static let headers = ["one.h": "int one(void);\n", "two.h": "int two(void);\n"]

    private func scratch(_ configuration: String = configuration) throws -> Scratch {
        try Scratch(Self.headers.merging(["ffigen.json": configuration]) { $1 })
    }

    private func run(_ scratch: Scratch, planning outputs: String...) throws -> Command.Result {
        let plan = outputs.flatMap { ["--planned-output", $0] }
        return try Command.run(
            ["--config", "ffigen.json", "-o", "out", "--swift-by-default"] + plan,
            in: scratch.folder
        )
    }

    /// The files in `out`, and the functions that each declares.
    private func functions(_ scratch: Scratch) throws -> [String: [String]] {
        var functions: [String: [String]] = [:]
        for (path, file) in try scratch.files() where path.hasPrefix("out/") {
            let text = String(decoding: file.content, as: UTF8.self)
            functions[String(path.dropFirst(4))] = ["one", "two"].filter { text.contains("func \($0)(") }
        }
        return functions
    }

    @Test("Without planned files, Swift alone is written where the configuration does not ask for more")
    func swiftByDefault() throws {
        let scratch = try scratch()
        #expect(try run(scratch).code == 0)
        #expect(
            try scratch.files().keys.filter { $0.hasPrefix("out/") }.sorted()
                == ["out/One.ffi.json", "out/One.swift", "out/Two.swift"]
        )
    }

    @Test("Each module's Swift goes into its planned file")
    func plan() throws {
        let scratch = try scratch()
        let result = try run(scratch, planning: "a.swift", "b.swift", "One.ffi.json")
        #expect(result.code == 0, "\(result.messages)")
        #expect(try functions(scratch) == ["a.swift": ["one"], "b.swift": ["two"], "One.ffi.json": []])
        #expect(try scratch.text("out/One.ffi.json").contains("\"one\""))
    }

    @Test("More modules than planned share the last file")
    func moreModules() throws {
        let scratch = try scratch("{ modules: [{ headers: ['one.h'] }, { headers: ['two.h'] }] }")
        #expect(try run(scratch, planning: "a.swift").code == 0)
        #expect(try functions(scratch) == ["a.swift": ["one", "two"]])
    }

    @Test("Planned files that no module fills any more are there all the same")
    func fewerModules() throws {
        let scratch = try scratch("{ modules: [{ headers: ['two.h'] }] }")
        #expect(try run(scratch, planning: "a.swift", "b.swift", "Two.ffi.json").code == 0)
        #expect(try functions(scratch) == ["a.swift": ["two"], "b.swift": [], "Two.ffi.json": []])
    }

    @Test("Definitions that are not planned are an error with the way out, and nothing is written")
    func unplannedDefinitions() throws {
        let scratch = try scratch()
        let result = try run(scratch, planning: "a.swift", "b.swift")
        #expect(result.code == 1)
        #expect(result.messages.contains("One.ffi.json is new in the configuration"))
        #expect(result.messages.contains("touch Package.swift and build again"))
        #expect(try functions(scratch).isEmpty)
    }

    /// Headers by name, and those that make a module of their own.
    struct Inclusion: Sendable {
        var texts: [String: String]
        var modules: [String]
    }

    @Test(
        "--separate makes a module of each header that no other includes",
        arguments: [
            Inclusion(texts: ["a.h": "int a(void);", "b.h": "int b(void);"], modules: ["A", "B"]),
            Inclusion(texts: ["a.h": "#include \"b.h\"\nint a(void);", "b.h": "int b(void);"], modules: ["A"]),
            Inclusion(texts: ["a.h": "int a(void);", "b.h": " # include <a.h>\nint b(void);"], modules: ["B"]),
            Inclusion(
                texts: [
                    "a.h": "int a(void);", "sub/x.h": "#include \"../a.h\"\n",
                    "b.h": "#include \"sub/x.h\"\nint b(void);",
                ],
                modules: ["B"]
            ),
            // Of two that include each other, one has to be it.
            Inclusion(
                texts: [
                    "a.h": "#pragma once\n#include \"b.h\"\nint a(void);",
                    "b.h": "#pragma once\n#include \"a.h\"\nint b(void);",
                ],
                modules: ["A"]
            ),
        ]
    )
    func separate(_ inclusion: Inclusion) throws {
        let scratch = try Scratch(inclusion.texts)
        let headers = inclusion.texts.keys.filter { !$0.contains("/") }.sorted()
        let arguments = headers + ["--separate", "-o", "out", "--emit", "swift"] + ["--", "-I."]
        let result = try Command.run(arguments, in: scratch.folder)
        #expect(result.code == 0, "\(result.messages)")
        let names = try scratch.files().keys.filter { $0.hasPrefix("out/") }.sorted()
        #expect(names == inclusion.modules.map { "out/\($0).swift" })
    }

    @Test("A configuration's folders of -I start where its headers do, and its headers are looked for there first")
    func relativeFolders() throws {
        let scratch = try Scratch([
            "conf/ffigen.json": "{ modules: [{ headers: ['one.h'], clangArguments: ['-Iinclude', '-I', 'more'] }] }",
            "conf/one.h": "#include <dep.h>\n#include <other.h>\ndep one(other);\n",
            "conf/include/dep.h": "typedef int dep;\n",
            "conf/more/other.h": "typedef int other;\n",
            "one.h": "int wrong(void);\n",
        ])
        let result = try scratch.ffigen("--config", "conf/ffigen.json", "-o", "out")
        #expect(result.code == 0, "\(result.messages)")
        #expect(try scratch.text("out/One.swift").contains("func one("))
    }
}
