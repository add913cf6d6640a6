// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
import CInterface

/// What a module comes to on each of its targets, and on all of them together.
struct TargetOutputs {
    /// One target's part.
    struct Output {
        var triple: String
        var headers: [String]
        var module: GeneratedModule
        /// How the names of files end that each target has for itself.
        var definitionsEnding: String
        var checksEnding: String
    }

    /// The texts that serve all targets.
    var module: GeneratedModule
    var outputs: [Output]
    /// The findings of all targets, each once.
    var findings: [Diagnostic]
    /// What is not the same on all targets; nil where there is one.
    private var differences: [TargetDifference]?
    private let name: String

    /// Generates a module for one target or for several.
    init(
        _ member: RunMember,
        templates: TemplateSet,
        times: StageTimes,
        sharing siblings: (String) -> SiblingTypes
    ) throws {
        let (interfaces, configuration) = (member.interfaces, member.configuration)
        let triples = interfaces.map(\.target.triple)
        let generator = BindingGenerator(configuration: configuration, templates: templates, times: times)
        name = configuration.module
        let modules: [GeneratedModule]
        if interfaces.count == 1 {
            module = try generator.generate(interfaces[0], sharing: siblings(triples[0]))
            modules = [module]
            findings = module.diagnostics
        } else {
            let merged = try generator.generate(interfaces, for: TargetList(triples), sharing: triples.map(siblings))
            module = merged.module
            modules = merged.targets
            findings = Self.findings(zip(triples, modules).map { ($0, $1.diagnostics) })
            differences = merged.differences
            findings += merged.differences.isEmpty ? [] : [Self.summary(of: merged.differences, in: name)]
        }
        let isOne = interfaces.count == 1
        outputs = zip(interfaces, modules).map { interface, module in
            let triple = interface.target.triple
            return Output(
                triple: triple,
                headers: interface.headers,
                module: module,
                definitionsEnding: isOne ? ".ffi.json" : ".\(triple).ffi.json",
                checksEnding: isOne ? "LayoutChecks.c" : "LayoutChecks.\(triple).c"
            )
        }
    }

    /// The account of each target.
    var reports: [ModuleReport] {
        outputs.map { output in
            ModuleReport(
                module: name,
                target: output.triple,
                headers: output.headers,
                ledger: output.module.ledger,
                findings: output.module.diagnostics,
                differences: differences
            )
        }
    }

    /// Each finding once; one that not all targets have says which do.
    private static func findings(_ lists: [(triple: String, findings: [Diagnostic])]) -> [Diagnostic] {
        var triples: [Diagnostic: [String]] = [:]
        var order: [Diagnostic] = []
        for (triple, findings) in lists {
            for finding in findings {
                if triples[finding] == nil { order.append(finding) }
                if triples[finding]?.last != triple { triples[finding, default: []].append(triple) }
            }
        }
        return order.map { finding in
            let own = triples[finding] ?? []
            guard own.count < lists.count else { return finding }
            var finding = finding
            finding.message += " (on \(own.joined(separator: ", ")))"
            return finding
        }
    }

    /// One finding for everything that differs: the report has the whole list.
    private static func summary(of differences: [TargetDifference], in module: String) -> Diagnostic {
        let shown = differences.prefix(10).map { "\n  \($0.description)" }.joined()
        let rest = differences.count > 10 ? "\n  \(differences.count - 10) more, which --report lists" : ""
        let message = "\(differences.count) declarations of \(module) are not the same on all targets:\(shown)\(rest)"
        return Diagnostic(.note, "targets-differ", message)
    }
}
