// Licensed under Apache License v2.0. See LICENSE for details.

/// A type whose values cross the C boundary by value: a Swift value with the same bytes as C's.
///
/// Integers, floating-point numbers, `Bool`, pointers and ``FunctionPointer`` conform. Generated records and enums conform;
/// a struct with a raw value needs no more than the declaration. A Swift `enum` has other bytes than C's (one, mostly) and
/// is refused where it is used.
public protocol ForeignValue {
    /// How C passes the type: one code (`b` `c C s S i I q Q f d D p`) or, for a record, the codes of its scalars in braces,
    /// flat and in order, such as `{dd}`. One that its scalars do not give the size and alignment of has both in front, and
    /// the class of each 8 bytes (`{13,1:dQ}`), or none for one that C keeps in memory (`{5,1:}`). `{O}` is a 128-bit
    /// integer, `{X}` a complex `long double`.
    static var foreignEncoding: String { get }
}

/// A ``ForeignValue`` that is an address, so that its `Optional` is one too: C's null.
public protocol ForeignPointerValue: ForeignValue {}

extension ForeignPointerValue {
    /// A pointer.
    public static var foreignEncoding: String { "p" }
}

extension ForeignValue where Self: RawRepresentable, RawValue: ForeignValue {
    /// The encoding of the raw value.
    public static var foreignEncoding: String { RawValue.foreignEncoding }
}

extension Optional: ForeignValue where Wrapped: ForeignPointerValue {
    /// A pointer; `nil` is C's null.
    public static var foreignEncoding: String { "p" }
}

extension UnsafeRawPointer: ForeignPointerValue {}
extension UnsafeMutableRawPointer: ForeignPointerValue {}
extension UnsafePointer: ForeignPointerValue {}
extension UnsafeMutablePointer: ForeignPointerValue {}
extension OpaquePointer: ForeignPointerValue {}

extension Bool: ForeignValue {
    /// C's `bool`, one byte.
    public static var foreignEncoding: String { "b" }
}

extension Int8: ForeignValue {
    /// C's `int8_t`.
    public static var foreignEncoding: String { "c" }
}

extension UInt8: ForeignValue {
    /// C's `uint8_t`.
    public static var foreignEncoding: String { "C" }
}

extension Int16: ForeignValue {
    /// C's `int16_t`.
    public static var foreignEncoding: String { "s" }
}

extension UInt16: ForeignValue {
    /// C's `uint16_t`.
    public static var foreignEncoding: String { "S" }
}

extension Int32: ForeignValue {
    /// C's `int32_t`.
    public static var foreignEncoding: String { "i" }
}

extension UInt32: ForeignValue {
    /// C's `uint32_t`.
    public static var foreignEncoding: String { "I" }
}

extension Int64: ForeignValue {
    /// C's `int64_t`.
    public static var foreignEncoding: String { "q" }
}

extension UInt64: ForeignValue {
    /// C's `uint64_t`.
    public static var foreignEncoding: String { "Q" }
}

extension Int: ForeignValue {
    /// C's `intptr_t`.
    public static var foreignEncoding: String { MemoryLayout<Int>.size == 8 ? "q" : "i" }
}

extension UInt: ForeignValue {
    /// C's `uintptr_t`.
    public static var foreignEncoding: String { MemoryLayout<UInt>.size == 8 ? "Q" : "I" }
}

extension Int128: ForeignValue {
    /// C's `__int128`.
    public static var foreignEncoding: String { "{O}" }
}

extension UInt128: ForeignValue {
    /// C's `unsigned __int128`.
    public static var foreignEncoding: String { "{O}" }
}

extension Float: ForeignValue {
    /// C's `float`.
    public static var foreignEncoding: String { "f" }
}

extension Double: ForeignValue {
    /// C's `double`.
    public static var foreignEncoding: String { "d" }
}

#if arch(x86_64) && !os(Windows)
    extension Float80: ForeignValue {
        /// C's `long double`.
        public static var foreignEncoding: String { "D" }
    }
#endif
