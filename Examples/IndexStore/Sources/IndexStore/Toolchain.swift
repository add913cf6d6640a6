// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation

/// The Swift toolchain of the `swift` in `PATH`.
enum Toolchain {
    /// Its libIndexStore; nothing when `swift` does not say where it keeps its libraries, or there is none.
    ///
    /// The command is asked, since it may be a link to a version manager that picks one of several toolchains.
    static func indexStoreLibrary() throws -> String? {
        let swift = Process()
        let output = Pipe()
        swift.executableURL = URL(filePath: "/usr/bin/env")
        swift.arguments = ["swiftc", "-print-target-info"]
        swift.standardOutput = output
        try swift.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        swift.waitUntilExit()

        // …/usr/lib/swift; the libraries of the tools are beside it.
        let information = try JSONDecoder().decode(TargetInformation.self, from: data)
        let folder = URL(filePath: information.paths.runtimeResourcePath).deletingLastPathComponent()
        return ["libIndexStore.so", "libIndexStore.dylib"].map { folder.appending(path: $0).path }
            .first(where: FileManager.default.fileExists)
    }

    private struct TargetInformation: Decodable {
        struct Paths: Decodable {
            var runtimeResourcePath: String
        }

        var paths: Paths
    }
}
