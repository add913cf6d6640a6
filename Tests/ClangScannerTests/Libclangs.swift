// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Testing

@testable import ClangScanner

/// A libclang of this machine, opened once for all tests.
struct InstalledLibclang: Sendable, CustomTestStringConvertible {
    let path: String
    let version: String
    let libclang: Libclang
    let resourceDirectory: String?

    var testDescription: String { version }

    /// Whether it knows `_Float16` on x86-64, which came with version 15.
    var hasHalf: Bool { !version.contains("version 14.") }

    var scanner: ClangScanner { ClangScanner(libclang, resourceDirectory: resourceDirectory) }

    /// One of each version.
    static let all: [InstalledLibclang] = {
        var list: [InstalledLibclang] = []
        for case .library(let path) in LibclangLocator().places() {
            guard let libclang = try? Libclang(path: path) else { continue }
            let version = libclang.take(libclang.clang_getClangVersion())
            guard !list.contains(where: { $0.version == version }) else { continue }
            let folder = ResourceDirectory.find(forLibrary: path, version: version)
            list.append(
                InstalledLibclang(path: path, version: version, libclang: libclang, resourceDirectory: folder)
            )
        }
        return list
    }()
}
