// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Reads numbers of the x87's extended format, on the machines that have it: clang is asked for two doubles of each otherwise.
enum ExtendedNumber {
    /// The value of one number, perhaps with a sign or in parentheses; nil for clang to say.
    static func value(of tokens: [MacroToken], type: CType) -> MacroValue? {
        var rest = tokens[...].withoutParentheses
        let isNegative = rest.count == 2 && rest.first?.isPunctuator("-") == true
        if isNegative { rest.removeFirst() }
        guard rest.count == 1, case .number(let text)? = rest.first, text.last == "L" || text.last == "l" else {
            return nil
        }
        #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
            guard let number = Float80(MacroLiteral.digits(of: text.dropLast())) else { return nil }
            let value = isNegative ? -number : number
            let high = Double(value)
            guard high.isFinite else { return nil }
            let low = Double(value - Float80(high))
            guard Float80(high) + Float80(low) == value else { return nil }
            return low == 0 ? .floating(high, type: type) : .longDouble(high: high, low: low, type: type)
        #else
            return nil
        #endif
    }
}
