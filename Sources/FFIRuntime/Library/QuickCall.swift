// Licensed under Apache License v2.0. See LICENSE for details.
internal import CFFIShims

/// What an argument may be so that it goes to its register without a closer look.
@usableFromInline struct QuickSlot: BitwiseCopyable {
    /// The kinds of slots; those of integers are told by their range.
    @usableFromInline enum Kind: UInt8, BitwiseCopyable {
        case other, float, double, pointer
    }

    /// Where the argument lies in the frame, in bytes.
    @usableFromInline let offset: Int
    /// The least and the greatest integer that fit; the least is greater than the greatest where none does.
    @usableFromInline let least: Int64
    @usableFromInline let greatest: Int64
    @usableFromInline let kind: Kind

    init(_ slot: CallLayout.Slot) {
        offset = slot.offset
        least = slot.least
        greatest = slot.greatest
        kind =
            switch slot.code {
            case .float: .float
            case .double: .double
            case .pointer: .pointer
            default: .other
            }
    }
}

/// The arguments of one call by registers: a word for each register, of which the ones without an argument hold anything.
@usableFromInline struct QuickFrame {
    @usableFromInline let base: UnsafeMutableRawPointer
    @usableFromInline let slots: UnsafePointer<QuickSlot>

    /// The size of a frame in bytes.
    @inlinable static var byteCount: Int { 176 }

    @inlinable init(base: UnsafeMutableRawPointer, slots: UnsafePointer<QuickSlot>) {
        self.base = base
        self.slots = slots
    }

    /// Writes an argument; false when it needs a closer look.
    @inlinable @inline(__always)
    func put(_ value: FFIValue, _ index: Int) -> Bool {
        let slot = slots + index
        let place = base + slot.pointee.offset
        switch value {
        case .integer(let wide):
            let integer = Int64(truncatingIfNeeded: wide)
            guard Int128(integer) == wide, integer >= slot.pointee.least, integer <= slot.pointee.greatest else {
                return false
            }
            place.storeBytes(of: integer, as: Int64.self)
        case .double(let number):
            switch slot.pointee.kind {
            case .double: place.storeBytes(of: number, as: Double.self)
            case .float: place.storeBytes(of: Float(number), as: Float.self)
            default: return false
            }
        case .pointer(let pointer):
            guard slot.pointee.kind == .pointer else { return false }
            place.storeBytes(of: UInt(bitPattern: pointer), as: UInt.self)
        case .null:
            guard slot.pointee.kind == .pointer else { return false }
            place.storeBytes(of: 0, as: UInt.self)
        default:
            return false
        }
        return true
    }
}

/// What the usual call of a function needs beside its arguments: they are in registers, and so is the result, a scalar.
///
/// Addresses and numbers, so that a call touches no reference count. The gate must outlive it.
struct QuickCall {
    /// What to make of the result's register.
    private enum Result {
        case void, signed, unsigned, float, double, pointer
    }

    /// The gate of the function's library.
    let gate: UnsafeMutablePointer<ffigen_gate>
    private let registers: RegisterCall
    private let result: Result
    /// The number of the register's bits that are not the result's.
    private let unused: UInt64

    /// Nothing for a function that is called in another way, and when calls are logged.
    init?(_ plan: CallPlan, _ gate: UnsafeMutablePointer<ffigen_gate>) {
        guard let registers = plan.layout.registers, !Trace.isEnabled else { return nil }
        self.registers = registers
        self.gate = gate
        var code: ScalarCode?
        if case .scalar(let scalar) = plan.result { code = scalar }
        unused = UInt64(64 - 8 * min(code?.size ?? 8, 8))
        result =
            switch code {
            case nil: .void
            case .int8, .int16, .int32, .int64: .signed
            case .float: .float
            case .double: .double
            case .pointer: .pointer
            default: .unsigned
            }
    }

    /// Calls a function whose arguments lie in the frame.
    @inline(__always)
    func call(_ function: UnsafeRawPointer, frame: UnsafeRawPointer) -> UInt64 {
        registers.call(function, frame: frame)
    }

    /// The result.
    @inline(__always)
    func value(_ bits: UInt64) -> FFIValue {
        switch result {
        case .signed: .integer(Int128(Int64(bitPattern: bits &<< unused) &>> Int64(bitPattern: unused)))
        case .unsigned: .integer(Int128((bits &<< unused) &>> unused))
        case .float: .double(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
        case .double: .double(Double(bitPattern: bits))
        case .pointer: .pointer(UnsafeMutableRawPointer(bitPattern: UInt(bits)))
        case .void: .null
        }
    }
}

extension ForeignFunction {
    /// Makes a call by registers.
    ///
    /// - Parameters:
    ///   - count: The number of arguments.
    ///   - fill: Puts each argument into the frame; false when one needs a closer look.
    /// - Returns: The result; nothing when the function was not called: it is called in another way, an argument needs a
    ///   closer look, or the library is closed.
    @inlinable @inline(__always)
    func callQuickly(_ count: Int, _ fill: (QuickFrame) -> Bool) -> FFIValue? {
        guard quickCount == count else { return nil }
        return withUnsafeTemporaryAllocation(byteCount: QuickFrame.byteCount, alignment: 16) { memory in
            // The allocation is never empty, so it has an address.
            let frame = QuickFrame(base: memory.baseAddress.unsafelyUnwrapped, slots: quickSlots)
            return fill(frame) ? callRegisters(frame.base) : nil
        }
    }

    /// Calls the function with the arguments in a frame; nothing when the library is closed.
    @usableFromInline @inline(never)
    func callRegisters(_ frame: UnsafeRawPointer) -> FFIValue? {
        // Whoever counted the arguments has found it there.
        let quick = quick.unsafelyUnwrapped
        guard let place = ffigen_gate_enter(quick.gate) else { return nil }
        let bits = quick.call(pointer, frame: frame)
        if ffigen_gate_leave(quick.gate, place) { library.gate.unload() }
        return quick.value(bits)
    }
}
