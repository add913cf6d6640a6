// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Foundation
import Templates
import TestSupport
import Testing

@testable import BindingGenerator

/// Declarations are laid out in code and files line by line; the templates of the same names are what a user starts from.
@Suite("Built-in templates")
struct TemplateLayoutTests {
    private func swift(
        _ fixture: String,
        _ style: ModuleStyle,
        frozen: Bool,
        replacing names: [String]
    ) throws -> String {
        let golden = FixtureLibrary.folder.appending(path: "\(fixture)/\(fixture).interface.json")
        let interface = try JSONDecoder().decode(Interface.self, from: Data(contentsOf: golden))
        var configuration = ModuleConfiguration(module: "Module", libraryNames: [fixture], accessLevel: .public)
        configuration.style = style
        if frozen { configuration.enumerationStyles.fallback = .frozen }
        // What stands around the declarations, and further files.
        configuration.condition = "os(Linux)"
        configuration.preamble = ["import One", "import Two"]
        configuration.declarationsPerFile = 20
        let builtIn = Dictionary(uniqueKeysWithValues: BuiltInTemplates.all.map { ($0.name, $0.text) })
        let replacements = builtIn.filter { names.contains($0.key) }
        let templates = try TemplateSet(replacements: replacements)
        let module = try BindingGenerator(configuration: configuration, templates: templates).generate(interface)
        return ([module.swift] + module.parts.map(\.swift)).joined(separator: "\n")
    }

    @Test(
        "each lays out what the code lays out",
        arguments: ["specimen", "types", "names", "functions"],
        [(ModuleStyle.library, false), (.dropIn, false), (.library, true)]
    )
    func sameText(_ fixture: String, _ form: (style: ModuleStyle, frozen: Bool)) throws {
        let expected = try swift(fixture, form.style, frozen: form.frozen, replacing: [])
        #expect(expected.contains("func "))
        for name in TemplateSet.names {
            let text = try swift(fixture, form.style, frozen: form.frozen, replacing: [name])
            #expect(text == expected, "\(name)")
        }
    }

    @Test("one that a user gives lays out all of its kind, and may use the module's keys")
    func replaced() throws {
        let golden = FixtureLibrary.folder.appending(path: "specimen/specimen.interface.json")
        let interface = try JSONDecoder().decode(Interface.self, from: Data(contentsOf: golden))
        let configuration = ModuleConfiguration(module: "Module", libraryNames: ["specimen"])
        let templates = try TemplateSet(replacements: ["Code": "// {{module}}: {{#declaration}}{{.}}{{/declaration}}\n"]
        )
        let module = try BindingGenerator(configuration: configuration, templates: templates).generate(interface)
        let lines = module.swift.split(separator: "\n").filter { $0.hasPrefix("// Module: ") }
        #expect(lines.count >= module.ledger.count(of: .function).bound)
        let functions = lines.filter { $0.contains(" func ") }
        #expect(functions.count >= module.ledger.count(of: .function).bound)
        #expect(!module.swift.contains("    func specimen_"))
    }

    @Test(
        "a user's copy of a built-in template keeps the conditions of several targets",
        arguments: BuiltInTemplates.all.map(\.name)
    )
    func keepsConditions(_ name: String) throws {
        let builtIn = Dictionary(uniqueKeysWithValues: BuiltInTemplates.all.map { ($0.name, $0.text) })
        #expect(try TemplateSet(replacements: [name: builtIn[name] ?? ""]).withoutConditions.isEmpty)
    }
}
