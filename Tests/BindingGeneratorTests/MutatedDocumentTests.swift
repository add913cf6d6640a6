// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions
import Foundation
import TestSupport
import Testing

@testable import BindingGenerator

/// Configurations and definitions documents with damage of every kind: `Scripts/mutate documents 1000000` for more of them.
@Suite("Hostile input: damaged documents")
struct MutatedDocumentTests {
    /// What no generated code has outside of literals and comments. Only names from the document could bring it there.
    private static let canary = "@@"

    private static let words = [
        "null", "true", "false", "0", "-1", "1e999", "-0.0", "1e400", "0x7fffffffffffffffffff", "9007199254740993",
        "18446744073709551616", "-9223372036854775809", "9223372036854775807", ".5", "5.", "+1", "Infinity",
        "-Infinity",
        "NaN", "+NaN", "0x", "1e", "[", "]", "{", "}", "[]", "{}", ",", ":", "\"", "'", "\\", "/*", "*/", "//", "\n",
        "\r", "\u{0}", "\u{2028}", "\u{FEFF}", "\"\\u0000\"", "\"\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\u12\"",
        "\"\\x41\"", "\"a\\\nb\"", "\"\\n@@\\n\"", "\"\\\" @@ \\\"\"", "\"\\\\(@@)\"", "\"*/ @@ /*\"", "\"\\r@@\"",
        "\"\\u2028@@\"", "\"`@@`\"", "\"\\\"\\\"\\\"# @@\"", "\"\"", "\"$\"", "\"_\"", "\"self\"", "\"Type\"",
        "\"void\"",
        "\"i8\"", "\"u64\"", "\"f32\"", "\"longdouble\"", "\"string\"", "\"pointer\"", "\"function\"", "\"char\"",
        "\"complexf64\"", "\"i128\"", "\"offset\"", "\"size\"", "\"count\"", "\"bits\"", "\"name\"", "\"value\"",
        "\"variadic\"", "\"functions\"", "\"functions\": {}", "\"arguments\"", "\"headers\"", "\"definitions\"",
        "headers: [\"@@.h\"]", "name: \"@@\"", "\"match\": \"(\"", "[[[[[[[[[[", "{\"a\":{\"a\":{\"a\":", "\"名é\"",
    ]

    /// A document cut into its parts would be a third of it: `skipped` and all but some of each kind are left out.
    private static let definitions: [String] = {
        let folder = FixtureLibrary.folder.deletingLastPathComponent().appending(path: "GoldenCompileTests/Direct")
        let documents = ["Specimen", "Types"].compactMap {
            try? Definitions(contentsOf: folder.appending(path: "\($0).ffi.json"))
        }
        return documents.flatMap { document in
            (0..<6).map { part in
                func some<Value>(_ values: [String: Value], _ count: Int = 12) -> [String: Value] {
                    let sorted = values.sorted { $0.key < $1.key }
                    let start = part * count % max(sorted.count, 1)
                    return Dictionary(sorted[start...].prefix(count).map { ($0.key, $0.value) }) { first, _ in first }
                }
                var small = document
                small.functions = some(document.functions)
                small.callbacks = some(document.callbacks, 4)
                small.extended.functions = some(document.extended.functions)
                small.constants = some(document.constants)
                small.enums = some(document.enums, 3)
                small.variables = some(document.variables, 5)
                small.skipped = Array(document.skipped.prefix(2))
                small.extended.types = types(of: small)
                return small.json
            }
        }
    }()

    /// The records that a document needs.
    private static func types(of document: Definitions) -> [String: RecordDefinition] {
        let callbacks = document.callbacks.values.flatMap(\.values)
        let functions = Array(document.functions.values) + Array(document.extended.functions.values) + callbacks
        var names = functions.flatMap { $0.arguments + [$0.result] } + document.variables.values.map(\.type)
        var types: [String: RecordDefinition] = [:]
        while let name = names.popLast() {
            guard types[name] == nil, let type = document.extended.types[name] else { continue }
            types[name] = type
            names += type.fields.map(\.type)
        }
        return types
    }

