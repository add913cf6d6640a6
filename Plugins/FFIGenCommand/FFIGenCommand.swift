// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import PackagePlugin

/// `swift package ffigen`: writes bindings into the sources, for those who commit generated code.
@main
struct FFIGenCommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let tool = try context.tool(named: "ffigen").url
        let folder = context.package.directoryURL
        let names = context.package.targets.map(\.name)
        let line = CommandArguments(arguments, targetNames: names)
        if line.isForTheCommand {
            try run(tool, arguments, in: folder)
            return
        }
        if let name = line.unknownTarget {
            throw PluginError(
                "there is no target '\(name)' in this package; its targets are \(names.joined(separator: ", "))"
            )
        }
        let targets = context.package.targets.compactMap { $0 as? SwiftSourceModuleTarget }.filter {
            (line.targets.isEmpty || line.targets.contains($0.name)) && TargetFolder(url: $0.directoryURL).isConfigured
        }
        if targets.isEmpty {
            let which = line.targets.isEmpty ? "no target of this package" : line.targets.joined(separator: ", ")
            throw PluginError(
                "\(which) has an ffigen.json in its folder; write one, or name a header: "
                    + "swift package ffigen sqlite3.h --emit swift -o Sources/Database"
            )
        }
        for target in targets {
            let path = Self.relative(target.directoryURL, to: folder)
            var options = ["--config", "\(path)/ffigen.json", "--swift-by-default"]
            if !line.hasOutput { options += ["-o", "\(path)/Generated"] }
            try run(tool, options + line.rest, in: folder)
        }
    }

    /// Runs `ffigen` and waits for its end. What it prints goes where the plugin's own output goes.
    private func run(_ tool: URL, _ arguments: [String], in folder: URL) throws {
        let process = Process()
        process.executableURL = tool
        process.arguments = arguments
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw PluginError("ffigen ended with code \(process.terminationStatus)")
        }
    }

    /// A path that does not depend on where the package is, for messages.
    private static func relative(_ url: URL, to folder: URL) -> String {
        let base = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
        let path = url.path.hasSuffix("/") ? String(url.path.dropLast()) : url.path
        return path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
    }
}
