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
    /// How long each stage takes.
    let times = StageTimes()

    /// What reading a module's headers gave, and where they lie.
    struct Scan: Sendable {
        /// One for each target.
        var interfaces: Result<[Interface], any Error>
        var paths: SourcePaths
    }

    private var console: Console { Console(isQuiet: options.quiet) }

    /// Generates every module asked for. Nothing is written unless all of them succeed.
    func perform() -> ExitCode {
        var excerpts = SourceExcerpts()
        do {
            let modules = try ModuleRequest.requests(for: options, clangArguments: clangArguments)
            if modules.count == 1 { Memory.useOneHeap() }
            let templates = try TemplateSet(replacements: TemplateFolder.load(options.templates))
            let scans = try read(modules)
            var reports: [ModuleReport] = []
            var files = GeneratedFiles()
            var members: [RunMember] = []
            for (module, scan) in zip(modules, scans) {
                excerpts = SourceExcerpts()
                excerpts.paths = scan.paths
                members.append(try RunMember(module, scan.interfaces.get()))
            }
            let families = times.measure(.mapping) { RunMember.families(of: members) }
            for (position, (member, scan)) in zip(members, scans).enumerated() {
                excerpts = SourceExcerpts()
                excerpts.paths = scan.paths
                let targets = try TargetOutputs(member, templates: templates, times: times) { triple in
                    families[triple]?.siblings(of: position) ?? SiblingTypes()
                }
                reports += try take(targets, of: member.request, excerpts: &excerpts, into: &files)
                if modules.count == 1 { Memory.keep((targets, member)) }
            }
            var output = try files.output(
                plan: options.plan,
                folder: modules[0].folder,
                replacesOthers: options.force
            )
            if options.strict, reports.contains(where: \.hasWarnings) {
                throw CommandError("warnings are errors under --strict; nothing was written")
            }
            if let path = options.report {
                output.add(path, try ModuleReport.json(reports), makesFolder: false, isGuarded: !options.force)
            }
            let code = try finish(output, reports)
            if options.timeStages { console.error(timesTable) }
            return code
        } catch let error as ScanError {
            for diagnostic in error.diagnostics { console.error(text(of: diagnostic, &excerpts)) }
            let place = error.location.map(\.description) ?? "ffigen"
            console.error("\(place): error: \(error.headline)\(error.target.map { " (on \($0))" } ?? "")")
        } catch {
            console.report(error)
        }
        return .failure
    }

    /// Reads what all modules are made of, on all cores. Reading takes the time, and each module is read for itself; what
    /// they share is put together afterwards, in order.
    func read(_ modules: [ModuleRequest]) throws -> [Scan] {
        // Opened for headers only: a machine without libclang can make Swift of definitions.
        let needsScanner = modules.contains { if case .headers = $0.source { true } else { false } }
        let scanner = needsScanner ? try times.measure(.opening) { try ClangScanner.open(times: times) } : nil
        let progress = Progress(names: modules.map(\.configuration.module), console: console)
        return modules.concurrentMap(jobs: options.jobs) { index, module in
            defer { progress.finish(index) }
            var paths = SourcePaths()
            let interfaces = Result {
                switch module.source {
                case .headers:
                    // There is one: this module needs it.
                    try module.scanRequests.map { request in
                        do {
                            return try (scanner ?? ClangScanner.open()).scan(request, paths: &paths)
                        } catch var error as ScanError {
                            error.location = module.location(of: error)
                            error.target = module.furtherTargets.isEmpty ? nil : request.target
                            throw error
                        }
                    }
                case .definitions(let definitions, let file):
                    [try Interface(definitions, file: file)]
                }
            }
            return Scan(interfaces: interfaces, paths: paths)
        }
    }

    /// Takes in what became of a module.
    private func take(
        _ targets: TargetOutputs,
        of request: ModuleRequest,
        excerpts: inout SourceExcerpts,
        into files: inout GeneratedFiles
    ) throws -> [ModuleReport] {
        let module = targets.module
        if !options.quiet {
            for diagnostic in targets.findings where diagnostic.severity != .error {
                console.note(text(of: diagnostic, &excerpts))
            }
        }
        let errors = targets.findings.filter { $0.severity == .error }
        for diagnostic in errors { console.error(text(of: diagnostic, &excerpts)) }
        if !errors.isEmpty {
            throw CommandError("module '\(request.configuration.module)' cannot be generated; nothing was written")
        }
        if request.emissions.contains(.swift) {
            files.add(request.path(ending: ".swift"), .swift, module.swift)
            for part in module.parts { files.add(request.path(ending: "+\(part.name).swift"), .swift, part.swift) }
            for path in request.formerParts(besides: Set(module.parts.map(\.name))) { files.remove(path) }
            if let shim = module.shim {
                let name = request.configuration.module + "Shim"
                files.add(request.shimPath(name + ".c"), .other, shim.source)
                files.add(request.shimPath("include/\(name).h"), .other, shim.header)
            }
        }
        if request.emissions.contains(.definitions) {
            for output in targets.outputs {
                let json = times.measure(.definitions) { output.module.definitions.json }
                files.add(request.path(ending: output.definitionsEnding), .definitions, json)
            }
        }
        if let checks = module.layoutChecks {
            if request.emissions.contains(.layoutChecks) {
                files.add(request.path(ending: "LayoutChecks.swift"), .other, checks.swift)
            }
            if request.emissions.contains(.cLayoutChecks) {
                for output in targets.outputs {
                    guard let checks = output.module.layoutChecks else { continue }
                    files.add(request.path(ending: output.checksEnding), .other, checks.c)
                }
            }
        }
        for ledger in targets.outputs.map(\.module.ledger) {
            guard let limit = request.maxSkipped, ledger.missed.count > limit else { continue }
            let missed = Dictionary(grouping: ledger.missed, by: \.kind.rawValue)
            let counts = missed.sorted { $0.key < $1.key }.map { "\($0.value.count) of kind \($0.key)" }
            let error = CommandError(
                "\(ledger.missed.count) declarations of module '\(request.configuration.module)' are not bound "
                    + "(\(counts.joined(separator: ", "))), more than the \(limit) allowed; nothing was written"
            )
            throw options.maxSkipped == nil ? request.origin.located(error, "maxSkipped") : error
        }
        return targets.reports
    }

    /// How long each stage took, one a line: milliseconds, and the part of all of them.
    private var timesTable: String {
        func milliseconds(_ time: Duration) -> Double { time / .milliseconds(1) }
        let sum = times.all.reduce(Duration.zero) { $0 + $1.time }
        let rows = (times.all.map { ($0.stage.rawValue, $0.time) } + [("all stages", sum)]).map { name, time in
            let number = "\((milliseconds(time) * 10).rounded() / 10)"
            let part = sum > .zero ? "\(Int((time / sum * 100).rounded()))" : "0"
            return name + String(repeating: " ", count: max(1, 30 - name.count - number.count)) + number + " ms"
                + String(repeating: " ", count: max(1, 5 - part.count)) + part + " %"
        }
        return rows.joined(separator: "\n")
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
        let outcomes = try times.measure(.files) { try output.commit() }
        for (path, outcome) in outcomes { console.note("\(outcome.rawValue) \(path)") }
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
