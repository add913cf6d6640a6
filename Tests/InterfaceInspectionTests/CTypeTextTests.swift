// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import InterfaceInspection
import Testing

@Suite("C types as C writes them")
struct CTypeTextTests {
    private static let comparison = CType.pointer(
        to: .function(
            FunctionType(
                parameters: [
                    Parameter(type: .pointer(to: .void, isConst: true)),
                    Parameter(name: "b", type: .pointer(to: .void, isConst: true)),
                ],
                result: .integer(.int)
            )
        )
    )

    @Test(
        "A declaration has the name where C has it",
        arguments: [
            ("int x", .integer(.int)),
            ("const char *x", .pointer(to: .integer(.char), isConst: true)),
            ("char **x", .pointer(to: .pointer(to: .integer(.char)))),
            ("char *const *x", .pointer(to: .pointer(to: .integer(.char)), isConst: true)),
            ("char x[16][2]", .array(element: .array(element: .integer(.char), count: 2), count: 16)),
            ("struct node *x[4]", .array(element: .pointer(to: .record("struct node")), count: 4)),
            ("int (*x)[4]", .pointer(to: .array(element: .integer(.int), count: 4))),
            ("size_t x[]", .array(element: .typedef("size_t"), count: nil)),
            ("int (*x)(const void *, const void *b)", comparison),
            ("int (*x[2])(const void *, const void *b)", .array(element: comparison, count: 2)),
            (
                "void (*x)(char, ...)",
                .pointer(
                    to: .function(
                        FunctionType(parameters: [Parameter(type: .integer(.char))], result: .void, isVariadic: true)
                    )
                )
            ),
            ("_Atomic(int) x", .atomic(.integer(.int))),
        ] as [(String, CType)]
    )
    func declaration(expected: String, type: CType) {
        #expect(CTypeText.declaration(of: "x", as: type) == expected)
    }

    @Test("A type alone has no space at its end")
    func typeAlone() {
        #expect(CTypeText.declaration(of: "", as: .record("union u")) == "union u")
        #expect(CTypeText.declaration(of: "", as: .pointer(to: .void)) == "void *")
        #expect(CTypeText.declaration(of: "", as: Self.comparison) == "int (*)(const void *, const void *b)")
    }
}