    private static let configurations: [String] = {
        let everything = StarterConfiguration(name: "S", headers: ["s.h"], libraries: ["s"], clangArguments: ["-I."])
        let adapted = FixtureLibrary.folder.appending(path: "adapted/ffigen.json")
        return [
            everything.text(showingAll: true), everything.text,
            (try? String(contentsOf: adapted, encoding: .utf8)) ?? "", "{ modules: [{ headers: ['a.h'] }] }",
        ]
    }()

    @Test("A configuration is read, or refused with a place in it")
    func configurations() throws {
        let outcomes = try MutationRun(usual: 4_000)("configurations") { seed in
            var mutator = Mutator(seed: seed, words: Self.words)
            let text = mutator.damage(mutator.random.pick(Self.configurations))
            do throws(ConfigurationError) {
                _ = try ConfigurationFile(json5: text)
                return "read"
            } catch {
                let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
                let isPlace =
                    (1...lines.count).contains(error.line)
                    && (1...lines[min(max(error.line, 1), lines.count) - 1].count + 1).contains(error.column)
                #expect(isPlace && !error.message.isEmpty, "seed \(seed): \(error.line):\(error.column) \(error)")
                return "refused"
            }
        }
        #expect(outcomes["read", default: 0] > 0 && outcomes["refused", default: 0] > 0)
    }

    @Test("A definitions document is read and written alike, or refused with its place; Swift made of it is only ours")
    func definitions() throws {
        var generated = 0
        let outcomes = try MutationRun(usual: 4_000)("definitions") { seed in
            var mutator = Mutator(seed: seed, words: Self.words)
            let text = mutator.damage(mutator.random.pick(Self.definitions))
            do {
                let definitions = try Definitions(json: text)
                let written = definitions.json
                #expect(try Definitions(json: written).json == written, "seed \(seed)")
                let interface = try Interface(definitions, file: "Damaged.ffi.json")
                // Generating takes long; a part of the documents is enough.
                if mutator.random.oneIn(MutationRun.isLong ? 100 : 40) {
                    try Self.checkSwift(interface, definitions, seed)
                    generated += 1
                }
                return "read"
            } catch let error as DefinitionsError {
                #expect(error.path.hasPrefix("$") && !error.message.isEmpty, "seed \(seed): \(error)")
                return "refused"
            }
        }
        #expect(outcomes["read", default: 0] > 0 && outcomes["refused", default: 0] > 0 && generated > 0)
    }

    private static func checkSwift(_ interface: Interface, _ definitions: Definitions, _ seed: UInt64) throws {
        let configuration = ModuleConfiguration(
            module: "Damaged",
            libraryNames: definitions.library.names,
            accessLevel: .internal
        )
        let module = try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)
        let code = SwiftCode.code(of: module.swift)
        #expect(code != nil, "seed \(seed): a literal or a comment does not end")
        #expect(code?.contains(canary) != true, "seed \(seed): a text of the document became code")
    }

    @Test("The check of the code sees what gets out of a literal or a comment")
    func codeIsSeen() {
        for (source, code) in [
            ("let a = \"@@\" // @@\n/* @@ /* @@ */ @@ */ b", "let a = \" \n b"), ("\"\\\"@@\" x", "\" x"),
            ("\"\" @@ \"\"", "\" @@ \""), ("\"\\(@@)\"", "\"\\(@@"), ("\"\"\"\n\"@@\n\"\"\" x", "\"\"\" x"),
            ("#\"\"@@\\(\"# x", "\"# x"), ("/// @@\r@@", "\r@@"),
        ] {
            #expect(SwiftCode.code(of: source) == code)
        }
        for source in ["\"@@", "/* @@", "\"@@\n\"", "\"\\(@@\""] { #expect(SwiftCode.code(of: source) == nil) }
    }
}
