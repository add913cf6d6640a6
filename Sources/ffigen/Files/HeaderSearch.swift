// Licensed under Apache License v2.0. See LICENSE for details.

/// Finds the headers that the command names, as a C compiler would find them in `#include <…>`.
struct HeaderSearch {
    /// The folder that relative paths start from before they start at the current one; empty for none.
    private let base: String
    /// Folders to look in after that, in order.
    private let folders: [String]

    /// - Parameters:
    ///   - clangArguments: Arguments for clang; their `-I` and `-isystem` folders come first.
    ///   - base: The folder that relative paths start from; empty for the current one.
    init(clangArguments: [String], base: String = "") {
        var folders: [String] = []
        var arguments = clangArguments.makeIterator()
        while let argument = arguments.next() {
            for option in ["-I", "-isystem", "-iquote"] where argument.hasPrefix(option) {
                let value = argument.dropFirst(option.count)
                if let folder = value.isEmpty ? arguments.next() : String(value) { folders.append(folder) }
                break
            }
        }
        self.base = base
        self.folders = folders + Self.systemFolders
    }

    private static var systemFolders: [String] {
        #if os(Linux)
            #if arch(x86_64)
                let multiarch = "x86_64-linux-gnu"
            #elseif arch(arm64)
                let multiarch = "aarch64-linux-gnu"
            #else
                let multiarch = "linux-gnu"
            #endif
            return ["/usr/local/include", "/usr/include/\(multiarch)", "/usr/include"]
        #else
            return ["/usr/local/include", "/opt/homebrew/include", "/usr/include"]
        #endif
    }

    /// The path of a header.
    ///
    /// - Throws: `FileError` with every place tried.
    func resolve(_ header: String) throws(FileError) -> String {
        if header.isEmpty { throw FileError(path: header, action: "read the header", problem: "the name is empty") }
        if header.contains(where: { $0 == "\"" || $0.isNewline }) {
            let problem = "C has no way to include a name with a quotation mark or a line break; rename or link it"
            throw FileError(path: header, action: "read the header", problem: problem)
        }
        if Folder.exists(header) {
            throw FileError(path: header, action: "read the header", problem: "it is a folder; name a header in it")
        }
        if header.hasPrefix("/") {
            if TextFile.exists(header) { return header }
            throw FileError(path: header, action: "read the header", problem: "there is no such file")
        }
        // The headers of a configuration are beside it before they are anywhere else.
        let beside = base.isEmpty || base == "." ? [] : ["\(base)/\(header)"]
        let places = beside + [header] + folders.map { $0.hasSuffix("/") ? $0 + header : "\($0)/\(header)" }
        if let path = places.first(where: TextFile.exists) { return path }
        throw FileError(
            path: header,
            action: "find the header",
            problem: "tried \(places.joined(separator: ", ")); name its path, or add its folder with -- -I<folder>"
        )
    }
}
