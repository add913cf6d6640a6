// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions
import Foundation
import TestSupport
import Testing

@testable import BindingGenerator

@Suite("The specimen as the generator writes it")
struct SpecimenGoldenTests {
    /// Where the goldens are compiled and called.
    private static let folder = FixtureLibrary.folder.deletingLastPathComponent().appending(path: "GoldenCompileTests")

    private func generate(_ callPath: ModuleConfiguration.CallPath) throws -> GeneratedModule {
        let golden = FixtureLibrary.folder.appending(path: "specimen/specimen.interface.json")
        let interface = try JSONDecoder().decode(Interface.self, from: Data(contentsOf: golden))
        let configuration = ModuleConfiguration(
            module: "Specimen",
            libraryNames: ["specimen"],
            accessLevel: .internal,
            callPath: callPath
        )
        return try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)
    }

    @Test("Swift and definitions equal the goldens", arguments: [("Direct", "auto"), ("LibFFI", "libffi")])
    func goldens(folder: String, callPath: String) throws {
        let module = try generate(try #require(ModuleConfiguration.CallPath(rawValue: callPath)))
        let place = Self.folder.appending(path: folder)
        let swift = try Golden.difference(
            between: module.swift,
            andFileAt: place.appending(path: "Specimen.swift")
        )
        #expect(swift == nil)
        let definitions = try Golden.difference(
            between: module.definitions.json,
            andFileAt: place.appending(path: "Specimen.ffi.json")
        )
        #expect(definitions == nil)
    }

    @Test(
        "Records of every shape: the Swift equals the goldens",
        arguments: [("Direct", "auto"), ("LibFFI", "libffi")]
    )
    func carriers(folder: String, callPath: String) throws {
        let golden = FixtureLibrary.folder.appending(path: "carriers/carriers.interface.json")
        let interface = try JSONDecoder().decode(Interface.self, from: Data(contentsOf: golden))
        let configuration = ModuleConfiguration(
            module: "Carriers",
            libraryNames: ["carriers"],
            accessLevel: .internal,
            callPath: try #require(ModuleConfiguration.CallPath(rawValue: callPath))
        )
        let module = try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)
        let difference = try Golden.difference(
            between: module.swift,
            andFileAt: Self.folder.appending(path: "\(folder)/Carriers.swift")
        )
        #expect(difference == nil)
    }

    @Test("Odd names: the Swift equals the golden, and what cannot be said is refused")
    func names() throws {
        let golden = FixtureLibrary.folder.appending(path: "names/names.interface.json")
        let interface = try JSONDecoder().decode(Interface.self, from: Data(contentsOf: golden))
        let configuration = ModuleConfiguration(module: "Names", libraryNames: ["names"], accessLevel: .internal)
        let module = try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)
        let swift = try Golden.difference(
            between: module.swift,
            andFileAt: Self.folder.appending(path: "Names/Names.swift")
        )
        #expect(swift == nil)
        let label = module.definitions.skipped.first { $0.name == "names_labelled" }
        #expect(label?.reason.contains("symbol name") == true)
    }

    @Test("Names of libraries cannot break out of their literal")
    func libraryNames() throws {
        let name = "\"); print(\"x\\(1)\n"
        let configuration = ModuleConfiguration(module: "Empty", libraryNames: [name])
        let interface = Sample.interface([])
        let module = try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)
        #expect(module.swift.contains(#".names(["\"); print(\"x\\(1)\n"])"#))
        #expect(!module.swift.contains("print(\"x\\(1)\n"))
    }

    @Test("Every function goes through libffi when that is asked for")
    func allThroughLibFFI() throws {
        let module = try generate(.libffi)
        #expect(!module.swift.contains("unsafeBitCast(slots"))
        #expect(try generate(.auto).swift.contains("unsafeBitCast(slots"))
    }

    @Test("What is bound and what is skipped is all that the header declares")
    func nothingIsLost() throws {
        let module = try generate(.auto)
        let skipped = Dictionary(
            uniqueKeysWithValues: module.definitions.skipped.map { ($0.name, $0.reason) }
        )
        #expect(skipped["specimen_format"] == nil)
        #expect(module.definitions.extended.functions["specimen_format"]?.isVariadic == true)
        #expect(skipped["specimen_inline"]?.contains("no library exports it") == true)
        #expect(skipped["specimen_packed_by_value"]?.contains("packed") == true)
        #expect(skipped["SPECIMEN_MAX"]?.contains("parameters") == true)
        #expect(skipped["SPECIMEN_STATEMENT"] != nil)
        #expect(skipped["SPECIMEN_TYPE"] != nil)
        #expect(skipped["SPECIMEN_EXPORT"] != nil)
        #expect(module.diagnostics.count { $0.id.hasPrefix("skipped-") } == module.definitions.skipped.count)
        #expect(module.ledger.skipped.count == module.definitions.skipped.count)
    }

    @Test("The definitions read back as they were written")
    func definitionsRoundTrip() throws {
        let definitions = try generate(.auto).definitions
        #expect(try Definitions(json: definitions.json) == definitions)
    }
}
