// Licensed under Apache License v2.0. See LICENSE for details.

/// Paths as text: nothing here asks the file system.
enum PathText {
    /// The absolute path without `.`, `..` and doubled slashes; relative paths start from a folder.
    static func normalised(_ path: String, from folder: String) -> String {
        let isAbsolute = path.utf8.first == UInt8(ascii: "/")
        if isAbsolute, isNormalised(path) { return path }
        let whole = isAbsolute ? path : folder + "/" + path
        var parts: [Substring] = []
        for part in whole.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// Whether no component of an absolute path is empty, `.` or `..`. One that begins with a dot is looked at more closely.
    private static func isNormalised(_ path: String) -> Bool {
        var isStart = false
        for byte in path.utf8 {
            if isStart, byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return false }
            isStart = byte == UInt8(ascii: "/")
        }
        return !isStart
    }

    /// Everything before the last slash; `/` for a file in the root.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Everything after the last slash.
    static func name(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// The path from a folder to what is in it or below; nil for what is elsewhere.
    static func relative(_ path: String, to folder: String) -> String? {
        guard path.utf8.count > folder.utf8.count, begins(path, with: folder) else { return nil }
        var rest = path.utf8.dropFirst(folder.utf8.count)
        if folder.utf8.last != UInt8(ascii: "/") {
            guard rest.popFirst() == UInt8(ascii: "/") else { return nil }
        }
        return rest.isEmpty ? nil : String(Substring(rest))
    }

    private static func begins(_ path: String, with folder: String) -> Bool {
        path.utf8.withContiguousStorageIfAvailable { path in
            folder.utf8.withContiguousStorageIfAvailable { folder in
                // Folders differ in their last letters more often than in their first.
                var index = folder.count
                while index > 0, path[index - 1] == folder[index - 1] { index -= 1 }
                return index == 0
            }
        }.flatMap { $0 } ?? path.utf8.starts(with: folder.utf8)
    }

    /// The path from a folder to anything, going up where it must.
    static func relativeUpwards(_ path: String, to folder: String) -> String {
        var here = folder.split(separator: "/")[...]
        var there = path.split(separator: "/")[...]
        while let a = here.first, let b = there.first, a == b, there.count > 1 {
            here.removeFirst()
            there.removeFirst()
        }
        return (here.map { _ in ".." } + there).joined(separator: "/")
    }
}
