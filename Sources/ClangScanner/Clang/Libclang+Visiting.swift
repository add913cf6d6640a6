// Licensed under Apache License v2.0. See LICENSE for details.

import BootstrapCarriers

extension Libclang {
    /// The direct children of a cursor, in source order.
    func children(of cursor: CXCursor) -> [CXCursor] {
        var list: [CXCursor] = []
        withUnsafeMutablePointer(to: &list) { list in
            _ = clang_visitChildren(cursor, collectChild, UnsafeMutableRawPointer(list))
        }
        return list
    }

    /// Takes the text out of a string of libclang's and disposes of it.
    func take(_ string: CXString) -> String {
        defer { clang_disposeString(string) }
        return clang_getCString(string).map { String(cString: $0) } ?? ""
    }

    /// The place where a location is expanded: where the text stands that the preprocessor saw last.
    func expansion(_ location: CXSourceLocation) -> SourcePlace {
        var place = SourcePlace()
        clang_getExpansionLocation(location, &place.file, &place.line, &place.column, &place.offset)
        return place
    }
}

/// A place as libclang tells it: line and column from 1, offset in bytes from 0; no file for what is built in.
struct SourcePlace {
    var file: CXFile?
    var line: UInt32 = 0
    var column: UInt32 = 0
    var offset: UInt32 = 0
}

/// Appends each child to the array that the client data points to.
private let collectChild: CXCursorVisitor = { cursor, _, data in
    data?.assumingMemoryBound(to: [CXCursor].self).pointee.append(unsafeBitCast(cursor, to: CXCursor.self))
    return CXChildVisitResult.CXChildVisit_Continue.rawValue
}
