// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport

/// The Swift compiler, for generated sources that a test makes.
enum SwiftCompiler {
    private struct Failure: Error { let text: String }

    /// The compiler's program. The driver would start it anyway, in a process more.
    private static let program: URL? = find("swiftc")

    /// A program of the folders in PATH.
    static func find(_ name: String) -> URL? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map { URL(filePath: "\($0)/\(name)") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// Where this package's modules lie, and those of the C that they stand on.
    private static var places: [String] {
        let build = Command.program.deletingLastPathComponent().path
        let sources = FixtureLibrary.folder.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources").path
        return [
            "-I", "\(build)/Modules", "-Xcc", "-fmodule-map-file=\(build)/CFFIShims.build/module.modulemap",
            "-Xcc", "-fmodule-map-file=\(sources)/CLibFFI/module.modulemap", "-Xcc", "-I\(sources)/CFFIShims/include",
        ]
    }

    /// What the compiler says of sources; nil when it takes them without a warning.
    static func problem(with sources: [URL], arguments: [String] = []) throws -> String? {
        guard let program else { throw Failure(text: "no swiftc in PATH") }
        let result = try Bounded.run(
            program,
            ["-typecheck", "-swift-version", "6", "-warnings-as-errors", "-parse-as-library", "-module-name", "Client"]
                + arguments + places + sources.map(\.path),
            in: sources[0].deletingLastPathComponent(),
            seconds: 120
        )
        guard result.end != .exit(0) else { return nil }
        let errors = result.messages.split(separator: "\n").filter { $0.contains("error:") }.prefix(3)
        return "swiftc: \(result.end) \(errors.joined(separator: " | "))"
            + (errors.isEmpty ? String(result.messages.suffix(300)) : "")
    }
}
