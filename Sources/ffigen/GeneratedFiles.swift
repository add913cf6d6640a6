// Licensed under Apache License v2.0. See LICENSE for details.

/// The texts of a run, in the order of its modules.
struct GeneratedFiles {
    enum Kind {
        case swift, definitions
        /// What stands beside them: the C of a shim, checks of layouts.
        case other
    }

    private var files: [(path: String, kind: Kind, content: String)] = []
    private var removals: [String] = []

    /// Takes in one file of a module.
    mutating func add(_ path: String, _ kind: Kind, _ content: String) {
        files.append((path, kind, content))
    }

    /// Takes note of a file of an earlier run that nothing is written to.
    mutating func remove(_ path: String) { removals.append(path) }

    /// The files to write: one for each text, or the planned ones.
    ///
    /// - Parameters:
    ///   - plan: The planned ones. Their folder is the build's own, where nobody writes by hand.
    ///   - folder: Where those go.
    ///   - replacesOthers: Whether files that somebody else wrote are replaced too.
    /// - Throws: `CommandError` when the texts do not fit into the planned files.
    func output(
        plan: PluginPlan,
        folder: String,
        replacesOthers: Bool
    ) throws(CommandError) -> OutputTransaction {
        var output = OutputTransaction()
        if plan.outputs.isEmpty {
            for file in files { output.add(file.path, file.content, isGuarded: !replacesOthers) }
            for path in removals { output.remove(path) }
            return output
        }
        if let other = files.first(where: { $0.kind == .other }) {
            throw CommandError(
                "\(TextFile.name(of: other.path)) has no place in a target that SwiftPM builds with the plugin; "
                    + "write it with 'swift package ffigen' or ffigen itself"
            )
        }
        let planned = try plan.files(
            swift: files.filter { $0.kind == .swift }.map(\.content),
            definitions: files.filter { $0.kind == .definitions }.map { (TextFile.name(of: $0.path), $0.content) }
        )
        for file in planned { output.add("\(folder)/\(file.name)", file.content) }
        return output
    }
}
