// Licensed under Apache License v2.0. See LICENSE for details.
internal import CLibFFI

/// A libffi call interface, prepared once and used for every call.
///
/// It owns the memory that libffi reads: the description of the interface and of each record.
/// `@unchecked Sendable`: after `init` nothing is written any more; libffi only reads a prepared interface.
package final class CallInterface: @unchecked Sendable {
    /// How arguments lie in the frame.
    package enum Frame {
        /// One after another, each at its alignment, as a Swift tuple has them.
        case tuple
        /// Each in words of its own.
        case words
        /// Nowhere: the interface is for a closure, which libffi calls.
        case closure
    }

    /// What a call needs, in memory of its own so that a call touches no reference count.
    struct Prepared {
        /// libffi's own description. libffi wants a mutable pointer but does not write after the preparation.
        var interface: UnsafeMutablePointer<ffi_cif>
        /// Where the value of each libffi argument lies in the frame, in bytes.
        var offsets: UnsafeMutablePointer<Int>
        /// The number of libffi arguments; one more than the C arguments for each record handed over in two parts.
        var count: Int
        /// The size of the frame in bytes.
        var frameSize: Int
    }

    /// The interface in words.
    package let encoding: InterfaceEncoding
    /// Where the value of each C argument lies in the frame, in bytes.
    package let argumentOffsets: [Int]
    /// The size of the frame in bytes.
    package let frameSize: Int
    let prepared: UnsafeMutablePointer<Prepared>
    private let types: TypeArena
    private let arguments: UnsafeMutablePointer<UnsafeMutablePointer<ffi_type>?>

    /// Prepares an interface.
    ///
    /// - Parameters:
    ///   - encoding: The interface.
    ///   - name: The function or callback, for the error.
    ///   - frame: How the arguments lie in the frame.
    /// - Throws: `FFIError` with `callFailed` when libffi refuses.
    package init(_ encoding: InterfaceEncoding, for name: String, frame: Frame = .tuple) throws(FFIError) {
        try Self.requireWholeTypes(of: encoding, for: name)
        let types = TypeArena()
        let layout = FrameLayout(encoding, frame)
        let count = layout.entries.count
        let offsets = UnsafeMutablePointer<Int>.allocate(capacity: max(count, 1))
        let arguments = UnsafeMutablePointer<UnsafeMutablePointer<ffi_type>?>.allocate(capacity: max(count, 1))
        for (index, entry) in layout.entries.enumerated() {
            (offsets + index).initialize(to: entry.offset)
            (arguments + index).initialize(to: types.type(of: entry.value))
        }
        prepared = .allocate(capacity: 1)
        prepared.initialize(
            to: Prepared(interface: .allocate(capacity: 1), offsets: offsets, count: count, frameSize: layout.size)
        )
        prepared.pointee.interface.initialize(to: ffi_cif())
        self.encoding = encoding
        self.argumentOffsets = layout.argumentOffsets
        self.frameSize = layout.size
        self.types = types
        self.arguments = arguments
        let result = encoding.result.map { types.type(of: $0 == .wideInteger ? .twoWords : $0) } ?? ffigen_type_void()
        let interface = prepared.pointee.interface
        let status =
            if let fixedCount = layout.fixedCount {
                ffi_prep_cif_var(interface, FFI_DEFAULT_ABI, UInt32(fixedCount), UInt32(count), result, arguments)
            } else {
                ffi_prep_cif(interface, FFI_DEFAULT_ABI, UInt32(count), result, arguments)
            }
        guard status == FFI_OK else {
            throw FFIError(
                .callFailed,
                "\(layout.fixedCount == nil ? "ffi_prep_cif" : "ffi_prep_cif_var") failed for '\(name)': \(status.reason)",
                symbol: name
            )
        }
    }

    /// - Throws: `FFIError` with `callFailed` for a type that only x86-64 can pass through libffi.
    private static func requireWholeTypes(of encoding: InterfaceEncoding, for name: String) throws(FFIError) {
        let values = encoding.parameters + (encoding.result.map { [$0] } ?? [])
        let missing: String? =
            if values.contains(.wideInteger), !FrameLayout.countsRegisters {
                "128-bit integers"
            } else if values.contains(.record([.complexLongDouble])), ffigen_type_complex_longdouble() == nil {
                "_Complex long double"
            } else {
                nil
            }
        if let missing {
            throw FFIError(.callFailed, "libffi cannot pass \(missing) here, as '\(name)' needs it.", symbol: name)
        }
    }

    deinit {
        prepared.pointee.interface.deallocate()
        prepared.pointee.offsets.deallocate()
        prepared.deinitialize(count: 1)
        prepared.deallocate()
        arguments.deallocate()
    }

    /// libffi's description of the interface, for closures.
    var interface: UnsafeMutablePointer<ffi_cif> {
        prepared.pointee.interface
    }

    /// Calls a function.
    ///
    /// - Parameters:
    ///   - function: The function's address.
    ///   - frame: The arguments at `argumentOffsets`.
    ///   - result: Room for the result, at least 16 bytes and a multiple of 16, aligned to 16. Integers are widened to 8 bytes.
    func call(_ function: UnsafeRawPointer, frame: UnsafeRawPointer, result: UnsafeMutableRawPointer) {
        Self.call(prepared, function, frame: frame, result: result)
    }

    static func call(
        _ prepared: UnsafeMutablePointer<Prepared>,
        _ function: UnsafeRawPointer,
        frame: UnsafeRawPointer,
        result: UnsafeMutableRawPointer
    ) {
        // A capacity that the compiler knows costs less than one it has to ask about.
        if prepared.pointee.count <= 8 {
            withUnsafeTemporaryAllocation(of: UnsafeMutableRawPointer?.self, capacity: 8) { values in
                call(prepared, function, frame, result, values)
            }
        } else {
            withUnsafeTemporaryAllocation(of: UnsafeMutableRawPointer?.self, capacity: prepared.pointee.count) {
                values in
                call(prepared, function, frame, result, values)
            }
        }
    }

    @inline(__always)
    private static func call(
        _ prepared: UnsafeMutablePointer<Prepared>,
        _ function: UnsafeRawPointer,
        _ frame: UnsafeRawPointer,
        _ result: UnsafeMutableRawPointer,
        _ values: UnsafeMutableBufferPointer<UnsafeMutableRawPointer?>
    ) {
        guard let values = values.baseAddress else { return }
        let offsets = prepared.pointee.offsets
        // The array of addresses is written anew for each call: libffi before 3.7 overwrites the entries of large
        // records with addresses inside its own frame. libffi does not write to the arguments themselves.
        for index in 0..<prepared.pointee.count {
            values[index] = UnsafeMutableRawPointer(mutating: frame + offsets[index])
        }
        ffigen_call(prepared.pointee.interface, function, result, values)
    }
}

