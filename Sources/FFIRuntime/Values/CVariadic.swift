// Licensed under Apache License v2.0. See LICENSE for details.

/// A value that may follow the parameters of a variadic C function, such as `printf`.
///
/// C promotes what it passes there (C11 6.5.2.2): integers narrower than `int` to `int`, `float` to `double`. Integers,
/// `Bool`, `Float`, `Double`, `Float80`, pointers and their optionals, `String`, ``FunctionPointer`` and generated enumerations
/// conform. A literal such as `42` is a Swift `Int`, 64 bits wide; C code that reads an `int` there sees its low half on the
/// little-endian targets, where every variadic argument takes a whole word.
public protocol CVariadic {
    /// The value as C passes it.
    var variadicArgument: CVariadicArgument { get }
}

/// A value on its way into the variable arguments of a C function, promoted.
public enum CVariadicArgument: Hashable, Sendable {
    /// C's `int`.
    case int(Int32)
    /// C's `unsigned int`.
    case unsignedInt(UInt32)
    /// A 64-bit integer.
    case int64(Int64)
    /// An unsigned 64-bit integer.
    case unsignedInt64(UInt64)
    /// C's `double`.
    case double(Double)
    /// The bits of an address.
    case pointer(UInt)
    #if arch(x86_64) && !os(Windows)
        /// C's `long double`.
        case longDouble(Float80)
    #endif
    /// Text: C sees a NUL-terminated UTF-8 copy that lives until the call returns.
    case string(String)
}

extension FixedWidthInteger {
    /// The integer as C promotes it.
    public var variadicArgument: CVariadicArgument {
        switch (Self.bitWidth, Self.isSigned) {
        case (64, true): .int64(Int64(truncatingIfNeeded: self))
        case (64, false): .unsignedInt64(UInt64(truncatingIfNeeded: self))
        case (32, false): .unsignedInt(UInt32(truncatingIfNeeded: self))
        default: .int(Int32(truncatingIfNeeded: self))
        }
    }
}

extension Int8: CVariadic {}
extension Int16: CVariadic {}
extension Int32: CVariadic {}
extension Int64: CVariadic {}
extension Int: CVariadic {}
extension UInt8: CVariadic {}
extension UInt16: CVariadic {}
extension UInt32: CVariadic {}
extension UInt64: CVariadic {}
extension UInt: CVariadic {}

extension Bool: CVariadic {
    /// 1 or 0, as C's `int`.
    public var variadicArgument: CVariadicArgument { .int(self ? 1 : 0) }
}

extension Double: CVariadic {
    /// C's `double`.
    public var variadicArgument: CVariadicArgument { .double(self) }
}

extension Float: CVariadic {
    /// C's `double`, to which it promotes a `float`.
    public var variadicArgument: CVariadicArgument { .double(Double(self)) }
}

#if arch(x86_64) && !os(Windows)
    extension Float80: CVariadic {
        /// C's `long double`.
        public var variadicArgument: CVariadicArgument { .longDouble(self) }
    }
#endif

extension String: CVariadic {
    /// A copy as C text for the time of the call.
    public var variadicArgument: CVariadicArgument { .string(self) }
}

extension ForeignPointerValue {
    /// The address.
    public var variadicArgument: CVariadicArgument {
        // Every conforming type is one pointer in size.
        .pointer(unsafeBitCast(UnsafeRawPointer?.some(unsafeBitCast(self, to: UnsafeRawPointer.self)), to: UInt.self))
    }
}

extension UnsafeRawPointer: CVariadic {}
extension UnsafeMutableRawPointer: CVariadic {}
extension UnsafePointer: CVariadic {}
extension UnsafeMutablePointer: CVariadic {}
extension OpaquePointer: CVariadic {}
extension FunctionPointer: CVariadic {}

extension Optional: CVariadic where Wrapped: CVariadic & ForeignPointerValue {
    /// The address; `nil` is C's null.
    public var variadicArgument: CVariadicArgument { self?.variadicArgument ?? .pointer(0) }
}

extension CVariadic where Self: RawRepresentable, RawValue: CVariadic {
    /// The raw value as C promotes it.
    public var variadicArgument: CVariadicArgument { rawValue.variadicArgument }
}
