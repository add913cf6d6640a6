// Licensed under Apache License v2.0. See LICENSE for details.

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes a set of files all or none: each goes to a temporary file in its own folder, and when all are complete they are
/// renamed into place. Files whose content does not change are left alone.
struct OutputTransaction {
    /// A file to write.
    struct File {
        var path: String
        var content: String
        /// Whether its folder is made where it is not there: not for a file whose whole path somebody typed.
        var makesFolder: Bool
        /// Whether it takes the place of generated files alone.
        var isGuarded: Bool
    }

    /// What became of a file.
    enum Outcome: String {
        case written = "wrote"
        case unchanged
        case removed
    }

    private var files: [File] = []
    private var removals: [String] = []

    mutating func add(_ path: String, _ content: String, makesFolder: Bool = true, isGuarded: Bool = false) {
        files.append(File(path: path, content: content, makesFolder: makesFolder, isGuarded: isGuarded))
    }

    /// Removes a file when all others are in place.
    mutating func remove(_ path: String) { removals.append(path) }

    /// Paths whose content would change, those of files to remove among them.
    func outdated() -> [String] { changed().map(\.path) + removals }

    private func changed() -> [File] {
        files.filter { TextFile.isSpecial($0.path) || !TextFile.holds($0.path, $0.content) }
    }

    /// Writes the files that changed.
    ///
    /// - Returns: What became of each, in the order they were added.
    /// - Throws: `FileError` when a file cannot be written, or is somebody else's; then none is changed.
    func commit() throws(FileError) -> [(path: String, outcome: Outcome)] {
        let toWrite = changed()
        for file in toWrite where file.isGuarded { try GeneratedText.check(file.path, beforeWriting: file.content) }
        let changed = Set(toWrite.map(\.path))
        var targets: Set<String> = []
        for file in files where !targets.insert(realPath(file.path) ?? file.path).inserted {
            let problem = "another output has that path; give this one another"
            throw FileError(path: file.path, action: "write", problem: problem)
        }
        var staged: [(temporary: String, path: String)] = []
        do throws(FileError) {
            for file in files where changed.contains(file.path) {
                let folder = TextFile.folder(of: file.path)
                if file.makesFolder {
                    try Folder.create(folder)
                } else if !Folder.exists(folder) {
                    let problem = "there is no folder '\(folder)'; make it, or correct the path"
                    throw FileError(path: file.path, action: "write", problem: problem)
                }
                if Folder.exists(file.path) {
                    throw FileError(path: file.path, action: "write", problem: "there is a folder of that name")
                }
                // Through a link the file that it names is written, and the link stays.
                let target = realPath(file.path) ?? file.path
                // A pipe or a terminal is written to; nothing takes its place.
                if TextFile.isSpecial(target) {
                    try write(file.content, into: target, named: file.path)
                    continue
                }
                staged.append((try stage(file.content, at: target, named: file.path), target))
            }
        } catch {
            for entry in staged { unlink(entry.temporary) }
            throw error
        }
        for (position, entry) in staged.enumerated() where rename(entry.temporary, entry.path) != 0 {
            let error = FileError(path: entry.path, action: "write")
            for rest in staged[position...] { unlink(rest.temporary) }
            throw error
        }
        for path in removals where unlink(path) != 0 { throw FileError(path: path, action: "remove") }
        return files.map { ($0.path, changed.contains($0.path) ? .written : .unchanged) }
            + removals.map { ($0, .removed) }
    }

    /// The path without links; nil for a file that is not there.
    private func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Writes content beside a file, with the file's permissions where it exists, and returns the temporary path.
    ///
    /// - Parameter name: What the file is called in errors.
    private func stage(_ text: String, at path: String, named name: String) throws(FileError) -> String {
        let temporary = "\(path).\(UInt32.random(in: .min ... .max)).tmp"
        var status = stat()
        let isThere = stat(path, &status) == 0
        // 0644 less the umask, as any editor would create it.
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError(path: name, action: "write") }
        var problem: Int32 = 0
        if isThere, fchmod(descriptor, status.st_mode & 0o7777) != 0 { problem = errno }
        if let failure = write(text, to: descriptor) { problem = failure }
        if problem == 0, fsync(descriptor) != 0, errno != EINVAL { problem = errno }
        if close(descriptor) != 0, problem == 0 { problem = errno }
        guard problem == 0 else {
            unlink(temporary)
            throw FileError(path: name, action: "write", code: problem)
        }
        return temporary
    }

    /// Writes to what is no regular file, in place.
    private func write(_ text: String, into path: String, named name: String) throws(FileError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: name, action: "write") }
        let problem = write(text, to: descriptor)
        close(descriptor)
        if let problem { throw FileError(path: name, action: "write", code: problem) }
    }

    /// Writes all of a text; the error's number when that fails.
    private func write(_ text: String, to descriptor: Int32) -> Int32? {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let count = platformWrite(descriptor, rest)
                if count < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
            }
            return nil
        }
    }
}

/// The C library's own, whose name the methods have.
private func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
