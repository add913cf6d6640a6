// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
import CInterface
import InterfaceInspection

extension GenerationRun {
    /// A module that was looked at instead of written.
    struct Inspected {
        var inspection: Inspection
        var report: ModuleReport
    }

    /// Reads every module asked for and says what would become of it, on each of its targets.
    func inspect() throws -> [Inspected] {
        let modules = try ModuleRequest.requests(for: options, clangArguments: clangArguments)
        let templates = try TemplateSet()
        let scans = try read(modules)
        var types: [String: DeclaredTypes] = [:]
        var inspected: [Inspected] = []
        for (request, scan) in zip(modules, scans) {
            let interfaces = try scan.interfaces.get()
            // The libraries to check against are those of the first target.
            let (first, configuration) = request.checked(interfaces[0])
            let generator = BindingGenerator(configuration: configuration, templates: templates)
            for interface in [first] + interfaces.dropFirst() {
                let triple = interface.target.triple
                let module = try generator.generate(interface, sharing: types[triple] ?? DeclaredTypes())
                if request.emissions.contains(.swift) {
                    types[triple, default: DeclaredTypes()].formUnion(module.types)
                }
                inspected.append(
                    Inspected(
                        inspection: Inspection(interface, module: configuration.module, generated: module),
                        report: ModuleReport(
                            module: configuration.module,
                            target: triple,
                            headers: interface.headers,
                            ledger: module.ledger,
                            findings: module.diagnostics
                        )
                    )
                )
            }
        }
        return inspected
    }
}
