// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import Foundation
import TestSupport
import Testing

/// What the command writes, where, and what it leaves alone.
@Suite("ffigen: what it writes")
struct OutputTests {
    private static let sample = """
        /* Adds. */
        int sample_add(int a, int b);
        typedef int sample_number;
        #define SAMPLE_LIMIT 12

        """

    /// A header's name and text, and the name that the files get.
    struct Naming: Sendable {
        var header: String
        var text = "int f(void);\n"
        var module: String
    }

    @Test(
        "A header alone gives two files named after it in the current folder",
        arguments: [
            Naming(header: "sample.h", module: "Sample"),
            Naming(header: "wide-sample_two.h", module: "WideSampleTwo"),
            Naming(header: "sqlite3.h", text: "/* SQLite, SQLite and SQLite. */\nint f(void);\n", module: "SQLite3"),
            Naming(header: "7zip.h", module: "C7zip"),
        ]
    )
    func defaultNames(_ naming: Naming) throws {
        let scratch = try Scratch([naming.header: naming.text])
        let result = try scratch.ffigen(naming.header)
        #expect(result.code == 0, "\(result.messages)")
        let names = ["\(naming.module).ffi.json", "\(naming.module).swift", naming.header]
        #expect(try scratch.files().keys.sorted() == names.sorted())
        #expect(try scratch.text("\(naming.module).swift").contains("final class \(naming.module):"))
    }

