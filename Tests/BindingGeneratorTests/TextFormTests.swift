// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Foundation
import Testing

@testable import BindingGenerator

@Suite("The second method of a function that takes texts")
struct TextFormTests {
    private func swift(_ function: Function) throws -> String {
        let interface = Sample.interface([.function(function)])
        return try BindingGenerator(
            configuration: ModuleConfiguration(module: "Sample", libraryNames: ["sample"], accessLevel: .internal),
            templates: TemplateSet()
        ).generate(interface).swift
    }

    private func function(_ name: String, isVariadic: Bool = false) -> Function {
        let parameters = [Parameter(name: "a", type: Sample.constChar), Parameter(name: "b", type: Sample.int)]
        return Function(
            info: Sample.info,
            name: name,
            type: FunctionType(parameters: parameters, result: Sample.int, isVariadic: isVariadic)
        )
    }

    @Test("It takes a String, and passes labels and attributes on")
    func form() throws {
        var labelled = function("find")
        #expect(try swift(labelled).contains("a.withCString { a in self.find(a, b) }"))
        labelled.info.availability = .deprecated(message: "old")
        labelled.swiftAttributes = SwiftAttributes(name: "find(in:inout:)")
        let text = try swift(labelled)
        #expect(text.contains("a.withCString { a in self.find(in: a, `inout`: b) }"))
        #expect(text.components(separatedBy: "deprecated, message: \"old\"").count == 3)
    }

    @Test("No such method beside variable arguments, for a function that never returns, or over one of the class's own")
    func none() throws {
        var noReturn = function("stop")
        noReturn.isNoReturn = true
        for function in [function("print_all", isVariadic: true), noReturn, function("isAvailable")] {
            #expect(try !swift(function).contains("withCString"), "\(function.name)")
        }
    }
}
