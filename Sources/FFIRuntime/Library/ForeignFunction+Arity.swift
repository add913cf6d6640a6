// Licensed under Apache License v2.0. See LICENSE for details.

// A call of a function with values. Up to eight arguments need no array, which would be allocated for each call.
extension ForeignFunction {
    /// Calls the function without arguments; see ``call(_:)``.
    @discardableResult
    public func callAsFunction() throws(FFIError) -> FFIValue {
        guard plan.plainArity == 0 else { return try call([]) }
        return try call { (_: inout ArgumentFrame) throws(FFIError) in }
    }

    /// Calls the function with one argument; see ``call(_:)``.
    @discardableResult
    public func callAsFunction(_ a: FFIValue) throws(FFIError) -> FFIValue {
        guard plan.plainArity == 1 else { return try call([a]) }
        return try call { (frame: inout ArgumentFrame) throws(FFIError) in
            try frame.put(a, 0)
        }
    }

    /// Calls the function with two arguments; see ``call(_:)``.
    @discardableResult
    public func callAsFunction(_ a: FFIValue, _ b: FFIValue) throws(FFIError) -> FFIValue {
        guard plan.plainArity == 2 else { return try call([a, b]) }
        return try call { (frame: inout ArgumentFrame) throws(FFIError) in
            try frame.put(a, 0)
            try frame.put(b, 1)
        }
    }

    /// Calls the function with three arguments; see ``call(_:)``.
    @discardableResult
    public func callAsFunction(_ a: FFIValue, _ b: FFIValue, _ c: FFIValue) throws(FFIError) -> FFIValue {
        guard plan.plainArity == 3 else { return try call([a, b, c]) }
        return try call { (frame: inout ArgumentFrame) throws(FFIError) in
            try frame.put(a, 0)
            try frame.put(b, 1)
            try frame.put(c, 2)
        }
    }

    /// Calls the function with four arguments; see ``call(_:)``.
    @discardableResult
    public func callAsFunction(_ a: FFIValue, _ b: FFIValue, _ c: FFIValue, _ d: FFIValue) throws(FFIError) -> FFIValue
    {
        guard plan.plainArity == 4 else { return try call([a, b, c, d]) }
        return try call { (frame: inout ArgumentFrame) throws(FFIError) in
            try frame.put(a, 0)
            try frame.put(b, 1)
            try frame.put(c, 2)
            try frame.put(d, 3)
        }
    }

    /// Calls the function with five arguments; see ``call(_:)``.
    @discardableResult
    public func callAsFunction(_ a: FFIValue, _ b: FFIValue, _ c: FFIValue, _ d: FFIValue, _ e: FFIValue)
        throws(FFIError) -> FFIValue
    {
        guard plan.plainArity == 5 else { return try call([a, b, c, d, e]) }
        return try call { (frame: inout ArgumentFrame) throws(FFIError) in
            try frame.put(a, 0)
            try frame.put(b, 1)
            try frame.put(c, 2)
            try frame.put(d, 3)
            try frame.put(e, 4)
        }
    }

    /// Calls the function with six arguments; see ``call(_:)``.
    @discardableResult
    public func callAsFunction(_ a: FFIValue, _ b: FFIValue, _ c: FFIValue, _ d: FFIValue, _ e: FFIValue, _ f: FFIValue)
        throws(FFIError) -> FFIValue
    {
        guard plan.plainArity == 6 else { return try call([a, b, c, d, e, f]) }
        return try call { (frame: inout ArgumentFrame) throws(FFIError) in
            try frame.put(a, 0)
            try frame.put(b, 1)
            try frame.put(c, 2)
            try frame.put(d, 3)
            try frame.put(e, 4)
            try frame.put(f, 5)
        }
    }

    /// Calls the function with seven arguments; see ``call(_:)``.
    @discardableResult
    public func callAsFunction(
        _ a: FFIValue,
        _ b: FFIValue,
        _ c: FFIValue,
        _ d: FFIValue,
        _ e: FFIValue,
        _ f: FFIValue,
        _ g: FFIValue
    ) throws(FFIError) -> FFIValue {
        guard plan.plainArity == 7 else { return try call([a, b, c, d, e, f, g]) }
        return try call { (frame: inout ArgumentFrame) throws(FFIError) in
            try frame.put(a, 0)
            try frame.put(b, 1)
            try frame.put(c, 2)
            try frame.put(d, 3)
            try frame.put(e, 4)
            try frame.put(f, 5)
            try frame.put(g, 6)
        }
    }

    /// Calls the function with eight arguments; see ``call(_:)``.
    @discardableResult
    public func callAsFunction(
        _ a: FFIValue,
        _ b: FFIValue,
        _ c: FFIValue,
        _ d: FFIValue,
        _ e: FFIValue,
        _ f: FFIValue,
        _ g: FFIValue,
        _ h: FFIValue
    ) throws(FFIError) -> FFIValue {
        guard plan.plainArity == 8 else { return try call([a, b, c, d, e, f, g, h]) }
        return try call { (frame: inout ArgumentFrame) throws(FFIError) in
            try frame.put(a, 0)
            try frame.put(b, 1)
            try frame.put(c, 2)
            try frame.put(d, 3)
            try frame.put(e, 4)
            try frame.put(f, 5)
            try frame.put(g, 6)
            try frame.put(h, 7)
        }
    }

    /// Calls the function with more than eight arguments; see ``call(_:)``.
    @discardableResult
    public func callAsFunction(
        _ a: FFIValue,
        _ b: FFIValue,
        _ c: FFIValue,
        _ d: FFIValue,
        _ e: FFIValue,
        _ f: FFIValue,
        _ g: FFIValue,
        _ h: FFIValue,
        _ i: FFIValue,
        _ others: FFIValue...
    ) throws(FFIError) -> FFIValue {
        let count = 9 + others.count
        guard plan.plainArity == count else { return try call([a, b, c, d, e, f, g, h, i] + others) }
        return try call { (frame: inout ArgumentFrame) throws(FFIError) in
            try frame.put(a, 0)
            try frame.put(b, 1)
            try frame.put(c, 2)
            try frame.put(d, 3)
            try frame.put(e, 4)
            try frame.put(f, 5)
            try frame.put(g, 6)
            try frame.put(h, 7)
            try frame.put(i, 8)
            for index in 9..<count { try frame.put(others[index - 9], index) }
        }
    }

    @inline(__always)
    private func call(_ fill: (inout ArgumentFrame) throws(FFIError) -> Void) throws(FFIError) -> FFIValue {
        try library.whileOpen { () throws(FFIError) in
            try plan.call(pointer, fill)
        }
    }
}
