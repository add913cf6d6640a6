// Licensed under Apache License v2.0. See LICENSE for details.

/// Writes values the way C wants them, after checking them against their types.
struct ValueWriter: ~Copyable {
    /// Copies of strings, alive until the writer goes away.
    private var copies: [UnsafeMutablePointer<CChar>] = []

    deinit {
        for copy in copies {
            copy.deallocate()
        }
    }

    /// Writes one argument of a call.
    ///
    /// - Parameters:
    ///   - value: The argument.
    ///   - type: The parameter's type.
    ///   - place: Where to write it; room for the type, aligned.
    /// - Returns: What is wrong with the value, to follow "Argument n "; nothing when it was written.
    mutating func write(_ value: FFIValue, as type: InterfaceEncoding.Value, to place: UnsafeMutableRawPointer)
        -> String?
    {
        switch type {
        case .scalar(.pointer):
            return writePointer(value, to: place)
        case .scalar(let code):
            return Self.writeNumber(value, as: code, to: place, acceptsWhole: true) ? nil : "must be \(code.article)"
        case .record:
            guard case .bytes(let bytes) = value, bytes.count == type.size else {
                return "must be \(type.article)"
            }
            place.copyMemory(from: bytes, byteCount: bytes.count)
            return nil
        }
    }

    /// Writes the result of a callback; false when it has the wrong type or does not fit.
    ///
    /// Text and buffers are no results: nobody would own their memory after the return.
    static func writeResult(_ value: FFIValue, as type: InterfaceEncoding.Value, to place: UnsafeMutableRawPointer)
        -> Bool
    {
        write(value, as: type, to: place, acceptsWhole: type.size < 8)
    }

    /// Writes a value into memory; false when it has the wrong type or does not fit. Text and buffers are no values there.
    static func writeMemory(_ value: FFIValue, as type: InterfaceEncoding.Value, to place: UnsafeMutableRawPointer)
        -> Bool
    {
        write(value, as: type, to: place, acceptsWhole: true)
    }

    private static func write(
        _ value: FFIValue,
        as type: InterfaceEncoding.Value,
        to place: UnsafeMutableRawPointer,
        acceptsWhole: Bool
    ) -> Bool {
        switch (type, value) {
        case (.scalar(.pointer), .null):
            place.storeBytes(of: 0, as: UInt.self)
        case (.scalar(.pointer), .pointer(let pointer)):
            place.storeBytes(of: UInt(bitPattern: pointer), as: UInt.self)
        case (.scalar(.pointer), .integer(let integer)):
            guard let address = UInt(exactly: integer) else { return false }
            place.storeBytes(of: address, as: UInt.self)
        case (.scalar(.pointer), _):
            return false
        case (.scalar(let code), _):
            return writeNumber(value, as: code, to: place, acceptsWhole: acceptsWhole)
        case (.record, .bytes(let bytes)):
            guard bytes.count == type.size else { return false }
            place.copyMemory(from: bytes, byteCount: bytes.count)
        case (.record, _):
            return false
        }
        return true
    }

    private mutating func writePointer(_ value: FFIValue, to place: UnsafeMutableRawPointer) -> String? {
        let address: UnsafeMutableRawPointer?
        switch value {
        case .null:
            address = nil
        case .pointer(let pointer):
            address = pointer
        case .string(let text):
            guard let copy = copy(text) else { return "must not contain null bytes" }
            address = UnsafeMutableRawPointer(copy)
        case .buffer(let buffer):
            if buffer.arrayBuffer.isDetached { return "must not be a detached buffer" }
            address = buffer.baseAddress
        case .arrayBuffer(let buffer):
            if buffer.isDetached { return "must not be a detached buffer" }
            address = buffer.baseAddress
        case .integer(let integer):
            guard let bits = UInt(exactly: integer) else { return "must be a non-negative address of this platform" }
            address = UnsafeMutableRawPointer(bitPattern: bits)
        case .double, .boolean, .bytes:
            return "must be a buffer, an ArrayBuffer, a string, a pointer or an integer address"
        }
        place.storeBytes(of: UInt(bitPattern: address), as: UInt.self)
        return nil
    }

