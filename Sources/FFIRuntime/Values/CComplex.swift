// Licensed under Apache License v2.0. See LICENSE for details.

/// C's `_Complex` of a floating-point type: two numbers with the bytes, and so the alignment, of an array of two.
///
/// It carries values between Swift and C and does no arithmetic of its own.
@frozen public struct CComplex<Scalar: BinaryFloatingPoint & BitwiseCopyable> {
    /// The real part.
    public var real: Scalar
    /// The imaginary part.
    public var imaginary: Scalar

    /// Creates a number from its parts.
    @inlinable public init(real: Scalar, imaginary: Scalar = 0) {
        self.real = real
        self.imaginary = imaginary
    }
}

extension CComplex: Equatable {}
extension CComplex: Hashable {}
extension CComplex: BitwiseCopyable {}
extension CComplex: Sendable where Scalar: Sendable {}

extension CComplex: ForeignValue {
    /// Two of `float` or of `double`, which is how C passes them; for `long double` a code of its own. `_Float16` has none:
    /// a callback cannot take it.
    public static var foreignEncoding: String {
        if Scalar.self == Float.self { return "{ff}" }
        if Scalar.self == Double.self { return "{dd}" }
        return MemoryLayout<Scalar>.size > 8 ? "{X}" : ""
    }
}
