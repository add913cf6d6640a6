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
        let definitions = try sample(mistake.members)
        let error = #expect(throws: DefinitionsError.self) { try Interface(definitions, file: "Sample.ffi.json") }
        #expect(error?.path == mistake.path)
        #expect(error?.file == "Sample.ffi.json")
    }
}
