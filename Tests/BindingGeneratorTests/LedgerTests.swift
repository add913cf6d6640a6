// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Foundation
import TestSupport
import Testing

@testable import BindingGenerator

@Suite("The account of what was bound")
struct LedgerTests {
    @Test(
        "Every declaration and macro in scope stands in it once",
        arguments: ["specimen", "names", "types", "functions", "enums"]
    )
    func addsUp(fixture: String) throws {
        let golden = FixtureLibrary.folder.appending(path: "\(fixture)/\(fixture).interface.json")
        let interface = try JSONDecoder().decode(Interface.self, from: Data(contentsOf: golden))
        let configuration = ModuleConfiguration(module: "Fixture", libraryNames: ["fixture"])
        let module = try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)

        var declared: [String] = interface.macros.map { "macro \($0.name)" }
        for declaration in interface.declarations where declaration.info.isInScope {
            switch declaration {
            case .function(let function):
                declared.append("\(function.isMacro ? "macro" : "function") \(function.name)")
            case .variable: declared.append("variable \(declaration.name)")
            case .record: declared.append("record \(declaration.name)")
            case .typedef: declared.append("typedef \(declaration.name)")
            case .enumeration(let enumeration):
                if module.ledger.bound.contains(where: { $0.kind == .enumeration && $0.name == declaration.name }) {
                    declared.append("enumeration \(declaration.name)")
                } else {
                    declared += enumeration.enumerators.map { "enumerator \($0.name)" }
                }
            }
        }
        let ledger = module.ledger
        let accounted =
            ledger.bound.map { "\($0.kind.rawValue) \($0.name)" }
            + ledger.skipped.filter { $0.kind != .field }.map { "\($0.kind.rawValue) \($0.name)" }
        #expect(accounted.sorted() == declared.sorted())
    }

    @Test("What the scanner could not read is skipped with its reason")
    func omission() throws {
        let place = SourceLocation(file: "a.h", line: 3, column: 1)
        let omission = Omission(.function, "f", at: place, reason: "it is odd")
        let interface = Interface(
            target: TargetInfo(triple: "x86_64-unknown-linux-gnu"),
            headers: ["a.h"],
            omissions: [omission]
        )
        let configuration = ModuleConfiguration(module: "A", libraryNames: ["a"])
        let module = try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)
        #expect(module.ledger.skipped == [omission])
        #expect(module.ledger.count(of: .function).declared == 1)
        #expect(module.diagnostics.first?.description.contains("function 'f' is not bound: it is odd") == true)
    }
}
