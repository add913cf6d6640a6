// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation

/// The built `ffigen`, run as its users run it: in a process of its own.
enum Command {
    /// What a run leaves behind.
    struct Result {
        var code: Int32
        var output: String
        var messages: String
    }

    /// The program, which the build puts beside the test bundle.
    static var program: URL {
        #if os(macOS)
            let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
            return bundle.bundleURL.deletingLastPathComponent().appending(path: "ffigen")
        #else
            return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "ffigen")
        #endif
    }

    /// Runs `ffigen` and waits for its end.
    ///
    /// - Parameters:
    ///   - arguments: The command line.
    ///   - folder: The current folder of the process.
    ///   - environment: Variables beside those of this process.
    static func run(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws -> Result {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment
            .merging(["COLUMNS": "80"]) { $1 }
            .merging(environment) { $1 }
        // Files rather than pipes: nobody has to read while the process runs.
        let capture = try Scratch()
        let output = try capture.newFile("output")
        let messages = try capture.newFile("messages")
        process.standardOutput = output
        process.standardError = messages
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Result(
            code: process.terminationStatus,
            output: try capture.text("output"),
            messages: try capture.text("messages")
        )
    }
}
