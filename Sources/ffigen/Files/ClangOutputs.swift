// Licensed under Apache License v2.0. See LICENSE for details.

/// The arguments of clang that make it write files or print, which reading headers has no use for.
enum ClangOutputs {
    /// Lists of what is included: `-MD`, `-MF` and their like, none of which is about reading.
    private static let options: Set<String> = [
        "-M", "-MM", "-MD", "-MMD", "-MF", "-MG", "-MJ", "-MP", "-MQ", "-MT", "-MV", "-H", "--dependencies",
        "--user-dependencies", "--write-dependencies", "--write-user-dependencies", "--print-missing-file-dependencies",
        "-o", "--output", "--serialize-diagnostics", "-serialize-diagnostics", "--trace-includes",
    ]
    private static let prefixes = [
        "-MF", "-MJ", "-MQ", "-MT", "-Wp,", "--output=", "--serialize-diagnostics=", "-fplugin", "-fpass-plugin",
        "-fcrash-diagnostics", "-fproc-stat-report", "-ftime-trace", "-save-temps", "--save-temps", "-save-stats",
        "-fmodules-cache-path", "-fmodule-output", "-dependency-", "-header-include-f", "-diagnostic-log-file",
        "-serialize-diagnostic", "-stats-file", "-module-dependency-dir", "-load",
    ]

    /// Refuses an argument that would make clang write.
    ///
    /// - Throws: `CommandError` that names it.
    static func check(_ argument: String) throws(CommandError) {
        guard options.contains(argument) || prefixes.contains(where: argument.hasPrefix) else { return }
        throw CommandError("'\(argument)' makes clang write files or load code; remove it: headers are only read")
    }
}
