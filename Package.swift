// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target. The language mode itself comes from `swiftLanguageModes` below.
var settings: [SwiftSetting] = [
    // SE-0335: existentials are spelled with `any`.
    .enableUpcomingFeature("ExistentialAny"),
    // SE-0444: a member is visible only where its module is imported.
    .enableUpcomingFeature("MemberImportVisibility"),
    // SE-0409: an import is internal unless it says otherwise.
    .enableUpcomingFeature("InternalImportsByDefault"),
]
// SE-0480. `make test` asks for it; otherwise a warning that only a newer compiler gives would stop a build.
if Context.environment["FFIGEN_WARNINGS_AS_ERRORS"] != nil {
    settings.append(.treatAllWarnings(as: .error))
}

let package = Package(
    name: "ffigen",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "ffigen", targets: ["ffigen"]),
        .plugin(name: "FFIGenPlugin", targets: ["FFIGenPlugin"]),
        .plugin(name: "FFIGenCommand", targets: ["FFIGenCommand"]),
        .library(name: "FFIRuntime", targets: ["FFIRuntime"]),
        .library(name: "FFIDefinitions", targets: ["FFIDefinitions"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    ],
    targets: [
        // MARK: The runtime
        .systemLibrary(
            name: "CLibFFI",
            pkgConfig: "libffi",
            providers: [.apt(["libffi-dev"]), .brew(["libffi"])]
        ),
        .target(name: "CFFIShims"),
        .target(name: "FFIDefinitions", swiftSettings: settings),
        .target(name: "FFIRuntime", dependencies: ["CLibFFI", "CFFIShims", "FFIDefinitions"], swiftSettings: settings),

        // MARK: The commands
        .target(name: "DefinitionsDiff", dependencies: ["FFIDefinitions"], swiftSettings: settings),
        .target(name: "LibrarySymbols", swiftSettings: settings),
        .target(name: "LibraryCheck", dependencies: ["CInterface", "LibrarySymbols"], swiftSettings: settings),
        .target(name: "ShellCall", dependencies: ["FFIDefinitions", "FFIRuntime"], swiftSettings: settings),

        // MARK: The generator
        .target(name: "CInterface", swiftSettings: settings),
        .target(
            name: "ClangScanner",
            dependencies: ["CInterface", "FFIRuntime"],
            exclude: ["Libclang/ffigen.json", "Libclang/newer.h"],
            swiftSettings: settings
        ),
        .target(
            name: "Templates",
            path: "Templates",
            resources: [
                .embedInCode("SwiftModule.mustache"), .embedInCode("SwiftPart.mustache"),
                .embedInCode("Declarations.mustache"), .embedInCode("Code.mustache"),
                .embedInCode("GlobalCode.mustache"),
                .embedInCode("OpaqueType.mustache"), .embedInCode("Alias.mustache"),
                .embedInCode("Enumeration.mustache"), .embedInCode("Newtype.mustache"),
                .embedInCode("Record.mustache"),
                .embedInCode("Constant.mustache"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "BindingGenerator",
            dependencies: [
                "CInterface", "FFIDefinitions", "Templates",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "InterfaceInspection",
            dependencies: ["BindingGenerator", "CInterface"],
            resources: [.embedInCode("Page/inspection.css"), .embedInCode("Page/inspection.js")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "ffigen",
            dependencies: [
                "BindingGenerator", "CInterface", "ClangScanner", "DefinitionsDiff", "FFIDefinitions", "FFIRuntime",
                "InterfaceInspection", "LibraryCheck", "LibrarySymbols", "ShellCall",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),

        // MARK: The plugins. Plugins/Shared is linked into both, since a plugin cannot import a library.
        .plugin(name: "FFIGenPlugin", capability: .buildTool(), dependencies: ["ffigen"]),
        .plugin(
            name: "FFIGenCommand",
            capability: .command(
                intent: .custom(verb: "ffigen", description: "Generate bindings of C libraries into the sources"),
                permissions: [.writeToPackageDirectory(reason: "ffigen writes the bindings into the sources.")]
            ),
            dependencies: ["ffigen"]
        ),

        // MARK: Tests
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(
            name: "FFIDefinitionsTests",
            dependencies: ["FFIDefinitions", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DefinitionsDiffTests",
            dependencies: ["DefinitionsDiff", "FFIDefinitions"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LibrarySymbolsTests",
            dependencies: ["LibrarySymbols", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(name: "FFIRuntimeTests", dependencies: ["FFIRuntime", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "ClangScannerTests",
            dependencies: ["ClangScanner", "TestSupport"],
            exclude: ["Goldens"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "BindingGeneratorTests",
            dependencies: ["BindingGenerator", "FFIDefinitions", "Templates", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "InterfaceInspectionTests",
            dependencies: ["BindingGenerator", "CInterface", "InterfaceInspection"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: ["ffigen", "FFIDefinitions", "TestSupport"],
            exclude: ["Goldens"],
            swiftSettings: settings
        ),
        // The same tests over two goldens of one header: calls made directly, and all through libffi.
        .testTarget(
            name: "GoldenDirectTests",
            dependencies: ["FFIRuntime", "TestSupport"],
            path: "Tests/GoldenCompileTests/Direct",
            exclude: ["Specimen.ffi.json", "Types.ffi.json"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "GoldenLibFFITests",
            dependencies: ["FFIRuntime", "TestSupport"],
            path: "Tests/GoldenCompileTests/LibFFI",
            exclude: ["Specimen.ffi.json", "Types.ffi.json"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "GoldenNamesTests",
            dependencies: ["FFIRuntime", "TestSupport"],
            path: "Tests/GoldenCompileTests/Names",
            swiftSettings: settings
        ),
        .testTarget(
            name: "GoldenAdaptedTests",
            dependencies: ["FFIRuntime", "TestSupport"],
            path: "Tests/GoldenCompileTests/Adapted",
            swiftSettings: settings
        ),
        .testTarget(
            name: "GoldenRecordsTests",
            dependencies: ["FFIRuntime", "TestSupport"],
            path: "Tests/GoldenCompileTests/Records",
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)

// The sanitizers need the runtime and its tests alone, each built for itself: see Scripts/sanitize.
if Context.environment["FFIGEN_RUNTIME_ONLY"] != nil {
    let names: Set = ["CLibFFI", "CFFIShims", "FFIDefinitions", "FFIRuntime", "TestSupport", "FFIRuntimeTests"]
    package.targets.removeAll { !names.contains($0.name) }
    package.products.removeAll { !names.contains($0.name) }
    package.dependencies = []
}
