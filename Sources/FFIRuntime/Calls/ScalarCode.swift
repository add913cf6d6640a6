// Licensed under Apache License v2.0. See LICENSE for details.
internal import CLibFFI

/// One C scalar as the interface strings of generated code spell it.
package enum ScalarCode: UInt8, Hashable, Sendable, BitwiseCopyable {
    case bool = 0x62  // b
    case int8 = 0x63  // c
    case uint8 = 0x43  // C
    case int16 = 0x73  // s
    case uint16 = 0x53  // S
    case int32 = 0x69  // i
    case uint32 = 0x49  // I
    case int64 = 0x71  // q
    case uint64 = 0x51  // Q
    case float = 0x66  // f
    case double = 0x64  // d
    case longDouble = 0x44  // D
    case pointer = 0x70  // p
    /// A 128-bit integer of either sign. It stands alone in a record's braces, as its values are bytes.
    case int128 = 0x4F  // O
    /// `_Complex long double`, alone in a record's braces.
    case complexLongDouble = 0x58  // X
    /// A `_Float16`, only as a member of a record: libffi does not know it.
    case half = 0x68  // h

    /// The size in bytes.
    package var size: Int {
        switch self {
        case .bool, .int8, .uint8: 1
        case .int16, .uint16, .half: 2
        case .int32, .uint32, .float: 4
        case .int64, .uint64, .double: 8
        case .pointer: MemoryLayout<UnsafeRawPointer>.size
        case .longDouble: Int(ffigen_type_longdouble().pointee.size)
        case .int128: 16
        case .complexLongDouble: 2 * ScalarCode.longDouble.size
        }
    }

    /// The alignment in bytes, as libffi knows it for this platform.
    package var alignment: Int {
        switch self {
        case .int128: 16
        case .complexLongDouble: ScalarCode.longDouble.alignment
        case .half: 2
        default: Int(type.pointee.alignment)
        }
    }

    /// Whether the code does not stand beside others in the text of an interface.
    var isWhole: Bool { self == .int128 || self == .complexLongDouble || self == .half }

    /// The code of a one-byte integer with the sign of a Swift type.
    static func byte<Byte: FixedWidthInteger>(like type: Byte.Type) -> ScalarCode {
        Byte.isSigned ? .int8 : .uint8
    }

    /// Whether the value travels in a floating-point register.
    package var isFloatingPoint: Bool {
        self == .float || self == .double || self == .half
    }

    /// libffi's description of the scalar; of one that it does not know, `void`, which it refuses as an argument.
    var type: UnsafeMutablePointer<ffi_type> {
        switch self {
        case .bool, .uint8: ffigen_type_uint8()
        case .int8: ffigen_type_sint8()
        case .int16: ffigen_type_sint16()
        case .uint16: ffigen_type_uint16()
        case .int32: ffigen_type_sint32()
        case .uint32: ffigen_type_uint32()
        case .int64: ffigen_type_sint64()
        case .uint64: ffigen_type_uint64()
        case .float: ffigen_type_float()
        case .double: ffigen_type_double()
        case .longDouble: ffigen_type_longdouble()
        case .pointer: ffigen_type_pointer()
        case .complexLongDouble: ffigen_type_complex_longdouble() ?? ffigen_type_void()
        case .int128, .half: ffigen_type_void()
        }
    }
}
