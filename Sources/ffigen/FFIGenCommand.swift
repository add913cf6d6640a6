// Licensed under Apache License v2.0. See LICENSE for details.

import ArgumentParser

/// The `ffigen` command.
@main
struct FFIGen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ffigen",
        abstract: "Call C from Swift without a linker: bindings that open the library at run time.",
        usage: """
            ffigen <header> ... [<options>] [-- <clang-argument> ...]
            ffigen <subcommand> ...
            """,
        discussion: """
            ffigen sqlite3.h -o Sources/Database

            writes Swift bindings of SQLite. Headers need no subcommand: 'ffigen help generate' lists the options for them.
            """,
        version: "0.1.0",
        subcommands: [Generate.self],
        defaultSubcommand: Generate.self
    )

    /// Splits off what follows `--` before the options are parsed, since two lists of positional arguments cannot be told
    /// apart otherwise.
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        let own = arguments.prefix { $0 != "--" }
        do {
            var command = try parseAsRoot(Array(own))
            if var taker = command as? any ParsableCommand & TakesClangArguments {
                taker.clangArguments = Array(arguments.dropFirst(own.count + 1))
                command = taker
            }
            try command.run()
        } catch {
            exit(withError: error)
        }
    }
}

/// A command that reads headers: what stands behind `--` is for clang.
protocol TakesClangArguments {
    var clangArguments: [String] { get set }
}
