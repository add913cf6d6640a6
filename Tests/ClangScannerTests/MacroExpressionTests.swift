// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import TestSupport
import Testing

@testable import ClangScanner

/// Macros of numbers are computed here; clang is who knows.
@Suite("Macros that are integer expressions")
struct MacroExpressionTests {
    /// Integer expressions in C, some of which have no value.
    private struct Expressions {
        var random: SplitMix
        /// Macros that there are.
        var names: [String] = []

        mutating func next(depth: Int) -> String {
            switch depth > 0 ? Int.random(in: 0..<15, using: &random) : 0 {
            case 0...3: return random.oneIn(3) && !names.isEmpty ? random.pick(names) : literal()
            case 4: return random.pick(["-", "+", "~", "!", "- ", "~ "]) + next(depth: depth - 1)
            case 5: return "(\(next(depth: depth - 1)))"
            case 7: return cast() + next(depth: depth - 1)
            case 8: return cast() + "(\(next(depth: depth - 1)))"
            case 9:
                let macro = random.pick(["TWICE", "MASK", "SHIFT", "TYPED"])
                let second = macro == "MASK" || macro == "SHIFT" ? ", \(next(depth: depth - 1))" : ""
                return "\(macro)(\(next(depth: depth - 1))\(second))"
            case 6: return "\(next(depth: depth - 1)) ? \(next(depth: depth - 1)) : \(next(depth: depth - 1))"
            default:
                let signs = [
                    "+", "-", "*", "/", "%", "<<", ">>", "<", ">", "<=", ">=", "==", "!=", "&", "|", "^", "&&", "||",
                ]
                let blank = random.pick(["", " "])
                return next(depth: depth - 1) + blank + random.pick(signs) + blank + next(depth: depth - 1)
            }
        }

        private mutating func cast() -> String {
            let types = [
                "int8", "uint8", "int16", "uint16", "size", "long_t", "alias", "unsigned", "long", "unsigned long",
                "short",
                "signed char", "unsigned long long int",
            ]
            return "(\(random.pick(types)))"
        }

        private mutating func literal() -> String {
            switch Int.random(in: 0..<7, using: &random) {
            case 5:
                return random.pick([
                    "ONE", "MANY", "NEGATIVE", "__INT_MAX__", "__LONG_MAX__", "__SHRT_MAX__", "__INT64_MAX__",
                ])
            case 6:
                let paste = random.pick(["UNSIGNED", "LONGER"])
                return random.pick([
                    "sizeof(size)", "sizeof (int8)", "sizeof(void *)", "sizeof(long_t)", "\(paste)(12)",
                    "\(paste)(0xffffffff)",
                ])
            case 0: return random.pick(["0", "1", "2147483647", "2147483648", "4294967295", "9223372036854775807"])
            case 1: return random.pick(["0x7fffffff", "0x80000000", "0xffffffff", "0x8000000000000000", "0777"])
            case 2: return random.pick(["'a'", "'\\n'", "'\\377'", "'\\x41'"])
            case 3:
                let suffix = random.pick(["u", "U", "l", "L", "ul", "UL", "ll", "LL", "ull", "ULL"])
                return "\(Int.random(in: 0..<70, using: &random))\(suffix)"
            default: return "\(Int.random(in: 0..<40, using: &random))"
            }
        }
    }

    @Test(
        "a computed macro has the value and the type that clang gives it",
        arguments: InstalledLibclang.all,
        ["x86_64-unknown-linux-gnu", "i686-unknown-linux-gnu", "x86_64-pc-windows-msvc"]
    )
    func values(_ clang: InstalledLibclang, _ target: String) throws {
        var expressions = Expressions(random: SplitMix(seed: 11))
        var text = """
            typedef signed char int8;
            typedef unsigned char uint8;
            typedef short int16;
            typedef unsigned short uint16;
            typedef __SIZE_TYPE__ size;
            typedef long long_t;
            typedef uint16 alias;
            typedef void (*callback)(void);
            #define TWICE(x) (x + x)
            #define MASK(x, y) ((size)(x) & ~(y))
            #define SHIFT(x, n) ((alias)1 << n | x)
            #define TYPED(x) ((uint8)x)
            #define UNSIGNED(x) x ## u
            #define LONGER(x) x##LL
            enum { ONE = 1, MANY = 1000000, NEGATIVE = -3 };

            """
        let count = 400
        for index in 0..<count {
            let expression = expressions.next(depth: 1 + index % 3)
            text += "#define M\(index) \(expression)\n"
            // What nobody but clang computes.
            text += "#define N\(index) (__extension__ (\(expression)))\n"
            text += "#define P\(index) ((callback)(\(expression)))\n#define Q\(index) ((void *)\(expression))\n"
            text += "#define R\(index) (__extension__ ((callback)(\(expression))))\n"
            text += "#define S\(index) (__extension__ ((void *)\(expression)))\n"
            if index % 4 == 0, expressions.names.count < 40 { expressions.names.append("M\(index)") }
        }
        let interface = try scan(text, with: clang, arguments: ["-target", target])
        let values = Dictionary(uniqueKeysWithValues: interface.macros.map { ($0.name, $0.value) })
        var constants = 0
        for index in 0..<count {
            let (computed, known) = (values["M\(index)"], values["N\(index)"])
            #expect(bits(values["P\(index)"]) == bits(values["R\(index)"]), "P\(index)")
            #expect(bits(values["Q\(index)"]) == bits(values["S\(index)"]), "Q\(index)")
            guard case .integer(let number, _)? = known else { continue }
            constants += 1
            // `__extension__` takes the name of a typedef away.
            guard case .integer(number, let type)? = computed else {
                Issue.record("M\(index): \(String(describing: computed)), not \(String(describing: known))")
                continue
            }
            if case .typedef = type { continue }
            #expect(computed == known, "M\(index)")
        }
        #expect(constants > count / 2)
        #expect((0..<count).count { bits(values["P\($0)"]) != nil } > count / 2)
    }

