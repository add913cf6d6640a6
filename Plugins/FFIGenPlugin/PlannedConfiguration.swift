// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation

/// As much of an `ffigen.json` as planning needs. `ffigen` reads it in full and says what is wrong with it.
struct PlannedConfiguration: Decodable {
    struct Module: Decodable {
        var name: String?
        var headers: [String]?
        var definitions: String?
        var clangArguments: [String]?
        var emit: [String]?
        var usedBy: [String]?
        var checkAgainst: [String]?
        var sharedTypes: [SharedEntry]?
    }

    struct SharedEntry: Decodable {
        var definitions: String
    }

    var modules: [Module]

    /// Reads a configuration; nil for one that cannot be read.
    init?(contentsOf url: URL) {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        guard let data = try? Data(contentsOf: url), let read = try? decoder.decode(Self.self, from: data) else {
            return nil
        }
        self = read
    }
}

extension PlannedConfiguration.Module {
    /// The files that the module is made of, beside those in the target's own folder.
    ///
    /// - Parameter base: The folder that relative paths start from.
    func inputs(base: URL) -> [URL] {
        let further =
            (usedBy ?? []).flatMap { SourceFiles.of(Self.file($0, base)) }
            + (checkAgainst ?? []).compactMap { LibraryFile.named($0, base: base) }
            + (sharedTypes ?? []).map { Self.file($0.definitions, base) }
        if let definitions { return [Self.file(definitions, base)] + further.map(\.standardizedFileURL) }
        let roots = includeFolders.map { $0.hasPrefix("/") ? URL(filePath: $0) : base.appending(path: $0) }
        let shared = HeaderFiles.sharedFolders.map { URL(filePath: $0) }
        let named = (headers ?? []).compactMap { header in
            header.hasPrefix("/")
                ? URL(filePath: header)
                : ([base] + roots + shared).map { $0.appending(path: header) }.first {
                    FileManager.default.fileExists(atPath: $0.path)
                }
        }
        let headers = named.flatMap(HeaderFiles.around) + roots.flatMap(HeaderFiles.below)
        return (headers + further).map(\.standardizedFileURL)
    }

    private static func file(_ path: String, _ base: URL) -> URL {
        path.hasPrefix("/") ? URL(filePath: path) : base.appending(path: path).standardizedFileURL
    }

    /// The folders of `-I` and its like.
    private var includeFolders: [String] {
        var folders: [String] = []
        var arguments = (clangArguments ?? []).makeIterator()
        while let argument = arguments.next() {
            guard let option = ["-I", "-isystem", "-iquote"].first(where: argument.hasPrefix) else { continue }
            let folder = argument == option ? arguments.next() : String(argument.dropFirst(option.count))
            if let folder { folders.append(folder) }
        }
        return folders
    }
}
