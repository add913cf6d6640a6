// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Testing

@testable import ClangScanner

@Suite struct TypeTests {
    @Test(arguments: InstalledLibclang.all, records)
    func record(_ clang: InstalledLibclang, _ snippet: Snippet) throws { try snippet.check(with: clang) }

    @Test(arguments: InstalledLibclang.all, enumerations)
    func enumeration(_ clang: InstalledLibclang, _ snippet: Snippet) throws { try snippet.check(with: clang) }

    @Test(arguments: InstalledLibclang.all, others)
    func typedefsAndVariables(_ clang: InstalledLibclang, _ snippet: Snippet) throws { try snippet.check(with: clang) }

    private static func layout(_ size: Int, _ alignment: Int, _ fields: Field...) -> RecordLayout {
        RecordLayout(size: size, alignment: alignment, fields: fields)
    }

    private static let records: [Snippet] = [
        Snippet(
            "fields with offsets",
            "struct s { char a; double b; };",
            .record(
                Record(
                    info: .at(1, 8),
                    id: "struct s",
                    name: "s",
                    kind: .structure,
                    layout: layout(
                        16,
                        8,
                        Field(name: "a", type: .char, bitOffset: 0),
                        Field(name: "b", type: .double, bitOffset: 64)
                    )
                )
            )
        ),
        Snippet(
            "union",
            "union u { int a; double b; };",
            .record(
                Record(
                    info: .at(1, 7),
                    id: "union u",
                    name: "u",
                    kind: .union,
                    layout: layout(
                        8,
                        8,
                        Field(name: "a", type: .int, bitOffset: 0),
                        Field(name: "b", type: .double, bitOffset: 0)
                    )
                )
            )
        ),
        Snippet(
            "incomplete, declared once",
            "struct s;\nstruct s;\nstruct s *f(void);",
            .record(Record(info: .at(1, 8), id: "struct s", name: "s", kind: .structure)),
            .function(
                Function(
                    info: .at(3, 11),
                    name: "f",
                    type: FunctionType(parameters: [], result: .pointer(to: .record("struct s")))
                )
            )
        ),
        Snippet(
            "the definition stands, not the forward declaration",
            "struct s;\ntypedef struct s s;\nstruct s { s *next; };",
            .typedef(Typedef(info: .at(2, 18), name: "s", type: .record("struct s"))),
            .record(
                Record(
                    info: .at(3, 8),
                    id: "struct s",
                    name: "s",
                    kind: .structure,
                    layout: layout(8, 8, Field(name: "next", type: .pointer(to: .typedef("s")), bitOffset: 0))
                )
            )
        ),
        Snippet(
            "typedefs that are to be types of their own",
            "typedef int s __attribute__((swift_newtype(struct)));\n"
                + "typedef int e __attribute__((__swift_wrapper__(enum)));",
            .typedef(Typedef(info: .at(1, 13), name: "s", type: .int, newtype: .structure)),
            .typedef(Typedef(info: .at(2, 13), name: "e", type: .int, newtype: .enumeration))
        ),
        Snippet(
            "a typedef names what has no tag",
            "typedef struct { int a; } s, *p;",
            .record(
                Record(
                    info: .at(1, 9),
                    id: "struct s",
                    name: "s",
                    kind: .structure,
                    layout: layout(4, 4, Field(name: "a", type: .int, bitOffset: 0))
                )
            ),
            .typedef(Typedef(info: .at(1, 27), name: "s", type: .record("struct s"))),
            .typedef(Typedef(info: .at(1, 31), name: "p", type: .pointer(to: .record("struct s"))))
        ),
        Snippet(
            "bit-fields; unnamed ones only pad",
            "struct s { int a : 3; int : 2; unsigned b : 7; int : 0; _Bool c : 1; };",
            .record(
                Record(
                    info: .at(1, 8),
                    id: "struct s",
                    name: "s",
                    kind: .structure,
                    layout: RecordLayout(
                        size: 8,
                        alignment: 4,
                        fields: [
                            Field(name: "a", type: .int, bitOffset: 0, bitWidth: 3),
                            Field(name: "b", type: .integer(.unsignedInt), bitOffset: 5, bitWidth: 7),
                            Field(name: "c", type: .bool, bitOffset: 32, bitWidth: 1),
                        ],
                        unnamedBitFields: [UnnamedBitField(bitOffset: 3, bitWidth: 2)]
                    )
                )
            )
        ),
        Snippet(
            "anonymous members",
            "struct s { int t; union { int i; struct { short x, y; }; }; };",
            .record(
                Record(
                    info: .at(1, 34),
                    id: "struct (anonymous at snippet.h:1:34)",
                    name: nil,
                    kind: .structure,
                    layout: layout(
                        4,
                        2,
                        Field(name: "x", type: .integer(.short), bitOffset: 0),
                        Field(name: "y", type: .integer(.short), bitOffset: 16)
                    )
                )
            ),
            .record(
                Record(
                    info: .at(1, 19),
                    id: "union (anonymous at snippet.h:1:19)",
                    name: nil,
                    kind: .union,
                    layout: layout(
                        4,
                        4,
                        Field(name: "i", type: .int, bitOffset: 0),
                        Field(name: nil, type: .record("struct (anonymous at snippet.h:1:34)"), bitOffset: 0)
                    )
                )
            ),
            .record(
                Record(
                    info: .at(1, 8),
                    id: "struct s",
                    name: "s",
                    kind: .structure,
                    layout: layout(
                        8,
                        4,
                        Field(name: "t", type: .int, bitOffset: 0),
                        Field(name: nil, type: .record("union (anonymous at snippet.h:1:19)"), bitOffset: 32)
                    )
                )
            )
        ),
        Snippet(
            "nested with and without a name",
            "struct s { struct t { int a; } t; struct { int b; } u[2]; };",
            .record(
                Record(
                    info: .at(1, 19),
                    id: "struct t",
                    name: "t",
                    kind: .structure,
                    layout: layout(4, 4, Field(name: "a", type: .int, bitOffset: 0))
                )
            ),
            .record(
                Record(
                    info: .at(1, 35),
                    id: "struct (anonymous at snippet.h:1:35)",
                    name: nil,
                    kind: .structure,
                    layout: layout(4, 4, Field(name: "b", type: .int, bitOffset: 0))
                )
            ),
            .record(
                Record(
                    info: .at(1, 8),
                    id: "struct s",
                    name: "s",
                    kind: .structure,
                    layout: layout(
                        12,
                        4,
                        Field(name: "t", type: .record("struct t"), bitOffset: 0),
                        Field(
                            name: "u",
                            type: .array(element: .record("struct (anonymous at snippet.h:1:35)"), count: 2),
                            bitOffset: 32
                        )
                    )
                )
            )
        ),
        Snippet(
            "packed, aligned, flexible",
            "struct __attribute__((packed)) p { char a; int b; };\nstruct s { _Alignas(32) char a; int n; char rest[]; };",
            .record(
                Record(
                    info: .at(1, 32),
                    id: "struct p",
                    name: "p",
                    kind: .structure,
                    layout: layout(
                        5,
                        1,
                        Field(name: "a", type: .char, bitOffset: 0),
                        Field(name: "b", type: .int, bitOffset: 8)
                    )
                )
            ),
            .record(
                Record(
                    info: .at(2, 8),
                    id: "struct s",
                    name: "s",
                    kind: .structure,
                    layout: layout(
                        32,
                        32,
                        Field(name: "a", type: .char, bitOffset: 0),
                        Field(name: "n", type: .int, bitOffset: 32),
                        Field(name: "rest", type: .array(element: .char, count: nil), bitOffset: 64)
                    )
                )
            )
        ),
        Snippet(
            "a tag that only a parameter declares",
            "void f(struct s *p);",
            .record(Record(info: .at(1, 15), id: "struct s", name: "s", kind: .structure)),
            .function(
                Function(
                    info: .at(1, 6),
                    name: "f",
                    type: FunctionType(parameters: [.init("p", .pointer(to: .record("struct s")))], result: .void)
                )
            )
        ),
    ]

