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

    /// Reads every module asked for and says what would become of it.
    func inspect() throws -> [Inspected] {
        let modules = try ModuleRequest.requests(for: options, clangArguments: clangArguments)
        let templates = try TemplateSet()
        let scans = try read(modules)
        var types = DeclaredTypes()
        var inspected: [Inspected] = []
        for (request, scan) in zip(modules, scans) {
            let (interface, configuration) = try request.checked(try scan.interface.get())
            let generator = BindingGenerator(configuration: configuration, templates: templates)
            let module = try generator.generate(interface, sharing: types)
            if request.emissions.contains(.swift) { types.formUnion(module.types) }
            inspected.append(
                Inspected(
                    inspection: Inspection(interface, module: configuration.module, ledger: module.ledger),
                    report: ModuleReport(
                        module: configuration.module,
                        target: interface.target.triple,
                        headers: interface.headers,
                        ledger: module.ledger,
                        findings: module.diagnostics
                    )
                )
            )
        }
        return inspected
    }
}
