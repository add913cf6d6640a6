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

    @Test(
        "What libffi cannot pass is refused",
        arguments: [
            (
                "packed",
                RecordLayout(
                    size: 5,
                    alignment: 1,
                    fields: [
                        Field(name: "a", type: char, bitOffset: 0), Field(name: "b", type: Sample.int, bitOffset: 8),
                    ]
                )
            ),
            (
                "aligned to 16",
                RecordLayout(size: 16, alignment: 16, fields: [Field(name: "a", type: Sample.int, bitOffset: 0)])
            ),
            (
                "long double",
                RecordLayout(
                    size: 32,
                    alignment: 16,
                    fields: [
                        Field(name: "a", type: .floating(.longDouble), bitOffset: 0),
                        Field(name: "b", type: char, bitOffset: 128),
                    ]
                )
            ),
            ("empty", RecordLayout(size: 0, alignment: 1, fields: [])),
        ]
    )
    func refusals(reason: String, layout: RecordLayout) {
        let index = InterfaceIndex(Sample.interface([]))
        guard case .refused(let text) = RecordClassification(layout, index: index) else {
            Issue.record("it was not refused")
            return
        }
        #expect(text.contains(reason))
    }
}
