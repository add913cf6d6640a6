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
        var inspected: [Inspected] = []
        let members = try zip(modules, scans).map { try RunMember($0, $1.interfaces.get()) }
        let families = RunMember.families(of: members)
        for (position, member) in members.enumerated() {
            let configuration = member.configuration
            let generator = BindingGenerator(configuration: configuration, templates: templates)
            for interface in member.interfaces {
                let triple = interface.target.triple
                let siblings = families[triple]?.siblings(of: position) ?? SiblingTypes()
                let module = try generator.generate(interface, sharing: siblings)
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
