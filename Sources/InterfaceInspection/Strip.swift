// Licensed under Apache License v2.0. See LICENSE for details.

/// What lies side by side in memory, in rows of eight bytes.
package struct Strip: Hashable, Encodable, Sendable {
    /// A part of a row.
    package struct Cell: Hashable, Encodable, Sendable {
        package var kind: RecordPicture.Member.Kind
        package var label: String
        /// The member's C declaration.
        package var declaration: String
        /// In the row, in bits from 0 to 63.
        package var start: Int
        /// In bits.
        package var width: Int
        /// Which part of the strip it belongs to, counted from 0.
        package var part: Int
        /// Whether it goes on from the row before.
        package var isContinued: Bool
    }

    package struct Row: Hashable, Encodable, Sendable {
        /// The first byte.
        package var offset: Int
        package var cells: [Cell]
        /// How many rows that look the same are left out behind it.
        package var omitted = 0
    }

    package private(set) var rows: [Row] = []

    static let rowBits = 64

    /// - Parameters:
    ///   - members: Members that do not overlap, by their offsets. What is between them and behind the last is padding.
    ///   - bitCount: The whole record, in bits.
    init(_ members: [RecordPicture.Member], bitCount: Int) {
        var part = 0
        var end = 0
        for (position, member) in members.enumerated() {
            let next = position + 1 < members.count ? members[position + 1].bitOffset : bitCount
            let start = max(end, member.bitOffset)
            let stop = min(member.bitCount.map { member.bitOffset + $0 } ?? next, bitCount)
            if start > end { add(nil, from: end, to: start, part: &part) }
            if stop > start { add(member, from: start, to: stop, part: &part) }
            end = max(end, stop)
        }
        if end < bitCount { add(nil, from: end, to: bitCount, part: &part) }
    }

    private mutating func add(_ member: RecordPicture.Member?, from first: Int, to last: Int, part: inout Int) {
        defer { part += 1 }
        var start = first
        while start < last {
            let row = start / Self.rowBits
            let column = start % Self.rowBits
            let width = min(last - start, Self.rowBits - column)
            // The second full row of a long member stands for all that follow but the last.
            if column == 0, start >= first + 2 * Self.rowBits, last - start > 2 * Self.rowBits, rows.last?.omitted == 0
            {
                let omitted = (last - start - 1) / Self.rowBits
                rows[rows.count - 1].omitted = omitted
                start += omitted * Self.rowBits
                continue
            }
            if rows.last?.offset != row * 8 { rows.append(Row(offset: row * 8, cells: [])) }
            rows[rows.count - 1].cells.append(
                Cell(
                    kind: member?.kind ?? .padding,
                    label: member.map(Self.label) ?? "",
                    declaration: member?.declaration ?? "",
                    start: column,
                    width: width,
                    part: part,
                    isContinued: start > first
                )
            )
            start += width
        }
    }

    private static func label(_ member: RecordPicture.Member) -> String {
        if member.kind == .padding { return "" }
        return member.name ?? "(anonymous)"
    }
}
