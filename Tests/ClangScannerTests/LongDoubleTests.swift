// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Testing

@testable import ClangScanner

@Suite struct LongDoubleTests {
    private static let header = """
        typedef long double precise;
        #define TENTH 0.1L
        #define THIRD (-1.0L / 3)
        #define AGAIN TENTH
        #define CAST ((precise)0.1L)
        #define WHOLE 3.0L
        #define HALF 0.5L
        #define ZERO -0.0L
        #define ENDLESS (1.0L / 0)
        #define NOTHING (0.0L / 0)
        #define HUGE_ONE 1e4000L
        #define TINY 1e-4945L
        #define PLAIN 0.1
        static const precise first = (0.5L + (0.125L)), second = 0.25L;
        static const long double third = THIRD;
        """

    @Test(arguments: InstalledLibclang.all)
    func `two doubles add up to a long double`(_ clang: InstalledLibclang) throws {
        let interface = try scan(Self.header, with: clang)
        let values = Dictionary(uniqueKeysWithValues: interface.macros.map { ($0.name, $0.value) })
        func low(_ name: String, _ high: Double, numerator: Int128, exponent: Int) -> Bool {
            guard case .longDouble(high, let low, _)? = values[name] else { return false }
            // The 64 bits of the number, as a whole number.
            let unit = Double(sign: .plus, exponent: -exponent, significand: 1)
            return Int128(high * unit) + Int128(low * unit) == numerator
        }
        #expect(low("TENTH", 0.1, numerator: 0xCCCC_CCCC_CCCC_CCCD, exponent: -67))
        #expect(low("AGAIN", 0.1, numerator: 0xCCCC_CCCC_CCCC_CCCD, exponent: -67))
        #expect(low("CAST", 0.1, numerator: 0xCCCC_CCCC_CCCC_CCCD, exponent: -67))
        #expect(low("THIRD", -1.0 / 3, numerator: -0xAAAA_AAAA_AAAA_AAAB, exponent: -65))
        #expect(values["WHOLE"] == .floating(3, type: .floating(.longDouble)))
        #expect(values["HALF"] == .floating(0.5, type: .floating(.longDouble)))
        #expect(values["ZERO"] == .floating(-0.0, type: .floating(.longDouble)))
        #expect(values["ENDLESS"] == .floating(.infinity, type: .floating(.longDouble)))
        guard case .floating(let nothing, _)? = values["NOTHING"] else {
            Issue.record("not a number is no constant")
            return
        }
        #expect(nothing.isNaN)
        for name in ["HUGE_ONE", "TINY"] {
            guard case .notConstant(let reason)? = values[name] else {
                Issue.record("\(name) is \(String(describing: values[name]))")
                continue
            }
            #expect(reason.contains("two doubles"))
        }
        #expect(values["PLAIN"] == .floating(0.1, type: .double))
    }

    @Test(arguments: InstalledLibclang.all)
    func `constants of type long double keep their bits`(_ clang: InstalledLibclang) throws {
        let interface = try scan(Self.header, with: clang)
        var values: [String: MacroValue] = [:]
        for case .variable(let variable) in interface.declarations { values[variable.name] = variable.value }
        #expect(values["first"] == .floating(0.625, type: .typedef("precise")))
        #expect(values["second"] == .floating(0.25, type: .typedef("precise")))
        guard case .longDouble(let high, let low, .floating(.longDouble))? = values["third"] else {
            Issue.record("third is \(String(describing: values["third"]))")
            return
        }
        #expect(high == -1.0 / 3 && low != 0)
    }
}
