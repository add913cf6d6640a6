// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Testing

@testable import ClangScanner

/// What is found out about inline functions and macros with parameters for the C file that makes them callable.
@Suite struct ShimTests {
    /// A signature that cannot be used, and a part of the reason.
    struct Refused: Sendable, CustomTestStringConvertible {
        var signature: String
        var reason: String

        var testDescription: String { signature }
    }

    private static let header = """
        int base(int x);
        int variadic(const char *format, ...);
        typedef int (*callback)(int);
        static inline int once(int x) { return base(x); }
        static inline int twice(int x) { return once(x) + once(x); }
        static inline int alone(int x) { return x; }
        static inline int print(void) { return variadic(""); }
        inline int plain(int x) { return x; }
        #define MAX(a, b) ((a) > (b) ? (a) : (b))
        #define BASE(a) base(a)
        #define STATEMENT(p) do { *(p) = 1; } while (0)
        #define OBJECT 1
        #define alone(x) (alone)(x)
        """

    private func scan(
        _ text: String,
        _ clang: InstalledLibclang,
        wrapsStatic: Bool = true,
        macros: [String] = [],
        arguments: [String] = []
    ) throws -> Interface {
        try ClangScannerTests.scan(
            text,
            with: clang,
            arguments: arguments,
            wrapsStatic: wrapsStatic,
            macroSignatures: macros
        )
    }

    @Test(arguments: InstalledLibclang.all)
    func `the plan has every inline function, and what of the library they call`(_ clang: InstalledLibclang) throws {
        let plan = try #require(try scan(Self.header, clang).shim)
        #expect(plan.functions == ["once", "twice", "alone", "plain"])
        #expect(plan.externalInlines == ["plain"])
        #expect(plan.imports == [.init(name: "base", symbolName: "base", result: "int", parameters: ["int"])])
        #expect(plan.refusals.keys.sorted() == ["print"])
        #expect(plan.macros.isEmpty)
    }

    @Test(arguments: InstalledLibclang.all)
    func `nothing is planned unless it is asked for`(_ clang: InstalledLibclang) throws {
        #expect(try scan(Self.header, clang, wrapsStatic: false).shim == nil)
    }

    @Test(arguments: InstalledLibclang.all)
    func `a macro is a function of its signature, and no macro any more`(_ clang: InstalledLibclang) throws {
        let interface = try scan(
            Self.header,
            clang,
            wrapsStatic: false,
            macros: ["int MAX(int a, int b)", " void STATEMENT(int *p); ", "int BASE(int a)"]
        )
        let plan = try #require(interface.shim)
        #expect(plan.functions.isEmpty)
        #expect(
            plan.macros.map(\.text) == [
                "static int ffigen_macro_MAX(int a, int b) { return MAX(a, b); }",
                "static void ffigen_macro_STATEMENT(int *p) { STATEMENT(p); }",
                "static int ffigen_macro_BASE(int a) { return BASE(a); }",
            ]
        )
        #expect(plan.imports.map(\.name) == ["base"])
        let functions = interface.declarations.compactMap { declaration -> Function? in
            if case .function(let function) = declaration, function.isMacro { function } else { nil }
        }
        #expect(functions.map(\.name) == ["MAX", "STATEMENT", "BASE"])
        #expect(functions.first?.info.location.line == 9)
        #expect(!interface.macros.map(\.name).contains("MAX"))
    }

    @Test(
        arguments: InstalledLibclang.all,
        [
            Refused(signature: "int NOTHING(int a)", reason: "no macro 'NOTHING'"),
            Refused(signature: "int OBJECT(int a)", reason: "no parameters"),
            Refused(signature: "int MAX", reason: "no name with parameters"),
            Refused(signature: "int MAX(int a, int b); int x", reason: "more than one"),
            Refused(signature: "int MAX(int a)", reason: "clang says of the call"),
            Refused(signature: "struct nothing_of_it *MAX(int a, double *b)", reason: "clang says of the call"),
            Refused(signature: "int alone(int a)", reason: "bound already"),
        ]
    )
    func `a signature that does not fit is refused`(_ clang: InstalledLibclang, _ refused: Refused) throws {
        let error = #expect(throws: ScanError.self) {
            try scan(Self.header, clang, macros: [refused.signature])
        }
        #expect(error?.headline.contains(refused.reason) == true, "\(error?.description ?? "")")
        #expect(error?.headline.contains("'int NAME(int x)'") == true)
    }

    @Test(arguments: InstalledLibclang.all)
    func `definitions of the command line go into the C file`(_ clang: InstalledLibclang) throws {
        let interface = try scan(
            "static inline int f(void) { return A + B; }",
            clang,
            arguments: ["-DA", "-D", "B=2", "-UC", "-include", "stddef.h", "-I", "/nothing"]
        )
        #expect(
            interface.shim?.prologue == [
                "#ifndef A", "#define A 1", "#endif", "#ifndef B", "#define B 2", "#endif", "#undef C",
                "#include \"stddef.h\"",
            ]
        )
    }
}
