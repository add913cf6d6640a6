// Licensed under Apache License v2.0. See LICENSE for details.

extension FFI {
    /// Reads a value of a type that is known only at run time, at `pointer` + `offset` bytes.
    ///
    /// - Throws: ``FFIError`` with `accessDenied`; `invalidPointer` for null; `invalidArgumentValue` for `void`, a negative
    ///   offset or a range beyond the address space.
    public static func get(_ type: FFIType, _ pointer: UnsafeRawPointer?, _ offset: Int = 0) throws(FFIError)
        -> FFIValue
    {
        let address = try address(of: type, pointer, offset, "get")
        return ValueReader.read(address, as: type.native)
    }

    /// Writes a value of a type that is known only at run time, at `pointer` + `offset` bytes.
    ///
    /// The value is checked as an argument of a call is. Text and buffers are refused: nothing would keep their memory.
    ///
    /// - Throws: The errors of ``get(_:_:_:)``; `invalidArgumentValue` for a value that does not fit. Nothing is written then.
    public static func set(
        _ type: FFIType,
        _ pointer: UnsafeMutableRawPointer?,
        _ offset: Int,
        _ value: FFIValue
    ) throws(FFIError) {
        let address = try address(of: type, pointer, offset, "set")
        guard let native = type.native else { return }
        // Checked in memory of our own first: the address need not be aligned, and an error must write nothing.
        try withUnsafeTemporaryAllocation(byteCount: type.size, alignment: 16) { (room) throws(FFIError) in
            guard let place = room.baseAddress, ValueWriter.writeMemory(value, as: native, to: place) else {
                throw FFIError(
                    .invalidArgumentValue,
                    "set: the value \(value) must be \(native.article).",
                    symbol: "set"
                )
            }
            address.copyMemory(from: place, byteCount: type.size)
        }
    }

    private static func address(
        of type: FFIType,
        _ pointer: UnsafeRawPointer?,
        _ offset: Int,
        _ function: String
    ) throws(FFIError) -> UnsafeMutableRawPointer {
        try permission.check(function)
        if type.native == nil {
            throw FFIError(.invalidArgumentValue, "\(function): there are no values of type void.", symbol: function)
        }
        return try MemoryCheck.address(pointer, offset: offset, size: type.size, for: function)
    }
}
