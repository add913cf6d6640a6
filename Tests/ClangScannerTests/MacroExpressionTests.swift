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
            switch depth > 0 ? Int.random(in: 0..<12, using: &random) : 0 {
            case 0...3: return random.oneIn(3) && !names.isEmpty ? random.pick(names) : literal()
            case 4: return random.pick(["-", "+", "~", "!", "- ", "~ "]) + next(depth: depth - 1)
            case 5: return "(\(next(depth: depth - 1)))"
            case 6: return "\(next(depth: depth - 1)) ? \(next(depth: depth - 1)) : \(next(depth: depth - 1))"
            default:
                let signs = [
                    "+", "-", "*", "/", "%", "<<", ">>", "<", ">", "<=", ">=", "==", "!=", "&", "|", "^", "&&", "||",
                ]
                let blank = random.pick(["", " "])
                return next(depth: depth - 1) + blank + random.pick(signs) + blank + next(depth: depth - 1)
            }
        }

        private mutating func literal() -> String {
            switch Int.random(in: 0..<5, using: &random) {
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
        var text = ""
        let count = 400
        for index in 0..<count {
            let expression = expressions.next(depth: 1 + index % 3)
            text += "#define M\(index) \(expression)\n"
            // What nobody but clang computes.
            text += "#define N\(index) (__extension__ (\(expression)))\n"
            if index % 4 == 0, expressions.names.count < 40 { expressions.names.append("M\(index)") }
        }
        let interface = try scan(text, with: clang, arguments: ["-target", target])
        let values = Dictionary(uniqueKeysWithValues: interface.macros.map { ($0.name, $0.value) })
        var constants = 0
        for index in 0..<count {
            let (computed, known) = (values["M\(index)"], values["N\(index)"])
            guard case .integer? = known else { continue }
            constants += 1
            #expect(computed == known, "M\(index)")
        }
        #expect(constants > count / 2)
    }

    @Test(
        "what C leaves open, and what is no integer, is no value",
        arguments: [
            "1 << 32", "1 << 31", "1 << -1", "-1 << 1", "-1 >> 1", "2147483647 + 1", "-2147483647 - 2", "1 / 0",
            "1 % 0",
            "(-9223372036854775807LL - 1) / -1", "9223372036854775807 + 1", "--1", "1---1", "1 < 2 < 3", "1 +",
            "(1",
            "1)", "1 2", "1 < < 2", "2 > > 1", "1 = = 1", "1 ! = 2", "1 & & 1", "1 | | 1", "1 < = 2", "1 ? 2", "a", "\"a\"", "1.0", "1 , 2", "1 = 1", "",
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
