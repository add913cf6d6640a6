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

    /// What reading a module's headers gave, and where they lie.
    private struct Scan: Sendable {
        var interface: Result<Interface, any Error>
        var paths: SourcePaths
    }

    private var console: Console { Console(isQuiet: options.quiet) }

    /// Generates every module asked for. Nothing is written unless all of them succeed.
    func perform() -> ExitCode {
        var excerpts = SourceExcerpts()
        do {
            let modules = try ModuleRequest.requests(for: options, clangArguments: clangArguments)
            let templates = try TemplateSet(replacements: TemplateFolder.load(options.templates))
            let scanner = try ClangScanner.open()
            let progress = Progress(names: modules.map(\.configuration.module), console: console)
            // Reading takes the time, and each module is read for itself; what they share is put together in order.
            let scans = modules.concurrentMap { index, module in
                defer { progress.finish(index) }
                var paths = SourcePaths()
                let interface = Result { try scanner.scan(module.scan, paths: &paths) }
                return Scan(interface: interface, paths: paths)
            }
            var output = OutputTransaction()
            var reports: [ModuleReport] = []
            var types = DeclaredTypes()
            for (module, scan) in zip(modules, scans) {
                reports.append(
                    try generate(
                        module,
                        scan,
                        templates: templates,
                        sharing: &types,
                        excerpts: &excerpts,
                        into: &output
                    )
                )
            }
            if options.strict, reports.contains(where: \.hasWarnings) {
                throw CommandError("warnings are errors under --strict; nothing was written")
            }
            if let path = options.report { output.add(path, try ModuleReport.json(reports)) }
            return try finish(output, reports)
        } catch let error as ScanError {
            for diagnostic in error.diagnostics { console.error(text(of: diagnostic, &excerpts)) }
            console.error("ffigen: error: \(error.headline)")
        } catch {
            console.report(error)
        }
        return .failure
    }

    private func generate(
        _ request: ModuleRequest,
        _ scan: Scan,
        templates: TemplateSet,
        sharing types: inout DeclaredTypes,
        excerpts: inout SourceExcerpts,
        into output: inout OutputTransaction
    ) throws -> ModuleReport {
        excerpts = SourceExcerpts()
        excerpts.paths = scan.paths
        let (interface, configuration) = try request.checked(scan.interface.get())
        let generator = BindingGenerator(configuration: configuration, templates: templates)
        // All modules of a run go into one folder, and so into one target.
        let module = try generator.generate(interface, sharing: types)
        if request.emissions.contains(.swift) { types.formUnion(module.types) }
        for diagnostic in module.diagnostics { console.note(text(of: diagnostic, &excerpts)) }
        if request.emissions.contains(.swift) {
            output.add(request.path(ending: ".swift"), module.swift)
            for part in module.parts { output.add(request.path(ending: "+\(part.name).swift"), part.swift) }
            for path in request.formerParts(besides: Set(module.parts.map(\.name))) { output.remove(path) }
            if let shim = module.shim {
                let name = request.configuration.module + "Shim"
                output.add(request.shimPath(name + ".c"), shim.source)
                output.add(request.shimPath("include/\(name).h"), shim.header)
            }
        }
        if request.emissions.contains(.definitions) {
            output.add(request.path(ending: ".ffi.json"), module.definitions.json)
        }
        if let checks = module.layoutChecks {
            if request.emissions.contains(.layoutChecks) {
                output.add(request.path(ending: "LayoutChecks.swift"), checks.swift)
            }
            if request.emissions.contains(.cLayoutChecks) {
                output.add(request.path(ending: "LayoutChecks.c"), checks.c)
            }
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

    /// A finding as it is printed: with the line it speaks of, unless that is not wanted.
    private func text(of diagnostic: Diagnostic, _ excerpts: inout SourceExcerpts) -> String {
        guard options.carets, let location = diagnostic.location, let excerpt = excerpts.excerpt(at: location) else {
            return diagnostic.description
        }
        return "\(diagnostic)\n\(excerpt)"
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
