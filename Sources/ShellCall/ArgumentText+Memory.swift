// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

extension ArgumentText {
    /// `text:…`, `raw:…`, `hex:…` or `out:…`; nil for any other text.
    mutating func block(_ text: String, _ type: FFIType, at index: Int) throws(ShellCallError) -> FFIValue? {
        if text.hasPrefix("text:") { return try string(unescaped(text.dropFirst(5), at: index), type, at: index) }
        if text.hasPrefix("raw:") { return try string(text.dropFirst(4).utf8, type, at: index) }
        if text.hasPrefix("hex:") {
            guard let bytes = Self.bytes(hex: text.dropFirst(4)) else {
                throw fault(index, .scalar(type), "'\(text)' has no pairs of hexadecimal digits behind 'hex:'")
            }
            let place = memory.copy(bytes)
            places.append((place, index))
            return .pointer(place)
        }
        if text.hasPrefix("out:") { return try output(text.dropFirst(4), at: index) }
        return nil
    }

    /// A text in C's memory.
    mutating func string(
        _ bytes: some Collection<UInt8>,
        _ type: FFIType,
        at index: Int
    ) throws(ShellCallError) -> FFIValue {
        // In a string C would see what stands before it.
        if bytes.contains(0) { throw fault(index, .scalar(type), "a NUL cannot be in a text") }
        let place = memory.text(bytes)
        places.append((place, index))
        return .pointer(place)
    }

    /// A text with C's escapes as what they stand for.
    func unescaped(_ text: some StringProtocol, at index: Int) throws(ShellCallError) -> [UInt8] {
        let simple: [Character: UInt8] = [
            "n": 10, "t": 9, "r": 13, "a": 7, "b": 8, "e": 27, "f": 12, "v": 11, "\\": 92, "\"": 34, "'": 39,
        ]
        var bytes: [UInt8] = []
        var rest = text[...]
        while let character = rest.popFirst() {
            guard character == "\\" else {
                bytes += Array(String(character).utf8)
                continue
            }
            let word = rest.popFirst()
            if let word, let byte = simple[word] {
                bytes.append(byte)
            } else if word == "x", let byte = UInt8(rest.prefix(2), radix: 16), rest.prefix(2).allSatisfy(\.isHexDigit)
            {
                rest = rest.dropFirst(min(2, rest.count))
                bytes.append(byte)
            } else {
                let escape = "\\" + (word.map(String.init) ?? "")
                throw ShellCallError(
                    "argument \(index) of '\(function)': '\(escape)' is no escape; write \\\\ for a backslash, or raw:… for the text as it is"
                )
            }
        }
        return bytes
    }

    private static func bytes(hex: Substring) -> [UInt8]? {
        let digits = Array(hex.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            let pair = String(decoding: digits[place..<(place + 2)], as: UTF8.self)
            guard let byte = UInt8(pair, radix: 16), !pair.hasPrefix("+") else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    // MARK: - What C fills in

    /// `i32`, `i32=5`, `string`, a record of the definitions, or a number of bytes.
    private mutating func output(_ text: Substring, at index: Int) throws(ShellCallError) -> FFIValue {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if let count = Int(parts[0]), parts.count == 1 {
            guard count > 0, count <= 1 << 30 else {
                throw ShellCallError("argument \(index) of '\(function)': out:\(text) needs 1 to \(1 << 30) bytes")
            }
            try check(count, "out:\(text)", at: index)
            let place = memory.zeros(count)
            places.append((place, index))
            outputs.append(Output(index: index, shape: .scalar(.uint8), place: place, byteCount: count))
            return .pointer(place)
        }
        guard let shape = type(parts[0]), shape.size > 0 else {
            throw ShellCallError(
                "argument \(index) of '\(function)': expected a type or a number of bytes behind 'out:', found '\(parts[0])'"
            )
        }
        try check(shape.size, "out:\(parts[0])", at: index)
        var bytes = [UInt8](repeating: 0, count: shape.size)
        if parts.count == 2 {
            let initial: CallValue
            switch try value(parts[1], for: shape, at: index) {
            case .integer(let value): initial = .integer(value)
            case .double(let value): initial = .number(value)
            case .pointer(let pointer): initial = .integer(Int128(UInt(bitPattern: pointer)))
            case .bytes: initial = try json(parts[1], for: shape, at: index)
            default: initial = .null
            }
            try store(initial, as: shape, at: 0, in: &bytes, path: "argument \(index) of '\(function)'")
        }
        let place = memory.copy(bytes)
        places.append((place, index))
        outputs.append(Output(index: index, shape: shape, place: place, byteCount: nil))
        return .pointer(place)
    }

    /// Refuses memory that is smaller than what the parameter points to.
    private func check(_ size: Int, _ text: String, at index: Int) throws(ShellCallError) {
        guard let pointee = pointees[index], size < pointee.size else { return }
        throw ShellCallError(
            "argument \(index) of '\(function)' is '\(pointee.type)', which points to \(pointee.size) bytes; \(text) has \(size)"
        )
    }

    /// Says what the function wrote behind the memory that it got.
    func checkBounds() throws(ShellCallError) {
        guard let overrun = memory.overrun else { return }
        let index = places.first { $0.place == overrun.block }?.index
        throw ShellCallError(
            "'\(function)' wrote beyond the memory of \(index.map { "argument \($0)" } ?? "a member"): \(overrun.size) bytes, "
                + "and \(overrun.written) were needed; what it returned is not to be relied on"
        )
    }
}
