// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The Swift sources that are to use the bindings.
enum UsingSources {
    /// The names that a file, or all Swift files in a folder and below, mention. What `ffigen` wrote does not count.
    ///
    /// - Parameter own: The name of the file that is written, which does not count whatever wrote it.
    /// - Throws: `FileError` for a path that is not there, `CommandError` for a file that is no Swift source or a folder
    ///   without any.
    static func names(in path: String, besides own: String) throws -> UsedNames {
        var names = UsedNames()
        let isFolder = Folder.exists(path)
        if !isFolder, TextFile.exists(path), !path.hasSuffix(".swift") {
            throw CommandError(
                "'\(path)' is no Swift source; name .swift files that are to use the bindings, or a folder of them"
            )
        }
        let files = isFolder ? try files(below: path) : [path]
        if files.isEmpty { throw CommandError("there is no Swift source in '\(path)', which is to use the bindings") }
        for file in files where !isFolder || TextFile.name(of: file) != own {
            let text = try TextFile.read(file)
            if !GeneratedText.isSource(text) { names.add(source: text) }
        }
        return names
    }

    private static func files(below folder: String) throws(FileError) -> [String] {
        let paths: [String]
        do {
            paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
        } catch {
            throw FileError(path: folder, action: "list", problem: "\(error)")
        }
        // Folders such as .build hold what is built of the sources.
        return paths.filter { path in
            path.hasSuffix(".swift") && !path.split(separator: "/").contains { $0.hasPrefix(".") }
        }
        .sorted().map { "\(folder)/\($0)" }
    }
}
