// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
import CInterface
import InterfaceInspection
import Testing

@Suite("Drawings of records")
struct RecordPictureTests {
    static func record(
        _ name: String,
        _ kind: Record.Kind = .structure,
        size: Int,
        alignment: Int,
        _ fields: [Field]
    ) -> Record {
        Record(
            info: DeclarationInfo(location: SourceLocation(file: "sample.h", line: 3, column: 8)),
            id: "\(kind.rawValue) \(name)",
            name: name,
            kind: kind,
            layout: RecordLayout(size: size, alignment: alignment, fields: fields)
        )
    }

    static func picture(_ record: Record, with others: [Record] = []) throws -> RecordPicture {
        let interface = Interface(
            target: TargetInfo(triple: "x86_64-unknown-linux-gnu"),
            headers: ["sample.h"],
            declarations: ([record] + others).map { .record($0) }
        )
        return try #require(RecordPicture(record, swiftName: nil, index: InterfaceIndex(interface)))
    }

    static let flags = record(
        "flags",
        size: 12,
        alignment: 4,
        [
            Field(name: "a", type: .integer(.unsignedInt), bitOffset: 0, bitWidth: 1),
            Field(name: "b", type: .integer(.unsignedInt), bitOffset: 1, bitWidth: 3),
            Field(name: "c", type: .integer(.unsignedInt), bitOffset: 8, bitWidth: 17),
            Field(name: "d", type: .integer(.char), bitOffset: 32),
            Field(name: "e", type: .integer(.int), bitOffset: 64),
        ]
    )

    @Test("Padding between members and behind the last, and bit-fields with their bits")
    func padding() throws {
        let picture = try Self.picture(Self.flags)
        let members = picture.members.map { "\($0.name ?? $0.kind.rawValue)@\($0.bitOffset)+\($0.bitCount ?? -1)" }
        #expect(
            members == [
                "a@0+1", "b@1+3", "padding@4+4", "c@8+17", "padding@25+7", "d@32+8", "padding@40+24", "e@64+32",
            ]
        )
        #expect(
            picture.text == """
                struct flags: 12 bytes, aligned to 4  [sample.h:3]

                         0       1       2       3       4       5       6       7
                        +-------------------------------+-------+-----------------------+
                      0 | a:1 b:3 c:17                  | d     |.......................|
                        +-------------------------------+-------+-----------------------+
                      8 | e                             |
                        +-------------------------------+

                    offset    size
                         0  1 bit   unsigned int a : 1
                       0.1  3 bits  unsigned int b : 3
                       0.4  4 bits  (padding)
                         1 17 bits  unsigned int c : 17
                       3.1  7 bits  (padding)
                         4       1  char d
                         5       3  (padding)
                         8       4  int e

                """
        )
    }

    @Test("Every bit of a record is drawn once in each strip", arguments: [flags, wide, mixed])
    func coverage(record: Record) throws {
        let picture = try Self.picture(record, with: [Self.inner])
        for strip in picture.strips {
            var next = 0
            for row in strip.rows {
                #expect(row.offset * 8 == next)
                for cell in row.cells {
                    #expect(row.offset * 8 + cell.start == next)
                    next += cell.width
                }
                next += row.omitted * 64
            }
            #expect(next == picture.size * 8 || picture.isUnion && next > 0)
        }
    }

    static let wide = record(
        "wide",
        size: 4104,
        alignment: 8,
        [
            Field(name: "first", type: .integer(.char), bitOffset: 0),
            Field(name: "bytes", type: .array(element: .integer(.char), count: 4096), bitOffset: 8),
        ]
    )

    @Test("Rows of a long array are left out, and counted")
    func longArray() throws {
        let rows = try #require(try Self.picture(Self.wide).strips.first).rows
        #expect(rows.count < 6)
        #expect(rows.map(\.omitted).reduce(0, +) + rows.count == 4104 / 8)
    }

    static let inner = record(
        "inner",
        .union,
        size: 8,
        alignment: 8,
        [
            Field(name: "number", type: .integer(.int), bitOffset: 0),
            Field(name: "real", type: .floating(.double), bitOffset: 0),
        ]
    )

    static let mixed = record(
        "mixed",
        .union,
        size: 16,
        alignment: 8,
        [
            Field(name: nil, type: .record("union inner"), bitOffset: 0),
            Field(name: "pair", type: .array(element: .floating(.double), count: 2), bitOffset: 0),
            Field(name: "unknown", type: .unsupported(spelling: "odd"), bitOffset: 0),
        ]
    )

    @Test("A union has a strip for each member, and the members of an anonymous one stand below it")
    func union() throws {
        let picture = try Self.picture(Self.mixed, with: [Self.inner])
        #expect(picture.strips.count == 3)
        let members = picture.members.map { "\($0.depth) \($0.declaration)" }
        #expect(members == ["0 union inner", "1 int number", "1 double real", "0 double pair[2]", "0 odd unknown"])
        #expect(picture.members.last?.bitCount == nil)
        #expect(picture.text.contains("         0       8    double real\n"))
    }

    @Test("A record without members or without a size is drawn too")
    func empty() throws {
        let picture = try Self.picture(Self.record("empty", size: 0, alignment: 1, []))
        #expect(picture.strips.isEmpty)
        #expect(picture.text.hasPrefix("struct empty: 0 bytes, aligned to 1  [sample.h:3]\n"))
    }
}