    private static func enumerator(_ name: String, _ value: UInt64) -> Enumerator {
        Enumerator(name: name, value: .unsigned(value))
    }

    private static let enumerations: [Snippet] = [
        Snippet(
            "unsigned",
            "enum e { a, b = 5, c };",
            .enumeration(
                Enumeration(
                    info: .at(1, 6),
                    id: "enum e",
                    name: "e",
                    underlying: .unsignedInt,
                    enumerators: [enumerator("a", 0), enumerator("b", 5), enumerator("c", 6)]
                )
            )
        ),
        Snippet(
            "signed",
            "enum e { a = -1 };",
            .enumeration(
                Enumeration(
                    info: .at(1, 6),
                    id: "enum e",
                    name: "e",
                    underlying: .int,
                    enumerators: [Enumerator(name: "a", value: .signed(-1))]
                )
            )
        ),
        Snippet(
            "wide",
            "enum e { a = 0x8000000000000000u };",
            .enumeration(
                Enumeration(
                    info: .at(1, 6),
                    id: "enum e",
                    name: "e",
                    underlying: .unsignedLong,
                    enumerators: [enumerator("a", 1 << 63)]
                )
            )
        ),
        Snippet(
            "two without a name that one use of a macro declares",
            "#define PAIR enum { a }; enum { b };\nPAIR",
            .enumeration(
                Enumeration(
                    info: .at(2, 1),
                    id: "enum (anonymous at snippet.h:2:1)",
                    name: nil,
                    underlying: .unsignedInt,
                    enumerators: [enumerator("a", 0)]
                )
            ),
            .enumeration(
                Enumeration(
                    info: .at(2, 1),
                    id: "enum (anonymous at snippet.h:2:1) 2",
                    name: nil,
                    underlying: .unsignedInt,
                    enumerators: [enumerator("b", 0)]
                )
            )
        ),
        Snippet(
            "packed to a byte",
            "enum __attribute__((packed)) e { a };",
            .enumeration(
                Enumeration(
                    info: .at(1, 30),
                    id: "enum e",
                    name: "e",
                    underlying: .unsignedChar,
                    enumerators: [enumerator("a", 0)]
                )
            )
        ),
        Snippet(
            "anonymous",
            "enum { a };",
            .enumeration(
                Enumeration(
                    info: .at(1, 1),
                    id: "enum (anonymous at snippet.h:1:1)",
                    name: nil,
                    underlying: .unsignedInt,
                    enumerators: [enumerator("a", 0)]
                )
            )
        ),
        Snippet(
            "named by a typedef",
            "typedef enum { a } e;",
            .enumeration(
                Enumeration(
                    info: .at(1, 9),
                    id: "enum e",
                    name: "e",
                    underlying: .unsignedInt,
                    enumerators: [enumerator("a", 0)]
                )
            ),
            .typedef(Typedef(info: .at(1, 20), name: "e", type: .enumeration("enum e")))
        ),
        Snippet(
            "flags, closed, an enumerator that is deprecated",
            "enum __attribute__((flag_enum)) f { a };\nenum __attribute__((enum_extensibility(closed))) c "
                + "{ b __attribute__((deprecated(\"no\"))) };\nenum __attribute__((enum_extensibility(open))) o { d };",
            .enumeration(
                Enumeration(
                    info: .at(1, 33),
                    id: "enum f",
                    name: "f",
                    underlying: .unsignedInt,
                    enumerators: [enumerator("a", 0)],
                    isFlag: true
                )
            ),
            .enumeration(
                Enumeration(
                    info: .at(2, 50),
                    id: "enum c",
                    name: "c",
                    underlying: .unsignedInt,
                    enumerators: [
                        Enumerator(name: "b", value: .unsigned(0), availability: .deprecated(message: "no"))
                    ],
                    isClosed: true
                )
            ),
            .enumeration(
                Enumeration(
                    info: .at(3, 48),
                    id: "enum o",
                    name: "o",
                    underlying: .unsignedInt,
                    enumerators: [enumerator("d", 0)]
                )
            )
        ),
    ]

