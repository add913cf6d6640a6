// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

@Suite("ffigen: inline functions and macros, source lines, and headers that need others")
struct ShimCommandTests {
    private static let header = """
        #ifndef FACTOR
        #error "no factor"
        #endif
        int sample_base(int x);
        static inline int sample_twice(int x) { return sample_base(x) * FACTOR; }
        #define SAMPLE_MAX(a, b) ((a) > (b) ? (a) : (b))

        """

    @Test("The options write a C file that compiles alone, and its header, into their own folder")
    func options() throws {
        let scratch = try Scratch(["sample.h": Self.header])
        let result = try scratch.ffigen(
            "sample.h",
            "-o",
            "Swift",
            "--shim-output",
            "C/",
            "--wrap-static",
            "--wrap-macro",
            "int SAMPLE_MAX(int a, int b)",
            "--",
            "-DFACTOR=2"
        )
        #expect(result.code == 0, "\(result.messages)")
        #expect(result.messages.contains("wrote C/SampleShim.c\nwrote C/include/SampleShim.h\n"))
        #expect(!result.messages.contains("is not bound"))
        let source = try scratch.text("C/SampleShim.c")
        let library = try FixtureLibrary.build(
            text: source.replacing("\"sample.h\"", with: "\"\(scratch.folder.path)/sample.h\""),
            name: "SampleShim"
        )
        _ = try FixtureLibrary.shim(at: library, module: "Sample")
        #expect(try scratch.text("C/include/SampleShim.h").contains("const void *ffigen_Sample_shim(void);"))
        #expect(try scratch.text("Swift/Sample.swift").contains("func SAMPLE_MAX(_ a: Int32, _ b: Int32) -> Int32"))
        let check = try scratch.ffigen("sample.h", "-o", "Swift", "--shim-output", "C", "--check", "--", "-DFACTOR=2")
        #expect(check.code == 2, "without the options the Swift file is another")
    }

    @Test("The configuration has keys for both; the command line goes before")
    func configuration() throws {
        let scratch = try Scratch([
            "sample.h": Self.header,
            "ffigen.json": """
            { modules: [{
                headers: ["sample.h"], clangArguments: ["-DFACTOR=3"], wrapStatic: true,
                wrapMacros: ["int SAMPLE_MAX(int a, int b)"],
            }] }
            """,
        ])
        #expect(try scratch.ffigen("--config", "ffigen.json", "-o", "out").code == 0)
        let source = try scratch.text("out/SampleShim.c")
        #expect(source.contains("#define FACTOR 3") && source.contains("ffigen_macro_SAMPLE_MAX"))
        let result = try scratch.ffigen("--config", "ffigen.json", "-o", "other", "--no-wrap-static")
        #expect(result.messages.contains("--wrap-static binds it"))
        #expect(try !scratch.text("other/SampleShim.c").contains("sample_twice"))
    }

    @Test("Nothing to wrap, no C file")
    func nothingToWrap() throws {
        let scratch = try Scratch(["sample.h": "int f(void);\n"])
        #expect(try scratch.ffigen("sample.h", "-o", "out", "--wrap-static").code == 0)
        #expect(try scratch.files().keys.sorted() == ["out/Sample.ffi.json", "out/Sample.swift", "sample.h"])
    }

    @Test("A signature that does not fit writes nothing and says why")
    func badSignature() throws {
        let scratch = try Scratch(["sample.h": "#define F(x) (x)->y\n"])
        let result = try scratch.ffigen("sample.h", "-o", "out", "--wrap-macro", "int F(int x)")
        #expect(result.code == 1)
        #expect(
            result.messages.contains("ffigen: error: the macro signature 'int F(int x)' cannot be used: clang says")
        )
        #expect(try scratch.files().keys.sorted() == ["sample.h"])
    }

    @Test("Each finding with a place shows its line, and a caret below the column; --no-carets does not")
    func carets() throws {
        let scratch = try Scratch(["sample.h": "int f(void);\n\tstatic /* \u{e4} */ int g(void);\n#define A(x) x\n"])
        let result = try scratch.ffigen("sample.h", "-o", "out")
        #expect(
            result.messages.contains("[skipped-function]\n\tstatic /* \u{e4} */ int g(void);\n\t                   ^\n")
        )
        #expect(result.messages.contains("[skipped-macro]\n#define A(x) x\n        ^\n"))
        let bare = try scratch.ffigen("sample.h", "-o", "out", "--no-carets")
        #expect(!bare.messages.contains("^") && bare.messages.contains("[skipped-function]\nsample.h:3:9: note"))
        try scratch.write("broken.h", "int f(int x;\n")
        #expect(try scratch.ffigen("broken.h").messages.contains("[clang-error]\nint f(int x;\n           ^\n"))
    }

    /// A header that does not parse, and what is to be added.
    struct Missing: Sendable, CustomTestStringConvertible {
        var header: String
        var advice: String

        var testDescription: String { header }
    }

    @Test(
        "A header that needs another first does not parse, and the error says which to add",
        arguments: [
            Missing(header: "FILE *f(size_t n);", advice: "add -- -include stdio.h -include stddef.h\n"),
            Missing(header: "uint32_t f(va_list l);", advice: "add -- -include stdint.h -include stdarg.h\n"),
            Missing(header: "int f(near_type x);", advice: "add -- -include in/near.h\n"),
            Missing(
                header: "int f(no_type x);",
                advice: "'no_type' comes from a header that has to be included before"
            ),
            Missing(header: "int f(int x;", advice: "correct them"),
        ]
    )
    func missingInclude(_ missing: Missing) throws {
        let scratch = try Scratch([
            "in/sample.h": missing.header + "\n",
            "in/near.h": "typedef struct {\n    int x;\n} near_type;\ntypedef int nearer_type;\n",
        ])
        let result = try scratch.ffigen("in/sample.h", "-o", "out")
        #expect(result.code == 1)
        #expect(result.messages.contains(missing.advice), "\(result.messages)")
        // The advice is what helps.
        guard let range = missing.advice.firstRange(of: "-include") else { return }
        let words = missing.advice[range.lowerBound...].split { $0 == " " || $0 == "\n" }.map(String.init)
        let helped = try Command.run(["in/sample.h", "-o", "out", "--"] + words, in: scratch.folder)
        #expect(helped.code == 0, "\(helped.messages)")
    }
}
