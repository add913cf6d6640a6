// Licensed under Apache License v2.0. See LICENSE for details.

/// A file that clang read, with what the scanner decides about it once.
final class SourceFile {
    /// libclang's own name for it.
    let handle: CXFile
    /// What it is, by whichever name it was included.
    let identity: FileIdentity
    /// Normalised absolute path.
    let path: String
    /// The name to show.
    let name: String
    let isInScope: Bool
    /// In scope only as the insides of another header: its reserved names are nobody's business.
    let isPrivatePart: Bool
    /// The text in memory that includes the headers.
    let isMain: Bool
    /// One of the compiler's own headers (`stddef.h`), whose text differs from version to version.
    let isCompilerHeader: Bool
    /// The bytes; valid as long as the file and its translation unit. Asked for only where they matter.
    private(set) lazy var text = read()
    private let unit: TranslationUnit
    /// Whether clang has the text from the file at the path, if that is what it was then.
    private let isOnDisk: Bool
    private var bytes: FileBytes?

    /// The comments and other facts that clang does not keep; read when first asked for.
    private(set) lazy var layout = SourceLayout(text)

    /// The directives that end macros. Most files have none, which a search tells faster than reading them.
    var undefinitions: [Undefinition] { SourceReader.mayUndefine(text) ? layout.undefinitions : [] }

    /// The identifier that begins at an offset; nil where none does, or where it goes on in the next line.
    func identifier(at offset: Int) -> String? {
        let text = text
        var end = offset
        while end < text.count, CharacterClass.isIdentifier(text[end]) { end += 1 }
        guard end > offset, end < text.count, text[end] != UInt8(ascii: "\\") else { return nil }
        return string(from: offset, to: end)
    }

    init(
        handle: CXFile,
        identity: FileIdentity,
        path: String,
        name: String,
        isInScope: Bool,
        isPrivatePart: Bool,
        isMain: Bool,
        isCompilerHeader: Bool,
        isOnDisk: Bool,
        unit: TranslationUnit
    ) {
        self.handle = handle
        self.identity = identity
        self.path = path
        self.name = name
        self.isInScope = isInScope
        self.isPrivatePart = isPrivatePart
        self.isMain = isMain
        self.isCompilerHeader = isCompilerHeader
        self.isOnDisk = isOnDisk
        self.unit = unit
    }

    private func read() -> UnsafeRawBufferPointer {
        if isOnDisk { bytes = FileBytes(path: path, unchanged: identity, since: unit.began) }
        return bytes?.bytes ?? unit.contents(of: handle)
    }

    /// The location to show for a place in this file. Compiler headers have only a name: their lines move.
    func location(_ place: SourcePlace) -> (file: String, line: Int, column: Int) {
        isCompilerHeader ? (name, 1, 1) : (name, Int(place.line), Int(place.column))
    }

    /// The text between two offsets, in bytes; ill-formed UTF-8 is repaired.
    func string(from start: Int, to end: Int) -> String { String(decoding: bytes(from: start, to: end), as: UTF8.self) }

    /// The bytes between two offsets; none where there is no such place. Valid as long as the translation unit.
    func bytes(from start: Int, to end: Int) -> UnsafeRawBufferPointer {
        let text = text
        guard 0 <= start, start <= end, end <= text.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(rebasing: text[start..<end])
    }
}

/// The files of a translation unit, each looked at once.
final class SourceFiles {
    let unit: TranslationUnit
    private let scope: HeaderScope
    private let names: HeaderNames
    private let resourceDirectory: String?
    private let currentFolder: String
    /// Whether clang may have been told to take the text of one file for another's.
    private let isRemapped: Bool
    private var files: [CXFile: SourceFile] = [:]
    /// The one asked for last: most questions in a row are about one file.
    private var latest: (handle: CXFile, file: SourceFile)?
    private var paths: [CXFile: String] = [:]
    /// The paths of headers as they were asked for; through links clang may know them by another name.
    private let requested: [CXFile: String]
    /// Private parts that a file in scope includes.
    private var adopted: Set<CXFile> = []
    /// Whether a file would be a private part of one in scope that includes it.
    private var isAdoptable: [CXFile: Bool] = [:]

    init(
        unit: TranslationUnit,
        requested: [CXFile: String],
        scope: HeaderScope,
        names: HeaderNames,
        resourceDirectory: String?,
        currentFolder: String,
        isRemapped: Bool
    ) {
        self.unit = unit
        self.isRemapped = isRemapped
        self.requested = requested
        self.scope = scope
        self.names = names
        self.resourceDirectory = resourceDirectory
        self.currentFolder = currentFolder
    }

    /// What is known about a file; nil for what is built in.
    func file(_ handle: CXFile?) -> SourceFile? {
        guard let handle else { return nil }
        if let latest, latest.handle == handle { return latest.file }
        if let file = files[handle] {
            latest = (handle, file)
            return file
        }
        let path = path(of: handle)
        let compilerName = resourceDirectory.flatMap { PathText.relative(path, to: $0) }.map { _ in
            Self.compilerHeader(PathText.name(of: path))
        }
        let isMain = PathText.name(of: path) == MainFile.name
        let isAdopted = adopted.contains(handle)
        let isInScope = scope.contains(path)
        let file = SourceFile(
            handle: handle,
            identity: identity(of: handle),
            path: path,
            name: compilerName ?? names.name(of: path),
            isInScope: !isMain && (isAdopted || isInScope),
            isPrivatePart: isAdopted && !isInScope,
            isMain: isMain,
            isCompilerHeader: compilerName != nil,
            isOnDisk: !isMain && !isRemapped,
            unit: unit
        )
        files[handle] = file
        return file
    }

    /// Where the files lie that were asked about, without those of the compiler, whose lines are not told.
    func addPaths(to paths: inout SourcePaths) {
        for file in files.values where !file.isCompilerHeader && !file.isMain {
            paths.insert(file.name, path: file.path)
        }
    }

    /// Takes note of an inclusion; in the order of the text, before anything is asked about the included file.
    func note(_ included: CXFile, includedBy file: CXFile?) {
        guard files[included] == nil else { return }
        let isPrivate = isAdoptable[included] ?? scope.isPrivatePart(path(of: included))
        isAdoptable[included] = isPrivate
        if isPrivate, self.file(file)?.isInScope == true { adopted.insert(included) }
    }

    private func path(of handle: CXFile) -> String {
        if let path = paths[handle] { return path }
        let libclang = unit.libclang
        let path =
            requested[handle]
            ?? PathText.normalised(libclang.take(libclang.clang_getFileName(handle)), from: currentFolder)
        paths[handle] = path
        return path
    }

    /// Newer versions of clang split `stddef.h` and `stdarg.h` into parts; the header to include is the same.
    private static func compilerHeader(_ name: String) -> String {
        for whole in ["stddef", "stdarg"] where name.hasPrefix("__\(whole)_") { return whole + ".h" }
        return name
    }
}
