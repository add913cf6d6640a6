// Licensed under Apache License v2.0. See LICENSE for details.

/// Arrays that follow a record in memory: flexible array members and those of no length.
extension RecordBytes {
    /// The first element behind a record.
    ///
    /// The memory belongs to whoever made the record; the pointer is good for as long as that memory is. A copy of the
    /// record has no elements behind it: take the pointer that C gave, or one from ``allocate(_:elements:ofBytes:)``.
    @inlinable
    public static func trailing<Record, Element>(
        _ record: UnsafeMutablePointer<Record>,
        at offset: Int
    ) -> UnsafeMutablePointer<Element> {
        (UnsafeMutableRawPointer(record) + offset).assumingMemoryBound(to: Element.self)
    }

    /// The first element behind a record that is only read.
    @inlinable
    public static func trailing<Record, Element>(
        _ record: UnsafePointer<Record>,
        at offset: Int
    ) -> UnsafePointer<Element> {
        (UnsafeRawPointer(record) + offset).assumingMemoryBound(to: Element.self)
    }

    /// The bytes of elements behind a record that may be misaligned, or have no Swift form.
    @inlinable
    public static func trailing<Record>(
        _ record: UnsafeMutablePointer<Record>,
        at offset: Int
    ) -> UnsafeMutableRawPointer {
        UnsafeMutableRawPointer(record) + offset
    }

    /// The bytes of elements behind a record that is only read.
    @inlinable
    public static func trailing<Record>(_ record: UnsafePointer<Record>, at offset: Int) -> UnsafeRawPointer {
        UnsafeRawPointer(record) + offset
    }

    /// Allocates a record, all bytes zero, with room for elements behind it.
    ///
    /// - Parameters:
    ///   - offset: Where the first element lies, in bytes from the record's start.
    ///   - count: The number of elements; a negative one, or one that no memory can hold, stops the program.
    ///   - stride: The size of an element in bytes.
    /// - Returns: The record. It is the caller's, who frees it with `deallocate()`.
    @inlinable
    public static func allocate<Record: BitwiseCopyable>(
        _ offset: Int,
        elements count: Int,
        ofBytes stride: Int
    ) -> UnsafeMutablePointer<Record> {
        precondition(count >= 0, "A record cannot have \(count) elements behind it.")
        let size = max(MemoryLayout<Record>.size, offset + count * stride)
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: size,
            alignment: MemoryLayout<Record>.alignment
        )
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
        return memory.bindMemory(to: Record.self, capacity: 1)
    }
}
