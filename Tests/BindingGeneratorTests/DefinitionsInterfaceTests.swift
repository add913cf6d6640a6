// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions
import Foundation
import TestSupport
import Testing

@testable import BindingGenerator

/// Swift made of a definitions document in place of headers.
@Suite("An interface out of definitions")
struct DefinitionsInterfaceTests {
    private static let specimen = FixtureLibrary.folder.deletingLastPathComponent()
        .appending(path: "GoldenCompileTests/Direct/Specimen.ffi.json")

    private func generate(_ definitions: Definitions) throws -> GeneratedModule {
        let configuration = ModuleConfiguration(
            module: definitions.module,
            libraryNames: definitions.library.names,
            accessLevel: .internal
        )
        let interface = try Interface(definitions, file: "Sample.ffi.json")
        return try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)
    }

    private func sample(_ members: String) throws -> Definitions {
        try Definitions(
            json: """
                { "schemaVersion": 1, "module": "Sample", "target": "x86_64-unknown-linux-gnu",
                  "library": { "names": ["sample"] }, \(members) }
                """
        )
    }

    @Test("Nothing of the specimen's document is lost on the way: it gives the same document again")
    func roundTrip() throws {
        let original = try Definitions(contentsOf: Self.specimen)
        let module = try generate(original)
        var again = module.definitions
        // What the first run left out cannot come back, and is said again.
        #expect(again.skipped.isEmpty)
        #expect(module.diagnostics.count { $0.id.hasPrefix("skipped-") } == original.skipped.count)
        again.skipped = original.skipped
        // C's own types are said to people, and not made use of.
        #expect(original.c?.functions.isEmpty == false)
        again.c = original.c
        // Records without a name in C have one in the document.
        let types = try #require(original.swift?.types)
        #expect(!types.isEmpty && types.allSatisfy { again.swift?.types[$0] == $1 })
        again.swift = original.swift
        let lines = again.json.split(separator: "\n")
        #expect(lines.difference(from: original.json.split(separator: "\n")).isEmpty)
    }

    @Test(
        "Types of the vocabulary, under each of their names",
        arguments: [
            ("i32", "Int32"), ("int32", "Int32"), ("u64", "UInt64"), ("float", "Float"), ("f64", "Double"),
            ("char", "CChar"), ("bool", "Bool"), ("string", "UnsafePointer<CChar>?"),
            ("pointer", "UnsafeMutableRawPointer?"), ("arraybuffer", "UnsafeMutableRawPointer?"),
            ("function", "UnsafeRawPointer?"),
        ]
    )
    func vocabulary(type: String, swift: String) throws {
        let definitions = try sample(#""functions": { "f": { "arguments": ["\#(type)"], "return": "void" } }"#)
        #expect(try generate(definitions).swift.contains("func f(_ argument0: \(swift))"))
    }

    @Test("A function pointer whose signature the document has is typed")
    func callbacks() throws {
        let definitions = try sample(
            """
            "functions": { "each": { "arguments": ["function", "pointer"], "return": "void" } },
            "callbacks": { "each": { "0": { "arguments": ["i32", "pointer"], "return": "bool" } } }
            """
        )
        let swift = try generate(definitions).swift
        #expect(swift.contains("(@convention(c) (Int32, UnsafeMutableRawPointer?) -> Bool)?"))
    }

    /// A document that cannot be used, and the place of the mistake.
    struct Mistake: Sendable {
        var members: String
        var path: String
    }

    @Test(
        "A document that refers to nothing is an error with its place",
        arguments: [
            Mistake(
                members: #""functions": { "f": { "arguments": ["i32", "i33"], "return": "void" } }"#,
                path: "$.functions.f.arguments[1]"
            ),
            Mistake(
                members: #""functions": { "f": { "arguments": [], "return": "color" } }"#,
                path: "$.functions.f.return"
            ),
            Mistake(
                members: """
                    "functions": { "f": { "arguments": ["function"], "return": "void" } },
                    "callbacks": { "f": { "0": { "arguments": ["x"], "return": "void" } } }
                    """,
                path: "$.callbacks.f.0.arguments[0]"
            ),
            Mistake(members: #""variables": { "v": { "type": "x" } }"#, path: "$.variables.v"),
            Mistake(members: #""enums": { "e": { "type": "f32", "values": {} } }"#, path: "$.enums.e.type"),
            Mistake(
                members: #""extended": { "functions": {}, "types": { "t": { "kind": "class", "fields": [] } } }"#,
                path: "$.extended.types.t.kind"
            ),
            Mistake(
                members: """
                    "extended": { "functions": {}, "types": { "t": { "kind": "struct", "size": 4, "alignment": 4,
                      "fields": [{ "name": "a", "type": "i32", "offset": 8 }] } } }
                    """,
                path: "$.extended.types.t.fields[0].offset"
            ),
        ]
    )
    func mistakes(_ mistake: Mistake) throws {
        try expect(mistake)
    }

    private static func field(_ rest: String, size: Int = 8) -> String {
        """
        "extended": { "functions": {}, "types": { "t": { "kind": "struct", "size": \(size), "alignment": 4,
          "fields": [{ "name": "a", \(rest) }] } } }
        """
    }

    private static func constant(_ type: String, _ value: String) -> Mistake {
        Mistake(
            members: #""constants": { "A": { "type": "\#(type)", "value": \#(value) } }"#,
            path: "$.constants.A.value"
        )
    }

    private static let counts = ["-1", "3", "4611686018427387904", "9223372036854775807", "-9223372036854775808"].map {
        Mistake(
            members: field(#""type": "i32", "offset": 0, "count": \#($0)"#),
            path: "$.extended.types.t.fields[0].count"
        )
    }

    private static let bits = ["[0, 0]", "[0, 33]", "[8, 1]", "[-1, 1]", "[0, 9223372036854775807]", "[1]", "[]"].map {
        Mistake(
            members: field(#""type": "u32", "offset": 0, "bits": \#($0)"#),
            path: "$.extended.types.t.fields[0].bits"
        )
    }

    private static let offsets = ["-1", "5", "9", "9223372036854775807"].map {
        Mistake(members: field(#""type": "i32", "offset": \#($0)"#), path: "$.extended.types.t.fields[0].offset")
    }

    private static let constants = [
        constant("u8", "256"), constant("u8", "-1"), constant("i8", "128"), constant("i8", "-129"),
        constant("i16", "32768"), constant("u32", "4294967296"), constant("i32", #""2147483648""#),
        constant("i64", #""9223372036854775808""#), constant("u64", "-1"), constant("bool", "2"),
        constant("char", "300"),
    ]

    private static let others =
        [
            Mistake(members: #""variables": { "v": { "type": "i32", "count": -1 } }"#, path: "$.variables.v.count"),
            Mistake(
                members: #""variables": { "v": { "type": "i32", "count": 9223372036854775807 } }"#,
                path: "$.variables.v.count"
            ),
            Mistake(
                members: #""enums": { "e": { "type": "u8", "values": { "one": 1, "two": 256 } } }"#,
                path: "$.enums.e.values.two"
            ),
        ]
        + ["-1", "1", "9223372036854775808", "x"].map {
            Mistake(
                members:
                    #""functions": { "f": { "arguments": ["function"] } }, "callbacks": { "f": { "\#($0)": {} } }"#,
                path: "$.callbacks.f.\($0)"
            )
        }

    @Test("A number out of range is an error with its place", arguments: counts + bits + offsets + constants + others)
    func numbers(_ mistake: Mistake) throws {
        try expect(mistake)
    }

    @Test("The largest and smallest numbers that there are room for are taken")
    func limits() throws {
        let constants = [
            ("u8", "255"), ("i8", "-128"), ("i64", #""-9223372036854775808""#), ("u64", #""18446744073709551615""#),
            ("bool", "1"), ("i32", "2147483647"),
        ].map { #""C_\#($0)": { "type": "\#($0)", "value": \#($1) }"# }
        let members =
            Self.field(#""type": "i32", "offset": 4, "count": 1"#)
            + #", "constants": { \#(constants.joined(separator: ", ")) }"#
        #expect(try Interface(sample(members), file: "Sample.ffi.json").macros.count == constants.count)
    }

    @Test("A record with a long gap is bytes, not a property for every eight of them", .timeLimit(.minutes(1)))
    func longGap() throws {
        let definitions = try sample(Self.field(#""type": "i32", "offset": 0"#, size: 1 << 31))
        let interface = try Interface(definitions, file: "Sample.ffi.json")
        let configuration = ModuleConfiguration(module: "Sample", libraryNames: ["sample"])
        let module = try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)
        #expect(module.swift.contains("var a: Int32") && module.swift.utf8.count < 100_000)
    }

    private func expect(_ mistake: Mistake) throws {
        let definitions = try sample(mistake.members)
        let error = #expect(throws: DefinitionsError.self) { try Interface(definitions, file: "Sample.ffi.json") }
        #expect(error?.path == mistake.path)
        #expect(error?.file == "Sample.ffi.json")
    }
}
