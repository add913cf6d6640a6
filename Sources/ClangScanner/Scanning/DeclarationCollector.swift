// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Collects the declarations of the headers to bind in source order, each once, and what they need from elsewhere
/// directly before its first use.
final class DeclarationCollector {
    let files: SourceFiles
    let names: TypeNames
    let types: TypeMapper
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var omissions: [Omission] = []

    /// Declarations in order. An opaque record that turns out to be needed by value leaves a gap and is added again.
    private var declarations: [Declaration?] = []
    private var positions: [Key: Int] = [:]
    /// Records whose fields are being read, for those that point to themselves.
    private var inProgress: Set<String> = []
    /// Typedefs whose types were required as values.
    private var typedefsByValue: Set<String> = []
    /// The enumerators of enumerations that were met at their own places, by the enumerations' ids.
    private(set) var enumeratorCursors: [String: [Cursor]] = [:]
    /// What was read last, for the next declaration of the same place.
    var latestTexts: Texts?
    /// How many members records have, with those of their members.
    var memberCounts: [String: Int] = [:]
    /// Tags whose declaration comes at its own place in the headers.
    private var scheduled: Set<Cursor> = []
    /// The ids of the records among them that were met.
    private var scheduledRecords: Set<String> = []
    /// Declarations of a tag that do not define it, by the canonical one.
    private var forward: [Cursor: [Cursor]] = [:]
    /// Further declarations of a function or variable, after the first.
    private var redeclarations: [Key: [Cursor]] = [:]

    /// `static const` variables of type `long double`, with what they are initialised with.
    private(set) var longDoubles: [(name: String, type: CType, initialiser: String)] = []

    enum Key: Hashable {
        case function(String)
        case variable(String)
        case typedef(String)
        case record(String)
        case enumeration(String)
    }

    init(files: SourceFiles) {
        self.files = files
        names = TypeNames { [files] in files.location(of: $0) }
        types = TypeMapper(names: names)
    }

    var result: [Declaration] { declarations.compactMap { $0 } }

    /// Collects the declarations among the children of a translation unit.
    func collect(_ nodes: [TopLevelNode]) {
        notePrivateNames(nodes)
        // What is left to visit: functions and variables by their first declarations, with their names.
        var first: [(cursor: Cursor, kind: CXCursorKind, name: String?)] = []
        var seen: Set<Key> = []
        seen.reserveCapacity(nodes.count { $0.isInScope && $0.kind == .CXCursor_FunctionDecl })
        for node in nodes where node.isInScope && node.kind.rawValue < Self.firstPreprocessingKind {
            let cursor = node.cursor
            var name: String?
            switch node.kind {
            case .CXCursor_StructDecl, .CXCursor_UnionDecl, .CXCursor_EnumDecl:
                let canonical = cursor.canonical
                if !cursor.isDefinition { forward[canonical, default: []].append(cursor) }
                if cursor.isDefinition || cursor.definition == nil { scheduled.insert(canonical) }
            case .CXCursor_FunctionDecl, .CXCursor_VarDecl:
                let spelling = cursor.spelling
                let key: Key = node.kind == .CXCursor_VarDecl ? .variable(spelling) : .function(spelling)
                guard seen.insert(key).inserted else {
                    redeclarations[key, default: []].append(cursor)
                    continue
                }
                name = spelling
            default: break
            }
            first.append((cursor, node.kind, name))
        }
        positions.reserveCapacity(first.count)
        declarations.reserveCapacity(first.count)
        for (cursor, kind, name) in first { visit(cursor, kind, name) }
    }

    private static let firstPreprocessingKind = CXCursorKind.CXCursor_FirstPreprocessing.rawValue

    // MARK: - State for the builders

    func redeclarations(of key: Key) -> [Cursor] { redeclarations.isEmpty ? [] : redeclarations[key] ?? [] }

    func forwardDeclarations(of cursor: Cursor) -> [Cursor] { forward[cursor.canonical] ?? [] }

    func isCollected(_ key: Key) -> Bool { positions[key] != nil }

    func declaration(_ key: Key) -> Declaration? { positions[key].flatMap { declarations[$0] } }

    func isScheduled(_ cursor: Cursor) -> Bool { scheduled.contains(cursor.canonical) }

    func append(_ declaration: Declaration, as key: Key) {
        if let old = positions.updateValue(declarations.count, forKey: key) { declarations[old] = nil }
        declarations.append(declaration)
    }

    /// Notes a variable whose value has more bits than libclang tells.
    func noteLongDouble(_ name: String, _ type: CType, initialiser: String) {
        longDoubles.append((name, type, initialiser))
    }

    /// Replaces the value of a variable.
    func setValue(_ value: MacroValue, ofVariable name: String) {
        guard let position = positions[.variable(name)], case .variable(var variable)? = declarations[position] else {
            return
        }
        variable.value = value
        declarations[position] = .variable(variable)
    }

    /// Whether a type is `long double`, under a typedef or not.
    func isLongDouble(_ type: CType) -> Bool {
        if case .typedef(let name) = type { return meaning(ofTypedef: name) == .floating(.longDouble) }
        return type == .floating(.longDouble)
    }

    /// The type that a typedef stands for in the end; nil for a name that is none, of what is collected.
    func meaning(ofTypedef name: String) -> CType? {
        guard case .typedef(let typedef)? = declaration(.typedef(name)) else { return nil }
        if case .typedef(let next) = typedef.type { return meaning(ofTypedef: next) }
        return typedef.type
    }

    /// Puts a declaration in the place of the one of its key.
    func replace(_ declaration: Declaration, as key: Key) {
        if let position = positions[key] { declarations[position] = declaration }
    }

