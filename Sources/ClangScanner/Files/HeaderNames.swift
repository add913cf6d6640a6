// Licensed under Apache License v2.0. See LICENSE for details.

/// The name to show for a file: what one would write in `#include <…>`, the same on every machine.
struct HeaderNames {
    /// Include roots: where names are searched.
    private let roots: FolderSet
    /// Folders of the headers that were asked for.
    private let folders: FolderSet
    /// The folder to go up from where a file is in none.
    private let first: String?

    /// - Parameters:
    ///   - roots: Include roots.
    ///   - headers: The headers that were asked for. Where two of them would have one name, all names begin at the folder
    ///     that has both.
    init(roots: [String], headers: [String]) {
        let folders = headers.map(PathText.folder(of:))
        self.init(roots: roots, folders: folders)
        let names = headers.map(name(of:))
        if Set(names).count < Set(headers).count {
            self.init(roots: roots, folders: [Self.commonFolder(of: folders)])
        }
    }

    init(roots: [String], folders: [String]) {
        self.roots = FolderSet(roots)
        self.folders = FolderSet(folders)
        first = folders.first
    }

    private static func commonFolder(of folders: [String]) -> String {
        let parts = folders.map { $0.split(separator: "/") }
        var common = parts.first ?? []
        for other in parts { common = Array(zip(common, other).prefix { $0 == $1 }.map(\.0)) }
        return "/" + common.joined(separator: "/")
    }

    /// The shortest name relative to an include root; else relative to a header's folder, going up where it must.
    func name(of path: String) -> String {
        if let name = roots.relative(path) ?? folders.relative(path) { return name }
        guard let first else { return PathText.name(of: path) }
        return PathText.relativeUpwards(path, to: first)
    }
}
