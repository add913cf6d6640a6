// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import PackagePlugin

/// Generates the bindings of a target while it is built: of the modules in its `ffigen.json`, or else of the headers and
/// definitions documents at the top of its folder.
@main
struct FFIGenPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? SwiftSourceModuleTarget else {
            throw PluginError(
                "'\(target.name)' has no Swift sources, and the bindings are Swift; use the plugin in a Swift target"
            )
        }
        return [
            try command(
                tool: context.tool(named: "ffigen").url,
                folder: target.directoryURL,
                targetName: target.name,
                output: context.pluginWorkDirectoryURL
            )
        ]
    }

    private func command(tool: URL, folder: URL, targetName: String, output: URL) throws -> Command {
        let plan = try GenerationPlan(folder: TargetFolder(url: folder), targetName: targetName)
        return .buildCommand(
            displayName: "Generating the bindings of \(targetName)",
            executable: tool,
            arguments: plan.arguments(output: output),
            inputFiles: plan.inputs,
            outputFiles: plan.outputs.map { output.appending(path: $0) }
        )
    }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension FFIGenPlugin: XcodeBuildToolPlugin {
        /// A target of an Xcode project has no folder of its own: the one of its `ffigen.json` counts, else that of its name.
        func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
            let configuration = target.inputFiles.first { $0.url.lastPathComponent == "ffigen.json" }
            let folder =
                configuration?.url.deletingLastPathComponent()
                ?? context.xcodeProject.directoryURL.appending(path: target.displayName)
            return [
                try command(
                    tool: context.tool(named: "ffigen").url,
                    folder: folder,
                    targetName: target.displayName,
                    output: context.pluginWorkDirectoryURL
                )
            ]
        }
    }
#endif
