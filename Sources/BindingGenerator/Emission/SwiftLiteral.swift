// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions

/// Spells values as Swift literals.
enum SwiftLiteral {
    /// A string literal on one line, with everything escaped that could end it or hide in it.
    static func string(_ text: String) -> String {
        if text.isPlainText { return "\"\(text)\"" }
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\t": literal += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{200B}"..."\u{200F}",
                "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}":
                literal += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }

    /// A floating-point literal, or an expression for a value that has none.
    static func floating(_ value: Double, isFloat: Bool) -> String {
        if value.isNaN { return ".nan" }
        if value.isInfinite { return value < 0 ? "-.infinity" : ".infinity" }
        // The compiler warns of a decimal literal that underflows, as every subnormal number's does.
        if isFloat {
            let value = Float(value)
            return value.isSubnormal ? "Float(bitPattern: \(value.bitPattern))" : "\(value)"
        }
        return value.isSubnormal ? "Double(bitPattern: \(value.bitPattern))" : "\(value)"
    }

    /// The hexadecimal literal of the sum of two numbers, exact; nil where the sum has more than 113 bits.
    static func floating(high: Double, low: Double) -> String? {
        guard high.isFinite, low.isFinite, high != 0 else { return nil }
        // In units of a bit that both are multiples of.
        let unit = high.exponent - 112
        func multiple(_ value: Double) -> Int128? {
            value == 0 ? 0 : Int128(exactly: Double(sign: .plus, exponent: -Int(unit), significand: value))
        }
        guard let high = multiple(high), let low = multiple(low) else { return nil }
        let sum = high + low
        let zeros = sum.trailingZeroBitCount
        let digits = String(sum.magnitude >> zeros, radix: 16, uppercase: true)
        return "\(sum < 0 ? "-" : "")0x\(digits)p\(Int(unit) + zeros)"
    }
}
