// Licensed under Apache License v2.0. See LICENSE for details.

/// Folders by their paths, to find the one that a file lies in without comparing it with each.
struct FolderSet: Sendable {
    /// The folders by how long their paths are, in bytes, without a slash at the end.
    private var foldersByLength: [[String]] = []

    init(_ folders: some Sequence<String>) {
        for folder in folders {
            let path = folder.utf8.last == UInt8(ascii: "/") ? String(folder.dropLast()) : folder
            let length = path.utf8.count
            while foldersByLength.count <= length { foldersByLength.append([]) }
            if !foldersByLength[length].contains(path) { foldersByLength[length].append(path) }
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
                    let head = bytes[..<slash]
                    for folder in foldersByLength[slash] where folder.utf8.elementsEqual(head) { return slash + 1 }
                }
                slash -= 1
            }
            return nil
        }
        return start.map { String(Substring(path.utf8.dropFirst($0))) }
    }
}
