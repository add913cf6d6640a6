// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

/// Names of C that generated code has a use of its own for.
@Suite("ffigen: names that hide others")
struct HiddenNameTests {
    private static let header = """
        #define LIMIT 3
        enum { LOWEST = 4 };
        enum level { LOW, level };
        extern int current;
        int count(void);
        const char *message(int code);
        int check(int StatusError, int result, int *out);
        int each(int (*ClosureContext)(void *context, int v), void *context, int withoutActuallyEscaping, int StatusError);
        int keep(int (*call)(void *context, int v), void *context, void (*destroy)(void *), int ClosureContext);
        """
    private static let rules = """
        functions: [
            { match: 'check', status: { message: 'message' }, outputs: ['out'] },
            { match: 'each', closures: [{ callback: 0 }], status: { message: 'message' } },
            { match: 'keep', closures: [{ callback: 'call', destroy: 'destroy' }] },
        ],
        """

    private func problem(style: String, names: String) throws -> String? {
        let scratch = try Scratch([
            "hidden.h": Self.header,
            "ffigen.json": """
            { modules: [{ headers: ['hidden.h'], style: '\(style)', names: { \(names) }, \(Self.rules) }] }
            """,
        ])
        let result = try scratch.ffigen("--config", "ffigen.json", "--emit", "swift")
        #expect(result.code == 0 && !result.messages.contains("warning: "), "\(result.messages)")
        return try SwiftCompiler.problem(with: [scratch.folder.appending(path: "Hidden.swift")])
    }

    @Test(
        "Parameters named like the runtime's types, under rules that use those, and an enumerator like its enumeration",
        arguments: ["library", "dropIn"]
    )
    func parameters(style: String) throws {
        #expect(try problem(style: style, names: "") == nil)
    }

    @Test(
        "What the configuration calls by the name of the class is told from it",
        arguments: ["LIMIT", "LOWEST", "LOW", "current", "count"],
        [("dropIn", "HiddenLibrary"), ("dropIn", "Hidden"), ("library", "Hidden")]
    )
    func className(name: String, form: (style: String, className: String)) throws {
        #expect(try problem(style: form.style, names: "\(name): '\(form.className)'") == nil)
    }

    @Test("A macro with the name of a constant hides it, as in C", arguments: ["library", "dropIn"])
    func macro(style: String) throws {
        let scratch = try Scratch([
            "over.h": """
            enum { LARGEST = 2, OTHER = 7 };
            #define LARGEST (LARGEST - 1)
            static const int limit = 5;
            #define limit 13

            """
        ])
        let result = try scratch.ffigen("over.h", "--style", style)
        #expect(result.code == 0, "\(result.messages)")
        let swift = try String(contentsOf: scratch.folder.appending(path: "Over.swift"), encoding: .utf8)
        // What an import shows of an enumerator without an enumeration is an Int.
        let other = style == "dropIn" ? "var OTHER: Int { 7 }" : "var OTHER: Int32 { 7 }"
        for line in ["var LARGEST: Int32 { 1 }", "var limit: Int32 { 13 }", other] {
            #expect(swift.contains(line), "\(line)")
        }
        #expect(try SwiftCompiler.problem(with: [scratch.folder.appending(path: "Over.swift")]) == nil)
        let json = try String(contentsOf: scratch.folder.appending(path: "Over.ffi.json"), encoding: .utf8)
        #expect(json.contains(#""LARGEST": { "type": "i32", "value": 1 }"#))
    }

    @Test("Functions and variables named as what says whether a version's symbols are there")
    func presence() throws {
        let old = try FixtureLibrary.build(text: "int first(void) { return 1; }", name: "presence-old")
        let new = try FixtureLibrary.build(
            text: """
                int first(void) { return 1; }
                int supports_3_38(void) { return 2; }
                int supports_3_38_(int a) { return a; }
                int supports_3_39;
                """,
            name: "presence-new"
        )
        let scratch = try Scratch([
            "sample.h":
                "int first(void);\nint supports_3_38(void);\nint supports_3_38_(int a);\nextern int supports_3_39;\n"
        ])
        let result = try scratch.ffigen(
            "sample.h",
            "--check-against",
            "3.37=\(old)",
            "--check-against",
            "3.38=\(new)",
            "--emit",
            "swift"
        )
        #expect(result.code == 0, "\(result.messages)")
        #expect(try scratch.text("Sample.swift").contains("var supports_3_38__: Bool {"))
        #expect(try SwiftCompiler.problem(with: [scratch.folder.appending(path: "Sample.swift")]) == nil)
    }
}
