// Licensed under Apache License v2.0. See LICENSE for details.

/// A text that C reads again and again: copied once, passed as a pointer each time.
///
/// A `String` that is passed where C wants `const char *` is cheap, but not free. This is: ``pointer`` is an address.
///
/// `@unchecked Sendable`: the bytes are written in `init` and only read afterwards.
public final class CText: @unchecked Sendable {
    /// The NUL-terminated UTF-8 bytes, valid while this object lives: use `withExtendedLifetime`, a stored property or
    /// ``withPointer(_:)``.
    public let pointer: UnsafePointer<CChar>
    /// The number of bytes before the NUL.
    public let count: Int

    /// Copies a text. C sees it up to its first NUL.
    public init(_ text: String) {
        var text = text
        (pointer, count) = text.withUTF8 { bytes in
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
            UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyMemory(
                from: UnsafeRawBufferPointer(bytes)
            )
            (copy + bytes.count).initialize(to: 0)
            return (UnsafePointer(copy), bytes.count)
        }
    }

    deinit {
        pointer.deallocate()
    }

    /// Calls a closure with the pointer; the text lives at least until it returns.
    @inlinable public func withPointer<Result, Failure>(
        _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        defer { withExtendedLifetime(self) {} }
        return try body(pointer)
    }
}
