// Licensed under Apache License v2.0. See LICENSE for details.
internal import Synchronization

/// How to call one function with values: its signature, prepared.
final class CallPlan: Sendable {
    let name: String
    let signature: FFISignature
    /// The prepared interface; for inferred variadics the one without extra arguments.
    private let interface: CallInterface
    private let result: InterfaceEncoding.Value?
    /// The interfaces that inferred variadic arguments asked for.
    private let inferred = Mutex<[[InterfaceEncoding.Value]: CallInterface]>([:])

    /// Prepares a signature.
    ///
    /// - Throws: `FFIError` with `invalidArgumentValue` for a signature that no function can have, `callFailed` when libffi
    ///   refuses.
    init(_ signature: FFISignature, name: String) throws(FFIError) {
        try signature.validate(for: name)
        self.name = name
        self.signature = signature
        result = signature.result.native
        var listed: [FFIType]?
        switch signature.variadic {
        case .none: listed = nil
        case .inferred: listed = []
        case .listed(let types): listed = types
        }
        interface = try Self.interface(signature, listed.map { $0.compactMap { $0.native } }, name)
        extraTypes = listed?.compactMap(\.native) ?? []
    }

    /// The types of the listed variadic arguments.
    private let extraTypes: [InterfaceEncoding.Value]

    /// The number of arguments; of the fixed ones when the others are inferred.
    var arity: Int { signature.parameters.count + extraTypes.count }

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
        _ arguments: [FFIValue],
        errno: UnsafeMutablePointer<Int32>? = nil
    ) throws(FFIError) -> FFIValue {
        let isInferred = signature.variadic == .inferred
        guard isInferred ? arguments.count >= arity : arguments.count == arity else {
            throw FFIError(
                .invalidArgumentValue,
                "Invalid argument count for '\(name)': expected \(isInferred ? "at least " : "")\(arity), "
                    + "got \(arguments.count).",
                symbol: name
            )
        }
        let interface = isInferred ? try inferredInterface(arguments) : interface
        let frameSize = interface.frameSize.roundedUp(to: 16)
        let resultSize = ((result?.size ?? 0) + 16).roundedUp(to: 16)
        let value = try withUnsafeTemporaryAllocation(byteCount: frameSize + resultSize, alignment: 16) {
            (memory) throws(FFIError) -> FFIValue in
            // The allocation is never empty, so it has an address.
            let frame = memory.baseAddress.unsafelyUnwrapped
            let place = frame + frameSize
            var writer = ValueWriter()
            for index in arguments.indices {
                let type = interface.encoding.parameters[index]
                let isListed = index >= signature.parameters.count && !isInferred
                if let fault = writer.write(
                    arguments[index],
                    as: isListed ? extraTypes[index - signature.parameters.count] : type,
                    to: frame + interface.argumentOffsets[index]
                ) {
                    throw argumentFault(index, fault)
                }
                if isListed {
                    Self.promote(
                        frame + interface.argumentOffsets[index],
                        extraTypes[index - signature.parameters.count]
                    )
                }
            }
            interface.call(function, frame: frame, result: place, errno: errno)
            // The copies of strings live until here.
            _ = consume writer
            return ValueReader.read(place, as: result)
        }
        if Trace.isEnabled {
            Trace.write("call \(name)(\(arguments.map { "\($0)" }.joined(separator: ", "))) -> \(value)")
        }
        return value
    }

    private func argumentFault(_ index: Int, _ fault: String) -> FFIError {
        FFIError(.invalidArgumentValue, "Argument \(index) of '\(name)' \(fault).", symbol: name, index: index)
    }

    private static func interface(
        _ signature: FFISignature,
        _ extra: [InterfaceEncoding.Value]?,
        _ name: String
    ) throws(FFIError) -> CallInterface {
        let fixed = signature.parameters.compactMap(\.native)
        return try CallInterface(
            InterfaceEncoding(
                result: signature.result.native,
                parameters: fixed + (extra ?? []).map(promoted),
                fixedCount: extra == nil ? nil : fixed.count
            ),
            for: name
        )
    }
}

// MARK: - Variadic arguments

extension CallPlan {
    /// The type that C gives a variadic argument: nothing narrower than `int`, no `float`.
    private static func promoted(_ type: InterfaceEncoding.Value) -> InterfaceEncoding.Value {
        switch type {
        case .scalar(.bool), .scalar(.int8), .scalar(.uint8), .scalar(.int16), .scalar(.uint16): .scalar(.int32)
        case .scalar(.float): .scalar(.double)
        default: type
        }
    }

    /// Widens a value that was written as its listed type to the promoted one.
    private static func promote(_ place: UnsafeMutableRawPointer, _ type: InterfaceEncoding.Value) {
        switch type {
        case .scalar(.bool), .scalar(.uint8): place.storeBytes(of: Int32(place.load(as: UInt8.self)), as: Int32.self)
        case .scalar(.int8): place.storeBytes(of: Int32(place.load(as: Int8.self)), as: Int32.self)
        case .scalar(.uint16): place.storeBytes(of: Int32(place.load(as: UInt16.self)), as: Int32.self)
        case .scalar(.int16): place.storeBytes(of: Int32(place.load(as: Int16.self)), as: Int32.self)
        case .scalar(.float): place.storeBytes(of: Double(place.load(as: Float.self)), as: Double.self)
        default: break
        }
    }

    /// The interface for the extra arguments of a call.
    private func inferredInterface(_ arguments: [FFIValue]) throws(FFIError) -> CallInterface {
        var extra: [InterfaceEncoding.Value] = []
        for index in arguments.indices.dropFirst(signature.parameters.count) {
            extra.append(try inferredType(arguments[index], index))
        }
        if let known = inferred.withLock({ $0[extra] }) {
            return known
        }
        let interface = try Self.interface(signature, extra, name)
        inferred.withLock { $0[extra] = interface }
        return interface
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
