// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Testing

@testable import ClangScanner

/// What comes along from outside the scope.
@Suite struct RequirementTests {
    private static let library = """
        typedef unsigned int word;
        typedef word id;
        struct point { int x; id y; };
        typedef struct point point;
        struct box { point corner; struct link *next; };
        struct link { struct box *owner; };
        enum color { red, green };
        int unused(void);

        """

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var source: String
        /// The declarations from outside, in order; `+` marks a record with its layout.
        var needed: [String]

        init(_ description: String, _ source: String, _ needed: String...) {
            testDescription = description
            self.source = source
            self.needed = needed
        }
    }

    @Test(arguments: InstalledLibclang.all, cases)
    func needed(_ clang: InstalledLibclang, _ test: Case) throws {
        let interface = try scan(
            "#include <library.h>\n" + test.source,
            with: clang,
            arguments: ["-isystem", "$DIR/library"],
            files: ["../library/library.h": Self.library]
        )
        let outside = interface.declarations.filter { !$0.info.isInScope }
        #expect(
            outside.map { declaration in
                guard case .record(let record) = declaration, record.layout != nil else { return declaration.name }
                return declaration.name + "+"
            } == test.needed
        )
        #expect(outside.allSatisfy { $0.info.location.file == "library.h" })
    }

    private static let cases: [Case] = [
        Case("nothing", "int f(void);\n"),
        Case("a typedef with its chain", "id f(void);\n", "word", "id"),
        Case("a record behind a pointer is opaque", "void f(struct point *p);\n", "point"),
        Case("through a typedef too", "void f(point *p);\n", "point", "point"),
        Case("by value as a parameter", "void f(struct point p);\n", "word", "id", "point+"),
        Case("by value as a result, through a typedef", "point f(void);\n", "point", "word", "id", "point+"),
        Case("as an element", "extern struct point a[2];\n", "word", "id", "point+"),
        Case("as a field", "struct s { struct point p; };\n", "word", "id", "point+"),
        Case("in a callback", "void f(void (*c)(struct point p));\n", "word", "id", "point+"),
        Case(
            "first opaque, then by value",
            "void f(struct point *p);\nvoid g(struct point p);\n",
            "word",
            "id",
            "point+"
        ),
        Case(
            "fields by value bring theirs, pointers stay opaque",
            "struct box f(void);\n",
            "point",
            "word",
            "id",
            "point+",
            "link",
            "box+"
        ),
        Case("enumerations", "enum color f(void);\n", "color"),
        Case("a forward declaration of it", "struct link;\nvoid f(struct link *l);\n", "link"),
        Case("only a typedef of it", "typedef struct point mine;\n", "point"),
    ]
}
