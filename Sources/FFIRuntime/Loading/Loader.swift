// Licensed under Apache License v2.0. See LICENSE for details.
#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// The platform's dynamic loader. All calls of it are in this file, with the few others of the C library.
enum Loader {
    /// What the loader said, in its own words.
    struct Failure: Error {
        let text: String
    }

    /// A handle as the loader gives it.
    ///
    /// `@unchecked Sendable`: the loader's functions take a handle from any thread; the value itself is never written.
    struct Handle: @unchecked Sendable {
        let rawValue: UnsafeMutableRawPointer
    }

    /// Opens a library with lazy binding and without adding its symbols to the process's own.
    ///
    /// - Parameter path: What to open, handed to the loader as it is; nothing for the process itself.
    static func open(_ path: String?) throws(Failure) -> Handle {
        if let path, path.contains("/"), isTruncated(path) {
            throw Failure(text: "\(path): the file is truncated: it ends before its last segment")
        }
        guard let handle = dlopen(path, RTLD_LAZY | RTLD_LOCAL) else {
            var text = lastError
            // Of a library that needs another one, the loader names that alone.
            if let path, !path.isEmpty, !text.contains(path) { text += " (while opening \(path))" }
            guard let path, let machine = LibraryFile.otherMachine(head(of: path)) else { throw Failure(text: text) }
            throw Failure(text: "\(text) (the file is for \(machine), this process for \(LibraryFile.machine))")
        }
        return Handle(rawValue: handle)
    }

    /// Closes a library. The loader unmaps it when nobody else has it open.
    static func close(_ handle: Handle) {
        dlclose(handle.rawValue)
    }

    /// Looks up a symbol. A symbol whose address is null is found.
    static func symbol(_ name: String, in handle: Handle) throws(Failure) -> UnsafeMutableRawPointer? {
        dlerror()
        let address = dlsym(handle.rawValue, name)
        if address == nil, let text = dlerror() {
            throw Failure(text: String(cString: text))
        }
        return address
    }

    /// Looks up a symbol by its NUL-terminated name. Nothing when it is missing or null.
    static func address(of name: UnsafePointer<CChar>, in handle: Handle) -> UnsafeMutableRawPointer? {
        dlsym(handle.rawValue, name)
    }

    /// Where a byte is found first; nothing when it is not there. The C library looks at many bytes at a time.
    @inline(__always)
    static func index(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count, let first = bytes.baseAddress,
            let place = memchr(first + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(place) - UnsafeRawPointer(first)
    }

    /// Whether a file can be read at a path.
    static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

    /// The names of the files in a folder; none when it cannot be read.
    static func files(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
                    String(cString: $0)
                }
            }
            names.append(name)
        }
        return names
    }

    /// The first bytes of a file; fewer, or none, when it has no more or cannot be read.
    private static func head(of path: String) -> [UInt8] {
        guard let file = fopen(path, "re") else { return [] }
        defer { fclose(file) }
        return [UInt8](unsafeUninitializedCapacity: LibraryFile.headLength) { bytes, count in
            count = fread(bytes.baseAddress, 1, bytes.count, file)
        }
    }

    private static func isTruncated(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return LibraryFile.isTruncated(head(of: path), size: Int(status.st_size))
    }

    /// Memory that `deallocate` frees; nothing when there is none. The standard library stops the program in that case.
    static func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer? {
        malloc(byteCount)
    }

    private static var lastError: String {
        dlerror().map { String(cString: $0) } ?? "the loader gave no reason"
    }
}
