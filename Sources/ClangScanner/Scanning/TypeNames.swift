// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// The names and ids of the types that were met, and the declaration behind each.
final class TypeNames {
    private let locate: (Cursor) -> SourceLocation
    private(set) var typedefs: [String: Cursor] = [:]
    private(set) var records: [String: Cursor] = [:]
    private(set) var enumerations: [String: Cursor] = [:]
    private var ids: [Cursor: String] = [:]
    /// Where the owner of an id is declared, to tell two that share a name apart.
    private var owners: [String: SourceLocation] = [:]

    /// - Parameter locate: the location to show for a cursor.
    init(locate: @escaping (Cursor) -> SourceLocation) { self.locate = locate }

    func register(typedef cursor: Cursor) -> String {
        let name = cursor.spelling
        // The first of several: which of them a type refers to is not the same in every version of clang.
        if typedefs[name] == nil { typedefs[name] = cursor.canonical }
        return name
    }

    func register(record cursor: Cursor) -> String {
        let id = id(of: cursor, keyword: cursor.kind == .CXCursor_UnionDecl ? "union" : "struct")
        if records[id] == nil { records[id] = cursor }
        return id
    }

    func register(enumeration cursor: Cursor) -> String {
        let id = id(of: cursor, keyword: "enum")
        if enumerations[id] == nil { enumerations[id] = cursor }
        return id
    }

    /// The tag; or else the typedef name that C gives it for linkage; or else nil.
    ///
    /// Older versions of libclang spell an unnamed tag as nothing, newer ones as a phrase with its path; its type is
    /// spelled the same by all: the bare typedef name where it has one.
    static func tagName(of cursor: Cursor) -> String? {
        let spelling = cursor.spelling
        if !spelling.isEmpty { return spelling.utf8.contains(UInt8(ascii: "(")) ? nil : spelling }
        let type = cursor.type.spelling
        return type.isEmpty || type.utf8.contains(UInt8(ascii: "(")) ? nil : type
    }

    // MARK: - Private

    private func id(of cursor: Cursor, keyword: String) -> String {
        let canonical = cursor.canonical
        if let id = ids[canonical] { return id }
        let location = locate(canonical)
        let tag = Self.tagName(of: canonical)
        var id = "\(keyword) \(tag ?? "(anonymous at \(location))")"
        if let owner = owners[id], owner != location { id += " (at \(location))" }
        // One use of a macro can declare several, all at its own place.
        if tag == nil, owners[id] != nil {
            var number = 2
            while owners["\(id) \(number)"] != nil { number += 1 }
            id += " \(number)"
        }
        owners[id] = location
        ids[canonical] = id
        return id
    }
}
