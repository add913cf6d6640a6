// Licensed under Apache License v2.0. See LICENSE for details.
public import CFFIShims

/// C structs that travel as types which a `@convention(c)` function type cannot name. Generated code casts to them, which
/// changes no byte; nothing else needs them.
public enum ForeignCarrier {
    /// Travels as `_Complex float`, ``CComplex`` of `Float`.
    public typealias ComplexFloat = ffigen_complex_float
    /// Travels as `_Complex double`, ``CComplex`` of `Double`.
    public typealias ComplexDouble = ffigen_complex_double
    /// Travels as a vector of 8 bytes, such as `SIMD2<Float>`.
    public typealias Vector8 = ffigen_vector8
    /// Travels as a vector of 16 bytes, such as `SIMD4<Float>`.
    public typealias Vector16 = ffigen_vector16
    #if !os(Windows) && (arch(x86_64) || arch(arm64))
        /// Travels as `__int128` and `unsigned __int128`, `Int128` and `UInt128`.
        public typealias WideInteger = ffigen_int128
    #endif
}
