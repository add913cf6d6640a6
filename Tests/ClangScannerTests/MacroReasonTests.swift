// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Testing

@testable import ClangScanner

/// What is said of macros without clang is what clang would have said.
@Suite struct MacroReasonTests {
    private static let header = """
        #include <limits.h>
        #include <stdint.h>
        #include <string.h>
        #include <stdarg.h>
        #include <stddef.h>
        #include <math.h>
        #include <float.h>
        typedef struct object { int x; } object;
        typedef unsigned short two;
        typedef void (*callback)(void);
        object one;
        const object fixed;
        extern int list[4];
        _Thread_local int local;
        int act(int);
        enum small { none, some = 7, negative = -3 };
        enum large { far = 0x80000000u, near = 1 };
        enum { hidden_enumerator = 5 };
        #define hidden_enumerator() 9
        #define act_too(x) act(x)
        #define copied(x) x
        #define NAME(x) x##_1
        #define OLD(since) __attribute__((deprecated("since " #since)))
        #define FIRST(x) x object
        #define EMPTY
        #define OBJECT object
        """
    private static let bodies = [
        "LLONG_MAX", "LLONG_MIN", "INT_MAX", "UINT_MAX", "ULONG_MAX", "SCHAR_MIN", "USHRT_MAX", "CHAR_BIT",
        "(LLONG_MAX / 1000)",
        "INT64_MIN", "UINT64_MAX", "INTMAX_MAX", "INT8_MAX", "SIZE_MAX", "PTRDIFF_MAX", "WCHAR_MAX", "INT64_C(7)",
        "FLT_EPSILON", "DBL_MAX", "LDBL_DIG", "FLT_RADIX", "HUGE_VAL", "HUGE_VALF", "-HUGE_VAL", "INFINITY",
        "-INFINITY",
        "sizeof(int)", "sizeof(size_t)", "(sizeof(two) * 8)", "sizeof(void *)", "sizeof(callback)", "sizeof(object)",
        "sizeof(object *)", "sizeof 3", "sizeof(long long) - 9", "-sizeof(short)",
        "(size_t)1 << (8 * sizeof(size_t) - 1)",
        "some", "negative", "(some | 8)", "none", "far", "near", "far | 1", "(two)some", "(callback)some",
        "hidden_enumerator",
        "memcpy", "act", "act_too", "copied", "nothing_of_this_name", "one", "list", "object", "local",
        "(&one)", "&one", "((&one))", "((object *) &one)", "((const object *)&fixed)", "((struct object *)(&one))",
        "(&act)", "((void *)&act)", "((long)&one)", "&local", "(&one) + 1", "(&one) == (&one)", "&list[1]",
        "((two)&one)",
        "((OBJECT *)&one)", "((unknown *)&one)", "(object)&one", "&&one", "&nothing_of_this_name",
        "((int *)(char *)&one)",
        #"_Pragma("clang diagnostic push")"#, #"_Pragma("GCC warning \"old\"") 3"#, "EMPTY object *", "object member",
        "OLD(3.0) object *", "OLD(1)", "FIRST(const)", "FIRST(3 +)", "OBJECT *", "extern object", "copied(object) *",
        "copied(3)",
        "NAME(a)", "NAME(some)", "PASTED", "unsigned", "object object", "__PTRDIFF_TYPE__",
    ]

