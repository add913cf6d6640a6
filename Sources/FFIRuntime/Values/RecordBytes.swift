// Licensed under Apache License v2.0. See LICENSE for details.

/// Members of records whose layout Swift's stored properties cannot reproduce: unions, bit-fields, packed records.
///
/// Generated structs keep such a record as raw bytes and reach its members here, at the offsets that the C compiler gave.
public enum RecordBytes {
    /// A record whose bytes are all zero: null pointers, zeros, false.
    @inlinable
    public static func zero<Value: BitwiseCopyable>() -> Value {
        withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { value in
            UnsafeMutableRawBufferPointer(value).initializeMemory(as: UInt8.self, repeating: 0)
            return value[0]
        }
    }

    /// The member at a byte offset, which need not be aligned for it.
    @inlinable
    public static func load<Storage: BitwiseCopyable, Value>(at offset: Int, from storage: Storage) -> Value {
        withUnsafeBytes(of: storage) { bytes in
            withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { copy in
                let raw = UnsafeMutableRawBufferPointer(copy)
                raw.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + MemoryLayout<Value>.size)])
                )
                return copy[0]
            }
        }
    }

    /// Sets the member at a byte offset, which need not be aligned for it.
    @inlinable
    public static func store<Storage: BitwiseCopyable, Value>(
        _ value: Value,
        at offset: Int,
        in storage: inout Storage
    ) {
        withUnsafeBytes(of: value) { member in
            withUnsafeMutableBytes(of: &storage) { bytes in
                UnsafeMutableRawBufferPointer(rebasing: bytes[offset...]).copyMemory(from: member)
            }
        }
    }

    /// An unsigned bit-field.
    ///
    /// - Parameters:
    ///   - first: Its first bit, counted from the record's start in the order of the target: on little-endian targets bit
    ///     0 is the lowest of the first byte.
    ///   - width: Its width in bits, at most 64.
    ///   - storage: The record.
    @inlinable
    public static func bits<Storage: BitwiseCopyable>(first: Int, width: Int, from storage: Storage) -> UInt64 {
        withUnsafeBytes(of: storage) { bytes in
            var value: UInt64 = 0
            for position in 0..<width {
                let bit = first + position
                value |= UInt64(bytes[bit >> 3] >> UInt8(bit & 7) & 1) << UInt64(position)
            }
            return value
        }
    }

    /// A signed bit-field, extended from its highest bit.
    @inlinable
    public static func signedBits<Storage: BitwiseCopyable>(first: Int, width: Int, from storage: Storage) -> Int64 {
        let unused = UInt64(64 - width)
        return Int64(bitPattern: bits(first: first, width: width, from: storage) << unused) >> Int64(unused)
    }

    /// Sets a bit-field to the low bits of a value; the bits around it stay as they are.
    @inlinable
    public static func storeBits<Storage: BitwiseCopyable>(
        _ value: UInt64,
        first: Int,
        width: Int,
        in storage: inout Storage
    ) {
        withUnsafeMutableBytes(of: &storage) { bytes in
            for position in 0..<width {
                let bit = first + position
                let mask = UInt8(1) << UInt8(bit & 7)
                if value >> UInt64(position) & 1 == 0 {
                    bytes[bit >> 3] &= ~mask
                } else {
                    bytes[bit >> 3] |= mask
                }
            }
        }
    }
}
