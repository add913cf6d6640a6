// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

/// What goes wrong at the hands of a user: one clear message with the next step, an exit code, and no file touched.
@Suite("ffigen: what it refuses")
struct FailureTests {
    /// Something that fails.
    struct Failure: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// Files beside those of every case.
        var files: [String: String] = [:]
        var arguments: [String]
        var environment: [String: String] = [:]
        var code: Int32 = 1
        /// Texts that stand in the messages, in this order.
        var messages: [String]

        init(
            _ description: String,
            files: [String: String] = [:],
            _ arguments: [String],
            environment: [String: String] = [:],
            code: Int32 = 1,
            messages: [String]
        ) {
            testDescription = description
            self.files = files
            self.arguments = arguments
            self.environment = environment
            self.code = code
            self.messages = messages
        }
    }

    /// A header that can be bound, the outputs of an earlier run, and a file where somebody may expect a folder.
    static let surroundings = [
        "sample.h": "int sample_add(int a, int b);\nstatic int sample_inline(void) { return 1; }\n",
        "out/Sample.swift": "// an earlier run\n",
        "out/Sample.ffi.json": "{}\n",
    ]

    @Test(arguments: headers + commandLine + output + libclang + configuration + templates)
    func refuses(_ failure: Failure) throws {
        let scratch = try Scratch(Self.surroundings.merging(failure.files) { $1 })
        let before = try scratch.files()

        let result = try Command.run(failure.arguments, in: scratch.folder, environment: failure.environment)

        #expect(result.code == failure.code, "\(result.messages)")
        #expect(result.output.isEmpty)
        var rest = result.messages[...]
        for message in failure.messages {
            let range = rest.firstRange(of: message)
            #expect(range != nil, "'\(message)' does not follow in: \(result.messages)")
            if let range { rest = rest[range.upperBound...] }
        }
        #expect(try scratch.files() == before, "files were touched")
    }
}

// MARK: - The cases

extension FailureTests {
    static let headers = [
        Failure(
            "a header that is not there: every place tried, and how to add one",
            ["absent.h", "-o", "out", "--", "-Iinclude"],
            messages: ["ffigen: error: ", "'absent.h'", "include/absent.h", "/usr/include/absent.h", "-I<folder>"]
        ),
        Failure(
            "a path that is not there",
            ["/absent/absent.h", "-o", "out"],
            messages: ["ffigen: error: cannot read the header '/absent/absent.h': there is no such file"]
        ),
        Failure(
            "a syntax error: clang's own words, and where",
            files: ["sample.h": "int sample_add(int a, int b);\nint sample_sub(int a;\n"],
            ["sample.h", "-o", "out"],
            messages: ["sample.h:2:21: error: expected ')'", "ffigen: error: clang cannot read the headers"]
        ),
        Failure(
            "an include that is not there",
            files: ["sample.h": "#include \"absent.h\"\nint sample_add(int a, int b);\n"],
            ["sample.h", "-o", "out"],
            messages: ["sample.h:1:10: error: 'absent.h' file not found", "-I"]
        ),
        Failure(
            "something not bound, under --strict",
            ["sample.h", "-o", "out", "--strict"],
            messages: ["sample.h:2:12: warning: function 'sample_inline' is not bound", "ffigen: error: ", "--strict"]
        ),
    ]

    static let commandLine = [
        Failure("nothing to bind", [], code: 64, messages: ["Name a header", "--config", "Usage: ffigen"]),
        Failure(
            "an option that there is not",
            ["sample.h", "-o", "out", "--modul", "X"],
            code: 64,
            messages: ["Unknown option '--modul'", "--module"]
        ),
        Failure(
            "a kind of output that there is not",
            ["sample.h", "-o", "out", "--emit", "swift,json"],
            code: 64,
            messages: ["'json' cannot be emitted; the kinds are swift, definitions"]
        ),
        Failure(
            "a way of calling that there is not",
            ["sample.h", "-o", "out", "--call-path", "fast"],
            code: 64,
            messages: ["'fast'", "'auto'", "'libffi'"]
        ),
        Failure(
            "headers beside a configuration",
            ["sample.h", "-o", "out", "--config", "ffigen.json"],
            code: 64,
            messages: ["not from both"]
        ),
        Failure(
            "a module name that Swift cannot take",
            ["sample.h", "-o", "out", "--module", "my-sample"],
            code: 64,
            messages: ["Error: 'my-sample' cannot name a Swift module", "letters, digits and underscores"]
        ),
        Failure(
            "a module name that Swift has for something else",
            ["sample.h", "-o", "out", "--module", "String"],
            code: 64,
            messages: ["Error: 'String' cannot name a Swift module"]
        ),
        Failure(
            "a page in a folder that is not there",
            ["inspect", "sample.h", "--html", "absent/page.html"],
            messages: ["ffigen: error: cannot write 'absent/page.html': there is no folder 'absent'"]
        ),
        Failure(
            "a configuration in a folder that is not there",
            ["init", "sample.h", "-o", "absent/ffigen.json"],
            messages: ["ffigen: error: cannot write 'absent/ffigen.json': there is no folder 'absent'"]
        ),
        Failure(
            "a report in a folder that is not there: nothing else is written either",
            ["sample.h", "-o", "out", "--report", "absent/report.json"],
            messages: ["ffigen: error: cannot write 'absent/report.json': there is no folder 'absent'"]
        ),
        Failure("no folder", ["sample.h", "-o", ""], code: 64, messages: ["Error: -o needs a folder"]),
        Failure(
            "a library without a name",
            ["sample.h", "-o", "out", "--library", ""],
            code: 64,
            messages: ["Error: --library needs a name"]
        ),
    ]

