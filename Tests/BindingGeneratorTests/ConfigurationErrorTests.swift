// Licensed under Apache License v2.0. See LICENSE for details.

import Testing

@testable import BindingGenerator

/// Every key that a configuration may have, with every kind of value that it does not take: made of the keys themselves, so
/// that a new one is among them.
@Suite("Errors in a configuration have a place and are in the words of JSON")
struct ConfigurationErrorTests {
    /// A key, or an element of a list, and a configuration around it, which puts it at the beginning of line 2.
    struct Case: Sendable, CustomTestStringConvertible {
        var path: String
        var form: ValueForm
        /// What stands before the value: the beginning of the configuration, and the key with its colon.
        var before: String
        var after: String

        var testDescription: String { path }
    }

    static let cases = cases(of: ConfigurationFile.CodingKeys.explanations, in: "$", "{ ", " }")

    @Test("A value of the wrong kind", arguments: cases)
    func wrongKind(_ key: Case) throws {
        let values = Self.wrongValues(for: key.form)
        #expect(!values.isEmpty)
        for value in values {
            let text = key.before + value + key.after
            let error = try #require(throws: ConfigurationError.self, "\(text)") { try ConfigurationFile(json5: text) }
            #expect(error.path == key.path, "\(text): \(error)")
            #expect(error.line == 2 && error.column == 1, "\(text): \(error.line):\(error.column)")
            let isSaid = error.message.hasPrefix("expected ") || error.message.contains("' is none of '")
            #expect(isSaid, "\(error)")
            for word in ["Decod", "Array", "Dictionary", "Swift", "Int", "Key"] {
                #expect(!error.message.contains(word), "\(error)")
            }
        }
    }

    @Test("An unknown key and one that stands there twice, in each object", arguments: cases.filter(\.form.isObject))
    func unknownKey(_ key: Case) throws {
        for (entry, message) in [
            ("\nnonsense_key: 1", "unknown key"), ("a: 1,\na: 2", "'a' stands here a second time"),
        ] {
            // In line 3 now.
            let text = key.before + "{ \(entry) }" + key.after
            let error = try #require(throws: ConfigurationError.self, "\(text)") { try ConfigurationFile(json5: text) }
            #expect(error.message.hasPrefix(message), "\(error)")
            #expect(error.line == 3 && error.column == 1, "\(text): \(error.line):\(error.column)")
        }
    }

    @Test("Every key is among the cases, those of objects in lists too")
    func completeness() {
        let paths = Set(Self.cases.map(\.path))
        for key in ConfigurationFile.Module.CodingKeys.allCases {
            #expect(paths.contains("$.modules[0].\(key.rawValue)"))
        }
        for path in ["functions[0].status.message.arguments[0]", "targets[0].sysroot", "rename[0].kinds[0]"] {
            #expect(paths.contains("$.modules[0].\(path)"))
        }
    }

    @Test(
        "What is missing or empty",
        arguments: [
            ("{ }", "$: the key 'modules' is missing", 1, 1),
            ("{\n modules: [] }", "$.modules: the array is empty", 2, 2),
            ("{ modules: [\n { name: 'A' }] }", "$.modules[0]: the key 'headers' or 'definitions' is missing", 2, 2),
            ("{ modules: [{ headers: ['a.h'],\n targets: [] }] }", "$.modules[0].targets: the array is empty", 2, 2),
            (
                "{ modules: [{ headers: ['a.h'], functions: [\n{ }] }] }",
                "$.modules[0].functions[0]: the key 'match' is missing", 2, 1
            ),
            (
                "{ modules: [{ headers: ['a.h'], exclude: {\n  macros: [ 'A',\n ''] } }] }",
                "$.modules[0].exclude.macros[1]: expected a regular expression, found an empty string", 3, 2
            ),
            ("[]", "$: expected an object, found an array", 1, 1),
            (
                "{ modules: [{ headers:\n 'a.h' }] }",
                "$.modules[0].headers: expected an array of strings, found the string 'a.h'; put it into brackets: ['a.h']",
                1, 15
            ),
            (
                "{ modules: [{ headers: ['a.h'], name: null }] }",
                "$.modules[0].name: expected a string, found null; leave the key out for its default", 1, 33
            ),
        ]
    )
    func missing(text: String, message: String, line: Int, column: Int) throws {
        let error = try #require(throws: ConfigurationError.self) { try ConfigurationFile(json5: text) }
        #expect("\(error)".hasPrefix(message), "\(error)")
        #expect(error.line == line && error.column == column, "\(error.line):\(error.column)")
    }

    // MARK: - Making cases

    private static func cases(
        of keys: [ExplainedKey],
        in path: String,
        _ before: String,
        _ after: String
    ) -> [Case] {
        keys.flatMap { key in
            // Those that have to be there beside it.
            let others = keys.filter { other in
                if case .required = other.explanation.fallback { return other.key != key.key }
                return other.key == "headers" && key.key != "headers" && path.contains("modules")
            }
            let beside = others.map { "\($0.key): \(example(of: $0.explanation.form)), " }.joined()
            let (before, path) = (before + beside, "\(path).\(key.key)")
            return cases(of: key.explanation.form, at: path, before, "\(key.key): ", after)
        }
    }

    private static func cases(
        of form: ValueForm,
        at path: String,
        _ before: String,
        _ key: String,
        _ after: String
    ) -> [Case] {
        let own = Case(path: path, form: form, before: "\(before)\n\(key)", after: after)
        return [own] + inner(of: form, at: path, before + key, after)
    }

    private static func inner(of form: ValueForm, at path: String, _ before: String, _ after: String) -> [Case] {
        switch form {
        case .list(let element, _): cases(of: element, at: path + "[0]", before + "[", "", "]" + after)
        case .patterns(let value): cases(of: value, at: path + ".x", before + "{ ", "x: ", " }" + after)
        case .object(let keys, _): cases(of: keys, in: path, before + "{ ", " }" + after)
        case .either(let forms): forms.flatMap { inner(of: $0, at: path, before, after) }
        case .text, .boolean, .count, .integer, .word, .pattern: []
        }
    }

    private static func example(of form: ValueForm) -> String {
        switch form {
        case .text, .pattern: "'x'"
        case .boolean: "true"
        case .count, .integer: "1"
        case .word(let words): "'\(words[0])'"
        case .list(let element, _): "[\(example(of: element))]"
        case .patterns, .object: "{}"
        case .either(let forms): example(of: forms[0])
        }
    }

    /// Values that a form does not take, of every kind.
    private static func wrongValues(for form: ValueForm) -> [String] {
        let all: Set<String> = ["'no such word'", "5", "-1", "1.5", "1e99", "true", "null", "[[]]", "{ x: 1 }"]
        func right(_ form: ValueForm) -> Set<String> {
            switch form {
            case .text, .pattern: ["'no such word'"]
            case .word: []
            case .boolean: ["true"]
            case .count: ["5"]
            case .integer: ["5", "-1"]
            case .list: ["[[]]"]
            case .patterns, .object: ["{ x: 1 }"]
            case .either(let forms): forms.reduce([]) { $0.union(right($1)) }
            }
        }
        return all.subtracting(right(form)).sorted()
    }
}

extension ValueForm {
    fileprivate var isObject: Bool {
        if case .object = self { return true }
        return false
    }
}
