// Licensed under Apache License v2.0. See LICENSE for details.

/// The JSON Schema (draft 2020-12) of configuration files, made of the descriptions of their keys.
package enum ConfigurationSchema {
    /// The text of the schema, with a newline at its end. The same keys give the same text.
    package static var text: String {
        var members: [ConfigurationValue.Member] = [
            member("$schema", "https://json-schema.org/draft/2020-12/schema"),
            member("title", "ffigen configuration"),
        ]
        members += schema(of: .object(ConfigurationFile.CodingKeys.self))
        return ConfigurationValue.object(members).json + "\n"
    }

    private static func member(_ key: String, _ value: ConfigurationValue) -> ConfigurationValue.Member {
        ConfigurationValue.Member(key: key, value: value)
    }

    private static func schema(of form: ValueForm) -> [ConfigurationValue.Member] {
        switch form {
        case .text: [member("type", "string")]
        case .boolean: [member("type", "boolean")]
        case .count: [member("type", "integer"), member("minimum", 0)]
        case .integer: [member("type", "integer")]
        case .word(let words): [member("enum", .list(words.map { .text($0) }))]
        case .pattern: [member("type", "string"), member("minLength", 1)]
        case .list(let element, let isEmptyAllowed):
            [member("type", "array"), member("items", .object(schema(of: element)))]
                + (isEmptyAllowed ? [] : [member("minItems", 1)])
        case .patterns(let value):
            [member("type", "object"), member("additionalProperties", .object(schema(of: value)))]
        case .either(let forms): [member("anyOf", .list(forms.map { .object(schema(of: $0)) }))]
        case .object(let keys, let oneOf): object(keys, oneOf)
        }
    }

    private static func object(_ keys: [ExplainedKey], _ oneOf: [String]) -> [ConfigurationValue.Member] {
        var members = [
            member("type", "object"),
            member("properties", .object(keys.map { member($0.key, .object(property($0.explanation))) })),
        ]
        let required = keys.filter { if case .required = $0.explanation.fallback { true } else { false } }
        if !required.isEmpty { members.append(member("required", .list(required.map { .text($0.key) }))) }
        if !oneOf.isEmpty {
            members.append(member("oneOf", .list(oneOf.map { ["required": [.text($0)]] })))
        }
        members.append(member("additionalProperties", false))
        return members
    }

    private static func property(_ explanation: KeyDescription) -> [ConfigurationValue.Member] {
        var members = [member("description", .text(explanation.summary))] + schema(of: explanation.form)
        switch explanation.fallback {
        case .required: break
        case .value(let value): members.append(member("default", value))
        case .words(let words): members[0].value = .text("\(explanation.summary) Default: \(words).")
        }
        if let example = explanation.example { members.append(member("examples", [example])) }
        return members
    }
}
