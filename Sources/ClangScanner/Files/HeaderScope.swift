// Licensed under Apache License v2.0. See LICENSE for details.

/// Which files' declarations are bound. Pure over normalised absolute paths.
///
/// For a header in a folder of its own: that folder and everything below. In a shared root such as `/usr/include`,
/// where every library puts its headers: only what shares the header's stem, so that `git2.h` brings `git2/…` and
/// `wayland-client.h` brings `wayland-client-core.h`. A library's folders in several shared roots count as one.
///
/// glibc keeps the insides of its headers in `bits/`, where no program may include them by itself: what a header in scope
/// includes from there belongs to it. Which that is shows only in the inclusions; `isPrivatePart(_:)` tells the folder.
package struct HeaderScope: Sendable {
    private enum Rule {
        case file(String)
        /// Everything below a folder.
        case below(String)
        /// Everything below a folder of any shared root, given relative to the root.
        case belowInRoots(String)
        /// What shares the stem, in any shared root.
        case stem(String)
    }

    /// Folders in a shared root that many share again: those of the C library, of POSIX and of the kernel.
    private static let systemFolders = [
        "sys", "net", "netinet", "arpa", "linux", "asm", "asm-generic", "scsi", "sound", "mach", "machine",
    ]

    private let rules: [Rule]
    private let sharedRoots: FolderSet
    private let included: [HeaderGlob]
    private let excluded: [HeaderGlob]

    /// - Parameters:
    ///   - headers: the headers that were asked for.
    ///   - sharedRoots: folders where many libraries put their headers side by side.
    ///   - included: what is in scope besides.
    ///   - excluded: what is not in scope, even a header that was asked for.
    package init(
        headers: [String],
        sharedRoots: [String],
        included: [HeaderGlob] = [],
        excluded: [HeaderGlob] = []
    ) {
        self.included = included
        self.excluded = excluded
        // The deepest root counts: /usr/include/x86_64-linux-gnu is itself in a shared root.
        let all = sharedRoots + sharedRoots.flatMap { root in Self.systemFolders.map { "\(root)/\($0)" } }
        let roots = FolderSet(all)
        self.sharedRoots = roots
        rules = headers.flatMap { header -> [Rule] in
            let folder = PathText.folder(of: header)
            if all.contains(folder) {
                return [.file(header), .stem(Self.stem(PathText.name(of: header)))]
            }
            return [.file(header), roots.relative(folder).map { .belowInRoots($0) } ?? .below(folder)]
        }
    }

    /// Whether the declarations of a file are bound.
    package func contains(_ path: String) -> Bool {
        if excluded.contains(where: { $0.matches(path) }) { return false }
        if included.contains(where: { $0.matches(path) }) { return true }
        let inRoot = sharedRoots.relative(path)
        return rules.contains { rule in
            switch rule {
            case .file(let header): path == header
            case .below(let folder): PathText.relative(path, to: folder) != nil
            case .belowInRoots(let folder): inRoot?.hasPrefix(folder + "/") ?? false
            case .stem(let stem): inRoot.map { Self.shares($0, stem: stem) } ?? false
            }
        }
    }

    /// Whether a file is part of the insides of glibc's headers: it belongs to the header that includes it.
    package func isPrivatePart(_ path: String) -> Bool {
        sharedRoots.relative(path)?.utf8.starts(with: "bits/".utf8) ?? false
    }

    /// The name without its ending: `git2` for `git2.h`.
    private static func stem(_ name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// Whether the first component of a path relative to a root is the stem, or the stem and a separator.
    private static func shares(_ path: String, stem: String) -> Bool {
        guard path.hasPrefix(stem) else { return false }
        guard let next = path.dropFirst(stem.count).first else { return true }
        return "/-_.".contains(next)
    }
}
