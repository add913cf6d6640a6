// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

@Suite("A module that shows what an import shows")
struct DropInTests {
    @Test("The module that is compiled and called is the one that is generated")
    func golden() throws {
        let golden = FixtureLibrary.folder.deletingLastPathComponent().appending(path: "GoldenCompileTests/Adapted")
        let result = try Command.run(
            [
                "dropin.h", "--module", "DropIn", "--style", "dropIn", "--access-level", "internal", "--target",
                "x86_64-unknown-linux-gnu", "--emit", "swift", "--check", "--strict", "-o", golden.path,
            ],
            in: FixtureLibrary.folder.appending(path: "dropin")
        )
        #expect(result.code == 0, "\(result.messages)\nScripts/goldens writes it")
    }

    @Test(
        "Each declaration has the type of an import",
        arguments: [
            (
                "struct s; int f(struct s *a, struct s **b);",
                "func f(_ a: OpaquePointer!, _ b: UnsafeMutablePointer<OpaquePointer?>!)"
            ),
            ("struct s; typedef struct s *ref; ref f(void);", "func f() -> ref!"),
            ("struct s; typedef struct s *ref;", "typealias ref = OpaquePointer"),
            (
                "char *f(const char *_Nonnull a, char *_Nullable b);",
                "func f(_ a: UnsafePointer<CChar>, _ b: UnsafeMutablePointer<CChar>?) -> UnsafeMutablePointer<CChar>!"
            ),
            (
                "void f(int (*g)(void *, char **));",
                "func f(_ g: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Int32)!)"
            ),
            ("struct s { int a[2]; short m[2][1]; };", "var m: ((Int16), (Int16))"),
            ("struct s { char *p; };", "var p: UnsafeMutablePointer<CChar>!"),
            ("enum { A, B };", "var B: Int { 1 }"),
            ("enum e { A, B };", "var B: e { e(rawValue: 1) }"),
            ("enum e { A = 1, B = 2, C = 4, D = 8 };", "struct e: RawRepresentable"),
            ("enum e { A = 1, B = 2 } __attribute__((flag_enum));", "struct e: OptionSet"),
            ("extern int v;", "var v: Int32 {"),
            ("#define M 1", "var M: Int32 { 1 }"),
            ("int path(void); int close(void);", "func path() -> Int32"),
            ("struct stat { int a; }; int stat(struct stat *s);", "func stat_(_ s: UnsafeMutablePointer<stat>!)"),
        ]
    )
    func declarations(header: String, swift: String) throws {
        let scratch = try Scratch()
        try scratch.write("lib.h", header + "\n")
        let result = try scratch.ffigen(
            "lib.h",
            "--module",
            "Lib",
            "--style",
            "dropIn",
            "--access-level",
            "internal",
            "--emit",
            "swift"
        )
        #expect(result.code == 0, "\(result.messages)")
        let text = try scratch.text("Lib.swift").replacing("(\n    ", with: "(").replacing(",\n    ", with: ", ")
            .replacing("\n)", with: ")")
        #expect(text.contains("\n\(swift)") || text.contains("    \(swift)"), "\(text)")
    }
}
