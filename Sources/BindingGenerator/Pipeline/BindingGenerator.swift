// Licensed under Apache License v2.0. See LICENSE for details.

package import CInterface
package import FFIDefinitions

/// What generating one module gives: the texts, and the account of what was bound and what was not.
package struct GeneratedModule: Sendable {
    /// The Swift source of the module.
    package var swift: String
    /// What does not fit into that file: further ones, by what stands behind the module's name in theirs.
    package var parts: [(name: String, swift: String)]
    /// The definitions document.
    package var definitions: Definitions
    /// Swift and C that compare the layouts of records, where the configuration asks for them.
    package var layoutChecks: LayoutChecks?
    /// Findings, in source order: everything that was not bound, and why.
    package var diagnostics: [Diagnostic]
    /// What became of each declaration.
    package var ledger: Ledger
    /// The C file that makes inline functions and macros callable, and its header; nil where nothing needs it.
    package var shim: ShimSource?
    /// What the module was made from, of no use any more.
    package var remains: Remains?
}

/// What is left of the making of a module. To free its texts one by one takes a twentieth of a run, which a process that ends can
/// save by keeping this.
package final class Remains: Sendable {
    private let assembly: ModuleAssembly

    init(_ assembly: ModuleAssembly) { self.assembly = assembly }
}

/// Sources that prove the layouts of a module's records.
package struct LayoutChecks: Sendable {
    /// An extension of the module's class that compares what Swift has with clang's numbers.
    package var swift: String
    /// A program that compares what a C compiler has with the same numbers.
    package var c: String
}

/// Interface values in, Swift text and definitions out. Pure: the same values give the same text.
package struct BindingGenerator: Sendable {
    private let configuration: ModuleConfiguration
    let templates: TemplateSet
    private let times: StageTimes

    /// - Parameters:
    ///   - configuration: What the module is to be like.
    ///   - templates: What lays it out.
    ///   - times: Takes in how long each stage takes.
    package init(configuration: ModuleConfiguration, templates: TemplateSet, times: StageTimes = StageTimes()) {
        self.configuration = configuration
        self.templates = templates
        self.times = times
    }

    /// Generates the module for an interface.
    ///
    /// - Parameters:
    ///   - interface: The interface.
    ///   - siblings: What other modules of the run declare, which is not declared again.
    /// - Throws: `TemplateError` when a template cannot be rendered.
    package func generate(
        _ interface: Interface,
        sharing siblings: SiblingTypes = SiblingTypes()
    ) throws(TemplateError) -> GeneratedModule {
        let assembly = assembly(of: interface, sharing: siblings)
        var module = module(of: interface, assembly)
        (module.swift, module.parts) = try render(assembly.model)
        module.remains = Remains(assembly)
        return module
    }

    /// What an interface comes to, before it is text.
    func assembly(of interface: Interface, sharing siblings: SiblingTypes) -> ModuleAssembly {
        let interface = configuration.carriesDocumentation ? interface : interface.withoutComments
        return times.measure(.mapping) {
            var assembly = ModuleAssembly(interface, configuration: configuration, sharing: siblings)
            assembly.assemble()
            return assembly
        }
    }

    /// The Swift of a model: of the module's file and of further ones.
    func render(_ model: EmissionModel) throws(TemplateError) -> (swift: String, parts: [(name: String, swift: String)])
    {
        try times.measure(.layout) { () throws(TemplateError) in
            var model = model
            var parts: [(name: String, swift: String)] = []
            for var part in configuration.declarationsPerFile.map({ model.split(limit: $0) }) ?? [] {
                part.model = part.model.withConditions()
                parts.append((part.name, try templates.render(part)))
            }
            return (try templates.render(model.withConditions()), parts)
        }
    }

    /// Everything of a module but its Swift.
    func module(of interface: Interface, _ assembly: ModuleAssembly) -> GeneratedModule {
        GeneratedModule(
            swift: "",
            parts: [],
            definitions: assembly.definitions,
            layoutChecks: assembly.layoutChecks,
            diagnostics: interface.diagnostics + assembly.diagnostics,
            ledger: assembly.ledger,
            shim: assembly.shimmed.isEmpty
                ? nil
                : interface.shim.map { ShimSource($0, of: interface, module: configuration.module, assembly.shimmed) }
        )
    }
}
