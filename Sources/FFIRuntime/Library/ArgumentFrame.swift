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
    init(_ plan: CallPlan, _ layout: CallLayout, _ memory: UnsafeMutableRawBufferPointer) {
        // The allocation is never empty, so it has an address.
        base = memory.baseAddress.unsafelyUnwrapped
        self.plan = .passUnretained(plan)
        slots = layout.slots.baseAddress
        writer = ValueWriter(room: base + (memory.count - CallLayout.textSize), size: CallLayout.textSize)
    }

    /// Writes an argument.
    ///
    /// - Throws: ``FFIError`` with `invalidArgumentValue` when the value does not fit its parameter.
    mutating func put(_ value: FFIValue, _ index: Int) throws(FFIError) {
        // A function that takes arguments has slots for them.
        let slot = slots.unsafelyUnwrapped[index]
        if let fault = writer.write(value, in: slot, at: base + slot.offset) {
            throw plan.takeUnretainedValue().argumentFault(index, fault.text(slot))
        }
    }
}
