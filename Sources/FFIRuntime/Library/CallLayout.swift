// Licensed under Apache License v2.0. See LICENSE for details.

/// Where the arguments of a call lie in its frame, and which way the call goes.
///
/// Each argument has a word of its own (records as many as they need), so that a narrow integer can be written widened.
///
/// `@unchecked Sendable`: the slots are written in `init` and only read afterwards.
final class CallLayout: @unchecked Sendable {
    /// One argument.
    struct Slot: BitwiseCopyable {
        /// The scalar's code; nothing for a record.
        let code: ScalarCode?
        /// Whether a `float` is to be widened to `double`, as C does for variadic arguments.
        let widensFloat: Bool
        /// Where the argument lies in the frame, in bytes.
        let offset: Int
        /// The argument's size in bytes.
        let size: Int
        /// The least and the greatest integer that fit as they are; for other types, and the upper half of `uint64`, a closer
        /// look is needed, and the least is greater than the greatest.
        let least: Int64
        let greatest: Int64
    }

    let slots: UnsafeMutableBufferPointer<Slot>
    /// The slots once more for the usual values.
    let quickSlots: UnsafeMutablePointer<QuickSlot>
    /// A call by a C function type that fills all argument registers; nothing when it goes through libffi.
    let registers: RegisterCall?
    private let interface: CallInterface?
    /// The size of the frame in bytes, a multiple of 16. The result's room follows.
    let frameSize: Int
    /// The size of the frame and the room for the result in bytes.
    let byteCount: Int

    /// Room for short texts behind the result, in bytes.
    static let textSize = 64

    /// Whether new layouts use libffi for every signature, for comparing the two ways in tests.
    @TaskLocal static var avoidsRegisters = false

    /// Lays a call out and prepares its interface.
    init(_ encoding: InterfaceEncoding, for name: String) throws(FFIError) {
        let promoted = InterfaceEncoding(
            result: encoding.result,
            parameters: encoding.parameters.enumerated().map { index, type in
                index < encoding.fixedCount ?? .max ? type : type.promoted
            },
            fixedCount: encoding.fixedCount
        )
        var offsets: [Int] = []
        if !Self.avoidsRegisters, let registers = RegisterCall(encoding, offsets: &offsets) {
            self.registers = registers
            interface = nil
            frameSize = RegisterCall.frameSize
        } else {
            let interface = try CallInterface(promoted, for: name, frame: .words)
            self.interface = interface
            registers = nil
            offsets = interface.argumentOffsets
            frameSize = interface.frameSize.roundedUp(to: 16)
        }
        byteCount = frameSize + ((encoding.result?.size ?? 0) + 16).roundedUp(to: 16) + Self.textSize
        slots = .allocate(capacity: encoding.parameters.count)
        quickSlots = .allocate(capacity: max(encoding.parameters.count, 1))
        for (index, type) in encoding.parameters.enumerated() {
            let code: ScalarCode? = if case .scalar(let code) = type { code } else { nil }
            slots.initializeElement(
                at: index,
                to: Slot(
                    code: code,
                    widensFloat: promoted.parameters[index] != type,
                    offset: offsets[index],
                    size: type.size,
                    least: code?.plainIntegers?.lowerBound ?? 1,
                    greatest: code?.plainIntegers?.upperBound ?? 0
                )
            )
            (quickSlots + index).initialize(to: QuickSlot(slots[index]))
        }
    }

    deinit {
        slots.deallocate()
        quickSlots.deallocate()
    }

    /// Calls a function whose arguments lie in the frame.
    func call(_ function: UnsafeRawPointer, frame: UnsafeMutableRawPointer) {
        if let registers {
            (frame + frameSize).storeBytes(of: registers.call(function, frame: frame), as: UInt64.self)
        } else {
            // A layout without registers has an interface.
            interface.unsafelyUnwrapped.call(function, frame: frame, result: frame + frameSize)
        }
    }
}

extension InterfaceEncoding.Value {
    /// The type that C gives a variadic argument: nothing narrower than `int`, no `float`.
    fileprivate var promoted: InterfaceEncoding.Value {
        switch self {
        case .scalar(.bool), .scalar(.int8), .scalar(.uint8), .scalar(.int16), .scalar(.uint16): .scalar(.int32)
        case .scalar(.float): .scalar(.double)
        default: self
        }
    }
}
