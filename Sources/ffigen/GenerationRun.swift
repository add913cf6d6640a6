// Licensed under Apache License v2.0. See LICENSE for details.

import ArgumentParser
import BindingGenerator
import CInterface
import ClangScanner
import FFIDefinitions

/// One run of the command: from options to files and an exit code.
struct GenerationRun {
    let options: FFIGen
    /// What stood behind `--`.
    let clangArguments: [String]

    private var console: Console { Console(isQuiet: options.quiet) }

    /// Generates every module asked for. Nothing is written unless all of them succeed.
    func perform() -> ExitCode {
        do {
            let modules = try ModuleRequest.requests(for: options, clangArguments: clangArguments)
            let templates = try TemplateSet(replacements: TemplateFolder.load(options.templates))
            // Opened for headers only: a machine without libclang can make Swift of definitions.
            var scanner: ClangScanner?
            var reports: [ModuleReport] = []
            var types = DeclaredTypes()
            var files = GeneratedFiles()
            for module in modules {
                let interface = try interface(of: module, scanner: &scanner)
                reports.append(try generate(module, interface, templates: templates, sharing: &types, into: &files))
            }
            var output = try files.output(plan: options.plan, folder: modules[0].folder)
            if options.strict, reports.contains(where: \.hasWarnings) {
                throw CommandError("warnings are errors under --strict; nothing was written")
            }
            if let path = options.report { output.add(path, try ModuleReport.json(reports)) }
            return try finish(output, reports)
        } catch let error as ScanError {
            for diagnostic in error.diagnostics { console.error(diagnostic.description) }
            console.error("ffigen: error: \(error.headline)")
        } catch {
            console.error("ffigen: error: \(error)")
        }
        return .failure
    }

    private func interface(of request: ModuleRequest, scanner: inout ClangScanner?) throws -> Interface {
        switch request.source {
        case .headers(let scan):
            let open = try scanner ?? ClangScanner.open()
            scanner = open
            return try open.scan(scan)
        case .definitions(let definitions, let file):
            return try Interface(definitions, file: file)
        }
    }

    private func generate(
        _ request: ModuleRequest,
        _ interface: Interface,
        templates: TemplateSet,
        sharing types: inout DeclaredTypes,
        into files: inout GeneratedFiles
    ) throws -> ModuleReport {
        let generator = BindingGenerator(configuration: request.configuration, templates: templates)
        // All modules of a run go into one folder, and so into one target.
        let module = try generator.generate(interface, sharing: types)
        if request.emissions.contains(.swift) { types.formUnion(module.types) }
        for diagnostic in module.diagnostics { console.note(diagnostic.description) }
        if request.emissions.contains(.swift) { files.add(request.path(ending: ".swift"), .swift, module.swift) }
        if request.emissions.contains(.definitions) {
            files.add(request.path(ending: ".ffi.json"), .definitions, module.definitions.json)
        }
        return ModuleReport(module: request.configuration.module, counts: module.report, findings: module.diagnostics)
    }

    private func finish(_ output: OutputTransaction, _ reports: [ModuleReport]) throws -> ExitCode {
        if options.check {
            let outdated = output.outdated()
            for path in outdated {
                console.error("\(path): error: out of date; run ffigen without --check [out-of-date]")
            }
            return outdated.isEmpty ? .success : ExitCode(2)
        }
        for (path, outcome) in try output.commit() { console.note("\(outcome.rawValue) \(path)") }
        for report in reports { console.note(report.summary) }
        return .success
    }
}

/// An error that has nothing to add to its message.
struct CommandError: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
