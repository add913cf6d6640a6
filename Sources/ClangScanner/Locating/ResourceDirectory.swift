// Licensed under Apache License v2.0. See LICENSE for details.

/// The compiler's own headers (`stddef.h`, `stdarg.h`), which some builds of libclang do not find by themselves.
package enum ResourceDirectory {
    /// The resource folder that belongs to a libclang, found from where the library lies; no process is started.
    ///
    /// - Parameters:
    ///   - library: the path libclang was opened with.
    ///   - version: what `clang_getClangVersion` says; the folder of the same major version is preferred.
    /// - Returns: a folder with `include/stddef.h` in it; nil when none is near the library.
    package static func find(
        forLibrary library: String,
        version: String = "",
        files: any FileAccess = SystemFiles()
    ) -> String? {
        let major = firstNumber(version) ?? firstNumber(PathText.name(of: library))
        let absolute = PathText.normalised(library, from: files.currentFolder)
        var roots: [String] = []
        for path in [absolute, files.realPath(absolute) ?? absolute] {
            let folder = PathText.folder(of: path)
            roots += ["lib/clang", "../lib/clang", "../../lib/clang", "clang"].map {
                PathText.normalised($0, from: folder)
            }
            guard let major else { continue }
            // Debian keeps the library in the multiarch folder and the rest in the version's own.
            roots += ["llvm-\(major)/lib/clang", "../llvm-\(major)/lib/clang"].map {
                PathText.normalised($0, from: folder)
            }
        }
        var fallback: String?
        for root in roots {
            for name in files.names(in: root).reversed() {
                let folder = "\(root)/\(name)"
                guard files.isFile("\(folder)/include/stddef.h") else { continue }
                if major == nil || firstNumber(name) == major { return folder }
                fallback = fallback ?? folder
            }
        }
        return fallback
    }

    /// The first whole number in a text: the major version in `Debian clang version 14.0.6`.
    private static func firstNumber(_ text: String) -> Int? {
        guard let start = text.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
        return Int(text[start...].prefix { $0.isASCII && $0.isNumber })
    }
}
