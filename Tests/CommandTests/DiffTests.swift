// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Testing

/// `ffigen diff`: what it prints, and with what it answers.
@Suite("ffigen diff")
struct DiffTests {
    private static let old = """
        {"schemaVersion": 1, "module": "M", "library": {"names": ["m"]},
         "functions": {"f": {"arguments": ["i32"], "return": "i32"}}, "constants": {"A": {"type": "i32", "value": 1}}}
        """
    /// A change that breaks programs, one that breaks source, one that breaks nobody.
    private static let new = """
        {"schemaVersion": 1, "module": "M", "library": {"names": ["m"]},
         "functions": {"f": {"arguments": ["i64"], "return": "i32"}, "g": {}}}
        """
    private static let more = """
        {"schemaVersion": 1, "module": "M", "library": {"names": ["m"]},
         "functions": {"f": {"arguments": ["i32"], "return": "i32"}, "g": {}}, "constants": {"A": {"type": "i32", "value": 1}}}
        """

    private func diff(_ arguments: String...) throws -> Command.Result {
        let scratch = try Scratch(["old.json": Self.old, "new.json": Self.new, "more.json": Self.more, "bad.json": "{"])
        return try Command.run(["diff"] + arguments, in: scratch.folder)
    }

    @Test("A change is a line on standard output, and the last line counts them")
    func text() throws {
        let result = try diff("old.json", "new.json")
        #expect(result.code == 2)
        #expect(result.messages.isEmpty)
        #expect(
            result.output == """
                breaks programs: function 'f' changed: (i32) i32 -> (i64) i32 (parameter 0 was i32)
                compatible: function 'g' added: () void
                breaks source: constant 'A' removed: 1
                differences: 1 breaking programs that are built, 1 breaking source, 1 compatible

                """
        )
    }

    @Test(
        "The answer is 2 for what --fail-on asks for",
        arguments: [
            (["old.json", "old.json", "--fail-on", "any"], 0),
            (["old.json", "more.json"], 0),
            (["old.json", "more.json", "--fail-on", "any"], 2),
            (["more.json", "old.json", "--fail-on", "binary"], 2),
            (["old.json", "new.json", "--ignore", "f"], 2),
            (["old.json", "new.json", "--ignore", "f", "--fail-on", "binary"], 0),
            (["old.json", "new.json", "--ignore", "?", "--fail-on", "any"], 0),
        ] as [([String], Int32)]
    )
    func exitCodes(_ arguments: [String], _ code: Int32) throws {
        let scratch = try Scratch(["old.json": Self.old, "new.json": Self.new, "more.json": Self.more])
        #expect(try Command.run(["diff"] + arguments, in: scratch.folder).code == code)
    }

    @Test("A pattern of --ignore that matches no difference is a warning")
    func unusedPatterns() throws {
        let result = try diff("old.json", "new.json", "--ignore", "?", "--ignore", "h*")
        #expect(result.messages == "ffigen: warning: --ignore 'h*' matches nothing that differs\n")
        #expect(result.code == 0)
    }

    @Test("What pointers point to is compared, and definitions that do not say it are named")
    func pointees() throws {
        let scratch = try Scratch([
            "old.h": "void f(int *);\nchar *g(void);\n", "new.h": "void f(long *);\nchar *g(void);\n",
            "before.json": Self.old,
        ])
        for version in ["old", "new"] {
            let made = try scratch.ffigen("\(version).h", "--module", "M", "--emit", "definitions", "-o", version)
            #expect(made.code == 0, "\(made.messages)")
        }
        let result = try scratch.ffigen("diff", "old/M.ffi.json", "new/M.ffi.json", "--ignore", "old")
        #expect(result.output.contains("breaks programs: function 'f' changed"), "\(result.output)")
        #expect(result.output.contains("(parameter 0 was 'int *', is 'long *', what it points to changed)"))
        #expect(result.code == 2)
        let older = try scratch.ffigen("diff", "before.json", "new/M.ffi.json")
        #expect(
            older.messages.hasPrefix("before.json: warning: it does not say what pointers point to"),
            "\(older.messages)"
        )
    }

    @Test("What may be null is compared: of parameters, results, fields, variables and what callbacks get")
    func nullability() throws {
        let header = """
            struct node { char * NULLNESS name; };
            extern int * NULLNESS current;
            char * NULLNESS find(const char * NULLNESS key, int count);
            void each(void (*body)(void * NULLNESS context, int v), void *context);
            """
        let scratch = try Scratch([
            "old.h": header.replacing("NULLNESS", with: "_Nonnull"), "new.h": header.replacing("NULLNESS", with: ""),
        ])
        for version in ["old", "new"] {
            let made = try scratch.ffigen("\(version).h", "--module", "M", "--emit", "definitions", "-o", version)
            #expect(made.code == 0, "\(made.messages)")
        }
        let loosened = try scratch.ffigen("diff", "old/M.ffi.json", "new/M.ffi.json", "--ignore", "old")
        #expect(
            loosened.output == """
                breaks source: function 'each' changed: (function, pointer) void -> (function, pointer) void (parameter 0 of the function that parameter 0 points to may be null now)
                breaks source: function 'find' changed: (string, i32) pointer -> (string, i32) pointer (parameter 0 may be null now; the result may be null now)
                breaks source: field 'node.name' changed: pointer at 0 -> pointer at 0 (it may be null now)
                breaks source: variable 'current' changed: pointer -> pointer (it may be null now)
                differences: 0 breaking programs that are built, 4 breaking source, 0 compatible

                """
        )
        let tightened = try scratch.ffigen("diff", "new/M.ffi.json", "old/M.ffi.json", "--ignore", "old")
        #expect(tightened.output.contains("parameter 0 may not be null any more; the result is never null now"))
    }

    @Test("--json has the same changes as data")
    func json() throws {
        let result = try diff("old.json", "new.json", "--json")
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        )
        #expect(document["breaksPrograms"] as? Int == 1 && document["breaksSource"] as? Int == 1)
        let changes = try #require(document["changes"] as? [[String: Any]])
        #expect(changes.map { $0["name"] as? String } == ["f", "g", "A"])
        #expect(changes.map { $0["impact"] as? String } == ["binary", "compatible", "source"])
        #expect(result.code == 2)
    }

    @Test(
        "What cannot be read is said with its place",
        arguments: [
            (["absent.json", "old.json"], "ffigen: error: cannot read 'absent.json'", 1),
            (["old.json", "bad.json"], "ffigen: error: bad.json: $: ", 1),
            (["old.json"], "Missing expected argument '<new.ffi.json>'", 64),
        ] as [([String], String, Int32)]
    )
    func failures(_ arguments: [String], _ message: String, _ code: Int32) throws {
        let scratch = try Scratch(["old.json": Self.old, "bad.json": "{"])
        let result = try Command.run(["diff"] + arguments, in: scratch.folder)
        #expect(result.code == code)
        #expect(result.output.isEmpty)
        #expect(result.messages.contains(message), "\(result.messages)")
    }
}
