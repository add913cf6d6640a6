// Licensed under Apache License v2.0. See LICENSE for details.

/// A node directly below a translation unit, with what every reader of the list asks of it: where it stands.
struct TopLevelNode {
    let cursor: Cursor
    let kind: CXCursorKind
    /// Nothing for what is built in.
    let file: SourceFile?
    /// Offset in its file, in bytes.
    let offset: Int
    /// Whether it is to be bound.
    let isInScope: Bool

    init(_ cursor: Cursor, in files: SourceFiles) {
        self.cursor = cursor
        kind = cursor.kind
        let position = cursor.position
        file = files.file(position.file)
        offset = Int(position.offset)
        isInScope = files.isInScope(cursor, at: file)
    }
}
