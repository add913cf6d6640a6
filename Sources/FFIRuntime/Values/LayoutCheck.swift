// Licensed under Apache License v2.0. See LICENSE for details.

/// Compares generated records with C's layouts: sizes, alignments, and where each member lies.
///
/// `ffigen --emit layout-checks` writes the comparisons for a module. Members are written into a record of zeros, and its
/// bytes are looked at; nothing of the library is needed. Not for use by several threads at once.
public struct LayoutCheck {
    /// What differs, one line each; empty when everything lies where C has it.
    public private(set) var faults: [String] = []

    /// Creates a comparison that has found nothing.
    public init() {}

    /// Compares a record's size, stride and alignment, in bytes.
    public mutating func record<Record: BitwiseCopyable>(_: Record.Type, size: Int, alignment: Int) {
        expect(MemoryLayout<Record>.size, size, "size of \(Record.self)")
        // C's arrays hold elements of no size at one place; in Swift there is one byte between them.
        expect(MemoryLayout<Record>.stride, max(size, 1), "stride of \(Record.self)")
        expect(MemoryLayout<Record>.alignment, alignment, "alignment of \(Record.self)")
    }

    /// Compares the place of a member.
    ///
    /// - Parameters:
    ///   - path: The member.
    ///   - name: Its name, for the report.
    ///   - offset: Its offset in C, in bytes.
    ///   - size: Its size in C, in bytes.
    public mutating func member<Record: BitwiseCopyable, Value>(
        _ path: WritableKeyPath<Record, Value>,
        _ name: StaticString,
        at offset: Int,
        size: Int
    ) {
        expect(MemoryLayout<Value>.size, size, "size of \(Record.self).\(name)")
        guard size > 0 else { return }
        // Bytes of one are a value of any type that C has: true, a number, an address that nobody follows.
        let value: Value = withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { place in
            UnsafeMutableRawBufferPointer(place).initializeMemory(as: UInt8.self, repeating: 1)
            return place[0]
        }
        let bytes = Self.bytes(of: Record.self) { $0[keyPath: path] = value }
        // The last bytes may be padding, which is copied or not.
        expect(bytes.firstIndex { $0 != 0 }, offset, "offset of \(Record.self).\(name)")
        if let last = bytes.lastIndex(where: { $0 != 0 }), last >= offset + size {
            faults.append("\(Record.self).\(name) reaches byte \(last), in C it ends before byte \(offset + size)")
        }
    }

    /// Compares the place of a bit-field that is an integer.
    ///
    /// - Parameters:
    ///   - path: The member.
    ///   - name: Its name, for the report.
    ///   - first: Its first bit, counted from the record's start.
    ///   - width: Its width in bits.
    public mutating func bits<Record: BitwiseCopyable, Value: FixedWidthInteger>(
        _ path: WritableKeyPath<Record, Value>,
        _ name: StaticString,
        first: Int,
        width: Int
    ) {
        expectBits(Record.self, name, first, width) { $0[keyPath: path] = ~0 }
    }

    /// Compares the place of a bit-field that is an enumeration.
    public mutating func enumeration<Record: BitwiseCopyable, Value: RawRepresentable>(
        _ path: WritableKeyPath<Record, Value>,
        _ name: StaticString,
        first: Int,
        width: Int
    ) where Value.RawValue: FixedWidthInteger {
        guard let value = Value(rawValue: ~0) else { return }
        expectBits(Record.self, name, first, width) { $0[keyPath: path] = value }
    }

    /// Compares the place of a bit-field of type `bool`.
    public mutating func flag<Record: BitwiseCopyable>(
        _ path: WritableKeyPath<Record, Bool>,
        _ name: StaticString,
        first: Int,
        width: Int
    ) {
        // One bit, however many it has room for.
        expectBits(Record.self, name, first, 1) { $0[keyPath: path] = true }
    }

    /// Compares the place of the elements behind a record, and their size, in bytes.
    public mutating func trailing<Record: BitwiseCopyable, Element>(
        _ path: KeyPath<UnsafePointer<Record>, UnsafePointer<Element>>,
        _ name: StaticString,
        at offset: Int,
        stride: Int
    ) {
        expect(MemoryLayout<Element>.stride, stride, "size of an element of \(Record.self).\(name)")
        withUnsafeTemporaryAllocation(of: Record.self, capacity: 1) { room in
            // There is room for one record, so it has an address.
            let record = UnsafePointer(room.baseAddress.unsafelyUnwrapped)
            let place = UnsafeRawPointer(record[keyPath: path]) - UnsafeRawPointer(record)
            expect(place, offset, "offset of \(Record.self).\(name)")
        }
    }

    // MARK: - Private

    private mutating func expectBits<Record: BitwiseCopyable>(
        _: Record.Type,
        _ name: StaticString,
        _ first: Int,
        _ width: Int,
        _ set: (inout Record) -> Void
    ) {
        let bytes = Self.bytes(of: Record.self, set)
        let bits = (0..<(bytes.count * 8)).filter { bytes[$0 / 8] >> UInt8($0 % 8) & 1 == 1 }
        guard bits != Array(first..<(first + width)) else { return }
        let found = if let first = bits.first { "\(bits.count) from \(first)" } else { "none" }
        faults.append("bits of \(Record.self).\(name): \(found), in C \(width) from \(first)")
    }

    private static func bytes<Record: BitwiseCopyable>(
        of _: Record.Type,
        _ set: (inout Record) -> Void
    ) -> [UInt8] {
        var record: Record = RecordBytes.zero()
        set(&record)
        return withUnsafeBytes(of: &record) { Array($0) }
    }

    private mutating func expect(_ found: Int?, _ expected: Int, _ what: @autoclosure () -> String) {
        if found != expected {
            faults.append("\(what()): \(found.map { "\($0)" } ?? "nowhere"), in C \(expected)")
        }
    }
}
