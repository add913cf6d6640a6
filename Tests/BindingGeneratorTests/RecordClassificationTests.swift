// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Testing

@testable import BindingGenerator

@Suite("Records by value as libffi must see them")
struct RecordClassificationTests {
    static let double = CType.floating(.double)
    static let float = CType.floating(.float)
    static let char = CType.integer(.char)

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var size: Int
        var alignment: Int
        var fields: [(CType, Int)]
        var systemV: String
        var procedureCall: String

        var testDescription: String { name }

        init(
            _ name: String,
            size: Int,
            alignment: Int,
            _ fields: [(CType, Int)],
            systemV: String,
            procedureCall: String
        ) {
            self.name = name
            self.size = size
            self.alignment = alignment
            self.fields = fields
            self.systemV = systemV
            self.procedureCall = procedureCall
        }
    }

    @Test(
        "Each word has the class of what overlaps it, on both conventions",
        arguments: [
            Case(
                "two ints",
                size: 8,
                alignment: 4,
                [(Sample.int, 0), (Sample.int, 4)],
                systemV: "{II}",
                procedureCall: "{II}"
            ),
            Case(
                "two doubles",
                size: 16,
                alignment: 8,
                [(double, 0), (double, 8)],
                systemV: "{dd}",
                procedureCall: "{dd}"
            ),
            Case(
                "three floats",
                size: 12,
                alignment: 4,
                [(float, 0), (float, 4), (float, 8)],
                systemV: "{fff}",
                procedureCall: "{fff}"
            ),
            Case(
                "char and double",
                size: 16,
                alignment: 8,
                [(char, 0), (double, 8)],
                systemV: "{Qd}",
                procedureCall: "{QQ}"
            ),
            Case(
                "float and double",
                size: 16,
                alignment: 8,
                [(float, 0), (double, 8)],
                systemV: "{dd}",
                procedureCall: "{QQ}"
            ),
            Case(
                "float and int",
                size: 8,
                alignment: 4,
                [(float, 0), (Sample.int, 4)],
                systemV: "{II}",
                procedureCall: "{II}"
            ),
            Case(
                "three chars",
                size: 3,
                alignment: 1,
                [(char, 0), (char, 1), (char, 2)],
                systemV: "{CCC}",
                procedureCall: "{CCC}"
            ),
            Case(
                "a union of a double and a long",
                size: 8,
                alignment: 8,
                [(double, 0), (.integer(.long), 0)],
                systemV: "{Q}",
                procedureCall: "{Q}"
            ),
            Case(
                "an array of four floats",
                size: 16,
                alignment: 4,
                [(.array(element: float, count: 4), 0)],
                systemV: "{ffff}",
                procedureCall: "{ffff}"
            ),
            Case(
                "five floats are no longer one kind on AArch64",
                size: 20,
                alignment: 4,
                [(.array(element: float, count: 5), 0)],
                systemV: "{fffff}",
                procedureCall: "{IIIII}"
            ),
        ]
    )
    func words(_ test: Case) {
        let layout = RecordLayout(
            size: test.size,
            alignment: test.alignment,
            fields: test.fields.map { Field(name: "x", type: $0.0, bitOffset: $0.1 * 8) }
        )
        for (triple, expected) in [
            ("x86_64-unknown-linux-gnu", test.systemV), ("aarch64-unknown-linux-gnu", test.procedureCall),
        ] {
            let index = InterfaceIndex(Interface(target: TargetInfo(triple: triple), headers: []))
            #expect(RecordClassification(layout, index: index) == .words(expected), "\(triple)")
        }
    }

    @Test("A bit-field without a name beside integers changes nothing")
    func unnamedBesideIntegers() {
        let index = InterfaceIndex(Sample.interface([]))
        let layout = Self.unnamed(16, 32..<40, [(Sample.int, 0), (.floating(.double), 8)])
        #expect(RecordClassification(layout, index: index) == .words("{Qd}"))
    }

    /// A layout with a bit-field that has no name.
    private static func unnamed(_ size: Int, _ bits: Range<Int>, _ fields: [(CType, Int)]) -> RecordLayout {
        var layout = layout(size, 8, fields)
        layout.unnamedBitFields = [UnnamedBitField(bitOffset: bits.lowerBound, bitWidth: bits.count)]
        return layout
    }

    /// A layout of fields at byte offsets.
    private static func layout(_ size: Int, _ alignment: Int, _ fields: [(CType, Int)]) -> RecordLayout {
        RecordLayout(
            size: size,
            alignment: alignment,
            fields: fields.map { Field(name: "x", type: $0.0, bitOffset: $0.1 * 8) }
        )
    }

    private static let extended = CType.floating(.longDouble)

    @Test(
        "Where scalars give another size or alignment than the record's, both are said",
        arguments: [
            ("packed, misaligned", layout(5, 1, [(char, 0), (Sample.int, 1)]), "{5,1:}"),
            ("packed, aligned", layout(5, 1, [(Sample.int, 0), (char, 4)]), "{CCCCC}"),
            ("packed floats", layout(8, 1, [(float, 0), (float, 4)]), "{8,1:d}"),
            ("packed floats and a char", layout(13, 1, [(float, 0), (float, 4), (float, 8), (char, 12)]), "{13,1:dQ}"),
            ("three floats in packs of 2", layout(12, 2, [(float, 0), (float, 4), (float, 8)]), "{12,2:df}"),
            ("aligned to 16", layout(16, 16, [(.integer(.long), 0), (double, 8)]), "{16,16:Qd}"),
            ("aligned to 16, in memory", layout(32, 16, [(Sample.int, 0)]), "{32,16:}"),
            ("long double alone", layout(16, 16, [(extended, 0)]), "{D}"),
            ("two long doubles, one upon the other", layout(16, 16, [(extended, 0), (extended, 0)]), "{D}"),
            ("long double over an int", layout(16, 16, [(extended, 0), (Sample.int, 0)]), "{16,16:}"),
            ("long double over a float", layout(16, 16, [(extended, 0), (float, 0)]), "{16,16:}"),
            (
                "long double over four ints",
                layout(16, 16, [(extended, 0), (.array(element: Sample.int, count: 4), 0)]),
                "{16,16:QQ}"
            ),
            ("long double and a char", layout(32, 16, [(extended, 0), (char, 16)]), "{32,16:}"),
            ("128 bits", layout(16, 16, [(.integer(.int128), 0)]), "{16,16:QQ}"),
            ("half floats", layout(8, 2, [(.array(element: .floating(.half), count: 4), 0)]), "{8,2:d}"),
            ("many", layout(400_000, 4, [(.array(element: Sample.int, count: 100_000), 0)]), "{400000,4:}"),
        ]
    )
    func shaped(name: String, layout: RecordLayout, expected: String) {
        let index = InterfaceIndex(Sample.interface([]))
        #expect(RecordClassification(layout, index: index) == .words(expected))
    }

    @Test(
        "What libffi cannot pass is refused",
        arguments: [
            ("aligned to 32", "x86_64", layout(32, 32, [(Sample.int, 0)])),
            ("hold no member", "x86_64", layout(16, 16, [(Sample.int, 0)])),
            ("a bit-field without a name", "x86_64", unnamed(16, 64..<79, [(Sample.int, 0), (.floating(.double), 8)])),
            (
                "a bit-field without a name", "x86_64",
                unnamed(16, 32..<64, [(.floating(.float), 0), (.floating(.double), 8)])
            ),
            (
                "a bit-field without a name", "aarch64",
                unnamed(16, 64..<65, [(.floating(.double), 0), (.floating(.double), 8)])
            ),
            ("shorter than libffi reads", "x86_64", layout(2, 2, [(.floating(.half), 0)])),
            ("long double", "aarch64", layout(32, 8, [(extended, 0), (char, 16)])),
            ("aligned to 16", "aarch64", layout(16, 16, [(Sample.int, 0)])),
            ("floating-point registers", "aarch64", layout(16, 4, [(double, 0), (double, 8)])),
            ("empty", "x86_64", layout(0, 1, [])),
            ("no members", "x86_64", layout(4, 1, [])),
        ]
    )
    func refusals(reason: String, architecture: String, layout: RecordLayout) {
        let target = TargetInfo(triple: "\(architecture)-unknown-linux-gnu")
        let index = InterfaceIndex(Interface(target: target, headers: []))
        guard case .refused(let text) = RecordClassification(layout, index: index) else {
            Issue.record("it was not refused")
            return
        }
        #expect(text.contains(reason))
    }
}