    static let output = [
        Failure(
            "a folder below a file",
            ["sample.h", "-o", "sample.h/out"],
            messages: ["ffigen: error: ", "'sample.h'", "it is not a folder"]
        ),
        Failure(
            "a file where the folder should be",
            ["sample.h", "-o", "sample.h"],
            messages: ["ffigen: error: ", "'sample.h'", "it is not a folder"]
        ),
        Failure(
            "a folder where the second file should be: the first is not written either",
            files: ["taken/Sample.swift": "// an earlier run\n", "taken/Sample.ffi.json/": ""],
            ["sample.h", "-o", "taken"],
            messages: ["ffigen: error: cannot write 'taken/Sample.ffi.json': there is a folder of that name"]
        ),
        Failure(
            "--check, and the files are not what would be written",
            ["sample.h", "-o", "out", "--check"],
            code: 2,
            messages: [
                "out/Sample.swift: error: out of date", "out/Sample.ffi.json: error: out of date", "[out-of-date]",
            ]
        ),
        Failure(
            "--check, and there are no files",
            ["sample.h", "-o", "fresh", "--check"],
            code: 2,
            messages: ["fresh/Sample.swift: error: out of date", "without --check"]
        ),
    ]

    static let libclang = [
        Failure(
            "LIBCLANG_PATH leads nowhere: the places tried, and how to install it",
            ["sample.h", "-o", "out"],
            environment: ["LIBCLANG_PATH": "/absent/libclang.so"],
            messages: ["ffigen: error: libclang", "/absent/libclang.so: no such file", "apt install libclang-dev"]
        ),
        Failure(
            "LIBCLANG_PATH names something else",
            ["sample.h", "-o", "out"],
            environment: ["LIBCLANG_PATH": "sample.h"],
            messages: ["ffigen: error: libclang", "sample.h: ", "apt install libclang-dev"]
        ),
        Failure(
            "LIBCLANG_PATH names another library",
            ["sample.h", "-o", "out"],
            environment: ["LIBCLANG_PATH": anotherLibrary],
            messages: ["ffigen: error: libclang", "clang_getClangVersion is not in it", "apt install libclang-dev"]
        ),
    ]

    /// A library that is no libclang.
    private static let anotherLibrary = (try? FixtureLibrary.path(for: "specimen")) ?? "the specimen was not built"

    static let templates = [
        Failure(
            "a folder of templates that is not there",
            ["sample.h", "-o", "out", "--templates", "absent"],
            messages: ["ffigen: error: ", "'absent'", "there is no such folder"]
        ),
        Failure(
            "a folder without a template",
            ["sample.h", "-o", "out", "--templates", "out"],
            messages: ["ffigen: error: ", "'out'", "SwiftModule.mustache"]
        ),
        Failure(
            "a template of an unknown name",
            files: ["templates/Function.mustache": "{{name}}"],
            ["sample.h", "-o", "out", "--templates", "templates"],
            messages: ["ffigen: error: template 'Function': there is no such template; the names are SwiftModule"]
        ),
        Failure(
            "a template that is none",
            files: ["templates/Alias.mustache": "{{#documentation}}"],
            ["sample.h", "-o", "out", "--templates", "templates"],
            messages: ["ffigen: error: template 'Alias': line "]
        ),
        Failure(
            "a template that includes itself by way of another",
            files: [
                "templates/Alias.mustache": "{{> Record}}", "templates/Record.mustache": "{{> Alias}}",
            ],
            ["sample.h", "-o", "out", "--templates", "templates"],
            messages: ["ffigen: error: template 'Alias': it includes itself"]
        ),
        Failure(
            "a template that includes one that is not there",
            files: ["templates/Alias.mustache": "{{> Absent}}"],
            ["sample.h", "-o", "out", "--templates", "templates"],
            messages: ["ffigen: error: template 'Alias': it includes 'Absent', but the names are SwiftModule"]
        ),
    ]
}
