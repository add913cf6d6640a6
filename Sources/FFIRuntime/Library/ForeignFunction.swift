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
    private let plan: CallPlan
    private let library: DynamicLibrary

    init(_ plan: CallPlan, at pointer: UnsafeMutableRawPointer, in library: DynamicLibrary) {
        name = plan.name
        self.pointer = pointer
        self.plan = plan
        self.library = library
    }

    /// The number of arguments that a call takes; of a variadic function whose extra arguments are inferred, the fixed ones.
    public var arity: Int { plan.arity }

    /// The signature that the function was resolved with.
    public var signature: FFISignature { plan.signature }

    /// Calls the function.
    ///
    /// - Parameter arguments: One value for each parameter.
    /// - Returns: The result: ``FFIValue/integer(_:)``, ``FFIValue/double(_:)``, ``FFIValue/pointer(_:)``,
    ///   ``FFIValue/bytes(_:)`` for a record, ``FFIValue/null`` for `void`.
    /// - Throws: ``FFIError`` with `libraryClosed`; with `invalidArgumentValue` for a wrong number of arguments or a value
    ///   that does not fit its parameter, named by its index. The C function was not entered then.
    @discardableResult
    public func callAsFunction(_ arguments: FFIValue...) throws(FFIError) -> FFIValue {
        try call(arguments)
    }

    /// Calls the function with a list of arguments; see ``callAsFunction(_:)``.
    @discardableResult
    public func call(_ arguments: [FFIValue]) throws(FFIError) -> FFIValue {
        try library.whileOpen { () throws(FFIError) in
            try plan.call(pointer, arguments)
        }
    }

    /// Calls the function and reads C's `errno` right after it, on the calling thread. `errno` is zero before the call.
    ///
    /// - Returns: The result and `errno`; zero when the function left it alone.
    /// - Throws: The errors of ``callAsFunction(_:)``.
    public func callCapturingErrno(_ arguments: FFIValue...) throws(FFIError) -> (result: FFIValue, errno: Int32) {
        var errno: Int32 = 0
        let result = try library.whileOpen { () throws(FFIError) in
            try plan.call(pointer, arguments, errno: &errno)
        }
        return (result, errno)
    }
}