    private static let others: [Snippet] = [
        Snippet(
            "typedef chains stay",
            "typedef int a;\ntypedef a b;\nb f(b x);",
            .typedef(Typedef(info: .at(1, 13), name: "a", type: .int)),
            .typedef(Typedef(info: .at(2, 11), name: "b", type: .typedef("a"))),
            .function(
                Function(
                    info: .at(3, 3),
                    name: "f",
                    type: FunctionType(parameters: [.init("x", .typedef("b"))], result: .typedef("b"))
                )
            )
        ),
        Snippet(
            "a typedef twice is one",
            "typedef int a;\ntypedef int a;",
            .typedef(Typedef(info: .at(1, 13), name: "a", type: .int))
        ),
        Snippet(
            "callback typedef with names",
            "typedef int (*callback)(void *user, int code);",
            .typedef(
                Typedef(
                    info: .at(1, 15),
                    name: "callback",
                    type: .pointer(
                        to: .function(
                            FunctionType(
                                parameters: [.init("user", .pointer(to: .void)), .init("code", .int)],
                                result: .int
                            )
                        )
                    )
                )
            )
        ),
        Snippet(
            "vectors, atomics, arrays of arrays",
            "typedef int v __attribute__((vector_size(16)));\ntypedef _Atomic int a;\ntypedef int m[2][3];",
            .typedef(Typedef(info: .at(1, 13), name: "v", type: .vector(element: .int, count: 4))),
            .typedef(Typedef(info: .at(2, 21), name: "a", type: .atomic(.int))),
            .typedef(
                Typedef(
                    info: .at(3, 13),
                    name: "m",
                    type: .array(element: .array(element: .int, count: 3), count: 2)
                )
            )
        ),
        Snippet(
            "typeof and parentheses",
            "extern __typeof__(1L) a;\nextern int (*b)[2];",
            .variable(Variable(info: .at(1, 23), name: "a", type: .integer(.long))),
            .variable(Variable(info: .at(2, 14), name: "b", type: .pointer(to: .array(element: .int, count: 2))))
        ),
        Snippet(
            "variables",
            "extern const int a;\nextern const char b[];\nextern __thread int c;\nstatic int d;\n"
                + "extern int e __asm__(\"real\");",
            .variable(Variable(info: .at(1, 18), name: "a", type: .int, isConst: true)),
            .variable(Variable(info: .at(2, 19), name: "b", type: .array(element: .char, count: nil), isConst: true)),
            .variable(Variable(info: .at(3, 21), name: "c", type: .int, isThreadLocal: true)),
            .variable(Variable(info: .at(4, 12), name: "d", type: .int, hasInternalLinkage: true)),
            .variable(Variable(info: .at(5, 12), name: "e", symbolName: "real", type: .int))
        ),
    ]
}
