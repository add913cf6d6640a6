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
        list(head, count: elements.count, tail, indentation: indentation) { $1 += elements[$0] }
    }

    /// The same of elements that are written where they are to stand.
    ///
    /// - Parameter write: Appends the element of an index.
    static func list(
        _ head: String,
        count: Int,
        _ tail: String,
        indentation: Int,
        _ write: (Int, inout String) -> Void
    ) -> [String] {
        var line = ""
        line.reserveCapacity(width)
        line += head
        for index in 0..<count {
            if index > 0 { line += ", " }
            write(index, &line)
        }
        line += tail
        guard line.utf8.count + indentation > width, count > 0 else { return [line] }
        var lines = [head]
        lines.reserveCapacity(count + 2)
        for index in 0..<count {
            var line = "    "
            write(index, &line)
            if index < count - 1 { line += "," }
            lines.append(line)
        }
        lines.append(tail)
        return lines
    }
}
