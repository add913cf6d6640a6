// Licensed under Apache License v2.0. See LICENSE for details.

/// Writes the result of a callback the way libffi wants it: an integer narrower than a machine word fills the whole word.
enum ResultSlot {
    /// Widens an integer that lies in the first bytes of the slot.
    static func widen(_ slot: UnsafeMutableRawPointer, as code: ScalarCode) {
        switch code {
        case .bool, .uint8: slot.storeBytes(of: UInt(slot.load(as: UInt8.self)), as: UInt.self)
        case .int8: slot.storeBytes(of: Int(slot.load(as: Int8.self)), as: Int.self)
        case .uint16: slot.storeBytes(of: UInt(slot.load(as: UInt16.self)), as: UInt.self)
        case .int16: slot.storeBytes(of: Int(slot.load(as: Int16.self)), as: Int.self)
        case .uint32: slot.storeBytes(of: UInt(slot.load(as: UInt32.self)), as: UInt.self)
        case .int32: slot.storeBytes(of: Int(slot.load(as: Int32.self)), as: Int.self)
        case .int64, .uint64, .float, .double, .longDouble, .pointer, .int128, .complexLongDouble, .half: break
        }
    }

    /// Fills the slot with the zero of its type.
    static func zero(_ slot: UnsafeMutableRawPointer, as value: InterfaceEncoding.Value?) {
        guard let value else { return }
        let size = if case .scalar = value { max(value.size, MemoryLayout<UInt>.size) } else { value.size }
        slot.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    }
}
