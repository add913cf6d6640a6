// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import Foundation
import Testing

@Suite("What is bound, in how many files, and how much may be lost")
struct ScopeTests {
    private static let headers = [
        "include/sample.h": "#include \"extra/extra.h\"\n#include <other.h>\nint sample(void);\n",
        "include/extra/extra.h": "int extra(void);\n",
        "elsewhere/other.h": "int other(void);\n",
    ]

    @Test("Patterns from the command line and from a configuration change the scope")
    func patterns() throws {
        let scratch = try Scratch(Self.headers)
        let usual = try scratch.ffigen("include/sample.h", "--", "-Ielsewhere")
        #expect(usual.code == 0)
        #expect(try Definitions(json: scratch.text("Sample.ffi.json")).functions.keys.sorted() == ["extra", "sample"])

        let options = ["--include-headers", "other.h", "--exclude-headers", "extra/*"]
        let changed = try Command.run(["include/sample.h"] + options + ["--", "-Ielsewhere"], in: scratch.folder)
        #expect(changed.code == 0)
        #expect(try Definitions(json: scratch.text("Sample.ffi.json")).functions.keys.sorted() == ["other", "sample"])

        try scratch.write(
            "ffigen.json",
            """
            { modules: [ { headers: ["include/sample.h"], clangArguments: ["-Ielsewhere"],
                           includeHeaders: ["other.h"], excludeHeaders: ["nowhere.h"] } ] }
            """
        )
        let configured = try scratch.ffigen("--config", "ffigen.json")
        #expect(configured.code == 0)
        #expect(configured.messages.contains("warning: the pattern 'nowhere.h' matches none of the 3 headers"))
        let functions = try Definitions(json: scratch.text("Sample.ffi.json")).functions.keys.sorted()
        #expect(functions == ["extra", "other", "sample"])
    }

    @Test("A pattern that can match nothing is an error")
    func badPattern() throws {
        let scratch = try Scratch(Self.headers)
        let result = try scratch.ffigen("include/sample.h", "--exclude-headers", "extra/", "--", "-Ielsewhere")
        #expect(result.code == 1)
        #expect(result.messages.contains("'extra/' is no pattern for headers: it names a folder; 'extra/**' is"))
    }

    @Test("--max-skipped allows so many and no more, and then writes nothing")
    func maxSkipped() throws {
        let scratch = try Scratch(["sample.h": "int f(void);\nstatic int g(void) { return 1; }\n#define GUARD\n"])
        #expect(try scratch.ffigen("sample.h", "--max-skipped", "1").code == 0)
        let before = try scratch.files()
        let result = try scratch.ffigen("sample.h", "--max-skipped", "0", "--access-level", "internal")
        #expect(result.code == 1)
        #expect(
            result.messages.contains(
                "1 declarations of module 'Sample' are not bound (1 of kind function), more than the 0 allowed"
            )
        )
        #expect(try scratch.files() == before)
    }

    @Test("Too much for one file goes into several, and files of an earlier run do not stay")
    func parts() throws {
        let functions = (0..<30).map { "int sample_\($0)(void);\n" }.joined()
        let scratch = try Scratch(["sample.h": functions, "Sample+FunctionsOfMine.swift": "// mine\n"])
        try scratch.write("Sample+Functions9.swift", "// not generated\n")
        #expect(try scratch.ffigen("sample.h", "--declarations-per-file", "10").code == 0)
        let split = [
            "Sample+Functions.swift", "Sample+Functions2.swift", "Sample+Functions3.swift", "Sample+Functions9.swift",
            "Sample+FunctionsOfMine.swift", "Sample.ffi.json", "Sample.swift", "sample.h",
        ]
        #expect(try scratch.files().keys.sorted() == split)
        #expect(try scratch.text("Sample+Functions3.swift").contains("func sample_29()"))

        let outdated = try scratch.ffigen("sample.h", "--check")
        #expect(outdated.code == 2)
        #expect(outdated.messages.contains("Sample+Functions2.swift: error: out of date"))
        #expect(try scratch.files().keys.sorted() == split)
        #expect(try scratch.ffigen("sample.h").code == 0)
        #expect(
            try scratch.files().keys.sorted() == [
                "Sample+Functions9.swift", "Sample+FunctionsOfMine.swift", "Sample.ffi.json", "Sample.swift",
                "sample.h",
            ]
        )
    }
}
