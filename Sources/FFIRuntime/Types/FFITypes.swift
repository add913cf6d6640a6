// Licensed under Apache License v2.0. See LICENSE for details.

extension FFI {
    /// The 20 type constants under the names of the reference page.
    public enum types {
        /// No value; only as a result.
        public static let VOID = FFIType.void
        /// An address.
        public static let POINTER = FFIType.pointer
        /// An address.
        public static let BUFFER = FFIType.buffer
        /// An address.
        public static let ARRAY_BUFFER = FFIType.arrayBuffer
        /// The address of a function.
        public static let FUNCTION = FFIType.function
        /// An unsigned byte.
        public static let BOOL = FFIType.bool
        /// C's `char`.
        public static let CHAR = FFIType.char
        /// The address of NUL-terminated text.
        public static let STRING = FFIType.string
        /// A 32-bit floating-point number.
        public static let FLOAT = FFIType.float
        /// A 64-bit floating-point number.
        public static let DOUBLE = FFIType.double
        /// A signed 8-bit integer.
        public static let INT_8 = FFIType.int8
        /// An unsigned 8-bit integer.
        public static let UINT_8 = FFIType.uint8
        /// A signed 16-bit integer.
        public static let INT_16 = FFIType.int16
        /// An unsigned 16-bit integer.
        public static let UINT_16 = FFIType.uint16
        /// A signed 32-bit integer.
        public static let INT_32 = FFIType.int32
        /// An unsigned 32-bit integer.
        public static let UINT_32 = FFIType.uint32
        /// A signed 64-bit integer.
        public static let INT_64 = FFIType.int64
        /// An unsigned 64-bit integer.
        public static let UINT_64 = FFIType.uint64
        /// A 32-bit floating-point number.
        public static let FLOAT_32 = FFIType.float32
        /// A 64-bit floating-point number.
        public static let FLOAT_64 = FFIType.float64
    }
}
