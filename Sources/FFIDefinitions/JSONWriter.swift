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
        let all = Array(entries)
        let order = Self.order(of: all.map(\.key))
        object { writer in
            for index in order { writer.entry(all[index].key) { body(&$0, all[index].value) } }
        }
    }

    /// The places of keys in their order. Names are ASCII nearly always, whose order is that of the bytes.
    private static func order(of keys: [String]) -> [Int] {
        guard keys.count > 8, keys.allSatisfy(\.isPlainText) else {
            return keys.indices.sorted { keys[$0] < keys[$1] }
        }
        var bytes: [UInt8] = []
        var ends = [0]
        ends.reserveCapacity(keys.count + 1)
        for key in keys {
            bytes.append(contentsOf: key.utf8)
            ends.append(bytes.count)
        }
        return bytes.withUnsafeBytes { bytes in
            keys.indices.sorted { first, second in
                bytes.precedes(ends[first]..<ends[first + 1], ends[second]..<ends[second + 1])
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

    mutating func string(_ value: borrowing String) {
        bytes.append(UInt8(ascii: "\""))
        let isPlain = value.utf8.withContiguousStorageIfAvailable { text in
            guard text.isPlainText else { return false }
            bytes.append(contentsOf: text)
            return true
        }
        if isPlain != true { escaped(copy value) }
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
}

extension UnsafeRawBufferPointer {
    /// Whether the bytes of one range come before those of another, as texts do. Eight are compared together.
    fileprivate func precedes(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        let common = Swift.min(first.count, second.count)
        var index = 0
        while index + 8 <= common {
            let a = UInt64(bigEndian: loadUnaligned(fromByteOffset: first.lowerBound + index, as: UInt64.self))
            let b = UInt64(bigEndian: loadUnaligned(fromByteOffset: second.lowerBound + index, as: UInt64.self))
            if a != b { return a < b }
            index += 8
        }
        while index < common {
            let (a, b) = (self[first.lowerBound + index], self[second.lowerBound + index])
            if a != b { return a < b }
            index += 1
        }
        return first.count < second.count
    }
}