    func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    func omit(_ kind: DeclarationKind, _ name: String, _ cursor: Cursor, _ reason: String) {
        // A function may be declared again and again.
        if kind == .function, omissions.contains(where: { $0.kind == kind && $0.name == name }) { return }
        omissions.append(Omission(kind, name, at: files.location(of: cursor), reason: reason))
    }

    /// Runs the body unless the record is being read already.
    func whileInProgress(_ id: String, _ body: () -> Void) {
        guard inProgress.insert(id).inserted else { return }
        body()
        inProgress.remove(id)
    }

    func isInProgress(_ id: String) -> Bool { inProgress.contains(id) }

    func note(_ enumerators: [Cursor], ofEnumeration id: String) { enumeratorCursors[id] = enumerators }

    /// Whether a typedef's type is required as a value for the first time.
    func isFirstByValue(_ name: String) -> Bool { typedefsByValue.insert(name).inserted }

    /// Whether a typedef was required as a value, so that it has everything that it needs.
    func isRequiredByValue(_ name: String) -> Bool { typedefsByValue.contains(name) }

    /// Whether a record is known to be one whose declaration comes at its own place.
    func isScheduledRecord(_ id: String) -> Bool { scheduledRecords.contains(id) }

    func noteScheduledRecord(_ id: String) { scheduledRecords.insert(id) }

    // MARK: - Private

    private func visit(_ cursor: Cursor, _ kind: CXCursorKind, _ name: String?) {
        switch kind {
        case .CXCursor_FunctionDecl: addFunction(cursor, name: name ?? cursor.spelling)
        case .CXCursor_VarDecl: addVariable(cursor, name: name ?? cursor.spelling)
        case .CXCursor_TypedefDecl: addTypedef(cursor)
        case .CXCursor_StructDecl, .CXCursor_UnionDecl: visitRecord(cursor)
        case .CXCursor_EnumDecl: visitEnumeration(cursor)
        case .CXCursor_StaticAssert: break
        default: reportOther(cursor)
        }
    }

    private static let countedKinds: Set<CXCursorKind> = [
        .CXCursor_FunctionDecl, .CXCursor_VarDecl, .CXCursor_TypedefDecl, .CXCursor_StructDecl, .CXCursor_UnionDecl,
        .CXCursor_EnumDecl, .CXCursor_MacroDefinition,
    ]

    /// Says how much of what a header includes from the insides of the C library is not bound, since it is nobody's business.
    private func notePrivateNames(_ nodes: [TopLevelNode]) {
        var names: Set<String> = []
        var first: Cursor?
        for node in nodes where node.file?.isPrivatePart == true && !node.isInScope {
            guard Self.countedKinds.contains(node.kind) else { continue }
            let name = node.cursor.spelling
            if name.isEmpty { continue }
            first = first ?? node.cursor
            names.insert(name)
        }
        guard let first else { return }
        let message =
            "\(names.count) declarations and macros like '\(first.spelling)', of the insides of the C library and with an underscore in "
            + "front, are not bound; --include-headers 'bits/**' binds them"
        report(Diagnostic(.note, "private-names", at: files.location(of: first), message))
    }

    private func visitRecord(_ cursor: Cursor) {
        guard cursor.isDefinition || cursor.definition == nil else { return }
        addRecord(cursor, wantsLayout: true)
    }

    private func visitEnumeration(_ cursor: Cursor) {
        guard cursor.isDefinition || cursor.definition == nil else { return }
        addEnumeration(cursor, isInPlace: true)
    }

    /// Reports a top-level node that is no declaration to bind, unless it is nothing at all (a lone semicolon).
    private func reportOther(_ cursor: Cursor) {
        let text = files.text(of: cursor)
        guard text != ";", !text.isEmpty else { return }
        let summary = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        omit(.declaration, summary, cursor, "it is none that can be bound")
    }
}

extension SourceFiles {
    func isInScope(_ cursor: Cursor) -> Bool { isInScope(cursor, at: file(cursor.position.file)) }

    /// - Parameter file: Where the cursor stands; nothing for what is built in.
    func isInScope(_ cursor: Cursor, at file: SourceFile?) -> Bool {
        guard let file, file.isInScope else { return false }
        guard file.isPrivatePart else { return true }
        // A record without a name comes along with what has it as a member.
        switch cursor.kind {
        case .CXCursor_StructDecl, .CXCursor_UnionDecl: return TypeNames.tagName(of: cursor)?.hasPrefix("_") == false
        case .CXCursor_EnumDecl: return TypeNames.tagName(of: cursor)?.hasPrefix("_") != true
        default: return !cursor.spelling.hasPrefix("_")
        }
    }

    func location(of cursor: Cursor) -> SourceLocation { location(cursor.place) }

    func location(_ place: SourcePlace) -> SourceLocation { location(place, in: file(place.file)) }

    /// - Parameter file: The place's file; nothing for what is built in.
    func location(_ place: SourcePlace, in file: SourceFile?) -> SourceLocation {
        guard let file else { return SourceLocation(file: "<built-in>", line: 1, column: 1) }
        let (name, line, column) = file.location(place)
        return SourceLocation(file: name, line: line, column: column)
    }

    func text(of cursor: Cursor) -> String { String(decoding: bytes(of: cursor.extent), as: UTF8.self) }

    /// The bytes of an extent; none where it begins in one file and ends in another.
    func bytes(of extent: SourceExtent) -> UnsafeRawBufferPointer {
        file(extent.start.file)?.bytes(from: Int(extent.start.offset), to: Int(extent.end.offset))
            ?? UnsafeRawBufferPointer(start: nil, count: 0)
    }
}
