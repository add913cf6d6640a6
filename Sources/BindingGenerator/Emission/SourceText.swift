// Licensed under Apache License v2.0. See LICENSE for details.

/// Lines of Swift, in one run of bytes: most of what goes into a file does as it is, and a line that is a text of its own costs
/// an allocation and two counts of references.
struct SourceText: Hashable, Sendable, CustomStringConvertible, ExpressibleByArrayLiteral {
    private var bytes: [UInt8] = []

    init() {}

    init(lines: [String]) {
        for line in lines { self.line(line) }
    }

    init(arrayLiteral lines: String...) { self.init(lines: lines) }

    /// The text that a closure writes, in as much memory as it needs.
    static func written(_ write: (inout SourceText) -> Void) -> SourceText {
        var text = SourceText()
        // What most declarations need; the allocator gives the same block again for the next one.
        text.bytes.reserveCapacity(960)
        write(&text)
        return text.isEmpty ? SourceText() : SourceText(compacting: text)
    }

    /// A copy without room at its end.
    private init(compacting text: SourceText) {
        bytes = text.bytes.withUnsafeBufferPointer { bytes in
            [UInt8](unsafeUninitializedCapacity: bytes.count) { $1 = $0.initialize(fromContentsOf: bytes) }
        }
    }

    /// What is written.
    var description: String { String(decodingLines: bytes) }

    var isEmpty: Bool { bytes.isEmpty }

    /// How many bytes are written.
    var count: Int { bytes.count }

    /// The lines, without their ends.
    var lines: [String] {
        var lines: [String] = []
        forEachLine { lines.append(String(decoding: $0, as: UTF8.self)) }
        return lines
    }

    /// The same behind some columns.
    func indented(by columns: Int) -> SourceText {
        .written { $0.append(self, indentation: String(repeating: " ", count: columns)) }
    }

    // MARK: - Writing

    /// Appends a text. Borrowed, since a count of references costs more than most texts' bytes.
    mutating func append(_ text: borrowing String) {
        if text.utf8.withContiguousStorageIfAvailable({ bytes.append(contentsOf: $0) }) == nil {
            appendScattered(copy text)
        }
    }

    /// Appends a text that another language's library keeps.
    @inline(never)
    private mutating func appendScattered(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Appends a number, none below zero.
    mutating func append(_ number: Int) {
        guard number >= 10 else { return bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number)) }
        append(number / 10)
        append(number % 10)
    }

    mutating func append(_ text: SourceText) { bytes.append(contentsOf: text.bytes) }

    /// Appends lines, each that is not empty behind an indentation.
    mutating func append(_ text: SourceText, indentation: String) {
        if indentation.isEmpty { return append(text) }
        text.forEachLine { line in
            if !line.isEmpty { append(indentation) }
            bytes.append(contentsOf: line)
            endLine()
        }
    }

    /// Appends what a template's name stands for.
    mutating func append(anything value: Any?) {
        switch value {
        case nil: break
        case let text as String: append(text)
        case let text as SourceText: append(text)
        case let value?: append("\(value)")
        }
    }

    mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    mutating func line(_ line: String) {
        append(line)
        endLine()
    }

    mutating func lines(_ lines: [String], indentation: String = "") {
        for line in lines {
            append(indentation)
            append(line)
            endLine()
        }
    }

    /// Takes the end of the last line back.
    mutating func removeLastNewline() {
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    }

    /// Takes back what was written behind the first `count` bytes.
    mutating func truncate(to count: Int) { bytes.removeLast(bytes.count - count) }

    // MARK: - Private

    private func forEachLine(_ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            var rest = bytes[...]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                body(rest[..<end])
                rest = rest[(end + 1)...]
            }
            if !rest.isEmpty { body(rest) }
        }
    }
}
