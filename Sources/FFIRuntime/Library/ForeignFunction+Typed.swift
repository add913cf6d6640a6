// Licensed under Apache License v2.0. See LICENSE for details.

extension ForeignFunction {
    /// The function as a C function type, checked once against the signature; its calls are calls of a C function pointer.
    ///
    /// ```swift
    /// let add = try library.getFunction("add", signature).typed(as: (@convention(c) (Int32, Int32) -> Int32).self)
    /// let three = add(1, 2)
    /// ```
    ///
    /// The result does not keep the library open and does not notice when it is closed: keep this object or the library for
    /// as long as it is called, and do not call it after `close()`. Calls do not appear in the log of `FFI_TRACE`.
    ///
    /// - Parameter type: A `@convention(c)` function type of numbers and pointers.
    /// - Returns: The function.
    /// - Throws: ``FFIError`` with `invalidArgumentType` for a type that is no C function type or has parts other than numbers
    ///   and pointers; with `invalidArgumentValue` when it does not say what the signature says; with `libraryClosed`.
    public func typed<Function>(as type: Function.Type) throws(FFIError) -> Function {
        guard MemoryLayout<Function>.size == MemoryLayout<UnsafeRawPointer>.size,
            let encoding = InterfaceEncoding(functionType: String(reflecting: type))
        else {
            throw FFIError(
                .invalidArgumentType,
                "\(type) is no @convention(c) function type of numbers and pointers, as '\(name)' needs it.",
                symbol: name
            )
        }
        guard signature.variadic == .none, encoding.unsigned == signature.fixedEncoding.unsigned else {
            let list = signature.parameters.map(\.name).joined(separator: ", ")
            throw FFIError(
                .invalidArgumentValue,
                "\(type) does not say what the signature of '\(name)' says: \(signature.result)(\(list)).",
                symbol: name
            )
        }
        try library.requireOpen()
        return unsafeBitCast(pointer, to: type)
    }
}

extension FFISignature {
    /// The C interface without variadic arguments.
    fileprivate var fixedEncoding: InterfaceEncoding {
        InterfaceEncoding(result: result.native, parameters: parameters.compactMap(\.native))
    }
}

extension InterfaceEncoding {
    /// The same with `bool` as the unsigned byte that it is in the vocabulary.
    fileprivate var unsigned: InterfaceEncoding {
        func unsigned(_ value: Value) -> Value { value == .scalar(.bool) ? .scalar(.uint8) : value }
        return InterfaceEncoding(result: result.map(unsigned), parameters: parameters.map(unsigned))
    }
}

// MARK: - Reading the name of a function type

extension InterfaceEncoding {
    /// The interface of a `@convention(c)` function type by its full name, the one thing that Swift tells of a function type;
    /// nothing for other types.
    init?(functionType name: String) {
        var text = name[...]
        guard text.removePrefix("@convention(c) (") else { return nil }
        var parameters: [Value] = []
        while !text.removePrefix(") -> ") {
            _ = text.removePrefix(", ")
            let part = text.prefixOfOneType
            guard !part.isEmpty, let value = Self.value(ofType: part) else { return nil }
            parameters.append(value)
            text = text[part.endIndex...]
        }
        if text == "()" {
            self.init(result: nil, parameters: parameters)
        } else {
            guard let result = Self.value(ofType: text) else { return nil }
            self.init(result: result, parameters: parameters)
        }
    }

    private static func value(ofType name: Substring) -> Value? {
        var name = name
        if name.removePrefix("Swift.Optional<") {
            // Only an optional pointer has the size of a C value.
            return value(ofType: name.dropLast()).flatMap { $0 == .scalar(.pointer) ? $0 : nil }
        }
        if name.hasPrefix("@convention(c) ") { return .scalar(.pointer) }
        guard name.removePrefix("Swift.") else { return nil }
        if name.hasPrefix("UnsafePointer<") || name.hasPrefix("UnsafeMutablePointer<") { return .scalar(.pointer) }
        return scalars[name].map { .scalar($0) }
    }

    private static let scalars: [Substring: ScalarCode] = [
        "Bool": .bool, "Int8": .int8, "UInt8": .uint8, "Int16": .int16, "UInt16": .uint16, "Int32": .int32,
        "UInt32": .uint32, "Int64": .int64, "UInt64": .uint64, "Int": .int64, "UInt": .uint64, "Float": .float,
        "Double": .double, "Float80": .longDouble, "UnsafeRawPointer": .pointer, "UnsafeMutableRawPointer": .pointer,
        "OpaquePointer": .pointer,
    ]
}

extension Substring {
    /// Takes a text off the front; false when there is another.
    fileprivate mutating func removePrefix(_ prefix: String) -> Bool {
        guard hasPrefix(prefix) else { return false }
        removeFirst(prefix.count)
        return true
    }

    /// The front up to a comma or a closing bracket that belongs to what stands around it.
    fileprivate var prefixOfOneType: Substring {
        var depth = 0
        var previous: Character = " "
        for index in indices {
            switch self[index] {
            case "(", "<": depth += 1
            case ">" where previous == "-": break
            case ")" where depth == 0, "," where depth == 0: return self[..<index]
            case ")", ">": depth -= 1
            default: break
            }
            previous = self[index]
        }
        return self
    }
}
