// Licensed under Apache License v2.0. See LICENSE for details.

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Paths as files in another folder have to write them.
enum RelativePath {
    /// The path that leads from a folder to a file; an absolute one stays as it is. Links are not followed.
    static func path(to file: String, from folder: String) -> String {
        if file.hasPrefix("/") || folder == "." { return file }
        let target = parts(file)
        let start = parts(folder)
        let common = zip(target, start).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: start.count - common) + target[common...]).joined(separator: "/")
    }

    /// The parts of an absolute path without `.` and `..` in it.
    private static func parts(_ path: String) -> [Substring] {
        let full = path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
        return full.split(separator: "/").reduce(into: []) { parts, part in
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
    }
}
