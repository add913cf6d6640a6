// Licensed under Apache License v2.0. See LICENSE for details.

/// The arguments of one call, written one after another.
struct ArgumentFrame: ~Copyable {
    /// Where the frame starts.
    let base: UnsafeMutableRawPointer
    private let plan: Unmanaged<CallPlan>
    private let slots: UnsafeMutablePointer<CallLayout.Slot>?
    private var writer: ValueWriter

    /// Starts in memory of at least `CallLayout.byteCount` bytes, which is used up to the end of the call, as is the
    /// plan.
    @inline(__always)
    init(_ plan: CallPlan, _ layout: CallLayout, _ memory: UnsafeMutableRawBufferPointer) {
        // The allocation is never empty, so it has an address.
        base = memory.baseAddress.unsafelyUnwrapped
        self.plan = .passUnretained(plan)
        slots = layout.slots.baseAddress
        writer = ValueWriter(room: base + (memory.count - CallLayout.textSize), size: CallLayout.textSize)
        layout.registers?.clear(base)
    }

    /// Writes an argument.
    ///
    /// - Throws: ``FFIError`` with `invalidArgumentValue` when the value does not fit its parameter.
    @inline(__always)
    mutating func put(_ value: FFIValue, _ index: Int) throws(FFIError) {
        // A function that takes arguments has slots for them.
        let slot = slots.unsafelyUnwrapped[index]
        // The usual values first: what they need is known without asking further.
        if case .integer(let wide) = value {
            let integer = Int64(truncatingIfNeeded: wide)
            if Int128(integer) == wide, integer >= slot.least, integer <= slot.greatest {
                return (base + slot.offset).storeBytes(of: integer, as: Int64.self)
            }
        } else if case .double(let number) = value, slot.code == .double {
            return (base + slot.offset).storeBytes(of: number, as: Double.self)
        } else if case .pointer(let pointer) = value, slot.code == .pointer {
            return (base + slot.offset).storeBytes(of: UInt(bitPattern: pointer), as: UInt.self)
        }
        try putAny(value, index, slot)
    }

    @inline(never)
    private mutating func putAny(_ value: FFIValue, _ index: Int, _ slot: CallLayout.Slot) throws(FFIError) {
        if let fault = writer.write(value, in: slot, at: base + slot.offset) {
            throw plan.takeUnretainedValue().argumentFault(index, fault.text(slot))
        }
    }
}