extension InterfaceEncoding.Value {
    /// A 128-bit integer, which libffi does not know.
    fileprivate static let wideInteger = Self.record([.int128])
    /// What travels as a 128-bit integer does in registers.
    fileprivate static let twoWords = Self.record([.uint64, .uint64])
}

/// Where the arguments of an interface lie in the frame and how they are handed to libffi.
private struct FrameLayout {
    var entries: [(value: InterfaceEncoding.Value, offset: Int)] = []
    var argumentOffsets: [Int] = []
    var size = 0
    var fixedCount: Int?

    init(_ encoding: InterfaceEncoding, _ frame: CallInterface.Frame) {
        var registers = RegisterCount(result: encoding.result)
        for (index, value) in encoding.parameters.enumerated() {
            if index == encoding.fixedCount {
                fixedCount = entries.count
            }
            size = size.roundedUp(to: frame == .words ? max(value.alignment, 8) : value.alignment)
            argumentOffsets.append(size)
            let hasTwoIntegers = registers.hasTwoIntegers
            if Self.countsRegisters, registers.mustSplit(value), frame != .closure {
                entries.append((.scalar(.uint64), size))
                entries.append((.scalar(value.size > 12 ? .double : .float), size + 8))
            } else if value == .wideInteger {
                // On the stack C aligns it to 16 bytes, which of libffi's types only a long double is.
                entries.append((hasTwoIntegers ? .twoWords : .scalar(.longDouble), size))
            } else {
                entries.append((value, size))
            }
            size += value.size
        }
        if frame == .words {
            size = size.roundedUp(to: 8)
        }
        if encoding.fixedCount == encoding.parameters.count {
            fixedCount = entries.count
        }
    }

    /// Whether this platform uses the System V convention of x86-64.
    static var countsRegisters: Bool {
        #if arch(x86_64) && !os(Windows)
            true
        #else
            false
        #endif
    }
}

/// Owns the descriptions of records.
private final class TypeArena {
    private var records: [(UnsafeMutablePointer<ffi_type>, UnsafeMutablePointer<UnsafeMutablePointer<ffi_type>?>)] = []

    func type(of value: InterfaceEncoding.Value) -> UnsafeMutablePointer<ffi_type> {
        switch value {
        case .scalar(let code):
            return code.type
        case .record([.longDouble]):
            // On x86-64 C returns it on the x87 stack, as it does the number alone; libffi looks for a record elsewhere.
            return ScalarCode.longDouble.type
        case .record([.complexLongDouble]):
            return ScalarCode.complexLongDouble.type
        case .record(let codes):
            // libffi works size and alignment out by itself.
            return structure(codes.map(\.type), size: 0, alignment: 0)
        case .shaped(let size, let alignment, let words):
            // libffi leaves a size that is there alone, and takes any record with a part of over 32 bytes for one in memory.
            let parts = words.isEmpty ? [large] : words.map(\.type)
            return structure(parts, size: size, alignment: alignment)
        }
    }

    /// A part that no register holds.
    private var large: UnsafeMutablePointer<ffi_type> {
        structure(Array(repeating: ScalarCode.uint64.type, count: 9), size: 72, alignment: 8)
    }

    private func structure(
        _ parts: [UnsafeMutablePointer<ffi_type>],
        size: Int,
        alignment: Int
    ) -> UnsafeMutablePointer<ffi_type> {
        let elements = UnsafeMutablePointer<UnsafeMutablePointer<ffi_type>?>.allocate(capacity: parts.count + 1)
        for (index, part) in parts.enumerated() {
            (elements + index).initialize(to: part)
        }
        (elements + parts.count).initialize(to: nil)
        let record = UnsafeMutablePointer<ffi_type>.allocate(capacity: 1)
        record.initialize(
            to: ffi_type(
                size: size,
                alignment: UInt16(alignment),
                type: UInt16(FFI_TYPE_STRUCT),
                elements: elements
            )
        )
        records.append((record, elements))
        return record
    }

    deinit {
        for (record, elements) in records {
            record.deallocate()
            elements.deallocate()
        }
    }
}

extension ffi_status {
    /// The reason in words.
    var reason: String {
        switch self {
        case FFI_BAD_TYPEDEF: "a type description that libffi cannot use"
        case FFI_BAD_ABI: "a calling convention that libffi does not have"
        case FFI_BAD_ARGTYPE: "an argument type that libffi cannot pass there"
        default: "libffi status \(rawValue)"
        }
    }
}
