// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

extension Libclang {
    /// The direct children of a cursor, in source order.
    func children(of cursor: CXCursor) -> [CXCursor] {
        var list: [CXCursor] = []
        withUnsafeMutablePointer(to: &list) { list in
            _ = clang_visitChildren(cursor, ChildVisitor.collecting, UnsafeMutableRawPointer(list))
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

/// The visitor that collects children. One for the whole process: making one costs more than a short visit.
enum ChildVisitor {
    private typealias Visitor = Callback<CXChildVisitResult, CXCursor, CXCursor, CXClientData?>

    /// Appends each child to the array that the client data points to. It holds nothing, so any thread may visit.
    ///
    /// `nonisolated(unsafe)`: immutable, and never released.
    private nonisolated(unsafe) static let callback = Result {
        try Visitor.onAnyThread { cursor, _, data in
            data?.assumingMemoryBound(to: [CXCursor].self).pointee.append(cursor)
            return .CXChildVisit_Continue
        }
    }

    /// Fails where the platform gives no memory for callbacks; asked once, before anything is visited.
    static func prepare() throws {
        _ = try callback.get()
    }

    static var collecting: CXCursorVisitor {
        guard let visitor = try? callback.get() else { preconditionFailure("visited before prepare()") }
        return FunctionPointer(rawValue: visitor.pointer)
    }
}
