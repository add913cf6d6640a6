// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

@testable import BindingGenerator

/// The schema and the starter file, which are made of the keys that the reader takes.
@Suite("Configuration keys")
struct ConfigurationSchemaTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("The committed schema is the one of these keys")
    func committedSchema() throws {
        let file = Self.root.appending(path: "Documentation/ffigen.schema.json")
        let difference = try Golden.difference(between: ConfigurationSchema.text, andFileAt: file)
        #expect(
            difference == nil,
            "\(difference ?? "")\nWrite it again with: FFIGEN_RECORD=1 swift test --filter Schema"
        )
    }

    @Test("The schema is JSON, has every key of the reader, and takes no other")
    func schemaKeys() throws {
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(ConfigurationSchema.text.utf8)) as? Node)
        #expect(Self.keys(schema) == ConfigurationFile.CodingKeys.allCases.map(\.rawValue).sorted())
        let module = try #require(Self.node(schema, "properties", "modules", "items"))
        #expect(Self.keys(module) == ConfigurationFile.Module.CodingKeys.allCases.map(\.rawValue).sorted())
        #expect(module["additionalProperties"] as? Bool == false)
        let entry = try #require(Self.node(module, "properties", "functions", "items"))
        #expect(Self.keys(entry) == ConfigurationFile.FunctionEntry.CodingKeys.allCases.map(\.rawValue).sorted())
        #expect(entry["required"] as? [String] == ["match"])
        let include = try #require(Self.node(module, "properties", "include"))
        #expect(Self.keys(include) == DeclarationGroup.allCases.map(\.rawValue).sorted())
        let level = try #require(Self.node(module, "properties", "accessLevel"))
        #expect(level["enum"] as? [String] == ["public", "package", "internal"])
    }

    @Test("The reader takes every example of a starter file, and the file as it is")
    func starterFile() throws {
        let starter = StarterConfiguration(
            name: "Sample",
            headers: ["a \"b\"\\.h"],
            libraries: ["sample"],
            clangArguments: ["-DX=\"1\""]
        )
        let plain = try ConfigurationFile(json5: starter.text)
        #expect(plain.modules.count == 1)
        #expect(plain.modules.first?.headers == ["a \"b\"\\.h"])
        #expect(plain.modules.first?.clangArguments == ["-DX=\"1\""])
        #expect(plain.modules.first?.accessLevel == nil)
        let all = try ConfigurationFile(json5: starter.text(showingAll: true))
        #expect(all.modules.first?.accessLevel == .public)
        #expect(all.modules.first?.declarationsPerFile == 3000)
        #expect(all.modules.first?.functions.count == 1)
        for key in ConfigurationFile.Module.CodingKeys.allCases {
            #expect(starter.text.contains(" \(key.rawValue): "), "no line shows \(key.rawValue)")
        }
    }

    @Test(
        "A configuration may name its schema, with or without quotation marks",
        arguments: ["$schema", "\"$schema\""]
    )
    func schemaKey(key: String) throws {
        let file = try ConfigurationFile(json5: "{ \(key): \"ffigen.schema.json\", modules: [{ headers: ['a.h'] }] }")
        #expect(file.modules.count == 1)
    }

    // MARK: - Private

    private typealias Node = [String: Any]

    private static func keys(_ object: Node) -> [String]? { (object["properties"] as? Node)?.keys.sorted() }

    private static func node(_ object: Node, _ path: String...) -> Node? {
        path.reduce(object) { $0?[$1] as? Node }
    }
}
