// Licensed under Apache License v2.0. See LICENSE for details.

/// The arguments of `swift package ffigen`.
///
/// With a header, a definitions document or a configuration they are a command line of `ffigen`. Without, they are options
/// for the targets that have a configuration, and `--target` names one of those: a target triple has dashes and is passed on.
struct CommandArguments {
    /// Targets asked for; none means all that have a configuration.
    private(set) var targets: [String] = []
    /// A name that was given for a target and is none.
    private(set) var unknownTarget: String?
    /// What is passed on.
    private(set) var rest: [String] = []
    /// Whether a folder to write to is named.
    private(set) var hasOutput = false
    /// Whether the arguments are for `ffigen` as they are.
    private(set) var isForTheCommand = false

    init(_ arguments: [String], targetNames: [String]) {
        let own = arguments.prefix { $0 != "--" }
        isForTheCommand =
            own.first.map { !$0.hasPrefix("-") } ?? false
            || own.contains { argument in
                ["--config", "--help", "-h", "--version"].contains(argument) || argument.hasPrefix("--config=")
                    || [".h", ".hh", ".hpp", ".hxx", ".ffi.json"].contains(where: argument.hasSuffix)
            }
        hasOutput = own.contains { ["-o", "--output"].contains($0) || $0.hasPrefix("--output=") }
        var position = own.startIndex
        while position < own.endIndex {
            let argument = own[position]
            position += 1
            let value: String
            if argument == "--target", position < own.endIndex {
                value = own[position]
                position += 1
            } else if argument.hasPrefix("--target=") {
                value = String(argument.dropFirst("--target=".count))
            } else {
                rest.append(argument)
                continue
            }
            if targetNames.contains(value) {
                targets.append(value)
            } else if value.contains("-") {
                rest += ["--target", value]
            } else {
                unknownTarget = value
            }
        }
        rest += arguments.dropFirst(own.count)
    }
}
