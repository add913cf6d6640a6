// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Synchronization

/// Runs a program that may hang or crash.
enum Bounded {
    enum End: Equatable {
        case exit(Int32)
        case signal(Int32)
        case timeout
    }

    struct Result {
        var end: End
        var output: String
        var messages: String
    }

    /// Runs a program and waits for its end, or kills it when it takes too long.
    ///
    /// - Parameters:
    ///   - program: The program.
    ///   - arguments: Its arguments.
    ///   - folder: Its current folder. Two files in it take what the program prints.
    ///   - environment: Variables beside those of this process.
    ///   - seconds: How long it may take.
    static func run(
        _ program: URL,
        _ arguments: [String],
        in folder: URL,
        environment: [String: String] = [:],
        seconds: Double
    ) throws -> Result {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let files = ["printed", "messages"].map { folder.appending(path: "\($0).log") }
        for file in files { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        process.standardInput = FileHandle.nullDevice
        let isLate = Mutex(false)
        try process.run()
        let number = process.processIdentifier
        let watch = DispatchWorkItem {
            isLate.withLock { $0 = true }
            kill(number, SIGKILL)
        }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: watch)
        process.waitUntilExit()
        watch.cancel()
        let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        for file in files { try FileManager.default.removeItem(at: file) }
        let end: End =
            isLate.withLock { $0 }
            ? .timeout
            : process.terminationReason == .uncaughtSignal
                ? .signal(process.terminationStatus) : .exit(process.terminationStatus)
        return Result(end: end, output: texts[0], messages: texts[1])
    }
}
