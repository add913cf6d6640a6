// swift-tools-version: 6.2
// Licensed under Apache License v2.0. See LICENSE for details.
import PackageDescription

// A package outside of ffigen's own, which Scripts/plugin-test copies to a temporary folder and builds.
let bindings: [Target.Dependency] = [.product(name: "FFIRuntime", package: "ffigen")]
let plugins: [Target.PluginUsage] = [.plugin(name: "FFIGenPlugin", package: "ffigen")]
let settings: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "Client",
    platforms: [.macOS(.v26)],
    dependencies: [.package(url: Context.environment["FFIGEN_URL"] ?? "", from: "1.0.0")],
    targets: [
        // Two modules of a configuration, with a folder of headers elsewhere and definitions as a resource.
        .target(name: "Configured", dependencies: bindings, swiftSettings: settings, plugins: plugins),
        // Headers alone.
        .target(name: "Plain", dependencies: bindings, swiftSettings: settings, plugins: plugins),
        // A definitions document alone.
        .target(name: "Documented", dependencies: bindings, swiftSettings: settings, plugins: plugins),
        // Everything else that bindings can depend on: Swift sources, a library, another module's definitions.
        .target(
            name: "Tracked",
            dependencies: bindings + ["Documented"],
            swiftSettings: settings,
            plugins: plugins
        ),
        // Bindings that `swift package ffigen` writes into the sources.
        .target(name: "Committed", dependencies: bindings, exclude: ["ffigen.json"], swiftSettings: settings),
        .executableTarget(
            name: "Client",
            dependencies: ["Configured", "Plain", "Documented", "Tracked"],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
