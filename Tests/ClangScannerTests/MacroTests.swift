// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Foundation
import Testing

@testable import ClangScanner

@Suite struct MacroTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var body: String
        var value: MacroValue
        var testDescription: String { body }

        init(_ body: String, _ value: MacroValue) {
            self.body = body
            self.value = value
        }

        init(_ body: String, _ value: Int64, _ kind: IntegerKind = .int) {
            self.init(body, .integer(.signed(value), type: .integer(kind)))
        }

        init(_ body: String, unsigned value: UInt64, _ kind: IntegerKind) {
            self.init(body, .integer(.unsigned(value), type: .integer(kind)))
        }
    }

    /// What the macros may refer to.
    private static let context = """
        typedef int (*callback)(void);
        typedef unsigned char byte;
        typedef char *letters;
        enum { large_1 = 1, large_2 = 1u << 31 };
        enum { large_of_longs = -1, larger = 1L << 40 };
        struct record { int a; double b; };
        enum { first = 1, second, third };
        #define third third
        extern int variable;
        extern const int table[4];
        #define LENGTH(array) (sizeof(array) / sizeof(array[0]))
        int function(int);
        #define EMPTY
        #define SQUARE(x) ((x) * (x))
        #define CODE(group, number) (((group) << 8) | (number))
        #define NUMBER 12
        #define TEXT "text"
        #define LINE (__LINE__ + 1)
        #define OPEN {
        #define OPEN_CALL SQUARE(
        static const int limit = 5;
        #define STRINGIFY(text) #text
        #define ADVICE(text) _Pragma(STRINGIFY(GCC warning #text))
        #define PASTE(a, b) a##b

        """

    @Test(arguments: InstalledLibclang.all)
    func `a macro's value and type are C's`(_ clang: InstalledLibclang) throws {
        let cases = Self.literals + Self.expressions + Self.others
        let lines = cases.enumerated().map { "#define M\($0.offset) \($0.element.body)\n" }
        let interface = try scan(Self.context + lines.joined(), with: clang)
        let values = Dictionary(uniqueKeysWithValues: interface.macros.map { ($0.name, $0.value) })
        for (index, test) in cases.enumerated() { #expect(values["M\(index)"] == test.value, "\(test.body)") }
    }

    @Test(arguments: InstalledLibclang.all)
    func `reading the headers again gives the same`(_ clang: InstalledLibclang) throws {
        let cases = Self.literals + Self.expressions + Self.others
        let lines = cases.enumerated().map { "#define M\($0.offset) \($0.element.body)\n" }
        let quick = try scan(Self.context + lines.joined(), with: clang)
        let slow = try scan(Self.context + lines.joined(), with: clang, alwaysReadsHeadersForMacros: true)
        for (a, b) in zip(quick.macros, slow.macros) { #expect(a == b) }
    }

    /// The short way over tokens and clang agree: a unary plus sends the same literal through clang.
    @Test(arguments: InstalledLibclang.all)
    func `literals are read as clang reads them`(_ clang: InstalledLibclang) throws {
        let literals = Self.literals.filter { if case .string = $0.value { false } else { true } }
        var text = ""
        for (index, literal) in literals.enumerated() {
            text += "#define A\(index) \(literal.body)\n#define B\(index) +\(literal.body)\n"
        }
        let interface = try scan(text, with: clang)
        let values = Dictionary(uniqueKeysWithValues: interface.macros.map { ($0.name, $0.value) })
        for (index, literal) in literals.enumerated() {
            #expect(values["A\(index)"] == values["B\(index)"], "\(literal.body)")
        }
    }

    @Test(arguments: InstalledLibclang.all)
    func `every macro is listed in order, the last definition counts`(_ clang: InstalledLibclang) throws {
        let interface = try scan(
            "#ifndef GUARD\n#define GUARD\n#define A 1\n#define F(x) x\n#undef A\n#define B 2\n#define A 3\n#define U 1\n"
                + "#undef U\n#endif\n#undef V\n#define V 1\n",
            with: clang
        )
        #expect(
            interface.macros.map(\.withoutText) == [
                macro("GUARD", 2, .empty),
                Macro(
                    location: place(4),
                    name: "F",
                    isFunctionLike: true,
                    value: .notConstant(reason: "takes parameters")
                ),
                macro("B", 6, .integer(.signed(2), type: .int)),
                macro("A", 7, .integer(.signed(3), type: .int)),
                macro("U", 8, .notConstant(reason: "undefined again by #undef")),
                macro("V", 12, .integer(.signed(1), type: .int)),
            ]
        )
    }

    @Test(arguments: InstalledLibclang.all)
    func `a definition that pop_macro brings back counts`(_ clang: InstalledLibclang) throws {
        let interface = try scan(
            "#define M 1\n#pragma push_macro(\"M\")\n#undef M\n#define M 2\n#pragma pop_macro(\"M\")\n",
            with: clang
        )
        #expect(interface.macros.map(\.value) == [.integer(.signed(1), type: .int)])
    }

    @Test(arguments: InstalledLibclang.all)
    func `a header that is not bound may define or undefine a macro anew`(_ clang: InstalledLibclang) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ffigen-macros-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [
            "a/a.h": "#define Z 1\n#define DV 4\n#include \"../b/b.h\"\n#define Y Z\n",
            "b/b.h": "#undef Z\n#define Z 9\n#undef DV\n#define B 1\n",
        ]
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let interface = try clang.scanner.scan(ScanRequest(headers: [folder.appending(path: "a/a.h").path]))
        let values = Dictionary(uniqueKeysWithValues: interface.macros.map { ($0.name, $0.value) })
        #expect(values["Z"] == .integer(.signed(9), type: .int))
        #expect(values["Y"] == .integer(.signed(9), type: .int))
        guard case .notConstant? = values["DV"] else {
            Issue.record("DV is \(String(describing: values["DV"]))")
            return
        }
    }

    @Test(arguments: InstalledLibclang.all)
    func `the type of a macro comes along`(_ clang: InstalledLibclang) throws {
        let interface = try scan("#include <stdint.h>\n#define A ((uint8_t)1)\n", with: clang)
        #expect(interface.declarations.map(\.name) == ["__uint8_t", "uint8_t"])
        #expect(interface.declarations.allSatisfy { !$0.info.isInScope })
    }

    @Test(arguments: InstalledLibclang.all)
    func `a macro of its own name`(_ clang: InstalledLibclang) throws {
        let interface = try scan("extern void *input;\n#define input input\n", with: clang)
        #expect(
            interface.macros.map(\.withoutText) == [
                macro("input", 2, .notConstant(reason: "the name of a declaration"))
            ]
        )
    }

    @Test(arguments: InstalledLibclang.all)
    func `comments of macros`(_ clang: InstalledLibclang) throws {
        let interface = try scan(
            "/* a section */\n\n/* above */\n#define A 1\n#define B 2 /* behind */\n// before\n#define C 3 // and behind\n"
                + "#define D 4\n",
            with: clang
        )
        #expect(interface.macros.map(\.comment) == ["/* above */", "/* behind */", "// and behind", nil])
    }

    private func place(_ line: Int) -> CInterface.SourceLocation { .init(file: "snippet.h", line: line, column: 9) }

    private func macro(_ name: String, _ line: Int, _ value: MacroValue) -> Macro {
        Macro(location: place(line), name: name, value: value)
    }

    private static let literals: [Case] = [
        Case("0", 0), Case("42", 42), Case("-42", -42), Case("(42)", 42), Case("((-1))", -1),
        Case("0x7FFFFFFF", 0x7FFF_FFFF),
        Case("0xFFFFFFFF", unsigned: 0xFFFF_FFFF, .unsignedInt), Case("2147483648", 2_147_483_648, .long),
        Case("-2147483648", -2_147_483_648, .long), Case("0x100000000", 0x1_0000_0000, .long),
        Case("0xFFFFFFFFFFFFFFFF", unsigned: .max, .unsignedLong), Case("017", 15), Case("0b101", 5),
        Case("1u", unsigned: 1, .unsignedInt), Case("-1u", unsigned: 0xFFFF_FFFF, .unsignedInt),
        Case("1l", 1, .long), Case("1UL", unsigned: 1, .unsignedLong), Case("1LL", 1, .longLong),
        Case("1ull", unsigned: 1, .unsignedLongLong), Case("4294967296u", unsigned: 1 << 32, .unsignedLong),
        Case("-1ULL", unsigned: .max, .unsignedLongLong),
        Case("1.5", .floating(1.5, type: .double)), Case("-2.", .floating(-2, type: .double)),
        Case(".5e-3", .floating(0.0005, type: .double)), Case("1e10", .floating(1e10, type: .double)),
        Case("0.1f", .floating(Double(Float(0.1)), type: .floating(.float))),
        Case("0x1.8p3", .floating(12, type: .double)), Case("1.0L", .floating(1, type: .floating(.longDouble))),
        Case("'a'", 97), Case("'\\n'", 10), Case("'\\0'", 0), Case("'\\377'", -1), Case("'\\x7f'", 127),
        Case("'\\''", 39),
        Case("\"a\\tb\\\"\"", .string([97, 9, 98, 34])), Case("(\"a\" \"b\")", .string([97, 98])),
        Case("\"\"", .string([])),
    ]

    private static let expressions: [Case] = [
        Case("(1 << 4 | 1)", 17), Case("1u << 31", unsigned: 1 << 31, .unsignedInt),
        Case("(-2147483647 - 1)", -2_147_483_648),
        Case("sizeof(struct record)", unsigned: 16, .unsignedLong), Case("(sizeof(long) == 8 ? 1L : 2)", 1, .long),
        Case("second", 2), Case("third", 3), Case("third + second", 5), Case("NUMBER", 12), Case("NUMBER + 1", 13),
        Case("SQUARE(3)", 9), Case("LENGTH(table)", unsigned: 4, .unsignedLong),
        Case("CODE('a', 2)", 24834),
        Case("((byte)255)", .integer(.unsigned(255), type: .typedef("byte"))),
        Case("((_Bool)2)", .integer(.unsigned(1), type: .bool)), Case("(1 < 2)", 1),
        Case("~0u", unsigned: 0xFFFF_FFFF, .unsignedInt),
        Case("((char)'x')", .integer(.signed(120), type: .char)),
        Case("__builtin_offsetof(struct record, b)", unsigned: 8, .unsignedLong),
        Case("(1 / 2.0)", .floating(0.5, type: .double)), Case("TEXT", .string(Array("text".utf8))),
        Case("TEXT \"\\0\" TEXT", .string(Array("text\0text".utf8))),
        Case("(TEXT \"\\303\\251\\x01\")", .string(Array("texté\u{1}".utf8))),
        Case("u8\"é\"", .string(Array("é".utf8))),
        Case("limit * 2", 10), Case("_Pragma(\"GCC warning \\\"old\\\"\") 5", 5), Case("ADVICE(old) 6", 6),
        Case("sizeof(struct { int a; char b; })", unsigned: 8, .unsignedLong), Case("PASTE(NUM, BER)", 12),
        Case("STRINGIFY(a b)", .string(Array("a b".utf8))), Case("\"\\xE9\"", .string([0xE9])),
        Case("_Generic(1, int: 5, default: 6)", 5), Case("((unsigned char)'\\xff')", unsigned: 255, .unsignedChar),
        Case("((callback)-1)", .pointer(.max, type: .typedef("callback"))),
        Case("((void *)0)", .pointer(0, type: .pointer(to: .void))),
        Case("((letters)\"abc\")", .string(Array("abc".utf8))), Case("((char *)TEXT)", .string(Array("text".utf8))),
        Case("((letters)(\"a\" TEXT))", .string(Array("atext".utf8))),
        Case("(const unsigned char *)(\"a\")", .string(Array("a".utf8))),
        Case("large_1", unsigned: 1, .unsignedInt), Case("large_2", unsigned: 1 << 31, .unsignedInt),
        Case("large_of_longs", -1, .long),
        Case("((char *)16)", .pointer(16, type: .pointer(to: .char))),
    ]

    private static func no(_ body: String, _ reason: String) -> Case { Case(body, .notConstant(reason: reason)) }

    private static let others: [Case] = [
        Case("EMPTY", .empty), Case("EMPTY EMPTY", .empty), Case("/* nothing */", .empty),
        no("function", "another name for 'function'"), no("byte", "another name for 'byte'"),
        no("variable", "another name for 'variable'"), no("(&variable)", "the address of an object or function"),
        no("undeclared", "another name for 'undeclared'"), no("function(1)", "not a constant expression"),
        no("extern \"C\" {", "an attribute or specifier, not an expression"), no("}", "not an expression"),
        no("OPEN", "not an expression"), no("OPEN_CALL", "not an expression"), no(")(", "not an expression"),
        no("__attribute__((unused))", "an attribute or specifier, not an expression"),
        no("unsigned int", "a type, not an expression"), no("do { } while (0)", "a statement, not an expression"),
        no("__LINE__", "its value depends on where it is used"), no("LINE", "its value depends on where it is used"),
        no("return", "a statement, not an expression"), no("1 +", "not a constant expression"),
        no("L\"wide\"", "a string of wide characters"), no("((__int128)1)", "wider than 64 bits"),
        no("(1 / 0)", "not a constant expression"), no("function(", "not an expression"),
        no("(sizeof(long) == 8 ? \"64\" : \"32\")", "an address in a string"),
        no("\"abc\" + 1", "an address in a string"), no("((long *)\"abc\")", "an address in a string"),
        no("((letters)\"abc\" + 1)", "an address in a string"),
        no("5; int x", "not an expression"), no("(;)", "not an expression"), no("(})", "not an expression"),
        no("__FUNCTION__", "its value depends on where it is used"), no("1 2", "not a constant expression"),
    ]
}
