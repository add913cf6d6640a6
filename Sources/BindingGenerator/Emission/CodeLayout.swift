// Licensed under Apache License v2.0. See LICENSE for details.

/// Breaks long Swift lines the way a person would.
enum CodeLayout {
    /// The widest line, in columns.
    static let width = 120

    /// A list between brackets: on one line where it fits, else one element a line.
    ///
    /// - Parameters:
    ///   - head: What stands before the list, opening bracket included.
    ///   - elements: The elements, without commas.
    ///   - tail: What stands after the list, closing bracket included.
    ///   - indentation: The column at which the lines will start.
    /// - Returns: Lines without the indentation itself.
    static func list(_ head: String, _ elements: [String], _ tail: String, indentation: Int) -> [String] {
        list(head, count: elements.count, tail, indentation: indentation) { $1.append(elements[$0]) }
    }

    /// The same of elements that are written where they are to stand.
    ///
    /// - Parameter write: Appends the parts of the element of an index.
    static func list(
        _ head: String,
        count: Int,
        _ tail: String,
        indentation: Int,
        _ write: (Int, inout [String]) -> Void
    ) -> [String] {
        var parts = [head]
        parts.reserveCapacity(2 + 6 * count)
        for index in 0..<count {
            if index > 0 { parts.append(", ") }
            write(index, &parts)
        }
        parts.append(tail)
        let line = String(concatenating: parts)
        guard line.utf8.count + indentation > width, count > 0 else { return [line] }
        var lines = [head]
        lines.reserveCapacity(count + 2)
        for index in 0..<count {
            parts.removeAll(keepingCapacity: true)
            parts.append("    ")
            write(index, &parts)
            if index < count - 1 { parts.append(",") }
            lines.append(String(concatenating: parts))
        }
        lines.append(tail)
        return lines
    }
}
