// Licensed under Apache License v2.0. See LICENSE for details.

/// Swift closures as the context pointers of C callbacks: `void f(int (*callback)(void *context), void *context)`.
///
/// Generated methods that take a closure for such a pair are made of it: the callback is a C function that finds the closure
/// at its context. Nothing goes through libffi.
public enum ClosureContext {
    /// Lends a closure as a context.
    ///
    /// - Parameters:
    ///   - closure: A closure. It is copied for the time of the call.
    ///   - body: Receives the context, which is valid until it returns.
    /// - Returns: What the body returns.
    @inlinable public static func with<Closure, Result>(
        _ closure: Closure,
        _ body: (UnsafeMutableRawPointer?) -> Result
    ) -> Result {
        var closure = closure
        return withUnsafeMutablePointer(to: &closure) { body(UnsafeMutableRawPointer($0)) }
    }

    /// The closure at a context that ``with(_:_:)`` or ``retained(_:)`` made.
    ///
    /// - Parameters:
    ///   - context: What C hands to the callback. A null pointer stops the program: the library lost the context.
    ///   - type: The closure's type, the same as when the context was made.
    @inlinable public static func closure<Closure>(
        at context: UnsafeRawPointer?,
        as type: Closure.Type
    ) -> Closure {
        guard let context else { fatalError("a C callback was called without the context of its Swift closure") }
        return context.assumingMemoryBound(to: type).pointee
    }

    /// A context that holds a closure until ``release`` is called with it.
    ///
    /// - Parameter closure: A closure; any thread may call it.
    /// - Returns: The context. The caller owns it.
    @inlinable public static func retained<Closure>(_ closure: Closure) -> UnsafeMutableRawPointer? {
        let pointer = UnsafeMutableRawPointer.allocate(
            byteCount: headerSize + MemoryLayout<Closure>.size,
            alignment: headerSize
        )
        let destroy: Destroy = {
            ($0 + ClosureContext.headerSize).assumingMemoryBound(to: Closure.self).deinitialize(count: 1)
        }
        pointer.initializeMemory(as: Destroy.self, to: destroy)
        (pointer + headerSize).initializeMemory(as: Closure.self, to: closure)
        return pointer + headerSize
    }

    /// Releases a context of ``retained(_:)``: the `destroy` function of libraries that take one. Null is ignored.
    public static var release: @convention(c) (UnsafeMutableRawPointer?) -> Void {
        { context in
            guard let context else { return }
            let pointer = context - ClosureContext.headerSize
            let header = pointer.assumingMemoryBound(to: Destroy.self)
            header.pointee(pointer)
            header.deinitialize(count: 1)
            pointer.deallocate()
        }
    }

    /// Destroys the closure behind a header.
    @usableFromInline typealias Destroy = (UnsafeMutableRawPointer) -> Void

    /// What stands before the closure: how to destroy it.
    @usableFromInline static var headerSize: Int { 16 }
}
