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
                // Two words each: a long double fills both.
                withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * variadic.count + 1) { words in
                    for index in 0..<fixed {
                        types[index] = prepared.pointee.interface.pointee.arg_types[index]
                        values[index] = UnsafeMutableRawPointer(mutating: frame + prepared.pointee.offsets[index])
                    }
                    for (index, argument) in variadic.enumerated() {
                        if case .string(let text) = argument { texts.append(copy(text)) }
                        let (code, word, next) = scalar(argument, text: texts.last)
                        types[fixed + index] = code.type
                        (words[2 * index], words[2 * index + 1]) = (word, next)
                        values[fixed + index] = words.baseAddress.map { UnsafeMutableRawPointer($0 + 2 * index) }
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

    /// An argument's type and its bytes, in the low part of a word on the little-endian targets, and in the next one.
    private static func scalar(
        _ argument: CVariadicArgument,
        text: UnsafeMutablePointer<CChar>?
    ) -> (code: ScalarCode, word: UInt64, next: UInt64) {
        switch argument {
        case .int(let value): return (.int32, UInt64(UInt32(bitPattern: value)), 0)
        case .unsignedInt(let value): return (.uint32, UInt64(value), 0)
        case .int64(let value): return (.int64, UInt64(bitPattern: value), 0)
        case .unsignedInt64(let value): return (.uint64, value, 0)
        case .double(let value): return (.double, value.bitPattern, 0)
        case .pointer(let bits): return (.pointer, UInt64(bits), 0)
        case .string: return (.pointer, UInt64(UInt(bitPattern: text)), 0)
        #if arch(x86_64) && !os(Windows)
            case .longDouble(let value):
                return withUnsafeBytes(of: value) { bytes in
                    (.longDouble, bytes.load(as: UInt64.self), UInt64(bytes.load(fromByteOffset: 8, as: UInt16.self)))
                }
        #endif
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
