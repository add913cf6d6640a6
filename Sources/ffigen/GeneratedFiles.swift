// Licensed under Apache License v2.0. See LICENSE for details.

/// The texts of a run, in the order of its modules.
struct GeneratedFiles {
    private var files: [(path: String, kind: FFIGen.Emission, content: String)] = []

    /// Takes in one file of a module.
    mutating func add(_ path: String, _ kind: FFIGen.Emission, _ content: String) {
        files.append((path, kind, content))
    }

    /// The files to write: one for each text, or the planned ones.
    ///
    /// - Throws: `CommandError` when the texts do not fit into the planned files.
    func output(plan: PluginPlan, folder: String) throws(CommandError) -> OutputTransaction {
        var output = OutputTransaction()
        if plan.outputs.isEmpty {
            for file in files { output.add(file.path, file.content) }
            return output
        }
        let planned = try plan.files(
            swift: files.filter { $0.kind == .swift }.map(\.content),
            definitions: files.filter { $0.kind == .definitions }.map { (TextFile.name(of: $0.path), $0.content) }
        )
        for file in planned { output.add("\(folder)/\(file.name)", file.content) }
        return output
    }
}
