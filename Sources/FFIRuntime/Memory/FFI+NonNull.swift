// Licensed under Apache License v2.0. See LICENSE for details.

extension FFI {
    /// The address of a buffer, for a C function that takes no null pointer: that of an empty buffer without one is aligned for
    /// its elements, and nothing may be read there.
    ///
    /// - Parameters:
    ///   - address: The buffer's `baseAddress`.
    ///   - count: Its number of elements. Only 0 goes without an address.
    @inlinable public static func nonNull<Element>(_ address: UnsafePointer<Element>?, count: Int) -> UnsafePointer<
        Element
    > {
        nonNull(UnsafeRawPointer(address), count: count).assumingMemoryBound(to: Element.self)
    }

    /// The address of a buffer, for a C function that takes no null pointer.
    @inlinable public static func nonNull<Element>(
        _ address: UnsafeMutablePointer<Element>?,
        count: Int
    ) -> UnsafeMutablePointer<Element> {
        dangling(UnsafeMutableRawPointer(address), count: count).assumingMemoryBound(to: Element.self)
    }

    /// The address of a buffer, for a C function that takes no null pointer.
    @inlinable public static func nonNull(_ address: UnsafeRawPointer?, count: Int) -> UnsafeRawPointer {
        UnsafeRawPointer(dangling(UnsafeMutableRawPointer(mutating: address), count: count))
    }

    /// The address of a buffer, for a C function that takes no null pointer.
    @inlinable public static func nonNull(_ address: UnsafeMutableRawPointer?, count: Int) -> UnsafeMutableRawPointer {
        dangling(address, count: count)
    }

    @inlinable static func dangling(_ address: UnsafeMutableRawPointer?, count: Int) -> UnsafeMutableRawPointer {
        if let address { return address }
        precondition(count == 0, "a buffer with elements has an address")
        // The first address beyond null that is aligned for anything: a dangling pointer to no element.
        return UnsafeMutableRawPointer(bitPattern: 64).unsafelyUnwrapped
    }
}
