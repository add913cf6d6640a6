// Licensed under Apache License v2.0. See LICENSE for details.

/// A C function that is called with values: the result of ``DynamicLibrary/getFunction(_:_:)-(String,FFISignature)``.
///
/// It keeps its library open, until the library is closed by hand; from then on calling it throws. Any thread may call, if
/// the C function allows it.
///
/// `@unchecked Sendable`: all of it is constant; the address is only handed to the call.
public final class ForeignFunction: @unchecked Sendable {
    /// The symbol's name; `<pointer>` for a function by address.
    public let name: String
    /// The function's address. It stays readable when the library is closed, but must not be called then.
    public let pointer: UnsafeMutableRawPointer
    let plan: CallPlan
    let library: DynamicLibrary
    /// For calls by registers: what is needed, the number of arguments (less than zero where it is nothing), and their slots.
    let quick: QuickCall?
    @usableFromInline let quickCount: Int
    @usableFromInline let quickSlots: UnsafePointer<QuickSlot>

    init(_ plan: CallPlan, at pointer: UnsafeMutableRawPointer, in library: DynamicLibrary) {
        name = plan.name
        self.pointer = pointer
        self.plan = plan
        self.library = library
        quick = QuickCall(plan, library.gate.gate)
        quickCount = quick == nil ? -1 : plan.arity
        quickSlots = UnsafePointer(plan.layout.quickSlots)
    }

    /// The number of arguments that a call takes; of a variadic function whose extra arguments are inferred, the fixed ones.
    public var arity: Int { plan.arity }

    /// The signature that the function was resolved with.
    public var signature: FFISignature { plan.signature }

    /// Calls the function with a list of arguments; the function itself can be called too: `try add(1, 2)`.
    ///
    /// - Parameter arguments: One value for each parameter.
    /// - Returns: The result: ``FFIValue/integer(_:)``, ``FFIValue/double(_:)``, ``FFIValue/pointer(_:)``,
    ///   ``FFIValue/bytes(_:)`` for a record, ``FFIValue/null`` for `void`.
    /// - Throws: ``FFIError`` with `libraryClosed`; with `invalidArgumentValue` for a wrong number of arguments or a value
    ///   that does not fit its parameter, named by its index. The C function was not entered then.
    @discardableResult
    public func call(_ arguments: [FFIValue]) throws(FFIError) -> FFIValue {
        try arguments.withUnsafeBufferPointer { (arguments) throws(FFIError) in try call(arguments) }
    }

    /// Calls the function with arguments that lie in memory.
    func call(
        _ arguments: UnsafeBufferPointer<FFIValue>,
        errno: UnsafeMutablePointer<Int32>? = nil
    ) throws(FFIError) -> FFIValue {
        try library.whileOpen { () throws(FFIError) in
            try plan.call(pointer, arguments, errno: errno)
        }
    }

    /// Calls the function and reads C's `errno` right after it, on the calling thread. `errno` is zero before the call.
    ///
    /// - Returns: The result and `errno`; zero when the function left it alone.
    /// - Throws: The errors of ``call(_:)``.
    public func callCapturingErrno(_ arguments: FFIValue...) throws(FFIError) -> (result: FFIValue, errno: Int32) {
        var errno: Int32 = 0
        let result = try arguments.withUnsafeBufferPointer { (arguments) throws(FFIError) in
            try call(arguments, errno: &errno)
        }
        return (result, errno)
    }
}
