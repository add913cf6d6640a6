// Licensed under Apache License v2.0. See LICENSE for details.

import ArgumentParser
import BindingGenerator

/// A configuration to start from.
struct Init: ParsableCommand, TakesClangArguments {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a configuration to start from, with every key explained.",
        usage: "ffigen init <header> ... [<options>] [-- <clang-argument> ...]",
        discussion: """
            ffigen init sqlite3.h

            writes ffigen.json with a module of the header; 'ffigen --config ffigen.json' generates it.

            What follows -- is for clang, and goes into the file.
            """
    )

    @Argument(
        help: ArgumentHelp("Headers to bind: paths, or names under the include folders.", valueName: "header")
    )
    var headers: [String]

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("File to write. Its folder has to be there.", valueName: "file")
    )
    var output = "ffigen.json"

    @Option(help: "Name of the Swift module's class and of the files. Default: from the header's name.")
    var module: String?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Library to open. May be repeated. Default: the header's name.", valueName: "name")
    )
    var library: [String] = []

    @Flag(help: "Replace a file that is there.")
    var force = false

    /// What stood behind `--`.
    var clangArguments: [String] = []

    private enum CodingKeys: String, CodingKey {
        case headers, output, module, library, force
    }

    func run() throws {
        let console = Console(isQuiet: false)
        do {
            if !force, TextFile.exists(output) {
                throw CommandError("\(output) is there already; --force replaces it")
            }
            var file = OutputTransaction()
            file.add(output, try text(), makesFolder: false)
            for (path, outcome) in try file.commit() { console.note("\(outcome.rawValue) \(path)") }
        } catch let error as ValidationError {
            throw error
        } catch {
            console.report(error)
            throw ExitCode.failure
        }
    }

    /// The file's text. Paths on the command line start from the current folder, those in the file from its own.
    private func text() throws -> String {
        var options = try Generate.parse([])
        options.headers = headers
        options.module = module
        options.library = library
        let requests = try ModuleRequest.requests(for: options, clangArguments: clangArguments)
        guard let configuration = requests.first?.configuration else { throw ValidationError("Name a header to bind.") }
        let folder = TextFile.folder(of: output)
        return StarterConfiguration(
            name: configuration.module,
            headers: headers.map { TextFile.exists($0) ? RelativePath.path(to: $0, from: folder) : $0 },
            libraries: configuration.libraryNames,
            clangArguments: ClangFolders.map(clangArguments) {
                $0.hasPrefix("=") ? $0 : RelativePath.path(to: $0, from: folder)
            }
        ).text
    }
}
