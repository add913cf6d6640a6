// Licensed under Apache License v2.0. See LICENSE for details.

/// A C function pointer that `@convention(c)` cannot say, such as one that takes a record by value.
///
/// `Signature` is the Swift type of the function, for example `FunctionPointer<(Point, Int32) -> Point>`. A value is one
/// pointer in size and its `Optional` is C's pointer that may be null. It owns nothing: whoever made the function says how
/// long it is valid and which threads may call it.
///
/// `@unchecked Sendable`: a value is an address; copying it between threads reads nothing.
@frozen public struct FunctionPointer<Signature>: Hashable, @unchecked Sendable {
    /// The function's address.
    public let rawValue: UnsafeRawPointer

    /// Creates a function pointer from an address.
    @inlinable public init(rawValue: UnsafeRawPointer) {
        self.rawValue = rawValue
    }
}

extension FunctionPointer: ForeignPointerValue {}
