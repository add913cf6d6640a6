// Licensed under Apache License v2.0. See LICENSE for details.
internal import CFFIShims

/// How to call one function with values: its signature, prepared.
final class CallPlan: Sendable {
    let name: String
    let signature: FFISignature
    let layout: CallLayout
    let result: InterfaceEncoding.Value?
    private let isInferred: Bool
    /// The layouts that inferred variadic arguments asked for.
    private let inferred = Locked<[[InterfaceEncoding.Value]: CallLayout]>([:])

    /// Prepares a signature.
    ///
    /// - Throws: `FFIError` with `invalidArgumentValue` for a signature that no function can have, `callFailed` when libffi
    ///   refuses.
    init(_ signature: FFISignature, name: String) throws(FFIError) {
        try signature.validate(for: name)
        self.name = name
        self.signature = signature
        result = signature.result.native
        isInferred = signature.variadic == .inferred
        layout = try CallLayout(signature.encoding(extra: []), for: name)
    }

    /// The number of arguments; of the fixed ones when the others are inferred.
    var arity: Int { layout.slots.count }

    /// Calls a function.
    ///
    /// - Parameters:
    ///   - function: The address.
    ///   - arguments: The arguments, one for each parameter.
    ///   - errno: Where to put C's `errno` after the call; it is zero before.
    /// - Throws: `FFIError` with `invalidArgumentValue` for a wrong number of arguments or one that does not fit its
    ///   parameter; the function was not called then.
    func call(
        _ function: UnsafeRawPointer,
        _ arguments: UnsafeBufferPointer<FFIValue>,
        errno: UnsafeMutablePointer<Int32>? = nil
    ) throws(FFIError) -> FFIValue {
        if arguments.count == arity {
            return try call(function, arguments, by: layout, errno)
        }
        guard isInferred && arguments.count > arity else {
            throw FFIError(
                .invalidArgumentValue,
                "Invalid argument count for '\(name)': expected \(isInferred ? "at least " : "")\(arity), "
                    + "got \(arguments.count).",
                symbol: name
            )
        }
        return try call(function, arguments, by: inferredLayout(arguments), errno)
    }

    private func call(
        _ function: UnsafeRawPointer,
        _ arguments: UnsafeBufferPointer<FFIValue>,
        by layout: CallLayout,
        _ errno: UnsafeMutablePointer<Int32>?
    ) throws(FFIError) -> FFIValue {
        let value = try withUnsafeTemporaryAllocation(byteCount: layout.byteCount, alignment: 16) {
            (memory) throws(FFIError) -> FFIValue in
            var frame = ArgumentFrame(self, layout, memory)
            for index in arguments.indices { try frame.put(arguments[index], index) }
            return finish(function, &frame, by: layout, errno)
        }
        if Trace.isEnabled {
            Trace.write("call \(name)(\(arguments.map { "\($0)" }.joined(separator: ", "))) -> \(value)")
        }
        return value
    }

    /// Makes the call whose arguments lie in the frame; copies of texts live there until it has returned.
    private func finish(
        _ function: UnsafeRawPointer,
        _ frame: inout ArgumentFrame,
        by layout: CallLayout,
        _ errno: UnsafeMutablePointer<Int32>?
    ) -> FFIValue {
        if let errno {
            ffigen_set_errno(0)
            layout.call(function, frame: frame.base)
            errno.pointee = ffigen_errno()
        } else {
            layout.call(function, frame: frame.base)
        }
        return ValueReader.read(frame.base + layout.frameSize, as: result)
    }

    func argumentFault(_ index: Int, _ fault: String) -> FFIError {
        FFIError(.invalidArgumentValue, "Argument \(index) of '\(name)' \(fault).", symbol: name, index: index)
    }
}

extension FFISignature {
    /// The C interface.
    ///
    /// - Parameter extra: The types of inferred variadic arguments.
    fileprivate func encoding(extra: [InterfaceEncoding.Value]) -> InterfaceEncoding {
        let fixed = parameters.compactMap(\.native)
        return switch variadic {
        case .none:
            InterfaceEncoding(result: result.native, parameters: fixed)
        case .inferred:
            InterfaceEncoding(result: result.native, parameters: fixed + extra, fixedCount: fixed.count)
        case .listed(let types):
            InterfaceEncoding(
                result: result.native,
                parameters: fixed + types.compactMap(\.native),
                fixedCount: fixed.count
            )
        }
    }
}

// MARK: - Inferred arguments

extension CallPlan {
    /// The layout for the extra arguments of a call.
    private func inferredLayout(_ arguments: UnsafeBufferPointer<FFIValue>) throws(FFIError) -> CallLayout {
        var extra: [InterfaceEncoding.Value] = []
        for index in arguments.indices.dropFirst(arity) {
            extra.append(try inferredType(arguments[index], index))
        }
        if let known = inferred.withLock({ $0[extra] }) {
            return known
        }
        let layout = try CallLayout(signature.encoding(extra: extra), for: name)
        inferred.withLock { $0[extra] = layout }
        return layout
    }

    private func inferredType(_ value: FFIValue, _ index: Int) throws(FFIError) -> InterfaceEncoding.Value {
        switch value {
        case .integer(let integer):
            if Int32(exactly: integer) != nil { return .scalar(.int32) }
            if Int64(exactly: integer) != nil { return .scalar(.int64) }
            throw argumentFault(index, "must be an int64")
        case .double: return .scalar(.double)
        case .null, .string, .pointer, .buffer, .arrayBuffer: return .scalar(.pointer)
        case .boolean, .bytes:
            throw FFIError(
                .invalidArgumentType,
                "Argument \(index) of '\(name)' must be a number, a string, a pointer or a buffer.",
                symbol: name,
                index: index
            )
        }
    }
}
