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
    /// The types that the Swift source declares.
    package var types: DeclaredTypes
    /// The C file that makes inline functions and macros callable, and its header; nil where nothing needs it.
    package var shim: ShimSource?
}

/// Sources that prove the layouts of a module's records.
package struct LayoutChecks: Sendable {
    /// An extension of the module's class that compares what Swift has with clang's numbers.
    package var swift: String
    /// A program that compares what a C compiler has with the same numbers.
    package var c: String
}

/// Types that are declared already, by name: modules that go into one target share what more than one of them needs.
package struct DeclaredTypes: Hashable, Sendable {
    /// What each name stands for, in a form that is equal for equal declarations; nil for a type without members.
    private var forms: [String: String?] = [:]
    /// The integer constants of the modules' headers.
    private(set) var integers = IntegerConstants()

    package init() {}

    /// Takes in the types of another module.
    package mutating func formUnion(_ other: DeclaredTypes) {
        forms.merge(other.forms) { first, _ in first }
        integers.add(other.integers)
    }

    mutating func insert(_ constants: IntegerConstants) { integers.add(constants) }

    mutating func insert(_ name: String, form: String?) {
        forms[name] = .some(form)
    }

    /// Whether a name is declared, and whether as something that serves for a form: a type without members is served by any.
    func serves(_ name: String, form: String?) -> Bool? {
        guard let declared = forms[name] else { return nil }
        return form == nil || declared == form
    }
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
    ///   - declared: Types that other modules of the same target declare, which are not declared again.
    /// - Throws: `TemplateError` when a template cannot be rendered.
    package func generate(
        _ interface: Interface,
        sharing declared: DeclaredTypes = DeclaredTypes()
    ) throws(TemplateError) -> GeneratedModule {
        let assembly = assembly(of: interface, sharing: declared)
        var module = module(of: interface, assembly)
        (module.swift, module.parts) = try render(assembly.model)
        return module
    }

    /// What an interface comes to, before it is text.
    func assembly(of interface: Interface, sharing declared: DeclaredTypes) -> ModuleAssembly {
        let interface = configuration.carriesDocumentation ? interface : interface.withoutComments
        return times.measure(.mapping) {
            var assembly = ModuleAssembly(interface, configuration: configuration, sharing: declared)
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
            types: assembly.types,
            shim: assembly.shimmed.isEmpty
                ? nil
                : interface.shim.map { ShimSource($0, of: interface, module: configuration.module, assembly.shimmed) }
        )
    }
}
