// Licensed under Apache License v2.0. See LICENSE for details.

import ArgumentParser
import BindingGenerator

/// The `ffigen` command.
@main
struct FFIGen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ffigen",
        abstract: "Generate Swift bindings that open a C library at run time from its headers.",
        usage: "ffigen <header> ... [<options>] [-- <clang-argument> ...]",
        discussion: """
            ffigen sqlite3.h -o Sources/Database

            writes Sources/Database/SQLite3.swift, a class with one method for each function, and SQLite3.ffi.json, the \
            same functions as definitions that FFIRuntime and node:ffi load without generated code.

            What follows -- goes to clang: -I, -D, -isysroot and the like.

            Exit codes: 0 done, 1 failed, 2 out of date under --check, 64 bad usage.
            """,
        version: "0.1.0"
    )

    /// What can be written.
    enum Emission: String, CaseIterable, ExpressibleByArgument {
        case swift, definitions
    }

    @Argument(
        help: ArgumentHelp(
            "Headers to bind: paths, or names under the include folders. Or a .ffi.json to make Swift of.",
            valueName: "header"
        )
    )
    var headers: [String] = []

    @Option(name: [.short, .customLong("output")], help: ArgumentHelp("Folder to write to.", valueName: "folder"))
    var output = "."

    @Option(help: "Name of the Swift module's class and of the files. Default: from the header's name.")
    var module: String?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Library to open: a name such as sqlite3, or a path. May be repeated; tried in order. Default: the header's name.",
            valueName: "name"
        )
    )
    var library: [String] = []

    @Option(help: ArgumentHelp("Configuration file (JSON5) with one or more modules.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("What to write, separated by commas: swift, definitions.", valueName: "kinds"))
    var emit: String?

    @Option(
        help: ArgumentHelp(
            "Target triple, such as aarch64-unknown-linux-gnu. Default: this machine.",
            valueName: "triple"
        )
    )
    var target: String?

    @Option(help: "How functions are called: auto, or libffi for all of them.")
    var callPath: ModuleConfiguration.CallPath?

    @Option(help: "Access level of the generated code: public, package or internal.")
    var accessLevel: ModuleConfiguration.AccessLevel?

    @Flag(inversion: .prefixedNo, help: "Carry the header's comments over. Default: yes.")
    var documentation: Bool?

    @Option(
        help: ArgumentHelp("Folder of templates that replace the built-in ones of the same name.", valueName: "folder")
    )
    var templates: String?

    @Option(help: ArgumentHelp("Write a JSON report of what was bound and what was not.", valueName: "file"))
    var report: String?

    @Flag(help: "Make a module of each header, except of those that another one includes.")
    var separate = false

    @OptionGroup(visibility: .hidden)
    var plan: PluginPlan

    @Flag(help: "Write nothing; exit with 2 if a file would change.")
    var check = false

    @Flag(help: "Treat warnings as errors: a declaration that is not bound fails the run.")
    var strict = false

    @Flag(name: .shortAndLong, help: "Print only errors.")
    var quiet = false

    func validate() throws {
        if headers.isEmpty && config == nil {
            throw ValidationError("Name a header to bind, or a configuration with --config.")
        }
        if !headers.isEmpty && config != nil {
            throw ValidationError("The headers come either from the command line or from --config, not from both.")
        }
        if output.isEmpty { throw ValidationError("-o needs a folder; '.' is the current one.") }
        if let module, !ModuleName.isValid(module) {
            throw ValidationError("'\(module)' cannot name a Swift module: \(ModuleName.rule).")
        }
        if library.contains(where: { $0.isEmpty || $0.contains { $0.isNewline || $0 == "\0" } }) {
            throw ValidationError("--library needs a name such as sqlite3, or a path.")
        }
        if separate && module != nil {
            throw ValidationError("--module names one module, and --separate makes several.")
        }
        _ = try emissions()
    }

    /// The kinds of output asked for; nil when nothing was said.
    func emissions() throws -> Set<Emission>? {
        guard let emit else { return nil }
        var kinds: Set<Emission> = []
        for word in emit.split(separator: ",", omittingEmptySubsequences: false) {
            guard let kind = Emission(rawValue: String(word)) else {
                let names = Emission.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("'\(word)' cannot be emitted; the kinds are \(names).")
            }
            kinds.insert(kind)
        }
        return kinds
    }

    /// Splits off what follows `--` before the options are parsed, since two lists of positional arguments cannot be told
    /// apart otherwise.
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        let own = arguments.prefix { $0 != "--" }
        let command: any ParsableCommand
        do {
            command = try parseAsRoot(Array(own))
        } catch {
            exit(withError: error)
        }
        guard let options = command as? FFIGen else {
            var other = command
            do {
                try other.run()
            } catch {
                exit(withError: error)
            }
            return
        }
        let clangArguments = Array(arguments.dropFirst(own.count + 1))
        exit(withError: GenerationRun(options: options, clangArguments: clangArguments).perform())
    }
}

extension ModuleConfiguration.CallPath: ExpressibleByArgument {}
extension ModuleConfiguration.AccessLevel: ExpressibleByArgument {}
