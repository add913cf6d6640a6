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
    /// The type of a name, for memory that C fills in.
    let type: (String) -> ValueShape?
    /// What parameters point to, as far as it is known: C's type of the parameter, and the size behind it.
    let pointees: [Int: (type: String, size: Int)]
    var outputs: [Output] = []
    /// The memory of each argument.
    var places: [(place: UnsafeMutableRawPointer, index: Int)] = []

    init(
        function: String,
        memory: CallMemory,
        pointees: [Int: (type: String, size: Int)] = [:],
        constant: @escaping (String) -> FFIValue?,
        type: @escaping (String) -> ValueShape?
    ) {
        self.function = function
        self.memory = memory
        self.pointees = pointees
        self.constant = constant
        self.type = type
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
            if let value = constant(text), let number = try? value.value(as: Double.self) { return .double(number) }
            guard let number = Self.number(text) else { throw fault(index, shape, "'\(text)' is no number") }
            guard shape.size > 4 || Self.fitsFloat(number) else {
                throw fault(index, shape, "\(text) is out of range, which ends at \(Float.greatestFiniteMagnitude)")
            }
            return .double(number)
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
        if let number = Self.number(text) { return (.double, .double(number)) }
        if text == "null" || Self.hasPrefix(text) { return (.pointer, try pointer(text, .pointer, at: index)) }
        return (.string, try pointer(text, .string, at: index))
    }

    // MARK: - Numbers

    /// A floating-point number; nil also for one that no `double` holds.
    static func number(_ text: String) -> Double? {
        guard let number = Double(text), number.isFinite || !text.contains(where: \.isNumber) else { return nil }
        return number
    }

    /// Whether a number stays one as a `float`.
    static func fitsFloat(_ number: Double) -> Bool { !number.isFinite || Float(number).isFinite }

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
        ["text:", "raw:", "hex:", "out:"].contains { text.hasPrefix($0) }
    }

    private mutating func pointer(_ text: String, _ type: FFIType, at index: Int) throws(ShellCallError) -> FFIValue {
        if text == "null" { return .null }
        if let block = try block(text, type, at: index) { return block }
        if type == .string { return try string(unescaped(text, at: index), type, at: index) }
        if let number = Self.integer(text) {
            guard let address = UInt(exactly: number) else {
                throw fault(index, .scalar(type), "\(text) is no address")
            }
            return .pointer(UnsafeMutableRawPointer(bitPattern: address))
        }
        throw fault(
            index,
            .scalar(type),
            "'\(text)' is no address; write null, 0x…, text:…, raw:…, hex:…, or out:TYPE for memory that the function fills in"
        )
    }

    // MARK: - Errors

    func fault(_ index: Int, _ shape: ValueShape, _ message: String) -> ShellCallError {
        ShellCallError("argument \(index) of '\(function)' (\(shape.name)): \(message)")
    }
}

extension FFIType {
    /// Whether values are addresses.
    var isAddress: Bool { [.pointer, .string, .buffer, .arrayBuffer, .function].contains(self) }
}
