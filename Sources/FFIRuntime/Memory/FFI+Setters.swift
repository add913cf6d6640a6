// Licensed under Apache License v2.0. See LICENSE for details.

/// Writing memory at an address. The address need not be aligned; exactly the value's bytes change. An address at which
/// nothing is mapped, or nothing that may be written, stops the program.
extension FFI {
    /// Writes a signed 8-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: The errors of ``getInt8(_:_:)``; nothing is written then.
    public static func setInt8(_ pointer: UnsafeMutableRawPointer?, _ offset: Int, _ value: Int8) throws(FFIError) {
        try set(pointer, offset, value, "setInt8")
    }

    /// Writes an unsigned 8-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: The errors of ``getUint8(_:_:)``; nothing is written then.
    public static func setUint8(_ pointer: UnsafeMutableRawPointer?, _ offset: Int, _ value: UInt8) throws(FFIError) {
        try set(pointer, offset, value, "setUint8")
    }

    /// Writes a signed 16-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: The errors of ``getInt16(_:_:)``; nothing is written then.
    public static func setInt16(_ pointer: UnsafeMutableRawPointer?, _ offset: Int, _ value: Int16) throws(FFIError) {
        try set(pointer, offset, value, "setInt16")
    }

    /// Writes an unsigned 16-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: The errors of ``getUint16(_:_:)``; nothing is written then.
    public static func setUint16(_ pointer: UnsafeMutableRawPointer?, _ offset: Int, _ value: UInt16) throws(FFIError) {
        try set(pointer, offset, value, "setUint16")
    }

    /// Writes a signed 32-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: The errors of ``getInt32(_:_:)``; nothing is written then.
    public static func setInt32(_ pointer: UnsafeMutableRawPointer?, _ offset: Int, _ value: Int32) throws(FFIError) {
        try set(pointer, offset, value, "setInt32")
    }

    /// Writes an unsigned 32-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: The errors of ``getUint32(_:_:)``; nothing is written then.
    public static func setUint32(_ pointer: UnsafeMutableRawPointer?, _ offset: Int, _ value: UInt32) throws(FFIError) {
        try set(pointer, offset, value, "setUint32")
    }

    /// Writes a signed 64-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: The errors of ``getInt64(_:_:)``; nothing is written then.
    public static func setInt64(_ pointer: UnsafeMutableRawPointer?, _ offset: Int, _ value: Int64) throws(FFIError) {
        try set(pointer, offset, value, "setInt64")
    }

    /// Writes an unsigned 64-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: The errors of ``getUint64(_:_:)``; nothing is written then.
    public static func setUint64(_ pointer: UnsafeMutableRawPointer?, _ offset: Int, _ value: UInt64) throws(FFIError) {
        try set(pointer, offset, value, "setUint64")
    }

    /// Writes a 32-bit floating-point number at `pointer` + `offset` bytes.
    ///
    /// - Throws: The errors of ``getFloat32(_:_:)``; nothing is written then.
    public static func setFloat32(_ pointer: UnsafeMutableRawPointer?, _ offset: Int, _ value: Float) throws(FFIError) {
        try set(pointer, offset, value, "setFloat32")
    }

    /// Writes a 64-bit floating-point number at `pointer` + `offset` bytes.
    ///
    /// - Throws: The errors of ``getFloat64(_:_:)``; nothing is written then.
    public static func setFloat64(_ pointer: UnsafeMutableRawPointer?, _ offset: Int, _ value: Double) throws(FFIError)
    {
        try set(pointer, offset, value, "setFloat64")
    }

    private static func set<Value: BitwiseCopyable>(
        _ pointer: UnsafeMutableRawPointer?,
        _ offset: Int,
        _ value: Value,
        _ function: String
    ) throws(FFIError) {
        try MemoryCheck.address(pointer, offset: offset, size: MemoryLayout<Value>.size, for: function)
            .storeBytes(of: value, as: Value.self)
    }
}
