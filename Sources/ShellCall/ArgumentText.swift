// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

/// Arguments of a shell to values for C.
struct ArgumentText {
    /// Memory that C fills in, and what it is then.
    struct Output {
        /// The zero-based position of the argument.
        var index: Int
        var shape: ValueShape
        var place: UnsafeMutableRawPointer
        /// The size of a block of bytes; nil for a value.
        var byteCount: Int?
    }

    let function: String
    let memory: CallMemory
    /// The value of a constant of the definitions.
    let constant: (String) -> FFIValue?
    private(set) var outputs: [Output] = []

    init(function: String, memory: CallMemory, constant: @escaping (String) -> FFIValue?) {
        self.function = function
        self.memory = memory
        self.constant = constant
    }

    /// The value of an argument.
    mutating func value(_ text: String, for shape: ValueShape, at index: Int) throws(ShellCallError) -> FFIValue {
        switch shape {
        case .record:
            var bytes = [UInt8](repeating: 0, count: shape.size)
            let value = try json(text, for: shape, at: index)
            try store(value, as: shape, at: 0, in: &bytes, path: "argument \(index) of '\(function)'")
            return .bytes(bytes)
        case .scalar(let type) where type.integerRange != nil:
            return .integer(try integer(text, type, "argument \(index) of '\(function)'"))
        case .scalar(.bool):
            switch text {
            case "true", "1": return .integer(1)
            case "false", "0": return .integer(0)
            default: throw fault(index, shape, "'\(text)' is neither true nor false")
            }
        case .scalar(let type) where type.isAddress:
            return try pointer(text, type, at: index)
        case .scalar:
            if let number = Double(text) { return .double(number) }
            if let value = constant(text), let number = try? value.value(as: Double.self) { return .double(number) }
            throw fault(index, shape, "'\(text)' is no number")
        }
    }

    /// The type and the value of an argument of a variadic function behind the parameters: `i64:5` says its type, any other
    /// text shows it.
    mutating func variadic(_ text: String, at index: Int) throws(ShellCallError) -> (type: FFIType, value: FFIValue) {
        if let colon = text.firstIndex(of: ":"), let type = try? FFIType(String(text[..<colon])), type != .void {
            let rest = String(text[text.index(after: colon)...])
            return (type, try value(rest, for: .scalar(type), at: index))
        }
        if let number = Self.integer(text) {
            let type: FFIType = Int32(exactly: number) != nil ? .int32 : .int64
            return (type, .integer(try integer(text, type, "argument \(index) of '\(function)'")))
        }
        if let number = Double(text) { return (.double, .double(number)) }
        if text == "null" || Self.hasPrefix(text) { return (.pointer, try pointer(text, .pointer, at: index)) }
        return (.string, try pointer(text, .string, at: index))
    }

    // MARK: - Integers

