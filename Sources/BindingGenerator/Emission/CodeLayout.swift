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
        let line = head + elements.joined(separator: ", ") + tail
        guard line.utf8.count + indentation > width, !elements.isEmpty else { return [line] }
        let last = elements.count - 1
        return [head] + elements.enumerated().map { "    " + $1 + ($0 == last ? "" : ",") } + [tail]
    }
}
