// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Testing

@testable import ClangScanner

@Suite struct FunctionTests {
    @Test(arguments: InstalledLibclang.all, functions)
    func function(_ clang: InstalledLibclang, _ snippet: Snippet) throws { try snippet.check(with: clang) }

    @Test(arguments: InstalledLibclang.all, attributes)
    func attribute(_ clang: InstalledLibclang, _ snippet: Snippet) throws { try snippet.check(with: clang) }

    @Test(arguments: InstalledLibclang.all, redeclarations)
    func redeclaration(_ clang: InstalledLibclang, _ snippet: Snippet) throws { try snippet.check(with: clang) }

    @Test(
        arguments: InstalledLibclang.all,
        [
            ("__attribute__((ms_abi)) int f(void);", "x86_64-linux-gnu", true),
            ("__attribute__((sysv_abi)) int f(void);", "x86_64-linux-gnu", false),
            ("__attribute__((vectorcall)) int f(int a);", "x86_64-linux-gnu", true),
            ("__attribute__((preserve_most)) int f(int a);", "x86_64-linux-gnu", true),
            ("__attribute__((stdcall)) int f(int a);", "i386-linux-gnu", true),
            ("__attribute__((regparm(2))) int f(int a);", "i386-linux-gnu", true),
            ("__attribute__((cdecl)) int f(int a);", "i386-linux-gnu", false),
        ]
    )
    func `a function of another calling convention is refused`(
        _ clang: InstalledLibclang,
        _ test: (source: String, target: String, isRefused: Bool)
    ) throws {
        let interface = try scan(test.source, with: clang, arguments: ["--target=\(test.target)"])
        guard case .function(let function)? = interface.declarations.first else {
            Issue.record("no function")
            return
        }
        #expect((function.refusal?.contains("calling convention") == true) == test.isRefused)
    }

    @Test(
        arguments: InstalledLibclang.all,
        [
            "extern int x __attribute__((swift_name(\"Other.x\")));",
            "typedef int x __attribute__((swift_name(\"Other.x\")));",
            "struct __attribute__((swift_name(\"Other.x\"))) x { int a; };",
            "enum __attribute__((swift_name(\"Other.x\"))) x { a };",
        ]
    )
    func `a name for Swift that makes a member is noted`(_ clang: InstalledLibclang, _ source: String) throws {
        let notes = try scan(source, with: clang).diagnostics.filter { $0.id == "swift-name" }
        #expect(notes.count == 1)
        #expect(notes.first?.message.contains("'x' keeps its C name; its name 'Other") == true)
    }

    @Test(arguments: InstalledLibclang.all)
    func `a definition of before C89 takes promoted arguments`(_ clang: InstalledLibclang) throws {
        let interface = try scan(
            "int f(a, b, c, d) char a; float b; short *c; unsigned long d; { return 0; }\nint g(float (*x)(float y));\n",
            with: clang
        )
        let types = interface.declarations.compactMap { declaration -> [CType]? in
            guard case .function(let function) = declaration else { return nil }
            return function.type.parameters.map(\.type)
        }
        #expect(types.first == [.int, .double, .pointer(to: .integer(.short)), .integer(.unsignedLong)])
        #expect(types.last?.count == 1)
    }

    @Test(arguments: InstalledLibclang.all, [("c17", false), ("c2x", true)])
    func `empty parentheses are a prototype since C23`(
        _ clang: InstalledLibclang,
        _ test: (standard: String, isPrototype: Bool)
    ) throws {
        let interface = try scan("int f();", with: clang, arguments: ["-std=\(test.standard)"])
        guard case .function(let function)? = interface.declarations.first else {
            Issue.record("no function")
            return
        }
        // clang 14 knows the option, and not yet what it means here.
        let isOld = clang.testDescription.contains("version 14")
        #expect(function.type.hasPrototype == (test.isPrototype && !isOld))
    }

