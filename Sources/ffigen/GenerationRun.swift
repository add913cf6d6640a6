// Licensed under Apache License v2.0. See LICENSE for details.

import ArgumentParser
import BindingGenerator
import CInterface
import ClangScanner
import FFIDefinitions

/// One run of the command: from options to files and an exit code.
struct GenerationRun {
    let options: Generate
    /// What stood behind `--`.
    let clangArguments: [String]

    private var console: Console { Console(isQuiet: options.quiet) }

    /// Generates every module asked for. Nothing is written unless all of them succeed.
    func perform() -> ExitCode {
        do {
            let modules = try ModuleRequest.requests(for: options, clangArguments: clangArguments)
            let templates = try TemplateSet(replacements: TemplateFolder.load(options.templates))
            let scanner = try ClangScanner.open()
            let progress = Progress(names: modules.map(\.configuration.module), console: console)
            // Reading takes the time, and each module is read for itself; what they share is put together in order.
            let interfaces = modules.concurrentMap { index, module in
                defer { progress.finish(index) }
                return Result { try scanner.scan(module.scan) }
            }
            var output = OutputTransaction()
            var reports: [ModuleReport] = []
            var types = DeclaredTypes()
            for (module, interface) in zip(modules, interfaces) {
                reports.append(
                    try generate(module, try interface.get(), templates: templates, sharing: &types, into: &output)
                )
            }
            if options.strict, reports.contains(where: \.hasWarnings) {
                throw CommandError("warnings are errors under --strict; nothing was written")
            }
            if let path = options.report { output.add(path, try ModuleReport.json(reports)) }
            return try finish(output, reports)
        } catch {
            console.report(error)
        }
        return .failure
    }

    private func generate(
        _ request: ModuleRequest,
        _ interface: Interface,
        templates: TemplateSet,
        sharing types: inout DeclaredTypes,
        into output: inout OutputTransaction
    ) throws -> ModuleReport {
        let (interface, configuration) = try request.checked(interface)
        let generator = BindingGenerator(configuration: configuration, templates: templates)
        // All modules of a run go into one folder, and so into one target.
        let module = try generator.generate(interface, sharing: types)
        if request.emissions.contains(.swift) { types.formUnion(module.types) }
        for diagnostic in module.diagnostics { console.note(diagnostic.description) }
        if request.emissions.contains(.swift) {
            output.add(request.path(ending: ".swift"), module.swift)
            for part in module.parts { output.add(request.path(ending: "+\(part.name).swift"), part.swift) }
            for path in request.formerParts(besides: Set(module.parts.map(\.name))) { output.remove(path) }
        }
        if request.emissions.contains(.definitions) {
            output.add(request.path(ending: ".ffi.json"), module.definitions.json)
        }
        if let limit = request.maxSkipped, module.ledger.missed.count > limit {
            let missed = Dictionary(grouping: module.ledger.missed, by: \.kind.rawValue)
            let counts = missed.sorted { $0.key < $1.key }.map { "\($0.value.count) of kind \($0.key)" }
            throw CommandError(
                "\(module.ledger.missed.count) declarations of module '\(request.configuration.module)' are not bound "
                    + "(\(counts.joined(separator: ", "))), more than the \(limit) allowed; nothing was written"
            )
        }
        return ModuleReport(
            module: request.configuration.module,
            target: interface.target.triple,
            headers: interface.headers,
            ledger: module.ledger,
            findings: module.diagnostics
        )
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

/// An error that is its message, and perhaps a place.
struct CommandError: Error, CustomStringConvertible {
    var description: String
    var location: SourceLocation?

    init(_ description: String, at location: SourceLocation? = nil) {
        self.description = description
        self.location = location
    }

    init(_ error: ConfigurationError, in file: String) {
        self.init("\(error)", at: SourceLocation(file: file, line: error.line, column: error.column))
    }
}
