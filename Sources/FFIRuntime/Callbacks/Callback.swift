// Licensed under Apache License v2.0. See LICENSE for details.

/// A Swift closure, capturing allowed, that C can call.
///
/// The owner of this object decides how long C may call: ``pointer`` is valid while the object lives. Releasing the object
/// while C is inside its closure stops the program. Keep it alive past the last call with `withExtendedLifetime` or a
/// stored property.
///
/// The closure must not throw, and C's frames must not be left by other means.
public final class Callback<Result, each Parameter> {
    private let trampoline: ClosureTrampoline

    /// Creates a callback that only the calling thread may call. Another thread's call stops the program with a message.
    ///
    /// - Parameter body: The closure. Its parameter and result types are ``ForeignValue``s, `@convention(c)` functions or
    ///   (the result) `Void`.
    /// - Throws: ``FFIError`` with `invalidArgumentType` for a type that cannot cross the boundary, with `callFailed` when
    ///   the platform gives no executable memory.
    @inlinable public convenience init(_ body: @escaping (repeat each Parameter) -> Result) throws(FFIError) {
        try self.init(invoker: Self.invoker(body), anyThread: false)
    }

    /// Creates a callback that any thread may call, several at a time too.
    ///
    /// - Parameter body: The closure; see ``init(_:)``.
    /// - Returns: The callback.
    /// - Throws: The errors of ``init(_:)``.
    @inlinable public static func onAnyThread(
        _ body: @escaping @Sendable (repeat each Parameter) -> Result
    ) throws(FFIError) -> Callback {
        try Callback(invoker: invoker(body), anyThread: true)
    }

    /// What the trampoline runs: reads the arguments, calls the closure, writes the result. Inlinable, so that it is made for
    /// the closure's own types where the callback is created.
    @inlinable static func invoker(
        _ body: @escaping (repeat each Parameter) -> Result
    ) -> (UnsafeMutableRawPointer, UnsafePointer<UnsafeMutableRawPointer?>) -> Void {
        { slot, arguments in
            var next = arguments
            _ = withUnsafeMutablePointer(to: &next) { next in
                slot.initializeMemory(as: Result.self, to: body(repeat take(next, (each Parameter).self)))
            }
        }
    }

    /// Reads an argument and goes to the next one. Small, and so made for the argument's own type.
    @inlinable @inline(__always)
    static func take<T>(_ next: UnsafeMutablePointer<UnsafePointer<UnsafeMutableRawPointer?>>, _ type: T.Type) -> T {
        // libffi gives an address for every parameter of the interface.
        let place = UnsafeRawPointer(next.pointee.pointee.unsafelyUnwrapped)
        next.pointee += 1
        if MemoryLayout<T>.alignment > 8 { return copy(place, type) }
        return place.assumingMemoryBound(to: type).pointee
    }

    /// Reads an argument that libffi aligns to a word only when it came in registers.
    @usableFromInline @inline(never)
    static func copy<T>(_ place: UnsafeRawPointer, _ type: T.Type) -> T {
        withUnsafeTemporaryAllocation(of: type, capacity: 1) { copy in
            UnsafeMutableRawBufferPointer(copy).copyMemory(
                from: UnsafeRawBufferPointer(start: place, count: MemoryLayout<T>.size)
            )
            return copy[0]
        }
    }

    @usableFromInline init(
        invoker: @escaping (UnsafeMutableRawPointer, UnsafePointer<UnsafeMutableRawPointer?>) -> Void,
        anyThread: Bool
    ) throws(FFIError) {
        let name = "Callback<\((repeat each Parameter).self) -> \(Result.self)>"
        var parameters: [InterfaceEncoding.Value] = []
        for type in repeat (each Parameter).self {
            parameters.append(try .of(type, as: "parameter \(parameters.count) of a callback"))
        }
        let result: InterfaceEncoding.Value? =
            Result.self == Void.self ? nil : try .of(Result.self, as: "the result of a callback")
        let encoding = InterfaceEncoding(result: result, parameters: parameters)
        trampoline = try ClosureTrampoline(encoding, name: name, anyThread: anyThread, body: invoker)
    }

    deinit {
        trampoline.requireIdle("released")
    }

    /// The function's address for C. Valid while this object lives.
    public var pointer: UnsafeRawPointer { UnsafeRawPointer(trampoline.address) }

    /// The function as a value of a C function type, for a parameter of that type. Valid while this object lives.
    ///
    /// - Parameter type: The `@convention(c)` type, which must take and give what this callback does: Swift cannot compare the
    ///   two. Pointers to a header's own structs are raw pointers there.
    /// - Returns: The function.
    public func function<Function>(as type: Function.Type) -> Function {
        precondition(
            MemoryLayout<Function>.size == MemoryLayout<UnsafeRawPointer>.size,
            "\(type) is no C function type"
        )
        return unsafeBitCast(pointer, to: type)
    }

    /// The function's address with its Swift signature. Valid while this object lives.
    public var functionPointer: FunctionPointer<(repeat each Parameter) -> Result> {
        FunctionPointer(rawValue: pointer)
    }
}
