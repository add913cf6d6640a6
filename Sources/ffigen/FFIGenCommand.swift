// Licensed under Apache License v2.0. See LICENSE for details.

import ArgumentParser

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

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
        subcommands: [
            Generate.self, Init.self, Inspect.self, CheckLibrary.self, Diff.self, Call.self, Doctor.self, Schema.self,
        ],
        defaultSubcommand: Generate.self
    )

    /// Splits off what follows `--` before the options are parsed, since two lists of positional arguments cannot be told
    /// apart otherwise.
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        let own = arguments.prefix { $0 != "--" }
        let rest = Array(arguments.dropFirst(own.count + 1))
        if BashCompletions.isAsked(Array(own)) { return print(BashCompletions.script) }
        do {
            var command = try parsed(Array(own))
            do {
                if var taker = command as? any ParsableCommand & TakesClangArguments {
                    taker.clangArguments += rest
                    command = taker
                } else if var taker = command as? any ParsableCommand & TakesRest {
                    taker.rest = rest
                    command = taker
                } else if !rest.isEmpty {
                    throw ValidationError("Nothing can stand behind '--' here: \(rest.joined(separator: " "))")
                }
                try command.run()
            } catch let code as ExitCode {
                // All was said; the library would make a page of help first.
                leave(with: code)
            } catch {
                // Its own usage, not that of all commands.
                type(of: command).exit(withError: error)
            }
        } catch {
            exit(withError: error)
        }
    }

    /// The command that arguments ask for.
    private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        // To set all commands up takes longer than to bind a small header. What is no use of this one is an error of all of them.
        let names = configuration.subcommands.map { $0.configuration.commandName } + ["help"]
        if !arguments.contains(where: names.contains), let command = try? Generate.parse(arguments) { return command }
        return try parseAsRoot(arguments)
    }

}

/// Ends the process.
private func leave(with code: ExitCode) -> Never { exit(code.rawValue) }

/// A command that reads headers: what stands behind `--` is for clang.
protocol TakesClangArguments {
    var clangArguments: [String] { get set }
}

/// A command whose own arguments may stand behind `--` too.
protocol TakesRest {
    var rest: [String] { get set }
}
