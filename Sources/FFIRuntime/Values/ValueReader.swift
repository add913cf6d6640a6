// Licensed under Apache License v2.0. See LICENSE for details.

/// Reads values that C made: results of calls and arguments of callbacks.
enum ValueReader {
    /// Reads a value; nothing of its type is left out and nothing is interpreted (text stays an address).
    ///
    /// - Parameters:
    ///   - place: Where the value lies. A narrow integer lies in the first bytes.
    ///   - type: The value's type; nothing for `void`.
    static func read(_ place: UnsafeRawPointer, as type: InterfaceEncoding.Value?) -> FFIValue {
        switch type {
        case nil: .null
        case .scalar(let code): scalar(place, code)
        case .record?, .shaped?:
            .bytes(Array(UnsafeRawBufferPointer(start: place, count: type?.size ?? 0)))
        }
    }

    private static func scalar(_ place: UnsafeRawPointer, _ code: ScalarCode) -> FFIValue {
        switch code {
        case .bool, .uint8: FFIValue(place.load(as: UInt8.self))
        case .int8: FFIValue(place.load(as: Int8.self))
        case .uint16: FFIValue(place.loadUnaligned(as: UInt16.self))
        case .int16: FFIValue(place.loadUnaligned(as: Int16.self))
        case .uint32: FFIValue(place.loadUnaligned(as: UInt32.self))
        case .int32: FFIValue(place.loadUnaligned(as: Int32.self))
        case .uint64: FFIValue(place.loadUnaligned(as: UInt64.self))
        case .int64: FFIValue(place.loadUnaligned(as: Int64.self))
        case .float: .double(Double(place.loadUnaligned(as: Float.self)))
        case .double: .double(place.loadUnaligned(as: Double.self))
        case .longDouble: .double(LongDouble.load(place))
        case .int128, .complexLongDouble, .half: .null  // They stand in records, of bytes.
        case .pointer: .pointer(place.loadUnaligned(as: UnsafeMutableRawPointer?.self))
        }
    }
}