    @Test("-o creates the folder and those above it; standard output stays empty")
    func createsFolder() throws {
        let scratch = try Scratch(["sample.h": Self.sample])
        let result = try scratch.ffigen("sample.h", "-o", "deep/down/")
        #expect(result.code == 0)
        #expect(result.output.isEmpty)
        #expect(result.messages.contains("wrote deep/down/Sample.swift\nwrote deep/down/Sample.ffi.json\n"))
        #expect(
            try scratch.files().keys.sorted() == ["deep/down/Sample.ffi.json", "deep/down/Sample.swift", "sample.h"]
        )
    }

    @Test("A second run says unchanged and touches nothing; --check agrees")
    func secondRun() throws {
        let scratch = try Scratch(["sample.h": Self.sample])
        #expect(try scratch.ffigen("sample.h", "-o", "out").code == 0)
        let before = try scratch.files()
        let second = try scratch.ffigen("sample.h", "-o", "out")
        #expect(second.code == 0)
        #expect(second.messages.contains("unchanged out/Sample.swift\nunchanged out/Sample.ffi.json\n"))
        #expect(try scratch.ffigen("sample.h", "-o", "out", "--check").code == 0)
        #expect(try scratch.files() == before)
    }

    @Test("Only what changed is written")
    func partialChange() throws {
        let scratch = try Scratch(["sample.h": Self.sample])
        #expect(try scratch.ffigen("sample.h", "-o", "out").code == 0)
        try scratch.write("out/Sample.swift", try scratch.text("out/Sample.swift") + "// somebody's change\n")
        let result = try scratch.ffigen("sample.h", "-o", "out")
        #expect(result.messages.contains("wrote out/Sample.swift\nunchanged out/Sample.ffi.json\n"))
    }

    @Test("The output says nothing of the machine: the same from anywhere, twice")
    func reproducible() throws {
        let scratch = try Scratch(["a/sample.h": Self.sample])
        let elsewhere = try Scratch()
        let header = scratch.folder.appending(path: "a/sample.h").path
        #expect(try scratch.ffigen("a/sample.h", "-o", "out").code == 0)
        #expect(try elsewhere.ffigen(header, "-o", ".").code == 0)
        for name in ["Sample.swift", "Sample.ffi.json"] {
            let text = try scratch.text("out/\(name)")
            #expect(try elsewhere.text(name) == text)
            #expect(!text.contains(scratch.folder.lastPathComponent))
        }
    }

    @Test(
        "--emit says which files are written",
        arguments: [
            ("swift", ["Sample.swift"]), ("definitions", ["Sample.ffi.json"]),
            ("definitions,swift", ["Sample.ffi.json", "Sample.swift"]),
        ]
    )
    func emit(_ kinds: String, _ names: [String]) throws {
        let scratch = try Scratch(["sample.h": Self.sample])
        #expect(try scratch.ffigen("sample.h", "--emit", kinds).code == 0)
        #expect(try scratch.files().keys.filter { $0 != "sample.h" }.sorted() == names)
    }

    @Test("--templates replaces the templates in the folder and no others")
    func templates() throws {
        let scratch = try Scratch([
            "sample.h": Self.sample,
            "templates/Alias.mustache": "// alias {{name}} of {{type}}\n",
            "templates/README.md": "not a template",
        ])
        #expect(try scratch.ffigen("sample.h", "-o", "plain", "--emit", "swift").code == 0)
        let result = try scratch.ffigen("sample.h", "-o", "own", "--emit", "swift", "--templates", "templates")
        #expect(result.code == 0, "\(result.messages)")
        let plain = try scratch.text("plain/Sample.swift")
        let own = try scratch.text("own/Sample.swift")
        #expect(own.contains("// alias sample_number of Int32\n"))
        #expect(!own.contains("typealias sample_number"))
        #expect(own.contains("func sample_add("))
        let changed = own.split(separator: "\n").filter { !plain.contains($0) }
        #expect(changed == ["// alias sample_number of Int32"])
    }

    @Test("--config makes several modules at once, paths from its own folder, comments allowed")
    func configuration() throws {
        let scratch = try Scratch([
            "conf/one.h": "int one(void);\n",
            "conf/two.h": "int two(void);\n",
            "conf/ffigen.json": """
            // Two of them.
            {
                modules: [
                    { headers: ["one.h"], emit: ["swift"], accessLevel: "internal" },
                    { headers: ["two.h"], name: "Second", libraries: ["two-x", "two"], },
                ],
            }
            """,
        ])
        let result = try scratch.ffigen("--config", "conf/ffigen.json", "-o", "out")
        #expect(result.code == 0, "\(result.messages)")
        let names = try scratch.files().keys.filter { $0.hasPrefix("out/") }.sorted()
        #expect(names == ["out/One.swift", "out/Second.ffi.json", "out/Second.swift"])
        #expect(try !scratch.text("out/One.swift").contains("public "))
        let definitions = try Definitions(json: scratch.text("out/Second.ffi.json"))
        #expect(definitions.library.names == ["two-x", "two"])
    }

    @Test("Modules of one run declare what both have in scope once, types and constants")
    func overlapping() throws {
        let scratch = try Scratch([
            "base.h": "#define BASE_N 3\ntypedef struct base base;\nenum { BASE_A, BASE_B };\nbase *base_new(void);\n",
            "top.h": "#include \"base.h\"\nint top_use(base *it);\n",
            "ffigen.json": "{ modules: [{ headers: ['base.h'] }, { headers: ['top.h'] }] }",
        ])
        #expect(try scratch.ffigen("--config", "ffigen.json").code == 0)
        let base = try scratch.text("Base.swift")
        let top = try scratch.text("Top.swift")
        for name in ["var BASE_N", "var BASE_B", "enum base {"] {
            #expect(base.contains(name))
            #expect(!top.contains(name))
        }
        #expect(try Definitions(json: scratch.text("Top.ffi.json")).constants["BASE_N"] != nil)
    }

    @Test("A struct that several prototypes name and none declares has a name for each")
    func undeclared() throws {
        let scratch = try Scratch(["lib.h": "int a(struct q *s); int b(struct q *s); int c(struct q *s);\n"])
        #expect(try scratch.ffigen("lib.h").code == 0)
        let swift = try scratch.text("Lib.swift")
        let names = swift.matches(of: /enum (\w+) \{\}/).map { String($0.1) }
        #expect(Set(names).count == names.count && names.count == 3)
    }

    @Test("Modules of one run declare a type that both need once")
    func sharedTypes() throws {
        let scratch = try Scratch([
            "include/dep.h": "struct shared { int x; };\nstruct handle { int y; };\ntypedef long shared_time;\n",
            "a/a.h": "#include <dep.h>\nstruct shared a_get(struct handle *h, shared_time t);\n",
            "b/b.h": "#include <dep.h>\nstruct shared b_get(struct handle *h, shared_time t);\n",
            "c/c.h": "#include <dep.h>\nstruct handle c_get(void);\n",
            "ffigen.json": """
            { modules: [
                { headers: ['a/a.h'], name: 'A', clangArguments: ['-Iinclude'] },
                { headers: ['b/b.h'], name: 'B', clangArguments: ['-Iinclude'] },
                { headers: ['c/c.h'], name: 'C', clangArguments: ['-Iinclude'] },
            ] }
            """,
        ])
        let result = try scratch.ffigen("--config", "ffigen.json", "-o", "out")
        #expect(result.code == 0, "\(result.messages)")
        let (a, b, c) = (
            try scratch.text("out/A.swift"), try scratch.text("out/B.swift"), try scratch.text("out/C.swift")
        )
        #expect(a.contains("public struct shared:") && !b.contains("public struct shared:"))
        // In C it has its name.
        let code = a.split(separator: "\n").filter { !$0.contains("/// In C:") }.joined(separator: "\n")
        #expect(!code.contains("shared_time") && code.contains("CLong"))
        // A type without members cannot stand in for one with them: the module that knows them declares it.
        #expect(c.contains("public struct handle"))
        #expect(!a.contains("public enum handle {}") && !b.contains("public enum handle {}"))
        #expect(!result.messages.contains("warning: "), "\(result.messages)")
        // Each document stands alone.
        #expect(try Definitions(json: scratch.text("out/B.ffi.json")).extended.types["shared"]?.size == 4)
    }

    @Test("--no-documentation, or the configuration's key, leaves the header's comments out")
    func documentation() throws {
        let scratch = try Scratch([
            "sample.h": "/** Adds. */\nint sample_add(int a, int b);\n/** One. */\n#define SAMPLE_ONE 1\n",
            "ffigen.json": "{ modules: [{ headers: ['sample.h'], documentation: false }] }",
        ])
        #expect(try scratch.ffigen("sample.h", "-o", "with").code == 0)
        #expect(try scratch.text("with/Sample.swift").contains("/// Adds."))
        #expect(try scratch.text("with/Sample.swift").contains("/// One."))
        #expect(try scratch.ffigen("sample.h", "--no-documentation", "-o", "without").code == 0)
        #expect(try scratch.ffigen("--config", "ffigen.json", "-o", "config").code == 0)
        for folder in ["without", "config"] {
            let text = try scratch.text("\(folder)/Sample.swift")
            #expect(text.contains("func sample_add(") && text.contains("SAMPLE_ONE"))
            #expect(!text.contains("Adds.") && !text.contains("One."))
        }
    }

    @Test("Options go before the configuration's keys")
    func optionsOverride() throws {
        let scratch = try Scratch([
            "sample.h": Self.sample,
            "ffigen.json": "{ modules: [{ headers: ['sample.h'], name: 'A', libraries: ['a'], emit: ['swift'] }] }",
        ])
        let arguments = ["--config", "ffigen.json", "--module", "B", "--library", "b", "--emit", "definitions"]
        #expect(try Command.run(arguments, in: scratch.folder).code == 0)
        #expect(try Definitions(json: scratch.text("B.ffi.json")).library.names == ["b"])
        #expect(try scratch.files().keys.sorted() == ["B.ffi.json", "ffigen.json", "sample.h"])
    }

    @Test("What follows -- goes to clang")
    func clangArguments() throws {
        let scratch = try Scratch([
            "include/sample.h": "#ifdef WITH_MORE\nint more(void);\n#endif\nint less(void);\n"
        ])
        #expect(try scratch.ffigen("sample.h", "--", "-Iinclude", "-DWITH_MORE").code == 0)
        let definitions = try Definitions(json: scratch.text("Sample.ffi.json"))
        #expect(definitions.functions.keys.sorted() == ["less", "more"])
    }

    @Test("--time-stages says on stderr how long each stage took, with --quiet too")
    func timeStages() throws {
        let scratch = try Scratch(["sample.h": "int sample_add(int a, int b);\n"])
        let result = try scratch.ffigen("sample.h", "--time-stages", "--quiet")
        #expect(result.code == 0)
        let stages = result.messages.split(separator: "\n").map { $0.prefix { $0 != " " } }
        #expect(stages.first == "open" && stages.last == "all" && stages.count == 10)
        #expect(result.messages.contains("100 %"))
    }

    @Test("What is not bound is named on stderr and in the report; --quiet is silent")
    func report() throws {
        let scratch = try Scratch([
            "sample.h": "int sample_add(int a, int b);\nstatic int sample_inline(void) { return 1; }\n"
        ])
        let loud = try scratch.ffigen("sample.h", "-o", "out", "--report", "report.json")
        #expect(loud.code == 0)
        #expect(loud.messages.contains("sample.h:2:12: warning: function 'sample_inline' is not bound"))
        #expect(loud.messages.contains("Sample: 1 functions"))
        #expect(try scratch.text("report.json").contains("sample_inline"))
        let quiet = try scratch.ffigen("sample.h", "-o", "quiet", "--quiet")
        #expect(quiet.code == 0)
        #expect(quiet.messages.isEmpty)
    }

    @Test(
        "A hundred thousand enumerators without a type take a hundred times as long as a thousand",
        .timeLimit(.minutes(1))
    )
    func manyEnumerators() throws {
        let names = (0..<100_000).map { "K\($0)" }.joined(separator: ", ")
        let scratch = try Scratch(["sample.h": "enum { \(names) };\n"])
        let result = try scratch.ffigen("sample.h", "-o", "out", "--emit", "definitions")
        #expect(result.code == 0)
        #expect(result.messages.contains("100000 constants"), "\(result.messages)")
    }

    @Test("A report takes the place of a report, and of nothing else")
    func reportInTheWay() throws {
        let scratch = try Scratch(["sample.h": "int sample_add(int a, int b);\n", "notes.txt": "mine\n"])
        func report(_ path: String, _ more: String...) throws -> Command.Result {
            try Command.run(["sample.h", "-o", "out", "--report", path] + more, in: scratch.folder)
        }
        for path in ["sample.h", "notes.txt"] {
            let before = try scratch.files()
            let refused = try report(path)
            #expect(refused.code == 1)
            #expect(
                refused.messages.contains("cannot replace '\(path)': ffigen did not write it"),
                "\(refused.messages)"
            )
            #expect(try scratch.files() == before)
        }
        let twice = try report("out/Sample.swift")
        #expect(twice.code == 1)
        #expect(
            twice.messages.contains("cannot write 'out/Sample.swift': another output has that path"),
            "\(twice.messages)"
        )
        #expect(try report("report.json").code == 0)
        #expect(try report("report.json", "--module", "Other").code == 0)
        #expect(try scratch.text("report.json").contains("Other"))
        #expect(try report("notes.txt", "--force").code == 0)
        #expect(try scratch.text("notes.txt").contains("modules"))
    }

    @Test("A report goes into a pipe, which stays one")
    func reportIntoPipe() throws {
        let scratch = try Scratch(["sample.h": "int sample_add(int a, int b);\n"])
        let pipe = scratch.folder.appending(path: "pipe").path
        try #require(mkfifo(pipe, 0o600) == 0)
        let reader = Process()
        reader.executableURL = URL(fileURLWithPath: "/bin/sh")
        reader.arguments = ["-c", "cat pipe > copy"]
        reader.currentDirectoryURL = scratch.folder
        try reader.run()
        #expect(try scratch.ffigen("sample.h", "-o", "out", "--report", "pipe").code == 0)
        reader.waitUntilExit()
        #expect(try scratch.text("copy").contains("sample_add"))
        var status = stat()
        #expect(stat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }

    @Test(
        "The help names every option",
        arguments: ["", "generate", "init", "inspect", "diff", "call", "check-library", "doctor", "schema"]
    )
    func help(subcommand: String) throws {
        let arguments = subcommand.isEmpty ? ["help"] : ["help", subcommand]
        let scratch = try Scratch()
        let result = try Command.run(arguments, in: scratch.folder)
        #expect(result.code == 0)
        let name = arguments.joined(separator: "-")
        let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name).txt")
        let difference = try Golden.difference(between: result.output, andFileAt: golden)
        #expect(difference == nil, "\(difference ?? "")")
    }
}
