// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

extension Libclang {
    /// The direct children of a cursor, in source order; those of a translation unit without the uses of macros, which are
    /// most of them.
    func children(of cursor: CXCursor) -> [CXCursor] {
        var list: [CXCursor] = []
        withUnsafeMutablePointer(to: &list) { list in
            let visitor = CXCursorVisitor(rawValue: unsafeBitCast(Self.appendChild, to: UnsafeRawPointer.self))
            _ = clang_visitChildren(cursor, visitor, UnsafeMutableRawPointer(list))
        }
        return list
    }

    /// Appends each child to the array that the client data points to. Cursors travel as a C struct of their size, so that
    /// libclang calls it directly.
    private static let appendChild:
        @convention(c) (ForeignCarrier.Bytes32, ForeignCarrier.Bytes32, UnsafeMutableRawPointer?) -> UInt32 = {
            carrier,
            _,
            list in
            let cursor = unsafeBitCast(carrier, to: CXCursor.self)
            if cursor.kind != .CXCursor_MacroExpansion {
                list?.assumingMemoryBound(to: [CXCursor].self).pointee.append(cursor)
            }
            return CXChildVisitResult.CXChildVisit_Continue.rawValue
        }

    /// Takes the text out of a string of libclang's and disposes of it.
    func take(_ string: CXString) -> String {
        defer { clang_disposeString(string) }
        return clang_getCString(string).map { String(cString: $0) } ?? ""
    }

    /// Looks at the bytes of a string of libclang's and disposes of it.
    func read<Result>(_ string: CXString, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        defer { clang_disposeString(string) }
        var length = 0
        guard let text = clang_getCString(string) else { return body(UnsafeRawBufferPointer(start: nil, count: 0)) }
        while text[length] != 0 { length += 1 }
        return body(UnsafeRawBufferPointer(start: text, count: length))
    }

    /// The place where a location is expanded: where the text stands that the preprocessor saw last.
    func expansion(_ location: CXSourceLocation) -> SourcePlace {
        var place = SourcePlace()
        clang_getExpansionLocation(location, &place.file, &place.line, &place.column, &place.offset)
        return place
    }

    /// The place where a location is expanded, without line and column, which clang has to count.
    func position(_ location: CXSourceLocation) -> SourcePosition {
        var position = SourcePosition()
        clang_getExpansionLocation(location, &position.file, nil, nil, &position.offset)
        return position
    }
}

/// A place as libclang tells it: line and column from 1, offset in bytes from 0; no file for what is built in.
struct SourcePlace {
    var file: CXFile?
    var line: UInt32 = 0
    var column: UInt32 = 0
    var offset: UInt32 = 0
}

/// Where a node begins and ends; the end is one past its last byte.
typealias SourceExtent = (start: SourcePosition, end: SourcePosition)

/// A file, and an offset in it in bytes from 0; no file for what is built in.
struct SourcePosition: Equatable {
    var file: CXFile?
    var offset: UInt32 = 0
}
