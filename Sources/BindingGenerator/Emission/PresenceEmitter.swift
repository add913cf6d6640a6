// Licensed under Apache License v2.0. See LICENSE for details.

/// Writes the properties that tell whether the opened library has what came with a version.
struct PresenceEmitter: Sendable {
    let configuration: ModuleConfiguration

    /// A property for each group that has symbols of the module.
    ///
    /// - Parameters:
    ///   - symbols: The module's symbols, a question mark behind optional ones.
    ///   - members: Names of the class's other members; a property of such a name takes an underscore.
    func entries(symbols: [String], beside members: Set<String>) -> [CodeEntry] {
        guard !configuration.presenceGroups.isEmpty else { return [] }
        let bound = Set(symbols.map { $0.hasSuffix("?") ? String($0.dropLast()) : $0 })
        return configuration.presenceGroups.compactMap { group in
            let own = group.symbols.filter(bound.contains)
            var name = PresenceGroup.name(group.label)
            while members.contains(name) { name += "_" }
            return own.isEmpty ? nil : entry(group.label, name, own)
        }
    }

    private func entry(_ label: String, _ name: String, _ symbols: [String]) -> CodeEntry {
        let access = configuration.accessLevel == .internal ? "" : configuration.accessLevel.rawValue + " "
        let count = symbols.count == 1 ? "the symbol" : "all \(symbols.count) symbols"
        return CodeEntry(
            documentation: [
                "/// Whether the library has \(count) that came with \(CommentText.line(label)).", "///",
                "/// Look before calling one of them: a library without it stops the program.",
            ],
            declaration: ["\(access)var \(name): Bool {"],
            body: SourceText(
                lines: CodeLayout.list(
                    "[",
                    symbols.map(SwiftLiteral.string),
                    "].allSatisfy(isAvailable)",
                    indentation: 8
                )
            )
        )
    }
}
