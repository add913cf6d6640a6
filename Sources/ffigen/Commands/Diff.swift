// Licensed under Apache License v2.0. See LICENSE for details.

import ArgumentParser
import DefinitionsDiff
import FFIDefinitions

/// Two definitions documents in, their differences out.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two definitions: what was added, removed or changed, and whom it breaks.",
        discussion: """
            ffigen diff old/SQLite3.ffi.json new/SQLite3.ffi.json

            A change 'breaks programs' when a program that was built with the old definitions may go wrong with the new \
            library: a function that is gone, another parameter type, a record of another size, another value of a \
            constant. It 'breaks source' when only who compiles anew has to change something. Constants that tell the \
            header's version are compatible.

            Exit codes: 0 nothing that --fail-on asks for, 2 there is, 1 failed, 64 bad usage.
            """
    )

    /// What makes the command fail.
    enum Threshold: String, CaseIterable, ExpressibleByArgument {
        case binary, breaking, any
    }

    @Argument(help: ArgumentHelp("Definitions of the earlier version.", valueName: "old.ffi.json"))
    var old: String

    @Argument(help: ArgumentHelp("Definitions of the later version.", valueName: "new.ffi.json"))
    var new: String

    @Option(
        help: ArgumentHelp(
            "What is answered with 2: binary (built programs break), breaking (or source does), any (every difference).",
            valueName: "what"
        )
    )
    var failOn = Threshold.breaking

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Leave out names: * and ? stand for anything. May be repeated.", valueName: "glob")
    )
    var ignore: [String] = []

    @Flag(help: "Print JSON.")
    var json = false

    private struct Document: Encodable {
        var breaksPrograms: Int
        var breaksSource: Int
        var compatible: Int
        var changes: [DefinitionsChange]
    }

    func run() throws {
        let globs = ignore.map { NameGlob($0) }
        let console = Console(isQuiet: false)
        let diff: DefinitionsDiff
        var unused = Set(ignore)
        do {
            let documents = (old: try TextFile.definitions(old), new: try TextFile.definitions(new))
            for (path, other, document) in [(old, new, documents.old), (new, old, documents.new)]
            where document.c == nil && (path == old ? documents.new : documents.old).c != nil {
                console.note(
                    "\(path): warning: it does not say what pointers point to, as \(other) does; generate it again to compare them"
                )
            }
            diff = DefinitionsDiff(from: documents.old, to: documents.new) { name in
                let matching = zip(ignore, globs).filter { $1.matches(name) }
                unused.subtract(matching.map(\.0))
                return !matching.isEmpty
            }
        } catch {
            console.error("ffigen: error: \(error)")
            throw ExitCode.failure
        }
        for pattern in ignore where unused.remove(pattern) != nil {
            console.note("ffigen: warning: --ignore '\(pattern)' matches nothing that differs")
        }
        if json {
            let document = Document(
                breaksPrograms: diff.count(of: .binary),
                breaksSource: diff.count(of: .source),
                compatible: diff.count(of: .compatible),
                changes: diff.changes
            )
            print(try JSONText.encode(document))
        } else {
            for change in diff.changes { print(change) }
            print(diff.summary)
        }
        if let impact = diff.impact, impact >= limit { throw ExitCode(2) }
    }

    private var limit: DefinitionsChange.Impact {
        switch failOn {
        case .binary: .binary
        case .breaking: .source
        case .any: .compatible
        }
    }
}
