// Licensed under Apache License v2.0. See LICENSE for details.

/// The name to show for a file: what one would write in `#include <…>`, the same on every machine.
struct HeaderNames {
    /// Include roots: where names are searched.
    var roots: [String]
    /// Folders of the headers that were asked for.
    var folders: [String]

    /// - Parameters:
    ///   - roots: Include roots.
    ///   - headers: The headers that were asked for. Where two of them would have one name, all names begin at the folder
    ///     that has both.
    init(roots: [String], headers: [String]) {
        self.roots = roots
        folders = headers.map(PathText.folder(of:))
        let names = headers.map(name(of:))
        if Set(names).count < Set(headers).count { folders = [Self.commonFolder(of: folders)] }
    }

    init(roots: [String], folders: [String]) {
        self.roots = roots
        self.folders = folders
    }

    private static func commonFolder(of folders: [String]) -> String {
        let parts = folders.map { $0.split(separator: "/") }
        var common = parts.first ?? []
        for other in parts { common = Array(zip(common, other).prefix { $0 == $1 }.map(\.0)) }
        return "/" + common.joined(separator: "/")
    }

    /// The shortest name relative to an include root; else relative to a header's folder, going up where it must.
    func name(of path: String) -> String {
        if let name = shortest(path, in: roots) ?? shortest(path, in: folders) { return name }
        guard let folder = folders.first else { return PathText.name(of: path) }
        return PathText.relativeUpwards(path, to: folder)
    }

    private func shortest(_ path: String, in folders: [String]) -> String? {
        folders.compactMap { PathText.relative(path, to: $0) }.min { $0.utf8.count < $1.utf8.count }
    }
}
