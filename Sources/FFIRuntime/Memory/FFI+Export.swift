// Licensed under Apache License v2.0. See LICENSE for details.

extension FFI {
    /// Writes text and a zero terminator at an address.
    ///
    /// - Parameters:
    ///   - string: The text. NUL characters inside are written as they are.
    ///   - pointer: Where to write.
    ///   - length: The number of bytes that may be written there; those behind the terminator stay as they are.
    ///   - encoding: How to write the text. UTF-16 has a terminator of two bytes, all others one.
    /// - Throws: ``FFIError`` with `accessDenied`; `outOfRange` when `length` is negative or too short for text and terminator;
    ///   `invalidPointer` for null; `invalidArgumentValue` for a range beyond the address space. Nothing is written then.
    public static func exportString(
        _ string: String,
        _ pointer: UnsafeMutableRawPointer?,
        _ length: Int,
        _ encoding: StringEncoding = .utf8
    ) throws(FFIError) {
        try permission.check("exportString")
        let bytes = encoding.bytes(of: string) + Array(repeating: 0, count: encoding.terminatorLength)
        try export(Buffer(bytes), pointer, length, for: "exportString")
    }

    /// Writes text in an encoding given by name; see `exportString` with a `StringEncoding`.
    ///
    /// - Throws: The errors of that function, and `unknownEncoding`.
    public static func exportString(
        _ string: String,
        _ pointer: UnsafeMutableRawPointer?,
        _ length: Int,
        _ encoding: String
    ) throws(FFIError) {
        try permission.check("exportString")
        if length < 0 {
            throw negativeLength("exportString")
        }
        try exportString(string, pointer, length, StringEncoding(encoding))
    }

    /// Copies a buffer's bytes to an address. The two may overlap.
    ///
    /// - Parameters:
    ///   - buffer: The bytes.
    ///   - pointer: Where to write. It may be null for an empty buffer.
    ///   - length: The number of bytes that may be written there; those behind the buffer's stay as they are.
    /// - Throws: ``FFIError`` with `accessDenied`; `outOfRange` when `length` is negative or less than the buffer's;
    ///   `invalidPointer` for null; `invalidArgumentValue` for a detached buffer or a range beyond the address space.
    public static func exportBuffer(
        _ buffer: Buffer,
        _ pointer: UnsafeMutableRawPointer?,
        _ length: Int
    ) throws(FFIError) {
        try export(buffer, pointer, length, for: "exportBuffer")
    }

    /// Copies a block's bytes to an address; see ``exportBuffer(_:_:_:)``.
    ///
    /// - Throws: The errors of ``exportBuffer(_:_:_:)``.
    public static func exportArrayBuffer(
        _ arrayBuffer: ArrayBuffer,
        _ pointer: UnsafeMutableRawPointer?,
        _ length: Int
    ) throws(FFIError) {
        try export(Buffer(arrayBuffer), pointer, length, for: "exportArrayBuffer")
    }

    /// Copies the bytes of a window to an address; see ``exportBuffer(_:_:_:)``.
    ///
    /// - Throws: The errors of ``exportBuffer(_:_:_:)``.
    public static func exportArrayBufferView(
        _ view: Buffer,
        _ pointer: UnsafeMutableRawPointer?,
        _ length: Int
    ) throws(FFIError) {
        try export(view, pointer, length, for: "exportArrayBufferView")
    }

    /// Copies bytes to an address; see ``exportBuffer(_:_:_:)``.
    ///
    /// - Throws: The errors of ``exportBuffer(_:_:_:)``.
    public static func exportArrayBufferView(
        _ view: UnsafeRawBufferPointer,
        _ pointer: UnsafeMutableRawPointer?,
        _ length: Int
    ) throws(FFIError) {
        try permission.check("exportArrayBufferView")
        try export(view, to: pointer, length, for: "exportArrayBufferView")
    }

    private static func export(
        _ buffer: Buffer,
        _ pointer: UnsafeMutableRawPointer?,
        _ length: Int,
        for function: String
    ) throws(FFIError) {
        try permission.check(function)
        try refuseDetached(buffer.arrayBuffer, function)
        try export(UnsafeRawBufferPointer(buffer.bytes), to: pointer, length, for: function)
    }

    private static func export(
        _ bytes: UnsafeRawBufferPointer,
        to pointer: UnsafeMutableRawPointer?,
        _ length: Int,
        for function: String
    ) throws(FFIError) {
        if length < 0 {
            throw negativeLength(function)
        }
        guard length >= bytes.count else {
            throw FFIError(
                .outOfRange,
                "\(function): the value of \"len\" is out of range. It must be >= \(bytes.count). Received \(length).",
                symbol: function
            )
        }
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
        guard let pointer else {
            throw FFIError(.invalidPointer, "\(function): cannot write to the null address.", symbol: function)
        }
        try MemoryCheck.span(pointer, length, for: function)
        pointer.copyMemory(from: source, byteCount: bytes.count)
    }

    private static func negativeLength(_ function: String) -> FFIError {
        FFIError(
            .outOfRange,
            "\(function): the value of \"len\" is out of range. It must be a non-negative integer.",
            symbol: function
        )
    }
}
