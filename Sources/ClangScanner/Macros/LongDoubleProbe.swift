// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Finds all bits of `long double` constants. libclang gives a number as a `double` only, so clang is asked for the nearest
/// double, for the rest, and whether the two are all of it.
struct LongDoubleProbe {
    /// C expressions that are constant.
    let expressions: [String]

    private static let prefix = "ffigen_long_"

    /// Whether an expression is one number, perhaps with a sign, which needs nothing of the headers.
    static func isNumber(_ expression: String) -> Bool {
        let bytes = expression.utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
        guard let first = bytes.first, CharacterClass.isDigit(first) || first == UInt8(ascii: ".") else { return false }
        return bytes.allSatisfy { CharacterClass.isIdentifier($0) || ".+- ".utf8.contains($0) }
    }

    /// What to parse after the headers, or after what stands for them: a line for each part of each expression.
    var text: String {
        expressions.enumerated().map { index, expression in
            let name = "\(Self.prefix)\(index)"
            let value = "(\(expression.split(whereSeparator: \.isNewline).joined(separator: " ")))"
            let low = "(double)(\(value) - (long double)(double)\(value))"
            // Infinity is the number that is its own double; what is not a number does not equal itself.
            let isExact = "(long double)(double)\(value) + (long double)\(low) == \(value)"
            let isSpecial = "\(value) != \(value) || \(value) == 2 * \(value)"
            return """
                const double \(name)_0 = (double)\(value);
                const double \(name)_1 = \(low);
                const int \(name)_2 = \(isExact) || \(isSpecial);

                """
        }.joined()
    }

    /// The values in the order of the expressions: exact ones, or why they are not.
    func values(in unit: TranslationUnit, types: [CType]) -> [MacroValue] {
        var parts: [Substring: MacroValue] = [:]
        for cursor in unit.cursor.children where cursor.kind == .CXCursor_VarDecl {
            let name = cursor.spelling
            guard name.hasPrefix(Self.prefix), let value = cursor.constantValue(as: .void) else { continue }
            parts[name.dropFirst(Self.prefix.count)] = value
        }
        return types.indices.map { index in
            guard case .floating(let high, _)? = parts["\(index)_0"], case .floating(let low, _)? = parts["\(index)_1"],
                case .integer(let isExact, _)? = parts["\(index)_2"], isExact == .signed(1)
            else { return .notConstant(reason: "a long double that two doubles cannot add up to") }
            return low == 0 || !high.isFinite
                ? .floating(high, type: types[index]) : .longDouble(high: high, low: low, type: types[index])
        }
    }
}
