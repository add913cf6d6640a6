// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

/// Bytes from C to values for readers.
enum ValueReading {
    /// The value at an address.
    static func value(_ shape: ValueShape, at place: UnsafeRawPointer) -> CallValue {
        switch shape {
        case .scalar(let type):
            return scalar(type, at: place)
        case .record(let record):
            return .members(
                record.fields.map { field in
                    CallValue.Member(name: field.name, value: member(field, of: place))
                }
            )
        }
    }

    private static func member(_ field: RecordShape.Field, of record: UnsafeRawPointer) -> CallValue {
        if let bits = field.bits, bits.count == 2 {
            var value: Int128 = 0
            for position in 0..<bits[1] {
                let bit = field.offset * 8 + bits[0] + position
                let byte = record.load(fromByteOffset: bit / 8, as: UInt8.self)
                value |= Int128(byte >> UInt8(bit % 8) & 1) << Int128(position)
            }
            if case .scalar(let type) = field.shape, let range = type.integerRange, range.lowerBound < 0, bits[1] > 0,
                value >> Int128(bits[1] - 1) & 1 == 1
            {
                value -= Int128(1) << Int128(bits[1])
            }
            return .integer(value)
        }
        let place = record + field.offset
        guard let count = field.count else { return value(field.shape, at: place) }
        return .list((0..<count).map { value(field.shape, at: place + $0 * field.shape.size) })
    }

    private static func scalar(_ type: FFIType, at place: UnsafeRawPointer) -> CallValue {
        switch type {
        case .void: .null
        case .bool: .bool(place.loadUnaligned(as: UInt8.self) != 0)
        case .float, .float32: .float(place.loadUnaligned(as: Float.self))
        case .double, .float64: .number(place.loadUnaligned(as: Double.self))
        case .int8: .integer(Int128(place.loadUnaligned(as: Int8.self)))
        case .uint8: .integer(Int128(place.loadUnaligned(as: UInt8.self)))
        case .char: .integer(Int128(place.loadUnaligned(as: CChar.self)))
        case .int16: .integer(Int128(place.loadUnaligned(as: Int16.self)))
        case .uint16: .integer(Int128(place.loadUnaligned(as: UInt16.self)))
        case .int32: .integer(Int128(place.loadUnaligned(as: Int32.self)))
        case .uint32: .integer(Int128(place.loadUnaligned(as: UInt32.self)))
        case .int64: .integer(Int128(place.loadUnaligned(as: Int64.self)))
        case .uint64: .integer(Int128(place.loadUnaligned(as: UInt64.self)))
        case .longDouble: longDouble(at: place)
        default: pointer(place.loadUnaligned(as: UInt.self), type)
        }
    }

    private static func longDouble(at place: UnsafeRawPointer) -> CallValue {
        #if arch(x86_64) && !os(Windows)
            .number(Double(place.loadUnaligned(as: Float80.self)))
        #else
            FFIType.longDouble.size == 8 ? .number(place.loadUnaligned(as: Double.self)) : .text("long double")
        #endif
    }

    static func pointer(_ address: UInt, _ type: FFIType) -> CallValue {
        guard let pointer = UnsafeRawPointer(bitPattern: address) else { return .null }
        if type == .string { return .text(String(cString: pointer.assumingMemoryBound(to: CChar.self))) }
        return .text("0x" + String(address, radix: 16))
    }

    /// The value that a call returned.
    static func result(_ value: FFIValue, _ shape: ValueShape) throws(ShellCallError) -> CallValue {
        switch (shape, value) {
        case (.record, .bytes(let bytes)):
            return bytes.withUnsafeBytes { buffer in
                buffer.baseAddress.map { self.value(shape, at: $0) } ?? .null
            }
        case (.scalar(.void), _):
            return .null
        case (.scalar(.bool), .integer(let value)):
            return .bool(value != 0)
        case (.scalar(.float), .double(let value)), (.scalar(.float32), .double(let value)):
            return .float(Float(value))
        case (.scalar(let type), .pointer(let pointer)):
            return self.pointer(UInt(bitPattern: pointer), type)
        case (_, .integer(let value)):
            return .integer(value)
        case (_, .double(let value)):
            return .number(value)
        case (_, .null):
            return .null
        default:
            throw ShellCallError("the result \(value) cannot be shown")
        }
    }
}

extension FFIType {
    /// The values of an integer type; nil for other types.
    var integerRange: ClosedRange<Int128>? {
        switch self {
        case .int8: Int128(Int8.min)...Int128(Int8.max)
        case .uint8: 0...Int128(UInt8.max)
        case .char: Int128(CChar.min)...Int128(CChar.max)
        case .int16: Int128(Int16.min)...Int128(Int16.max)
        case .uint16: 0...Int128(UInt16.max)
        case .int32: Int128(Int32.min)...Int128(Int32.max)
        case .uint32: 0...Int128(UInt32.max)
        case .int64: Int128(Int64.min)...Int128(Int64.max)
        case .uint64: 0...Int128(UInt64.max)
        default: nil
        }
    }
}
