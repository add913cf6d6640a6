// Licensed under Apache License v2.0. See LICENSE for details.

/// Writes JSON text that people can read and diff: objects one entry a line with sorted keys, arrays and the innermost
/// objects on one line.
///
/// An object's entries are written by `entry`, in the body of `object` or `inlineObject`. The text is bytes until it is
/// finished: documents are long, and most of what they hold goes into them as it is.
struct JSONWriter {
    /// Where the entries of the innermost object or array stand.
    private enum Place {
        case lines, line
    }

    private var bytes: [UInt8] = []
    private var indentation = 0
    private var place = Place.lines
    private var isFirst = true

    /// The document, with a newline at its end.
    var document: String {
        String(unsafeUninitializedCapacity: bytes.count + 1) { buffer in
            let end = buffer.initialize(fromContentsOf: bytes)
            buffer.initializeElement(at: end, to: UInt8(ascii: "\n"))
            return end + 1
        }
    }

    // MARK: - Objects and arrays

    /// Writes an object with one entry a line.
    mutating func object(_ body: (inout JSONWriter) -> Void) {
        container(.lines, UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// Writes an object on one line.
    mutating func inlineObject(_ body: (inout JSONWriter) -> Void) {
        container(.line, UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// Writes the name of an entry of the object that is being written, and its value.
    mutating func entry(_ key: String, _ value: (inout JSONWriter) -> Void) {
        separate()
        string(key)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
        value(&self)
    }

    mutating func entry(_ key: String, _ value: String) { entry(key) { $0.string(value) } }

    mutating func entry(_ key: String, _ value: Int) { entry(key) { $0.integer(value) } }

    mutating func entry(_ key: String, _ value: Bool) { entry(key) { $0.literal(value ? "true" : "false") } }

    /// Writes an object with one entry a line. Keys are sorted; `body` writes the value of each.
    mutating func object<Value>(_ entries: [String: Value], _ body: (inout JSONWriter, Value) -> Void) {
        object { writer in
            for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
                writer.entry(key) { body(&$0, value) }
            }
        }
    }

    /// Writes an array with one element a line.
    mutating func array<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
        array(.lines, elements, body)
    }

    /// Writes an array on one line.
    mutating func inlineArray<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
        array(.line, elements, body)
    }

    private mutating func array<Element>(
        _ place: Place,
        _ elements: [Element],
        _ body: (inout JSONWriter, Element) -> Void
    ) {
        container(place, UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
            for element in elements {
                writer.separate()
                body(&writer, element)
            }
        }
    }

    private mutating func container(
        _ place: Place,
        _ open: UInt8,
        _ close: UInt8,
        _ body: (inout JSONWriter) -> Void
    ) {
        let outer = (self.place, isFirst)
        bytes.append(open)
        (self.place, isFirst) = (place, true)
        indentation += 1
        // Objects on a line have blanks inside of their braces, arrays have none.
        let isPadded = place == .line && open == UInt8(ascii: "{")
        if isPadded { bytes.append(UInt8(ascii: " ")) }
        body(&self)
        indentation -= 1
        if isPadded { bytes.append(UInt8(ascii: " ")) }
        if place == .lines, !isFirst { line() }
        bytes.append(close)
        (self.place, isFirst) = outer
    }

    /// Ends what stands before an entry or element.
    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        switch place {
        case .lines: line()
        case .line: if !isFirst { bytes.append(UInt8(ascii: " ")) }
        }
        isFirst = false
    }

    private mutating func line() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<indentation {
            bytes.append(UInt8(ascii: " "))
            bytes.append(UInt8(ascii: " "))
        }
    }

    // MARK: - Values

    /// Writes an integer: a number to 2^53, beyond it a string, since JSON numbers are doubles to most readers.
    mutating func integer(_ value: some BinaryInteger) {
        if value.magnitude <= 1 << 53 {
            literal(value.description)
        } else {
            string(value.description)
        }
    }

    /// Writes a floating-point number; infinities and NaN, which JSON has no spelling for, as strings.
    mutating func floating(_ value: Double) {
        if value.isFinite { literal(value.description) } else { string(value.description) }
    }

    mutating func string(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        var value = value
        let isPlain = value.withUTF8 { text in
            guard text.allSatisfy(Self.isPlain) else { return false }
            bytes.append(contentsOf: text)
            return true
        }
        if !isPlain { escaped(value) }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func literal(_ value: String) { bytes.append(contentsOf: value.utf8) }

    private mutating func escaped(_ value: String) {
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": literal("\\\"")
            case "\\": literal("\\\\")
            case "\n": literal("\\n")
            case "\r": literal("\\r")
            case "\t": literal("\\t")
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                literal("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    /// Whether a byte stands for itself; those of line and paragraph separators are among the others.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
}
