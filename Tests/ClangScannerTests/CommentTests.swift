// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Testing

@testable import ClangScanner

@Suite struct CommentTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var source: String
        /// The comment of each declaration.
        var comments: [String?]

        init(_ description: String, _ source: String, _ comments: String?...) {
            testDescription = description
            self.source = source
            self.comments = comments
        }
    }

    @Test(arguments: InstalledLibclang.all, cases)
    func comment(_ clang: InstalledLibclang, _ test: Case) throws {
        let interface = try scan(test.source, with: clang)
        #expect(interface.declarations.map(\.info.comment) == test.comments)
    }

    @Test(arguments: InstalledLibclang.all)
    func `comments of fields`(_ clang: InstalledLibclang) throws {
        let interface = try scan(
            "struct s { /* of s */\n  int a; /* a */\n  /* b */\n  int b;\n\n  /* section */\n\n  int c;\n  int d; ///< d\n"
                + "  int e, /* e */\n  f; // f\n     // too\n  int g;\n};",
            with: clang
        )
        guard case .record(let record) = interface.declarations.first, let layout = record.layout else {
            Issue.record("no record")
            return
        }
        #expect(
            layout.fields.map(\.comment) == ["/* a */", "/* b */", nil, "///< d", "/* e */", "// f\n     // too", nil]
        )
    }

    @Test(arguments: InstalledLibclang.all)
    func `comments of enumerators`(_ clang: InstalledLibclang) throws {
        let interface = try scan(
            "enum e {\n  A, /**< a */\n  /** b */\n  B = 2,\n  C, D, /* d */\n  E /* e */\n};",
            with: clang
        )
        guard case .enumeration(let enumeration) = interface.declarations.first else {
            Issue.record("no enumeration")
            return
        }
        #expect(enumeration.enumerators.map(\.comment) == ["/**< a */", "/** b */", nil, "/* d */", "/* e */"])
    }

    private static let cases: [Case] = [
        Case("documentation directly above", "/** A. */\nint f(void);", "/** A. */"),
        Case("documentation above a blank line", "/** A. */\n\nint f(void);", "/** A. */"),
        Case("an ordinary one directly above", "/*\n** A.\n*/\nint f(void);", "/*\n** A.\n*/"),
        Case("an ordinary one above a blank line is a section's", "/* A. */\n\nint f(void);", nil),
        Case("lines are one comment", "/// A.\n/// B.\nint f(void);", "/// A.\n/// B."),
        Case("lines apart are two", "// A.\n\n// B.\nint f(void);", "// B."),
        Case("behind on the same line", "int f(void); /* A. */\nint g(void);", "/* A. */", nil),
        Case("above wins over behind for a function", "/* A. */\nint f(void); // B.", "/* A. */"),
        Case("words between", "#define API\n/* A. */\nAPI\nint f(void);", "/* A. */"),
        Case("an attribute between", "/* A. */\n__attribute__((unused)) int f(void);", "/* A. */"),
        Case("another declaration between", "/** A. */\nint f(void);\nint g(void);", "/** A. */", nil),
        Case("a directive between", "/** A. */\n#define X\nint f(void);", nil),
        Case("a licence at the top", "/* Licence. */\n\n#ifndef X\n#define X\nint f(void);\n#endif", nil),
        Case("a comment inside is not one before the next", "int f(int a /* A. */);\nint g(void);", nil, nil),
        Case("in a string it is none", "#define S \"/* A. */\"\nint f(void);", nil),
        Case("an apostrophe in skipped text", "#if 0\ndon't\n#endif\n/* A. */\nint f(void);", "/* A. */"),
        Case("record and typedef share it", "/** A. */\ntypedef struct { int a; } s;", "/** A. */", "/** A. */"),
        Case("on the forward declaration", "/** A. */\nstruct s;\nstruct s { int a; };", "/** A. */"),
        Case("a row of stars is ordinary", "/*****/\n\nint f(void);", nil),
    ]
}
