// Licensed under Apache License v2.0. See LICENSE for details.
internal import CLibFFI

extension CallInterface {
    /// Calls a variadic function: the fixed arguments by a prepared interface, then others of any types.
    ///
    /// The interface of the whole call is prepared on the stack each time, since its types are only known now; libffi must
    /// know where the variadic part starts, which travels elsewhere than the fixed one on some targets.
    ///
    /// - Parameters:
    ///   - prepared: The interface of the fixed parameters.
    ///   - function: The function's address.
    ///   - frame: The fixed arguments.
    ///   - variadic: The others, promoted.
    ///   - result: Room for the result, as in `call`.
    static func callVariadic(
        _ prepared: UnsafeMutablePointer<Prepared>,
        _ function: UnsafeRawPointer,
        frame: UnsafeRawPointer,
        variadic: [CVariadicArgument],
        result: UnsafeMutableRawPointer
    ) {
        let fixed = prepared.pointee.count
        let count = fixed + variadic.count
        var texts: [UnsafeMutablePointer<CChar>] = []
        defer { for text in texts { text.deallocate() } }
        withUnsafeTemporaryAllocation(of: UnsafeMutablePointer<ffi_type>?.self, capacity: count + 1) { types in
            withUnsafeTemporaryAllocation(of: UnsafeMutableRawPointer?.self, capacity: count + 1) { values in
                withUnsafeTemporaryAllocation(of: UInt64.self, capacity: variadic.count + 1) { words in
                    for index in 0..<fixed {
                        types[index] = prepared.pointee.interface.pointee.arg_types[index]
                        values[index] = UnsafeMutableRawPointer(mutating: frame + prepared.pointee.offsets[index])
                    }
                    for (index, argument) in variadic.enumerated() {
                        if case .string(let text) = argument { texts.append(copy(text)) }
                        let (code, word) = scalar(argument, text: texts.last)
                        types[fixed + index] = code.type
                        words[index] = word
                        values[fixed + index] = words.baseAddress.map { UnsafeMutableRawPointer($0 + index) }
                    }
                    var interface = ffi_cif()
                    let status = ffi_prep_cif_var(
                        &interface,
                        FFI_DEFAULT_ABI,
                        UInt32(fixed),
                        UInt32(count),
                        prepared.pointee.interface.pointee.rtype,
                        types.baseAddress
                    )
                    guard status == FFI_OK, let first = values.baseAddress else {
                        preconditionFailure("libffi refuses promoted arguments: \(status.reason)")
                    }
                    ffigen_call(&interface, function, result, first)
                }
            }
        }
    }

    /// An argument's type and its bytes, in the low part of a word on the little-endian targets.
    private static func scalar(
        _ argument: CVariadicArgument,
        text: UnsafeMutablePointer<CChar>?
    ) -> (code: ScalarCode, word: UInt64) {
        switch argument {
        case .int(let value): (.int32, UInt64(UInt32(bitPattern: value)))
        case .unsignedInt(let value): (.uint32, UInt64(value))
        case .int64(let value): (.int64, UInt64(bitPattern: value))
        case .unsignedInt64(let value): (.uint64, value)
        case .double(let value): (.double, value.bitPattern)
        case .pointer(let bits): (.pointer, UInt64(bits))
        case .string: (.pointer, UInt64(UInt(bitPattern: text)))
        }
    }

    /// A NUL-terminated copy of a text; the caller deallocates it.
    private static func copy(_ text: String) -> UnsafeMutablePointer<CChar> {
        let bytes = text.utf8CString
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        for (index, byte) in bytes.enumerated() { (copy + index).initialize(to: byte) }
        return copy
    }
}
