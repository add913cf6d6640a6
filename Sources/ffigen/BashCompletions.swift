// Licensed under Apache License v2.0. See LICENSE for details.

import ArgumentParser

/// The completions for bash, in which a header may stand where a command does.
enum BashCompletions {
    /// Whether a command line asks for them.
    static func isAsked(_ arguments: [String]) -> Bool {
        arguments == ["--generate-completion-script", "bash"] || arguments == ["--generate-completion-script=bash"]
    }

    /// The script of the parser, with what it does not know of a command that need not be named: its options.
    static var script: String {
        var lines = FFIGen.completionScript(for: .bash).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        let place = lines.firstIndex { $0.contains("# Offer subcommand completions") }
        guard let place, lines.indices.contains(place + 1) else { return lines.joined(separator: "\n") }
        lines.insert(
            contentsOf: [
                "        # Headers need no subcommand; their options are those of 'generate'",
                "        unparsed_words=(\"${COMP_WORDS[@]:1:${COMP_CWORD}}\")",
                "        _ffigen_generate",
            ],
            at: place + 2
        )
        return lines.joined(separator: "\n")
    }
}
