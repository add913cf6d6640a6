// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation

/// Finds the headers whose change is a reason to generate anew.
enum HeaderFiles {
    /// Folders that many libraries share. They are not listed: what a library has there begins with its name.
    static let sharedFolders: [String] = {
        #if os(Linux)
            let folders = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/include")) ?? []
            let multiarch = folders.filter { $0.hasSuffix("-linux-gnu") }.sorted().map { "/usr/include/\($0)" }
            return ["/usr/local/include"] + multiarch + ["/usr/include"]
        #else
            return ["/usr/local/include", "/opt/homebrew/include", "/usr/include"]
        #endif
    }()

    private static let extensions: Set<String> = ["h", "hh", "hpp", "hxx", "inc", "def"]

    /// Every header in a folder and in those below it, sorted; none for a shared folder.
    static func below(_ folder: URL) -> [URL] {
        let folder = folder.standardizedFileURL
        if isShared(folder) { return [] }
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { path in
            extensions.contains(URL(filePath: path).pathExtension) && !path.hasPrefix(".") && !path.contains("/.")
        }.sorted().map { folder.appending(path: $0) }
    }

    /// A header and those that are bound with it: all of its folder, or in a shared folder what has its name before a dot
    /// or is in a folder of its name.
    static func around(_ header: URL) -> [URL] {
        let folder = header.standardizedFileURL.deletingLastPathComponent()
        guard isShared(folder) else { return [header] + below(folder) }
        let stem = header.deletingPathExtension().lastPathComponent
        let beside = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return [header] + beside.filter { $0.hasPrefix(stem) && $0.hasSuffix(".h") }.map { folder.appending(path: $0) }
            + below(folder.appending(path: stem))
    }

    private static func isShared(_ folder: URL) -> Bool {
        sharedFolders.contains(folder.path.hasSuffix("/") ? String(folder.path.dropLast()) : folder.path)
    }
}
