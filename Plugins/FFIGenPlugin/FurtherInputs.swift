// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation

/// Swift sources that say what is bound.
enum SourceFiles {
    /// A file, or the Swift files in a folder and below, sorted.
    static func of(_ place: URL) -> [URL] {
        if place.pathExtension == "swift" { return [place] }
        let paths = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") && !$0.hasPrefix(".") && !$0.contains("/.") }.sorted()
            .map { place.appending(path: $0) }
    }
}

/// Libraries that say which functions may be missing.
enum LibraryFile {
    /// The file of an entry such as `3.38=old/libsqlite3.so.0`; nil for a name under which nothing is found. Names alone are
    /// looked for where systems have their libraries.
    static func named(_ entry: String, base: URL) -> URL? {
        let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
        let name = parts.count == 2 && !parts[0].contains("/") ? parts[1] : entry
        if name.contains("/") {
            return name.hasPrefix("/") ? URL(filePath: name) : base.appending(path: name)
        }
        return folders.map { URL(filePath: $0).appending(path: name) }.first {
            FileManager.default.fileExists(atPath: $0.path)
        }
    }

    private static let folders: [String] = {
        let libraries = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib")) ?? []
        let multiarch = libraries.filter { $0.hasSuffix("-linux-gnu") }.sorted().map { "/usr/lib/\($0)" }
        return ["/usr/local/lib"] + multiarch + ["/usr/lib64", "/usr/lib", "/opt/homebrew/lib"]
    }()
}
