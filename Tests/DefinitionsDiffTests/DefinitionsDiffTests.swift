// Licensed under Apache License v2.0. See LICENSE for details.

import DefinitionsDiff
import FFIDefinitions
import Testing

/// One change at a time, and whom it breaks.
@Suite("Differences of definitions")
struct DefinitionsDiffTests {
    /// Two documents, as the parts of their JSON that differ, and the changes in words.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var old: String
        var new: String
        var changes: [String]

        init(_ description: String, _ old: String, _ new: String, _ changes: [String]) {
            testDescription = description
            self.old = old
            self.new = new
            self.changes = changes
        }
    }

    private static func definitions(_ parts: String) throws -> Definitions {
        let head = #""schemaVersion": 1, "module": "M", "library": {"names": ["m"]}"#
        return try Definitions(json: "{\(head)\(parts.isEmpty ? "" : ", ")\(parts)}")
    }

    @Test(arguments: functions + callbacks + records + values)
    func compares(_ sample: Case) throws {
        let diff = DefinitionsDiff(
            from: try Self.definitions(sample.old),
            to: try Self.definitions(sample.new)
        )
        #expect(
            diff.changes.map { "\($0.impact.rawValue) \($0.subject.rawValue) \($0.name) \($0.kind.rawValue)" }
                == sample.changes
        )
        let same = DefinitionsDiff(from: try Self.definitions(sample.new), to: try Self.definitions(sample.new))
        #expect(same.changes.isEmpty && same.impact == nil)
    }

    private static func function(_ arguments: String, _ result: String = "void") -> String {
        #""functions": {"f": {"arguments": [\#(arguments)], "return": "\#(result)"}}"#
    }

    private static func extended(_ functions: String, _ types: String = "") -> String {
        #""extended": {"functions": {\#(functions)}, "types": {\#(types)}}"#
    }

    static let functions = [
        Case("added", "", function(""), ["compatible function f added"]),
        Case("removed", function(""), "", ["binary function f removed"]),
        Case(
            "removed because it cannot be bound any more",
            function(""),
            #""skipped": [{"name": "f", "kind": "function", "location": "m.h:1:1", "reason": "it is inline"}]"#,
            ["source function f removed"]
        ),
        Case("another spelling of the same type", function(#""i32""#), function(#""int32""#), []),
        Case("a wider parameter", function(#""i32""#), function(#""i64""#), ["binary function f changed"]),
        Case("another sign", function(#""i32""#), function(#""u32""#), ["source function f changed"]),
        Case("another sign, widened", function(#""i16""#), function(#""u16""#), ["binary function f changed"]),
        Case("an integer for a number", function(#""f64""#), function(#""i64""#), ["binary function f changed"]),
        Case("another kind of address", function(#""string""#), function(#""pointer""#), ["source function f changed"]),
        Case("one parameter more", function(#""i32""#), function(#""i32", "i32""#), ["binary function f changed"]),
        Case("a result where there was none", function(""), function("", "i32"), ["compatible function f changed"]),
        Case("no result any more", function("", "i32"), function(""), ["binary function f changed"]),
        Case(
            "variadic, and so in the other table",
            function(#""i32""#, "i32"),
            extended(#""f": {"arguments": ["i32"], "return": "i32", "variadic": true}"#),
            ["binary function f changed"]
        ),
        Case(
            "a record of another name with the same layout",
            extended(
                #""f": {"arguments": ["a"], "return": "void"}"#,
                #""a": {"kind": "struct", "size": 4, "alignment": 4, "fields": []}"#
            ),
            extended(
                #""f": {"arguments": ["b"], "return": "void"}"#,
                #""b": {"kind": "struct", "size": 4, "alignment": 4, "fields": []}"#
            ),
            ["source function f changed", "source record a removed", "compatible record b added"]
        ),
    ]

    private static func callback(_ text: String) -> String {
        function(#""function""#) + #", "callbacks": {"f": {\#(text)}}"#
    }

    static let callbacks = [
        Case(
            "another parameter",
            callback(#""0": {"arguments": ["i32"]}"#),
            callback(#""0": {"arguments": ["i64"]}"#),
            ["binary callback f.0 changed"]
        ),
        Case("known now", callback(""), callback(#""0": {}"#), ["source callback f.0 added"]),
        Case("with its function", "", callback(#""0": {}"#), ["compatible function f added"]),
    ]

    private static func record(_ size: Int, _ fields: String, kind: String = "struct") -> String {
        extended("", #""r": {"kind": "\#(kind)", "size": \#(size), "alignment": 4, "fields": [\#(fields)]}"#)
    }

    private static func field(_ name: String, _ offset: Int, _ type: String = "i32", _ rest: String = "") -> String {
        #"{"name": "\#(name)", "type": "\#(type)", "offset": \#(offset)\#(rest)}"#
    }

    static let records = [
        Case(
            "added and removed",
            extended("", #""a": {"kind": "struct", "fields": []}"#),
            extended("", #""b": {"kind": "union", "fields": []}"#),
            ["source record a removed", "compatible record b added"]
        ),
        Case(
            "grown",
            record(4, field("x", 0)),
            record(8, field("x", 0) + "," + field("y", 4)),
            ["binary record r changed", "compatible field r.y added"]
        ),
        Case(
            "a field in bytes that were unused",
            record(8, field("x", 0)),
            record(8, field("x", 0) + "," + field("y", 4)),
            ["compatible field r.y added"]
        ),
        Case("moved", record(8, field("x", 0)), record(8, field("x", 4)), ["binary field r.x changed"]),
        Case("renamed", record(4, field("x", 0)), record(4, field("z", 0)), ["source field r.x changed"]),
        Case(
            "a field less",
            record(8, field("x", 0) + "," + field("y", 4)),
            record(8, field("x", 0)),
            ["source field r.y removed"]
        ),
        Case(
            "a longer array",
            record(8, field("x", 0, "i32", #", "count": 1"#)),
            record(8, field("x", 0, "i32", #", "count": 2"#)),
            ["binary field r.x changed"]
        ),
        Case(
            "wider bits",
            record(4, field("x", 0, "u32", #", "bits": [0, 3]"#)),
            record(4, field("x", 0, "u32", #", "bits": [0, 4]"#)),
            ["binary field r.x changed"]
        ),
        Case(
            "a union instead",
            record(4, field("x", 0)),
            record(4, field("x", 0), kind: "union"),
            ["binary record r changed"]
        ),
        Case(
            "members that were not known",
            extended("", #""r": {"kind": "struct", "fields": []}"#),
            record(4, field("x", 0)),
            ["compatible record r changed"]
        ),
        Case(
            "members hidden",
            record(4, field("x", 0)),
            extended("", #""r": {"kind": "struct", "fields": []}"#),
            ["source record r changed"]
        ),
    ]

    private static func constant(_ name: String, _ value: String, _ type: String = "i32") -> String {
        #""constants": {"\#(name)": {"type": "\#(type)", "value": \#(value)}}"#
    }

    private static func enumeration(_ values: String, _ type: String = "u32") -> String {
        #""enums": {"e": {"type": "\#(type)", "values": {\#(values)}}}"#
    }

    private static func variable(_ rest: String, _ type: String = "i32") -> String {
        #""variables": {"v": {"type": "\#(type)"\#(rest)}}"#
    }

    static let values = [
        Case(
            "another constant",
            constant("A", "1"),
            constant("B", "1"),
            ["source constant A removed", "compatible constant B added"]
        ),
        Case("another value", constant("A", "1"), constant("A", "2"), ["binary constant A changed"]),
        Case(
            "another version",
            constant("M_VERSION_NUMBER", "1"),
            constant("M_VERSION_NUMBER", "2"),
            ["compatible constant M_VERSION_NUMBER changed"]
        ),
        Case(
            "a word that only begins like a version",
            constant("M_VERSIONED", "1"),
            constant("M_VERSIONED", "2"),
            ["binary constant M_VERSIONED changed"]
        ),
        Case("another type", constant("A", "1"), constant("A", "1", "i64"), ["source constant A changed"]),
        Case(
            "an enumerator more",
            enumeration(#""a": 0"#),
            enumeration(#""a": 0, "b": 1"#),
            ["compatible enumerator e.b added"]
        ),
        Case(
            "an enumerator less",
            enumeration(#""a": 0, "b": 1"#),
            enumeration(#""a": 0"#),
            ["source enumerator e.b removed"]
        ),
        Case(
            "an enumerator's value",
            enumeration(#""a": 0"#),
            enumeration(#""a": 1"#),
            ["binary enumerator e.a changed"]
        ),
        Case(
            "a wider enumeration",
            enumeration(#""a": 0"#),
            enumeration(#""a": 0"#, "u64"),
            ["binary enumeration e changed"]
        ),
        Case("a variable less", variable(""), "", ["binary variable v removed"]),
        Case("a variable more", "", variable(""), ["compatible variable v added"]),
        Case(
            "a variable that is constant now",
            variable(""),
            variable(#", "readOnly": true"#),
            ["binary variable v changed"]
        ),
        Case(
            "a variable that may be written now",
            variable(#", "readOnly": true"#),
            variable(""),
            ["compatible variable v changed"]
        ),
        Case(
            "a longer array",
            variable(#", "count": 2"#),
            variable(#", "count": 3"#),
            ["compatible variable v changed"]
        ),
        Case("a shorter array", variable(#", "count": 3"#), variable(#", "count": 2"#), ["binary variable v changed"]),
        Case("a wider variable", variable(""), variable("", "i64"), ["binary variable v changed"]),
    ]

    @Test(
        "A member in a record's padding breaks programs where the record is passed by value: it travels in other registers",
        arguments: [("s", true), ("holder", true), ("other", false)]
    )
    func addedMember(passed: String, isBreaking: Bool) throws {
        func document(_ fields: String) throws -> Definitions {
            try Self.definitions(
                """
                "extended": {
                  "functions": { "f": { "arguments": ["\(passed)"], "return": "void" } },
                  "types": {
                    "s": { "kind": "struct", "size": 16, "alignment": 8, "fields": [\(fields)
                      { "name": "d", "type": "f64", "offset": 8 }] },
                    "holder": { "kind": "struct", "size": 16, "alignment": 8, "fields": [
                      { "name": "inner", "type": "s", "offset": 0 }] },
                    "other": { "kind": "struct", "size": 4, "alignment": 4, "fields": [
                      { "name": "i", "type": "i32", "offset": 0 }] }
                  }
                }
                """
            )
        }
        let first = #"{ "name": "f", "type": "f32", "offset": 0 },"#
        let diff = DefinitionsDiff(
            from: try document(first),
            to: try document(first + #"{ "name": "i", "type": "i32", "offset": 4 },"#)
        )
        let added = try #require(diff.changes.first { $0.name == "s.i" })
        #expect(added.impact == (isBreaking ? .binary : .compatible))
    }

    @Test("Another library breaks programs, another module's name source, another target nothing")
    func identity() {
        let old = Definitions(module: "A", target: "x86_64-unknown-linux-gnu", library: .init(names: ["a"]))
        let new = Definitions(module: "B", target: "aarch64-unknown-linux-gnu", library: .init(names: ["b"]))
        let diff = DefinitionsDiff(from: old, to: new)
        #expect(diff.changes.map(\.impact) == [.source, .compatible, .binary])
        #expect(diff.changes.map(\.subject) == [.module, .target, .library])
        var both = old
        both.library.names = ["a", "b"]
        #expect(DefinitionsDiff(from: old, to: both).impact == .compatible)
    }

    @Test("A change reads as one line with both forms and the reason")
    func text() throws {
        let diff = DefinitionsDiff(
            from: try Self.definitions(Self.function(#""i32""#, "i32")),
            to: try Self.definitions(Self.function(#""i64""#, "i32"))
        )
        #expect(
            diff.changes.map(\.description) == [
                "breaks programs: function 'f' changed: (i32) i32 -> (i64) i32 (parameter 0 was i32)"
            ]
        )
        #expect(diff.summary == "differences: 1 breaking programs that are built, 0 breaking source, 0 compatible")
    }

    @Test("A name that is ignored is no change")
    func ignoring() throws {
        let old = try Self.definitions(Self.constant("A", "1") + "," + Self.function(""))
        let new = try Self.definitions(Self.constant("A", "2"))
        let diff = DefinitionsDiff(from: old, to: new) { $0 == "A" }
        #expect(diff.changes.map(\.name) == ["f"])
    }
}