    @Test(arguments: InstalledLibclang.all)
    func `what is said without clang is what clang says`(_ clang: InstalledLibclang) throws {
        let text =
            Self.header + "\n" + Self.bodies.enumerated().map { "#define M\($0.offset) \($0.element)\n" }.joined()
        let quick = try scan(text, with: clang)
        let slow = try scan(text, with: clang, alwaysReadsHeadersForMacros: true)
        #expect(quick.macros.count == slow.macros.count)
        for (a, b) in zip(quick.macros, slow.macros) { #expect(a == b, "\(a.declaration)") }
    }

    @Test(arguments: InstalledLibclang.all)
    func `what is not a number is one to the compiler's function`(_ clang: InstalledLibclang) throws {
        let interface = try scan("#define A __builtin_nan(\"\")\n#define B (-__builtin_nanf(\"\"))\n", with: clang)
        for macro in interface.macros {
            guard case .floating(let number, _) = macro.value, number.isNaN else {
                Issue.record("\(macro.name): \(macro.value)")
                continue
            }
        }
    }

    @Test(arguments: InstalledLibclang.all)
    func `long doubles are read as clang reads them`(_ clang: InstalledLibclang) throws {
        let numbers = [
            "0.1L", "-0.1L", "(3.14159265358979323846264338327950288L)", "1.L", ".5L", "0x1.8p3L",
            "0x1.123456789abcdef1p-9L",
            "1e300L", "1e4000L", "1e-4940L", "1e-5000L", "9007199254740993.0L", "0.0L", "-0.0L", "1.5e-320L",
            "123456789012345678901234567890.0L",
        ]
        let text =
            numbers.enumerated().map { "#define M\($0.offset) \($0.element)\n" }.joined()
            + "static const long double first = 0.1L, second = -2.5L;\n"
        let quick = try scan(text, with: clang)
        let slow = try scan(text, with: clang, alwaysReadsHeadersForMacros: true)
        for (a, b) in zip(quick.macros, slow.macros) { #expect(a == b, "\(a.declaration)") }
        #expect(quick.declarations == slow.declarations)
    }

    @Test(
        "the macros of the system's headers have the same values whichever way they are found",
        arguments: InstalledLibclang.all,
        [
            "stdio.h", "math.h", "float.h", "inttypes.h", "limits.h", "signal.h", "fcntl.h", "sys/stat.h",
            "netinet/in.h", "sys/socket.h",
        ]
    )
    func systemHeaders(_ clang: InstalledLibclang, _ header: String) throws {
        func macros(_ alwaysReadsHeaders: Bool) throws -> [Macro] {
            var scanner = clang.scanner
            scanner.alwaysReadsHeadersForMacros = alwaysReadsHeaders
            return try scanner.scan(ScanRequest(headers: [header], included: [HeaderGlob("**")])).macros
        }
        let (quick, slow) = (try macros(false), try macros(true))
        #expect(quick.map(\.name) == slow.map(\.name))
        for (a, b) in zip(quick, slow) {
            // What is not a number does not equal itself.
            if case .floating(let x, _) = a.value, case .floating(let y, _) = b.value, x.isNaN, y.isNaN { continue }
            #expect(a == b, "\(a.name)")
        }
    }

    @Test(arguments: InstalledLibclang.all)
    func `macros that name each other two thousand times are followed so far`(_ clang: InstalledLibclang) throws {
        let count = 2000
        var text =
            "extern int one;\n#define P \(String(repeating: "(", count: count))&one\(String(repeating: ")", count: count))\n"
        for kind in ["A", "B", "C"] {
            for index in 0..<count {
                text += "#define \(kind)\(index) \(kind)\(index + 1)\(kind == "B" ? " one" : "")\n"
            }
            text += "#define \(kind)\(count)\(kind == "C" ? "" : " 5")\n"
        }
        let macros = try scan(text, with: clang).macros
        let values = Dictionary(uniqueKeysWithValues: macros.map { ($0.name, $0.value) })
        #expect(values["A\(count - 50)"] == .integer(.signed(5), type: .int))
        guard case .notConstant? = values["A0"], case .notConstant? = values["B0"] else {
            Issue.record("\(String(describing: values["A0"])), \(String(describing: values["B0"]))")
            return
        }
    }

    @Test("What nests deeper than clang's stack is not asked for", arguments: InstalledLibclang.all)
    func nesting(_ clang: InstalledLibclang) throws {
        func times(_ text: String) -> String { String(repeating: text, count: 5000) }
        let bodies = [
            times("(") + "one" + times(")"), times("- ") + "one", times("(int)") + "one",
            "&" + times("one[") + "0" + times("]"),
            times("1 ? one : ") + "1", times("one ? ") + "1" + times(": 1"), times("one = ") + "1", times("!") + "one",
            "TWICE",
        ]
        let text =
            "extern int one;\n#define HALF \(String(repeating: "!", count: 300)) one\n#define TWICE !HALF !HALF\n"
            + bodies.enumerated().map { "#define M\($0.offset) \($0.element)\n" }.joined()
            + "#define SUM \(times("1 + "))1\n"
        let values = Dictionary(uniqueKeysWithValues: try scan(text, with: clang).macros.map { ($0.name, $0.value) })
        for index in bodies.indices {
            guard case .notConstant(let reason)? = values["M\(index)"], reason.contains("it nests more than") else {
                Issue.record("\(bodies[index].prefix(20)): \(String(describing: values["M\(index)"]))")
                continue
            }
        }
        #expect(values["SUM"] == .integer(.signed(5001), type: .int))
    }

    @Test("A literal without its end is none", arguments: InstalledLibclang.all)
    func unterminated(_ clang: InstalledLibclang) throws {
        let bodies = [#""abc"#, #"""#, #""ab" "cd"#, #""it's"#, "'a", "'", #"L"abc"#, #"("abc"#, #"1 + ""#]
        let text =
            bodies.enumerated().map { "#define M\($0.offset) \($0.element)\n" }.joined() + "#define END \"end\"\n"
        let macros = try scan(text, with: clang).macros
        #expect(macros.count == bodies.count + 1)
        for macro in macros.dropLast() {
            guard case .notConstant = macro.value else {
                Issue.record("\(String(describing: macro.declaration)): \(macro.value)")
                continue
            }
        }
        #expect(macros.last?.value == .string(Array("end".utf8)))
    }
}
