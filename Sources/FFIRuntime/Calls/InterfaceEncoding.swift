// Licensed under Apache License v2.0. See LICENSE for details.

/// A function's C interface: the result, the parameters and where the variadic part starts.
///
/// The text form is the result's code, then the parameters' codes in parentheses: `i(p{QQ}d)`. A record is a flat list
/// of scalars in braces; `.` stands before the first variadic argument. A record whose size or alignment its scalars do not
/// give has both in front: `{13,1:ffQ}` with the class of each 8-byte word, `{5,1:}` for one that travels in memory.
package struct InterfaceEncoding: Hashable, Sendable {
    /// A value that crosses the boundary.
    package enum Value: Hashable, Sendable {
        case scalar(ScalarCode)
        case record([ScalarCode])
        /// A record of a size and alignment, in bytes, that C passes by the classes of its words of 8 bytes; in memory,
        /// where it has no classes.
        case shaped(size: Int, alignment: Int, words: [ScalarCode])
    }

    /// The result, or nothing for `void`.
    package var result: Value?
    /// The parameters in order, the variadic ones included.
    package var parameters: [Value]
    /// The number of parameters before the variadic part; nothing for a function that is not variadic.
    package var fixedCount: Int?

    /// Creates an interface from its parts.
    package init(result: Value?, parameters: [Value], fixedCount: Int? = nil) {
        self.result = result
        self.parameters = parameters
        self.fixedCount = fixedCount
    }
}

extension InterfaceEncoding.Value {
    /// The size in bytes, trailing padding included.
    package var size: Int {
        switch self {
        case .scalar(let code): code.size
        case .record(let codes):
            codes.reduce(0) { $0.roundedUp(to: $1.alignment) + $1.size }.roundedUp(to: alignment)
        case .shaped(let size, _, _): size
        }
    }

    /// The alignment in bytes.
    package var alignment: Int {
        switch self {
        case .scalar(let code): code.alignment
        case .record(let codes): codes.reduce(1) { max($0, $1.alignment) }
        case .shaped(_, let alignment, _): alignment
        }
    }
}

// MARK: - Reading the text form

extension InterfaceEncoding {
    /// Reads the text form; nothing when it is malformed.
    package init?(_ text: some StringProtocol) {
        var codes = Array(text.utf8)[...]
        guard let result = Self.takeResult(&codes), codes.popFirst() == UInt8(ascii: "(") else {
            return nil
        }
        var parameters: [Value] = []
        var fixedCount: Int?
        while let next = codes.first, next != UInt8(ascii: ")") {
            if next == UInt8(ascii: ".") {
                guard fixedCount == nil else { return nil }
                fixedCount = parameters.count
                codes.removeFirst()
            } else if let value = Self.takeValue(&codes) {
                parameters.append(value)
            } else {
                return nil
            }
        }
        guard codes.elementsEqual([UInt8(ascii: ")")]) else { return nil }
        self.init(result: result, parameters: parameters, fixedCount: fixedCount)
    }

    /// Reads the code of one value, as `ForeignValue.foreignEncoding` gives it; nothing when it is malformed.
    static func value(_ text: String) -> Value? {
        var codes = Array(text.utf8)[...]
        guard let value = takeValue(&codes), codes.isEmpty else { return nil }
        return value
    }

    private static func takeResult(_ codes: inout ArraySlice<UInt8>) -> Value?? {
        if codes.first == UInt8(ascii: "v") {
            codes.removeFirst()
            return .some(nil)
        }
        return takeValue(&codes).map { .some($0) }
    }

    private static func takeValue(_ codes: inout ArraySlice<UInt8>) -> Value? {
        guard codes.first == UInt8(ascii: "{") else {
            return codes.popFirst().flatMap(ScalarCode.init).flatMap { $0.isWhole ? nil : .scalar($0) }
        }
        codes.removeFirst()
        let text = codes.prefix { $0 != UInt8(ascii: "}") }
        codes = codes.dropFirst(text.count)
        guard codes.popFirst() != nil else { return nil }
        let parts = text.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let members = parts.last else { return nil }
        let scalars = members.compactMap(ScalarCode.init)
        guard scalars.count == members.count, !scalars.contains(.half) else { return nil }
        if parts.count == 2 { return shaped(parts[0], scalars) }
        guard !scalars.isEmpty, scalars.count == 1 || !scalars.contains(where: \.isWhole) else { return nil }
        return .record(scalars)
    }

    /// A record with its size and alignment before the classes of its words.
    private static func shaped(_ numbers: ArraySlice<UInt8>, _ words: [ScalarCode]) -> Value? {
        let numbers = numbers.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        // Every word that a register takes has a class; more than two are in memory.
        guard numbers.count == 2, let size = numbers.first, let alignment = numbers.last, size > 0, alignment > 0,
            alignment & (alignment - 1) == 0, size.isMultiple(of: alignment),
            words.isEmpty || words.count == (size + 7) / 8 && words.count <= 2, !words.contains(where: \.isWhole)
        else { return nil }
        return .shaped(size: size, alignment: alignment, words: words)
    }
}

extension Int {
    /// The next multiple of `alignment`, which is a power of two.
    func roundedUp(to alignment: Int) -> Int {
        (self + alignment - 1) & ~(alignment - 1)
    }
}
