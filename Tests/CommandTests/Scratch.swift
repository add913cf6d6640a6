// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation

/// A folder of a test's own, deleted when the test lets go of it.
final class Scratch {
    /// Content and identity of a file.
    struct File: Equatable {
        var content: Data
        var modified: Date?
        var number: UInt64?
    }

    let folder: URL

    /// Creates the folder with some files in it.
    ///
    /// - Parameter files: Texts by path in the folder; a path that ends in a slash is an empty folder.
    init(_ files: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ffigen-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (path, text) in files {
            try write(path, text)
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func write(_ path: String, _ text: String) throws {
        let file = folder.appending(path: path)
        let parent = path.hasSuffix("/") ? file : file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        if !path.hasSuffix("/") {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
    }

    func newFile(_ path: String) throws -> FileHandle {
        try write(path, "")
        return try FileHandle(forWritingTo: folder.appending(path: path))
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    /// Every file by its path in the folder.
    func files() throws -> [String: File] {
        var files: [String: File] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let full = folder.appending(path: path).path
            let attributes = try FileManager.default.attributesOfItem(atPath: full)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            files[path] = File(
                content: FileManager.default.contents(atPath: full) ?? Data(),
                modified: attributes[.modificationDate] as? Date,
                number: (attributes[.systemFileNumber] as? NSNumber)?.uint64Value
            )
        }
        return files
    }

    /// Runs `ffigen` in the folder.
    func ffigen(_ arguments: String..., environment: [String: String] = [:]) throws -> Command.Result {
        try Command.run(arguments, in: folder, environment: environment)
    }
}
