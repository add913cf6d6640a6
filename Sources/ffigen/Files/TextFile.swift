// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file or folder that cannot be read or written, with the system's own words.
struct FileError: Error, CustomStringConvertible {
    var path: String
    var action: String
    var problem: String

    init(path: String, action: String, problem: String) {
        self.path = path
        self.action = action
        self.problem = problem
    }

    /// An error of the last system call.
    init(path: String, action: String, code: Int32 = errno) {
        self.init(path: path, action: action, problem: String(cString: strerror(code)))
    }

    var description: String { "cannot \(action) '\(path)': \(problem)" }
}

/// Reads text files.
enum TextFile {
    /// A file's text; nil when there is no such file or it is not UTF-8.
    static func contents(of path: String) -> String? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        return String(validating: data, as: UTF8.self)
    }

    /// Whether a file has just this text.
    static func holds(_ path: String, _ text: String) -> Bool {
        var status = stat()
        // Most files that differ have another length.
        guard stat(path, &status) == 0, Int(status.st_size) == text.utf8.count else { return false }
        guard let data = FileManager.default.contents(atPath: path) else { return false }
        var text = text
        return text.withUTF8 { text in
            data.withUnsafeBytes { data in
                guard data.count == text.count else { return false }
                guard let first = data.baseAddress, let second = text.baseAddress else { return true }
                return memcmp(first, second, text.count) == 0
            }
        }
    }

    /// A file's first bytes as text, with anything that is not UTF-8 replaced; nil for a file that cannot be read.
    ///
    /// - Parameter count: How many bytes at most.
    static func beginning(of path: String, count: Int) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, platformRead(descriptor, UnsafeMutableRawBufferPointer(buffer)))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A file's text, with anything that is not UTF-8 replaced.
    static func read(_ path: String) throws(FileError) -> String {
        if Folder.exists(path) { throw FileError(path: path, action: "read", problem: "it is a folder") }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, action: "read") }
        defer { close(descriptor) }
        var data: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { platformRead(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileError(path: path, action: "read") }
            if count == 0 { break }
            data += buffer[..<count]
        }
        return String(decodingLines: data)
    }

    /// Whether a path names something that can be read as a file.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    }

    /// Whether a path is that of a pipe, a terminal or another device.
    static func isSpecial(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT != S_IFDIR && status.st_mode & S_IFMT != S_IFREG
    }

    /// A path's last part.
    static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The folder of a path; "." for a bare name.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

/// Looks for folders and creates them.
enum Folder {
    /// Whether a path names a folder.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Creates a folder and those above it; one that exists is fine.
    static func create(_ path: String) throws(FileError) {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw FileError(path: path, action: "write into", problem: "it is not a folder")
            }
            return
        }
        let parent = TextFile.folder(of: path)
        if parent != path { try create(parent) }
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw FileError(path: path, action: "create the folder")
        }
    }
}

private func platformRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}
