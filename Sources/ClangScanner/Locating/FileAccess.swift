// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The few questions that are asked of the file system; tests answer them from a table.
package protocol FileAccess: Sendable {
    /// Whether a regular file, or a link to one, is at the path.
    func isFile(_ path: String) -> Bool
    /// Whether a folder, or a link to one, is at the path.
    func isFolder(_ path: String) -> Bool
    /// The path with every link resolved; nil when nothing is there.
    func realPath(_ path: String) -> String?
    /// The names in a folder, sorted; empty when it cannot be read.
    func names(in folder: String) -> [String]
    /// The folder that relative paths start from.
    var currentFolder: String { get }
    /// The text of a file, whatever is not UTF-8 replaced; nil when it cannot be read.
    func text(of path: String) -> String?
}

extension FileAccess {
    package func text(of path: String) -> String? { nil }
}

/// The file system of the machine.
package struct SystemFiles: FileAccess {
    package init() {}

    package func isFile(_ path: String) -> Bool { mode(path) == S_IFREG }

    package func isFolder(_ path: String) -> Bool { mode(path) == S_IFDIR }

    package func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    package func text(of path: String) -> String? {
        guard isFile(path), let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }

    package func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    package var currentFolder: String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }

    /// The value of a variable of the process's environment; nil in a process that runs with more rights than its user, whom
    /// `LIBCLANG_PATH` would let run any code with them.
    package static func environment(_ name: String) -> String? { ProcessEnvironment.value(name) }

    private func mode(_ path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }
}
