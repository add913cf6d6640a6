// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation

/// What one run of `ffigen` reads and writes for a target.
///
/// SwiftPM makes the plan when files of the package come or go or its manifest changes, not when a configuration is edited.
/// So the outputs are places rather than modules: `ffigen` fills them with whatever modules there are when it runs.
struct GenerationPlan {
    /// What stands first on the command line.
    private let subject: [String]
    /// Every file whose change is a reason to run again.
    let inputs: [URL]
    /// Names of the files that the run writes.
    let outputs: [String]

    init(folder: TargetFolder, targetName: String) throws {
        guard folder.isConfigured else {
            let files = folder.bindable
            if files.isEmpty {
                throw PluginError(
                    "there is nothing to bind in target '\(targetName)': put an ffigen.json or a header into \(folder.url.path)"
                )
            }
            subject = files.map(\.path) + ["--separate"]
            inputs = files.filter { !$0.path.hasSuffix(".h") } + HeaderFiles.below(folder.url)
            outputs = Self.distinct(files.map { Self.stem(of: $0.lastPathComponent) })
            return
        }
        // What is wrong with it is `ffigen`'s to say, with the line; then one place will do.
        let configuration = PlannedConfiguration(contentsOf: folder.configuration)
        let modules = configuration?.modules ?? []
        subject = ["--config", folder.configuration.path]
        inputs =
            [folder.configuration]
            + Set(
                HeaderFiles.below(folder.url) + modules.flatMap { $0.inputs(base: folder.url) }
            ).sorted { $0.path < $1.path }
        let names = modules.map { $0.name ?? Self.stem(of: $0.headers?.first ?? $0.definitions ?? "") }
        var outputs = Self.distinct(names.isEmpty ? ["bindings"] : names)
        for (position, module) in modules.enumerated() where module.emit?.contains("definitions") ?? false {
            guard let name = module.name else {
                throw PluginError(
                    "module \(position + 1) of \(folder.configuration.path) emits definitions, which become a resource: "
                        + "give it a 'name', so that the resource's is known before the build"
                )
            }
            outputs.append("\(name).ffi.json")
        }
        self.outputs = outputs
    }

    /// The command line.
    func arguments(output: URL) -> [String] {
        subject + ["-o", output.path, "--swift-by-default"] + outputs.flatMap { ["--planned-output", $0] }
    }

    /// File names for the Swift of modules. A name of the user's own sources hardly ever ends like these.
    private static func distinct(_ names: [String]) -> [String] {
        var taken: Set<String> = []
        return names.map { name in
            var candidate = name
            var number = 2
            // The file systems of macOS take two names that differ in case for one.
            while !taken.insert(candidate.lowercased()).inserted {
                candidate = "\(name)-\(number)"
                number += 1
            }
            return "\(candidate).ffi.swift"
        }
    }

    /// A path's last part up to its first dot.
    private static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return String(name.prefix { $0 != "." })
    }
}
