// Licensed under Apache License v2.0. See LICENSE for details.

import DefinitionsDiff
import FFIDefinitions
import Testing

/// What pointers point to, which the vocabulary does not say.
@Suite("Differences of what pointers point to")
struct PointeeTests {
    /// A function's parameter, its result, a field or a variable before and after, and whom the change breaks.
    struct Case: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var parameter: String?
        var result: String?
        var field: String?

        var testDescription: String { "\(old) -> \(new)" }

        init(_ old: String, _ new: String, parameter: String?, result: String?, field: String?) {
            (self.old, self.new) = (old, new)
            (self.parameter, self.result, self.field) = (parameter, result, field)
        }

        init(_ old: String, _ new: String, _ impact: String?) {
            self.init(old, new, parameter: impact, result: impact, field: impact)
        }
    }

    static let cases = [
        Case("int *", "int *", nil),
        Case("int *", "long *", "binary"),
        Case("int *", "unsigned int *", "source"),
        Case("int *", "int **", "binary"),
        Case("int *", "const int *", parameter: "compatible", result: "source", field: "source"),
        Case("const int *", "int *", "source"),
        Case("int **", "const int **", "source"),
        Case("char **", "char *const *", parameter: "compatible", result: "source", field: "source"),
        Case("int *", "void *", parameter: "compatible", result: "source", field: "source"),
        Case("const int *", "void *", "source"),
        Case("void *", "int *", "source"),
        Case("void *", "const void *", parameter: "compatible", result: "source", field: "source"),
        Case("struct a *", "struct b *", "binary"),
        Case("struct a *", "struct same *", "source"),
        Case("struct gone *", "struct fresh *", "source"),
        Case("struct gone *", "struct b *", "binary"),
        Case("enum e", "enum f", "source"),
        Case("int (*)(int *)", "int (*)(const int *)", "source"),
        Case("int (*)(int *)", "int (*)(long *)", "binary"),
        Case("void *", "int (*)(void)", "source"),
    ]

    @Test("A pointee that changes breaks who holds it, const added to a parameter breaks nobody", arguments: cases)
    func pointees(_ sample: Case) throws {
        let diff = DefinitionsDiff(
            from: try Self.document(sample.old, in: "old"),
            to: try Self.document(sample.new, in: "new")
        )
        let expected = [
            sample.result.map { "\($0) function f" }, sample.parameter.map { "\($0) function g" },
            sample.field.map { "\($0) field r.m" }, sample.field.map { "\($0) variable v" },
        ]
        let changes = diff.changes.filter { ["f", "g", "r.m", "v"].contains($0.name) }
        let found = changes.map { "\($0.impact.rawValue) \($0.subject.rawValue) \($0.name)" }
        #expect(found == expected.compactMap(\.self))
        let details = changes.flatMap(\.details).joined()
        #expect(changes.isEmpty || details.contains("'\(sample.old)', is '\(sample.new)'"), "\(details)")
    }

    @Test("A text that C may write to no longer is a change of const alone")
    func texts() throws {
        let diff = DefinitionsDiff(
            from: try Self.definitions(arguments: "pointer", spellings: #""0": "char *""#),
            to: try Self.definitions(arguments: "string", spellings: "")
        )
        #expect(diff.changes.map(\.impact) == [.compatible], "\(diff.changes)")
    }

    @Test("Without C's types on both sides only the vocabulary counts")
    func unknown() throws {
        let old = try Self.definitions(arguments: "pointer", spellings: #""0": "int *""#)
        var new = try Self.definitions(arguments: "pointer", spellings: #""0": "long *""#)
        #expect(DefinitionsDiff(from: old, to: new).impact == .binary)
        new.c = nil
        #expect(DefinitionsDiff(from: old, to: new).changes.isEmpty)
    }

    @Test("A callback whose own signature changed is reported once")
    func callbacks() throws {
        func document(_ type: String, _ c: String) throws -> Definitions {
            try Definitions(
                json: """
                    {"schemaVersion": 1, "module": "M", "library": {"names": ["m"]},
                     "functions": {"f": {"arguments": ["function"]}}, "callbacks": {"f": {"0": {"arguments": ["\(type)"]}}},
                     "c": {"functions": {"f": {"0": "void (*)(\(c))"}}}}
                    """
            )
        }
        let diff = DefinitionsDiff(from: try document("i32", "int"), to: try document("i64", "long"))
        #expect(diff.changes.map { "\($0.subject.rawValue) \($0.name)" } == ["callback f.0"])
    }

    /// What is never null before and after, and whom the change breaks.
    struct NullCase: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var old: String?
        var new: String?
        var changes: [String]
        var detail = ""
    }

    static let nullCases = [
        NullCase(
            testDescription: "a parameter that may not be null any more",
            old: "{}",
            new: #"{"functions": {"g": ["0"]}}"#,
            changes: ["source function g"],
            detail: "parameter 0 may not be null any more"
        ),
        NullCase(
            testDescription: "a parameter that may be null",
            old: #"{"functions": {"g": ["0"]}}"#,
            new: "{}",
            changes: ["compatible function g"],
            detail: "parameter 0 may be null now"
        ),
        NullCase(
            testDescription: "a result that may be null",
            old: #"{"functions": {"f": ["return"]}}"#,
            new: #"{"functions": {}}"#,
            changes: ["source function f"],
            detail: "the result may be null now"
        ),
        NullCase(
            testDescription: "a result that is never null",
            old: "{}",
            new: #"{"functions": {"f": ["return"]}}"#,
            changes: ["source function f"],
            detail: "the result is never null now"
        ),
        NullCase(
            testDescription: "what a callback gets",
            old: "{}",
            new: #"{"functions": {"g": ["0.1"]}}"#,
            changes: ["source function g"],
            detail: "parameter 1 of the function that parameter 0 points to is never null now"
        ),
        NullCase(
            testDescription: "a field",
            old: #"{"fields": {"r": ["m"]}}"#,
            new: "{}",
            changes: ["source field r.m"],
            detail: "it may be null now"
        ),
        NullCase(
            testDescription: "a variable",
            old: "{}",
            new: #"{"variables": ["v"]}"#,
            changes: ["source variable v"],
            detail: "it is never null now"
        ),
        NullCase(
            testDescription: "what is no parameter",
            old: "{}",
            new: #"{"functions": {"g": ["7", "x"], "unknown": ["0"]}}"#,
            changes: []
        ),
        NullCase(
            testDescription: "no change",
            old: #"{"variables": ["v"]}"#,
            new: #"{"variables": ["v"]}"#,
            changes: []
        ),
        NullCase(testDescription: "not said before", old: nil, new: #"{"variables": ["v"]}"#, changes: []),
        NullCase(testDescription: "not said now", old: #"{"functions": {"f": ["return"]}}"#, new: nil, changes: []),
    ]

    @Test("What may be null, and is not said by the types", arguments: nullCases)
    func nullability(_ sample: NullCase) throws {
        func document(_ nonnull: String?) throws -> Definitions {
            var definitions = try Self.document("int *", in: "old")
            let part = nonnull.map { ", \"c\": {\"nonnull\": \($0)}" } ?? ""
            let head = #"{"schemaVersion": 1, "module": "M", "library": {"names": ["m"]}"#
            definitions.c?.nonnull = try Definitions(json: head + part + "}").c?.nonnull
            return definitions
        }
        let diff = DefinitionsDiff(from: try document(sample.old), to: try document(sample.new))
        #expect(diff.changes.map { "\($0.impact.rawValue) \($0.subject.rawValue) \($0.name)" } == sample.changes)
        #expect(diff.changes.flatMap(\.details) == (sample.detail.isEmpty ? [] : [sample.detail]))
    }

    private static func definitions(arguments: String, spellings: String) throws -> Definitions {
        try Definitions(
            json: """
                {"schemaVersion": 1, "module": "M", "library": {"names": ["m"]},
                 "functions": {"f": {"arguments": ["\(arguments)"]}}, "c": {"functions": {"f": {\(spellings)}}}}
                """
        )
    }

    /// The same type as a result, a parameter, a field and a variable.
    private static func document(_ spelling: String, in version: String) throws -> Definitions {
        let type = spelling.contains("(*)") ? "function" : spelling.contains("*") ? "pointer" : "i32"
        let other = version == "old" ? "gone" : "fresh"
        let fields = #"[{"name": "x", "type": "i32", "offset": 0}]"#
        let record = #"{"kind": "struct", "size": 4, "alignment": 4, "fields": \#(fields)}"#
        return try Definitions(
            json: """
                {"schemaVersion": 1, "module": "M", "library": {"names": ["m"]},
                 "functions": {"f": {"return": "\(type)"}, "g": {"arguments": ["\(type)"]}},
                 "extended": {"types": {"a": \(record), "same": \(record), "\(other)": {"kind": "struct"},
                    "b": {"kind": "struct", "size": 8, "alignment": 8, "fields": []},
                    "r": {"kind": "struct", "size": 8, "alignment": 8, "fields": [{"name": "m", "type": "\(type)", "offset": 0}]}}},
                 "variables": {"v": {"type": "\(type)"}},
                 "c": {"functions": {"f": {"return": "\(spelling)"}, "g": {"0": "\(spelling)"}},
                    "fields": {"r": {"m": "\(spelling)"}}, "variables": {"v": "\(spelling)"}}}
                """
        )
    }
}
