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

    @Test("A pointee that changes breaks who holds it, const that is added to a parameter breaks nobody", arguments: cases)
    func pointees(_ sample: Case) throws {
        let diff = DefinitionsDiff(from: try Self.document(sample.old, in: "old"), to: try Self.document(sample.new, in: "new"))
        let expected = [
            sample.result.map { "\($0) function f" }, sample.parameter.map { "\($0) function g" },
            sample.field.map { "\($0) field r.m" }, sample.field.map { "\($0) variable v" },
        ]
        let changes = diff.changes.filter { ["f", "g", "r.m", "v"].contains($0.name) }
        #expect(changes.map { "\($0.impact.rawValue) \($0.subject.rawValue) \($0.name)" } == expected.compactMap(\.self))
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
        let record = #"{"kind": "struct", "size": 4, "alignment": 4, "fields": [{"name": "x", "type": "i32", "offset": 0}]}"#
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
