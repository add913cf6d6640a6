// Licensed under Apache License v2.0. See LICENSE for details.

import ArgumentParser
import CInterface
import InterfaceInspection

/// Headers in, what would become of them out.
struct Inspect: ParsableCommand, TakesClangArguments {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what would be bound and what not, and how records lie in memory.",
        usage: """
            ffigen inspect <header> ... [<options>] [-- <clang-argument> ...]
            ffigen inspect --config <file> [<options>] [-- <clang-argument> ...]
            """,
        discussion: """
            ffigen inspect sqlite3.h
            ffigen inspect sqlite3.h --record 'sqlite3_v*'
            ffigen inspect sqlite3.h --html sqlite3.html

            prints how many declarations of each kind are bound, the reasons why others are not, and the layouts of the \
            records; or writes a page to search all of them. No bindings are written.
            """
    )

    @Argument(
        help: ArgumentHelp("Headers to read: paths, or names under the include folders.", valueName: "header")
    )
    var headers: [String] = []

    @Option(help: ArgumentHelp("Configuration file (JSON5) with one or more modules.", valueName: "file"))
    var config: String?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Print the layouts of these records alone: *, ? as in 'sqlite3_*'. May be repeated.",
            valueName: "glob"
        )
    )
    var record: [String] = []

    @Option(
        help: ArgumentHelp(
            "Write a page that shows all of it and can be searched. Its folder has to be there.",
            valueName: "file"
        )
    )
    var html: String?

    @Flag(help: "Print JSON, as --report writes it.")
    var json = false

    @Option(help: ArgumentHelp("Target triple to read the headers for. Default: this machine.", valueName: "triple"))
    var target: String?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Read these headers too, where they are included. May be repeated.", valueName: "glob")
    )
    var includeHeaders: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Leave these headers out. May be repeated.", valueName: "glob")
    )
    var excludeHeaders: [String] = []

    /// What stood behind `--`.
    var clangArguments: [String] = []

    private enum CodingKeys: String, CodingKey {
        case headers, config, record, html, json, target, includeHeaders, excludeHeaders
    }

    func run() throws {
        if headers.isEmpty == (config == nil) {
            throw ValidationError("Name headers to read, or a configuration with --config.")
        }
        let console = Console(isQuiet: false)
        do {
            var options = try Generate.parse([])
            options.headers = headers
            options.config = config
            options.target = target
            options.includeHeaders = includeHeaders
            options.excludeHeaders = excludeHeaders
            try show(GenerationRun(options: options, clangArguments: clangArguments).inspect(), console)
        } catch {
            console.report(error)
            throw ExitCode.failure
        }
    }

    private func show(_ modules: [GenerationRun.Inspected], _ console: Console) throws {
        let inspections = modules.map(\.inspection)
        // The others are part of what is shown.
        for finding in inspections.flatMap(\.findings) where finding.severity != .note { console.note("\(finding)") }
        if let html {
            var file = OutputTransaction()
            file.add(html, try InspectionPage(inspections).html(), makesFolder: false)
            for (path, outcome) in try file.commit() { console.note("\(outcome.rawValue) \(path)") }
        }
        if json {
            print(try ModuleReport.json(modules.map(\.report)), terminator: "")
        } else if !record.isEmpty {
            let globs = record.map { NameGlob($0) }
            let pictures = inspections.flatMap(\.records).filter { picture in
                globs.contains { glob in picture.names.contains { glob.matches($0) } }
            }
            if pictures.isEmpty {
                throw CommandError(
                    "no record with members is called \(record.map { "'\($0)'" }.joined(separator: " or "))"
                )
            }
            print(pictures.map(\.text).joined(separator: "\n"), terminator: "")
        } else if html == nil {
            for inspection in inspections {
                print(inspection.text)
                for picture in inspection.records { print(picture.text) }
            }
        }
    }
}