    private static let functions: [Snippet] = [
        Snippet(
            "scalars",
            "double f(int a, unsigned long b, _Bool c);",
            .function(
                Function(
                    info: .at(1, 8),
                    name: "f",
                    type: FunctionType(
                        parameters: [.init("a", .int), .init("b", .integer(.unsignedLong)), .init("c", .bool)],
                        result: .double
                    )
                )
            )
        ),
        Snippet(
            "unnamed parameters, no result",
            "void f(char, signed char);",
            .function(
                Function(
                    info: .at(1, 6),
                    name: "f",
                    type: FunctionType(
                        parameters: [.init(nil, .char), .init(nil, .integer(.signedChar))],
                        result: .void
                    )
                )
            )
        ),
        Snippet(
            "pointers",
            "const char *f(void *p, const int *const *q);",
            .function(
                Function(
                    info: .at(1, 13),
                    name: "f",
                    type: FunctionType(
                        parameters: [
                            .init("p", .pointer(to: .void)),
                            .init("q", .pointer(to: .pointer(to: .int, isConst: true), isConst: true)),
                        ],
                        result: .pointer(to: .char, isConst: true)
                    )
                )
            )
        ),
        Snippet(
            "variadic",
            "int f(const char *format, ...);",
            .function(
                Function(
                    info: .at(1, 5),
                    name: "f",
                    type: FunctionType(
                        parameters: [.init("format", .pointer(to: .char, isConst: true))],
                        result: .int,
                        isVariadic: true
                    )
                )
            )
        ),
        Snippet(
            "without a prototype",
            "int f();",
            .function(
                Function(
                    info: .at(1, 5),
                    name: "f",
                    type: FunctionType(parameters: [], result: .int, hasPrototype: false)
                )
            )
        ),
        Snippet(
            "arrays stay arrays",
            "void f(int a[3], const char b[], int c[][4], int d[static 2]);",
            .function(
                Function(
                    info: .at(1, 6),
                    name: "f",
                    type: FunctionType(
                        parameters: [
                            .init("a", .array(element: .int, count: 3)),
                            Parameter(name: "b", type: .array(element: .char, count: nil), hasConstElements: true),
                            .init("c", .array(element: .array(element: .int, count: 4), count: nil)),
                            Parameter(name: "d", type: .array(element: .int, count: 2), nullability: .nonnull),
                        ],
                        result: .void
                    )
                )
            )
        ),
        Snippet(
            "function pointers keep their parameters' names",
            "void f(int (*compare)(const void *left, const void *right));",
            .function(
                Function(
                    info: .at(1, 6),
                    name: "f",
                    type: FunctionType(
                        parameters: [
                            .init(
                                "compare",
                                .pointer(
                                    to: .function(
                                        FunctionType(
                                            parameters: [
                                                .init("left", .pointer(to: .void, isConst: true)),
                                                .init("right", .pointer(to: .void, isConst: true)),
                                            ],
                                            result: .int
                                        )
                                    )
                                )
                            )
                        ],
                        result: .void
                    )
                )
            )
        ),
        Snippet(
            "a result that is a function pointer",
            "void (*f(int sig))(int);",
            .function(
                Function(
                    info: .at(1, 8),
                    name: "f",
                    type: FunctionType(
                        parameters: [.init("sig", .int)],
                        result: .pointer(
                            to: .function(FunctionType(parameters: [.init(nil, .int)], result: .void))
                        )
                    )
                )
            )
        ),
        Snippet(
            "static and inline functions are exported by no library",
            "static int f(void);\ninline int g(void) { return 1; }\nint h(void);\ninline int h(void) { return 1; }",
            .function(
                Function(
                    info: .at(1, 12),
                    name: "f",
                    type: FunctionType(parameters: [], result: .int),
                    hasInternalLinkage: true
                )
            ),
            .function(
                Function(
                    info: .at(2, 12),
                    name: "g",
                    type: FunctionType(parameters: [], result: .int),
                    hasInternalLinkage: true
                )
            ),
            .function(Function(info: .at(3, 5), name: "h", type: FunctionType(parameters: [], result: .int)))
        ),
        Snippet(
            "long double, complex, 128 bits",
            "long double f(__int128 a, _Complex double b);",
            .function(
                Function(
                    info: .at(1, 13),
                    name: "f",
                    type: FunctionType(
                        parameters: [.init("a", .integer(.int128)), .init("b", .complex(.double))],
                        result: .floating(.longDouble)
                    )
                )
            )
        ),
    ]

    private static let none = FunctionType(parameters: [], result: .void)