    /// A NUL-terminated copy; nothing when the text has a NUL inside.
    private mutating func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
        var text = text
        let copy = text.withUTF8 { bytes -> UnsafeMutablePointer<CChar>? in
            guard !bytes.contains(0) else { return nil }
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
            UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyMemory(
                from: UnsafeRawBufferPointer(bytes)
            )
            (copy + bytes.count).initialize(to: 0)
            return copy
        }
        if let copy {
            copies.append(copy)
        }
        return copy
    }

    private static func writeNumber(
        _ value: FFIValue,
        as code: ScalarCode,
        to place: UnsafeMutableRawPointer,
        acceptsWhole: Bool
    ) -> Bool {
        switch code {
        case .bool, .uint8: writeInteger(value, as: UInt8.self, to: place, acceptsWhole)
        case .int8: writeInteger(value, as: Int8.self, to: place, acceptsWhole)
        case .uint16: writeInteger(value, as: UInt16.self, to: place, acceptsWhole)
        case .int16: writeInteger(value, as: Int16.self, to: place, acceptsWhole)
        case .uint32: writeInteger(value, as: UInt32.self, to: place, acceptsWhole)
        case .int32: writeInteger(value, as: Int32.self, to: place, acceptsWhole)
        case .uint64: writeInteger(value, as: UInt64.self, to: place, acceptsWhole)
        case .int64: writeInteger(value, as: Int64.self, to: place, acceptsWhole)
        case .float: writeFloat(value, to: place) { $0.storeBytes(of: Float($1), as: Float.self) }
        case .double: writeFloat(value, to: place) { $0.storeBytes(of: $1, as: Double.self) }
        case .longDouble: writeFloat(value, to: place) { LongDouble.store($1, to: $0) }
        case .pointer: false
        }
    }

    private static func writeInteger<Integer: FixedWidthInteger>(
        _ value: FFIValue,
        as type: Integer.Type,
        to place: UnsafeMutableRawPointer,
        _ acceptsWhole: Bool
    ) -> Bool {
        switch value {
        case .integer(let integer):
            guard let exact = Integer(exactly: integer) else { return false }
            place.storeBytes(of: exact, as: type)
            return true
        case .double(let number):
            // Beyond 2^53 a double no longer tells neighbouring integers apart.
            guard acceptsWhole, number.magnitude < 0x1p53, let exact = Integer(exactly: number) else { return false }
            place.storeBytes(of: exact, as: type)
            return true
        default:
            return false
        }
    }

    private static func writeFloat(
        _ value: FFIValue,
        to place: UnsafeMutableRawPointer,
        _ store: (UnsafeMutableRawPointer, Double) -> Void
    ) -> Bool {
        switch value {
        case .double(let number): store(place, number)
        case .integer(let integer): store(place, Double(integer))
        default: return false
        }
        return true
    }
}

/// C's `long double`, which Swift has on x86-64 only.
enum LongDouble {
    static func store(_ value: Double, to place: UnsafeMutableRawPointer) {
        #if arch(x86_64) && !os(Windows)
            place.storeBytes(of: Float80(value), as: Float80.self)
        #else
            preconditionFailure("long double is not a type of this platform's vocabulary")
        #endif
    }

    static func load(_ place: UnsafeRawPointer) -> Double {
        #if arch(x86_64) && !os(Windows)
            Double(place.loadUnaligned(as: Float80.self))
        #else
            preconditionFailure("long double is not a type of this platform's vocabulary")
        #endif
    }
}

extension InterfaceEncoding.Value {
    /// The type in words that follow "must be".
    var article: String {
        switch self {
        case .scalar(let code): code.article
        case .record: "a record of \(size) bytes"
        }
    }
}

extension ScalarCode {
    /// The type in words that follow "must be".
    var article: String {
        switch self {
        case .bool, .uint8: "a uint8"
        case .int8: "an int8"
        case .uint16: "a uint16"
        case .int16: "an int16"
        case .uint32: "a uint32"
        case .int32: "an int32"
        case .uint64: "a uint64"
        case .int64: "an int64"
        case .float: "a float"
        case .double: "a double"
        case .longDouble: "a long double"
        case .pointer: "a pointer"
        }
    }
}
