// Licensed under Apache License v2.0. See LICENSE for details.

/// Reading memory at an address. The address need not be aligned; bytes are in the platform's order. An address at which
/// nothing is mapped stops the program.
extension FFI {
    /// Reads a signed 8-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidPointer` for null; `invalidArgumentValue` for a negative offset or
    ///   a range beyond the address space.
    public static func getInt8(_ pointer: UnsafeRawPointer?, _ offset: Int = 0) throws(FFIError) -> Int8 {
        try get(pointer, offset, "getInt8")
    }

    /// Reads an unsigned 8-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidPointer` for null; `invalidArgumentValue` for a negative offset or
    ///   a range beyond the address space.
    public static func getUint8(_ pointer: UnsafeRawPointer?, _ offset: Int = 0) throws(FFIError) -> UInt8 {
        try get(pointer, offset, "getUint8")
    }

    /// Reads a signed 16-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidPointer` for null; `invalidArgumentValue` for a negative offset or
    ///   a range beyond the address space.
    public static func getInt16(_ pointer: UnsafeRawPointer?, _ offset: Int = 0) throws(FFIError) -> Int16 {
        try get(pointer, offset, "getInt16")
    }

    /// Reads an unsigned 16-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidPointer` for null; `invalidArgumentValue` for a negative offset or
    ///   a range beyond the address space.
    public static func getUint16(_ pointer: UnsafeRawPointer?, _ offset: Int = 0) throws(FFIError) -> UInt16 {
        try get(pointer, offset, "getUint16")
    }

    /// Reads a signed 32-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidPointer` for null; `invalidArgumentValue` for a negative offset or
    ///   a range beyond the address space.
    public static func getInt32(_ pointer: UnsafeRawPointer?, _ offset: Int = 0) throws(FFIError) -> Int32 {
        try get(pointer, offset, "getInt32")
    }

    /// Reads an unsigned 32-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidPointer` for null; `invalidArgumentValue` for a negative offset or
    ///   a range beyond the address space.
    public static func getUint32(_ pointer: UnsafeRawPointer?, _ offset: Int = 0) throws(FFIError) -> UInt32 {
        try get(pointer, offset, "getUint32")
    }

    /// Reads a signed 64-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidPointer` for null; `invalidArgumentValue` for a negative offset or
    ///   a range beyond the address space.
    public static func getInt64(_ pointer: UnsafeRawPointer?, _ offset: Int = 0) throws(FFIError) -> Int64 {
        try get(pointer, offset, "getInt64")
    }

    /// Reads an unsigned 64-bit integer at `pointer` + `offset` bytes.
    ///
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidPointer` for null; `invalidArgumentValue` for a negative offset or
    ///   a range beyond the address space.
    public static func getUint64(_ pointer: UnsafeRawPointer?, _ offset: Int = 0) throws(FFIError) -> UInt64 {
        try get(pointer, offset, "getUint64")
    }

    /// Reads a 32-bit floating-point number at `pointer` + `offset` bytes.
    ///
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidPointer` for null; `invalidArgumentValue` for a negative offset or
    ///   a range beyond the address space.
    public static func getFloat32(_ pointer: UnsafeRawPointer?, _ offset: Int = 0) throws(FFIError) -> Float {
        try get(pointer, offset, "getFloat32")
    }

    /// Reads a 64-bit floating-point number at `pointer` + `offset` bytes.
    ///
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidPointer` for null; `invalidArgumentValue` for a negative offset or
    ///   a range beyond the address space.
    public static func getFloat64(_ pointer: UnsafeRawPointer?, _ offset: Int = 0) throws(FFIError) -> Double {
        try get(pointer, offset, "getFloat64")
    }

    private static func get<Value: BitwiseCopyable>(
        _ pointer: UnsafeRawPointer?,
        _ offset: Int,
        _ function: String
    ) throws(FFIError) -> Value {
        try MemoryCheck.address(pointer, offset: offset, size: MemoryLayout<Value>.size, for: function)
            .loadUnaligned(as: Value.self)
    }
}