    private static let attributes: [Snippet] = [
        Snippet(
            "asm label",
            "void f(void) __asm__(\"real\");",
            .function(Function(info: .at(1, 6), name: "f", symbolName: "real", type: none))
        ),
        Snippet(
            "noreturn before",
            "__attribute__((noreturn)) void f(void);",
            .function(Function(info: .at(1, 32), name: "f", type: none, isNoReturn: true))
        ),
        Snippet(
            "noreturn after",
            "void f(void) __attribute__((noreturn));",
            .function(Function(info: .at(1, 6), name: "f", type: none, isNoReturn: true))
        ),
        Snippet(
            "analyzer_noreturn is about the analyzer: the function returns",
            "void f(void) __attribute__((analyzer_noreturn));",
            .function(Function(info: .at(1, 6), name: "f", type: none))
        ),
        Snippet(
            "noreturn of a callback is not the function's",
            "void f(void (*h)(void) __attribute__((noreturn))) __attribute__((cold));",
            .function(
                Function(
                    info: .at(1, 6),
                    name: "f",
                    type: FunctionType(
                        parameters: [
                            Parameter(
                                name: "h",
                                type: .pointer(to: .function(FunctionType(parameters: [], result: .void)))
                            )
                        ],
                        result: .void
                    )
                )
            )
        ),
        Snippet(
            "noreturn in a message",
            "void f(void) __attribute__((deprecated(\"noreturn\")));",
            .function(Function(info: .at(1, 6, availability: .deprecated(message: "noreturn")), name: "f", type: none))
        ),
        Snippet(
            "_Noreturn",
            "_Noreturn void f(void);",
            .function(Function(info: .at(1, 16), name: "f", type: none, isNoReturn: true))
        ),
        Snippet(
            "warn_unused_result",
            "int f(void) __attribute__((warn_unused_result));",
            .function(
                Function(
                    info: .at(1, 5),
                    name: "f",
                    type: FunctionType(parameters: [], result: .int),
                    warnsUnusedResult: true
                )
            )
        ),
        Snippet(
            "deprecated with a message",
            "void f(void) __attribute__((deprecated(\"use g\")));",
            .function(
                Function(
                    info: .at(1, 6, availability: .deprecated(message: "use g")),
                    name: "f",
                    type: none
                )
            )
        ),
        Snippet(
            "deprecated without one",
            "void f(void) __attribute__((deprecated));",
            .function(Function(info: .at(1, 6, availability: .deprecated(message: nil)), name: "f", type: none))
        ),
        Snippet(
            "unavailable",
            "void f(void) __attribute__((unavailable(\"gone\")));",
            .function(
                Function(info: .at(1, 6, availability: .unavailable(message: "gone")), name: "f", type: none)
            )
        ),
        Snippet(
            "nullability in types",
            "char *_Nonnull f(char *_Nullable a);",
            .function(
                Function(
                    info: .at(1, 16),
                    name: "f",
                    type: FunctionType(
                        parameters: [.init("a", .pointer(to: .char, nullability: .nullable))],
                        result: .pointer(to: .char, nullability: .nonnull)
                    )
                )
            )
        ),
        Snippet(
            "nullability on a typedef of a pointer",
            "typedef char *text;\ntext _Nonnull f(text _Nullable a);",
            .typedef(Typedef(info: .at(1, 15), name: "text", type: .pointer(to: .char))),
            .function(
                Function(
                    info: .at(2, 15),
                    name: "f",
                    type: FunctionType(
                        parameters: [Parameter(name: "a", type: .typedef("text"), nullability: .nullable)],
                        result: .typedef("text"),
                        resultNullability: .nonnull
                    )
                )
            )
        ),
        Snippet(
            "nonnull with a list",
            "void f(char *a, char *b) __attribute__((nonnull(2)));",
            .function(
                Function(
                    info: .at(1, 6),
                    name: "f",
                    type: FunctionType(
                        parameters: [
                            .init("a", .pointer(to: .char)),
                            .init("b", .pointer(to: .char, nullability: .nonnull)),
                        ],
                        result: .void
                    )
                )
            )
        ),
        Snippet(
            "nonnull for all, with typedefs of a pointer and of a number",
            "typedef void *handle;\ntypedef int number;\nvoid f(handle a, number b) __attribute__((nonnull));",
            .typedef(Typedef(info: .at(1, 15), name: "handle", type: .pointer(to: .void))),
            .typedef(Typedef(info: .at(2, 13), name: "number", type: .int)),
            .function(
                Function(
                    info: .at(3, 6),
                    name: "f",
                    type: FunctionType(
                        parameters: [
                            Parameter(name: "a", type: .typedef("handle"), nullability: .nonnull),
                            Parameter(name: "b", type: .typedef("number")),
                        ],
                        result: .void
                    )
                )
            )
        ),
        Snippet(
            "nonnull for all, returns_nonnull",
            "char *f(char *a, int b) __attribute__((nonnull)) __attribute__((returns_nonnull));",
            .function(
                Function(
                    info: .at(1, 7),
                    name: "f",
                    type: FunctionType(
                        parameters: [.init("a", .pointer(to: .char, nullability: .nonnull)), .init("b", .int)],
                        result: .pointer(to: .char, nullability: .nonnull)
                    )
                )
            )
        ),
    ]

    private static let redeclarations: [Snippet] = [
        Snippet(
            "the first stands, a comment or attribute on any counts",
            "void f(void);\n/// Later.\nvoid f(void) __attribute__((deprecated));",
            .function(
                Function(
                    info: .at(1, 6, "/// Later.", availability: .deprecated(message: nil)),
                    name: "f",
                    type: none
                )
            )
        ),
        Snippet(
            "a prototype wins",
            "int f();\nint f(int a);",
            .function(
                Function(
                    info: .at(1, 5),
                    name: "f",
                    type: FunctionType(parameters: [.init("a", .int)], result: .int)
                )
            )
        ),
    ]
}
