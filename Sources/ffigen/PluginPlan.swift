// Licensed under Apache License v2.0. See LICENSE for details.

import ArgumentParser

/// What the package plugins say on the command line beside what anybody says.
///
/// SwiftPM asks the build plugin which files a command makes before the command runs, and does not ask again when a
/// configuration changes. So the files are fixed here, and the Swift of all modules goes into them, however many modules the
/// configuration has by now.
struct PluginPlan: ParsableArguments {
    /// Files in the output folder: those that end in `.swift` take the modules in order, the others are definitions.
    @Option(name: .customLong("planned-output"), parsing: .singleValue)
    var outputs: [String] = []

    /// Writes Swift alone where the configuration does not say `emit`: a target's definitions become a resource, which makes
    /// the program larger and is for those who ask for it.
    @Flag(name: .customLong("swift-by-default"))
    var isSwiftByDefault = false

    /// Puts the files of the modules into the planned ones.
    ///
    /// - Parameters:
    ///   - swift: The Swift sources in the order of the modules.
    ///   - definitions: The definitions by file name.
    /// - Returns: What to write, one entry for each planned file in their order.
    /// - Throws: `CommandError` for definitions that are not planned: SwiftPM would not copy them into the resources.
    func files(
        swift: [String],
        definitions: [(name: String, content: String)]
    ) throws(CommandError) -> [(name: String, content: String)] {
        let sources = outputs.filter { $0.hasSuffix(".swift") }
        if let extra = definitions.first(where: { !outputs.contains($0.name) }) {
            throw CommandError(
                "\(extra.name) is new in the configuration, and SwiftPM has planned the build without it; "
                    + "touch Package.swift and build again"
            )
        }
        return outputs.map { name in
            guard let position = sources.firstIndex(of: name) else {
                return (name, definitions.first { $0.name == name }?.content ?? "{}\n")
            }
            let texts = position == sources.count - 1 ? swift.dropFirst(position) : swift.dropFirst(position).prefix(1)
            return (name, texts.isEmpty ? "// No module is in this file now.\n" : texts.joined(separator: "\n"))
        }
    }
}
