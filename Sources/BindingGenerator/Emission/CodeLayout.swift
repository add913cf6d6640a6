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
        var text = SourceText()
        text.append(head)
        text.endLine(from: 0, withList: elements.count, tail, indentation: indentation) { $1.append(elements[$0]) }
        return text.lines
    }

}

extension SourceText {
    /// Ends a line, of which the head stands already, with a list: on this line where it fits, else with one element a line.
    ///
    /// - Parameters:
    ///   - head: Where the line begins, in bytes of the text.
    ///   - count: How many elements there are.
    ///   - tail: What stands after the list, closing bracket included.
    ///   - indentation: The column at which the lines will start.
    ///   - write: Appends the element of an index.
    mutating func endLine(
        from head: Int,
        withList count: Int,
        _ tail: String,
        indentation: Int,
        _ write: (Int, inout SourceText) -> Void
    ) {
        let start = self.count
        for index in 0..<count {
            if index > 0 { append(", ") }
            write(index, &self)
        }
        append(tail)
        guard self.count - head + indentation > CodeLayout.width, count > 0 else { return endLine() }
        truncate(to: start)
        endLine()
        for index in 0..<count {
            append("    ")
            write(index, &self)
            append(index < count - 1 ? ",\n" : "\n")
        }
        line(tail)
    }
}
