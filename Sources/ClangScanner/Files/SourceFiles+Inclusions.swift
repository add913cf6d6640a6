// Licensed under Apache License v2.0. See LICENSE for details.

/// Tells files apart where one has several names: libclang has a handle for each name.
package struct FileIdentity: Hashable, Sendable {
    package let device: UInt64
    package let number: UInt64
    /// When it was changed last, in seconds of the system's clock; zero for a text in memory.
    package let modification: UInt64

    package init(device: UInt64, number: UInt64, modification: UInt64) {
        self.device = device
        self.number = number
        self.modification = modification
    }
}

extension SourceFiles {
    /// By what the file system says; by the handle for a text in memory.
    func identity(of handle: CXFile) -> FileIdentity {
        var id = CXFileUniqueID()
        guard unit.libclang.clang_getFileUniqueID(handle, &id) == 0 else {
            return FileIdentity(device: .max, number: UInt64(UInt(bitPattern: handle)), modification: 0)
        }
        return FileIdentity(device: id.data[0], number: id.data[1], modification: id.data[2])
    }

    /// The file that an inclusion names.
    func included(by cursor: Cursor) -> SourceFile? { file(cursor.libclang.clang_getIncludedFile(cursor.raw)) }

    /// Whether a file is read once, however often it is included.
    func isGuarded(_ file: SourceFile) -> Bool {
        unit.libclang.clang_isFileMultipleIncludeGuarded(unit.raw, file.handle) != 0
    }

    /// The parts of files that conditions leave out, by their offsets in bytes; of a file that is read more than once those of
    /// any time.
    func skippedRanges() -> [FileIdentity: [Range<Int>]] {
        let libclang = unit.libclang
        guard let list = libclang.clang_getAllSkippedRanges(unit.raw) else { return [:] }
        defer { libclang.clang_disposeSourceRangeList(list) }
        var found: [FileIdentity: [Range<Int>]] = [:]
        for range in UnsafeBufferPointer(start: list.pointee.ranges, count: Int(list.pointee.count)) {
            let start = libclang.position(libclang.clang_getRangeStart(range))
            let end = libclang.position(libclang.clang_getRangeEnd(range))
            guard let file = file(start.file), start.file == end.file, start.offset <= end.offset else { continue }
            found[file.identity, default: []].append(Int(start.offset)..<Int(end.offset))
        }
        return found
    }
}
