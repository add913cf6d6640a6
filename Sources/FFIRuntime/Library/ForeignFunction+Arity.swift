// Licensed under Apache License v2.0. See LICENSE for details.

// A call of a function with values. Up to eight arguments need no array, which would be allocated for each call: usual values
// go to the registers at once, and for everything else the arguments are laid out on the stack.
extension ForeignFunction {
    /// Calls the function without arguments; see ``call(_:)``.
    @discardableResult @inlinable
    public func callAsFunction() throws(FFIError) -> FFIValue {
        if let result = callQuickly(0, { _ in true }) { return result }
        return try call([])
    }

    /// Calls the function with one argument; see ``call(_:)``.
    @discardableResult @inlinable
    public func callAsFunction(_ a: FFIValue) throws(FFIError) -> FFIValue {
        if let result = callQuickly(1, { $0.put(a, 0) }) { return result }
        return try callSlowly(1) {
            ($0 + 0).initialize(to: a)
        }
    }

    /// Calls the function with two arguments; see ``call(_:)``.
    @discardableResult @inlinable
    public func callAsFunction(_ a: FFIValue, _ b: FFIValue) throws(FFIError) -> FFIValue {
        if let result = callQuickly(2, { $0.put(a, 0) && $0.put(b, 1) }) { return result }
        return try callSlowly(2) {
            ($0 + 0).initialize(to: a)
            ($0 + 1).initialize(to: b)
        }
    }

    /// Calls the function with three arguments; see ``call(_:)``.
    @discardableResult @inlinable
    public func callAsFunction(_ a: FFIValue, _ b: FFIValue, _ c: FFIValue) throws(FFIError) -> FFIValue {
        if let result = callQuickly(3, { $0.put(a, 0) && $0.put(b, 1) && $0.put(c, 2) }) { return result }
        return try callSlowly(3) {
            ($0 + 0).initialize(to: a)
            ($0 + 1).initialize(to: b)
            ($0 + 2).initialize(to: c)
        }
    }

    /// Calls the function with four arguments; see ``call(_:)``.
    @discardableResult @inlinable
    public func callAsFunction(
        _ a: FFIValue,
        _ b: FFIValue,
        _ c: FFIValue,
        _ d: FFIValue
    ) throws(FFIError) -> FFIValue {
        if let result = callQuickly(4, { $0.put(a, 0) && $0.put(b, 1) && $0.put(c, 2) && $0.put(d, 3) }) {
            return result
        }
        return try callSlowly(4) {
            ($0 + 0).initialize(to: a)
            ($0 + 1).initialize(to: b)
            ($0 + 2).initialize(to: c)
            ($0 + 3).initialize(to: d)
        }
    }

    /// Calls the function with five arguments; see ``call(_:)``.
    @discardableResult @inlinable
    public func callAsFunction(
        _ a: FFIValue,
        _ b: FFIValue,
        _ c: FFIValue,
        _ d: FFIValue,
        _ e: FFIValue
    ) throws(FFIError) -> FFIValue {
        if let result = callQuickly(5, { $0.put(a, 0) && $0.put(b, 1) && $0.put(c, 2) && $0.put(d, 3) && $0.put(e, 4) })
        {
            return result
        }
        return try callSlowly(5) {
            ($0 + 0).initialize(to: a)
            ($0 + 1).initialize(to: b)
            ($0 + 2).initialize(to: c)
            ($0 + 3).initialize(to: d)
            ($0 + 4).initialize(to: e)
        }
    }

    /// Calls the function with six arguments; see ``call(_:)``.
    @discardableResult @inlinable
    public func callAsFunction(
        _ a: FFIValue,
        _ b: FFIValue,
        _ c: FFIValue,
        _ d: FFIValue,
        _ e: FFIValue,
        _ f: FFIValue
    ) throws(FFIError) -> FFIValue {
        if let result = callQuickly(
            6,
            { $0.put(a, 0) && $0.put(b, 1) && $0.put(c, 2) && $0.put(d, 3) && $0.put(e, 4) && $0.put(f, 5) }
        ) {
            return result
        }
        return try callSlowly(6) {
            ($0 + 0).initialize(to: a)
            ($0 + 1).initialize(to: b)
            ($0 + 2).initialize(to: c)
            ($0 + 3).initialize(to: d)
            ($0 + 4).initialize(to: e)
            ($0 + 5).initialize(to: f)
        }
    }

    /// Calls the function with seven arguments; see ``call(_:)``.
    @discardableResult @inlinable
    public func callAsFunction(
        _ a: FFIValue,
        _ b: FFIValue,
        _ c: FFIValue,
        _ d: FFIValue,
        _ e: FFIValue,
        _ f: FFIValue,
        _ g: FFIValue
    ) throws(FFIError) -> FFIValue {
        if let result = callQuickly(
            7,
            {
                $0.put(a, 0) && $0.put(b, 1) && $0.put(c, 2) && $0.put(d, 3) && $0.put(e, 4) && $0.put(f, 5)
                    && $0.put(g, 6)
            }
        ) {
            return result
        }
        return try callSlowly(7) {
            ($0 + 0).initialize(to: a)
            ($0 + 1).initialize(to: b)
            ($0 + 2).initialize(to: c)
            ($0 + 3).initialize(to: d)
            ($0 + 4).initialize(to: e)
            ($0 + 5).initialize(to: f)
            ($0 + 6).initialize(to: g)
        }
    }

    /// Calls the function with eight arguments; see ``call(_:)``.
    @discardableResult @inlinable
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
        if let result = callQuickly(
            8,
            {
                $0.put(a, 0) && $0.put(b, 1) && $0.put(c, 2) && $0.put(d, 3) && $0.put(e, 4) && $0.put(f, 5)
                    && $0.put(g, 6) && $0.put(h, 7)
            }
        ) {
            return result
        }
        return try callSlowly(8) {
            ($0 + 0).initialize(to: a)
            ($0 + 1).initialize(to: b)
            ($0 + 2).initialize(to: c)
            ($0 + 3).initialize(to: d)
            ($0 + 4).initialize(to: e)
            ($0 + 5).initialize(to: f)
            ($0 + 6).initialize(to: g)
            ($0 + 7).initialize(to: h)
        }
    }

    /// Calls the function with more than eight arguments; see ``call(_:)``.
    @discardableResult @inlinable
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
        let result = callQuickly(9 + others.count) { frame in
            guard
                frame.put(a, 0) && frame.put(b, 1) && frame.put(c, 2) && frame.put(d, 3) && frame.put(e, 4)
                    && frame.put(f, 5) && frame.put(g, 6) && frame.put(h, 7) && frame.put(i, 8)
            else { return false }
            for index in others.indices {
                guard frame.put(others[index], 9 + index) else { return false }
            }
            return true
        }
        if let result { return result }
        return try call([a, b, c, d, e, f, g, h, i] + others)
    }

    /// Calls the function with arguments that it may find anything wrong with.
    @usableFromInline @inline(never)
    func callSlowly(
        _ count: Int,
        _ initialize: (UnsafeMutablePointer<FFIValue>) -> Void
    ) throws(FFIError) -> FFIValue {
        try withUnsafeTemporaryAllocation(of: FFIValue.self, capacity: count) {
            (arguments) throws(FFIError) -> FFIValue in
            guard let first = arguments.baseAddress else { return try call([]) }
            initialize(first)
            defer { first.deinitialize(count: count) }
            return try call(UnsafeBufferPointer(arguments))
        }
    }
}
