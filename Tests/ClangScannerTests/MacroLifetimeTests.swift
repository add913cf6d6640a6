// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Foundation
import Testing

@testable import ClangScanner

/// Macros whose end, or whose values, only other places in the headers tell. Each is asked without reading the headers again and
/// with it.
@Suite struct MacroLifetimeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var header: String
        var files: [String: String] = [:]
        /// Macros by what becomes of them: a number, or nil for none.
        var expected: [String: Int64?]
    }

    private static let cases = [
        Case(
            testDescription: "an #undef that a condition leaves out",
            header: "#define A 1\n#if 0\n#undef A\n#endif\n",
            expected: ["A": 1]
        ),
        Case(
            testDescription: "an #undef in a file that is included before",
            header: "#include \"before.h\"\n#define A 2\n",
            files: ["before.h": "#pragma once\n#undef A\n#define BEFORE 1\n"],
            expected: ["A": 2, "BEFORE": 1]
        ),
        Case(
            testDescription: "an #undef in a file that is included behind",
            header: "#define A 3\n#include \"behind.h\"\n",
            files: ["behind.h": "#ifndef G\n#define G\n#undef A\n#endif\n"],
            expected: ["A": nil]
        ),
        Case(
            testDescription: "an #undef in the file that includes, before and behind",
            header: "#undef A\n#include \"inner.h\"\n#undef B\n",
            files: ["inner.h": "#ifndef G\n#define G\n#define A 4\n#define B 5\n#endif\n"],
            expected: ["A": 4, "B": nil]
        ),
        Case(
            testDescription: "an #undef in a file that is read twice",
            header: "#define A 6\n#include \"twice.h\"\n#define A 6\n#include \"twice.h\"\n",
            files: ["twice.h": "#ifdef AGAIN\n#undef A\n#endif\n#define AGAIN\n"],
            expected: ["A": nil]
        ),
        Case(
            testDescription: "a file that is read twice, defines a macro and ends it each time",
            header: "#include \"twice.h\"\n#include \"twice.h\"\n",
            files: ["twice.h": "#undef B\n#define A 1\n#define B A\n#undef A\n"],
            expected: ["A": nil, "B": nil]
        ),
        Case(
            testDescription: "an #undef before the definition in a file that is read twice",
            header: "#include \"twice.h\"\n#include \"twice.h\"\n",
            files: ["twice.h": "#undef A\n#define A 8\n"],
            expected: ["A": 8]
        ),
        Case(
            testDescription: "a file that is read twice and defines a macro once",
            header: "#include \"twice.h\"\n#include \"twice.h\"\n",
            files: ["twice.h": "#ifndef DONE\n#define A 1\n#if A\n#define DONE 2\n#endif\n#undef A\n#endif\n"],
            expected: ["A": nil, "DONE": 2]
        ),
        Case(
            testDescription: "a definition that a pragma brings back",
            header: "#define A 7\n#pragma push_macro(\"A\")\n#undef A\n#define A 8\n#pragma pop_macro(\"A\")\n",
            expected: ["A": 7]
        ),
        Case(
            testDescription: "names that only other headers declare",
            header:
                "#include \"other.h\"\n#define A ONE\n#define B TWO\n#define C ((other)3)\n#define D sizeof(struct s)\n",
            files: [
                "sub/../other.h": "enum { ONE = 1 }; struct s { enum { TWO = 2 } x; char y[5]; }; typedef int other;\n"
            ],
            expected: ["A": 1, "B": 2, "C": 3, "D": 12]
        ),
        Case(
            testDescription: "sizes behind pointers",
            header: """
                struct pair { int a, b; };
                typedef struct pair *pair_t;
                #define A (long)((pair_t)0 + 1)
                #define B ((long)&((pair_t)0)->b)
                #define C ((long)(pair_t)9)

                """,
            expected: ["A": 8, "B": 4, "C": 9]
        ),
        Case(
            testDescription: "types of expressions",
            header: """
                extern unsigned char byte;
                #define A ((__typeof__(byte))-1)
                #define B _Generic(byte, unsigned char: 1, default: 2)
                struct tagged { char text[6]; };
                typedef struct tagged *tagged_t;
                #define C sizeof(*(tagged_t)0)

                """,
            expected: ["A": 255, "B": 1, "C": 6]
        ),
        Case(
            testDescription: "enumerators that are no int",
            header: "enum fixed : unsigned { V1 = 1 };\n#define A (V1 - 2)\n#define B (V1 > -1)\n#define C (V1 << 3)\n",
            expected: ["A": 4_294_967_295, "B": 0, "C": 8]
        ),
        Case(
            testDescription: "an #undef of what clang defines by itself",
            header: "#undef __INT_MAX__\n#define A __INT_MAX__\n#define B (__CHAR_BIT__ + 1)\n",
            expected: ["A": nil, "B": 9]
        ),
        Case(
            testDescription: "names that become strings",
            header: """
                #define S_(x) #x
                #define S(x) S_(x)
                #pragma push_macro("VERSION")
                #undef VERSION
                #pragma pop_macro("VERSION")
                #define A sizeof("lib " S(VERSION))
                #define VERSION 12
                #define JOIN(a, b) a##b
                #define B sizeof(S(JOIN(VER, SION)))

                """,
            expected: ["A": 7, "B": 3]
        ),
        Case(
            testDescription: "another name for a constant variable",
            header:
                "static const int limit = -4;\n#define A limit\nstatic const double share = 0.5;\n#define B share\n",
            expected: ["A": -4, "B": nil]
        ),
        Case(
            testDescription: "lists and places",
            header:
                "#define A 1L, 3L\n#define B A, 4\n#define C __builtin_LINE()\n#define F(a, b) a\n#define D F(5, 6)\n",
            expected: ["A": nil, "B": nil, "C": nil, "D": 5]
        ),
        Case(
            testDescription: "what nobody declares",
            header: "#define A __has_attribute(nonsense)\n#define B __has_builtin(__builtin_abs)\n#define C nowhere\n",
            expected: ["A": 0, "B": 1, "C": nil]
        ),
        Case(
            testDescription: "names that are pasted",
            header: "#define LONG(n) n##L\n#define A LONG(5)\n#define P(n) PRE_##n\n#define PRE_x 6\n#define B P(x)\n",
            expected: ["A": 5, "B": 6]
        ),
    ]

    @Test(arguments: InstalledLibclang.all, cases)
    func `a macro has the value that it has where the headers end`(_ clang: InstalledLibclang, _ test: Case) throws {
        let quick = try scan(test.header, with: clang, files: test.files)
        let slow = try scan(test.header, with: clang, alwaysReadsHeadersForMacros: true, files: test.files)
        for (name, expected) in test.expected {
            for (way, interface) in [("quick", quick), ("slow", slow)] {
                let macro = interface.macros.last { $0.name == name }
                var number: Int64?
                switch macro?.value {
                case .integer(.signed(let value), _): number = value
                case .integer(.unsigned(let value), _): number = Int64(value)
                default: break
                }
                #expect(number == expected, "\(name), \(way): \(String(describing: macro?.value))")
            }
        }
    }

    @Test(
        arguments: InstalledLibclang.all,
        [
            "(thing *)4", "(thing_t)4", "1 ? (thing_t)4 : (thing_t)8", "1 ? (maker)4 : (maker)8", "(struct other *)4",
            "(void *)4",
        ]
    )
    func `the type of an address is the headers' own`(_ clang: InstalledLibclang, _ body: String) throws {
        let header = """
            typedef struct thing { int a; } thing;
            typedef thing *thing_t;
            typedef thing_t (*maker)(int);
            struct other { int b; };
            #define ADDRESS (\(body))

            """
        let quick = try scan(header, with: clang)
        let slow = try scan(header, with: clang, alwaysReadsHeadersForMacros: true)
        #expect(quick.macros == slow.macros)
        #expect(quick.declarations == slow.declarations)
        guard case .pointer(4, _)? = quick.macros.last?.value else {
            Issue.record("no address: \(String(describing: quick.macros.last?.value))")
            return
        }
    }

    @Test(arguments: InstalledLibclang.all)
    func `a string keeps bytes that are no text`(_ clang: InstalledLibclang) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ffigen-bytes-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let header = folder.appending(path: "bytes.h")
        try Data([UInt8]("#define TEXT \"caf".utf8) + [0xE9] + [UInt8]("\"\n".utf8)).write(to: header)
        let interface = try clang.scanner.scan(ScanRequest(headers: [header.path]))
        #expect(interface.macros.map(\.value) == [.string([UInt8]("caf".utf8) + [0xE9])])
    }

    @Test(arguments: InstalledLibclang.all)
    func `a prototype whose name a macro makes keeps its types`(_ clang: InstalledLibclang) throws {
        let interface = try scan("#define LONG_NAME(n) n##_sp\nint LONG_NAME(content_of) (short, char);\n", with: clang)
        guard case .function(let function)? = interface.declarations.first else {
            Issue.record("no function")
            return
        }
        #expect(function.type.parameters.map(\.type) == [.integer(.short), .integer(.char)])
    }
}
