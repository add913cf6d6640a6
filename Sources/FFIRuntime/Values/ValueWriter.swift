// Licensed under Apache License v2.0. See LICENSE for details.

/// Writes values the way C wants them, after checking them against their types.
struct ValueWriter: ~Copyable {
    /// Copies of strings, alive until the writer goes away.
    private var copies: [UnsafeMutablePointer<CChar>] = []
    /// Where short texts are copied to.
    private var room: UnsafeMutableRawPointer
    /// What is left there, in bytes.
    private var size: Int

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - room: Memory for short texts, which stays until the writer goes away.
    ///   - size: Its size in bytes.
    init(room: UnsafeMutableRawPointer, size: Int) {
        self.room = room
        self.size = size
    }

    deinit {
        for copy in copies {
            copy.deallocate()
        }
    }

    /// What is wrong with an argument.
    enum Fault {
        case number, record, nullBytes, detached, address, pointer

        /// The fault in words that follow "Argument n".
        func text(_ slot: CallLayout.Slot) -> String {
            switch self {
            case .number: "must be \(slot.code?.article ?? "a number")"
            case .record: "must be a record of \(slot.size) bytes"
            case .nullBytes: "must not contain null bytes"
            case .detached: "must not be a detached buffer"
            case .address: "must be a non-negative address of this platform"
            case .pointer: "must be a buffer, an ArrayBuffer, a string, a pointer or an integer address"
            }
        }
    }

    /// Writes one argument of a call; an integer widened to 8 bytes.
    ///
    /// - Parameters:
    ///   - value: The argument.
    ///   - slot: What the parameter is.
    ///   - place: Where to write it: words of the argument's own.
    /// - Returns: What is wrong with the value; nothing when it was written.
    mutating func write(_ value: FFIValue, in slot: CallLayout.Slot, at place: UnsafeMutableRawPointer) -> Fault? {
        switch slot.code {
        case .pointer:
            return writePointer(value, to: place)
        case let code?:
            let code = slot.widensFloat && code == .float ? .double : code
            return Self.writeNumber(value, as: code, to: place, acceptsWhole: true, isWide: true) ? nil : .number
        case nil:
            guard case .bytes(let bytes) = value, bytes.count == slot.size else { return .record }
            place.copyMemory(from: bytes, byteCount: bytes.count)
            return nil
        }
    }

    /// Writes the result of a callback; false when it has the wrong type or does not fit.
    ///
    /// Text and buffers are no results: nobody would own their memory after the return.
    static func writeResult(_ value: FFIValue, as type: InterfaceEncoding.Value, to place: UnsafeMutableRawPointer)
        -> Bool
    {
        write(value, as: type, to: place, acceptsWhole: type.size < 8)
    }

    /// Writes a value into memory; false when it has the wrong type or does not fit. Text and buffers are no values there.
    static func writeMemory(_ value: FFIValue, as type: InterfaceEncoding.Value, to place: UnsafeMutableRawPointer)
        -> Bool
    {
        write(value, as: type, to: place, acceptsWhole: true)
    }

    private static func write(
        _ value: FFIValue,
        as type: InterfaceEncoding.Value,
        to place: UnsafeMutableRawPointer,
        acceptsWhole: Bool
    ) -> Bool {
        switch (type, value) {
        case (.scalar(.pointer), .null):
            place.storeBytes(of: 0, as: UInt.self)
        case (.scalar(.pointer), .pointer(let pointer)):
            place.storeBytes(of: UInt(bitPattern: pointer), as: UInt.self)
        case (.scalar(.pointer), .integer(let integer)):
            guard let address = UInt(exactly: integer) else { return false }
            place.storeBytes(of: address, as: UInt.self)
        case (.scalar(.pointer), _):
            return false
        case (.scalar(let code), _):
            return writeNumber(value, as: code, to: place, acceptsWhole: acceptsWhole, isWide: false)
        case (.record, .bytes(let bytes)), (.shaped, .bytes(let bytes)):
            guard bytes.count == type.size else { return false }
            place.copyMemory(from: bytes, byteCount: bytes.count)
        case (.record, _), (.shaped, _):
            return false
        }
        return true
    }

    private mutating func writePointer(_ value: FFIValue, to place: UnsafeMutableRawPointer) -> Fault? {
        let address: UnsafeMutableRawPointer?
        switch value {
        case .null:
            address = nil
        case .pointer(let pointer):
            address = pointer
        case .string(let text):
            guard let copy = copy(text) else { return .nullBytes }
            address = UnsafeMutableRawPointer(copy)
        case .buffer(let buffer):
            if buffer.arrayBuffer.isDetached { return .detached }
            address = buffer.baseAddress
        case .arrayBuffer(let buffer):
            if buffer.isDetached { return .detached }
            address = buffer.baseAddress
        case .integer(let integer):
            guard let bits = UInt(exactly: integer) else { return .address }
            address = UnsafeMutableRawPointer(bitPattern: bits)
        case .double, .boolean, .bytes:
            return .pointer
        }
        place.storeBytes(of: UInt(bitPattern: address), as: UInt.self)
        return nil
    }

