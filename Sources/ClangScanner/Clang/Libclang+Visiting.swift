// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

extension Libclang {
    /// The direct children of a cursor, in source order.
    func children(of cursor: CXCursor) -> [CXCursor] {
        guard case .success(let visitor) = ChildVisitor.shared else { return [] }
        var list: [CXCursor] = []
        withUnsafeMutablePointer(to: &list) { list in
            _ = clang_visitChildren(cursor, visitor.functionPointer, UnsafeMutableRawPointer(list))
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

/// The function that libclang calls for each child.
enum ChildVisitor {
    typealias Function = Callback<CXChildVisitResult, CXCursor, CXCursor, CXClientData?>

    /// Appends each child to the array that the client data points to. One serves all, for ever: it captures nothing.
    /// Its failure (no executable memory) ends a scan before it begins.
    // A callback made for any thread whose closure has no state is safe to share.
    nonisolated(unsafe) static let shared: Result<Function, FFIError> = {
        do throws(FFIError) {
            return .success(
                try Callback.onAnyThread {
                    (cursor: CXCursor, _: CXCursor, data: CXClientData?) -> CXChildVisitResult in
                    data?.assumingMemoryBound(to: [CXCursor].self).pointee.append(cursor)
                    return .CXChildVisit_Continue
                }
            )
        } catch {
            return .failure(error)
        }
    }()
}
