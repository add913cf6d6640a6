// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

/// Headers that are made to hurt. Each was once a crash, a hang, or Swift that does not compile.
@Suite("Hostile input: headers")
struct HostileHeaderTests {
    /// A header, and what the Swift of it, or what is said about it, must contain.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var header: String
        var expected: String
        var isCompiled: Bool

        init(_ name: String, _ header: String, expects expected: String, isCompiled: Bool = true) {
            (testDescription, self.header, self.expected, self.isCompiled) = (name, header, expected, isCompiled)
        }
    }

    private static func chain(_ count: Int, _ first: String, _ line: (_ index: Int) -> String) -> String {
        first + "\n" + (0..<count).map(line).joined(separator: "\n") + "\n"
    }

    private static let cases = [
        Case(
            "a type of twenty thousand pointers",
            "int \(String(repeating: "*", count: 20_000))p;\nint after(void);\n",
            expects: "func after("
        ),
        Case(
            "records that hold two of the one before",
            chain(40, "typedef struct { char c; } s0;") { "typedef struct { s\($0) a, b; } s\($0 + 1);" },
            expects: "has more than 20000 members"
        ),
        Case(
            "unions that hold four of the one before",
            chain(40, "typedef int u0;") { "typedef union { u\($0) a, b, c, d; } u\($0 + 1);" } + "u40 f(u40);\n",
            expects: "has more than 20000 members"
        ),
        Case(
            "types of functions that take three of the one before",
            chain(60, "typedef void (*t0)(void);") { "typedef t\($0) (*t\($0 + 1))(t\($0), t\($0));" }
                + "t60 f(t60);\n",
            expects: "func f(",
            // The compiler follows them along every way.
            isCompiled: false
        ),
        Case(
            "macros that double the one before",
            chain(60, "#define M0 1") { "#define M\($0 + 1) (M\($0) + M\($0))" },
            expects: "it expands to more than 100000 tokens"
        ),
        Case(
            "macros with parameters that double their argument",
            "#define D(x) ((x) + (x))\n#define M \(String(repeating: "D(", count: 60))1\(String(repeating: ")", count: 60))\n",
            expects: "it expands to more than 100000 tokens"
        ),
        Case(
            "macros that are a hundred times the empty one before",
            chain(30, "#define E0") { "#define E\($0 + 1) \(String(repeating: "E\($0) ", count: 100))" },
            expects: "macro 'E30' is not bound: it has no value"
        ),
        Case(
            "a comment of opening brackets",
            "/** \(String(repeating: "<", count: 50_000)) */\nint after(void);\n",
            expects: "func after("
        ),
        Case("a name with the character of broken ones", "int f(int a\u{FFFD}b);\n", expects: "_ a_b: Int32"),
    ]

    @Test("A header that is made to hurt ends soon, with Swift that compiles or a finding", arguments: cases)
    func hostile(_ one: Case) throws {
        let scratch = try Scratch(["hostile.h": one.header, "out/": ""])
        defer { withExtendedLifetime(scratch) {} }
        let arguments = ["hostile.h", "-o", "out", "--module", "Hostile", "--no-carets", "--emit", "swift,definitions"]
        let result = try Bounded.run(Command.program, arguments, in: scratch.folder, seconds: 60)
        #expect(result.end == .exit(0), "\(result.messages.prefix(500))")
        let definitions = try scratch.text("out/Hostile.ffi.json")
        let swift = try scratch.text("out/Hostile.swift")
        #expect((result.messages + definitions + swift).contains(one.expected), "\(result.messages.prefix(500))")
        guard one.isCompiled else { return }
        #expect(try SwiftCompiler.problem(with: [scratch.folder.appending(path: "out/Hostile.swift")]) == nil)
    }
}
