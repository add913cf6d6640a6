// swift-tools-version: 6.2
import PackageDescription

// `Scripts/benchmark` builds Library/ into .build/library and writes the generated sources before it builds this package.
let library = Context.packageDirectory + "/.build/library"

// Loops begin at a line of the cache in both languages; otherwise where they happen to lie decides a cycle of five.
let aligned: [SwiftSetting] = [.unsafeFlags(["-Xllvm", "-align-loops=64"])]

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "ffigen", path: "..")],
    targets: [
        // The same calls written in C: what the others are measured against.
        .target(
            name: "Floors",
            cSettings: [.unsafeFlags(["-O2", "-falign-loops=64", "-I", Context.packageDirectory + "/Library"])],
            linkerSettings: [
                .unsafeFlags(["-L", library, "-Xlinker", "-rpath", "-Xlinker", library]),
                .linkedLibrary("ffibench"), .linkedLibrary("ffi"),
            ]
        ),
        // The same loops over two generated files: calls made directly, and all through libffi.
        .target(
            name: "Direct",
            dependencies: ["Floors", .product(name: "FFIRuntime", package: "ffigen")],
            swiftSettings: aligned
        ),
        .target(
            name: "LibFFI",
            dependencies: ["Floors", .product(name: "FFIRuntime", package: "ffigen")],
            swiftSettings: aligned
        ),
        .executableTarget(
            name: "Calls",
            dependencies: [
                "Floors", "Direct", "LibFFI",
                .product(name: "FFIRuntime", package: "ffigen"),
                .product(name: "FFIDefinitions", package: "ffigen"),
            ],
            swiftSettings: aligned
        ),
    ],
    swiftLanguageModes: [.v6]
)
