// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

/// Finds the file of a library that the command line or a configuration names.
enum LibraryFinder {
    /// The path of a library; that of a file that is none where it is named so, for what reads it to say what it is.
    ///
    /// - Throws: `CommandError` with every place tried.
    static func path(of name: String) throws(CommandError) -> String {
        let places = LibraryPlaces(name: name)
        if let path = places.path { return path }
        if TextFile.exists(name) { return name }
        if Folder.exists(name) { throw CommandError("'\(name)' is a folder; name the library in it") }
        if name.contains("/") { throw CommandError("there is no library '\(name)': no such file") }
        let folders = unique(places.tried.map(TextFile.folder))
        let names = unique(places.tried.map(TextFile.name)).map { "'\($0)'" }
        throw CommandError(
            "the library '\(name)' is not found; name its path. Tried: \(names.joined(separator: ", ")) in "
                + folders.map { $0 == "." ? "the current folder" : $0 }.joined(separator: ", ")
        )
    }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
