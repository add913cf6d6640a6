// Licensed under Apache License v2.0. See LICENSE for details.

/// A parsed source; disposes of libclang's objects exactly once, when the last reference goes.
final class TranslationUnit {
    let libclang: Libclang
    let raw: CXTranslationUnit
    private let index: CXIndex?
    /// When clang began to read, in seconds of the system's clock.
    let began: Int

    /// What clang should do besides parsing.
    struct Options: OptionSet {
        var rawValue: UInt32
        /// Keep macro definitions and inclusions as cursors.
        static let preprocessingRecord = Options(.CXTranslationUnit_DetailedPreprocessingRecord)
        static let skipFunctionBodies = Options(.CXTranslationUnit_SkipFunctionBodies)
        /// Keep attributes such as nullability in types.
        static let attributedTypes = Options(.CXTranslationUnit_IncludeAttributedTypes)

        init(rawValue: UInt32) { self.rawValue = rawValue }
        private init(_ flag: CXTranslationUnit_Flags) { rawValue = flag.rawValue }
    }

    /// Parses a text that is in memory only, under a name that exists nowhere.
    ///
    /// - Returns: nil when libclang gives no translation unit at all: arguments it does not take, or a crash it caught.
    init?(_ libclang: Libclang, name: String, text: String, arguments: [String], options: Options) {
        let began = SystemFiles.now
        let index = libclang.clang_createIndex(0, 0)
        let unit = Self.parse(libclang, index, name: name, text: text, arguments: arguments, options: options)
        guard let unit else {
            libclang.clang_disposeIndex(index)
            return nil
        }
        self.libclang = libclang
        self.raw = unit
        self.index = index
        self.began = began
    }

    deinit {
        libclang.clang_disposeTranslationUnit(raw)
        libclang.clang_disposeIndex(index)
    }

    var cursor: Cursor { Cursor(libclang.clang_getTranslationUnitCursor(raw), self) }

    /// The bytes of a file as clang read it; valid as long as the translation unit. clang looks for the file among all that it
    /// read and every use of a macro.
    func contents(of file: CXFile) -> UnsafeRawBufferPointer {
        var count = 0
        let start = libclang.clang_getFileContents(raw, file, &count)
        return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(count))
    }

    private static func parse(
        _ libclang: Libclang,
        _ index: CXIndex?,
        name: String,
        text: String,
        arguments: [String],
        options: Options
    ) -> CXTranslationUnit? {
        // One buffer holds every argument, each ended by zero, so that one closure is enough for all pointers.
        var bytes: [CChar] = []
        var starts: [Int] = []
        for argument in arguments {
            starts.append(bytes.count)
            bytes += argument.utf8.map { CChar(bitPattern: $0) }
            bytes.append(0)
        }
        var unit: CXTranslationUnit?
        let length = UInt(text.utf8.count)
        _ = bytes.withUnsafeBufferPointer { bytes in
            let pointers = starts.map { start in bytes.baseAddress.map { $0 + start } }
            return name.withCString { name in
                text.withCString { text in
                    var file = CXUnsavedFile()
                    file.Filename = name
                    file.Contents = text
                    file.Length = length
                    return libclang.clang_parseTranslationUnit2(
                        index,
                        name,
                        pointers,
                        Int32(pointers.count),
                        &file,
                        1,
                        options.rawValue,
                        &unit
                    )
                }
            }
        }
        return unit
    }
}
