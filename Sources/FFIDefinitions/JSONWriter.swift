// Licensed under Apache License v2.0. See LICENSE for details.

/// Writes JSON text that people can read and diff: objects one entry a line with sorted keys, arrays and the innermost
/// objects on one line.
struct JSONWriter {
    private(set) var text = ""
    private var indentation = 0

    /// Writes an object with one entry a line. Keys are sorted; `body` writes the value of each.
    mutating func object<Value>(_ entries: [String: Value], _ body: (inout JSONWriter, Value) -> Void) {
        lines(entries.sorted { $0.key < $1.key }, open: "{", close: "}") { writer, entry in
            writer.key(entry.key)
            body(&writer, entry.value)
        }
    }

    /// Writes an object with one entry a line, in the order given.
    mutating func object(_ entries: [(key: String, body: (inout JSONWriter) -> Void)]) {
        lines(entries, open: "{", close: "}") { writer, entry in
            writer.key(entry.key)
            entry.body(&writer)
        }
    }

    /// Writes an array with one element a line.
    mutating func array<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
        lines(elements, open: "[", close: "]", body)
    }

    /// Writes an object on one line, in the order given.
    mutating func inlineObject(_ entries: [(key: String, body: (inout JSONWriter) -> Void)]) {
        text += "{ "
        for (index, entry) in entries.enumerated() {
            if index > 0 { text += ", " }
            key(entry.key)
            entry.body(&self)
        }
        text += " }"
    }

    /// Writes an array on one line.
    mutating func inlineArray<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
        text += "["
        for (index, element) in elements.enumerated() {
            if index > 0 { text += ", " }
            body(&self, element)
        }
        text += "]"
    }

    /// Writes an integer: a number to 2^53, beyond it a string, since JSON numbers are doubles to most readers.
    mutating func integer(_ value: some BinaryInteger) {
        if value.magnitude <= 1 << 53 {
            text += value.description
        } else {
            text += "\"\(value.description)\""
        }
    }

    mutating func bool(_ value: Bool) {
        text += value ? "true" : "false"
    }

    /// Writes a floating-point number; infinities and NaN, which JSON has no spelling for, as strings.
    mutating func floating(_ value: Double) {
        text += value.isFinite ? value.description : "\"\(value.description)\""
    }

    mutating func string(_ value: String) {
        text += "\""
        if value.utf8.allSatisfy(Self.isPlain) {
            text += value
            text += "\""
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    /// Whether a byte stands for itself; those of line and paragraph separators are among the others.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private mutating func key(_ key: String) {
        string(key)
        text += ": "
    }

    private mutating func lines<Element>(
        _ elements: [Element],
        open: String,
        close: String,
        _ body: (inout JSONWriter, Element) -> Void
    ) {
        guard !elements.isEmpty else {
            text += open + close
            return
        }
        text += open
        indentation += 1
        for (index, element) in elements.enumerated() {
            text += index > 0 ? ",\n" : "\n"
            text += String(repeating: "  ", count: indentation)
            body(&self, element)
        }
        indentation -= 1
        text += "\n" + String(repeating: "  ", count: indentation) + close
    }
}
