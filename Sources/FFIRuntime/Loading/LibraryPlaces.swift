// Licensed under Apache License v2.0. See LICENSE for details.

/// Where the file of a library is, without opening it.
package struct LibraryPlaces {
    /// The paths that were looked at, best first.
    package let tried: [String]
    /// The first of them that is there.
    package let path: String?

    /// Looks for a library as ``LibrarySource/names(_:)`` finds it: a path is used as it is, a stem or a file name is looked
    /// for in the folders of the platform's loader, and at last in the current folder.
    ///
    /// - Parameters:
    ///   - name: A path, a file name such as `libm.so.6`, or a stem such as `m`.
    ///   - folders: Where to look; nothing for the platform's usual folders.
    package init(name: String, folders: [String]? = nil) {
        let search = LibrarySearch(module: name, folders: folders)
        let tried = search.candidates(for: name).flatMap { candidate in
            candidate.contains("/") ? [candidate] : search.folders.map { "\($0)/\(candidate)" } + ["./\(candidate)"]
        }
        self.tried = tried
        path = tried.first { Loader.isReadable($0) }
    }
}
