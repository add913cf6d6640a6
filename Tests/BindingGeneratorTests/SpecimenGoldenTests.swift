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

    private func generate(
        _ callPath: ModuleConfiguration.CallPath,
        _ name: String = "specimen"
    ) throws -> GeneratedModule {
        let golden = FixtureLibrary.folder.appending(path: "\(name)/\(name).interface.json")
        let interface = try JSONDecoder().decode(Interface.self, from: Data(contentsOf: golden))
        let configuration = ModuleConfiguration(
            module: name.capitalized,
            libraryNames: [name],
            accessLevel: .internal,
            callPath: callPath
        )
        return try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)
    }

    @Test(
        "Swift and definitions equal the goldens",
        arguments: [("Direct", "auto"), ("LibFFI", "libffi")],
        ["specimen", "types"]
    )
    func goldens(_ path: (folder: String, call: String), name: String) throws {
        let (folder, callPath) = path
        let module = try generate(try #require(ModuleConfiguration.CallPath(rawValue: callPath)), name)
        let place = Self.folder.appending(path: folder)
        let swift = try Golden.difference(
            between: module.swift,
            andFileAt: place.appending(path: "\(name.capitalized).swift")
        )
        #expect(swift == nil)
        let definitions = try Golden.difference(
            between: module.definitions.json,
            andFileAt: place.appending(path: "\(name.capitalized).ffi.json")
        )
        #expect(definitions == nil)
    }

    @Test(
        "Records of every shape: the Swift equals the goldens",
        arguments: [("Direct", "auto"), ("LibFFI", "libffi")]
    )
    func carriers(folder: String, callPath: String) throws {
        let module = try generate(try #require(ModuleConfiguration.CallPath(rawValue: callPath)), "carriers")
        let difference = try Golden.difference(
            between: module.swift,
            andFileAt: Self.folder.appending(path: "\(folder)/Carriers.swift")
        )
        #expect(difference == nil)
    }

    @Test("_Float16: the Swift equals the golden, and what libffi would have to call is refused")
    func half() throws {
        let module = try generate(.auto, "half")
        let golden = Self.folder.appending(path: "Direct/Half.swift")
        #expect(try Golden.difference(between: module.swift, andFileAt: golden) == nil)
        let skipped = Dictionary(module.definitions.skipped.map { ($0.name, $0.reason) }) { first, _ in first }
        #expect(skipped["half_by_value"] == nil)
        #expect(skipped["half_format"]?.contains("libffi, which has no type for 'Float16'") == true)
        #expect(skipped["half_twice"]?.contains("only the generated Swift") == true)
        #expect(module.definitions.functions["half_twice"] == nil)
        #expect(module.definitions.extended.functions["half_twice"] == nil)
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

    @Test(
        "Functions in all their forms: the Swift and the shim equal the goldens",
        arguments: [("Direct", "auto"), ("LibFFI", "libffi")]
    )
    func functions(folder: String, callPath: String) throws {
        let fixture = FixtureLibrary.folder.appending(path: "functions")
        let golden = fixture.appending(path: "functions.interface.json")
        let interface = try JSONDecoder().decode(Interface.self, from: Data(contentsOf: golden))
        let configuration = ModuleConfiguration(
            module: "Functions",
            libraryNames: ["functions"],
            accessLevel: .internal,
            callPath: try #require(ModuleConfiguration.CallPath(rawValue: callPath))
        )
        let module = try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)
        let place = Self.folder.appending(path: folder)
        #expect(
            try Golden.difference(between: module.swift, andFileAt: place.appending(path: "Functions.swift")) == nil
        )
        let shim = try #require(module.shim)
        #expect(
            try Golden.difference(between: shim.source, andFileAt: fixture.appending(path: "FunctionsShim.c")) == nil
        )
        // Some macros have the name of a function.
        let skipped = Dictionary(module.definitions.skipped.map { ($0.name, $0.reason) }) { first, _ in first }
        #expect(skipped["functions_hidden"]?.contains("hidden") == true)
        #expect(skipped["functions_other_convention"]?.contains("calling convention") == true)
        #expect(skipped["functions_overloaded"]?.contains("overload") == true)
        #expect(skipped["functions_forbidden"]?.contains("never call it") == true)
        #expect(skipped["functions_of_variable"]?.contains("functions_variable") == true)
        #expect(skipped["functions_of_variadic"]?.contains("variable arguments") == true)
        #expect(skipped["functions_nowhere"]?.contains("do not define it") == true)
        #expect(skipped["functions_twice"]?.contains("shim") == true)
        let ids = Dictionary(grouping: module.diagnostics, by: \.id).mapValues(\.count)
        #expect(ids["swift-name"] == 2)
        #expect(ids["no-prototype"] == 2)
    }

    @Test(
        "Enumerations of every style: the Swift equals the golden",
        arguments: [("Direct", "auto"), ("LibFFI", "libffi")]
    )
    func enumerations(folder: String, callPath: String) throws {
        let golden = FixtureLibrary.folder.appending(path: "enums/enums.interface.json")
        let interface = try JSONDecoder().decode(Interface.self, from: Data(contentsOf: golden))
        let configuration = ModuleConfiguration(
            module: "Enums",
            libraryNames: ["enums"],
            accessLevel: .internal,
            callPath: try #require(ModuleConfiguration.CallPath(rawValue: callPath)),
            enumerationStyles: EnumerationStyles(rules: [
                .init(pattern: "enums_asked", style: .optionSet), .init(pattern: "enums_fro.*", style: .frozen),
                .init(pattern: "enums_plain|enums_bare", style: .constants),
            ])
        )
        let module = try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)
        let place = Self.folder.appending(path: "\(folder)/Enums.swift")
        #expect(try Golden.difference(between: module.swift, andFileAt: place) == nil)
        #expect(module.diagnostics.filter { $0.id.hasSuffix("-style") } == [])
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
        #expect(skipped["specimen_packed_by_value"] == nil)
        #expect(skipped["SPECIMEN_MAX"]?.contains("parameters") == true)
        #expect(skipped["SPECIMEN_STATEMENT"] != nil)
        #expect(skipped["SPECIMEN_TYPE"] != nil)
        #expect(skipped["SPECIMEN_EXPORT"] != nil)
        #expect(module.diagnostics.count { $0.id.hasPrefix("skipped-") } == module.ledger.skipped.count)
        let onlySwift = module.diagnostics.count { $0.id == "not-in-definitions" }
        #expect(module.ledger.skipped.count + onlySwift == module.definitions.skipped.count)
    }

    @Test("The definitions read back as they were written", arguments: ["specimen", "types", "half"])
    func definitionsRoundTrip(name: String) throws {
        let definitions = try generate(.auto, name).definitions
        #expect(try Definitions(json: definitions.json) == definitions)
    }
}
