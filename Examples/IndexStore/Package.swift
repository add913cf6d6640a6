// swift-tools-version: 6.2
// Licensed under Apache License v2.0. See LICENSE for details.
import PackageDescription

let package = Package(
    name: "IndexStore",
    platforms: [.macOS(.v26)],
    dependencies: [
        .package(name: "ffigen", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "IndexStore",
            dependencies: [.product(name: "FFIRuntime", package: "ffigen")]
        )
    ],
    swiftLanguageModes: [.v6]
)
