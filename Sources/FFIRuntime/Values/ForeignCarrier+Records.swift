// Licensed under Apache License v2.0. See LICENSE for details.
public import CFFIShims

/// Records by value. A record's way into a function depends on its size and on which of its words are floating-point, so a
/// generated record is cast to the struct that has those in common with it.
extension ForeignCarrier {
    /// 1 byte, none of it in a floating-point register.
    public typealias Bytes1 = ffigen_bytes1
    /// 2 bytes, none of them in a floating-point register.
    public typealias Bytes2 = ffigen_bytes2
    /// 3 bytes, none of them in a floating-point register.
    public typealias Bytes3 = ffigen_bytes3
    /// 4 bytes, none of them in a floating-point register.
    public typealias Bytes4 = ffigen_bytes4
    /// 5 bytes, none of them in a floating-point register.
    public typealias Bytes5 = ffigen_bytes5
    /// 6 bytes, none of them in a floating-point register.
    public typealias Bytes6 = ffigen_bytes6
    /// 7 bytes, none of them in a floating-point register.
    public typealias Bytes7 = ffigen_bytes7
    /// 8 bytes, none of them in a floating-point register.
    public typealias Bytes8 = ffigen_bytes8
    /// 9 bytes, none of them in a floating-point register.
    public typealias Bytes9 = ffigen_bytes9
    /// 10 bytes, none of them in a floating-point register.
    public typealias Bytes10 = ffigen_bytes10
    /// 11 bytes, none of them in a floating-point register.
    public typealias Bytes11 = ffigen_bytes11
    /// 12 bytes, none of them in a floating-point register.
    public typealias Bytes12 = ffigen_bytes12
    /// 13 bytes, none of them in a floating-point register.
    public typealias Bytes13 = ffigen_bytes13
    /// 14 bytes, none of them in a floating-point register.
    public typealias Bytes14 = ffigen_bytes14
    /// 15 bytes, none of them in a floating-point register.
    public typealias Bytes15 = ffigen_bytes15
    /// 16 bytes, none of them in a floating-point register.
    public typealias Bytes16 = ffigen_bytes16
    /// 20 bytes, none of them in a floating-point register.
    public typealias Bytes20 = ffigen_bytes20
    /// 24 bytes, none of them in a floating-point register.
    public typealias Bytes24 = ffigen_bytes24
    /// 28 bytes, none of them in a floating-point register.
    public typealias Bytes28 = ffigen_bytes28
    /// 32 bytes, none of them in a floating-point register.
    public typealias Bytes32 = ffigen_bytes32
    /// 36 bytes, none of them in a floating-point register.
    public typealias Bytes36 = ffigen_bytes36
    /// 40 bytes, none of them in a floating-point register.
    public typealias Bytes40 = ffigen_bytes40
    /// 44 bytes, none of them in a floating-point register.
    public typealias Bytes44 = ffigen_bytes44
    /// 48 bytes, none of them in a floating-point register.
    public typealias Bytes48 = ffigen_bytes48
    /// 52 bytes, none of them in a floating-point register.
    public typealias Bytes52 = ffigen_bytes52
    /// 56 bytes, none of them in a floating-point register.
    public typealias Bytes56 = ffigen_bytes56
    /// 60 bytes, none of them in a floating-point register.
    public typealias Bytes60 = ffigen_bytes60
    /// 64 bytes, none of them in a floating-point register.
    public typealias Bytes64 = ffigen_bytes64
    /// 72 bytes, none of them in a floating-point register.
    public typealias Bytes72 = ffigen_bytes72
    /// 80 bytes, none of them in a floating-point register.
    public typealias Bytes80 = ffigen_bytes80
    /// 88 bytes, none of them in a floating-point register.
    public typealias Bytes88 = ffigen_bytes88
    /// 96 bytes, none of them in a floating-point register.
    public typealias Bytes96 = ffigen_bytes96
    /// 104 bytes, none of them in a floating-point register.
    public typealias Bytes104 = ffigen_bytes104
    /// 112 bytes, none of them in a floating-point register.
    public typealias Bytes112 = ffigen_bytes112
    /// 120 bytes, none of them in a floating-point register.
    public typealias Bytes120 = ffigen_bytes120
    /// 128 bytes, none of them in a floating-point register.
    public typealias Bytes128 = ffigen_bytes128
    /// One `float`.
    public typealias Floats1 = ffigen_floats1
    /// Two `float`s.
    public typealias Floats2 = ffigen_floats2
    /// Three `float`s.
    public typealias Floats3 = ffigen_floats3
    /// Four `float`s.
    public typealias Floats4 = ffigen_floats4
    /// One `double`.
    public typealias Doubles1 = ffigen_doubles1
    /// Two `double`s.
    public typealias Doubles2 = ffigen_doubles2
    /// Three `double`s.
    public typealias Doubles3 = ffigen_doubles3
    /// Four `double`s.
    public typealias Doubles4 = ffigen_doubles4
    /// A word of integers, then a floating-point one: 16 bytes.
    public typealias IntegerDouble = ffigen_integer_double
    /// A word of integers, then a `float`: 12 bytes.
    public typealias IntegerFloat = ffigen_integer_float
    /// A floating-point word, then one of integers: 16 bytes.
    public typealias DoubleInteger = ffigen_double_integer
    /// A word of two `float`s, then four bytes of integers: 12 bytes.
    public typealias FloatInteger = ffigen_float_integer
}
