// Licensed under Apache License v2.0. See LICENSE for details.

import ArgumentParser
import BindingGenerator

/// Headers in, Swift and definitions out: what the command does when no other is named.
struct Generate: ParsableCommand, TakesClangArguments {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generate Swift bindings from C headers.",
        usage: """
            ffigen <header> ... [<options>] [-- <clang-argument> ...]
            ffigen --config <file> [<options>] [-- <clang-argument> ...]
            """,
        discussion: """
            ffigen sqlite3.h -o Sources/Database

            writes Sources/Database/SQLite3.swift, a class with one method for each function, and SQLite3.ffi.json, the \
            same functions as definitions that FFIRuntime and node:ffi load without generated code.

            What follows -- goes to clang: -I, -D, -isysroot and the like.

            Exit codes: 0 done, 1 failed, 2 out of date under --check, 64 bad usage.
            """
    )

    @Argument(
        help: ArgumentHelp(
            "Headers to bind: paths, or names under the include folders. Or a .ffi.json to make Swift of.",
            valueName: "header"
        )
    )
    var headers: [String] = []

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("Folder to write to; made if it is not there.", valueName: "folder")
    )
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

    @Option(
        help: ArgumentHelp(
            """
            What to write, separated by commas: swift, definitions; layout-checks and c-layout-checks, which compare the \
            records with C's layouts in a Swift test and in a C program. Default: swift, definitions.
            """,
            valueName: "kinds"
        )
    )
    var emit: String?

    @Option(
        help: ArgumentHelp(
            "Target triple, such as aarch64-unknown-linux-gnu. Default: this machine.",
            valueName: "triple"
        )
    )
    var target: String?

    @Option(
        help: ArgumentHelp(
            "Several targets in one output, what differs under #if: triples with commas between, each perhaps with =<sysroot> behind it, the folder of its headers.",
            valueName: "triples"
        )
    )
    var targets: String?

    @Option(help: "How functions are called: auto, or libffi for all of them.")
    var callPath: ModuleConfiguration.CallPath?

    @Option(
        help: ArgumentHelp(
            "Form of the generated code: library or dropIn, which is what an import of the header shows. Default: library.",
            valueName: "style"
        )
    )
    var style: ModuleStyle?

    @Option(help: "Access level of the generated code: public, package or internal.")
    var accessLevel: ModuleConfiguration.AccessLevel?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "How enums are written: automatic, open, optionSet, frozen or constants; with a name or pattern for some of them.",
            valueName: "[name=]style"
        )
    )
    var enumStyle: [String] = []

    @Flag(inversion: .prefixedNo, help: "Carry the header's comments over. Default: yes.")
    var documentation: Bool?

    @Flag(
        inversion: .prefixedNo,
        help: "Bind inline functions too, through <module>Shim.c, which is to be compiled. Default: no."
    )
    var wrapStatic: Bool?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Bind a macro with parameters through <module>Shim.c under this signature: 'int NAME(int x)'. May be repeated.",
            valueName: "declaration"
        )
    )
    var wrapMacro: [String] = []

    @Option(
        help: ArgumentHelp(
            "Folder for <module>Shim.c; made if it is not there. Default: the output folder.",
            valueName: "folder"
        )
    )
    var shimOutput: String?

    @Option(
        help: ArgumentHelp("Folder of templates that replace the built-in ones of the same name.", valueName: "folder")
    )
    var templates: String?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Bind these headers too, where they are included: *, ? and ** as in gdk/*.h. May be repeated.",
            valueName: "glob"
        )
    )
    var includeHeaders: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Do not bind these headers. May be repeated.", valueName: "glob")
    )
    var excludeHeaders: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Bind only what these Swift sources mention, and what that needs: a file, or a folder with all below it. May be repeated.",
            valueName: "path"
        )
    )
    var usedBy: [String] = []

    @Option(
        help: ArgumentHelp(
            "How many declarations a Swift file may hold before there are more files; 0 for any number. Default: 3000.",
            valueName: "count"
        )
    )
    var declarationsPerFile: Int?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Library whose symbols say what is optional, perhaps behind its version: 3.38=old/libsqlite3.so.0. May be repeated, from old to new.",
            valueName: "name"
        )
    )
    var checkAgainst: [String] = []

    @Option(
        help: ArgumentHelp(
            "Write a JSON report of what was bound and what was not. Its folder has to be there.",
            valueName: "file"
        )
    )
    var report: String?

    @Option(
        help: ArgumentHelp(
            "Fail when more declarations than this are not bound. Macros do not count.",
            valueName: "count"
        )
    )
    var maxSkipped: Int?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("How many modules are read at a time. Default: one on each core.", valueName: "count")
    )
    var jobs: Int?

    @Flag(help: "Make a module of each header, except of those that another one includes.")
    var separate = false

    @OptionGroup(visibility: .hidden)
    var plan: PluginPlan

    @Flag(help: "Write nothing; exit with 2 if a file would change.")
    var check = false

    @Flag(help: "Replace files of the same names that ffigen did not write.")
    var force = false

    @Flag(help: "Treat warnings as errors: a declaration that is not bound fails the run.")
    var strict = false

    @Flag(inversion: .prefixedNo, help: "Show the source line below each finding, with a caret.")
    var carets = true

    @Flag(name: .shortAndLong, help: "Print only errors.")
    var quiet = false

    @Flag(help: "Say on standard error how long each stage took.")
    var timeStages = false

    // After parsing: an unknown option is said before a missing header.
    private func checkOptions() throws {
        if headers.isEmpty && config == nil {
            throw ValidationError("Name a header to bind, or a configuration with --config.")
        }
        if !headers.isEmpty && config != nil {
            throw ValidationError("The headers come either from the command line or from --config, not from both.")
        }
        if shimOutput?.isEmpty == true {
            throw ValidationError("--shim-output needs a folder; '.' is the current one.")
        }
        if separate && config != nil {
            throw ValidationError(
                "--separate is for headers on the command line; in a configuration each entry of 'modules' is a module of its own."
            )
        }
        if separate && module != nil {
            throw ValidationError("--module names one module, and --separate makes several.")
        }
        if target != nil && targets != nil {
            throw ValidationError("--target names one target, and --targets several; give one of the two.")
        }
        if let targets { try Self.checkTargets(targets) }
        try checkHeaderOptions()
        if output.isEmpty { throw ValidationError("-o needs a folder; '.' is the current one.") }
        if let module, !ModuleName.isValid(module) {
            throw ValidationError("'\(module)' cannot name a Swift module: \(ModuleName.rule).")
        }
        if library.contains(where: { $0.isEmpty || $0.contains { $0.isNewline || $0 == "\0" } }) {
            throw ValidationError("--library needs a name such as sqlite3, or a path.")
        }
        if let declarationsPerFile, declarationsPerFile < 0 {
            throw ValidationError("--declarations-per-file needs a count; 0 is one file of any length.")
        }
        if let jobs, jobs < 1 { throw ValidationError("--jobs needs a count of at least 1.") }
        if let maxSkipped, maxSkipped < 0 { throw ValidationError("--max-skipped needs a count.") }
        _ = try emissions()
        for argument in enumStyle { _ = try Self.enumStyle(argument) }
    }

    /// Options about reading headers, where there is none to read.
    private func checkHeaderOptions() throws {
        guard !headers.isEmpty, headers.allSatisfy({ $0.hasSuffix(".ffi.json") }) else { return }
        let given = [
            ("--include-headers", !includeHeaders.isEmpty), ("--exclude-headers", !excludeHeaders.isEmpty),
            ("--wrap-static", wrapStatic != nil), ("--wrap-macro", !wrapMacro.isEmpty),
            ("--documentation", documentation != nil),
        ]
        guard let option = given.first(where: \.1)?.0 else { return }
        throw ValidationError(
            "\(option) is about reading headers, and a definitions document is made already; remove it."
        )
    }

    private static func checkTargets(_ text: String) throws {
        let entries = TargetEntry.entries(text)
        guard entries.allSatisfy({ !$0.triple.isEmpty && $0.sysroot?.isEmpty != true }) else {
            throw ValidationError(
                "--targets '\(text)': triples have commas between them, none at the end, and a folder behind each '='."
            )
        }
        do {
            _ = try TargetList(entries.map(\.triple))
        } catch {
            throw ValidationError("--targets: \(error).")
        }
    }

    /// A style and the name or pattern that it is for; nil for all.
    static func enumStyle(_ argument: String) throws -> (pattern: String?, style: EnumerationStyle) {
        let split = argument.lastIndex(of: "=")
        let word = split.map { String(argument[argument.index(after: $0)...]) } ?? argument
        guard let style = EnumerationStyle(rawValue: word) else {
            let names = EnumerationStyle.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(word)' is no style of enums; the styles are \(names).")
        }
        let pattern = split.map { String(argument[..<$0]) }
        if let pattern,
            let problem = pattern.isEmpty ? "there is no name before '='" : EnumerationStyles.Rule.problem(of: pattern)
        {
            throw ValidationError("--enum-style \(argument): \(problem).")
        }
        return (pattern, style)
    }

    /// The kinds of output asked for; nil when nothing was said.
    func emissions() throws -> Set<OutputKind>? {
        guard let emit else { return nil }
        var kinds: Set<OutputKind> = []
        for word in emit.split(separator: ",", omittingEmptySubsequences: false) {
            guard let kind = OutputKind(rawValue: String(word)) else {
                let names = OutputKind.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("'\(word)' cannot be emitted; the kinds are \(names).")
            }
            kinds.insert(kind)
        }
        return kinds
    }

    /// What stood behind `--`.
    @Option(name: .customLong("clang-argument"), parsing: .unconditionalSingleValue, help: .hidden)
    var clangArguments: [String] = []

    func run() throws {
        try checkOptions()
        throw GenerationRun(options: self, clangArguments: clangArguments).perform()
    }
}

extension ModuleConfiguration.CallPath: ExpressibleByArgument {}
extension ModuleConfiguration.AccessLevel: ExpressibleByArgument {}
extension ModuleStyle: ExpressibleByArgument {}