    /// A NUL-terminated copy; nothing when the text has a NUL inside.
    private mutating func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
        var text = text
        let (place, left) = (room, size)
        let copy = text.withUTF8 { bytes -> UnsafeMutablePointer<CChar>? in
            guard !bytes.contains(0) else { return nil }
            let copy =
                bytes.count < left
                ? place.assumingMemoryBound(to: CChar.self)
                : UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
            UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyMemory(
                from: UnsafeRawBufferPointer(bytes)
            )
            (copy + bytes.count).initialize(to: 0)
            return copy
        }
        guard let copy else { return nil }
        if UnsafeMutableRawPointer(copy) == place {
            room += text.utf8.count + 1
            size -= text.utf8.count + 1
        } else {
            copies.append(copy)
        }
        return copy
    }

    private static func writeNumber(
        _ value: FFIValue,
        as code: ScalarCode,
        to place: UnsafeMutableRawPointer,
        acceptsWhole: Bool,
        isWide: Bool
    ) -> Bool {
        let integer: Int
        switch code {
        case .float: return writeFloat(value, to: place) { $0.storeBytes(of: Float($1), as: Float.self) }
        case .double: return writeFloat(value, to: place) { $0.storeBytes(of: $1, as: Double.self) }
        case .longDouble: return writeFloat(value, to: place) { LongDouble.store($1, to: $0) }
        default:
            guard let bits = integerBits(value, code, acceptsWhole) else { return false }
            integer = bits
        }
        switch isWide ? 8 : code.integerSize {
        case 1: place.storeBytes(of: UInt8(truncatingIfNeeded: integer), as: UInt8.self)
        case 2: place.storeBytes(of: UInt16(truncatingIfNeeded: integer), as: UInt16.self)
        case 4: place.storeBytes(of: UInt32(truncatingIfNeeded: integer), as: UInt32.self)
        default: place.storeBytes(of: integer, as: Int.self)
        }
        return true
    }

    /// The bits of an integer that fits a type, widened to 8 bytes; nothing for any other value.
    private static func integerBits(_ value: FFIValue, _ code: ScalarCode, _ acceptsWhole: Bool) -> Int? {
        let wide: Int128
        switch value {
        case .integer(let integer):
            wide = integer
        case .double(let number):
            // Beyond 2^53 a double no longer tells neighbouring integers apart.
            guard acceptsWhole, number.magnitude < 0x1p53, let exact = Int64(exactly: number) else { return nil }
            wide = Int128(exact)
        default:
            return nil
        }
        if code == .uint64 {
            return UInt64(exactly: wide).map { Int(truncatingIfNeeded: $0) }
        }
        guard let integer = Int64(exactly: wide), code.integerRange.contains(integer) else { return nil }
        return Int(truncatingIfNeeded: integer)
    }

    private static func writeFloat(
        _ value: FFIValue,
        to place: UnsafeMutableRawPointer,
        _ store: (UnsafeMutableRawPointer, Double) -> Void
    ) -> Bool {
        switch value {
        case .double(let number): store(place, number)
        case .integer(let integer):
            // The way over 64 bits is many times faster.
            store(place, Int64(exactly: integer).map { Double($0) } ?? Double(integer))
        default: return false
        }
        return true
    }
}

/// C's `long double`, which Swift has on x86-64 only.
enum LongDouble {
    static func store(_ value: Double, to place: UnsafeMutableRawPointer) {
        #if arch(x86_64) && !os(Windows)
            place.storeBytes(of: Float80(value), as: Float80.self)
        #else
            preconditionFailure("long double is not a type of this platform's vocabulary")
        #endif
    }

    static func load(_ place: UnsafeRawPointer) -> Double {
        #if arch(x86_64) && !os(Windows)
            Double(place.loadUnaligned(as: Float80.self))
        #else
            preconditionFailure("long double is not a type of this platform's vocabulary")
        #endif
    }
}

extension ScalarCode {
    /// The size of an integer type in bytes.
    fileprivate var integerSize: Int {
        switch self {
        case .bool, .int8, .uint8: 1
        case .int16, .uint16: 2
        case .int32, .uint32: 4
        default: 8
        }
    }

    /// The integers that fit a type and are no address; of `uint64` the lower half.
    var plainIntegers: ClosedRange<Int64>? {
        switch self {
        case .float, .double, .longDouble, .pointer: nil
        case .uint64: 0 ... .max
        default: integerRange
        }
    }

    /// The values of an integer type other than `uint64`.
    fileprivate var integerRange: ClosedRange<Int64> {
        switch self {
        case .bool, .uint8: 0...255
        case .int8: -128...127
        case .uint16: 0...65535
        case .int16: -32768...32767
        case .uint32: 0...4_294_967_295
        case .int32: -2_147_483_648...2_147_483_647
        default: .min ... .max
        }
    }
}

extension InterfaceEncoding.Value {
    /// The type in words that follow "must be".
    var article: String {
        switch self {
        case .scalar(let code): code.article
        case .record, .shaped: "a record of \(size) bytes"
        }
    }
}

extension ScalarCode {
    /// The type in words that follow "must be".
    var article: String {
        switch self {
        case .bool, .uint8: "a uint8"
        case .int8: "an int8"
        case .uint16: "a uint16"
        case .int16: "an int16"
        case .uint32: "a uint32"
        case .int32: "an int32"
        case .uint64: "a uint64"
        case .int64: "an int64"
        case .float: "a float"
        case .double: "a double"
        case .longDouble: "a long double"
        case .pointer: "a pointer"
        case .int128: "a 128-bit integer"
        case .complexLongDouble: "a complex long double"
        case .half: "a _Float16"
        }
    }
}
