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
        let plan = try GenerationPlan(folder: TargetFolder(url: target.directoryURL), targetName: target.name)
        let output = context.pluginWorkDirectoryURL
        return [
            .buildCommand(
                displayName: "Generating the bindings of \(target.name)",
                executable: try context.tool(named: "ffigen").url,
                arguments: plan.arguments(output: output),
                inputFiles: plan.inputs,
                outputFiles: plan.outputs.map { output.appending(path: $0) }
            )
        ]
    }
}
