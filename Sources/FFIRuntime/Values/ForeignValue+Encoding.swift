// Licensed under Apache License v2.0. See LICENSE for details.

extension InterfaceEncoding.Value {
    /// How C passes a Swift type.
    ///
    /// - Parameters:
    ///   - type: A type that conforms to `ForeignValue`, or a `@convention(c)` function type or its optional.
    ///   - role: What the type is used for, for the message.
    /// - Throws: `FFIError` with `invalidArgumentType` for any other type, `invalidArgumentValue` when the type's encoding is
    ///   malformed or does not have the size of the Swift type.
    static func of<T>(_ type: T.Type, as role: @autoclosure () -> String) throws(FFIError) -> Self {
        if let foreign = type as? any ForeignValue.Type {
            guard let value = InterfaceEncoding.value(foreign.foreignEncoding) else {
                throw FFIError(
                    .invalidArgumentValue,
                    "\(type), \(role()), has the malformed encoding '\(foreign.foreignEncoding)'."
                )
            }
            guard value.size == MemoryLayout<T>.size, value.alignment == MemoryLayout<T>.alignment else {
                throw FFIError(
                    .invalidArgumentValue,
                    "\(type), \(role()), has \(MemoryLayout<T>.size) bytes aligned to \(MemoryLayout<T>.alignment), "
                        + "but its encoding '\(foreign.foreignEncoding)' has \(value.size) aligned to \(value.alignment)."
                )
            }
            return value
        }
        if isFunctionPointer(type) {
            return .scalar(.pointer)
        }
        throw FFIError(
            .invalidArgumentType,
            "\(type), \(role()), cannot cross the C boundary. Use a number, a pointer, a @convention(c) function "
                + "or a type that conforms to ForeignValue."
        )
    }

    /// Whether a type is a `@convention(c)` function type or its optional. Function types conform to no protocol, so their
    /// name is all there is to ask.
    private static func isFunctionPointer<T>(_ type: T.Type) -> Bool {
        let name = String(reflecting: type)
        return MemoryLayout<T>.size == MemoryLayout<UnsafeRawPointer>.size
            && (name.hasPrefix("@convention(c) ") || name.hasPrefix("Swift.Optional<@convention(c) "))
    }
}
