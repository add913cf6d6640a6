// Licensed under Apache License v2.0. See LICENSE for details.

/// A value on its way to or from C when the types are known only at run time.
///
/// Not `Sendable`: it may hold an address or a buffer, and the program decides which thread uses those.
public enum FFIValue {
    /// No value: the result of a `void` function, or C's null where an address is expected.
    case null
    /// An integer, for every integer type and, as an address, for pointers. It must fit; nothing is cut off.
    case integer(Int128)
    /// A floating-point number. A whole one is accepted for integer types too.
    case double(Double)
    /// A Boolean. C functions of the `node:ffi` vocabulary take none, `bool` included: it is always refused.
    case boolean(Bool)
    /// Text, for pointers: C sees a NUL-terminated UTF-8 copy that lives until the call returns.
    case string(String)
    /// An address, for pointers. Nothing is said about who owns the memory.
    case pointer(UnsafeMutableRawPointer?)
    /// The bytes of a buffer, for pointers: C may read and write them during the call.
    case buffer(FFI.Buffer)
    /// The bytes of a block, for pointers: C may read and write them during the call.
    case arrayBuffer(FFI.ArrayBuffer)
    /// The bytes of a record by value.
    case bytes([UInt8])
}

extension FFIValue: Equatable {
    /// Whether two values are the same; buffers are when they are the same bytes in memory.
    public static func == (a: FFIValue, b: FFIValue) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.integer(let a), .integer(let b)): a == b
        case (.double(let a), .double(let b)): a == b
        case (.boolean(let a), .boolean(let b)): a == b
        case (.string(let a), .string(let b)): a == b
        case (.pointer(let a), .pointer(let b)): a == b
        case (.buffer(let a), .buffer(let b)): a.baseAddress == b.baseAddress && a.byteLength == b.byteLength
        case (.arrayBuffer(let a), .arrayBuffer(let b)): a === b
        case (.bytes(let a), .bytes(let b)): a == b
        default: false
        }
    }
}

extension FFIValue: CustomStringConvertible {
    /// The value in a form to read: text in quotes, addresses and bytes in hexadecimal.
    public var description: String {
        switch self {
        case .null: "null"
        case .integer(let value): "\(value)"
        case .double(let value): "\(value)"
        case .boolean(let value): "\(value)"
        case .string(let value): "\"\(value)\""
        case .pointer(let value): value.map { "\($0)" } ?? "0x0"
        case .buffer(let value): "buffer of \(value.byteLength) bytes"
        case .arrayBuffer(let value): "ArrayBuffer of \(value.byteLength) bytes"
        case .bytes(let value): "bytes " + value.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }
}

// MARK: - Literals and initialisers

extension FFIValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral,
    ExpressibleByNilLiteral, ExpressibleByBooleanLiteral
{
    /// An integer.
    @inlinable public init(integerLiteral value: Int128) { self = .integer(value) }
    /// A floating-point number.
    @inlinable public init(floatLiteral value: Double) { self = .double(value) }
    /// Text.
    @inlinable public init(stringLiteral value: String) { self = .string(value) }
    /// No value.
    @inlinable public init(nilLiteral: ()) { self = .null }
    /// A Boolean, which every call refuses.
    @inlinable public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension FFIValue {
    /// An integer of any type up to 64 bits.
    @inlinable public init(_ value: some FixedWidthInteger) { self = .integer(Int128(truncatingIfNeeded: value)) }
    /// A floating-point number.
    @inlinable public init(_ value: Double) { self = .double(value) }
    /// A floating-point number.
    @inlinable public init(_ value: Float) { self = .double(Double(value)) }
    /// Text.
    @inlinable public init(_ value: String) { self = .string(value) }
    /// An address.
    @inlinable public init(_ value: UnsafeMutableRawPointer?) { self = .pointer(value) }
    /// An address. C must not write there.
    @inlinable public init(_ value: UnsafeRawPointer?) { self = .pointer(UnsafeMutableRawPointer(mutating: value)) }
    /// An address.
    @inlinable public init<Pointee>(_ value: UnsafeMutablePointer<Pointee>?) {
        self = .pointer(UnsafeMutableRawPointer(value))
    }
    /// An address. C must not write there.
    @inlinable public init<Pointee>(_ value: UnsafePointer<Pointee>?) {
        self = .pointer(UnsafeMutableRawPointer(mutating: UnsafeRawPointer(value)))
    }
    /// The address of the first of some bytes.
    @inlinable public init(_ value: UnsafeMutableRawBufferPointer) { self = .pointer(value.baseAddress) }
    /// The bytes of a buffer.
    @inlinable public init(_ value: FFI.Buffer) { self = .buffer(value) }
    /// The bytes of a block.
    @inlinable public init(_ value: FFI.ArrayBuffer) { self = .arrayBuffer(value) }
    /// A record by value: the bytes of a Swift value that is laid out as C's.
    @inlinable public init<Record: BitwiseCopyable>(record: Record) {
        self = .bytes(withUnsafeBytes(of: record) { Array($0) })
    }
}

// MARK: - Reading

extension FFIValue {
    /// The value as an integer type.
    ///
    /// - Throws: ``FFIError`` with `invalidArgumentValue` when it is not an integer or does not fit.
    public func value<Integer: FixedWidthInteger>(as type: Integer.Type) throws(FFIError) -> Integer {
        guard case .integer(let integer) = self, let value = Integer(exactly: integer) else {
            throw mismatch(type)
        }
        return value
    }

    /// The value as a floating-point number.
    ///
    /// - Throws: ``FFIError`` with `invalidArgumentValue` when it is neither floating-point nor an integer.
    public func value(as type: Double.Type) throws(FFIError) -> Double {
        switch self {
        case .double(let value): return value
        case .integer(let value): return Double(value)
        default: throw mismatch(type)
        }
    }

    /// The value as a `Float`, rounded to the nearest.
    ///
    /// - Throws: The errors of ``value(as:)-(Double.Type)``.
    public func value(as type: Float.Type) throws(FFIError) -> Float {
        Float(try value(as: Double.self))
    }

    /// The value as an address; null for ``null``.
    ///
    /// - Throws: ``FFIError`` with `invalidArgumentValue` when it is no address.
    public func value(as type: UnsafeMutableRawPointer?.Type) throws(FFIError) -> UnsafeMutableRawPointer? {
        switch self {
        case .null: return nil
        case .pointer(let pointer): return pointer
        case .integer(let value):
            guard let address = UInt(exactly: value) else { throw mismatch(type) }
            return UnsafeMutableRawPointer(bitPattern: address)
        default: throw mismatch(type)
        }
    }

    /// The value as a record: a Swift value that is laid out as C's.
    ///
    /// - Throws: ``FFIError`` with `invalidArgumentValue` when it is no record or has another size.
    public func value<Record: BitwiseCopyable>(asRecord type: Record.Type) throws(FFIError) -> Record {
        guard case .bytes(let bytes) = self, bytes.count == MemoryLayout<Record>.size else {
            throw mismatch(type)
        }
        return bytes.withUnsafeBytes { $0.loadUnaligned(as: type) }
    }

    private func mismatch(_ type: Any.Type) -> FFIError {
        FFIError(.invalidArgumentValue, "The value \(self) is not a \(type).")
    }
}
