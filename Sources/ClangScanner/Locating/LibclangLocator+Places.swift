// Licensed under Apache License v2.0. See LICENSE for details.

/// A library file with the version that its path tells.
struct FoundLibrary: Equatable {
    var path: String
    var version: [Int]
}

extension LibclangLocator {
    /// `../lib/libclang.so` beside each `swift` and `swiftc` on the search path, links resolved.
    func toolchainPlaces() -> [Place] {
        var places: [Place] = []
        var seen: Set<String> = []
        for folder in (environment("PATH") ?? "").split(separator: ":") {
            for tool in ["swift", "swiftc"] {
                let path = "\(folder)/\(tool)"
                guard files.isFile(path), let real = files.realPath(path) else { continue }
                let lib = PathText.normalised("../lib", from: PathText.folder(of: real))
                guard seen.insert(lib).inserted else { continue }
                let found = libraries(in: lib)
                places +=
                    found.isEmpty
                    ? [.nothing(lib, problem: "no libclang beside \(path)")] : found.map { .library($0.path) }
            }
        }
        return places
    }

    /// The usual folders; libraries first, newest first, then what was empty or absent.
    func folderPlaces() -> [Place] {
        var found: [FoundLibrary] = []
        var missing: [Place] = []
        var seen: Set<String> = []
        for folder in usualFolders() {
            let libraries = libraries(in: folder)
            if libraries.isEmpty {
                let problem = files.isFolder(folder) ? "the folder has no libclang in it" : "no such folder"
                missing.append(.nothing(folder, problem: problem))
            }
            for library in libraries where seen.insert(files.realPath(library.path) ?? library.path).inserted {
                found.append(library)
            }
        }
        // A stable sort by hand: versions decide, then the order of the folders.
        let ordered = found.enumerated().sorted { a, b in
            if a.element.version == b.element.version { return a.offset < b.offset }
            return b.element.version.lexicographicallyPrecedes(a.element.version)
        }
        return ordered.map { .library($0.element.path) } + missing
    }

    /// The libclang files of a folder, the newest first, links to the same file once.
    func libraries(in folder: String) -> [FoundLibrary] {
        var seen: Set<String> = []
        var found: [FoundLibrary] = []
        for name in files.names(in: folder) {
            guard Self.isLibclang(name) else { continue }
            let path = "\(folder)/\(name)"
            guard files.isFile(path) else { continue }
            guard seen.insert(files.realPath(path) ?? path).inserted else { continue }
            // The folder tells the version (llvm-19/lib), or else the name, or else what the link leads to.
            let sources = [folder, name, files.realPath(path).map(PathText.name(of:)) ?? ""]
            found.append(FoundLibrary(path: path, version: sources.lazy.map(Self.version).first { !$0.isEmpty } ?? []))
        }
        return found.sorted { b, a in
            a.version == b.version ? b.path < a.path : a.version.lexicographicallyPrecedes(b.version)
        }
    }

    private func usualFolders() -> [String] {
        let versioned = ["/usr/lib", "/usr/lib64", "/usr/local", "/usr/local/opt", "/opt/homebrew/opt"].flatMap {
            root in
            files.names(in: root).filter { $0.hasPrefix("llvm") }.map { "\(root)/\($0)/lib" }
        }
        let multiarch = files.names(in: "/usr/lib").filter { $0.contains("-linux-") }.map { "/usr/lib/\($0)" }
        return versioned + multiarch
            + [
                "/usr/lib64", "/usr/lib", "/usr/local/lib", "/opt/homebrew/opt/llvm/lib", "/usr/local/opt/llvm/lib",
                "/home/linuxbrew/.linuxbrew/opt/llvm/lib", "/Library/Developer/CommandLineTools/usr/lib",
                "/Applications/Xcode.app/Contents/Developer/Toolchains/XcodeDefault.xctoolchain/usr/lib",
            ].filter { !versioned.contains($0) }
    }

    /// `libclang.so`, `libclang.so.21.0`, `libclang-14.so.1`, `libclang.dylib`; not `libclang-cpp.so`.
    static func isLibclang(_ name: String) -> Bool {
        guard name.hasPrefix("libclang") else { return false }
        var rest = name.dropFirst("libclang".count)
        if rest.hasPrefix("-") {
            rest = rest.dropFirst()
            guard let first = rest.first, first.isNumber else { return false }
            rest = rest.drop { $0.isNumber || $0 == "." }
            // The loop above also took the dot before the ending.
            return rest == "so" || rest == "dylib" || rest.hasPrefix("so.")
        }
        return rest == ".so" || rest == ".dylib" || rest.hasPrefix(".so.")
    }

    /// The first version number in a name such as `libclang-14.so.1`, `libclang.so.21.0` or `/usr/lib/llvm-19/lib`.
    static func version(_ text: String) -> [Int] {
        for marker in ["llvm-", "llvm@", "llvm", "libclang-", "libclang.so."] {
            guard let range = text.firstRange(of: marker) else { continue }
            let digits = text[range.upperBound...].prefix { $0.isNumber || $0 == "." }
            let numbers = digits.split(separator: ".").compactMap { Int($0) }
            // libclang.so.1 counts interfaces, not versions.
            if !numbers.isEmpty, numbers != [1] { return numbers }
        }
        return []
    }
}
