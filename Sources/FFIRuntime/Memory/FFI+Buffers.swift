// Licensed under Apache License v2.0. See LICENSE for details.

extension FFI {
    /// The NUL-terminated UTF-8 text at an address, copied.
    ///
    /// Bytes that are no UTF-8 become U+FFFD. Nothing checks that the memory is readable and the text terminated.
    ///
    /// - Parameter pointer: The address of the first byte.
    /// - Returns: The text; nothing for null.
    /// - Throws: ``FFIError`` with `accessDenied`.
    public static func toString(_ pointer: UnsafeRawPointer?) throws(FFIError) -> String? {
        try permission.check("toString")
        return pointer.map { String(cString: $0.assumingMemoryBound(to: CChar.self)) }
    }

    /// The bytes at an address, as a buffer.
    ///
    /// - Parameters:
    ///   - pointer: The address of the first byte. It may be null for no bytes.
    ///   - length: The number of bytes.
    ///   - copy: True for memory of the buffer's own. False for a writable view of the memory itself, which frees nothing and
    ///     is valid as long as that memory is.
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidArgumentValue` for a negative length or a range beyond the address
    ///   space; `outOfRange` and `bufferTooLarge` for lengths that no memory has; `memoryAllocationFailed`; `invalidPointer`
    ///   for null with a length.
    public static func toBuffer(
        _ pointer: UnsafeMutableRawPointer?,
        _ length: Int,
        _ copy: Bool = true
    ) throws(FFIError) -> Buffer {
        Buffer(try block(pointer, length, copy, for: "toBuffer"))
    }

    /// The bytes at an address, as a block; see ``toBuffer(_:_:_:)``.
    ///
    /// - Throws: The errors of ``toBuffer(_:_:_:)``.
    public static func toArrayBuffer(
        _ pointer: UnsafeMutableRawPointer?,
        _ length: Int,
        _ copy: Bool = true
    ) throws(FFIError) -> ArrayBuffer {
        try block(pointer, length, copy, for: "toArrayBuffer")
    }

    /// The address of a buffer's first byte. It does not keep the buffer alive; nothing for an empty buffer.
    ///
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidArgumentValue` for a detached buffer.
    public static func getRawPointer(_ buffer: Buffer) throws(FFIError) -> UnsafeMutableRawPointer? {
        try permission.check("getRawPointer")
        try refuseDetached(buffer.arrayBuffer, "getRawPointer")
        return buffer.baseAddress
    }

    /// The address of a block's first byte. It does not keep the block alive; nothing for an empty block.
    ///
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidArgumentValue` for a detached block.
    public static func getRawPointer(_ buffer: ArrayBuffer) throws(FFIError) -> UnsafeMutableRawPointer? {
        try getRawPointer(Buffer(buffer))
    }

    static func refuseDetached(_ buffer: ArrayBuffer, _ function: String) throws(FFIError) {
        if buffer.isDetached {
            throw FFIError(.invalidArgumentValue, "\(function): the buffer is detached.", symbol: function)
        }
    }

    private static func block(
        _ pointer: UnsafeMutableRawPointer?,
        _ length: Int,
        _ copy: Bool,
        for function: String
    ) throws(FFIError) -> ArrayBuffer {
        try permission.check(function)
        guard length >= 0 else {
            throw FFIError(
                .invalidArgumentValue,
                "\(function): the length must be a non-negative integer.",
                symbol: function
            )
        }
        if length == 0 {
            return ArrayBuffer(byteLength: 0)
        }
        guard let pointer else {
            let what = function == "toBuffer" ? "buffer" : "ArrayBuffer"
            throw FFIError(.invalidPointer, "Cannot create a \(what) from a null pointer.", symbol: function)
        }
        try MemoryCheck.span(pointer, length, for: function)
        let bytes = UnsafeMutableRawBufferPointer(start: pointer, count: length)
        guard copy else { return ArrayBuffer(viewing: bytes) }
        guard let buffer = ArrayBuffer(copying: UnsafeRawBufferPointer(bytes)) else {
            throw FFIError(
                .memoryAllocationFailed,
                "\(function): there is no memory for \(length) bytes.",
                symbol: function
            )
        }
        return buffer
    }
}
