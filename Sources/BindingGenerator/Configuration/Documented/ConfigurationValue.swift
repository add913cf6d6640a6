// Licensed under Apache License v2.0. See LICENSE for details.

/// A value as a configuration holds it, with the order of an object's members kept: for defaults, examples and the schema.
package enum ConfigurationValue: Hashable, Sendable {
    case text(String)
    case number(Int)
    case boolean(Bool)
    case list([ConfigurationValue])
    case object([Member])

    /// A key and its value.
    package struct Member: Hashable, Sendable {
        package var key: String
        package var value: ConfigurationValue
    }

    /// The value as JSON on several lines, without a newline at its end.
    package var json: String { json(depth: 0) }

    /// The value on one line, with keys that are names written without quotation marks.
    package var json5: String { line(quotingKeys: false) }

    private func line(quotingKeys: Bool) -> String {
        switch self {
        case .text(let value): return Self.quoted(value)
        case .number(let value): return value.description
        case .boolean(let value): return value.description
        case .list(let values): return "[\(values.map { $0.line(quotingKeys: quotingKeys) }.joined(separator: ", "))]"
        case .object(let members) where members.isEmpty: return "{}"
        case .object(let members):
            let entries = members.map { member in
                let key = quotingKeys ? Self.quoted(member.key) : Self.key(member.key)
                return "\(key): \(member.value.line(quotingKeys: quotingKeys))"
            }
            return "{ \(entries.joined(separator: ", ")) }"
        }
    }

    private var isObject: Bool { if case .object = self { true } else { false } }

    private func json(depth: Int) -> String {
        switch self {
        case .text, .number, .boolean: line(quotingKeys: true)
        case .list(let values) where !values.contains(where: \.isObject): line(quotingKeys: true)
        case .list(let values):
            Self.lines(values.map { $0.json(depth: depth + 1) }, "[", "]", depth: depth)
        case .object(let members) where members.isEmpty: "{}"
        case .object(let members):
            Self.lines(
                members.map { "\(Self.quoted($0.key)): \($0.value.json(depth: depth + 1))" },
                "{",
                "}",
                depth: depth
            )
        }
    }

    private static func lines(_ entries: [String], _ open: String, _ close: String, depth: Int) -> String {
        let indentation = String(repeating: "  ", count: depth)
        return "\(open)\n" + entries.map { "\(indentation)  \($0)" }.joined(separator: ",\n")
            + "\n\(indentation)\(close)"
    }

    static func key(_ key: String) -> String { SwiftIdentifier.isIdentifier(key) ? key : quoted(key) }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension ConfigurationValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int) { self = .number(value) }
    package init(booleanLiteral value: Bool) { self = .boolean(value) }
    package init(arrayLiteral elements: ConfigurationValue...) { self = .list(elements) }
    package init(dictionaryLiteral elements: (String, ConfigurationValue)...) {
        self = .object(elements.map { Member(key: $0, value: $1) })
    }
}
