// Licensed under Apache License v2.0. See LICENSE for details.

/// A value that came from C or goes there, as a reader sees it.
package indirect enum CallValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int128)
    case number(Double)
    case float(Float)
    case text(String)
    case list([CallValue])
    case members([Member])

    /// A member of a record.
    package struct Member: Hashable, Sendable {
        package var name: String
        package var value: CallValue
    }

    /// The value for people: text as it is, anything else as JSON.
    package var plain: String {
        if case .text(let text) = self { return text }
        return json
    }

    /// The value as JSON on one line. Integers beyond 2^53 stay numbers; infinities and NaN are texts.
    package var json: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): value.isFinite ? "\(value)" : "\"\(value)\""
        case .float(let value): value.isFinite ? "\(value)" : "\"\(value)\""
        case .text(let text): Self.quoted(text)
        case .list(let values): "[\(values.map(\.json).joined(separator: ", "))]"
        case .members(let members):
            "{\(members.map { "\(Self.quoted($0.name)): \($0.value.json)" }.joined(separator: ", "))}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension CallValue: Decodable {
    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    package init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Key.self) {
            self = .members(
                try container.allKeys.map {
                    Member(name: $0.stringValue, value: try container.decode(Self.self, forKey: $0))
                }
            )
            return
        }
        if var container = try? decoder.unkeyedContainer() {
            var values: [CallValue] = []
            while !container.isAtEnd { values.append(try container.decode(Self.self)) }
            self = .list(values)
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(Int128(value))
        } else if let value = try? container.decode(UInt64.self) {
            self = .integer(Int128(value))
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else {
            self = .text(try container.decode(String.self))
        }
    }
}
