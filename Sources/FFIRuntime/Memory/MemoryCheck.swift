// Licensed under Apache License v2.0. See LICENSE for details.

/// The checks that come before memory at an address is touched. None of them can tell whether something is there.
enum MemoryCheck {
    /// The address of a value to read or write.
    ///
    /// - Parameters:
    ///   - pointer: The base address.
    ///   - offset: The offset in bytes.
    ///   - size: The size of the value in bytes.
    ///   - function: The public function, for messages and the permission.
    static func address(
        _ pointer: UnsafeRawPointer?,
        offset: Int,
        size: Int,
        for function: String
    ) throws(FFIError) -> UnsafeMutableRawPointer {
        try FFI.permission.check(function)
        guard let pointer else {
            throw FFIError(
                .invalidPointer,
                "\(function): the null address cannot be read or written.",
                symbol: function
            )
        }
        guard offset >= 0 else {
            throw FFIError(
                .invalidArgumentValue,
                "\(function): the offset must be a non-negative integer.",
                symbol: function
            )
        }
        guard offset <= largestSafeInteger else {
            throw FFIError(.outOfRange, "\(function): the offset is out of range.", symbol: function)
        }
        let start = UInt(bitPattern: pointer).addingReportingOverflow(UInt(offset))
        guard !start.overflow else {
            throw FFIError(
                .invalidArgumentValue,
                "\(function): the pointer and offset exceed the platform's address range.",
                symbol: function
            )
        }
        guard !start.partialValue.addingReportingOverflow(UInt(size) - 1).overflow else {
            throw FFIError(
                .invalidArgumentValue,
                "\(function): the accessed range exceeds the platform's address range.",
                symbol: function
            )
        }
        return UnsafeMutableRawPointer(mutating: pointer + offset)
    }

    /// The largest number that JavaScript counts to, which the reference page's interface keeps to.
    private static let largestSafeInteger = (1 << 53) - 1

    /// The largest buffer in bytes: the part of the address space that programs get.
    private static let largestBuffer = 1 << 47

    /// Refuses a span of bytes that is larger than any buffer or leaves the address space.
    static func span(_ pointer: UnsafeRawPointer?, _ length: Int, for function: String) throws(FFIError) {
        guard length > 0 else { return }
        guard length <= largestSafeInteger else {
            throw FFIError(.outOfRange, "\(function): the length is out of range.", symbol: function)
        }
        guard length <= largestBuffer else {
            throw FFIError(
                .bufferTooLarge,
                "\(function): \(length) bytes are more than a buffer can have (\(largestBuffer)).",
                symbol: function
            )
        }
        if UInt(bitPattern: pointer).addingReportingOverflow(UInt(length) - 1).overflow {
            throw FFIError(
                .invalidArgumentValue,
                "\(function): the pointer and length exceed the platform's address range.",
                symbol: function
            )
        }
    }
}
