// Licensed under Apache License v2.0. See LICENSE for details.

/// Folders by their paths, to find the one that a file lies in without comparing it with each.
struct FolderSet: Sendable {
    /// The folders by how long their paths are, in bytes, without a slash at the end.
    private var foldersByLength: [[[UInt8]]] = []

    init(_ folders: some Sequence<String>) {
        for folder in folders {
            var path = Array(folder.utf8)
            if path.last == UInt8(ascii: "/") { path.removeLast() }
            while foldersByLength.count <= path.count { foldersByLength.append([]) }
            if !foldersByLength[path.count].contains(path) { foldersByLength[path.count].append(path) }
        }
    }

    /// The path from the deepest folder that a file lies in or below; nil where it lies in none.
    func relative(_ path: String) -> String? {
        var path = path
        let start = path.withUTF8 { bytes -> Int? in
            // A folder ends where a slash stands, and something has to follow.
            var slash = min(bytes.count - 2, foldersByLength.count - 1)
            while slash >= 0 {
                if bytes[slash] == UInt8(ascii: "/") {
                    for folder in foldersByLength[slash] where Self.begins(bytes, with: folder) { return slash + 1 }
                }
                slash -= 1
            }
            return nil
        }
        return start.map { String(Substring(path.utf8.dropFirst($0))) }
    }

    /// - Parameter folder: No longer than the path.
    private static func begins(_ path: UnsafeBufferPointer<UInt8>, with folder: [UInt8]) -> Bool {
        // Folders differ in their last letters more often than in their first.
        var index = folder.count
        while index > 0, path[index - 1] == folder[index - 1] { index -= 1 }
        return index == 0
    }
}