    /// A number in decimal, or behind 0x, 0o and 0b, with a sign.
    static func integer(_ text: String) -> Int128? {
        var digits = text[...]
        let sign: Int128 = digits.hasPrefix("-") ? -1 : 1
        if digits.hasPrefix("-") || digits.hasPrefix("+") { digits = digits.dropFirst() }
        var radix = 10
        for (prefix, base) in [("0x", 16), ("0X", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(prefix) {
            digits = digits.dropFirst(2)
            radix = base
        }
        guard let first = digits.first, first != "-", first != "+" else { return nil }
        return Int128(digits, radix: radix).map { $0 * sign }
    }

    private func integer(_ text: String, _ type: FFIType, _ place: String) throws(ShellCallError) -> Int128 {
        guard let range = type.integerRange else { throw ShellCallError("\(place): \(type) is no integer") }
        guard let value = Self.integer(text) ?? combined(text) ?? Self.character(text, type) else {
            throw ShellCallError("\(place) (\(type)): '\(text)' is no integer")
        }
        guard range.contains(value) else {
            throw ShellCallError(
                "\(place) (\(type)): \(value) is out of range, \(range.lowerBound) to \(range.upperBound)"
            )
        }
        return value
    }

    /// Constants of the definitions, several of them joined by `|`.
    private func combined(_ text: String) -> Int128? {
        var result: Int128 = 0
        for name in text.split(separator: "|", omittingEmptySubsequences: false) {
            guard case .integer(let value)? = constant(String(name)) else { return nil }
            result |= value
        }
        return result
    }

    private static func character(_ text: String, _ type: FFIType) -> Int128? {
        guard type.size == 1, text.utf8.count == 1, let byte = text.utf8.first else { return nil }
        return Int128(byte)
    }

    // MARK: - Addresses

    private static func hasPrefix(_ text: String) -> Bool {
        ["text:", "hex:", "out:"].contains { text.hasPrefix($0) }
    }

    private mutating func pointer(_ text: String, _ type: FFIType, at index: Int) throws(ShellCallError) -> FFIValue {
        if text == "null" { return .null }
        if text.hasPrefix("text:") { return try string(String(text.dropFirst(5)), type, at: index) }
        if text.hasPrefix("hex:") {
            guard let bytes = Self.bytes(hex: text.dropFirst(4)) else {
                throw fault(index, .scalar(type), "'\(text)' has no pairs of hexadecimal digits behind 'hex:'")
            }
            return .pointer(memory.copy(bytes))
        }
        if text.hasPrefix("out:") { return try output(text.dropFirst(4), at: index) }
        if type == .string { return try string(text, type, at: index) }
        if let number = Self.integer(text) {
            guard let address = UInt(exactly: number) else {
                throw fault(index, .scalar(type), "\(text) is no address")
            }
            return .pointer(UnsafeMutableRawPointer(bitPattern: address))
        }
        throw fault(
            index,
            .scalar(type),
            "'\(text)' is no address; write null, 0x…, text:…, hex:…, or out:TYPE for memory that the function fills in"
        )
    }

    private func string(_ text: String, _ type: FFIType, at index: Int) throws(ShellCallError) -> FFIValue {
        // In a string C would see what stands before it.
        if text.utf8.contains(0) { throw fault(index, .scalar(type), "a NUL cannot be in a text") }
        return .pointer(memory.copy(Array(text.utf8)))
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

    /// `i32`, `i32=5`, `string`, or a number of bytes.
    private mutating func output(_ text: Substring, at index: Int) throws(ShellCallError) -> FFIValue {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if let count = Int(parts[0]), parts.count == 1 {
            guard count > 0, count <= 1 << 30 else {
                throw ShellCallError("argument \(index) of '\(function)': out:\(text) needs 1 to \(1 << 30) bytes")
            }
            let place = memory.zeros(count)
            outputs.append(Output(index: index, shape: .scalar(.uint8), place: place, byteCount: count))
            return .pointer(place)
        }
        guard let type = try? FFIType(parts[0]), type != .void else {
            throw ShellCallError(
                "argument \(index) of '\(function)': expected a type or a number of bytes behind 'out:', found '\(parts[0])'"
            )
        }
        let shape = ValueShape.scalar(type)
        var bytes = [UInt8](repeating: 0, count: type.size)
        if parts.count == 2 {
            let initial: CallValue
            switch try value(parts[1], for: shape, at: index) {
            case .integer(let value): initial = .integer(value)
            case .double(let value): initial = .number(value)
            case .pointer(let pointer): initial = .integer(Int128(UInt(bitPattern: pointer)))
            default: initial = .null
            }
            try store(initial, as: shape, at: 0, in: &bytes, path: "argument \(index) of '\(function)'")
        }
        let place = memory.copy(bytes)
        outputs.append(Output(index: index, shape: shape, place: place, byteCount: nil))
        return .pointer(place)
    }

    // MARK: - Errors

    private func fault(_ index: Int, _ shape: ValueShape, _ message: String) -> ShellCallError {
        ShellCallError("argument \(index) of '\(function)' (\(shape.name)): \(message)")
    }
}

extension FFIType {
    /// Whether values are addresses.
    var isAddress: Bool { [.pointer, .string, .buffer, .arrayBuffer, .function].contains(self) }
}
