// Licensed under Apache License v2.0. See LICENSE for details.

extension ValueForm {
    /// Checks a value of a configuration before it is decoded: what is expected and what is there, in the words of JSON.
    ///
    /// - Parameter path: Where the value is, as in `$.modules[0].headers`.
    func check(_ node: JSON5Node, at path: String, _ place: JSON5Place) throws(ConfigurationError) {
        guard takes(node.value) else {
            var message = "expected \(name), found \(node.value.name)"
            if case .null = node.value { message += "; leave the key out for its default" }
            if case .list(let element, _) = self, element.takes(node.value) {
                message += "; put it into brackets: [\(node.value.text)]"
            }
            throw ConfigurationError(message, at: path, place)
        }
        switch (self, node.value) {
        case (.word(let words), .text(let text)): try Self.check(text, among: words, path, place)
        case (.pattern, .text(let text)) where text.isEmpty:
            throw ConfigurationError("expected a regular expression, found an empty string", at: path, place)
        case (.list(let element, let isEmptyAllowed), .list(let nodes)):
            guard isEmptyAllowed || !nodes.isEmpty else {
                throw ConfigurationError("the array is empty; it needs an element at least", at: path, place)
            }
            for (index, node) in nodes.enumerated() {
                try element.check(node, at: "\(path)[\(index)]", node.place)
            }
        case (.patterns(let value), .object(let members)):
            for member in members { try value.check(member.node, at: "\(path).\(member.key)", member.place) }
        case (.object(let keys, let oneOf), .object(let members)):
            try Self.check(members, keys, oneOf, path, place)
        case (.either(let forms), _): try forms.first { $0.takes(node.value) }?.check(node, at: path, place)
        default: break
        }
    }

    private static func check(
        _ text: String,
        among words: [String],
        _ path: String,
        _ place: JSON5Place
    ) throws(ConfigurationError) {
        if words.contains(text) { return }
        let hint = Suggestion.nearest(to: text, among: words).map { "; did you mean '\($0)'?" } ?? ""
        let list = words.map { "'\($0)'" }.joined(separator: ", ")
        throw ConfigurationError("'\(text)' is none of \(list)\(hint)", at: path, place)
    }

    private static func check(
        _ members: [JSON5Node.Member],
        _ keys: [ExplainedKey],
        _ oneOf: [String],
        _ path: String,
        _ place: JSON5Place
    ) throws(ConfigurationError) {
        let known = keys.map(\.key)
        for member in members where !known.contains(member.key) {
            let hint =
                Suggestion.nearest(to: member.key, among: known).map { "did you mean '\($0)'?" }
                ?? "the keys are \(known.sorted().joined(separator: ", "))"
            throw ConfigurationError("unknown key; \(hint)", at: "\(path).\(member.key)", member.place)
        }
        for key in keys {
            guard let member = members.first(where: { $0.key == key.key }) else {
                if case .required = key.explanation.fallback {
                    throw ConfigurationError("the key '\(key.key)' is missing", at: path, place)
                }
                continue
            }
            try key.explanation.form.check(member.node, at: "\(path).\(key.key)", member.place)
        }
        guard oneOf.isEmpty || members.contains(where: { oneOf.contains($0.key) }) else {
            let keys = oneOf.map { "'\($0)'" }.joined(separator: " or ")
            throw ConfigurationError("the key \(keys) is missing", at: path, place)
        }
    }

    /// Whether a value is of the form's kind, whatever is in it.
    private func takes(_ value: JSON5Node.Value) -> Bool {
        switch (self, value) {
        case (.text, .text), (.word, .text), (.pattern, .text), (.boolean, .boolean), (.list, .list),
            (.object, .object), (.patterns, .object):
            true
        case (.count, .number(_, let number?)): number >= 0
        case (.integer, .number(_, let number)): number != nil
        case (.either(let forms), _): forms.contains { $0.takes(value) }
        default: false
        }
    }

    /// What is expected.
    private var name: String {
        switch self {
        case .text: "a string"
        case .pattern: "a string with a regular expression"
        case .word(let words): "one of \(words.map { "'\($0)'" }.joined(separator: ", "))"
        case .boolean: "true or false"
        case .count: "a whole number that is not negative"
        case .integer: "a whole number"
        case .list(.text, _), .list(.pattern, _), .list(.word, _): "an array of strings"
        case .list(.object, _): "an array of objects"
        case .list: "an array"
        case .object, .patterns: "an object"
        case .either(let forms): forms.map(\.name).joined(separator: " or ")
        }
    }
}

extension JSON5Node.Value {
    /// What is found.
    fileprivate var name: String {
        switch self {
        case .text: "the string \(text)"
        case .number: "the number \(text)"
        case .boolean, .null: text
        case .list: "an array"
        case .object: "an object"
        }
    }

    /// The value on one line, shortened.
    fileprivate var text: String {
        switch self {
        case .text(let text): "'\(text.count > 40 ? text.prefix(40) + "…" : text)'"
        case .number(let text, _): text
        case .boolean(let value): "\(value)"
        case .null: "null"
        case .list: "[…]"
        case .object: "{…}"
        }
    }

    /// The value for a decoder: numbers that are not whole are no part of a configuration, and are checked before.
    var configuration: ConfigurationValue {
        switch self {
        case .text(let text): .text(text)
        case .number(_, let number): .number(number ?? 0)
        case .boolean(let value): .boolean(value)
        case .null: .list([])
        case .list(let nodes): .list(nodes.map(\.value.configuration))
        case .object(let members): .object(members.map { .init(key: $0.key, value: $0.node.value.configuration) })
        }
    }
}