    private func bits(_ value: MacroValue?) -> UInt64? {
        if case .pointer(let bits, _)? = value { bits } else { nil }
    }

    @Test("a cast to a typedef has its name, one within has not", arguments: InstalledLibclang.all)
    func casts(_ clang: InstalledLibclang) throws {
        let interface = try scan(
            """
            typedef unsigned char byte;
            typedef void (*callback)(int);
            typedef struct { int x; } record;
            typedef double number;
            #define BYTE ((byte)0x1FF)
            #define SUM ((byte)255 + 1)
            #define STATIC ((callback)0)
            #define TRANSIENT ((callback)-1)
            #define NOTHING ((void *)0)
            #define MAKE(high, low) (((unsigned)(high)) << 8 | (low))
            #define MADE MAKE(1 + 1, 3)
            #define NAMED(byte) byte
            #define HIDES NAMED(3)
            #define REAL ((number)3)
            #define RECORD ((record)3)
            #define NOT_CALLED MAKE
            #define TOO_FEW MAKE(1)
            #define ITSELF(x) ITSELF(x)
            #define ENDLESS ITSELF(1)
            """,
            with: clang
        )
        let values = Dictionary(uniqueKeysWithValues: interface.macros.map { ($0.name, $0.value) })
        #expect(values["BYTE"] == .integer(.unsigned(255), type: .typedef("byte")))
        #expect(values["SUM"] == .integer(.signed(256), type: .int))
        #expect(values["STATIC"] == .pointer(0, type: .typedef("callback")))
        #expect(values["TRANSIENT"] == .pointer(.max, type: .typedef("callback")))
        #expect(values["NOTHING"] == .pointer(0, type: .pointer(to: .void)))
        #expect(values["MADE"] == .integer(.unsigned(515), type: .integer(.unsignedInt)))
        #expect(values["HIDES"] == .integer(.signed(3), type: .int))
        #expect(values["REAL"] == .floating(3, type: .typedef("number")))
        for name in ["RECORD", "NOT_CALLED", "TOO_FEW", "ENDLESS"] {
            guard case .notConstant? = values[name] else {
                Issue.record("\(name): \(String(describing: values[name]))")
                continue
            }
        }
    }

    @Test(
        "what C leaves open, and what is no integer, is no value",
        arguments: [
            "1 << 32", "1 << 31", "1 << -1", "-1 << 1", "-1 >> 1", "2147483647 + 1", "-2147483647 - 2", "1 / 0",
            "1 % 0",
            "(-9223372036854775807LL - 1) / -1", "9223372036854775807 + 1", "--1", "1---1", "1 < 2 < 3", "1 +",
            "(1",
            "1)", "1 2", "1 < < 2", "2 > > 1", "1 = = 1", "1 ! = 2", "1 & & 1", "1 | | 1", "1 < = 2", "1 ? 2", "a",
            "\"a\"", "1.0", "1 , 2", "1 = 1", "",
        ]
    )
    func noValue(_ expression: String) {
        let text = "NAME \(expression)"
        let tokens = Array(text.utf8).withUnsafeBytes { MacroToken.tokens(behindNameIn: $0) }
        let target = TargetInfo(triple: "x86_64-unknown-linux-gnu")
        #expect(MacroExpression(target: target).value(tokens) == nil)
    }

    @Test(
        "a call of a function without arguments is no constant, of which clang is not asked",
        arguments: InstalledLibclang.all
    )
    func call(_ clang: InstalledLibclang) throws {
        let interface = try scan(
            """
            int get(void);
            #define GET (get ())
            #define hide() 7
            #define HIDDEN hide()
            """,
            with: clang
        )
        let values = Dictionary(uniqueKeysWithValues: interface.macros.map { ($0.name, $0.value) })
        #expect(values["GET"] == .notConstant(reason: "not a constant expression"))
        #expect(values["HIDDEN"] == .integer(.signed(7), type: .int))
    }
}
