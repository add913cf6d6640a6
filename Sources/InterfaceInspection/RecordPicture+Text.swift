// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension RecordPicture {
    /// The record in lines of text: what it is, a drawing with eight bytes a row, and its members with their places.
    package var text: String {
        let others = typedefs.isEmpty ? "" : " (\(typedefs.joined(separator: ", ")))"
        var title = "\(name)\(others): \(size) bytes, aligned to \(alignment)"
        if let swiftName, swiftName != name, !name.hasSuffix(" \(swiftName)") { title += ", \(swiftName) in Swift" }
        var lines = ["\(title)  [\(location.file):\(location.line)]", ""]
        for strip in strips { lines += Self.drawing(strip) }
        lines.append("    offset    size")
        for member in members {
            lines.append(
                "  " + Self.left(Self.offset(member.bitOffset), 8) + Self.left(member.size, 8) + "  "
                    + String(repeating: "  ", count: member.depth)
                    + (member.kind == .padding ? "(padding)" : member.declaration)
            )
        }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: - Private

    /// Columns of a byte in the drawing, its border included.
    private static let byteColumns = 8
    private static let margin = 8

    private static func drawing(_ strip: Strip) -> [String] {
        let ruler = (0..<7).map { right("\($0)", byteColumns) }.joined() + "7"
        var lines = [String(repeating: " ", count: margin + 1) + ruler]
        var above: [TextCell] = []
        for row in strip.rows {
            let cells = textCells(row)
            lines.append(edge(above, cells))
            lines.append(left("\(row.offset)", margin - 1) + " |" + cells.map(line).joined())
            above = cells
            if row.omitted > 0 {
                lines.append(left(":", margin - 1) + " : (\(row.omitted) more rows of \(cells.first?.label ?? ""))")
            }
        }
        lines.append(edge(above, []))
        lines.append("")
        return lines
    }

    /// A cell of whole bytes: neighbouring bit-fields are one.
    private struct TextCell {
        var label: String
        /// Bytes in the row.
        var start: Int
        var end: Int
        var isPadding: Bool
    }

    private static func textCells(_ row: Strip.Row) -> [TextCell] {
        var cells: [TextCell] = []
        var waiting: [Strip.Cell] = []
        func close() {
            guard let first = waiting.first, let last = waiting.last else { return }
            let isBits = waiting.contains { $0.kind == .bits }
            let labels = waiting.filter { $0.kind != .padding }.map { isBits ? "\($0.label):\($0.width)" : $0.label }
            let isPadding = labels.isEmpty
            cells.append(
                TextCell(
                    label: isPadding ? "" : labels.joined(separator: " "),
                    start: first.start / 8,
                    end: (last.start + last.width + 7) / 8,
                    isPadding: isPadding
                )
            )
            waiting = []
        }
        for cell in row.cells {
            // Between two bytes, and not within a run of bit-fields.
            let isBorder = cell.start % 8 == 0 && !(cell.kind == .bits && waiting.contains { $0.kind == .bits })
            if isBorder { close() }
            waiting.append(cell)
        }
        close()
        return cells
    }

    private static func line(_ cell: TextCell) -> String {
        let width = (cell.end - cell.start) * byteColumns - 1
        if cell.isPadding { return String(repeating: ".", count: width) + "|" }
        let label = cell.label.count > width - 1 ? cell.label.prefix(width - 2) + "~" : cell.label[...]
        return right(" \(label)", width) + "|"
    }

    /// The line between two rows: it has a corner wherever a cell of either begins or ends.
    private static func edge(_ above: [TextCell], _ below: [TextCell]) -> String {
        let end = max(above.last?.end ?? 0, below.last?.end ?? 0)
        let corners = Set((above + below).flatMap { [$0.start, $0.end] })
        let bytes = (1...max(end, 1)).map {
            String(repeating: "-", count: byteColumns - 1) + (corners.contains($0) ? "+" : "-")
        }
        return String(repeating: " ", count: margin) + "+" + bytes.joined()
    }

    private static func left(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(width - text.count, 0)) + text
    }

    private static func right(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.count, 0))
    }

    private static func offset(_ bits: Int) -> String {
        bits % 8 == 0 ? "\(bits / 8)" : "\(bits / 8).\(bits % 8)"
    }
}

extension RecordPicture.Member {
    /// `4`, or `3 bits` where it is no whole number of bytes or a bit-field.
    fileprivate var size: String {
        guard let bitCount else { return "?" }
        return kind == .bits || bitCount % 8 != 0 ? "\(bitCount) bit\(bitCount == 1 ? " " : "s")" : "\(bitCount / 8)"
    }
}
