// Licensed under Apache License v2.0. See LICENSE for details.

/// Tells files apart where one has several names: libclang has a handle for each name.
struct FileIdentity: Hashable {
    private let parts: [UInt64]

    init(_ parts: [UInt64]) { self.parts = parts }
}

extension SourceFiles {
    /// By what the file system says; by the handle for a text in memory.
    func identity(of handle: CXFile) -> FileIdentity {
        var id = CXFileUniqueID()
        guard unit.libclang.clang_getFileUniqueID(handle, &id) == 0 else {
            return FileIdentity([UInt64(UInt(bitPattern: handle))])
        }
        return FileIdentity([id.data[0], id.data[1], id.data[2]])
    }

    /// The file that an inclusion names.
    func included(by cursor: Cursor) -> SourceFile? { file(cursor.libclang.clang_getIncludedFile(cursor.raw)) }

    /// Whether a file is read once, however often it is included.
    func isGuarded(_ file: SourceFile) -> Bool {
        unit.libclang.clang_isFileMultipleIncludeGuarded(unit.raw, file.handle) != 0
    }

    /// The parts of a file that conditions leave out, by their offsets in bytes.
    func skippedRanges(of file: SourceFile) -> [Range<Int>] {
        let libclang = unit.libclang
        guard let list = libclang.clang_getSkippedRanges(unit.raw, file.handle) else { return [] }
        defer { libclang.clang_disposeSourceRangeList(list) }
        return UnsafeBufferPointer(start: list.pointee.ranges, count: Int(list.pointee.count)).compactMap { range in
            let start = libclang.position(libclang.clang_getRangeStart(range))
            let end = libclang.position(libclang.clang_getRangeEnd(range))
            guard start.file == end.file, start.offset <= end.offset else { return nil }
            return Int(start.offset)..<Int(end.offset)
        }
    }
}
