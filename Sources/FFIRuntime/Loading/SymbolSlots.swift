// Licensed under Apache License v2.0. See LICENSE for details.
public import CFFIShims

/// The addresses of a module's symbols, by slot number: what generated wrappers call through.
///
/// A value is pointers into memory that its ``ForeignModule`` owns; keep the module for as long as the slots are used.
///
/// `@unchecked Sendable`: the table is written when the module is opened and once more by ``ForeignModule/close()``, which
/// must not run while another thread calls through the slots. Everything else only reads.
@frozen public struct SymbolSlots: @unchecked Sendable {
    @usableFromInline let addresses: UnsafePointer<UnsafeRawPointer>
    @usableFromInline let interfaces: UnsafePointer<UnsafeRawPointer?>
    @usableFromInline let table: UnsafeRawPointer

    init(
        addresses: UnsafePointer<UnsafeRawPointer>,
        interfaces: UnsafePointer<UnsafeRawPointer?>,
        table: SlotTable
    ) {
        self.addresses = addresses
        self.interfaces = interfaces
        self.table = UnsafeRawPointer(Unmanaged.passUnretained(table).toOpaque())
    }

    /// The address in a slot, to be cast to the function's `@convention(c)` type.
    ///
    /// The slot of a missing symbol holds the address of a function that stops the program with a message naming the
    /// symbol and the library. There is no check of the index.
    @inlinable public subscript(_ index: Int) -> UnsafeRawPointer { ffigen_slot(addresses, index) }

    /// Calls the function in a slot through libffi, by the interface that the module was given for the slot.
    ///
    /// - Parameters:
    ///   - index: The slot.
    ///   - returning: The result type, which has the bytes of C's result. `Void` for none.
    ///   - arguments: The arguments, with the bytes of C's parameters.
    /// - Returns: The function's result.
    @inlinable public func call<Result, each Argument>(
        _ index: Int,
        returning: Result.Type,
        _ arguments: repeat each Argument
    ) -> Result {
        // A tuple has its elements where the interface expects the arguments: in order, each at its alignment.
        withUnsafeBytes(of: (repeat each arguments)) { frame in
            call(index, frame: frame, returning: Result.self)
        }
    }

    /// Calls with arguments that already lie in a frame.
    @inlinable func call<Result>(_ index: Int, frame: UnsafeRawBufferPointer, returning: Result.Type) -> Result {
        withUnsafeTemporaryAllocation(byteCount: (MemoryLayout<Result>.size + 31) & ~15, alignment: 16) { room in
            // The bytes are never zero in number, so both have an address; an empty frame's is not used.
            let result = room.baseAddress.unsafelyUnwrapped
            let arguments = frame.baseAddress ?? UnsafeRawPointer(result)
            callThroughInterface(interfaces[index], addresses[index], arguments, frame.count, result)
            #if _endian(big)
                if Result.self is any FixedWidthInteger.Type || Result.self == Bool.self {
                    return (result + (8 - MemoryLayout<Result>.size)).load(as: Result.self)
                }
            #endif
            return result.load(as: Result.self)
        }
    }

    /// The address of a variable's storage in the library.
    ///
    /// Stops the program with a message naming the variable when the library has no such symbol or was closed.
    ///
    /// - Parameters:
    ///   - index: The slot of the variable.
    ///   - type: The variable's type, with the bytes of C's.
    /// - Returns: The address, valid until the library is closed. C's rules for threads apply to the variable.
    public func variable<Value>(_ index: Int, as type: Value.Type) -> UnsafeMutablePointer<Value> {
        Unmanaged<SlotTable>.fromOpaque(table)
            ._withUnsafeGuaranteedRef { UnsafeMutableRawPointer(mutating: $0.variable(index)) }
            .assumingMemoryBound(to: Value.self)
    }
}

/// Calls through libffi. Not inlined, so that generated code needs to see nothing of libffi.
@usableFromInline func callThroughInterface(
    _ interface: UnsafeRawPointer?,
    _ function: UnsafeRawPointer,
    _ frame: UnsafeRawPointer,
    _ frameSize: Int,
    _ result: UnsafeMutableRawPointer
) {
    let prepared = preparedInterface(interface, frameSize: frameSize)
    CallInterface.call(prepared, function, frame: frame, result: result)
}

/// The interface of a slot, checked against the arguments that generated code passes.
func preparedInterface(
    _ interface: UnsafeRawPointer?,
    frameSize: Int
) -> UnsafeMutablePointer<CallInterface.Prepared> {
    guard let interface else {
        preconditionFailure("This slot has no interface: generated code and its interface list disagree.")
    }
    let prepared = UnsafeMutableRawPointer(mutating: interface).assumingMemoryBound(to: CallInterface.Prepared.self)
    precondition(
        prepared.pointee.frameSize == frameSize,
        "The Swift arguments have other sizes than the interface says: generated code and its interface list disagree."
    )
    return prepared
}
