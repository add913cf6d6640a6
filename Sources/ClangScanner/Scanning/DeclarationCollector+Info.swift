// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension DeclarationCollector {
    /// What a declaration carries besides its kind. Comments and availability of any redeclaration count.
    func info(_ cursor: Cursor, others: [Cursor] = []) -> DeclarationInfo {
        let place = cursor.place
        let file = files.file(place.file)
        guard files.isInScope(cursor, at: file) else {
            return DeclarationInfo(location: files.location(place, in: file), isInScope: false)
        }
        let texts = texts(of: cursor)
        // A definition among them speaks first.
        var comment = texts.comment
        var availability = Availability(of: cursor)
        for declaration in others {
            comment = comment ?? self.comment(declaration.extent, prefersTrailing: false)
            if availability == .available { availability = Availability(of: declaration) }
        }
        return DeclarationInfo(
            location: files.location(place, in: file),
            comment: comment,
            declaration: texts.declaration,
            swiftName: swiftName(of: cursor),
            availability: availability
        )
    }

    /// What the files say of a declaration.
    struct Texts {
        fileprivate var extent: SourceExtent
        fileprivate var kind: CXCursorKind
        var comment: String?
        var declaration: String?
    }

    private func texts(of cursor: Cursor) -> Texts {
        let extent = cursor.extent
        let kind = cursor.kind
        // One use of a macro may declare many, all at its own place.
        if let latest = latestTexts, latest.extent == extent, latest.kind == kind { return latest }
        let texts = Texts(
            extent: extent,
            kind: kind,
            comment: comment(extent, prefersTrailing: false),
            declaration: declarationText(of: cursor, extent)
        )
        // What a type is shown as is not its text.
        let isTag = kind == .CXCursor_StructDecl || kind == .CXCursor_UnionDecl || kind == .CXCursor_EnumDecl
        latestTexts = isTag ? nil : texts
        return texts
    }

    /// The name for Swift of anything but a function; one that is more than a name is reported.
    func swiftName(of cursor: Cursor) -> String? {
        guard cursor.kind != .CXCursor_FunctionDecl, let name = Attributes(of: cursor).swift.name else { return nil }
        if !name.contains(where: { ".(:".contains($0) }) { return name }
        let message =
            "'\(cursor.spelling)' keeps its C name; its name '\(name)' for Swift is not used: it makes a member of another "
            + "type, and generated types and constants stand by themselves"
        report(Diagnostic(.note, "swift-name", at: files.location(of: cursor), message))
        return nil
    }

    /// A declaration as documentation shows it; types without their members, which the Swift type has.
    private func declarationText(of cursor: Cursor, _ extent: SourceExtent) -> String? {
        let (start, end) = (extent.start, extent.end)
        switch cursor.kind {
        case .CXCursor_StructDecl, .CXCursor_UnionDecl, .CXCursor_EnumDecl:
            guard let name = TypeNames.tagName(of: cursor) else { return nil }
            let keyword =
                switch cursor.kind {
                case .CXCursor_StructDecl: "struct"
                case .CXCursor_UnionDecl: "union"
                default: "enum"
                }
            // The name may be a typedef's.
            let hasTag = cursor.type.canonical.withSpelling { $0.starts(with: keyword.utf8) }
            return (hasTag ? keyword + " " : "typedef " + keyword + " { … } ") + name
        case .CXCursor_TypedefDecl:
            guard let bytes = files.file(start.file)?.bytes(from: Int(start.offset), to: Int(end.offset)) else {
                return nil
            }
            let line = DeclarationText.line(bytes, endsAtBody: false)
            return DeclarationText.withoutMembers(line)
        default:
            guard let file = files.file(start.file), start.file == end.file, start.offset <= end.offset else {
                return nil
            }
            let last = DeclarationText.end(of: file.text, from: min(Int(end.offset), file.text.count))
            let text = file.bytes(from: Int(start.offset), to: last)
            let line = DeclarationText.line(text, endsAtBody: cursor.kind == .CXCursor_FunctionDecl)
            return line.isEmpty ? nil : line
        }
    }

    /// The comment that documents a declaration; none for what came along from outside the scope.
    func comment(_ extent: SourceExtent, prefersTrailing: Bool, stops: StaticString = ";{}#") -> String? {
        guard let file = files.file(extent.start.file), file.isInScope, extent.start.file == extent.end.file else {
            return nil
        }
        return file.layout.comment(
            start: Int(extent.start.offset),
            end: Int(extent.end.offset),
            prefersTrailing: prefersTrailing,
            stops: stops
        )
    }

    /// Names the parameters of a function type inside a declaration's type, as the declaration spells them.
    ///
    /// Types do not hold them; the declaration's children do. Only where the children can belong to one list alone.
    func withParameterNames(_ type: CType, from cursor: Cursor) -> CType {
        guard type.functionCount == 1 else { return type }
        let children = cursor.children.filter { $0.kind == .CXCursor_ParmDecl }
        guard children.contains(where: { !$0.spelling.isEmpty }) else { return type }
        return type.mapFunction { function in
            guard function.parameters.count == children.count else { return }
            for (index, child) in children.enumerated() {
                let name = child.spelling
                if !name.isEmpty { function.parameters[index].name = name }
                let inner = function.parameters[index].type
                function.parameters[index].type = withParameterNames(inner, from: child)
            }
        }
    }
}

extension CType {
    /// How many function types a declarator spells on its way from the outside in, parameters not counted.
    fileprivate var functionCount: Int {
        switch self {
        case .pointer(let pointer): pointer.pointee.functionCount
        case .array(let element, _): element.functionCount
        case .atomic(let value): value.functionCount
        case .function(let function): 1 + function.result.functionCount
        default: 0
        }
    }

    /// The type with its outermost function type changed.
    fileprivate func mapFunction(_ change: (inout FunctionType) -> Void) -> CType {
        switch self {
        case .pointer(var pointer):
            pointer.pointee = pointer.pointee.mapFunction(change)
            return .pointer(pointer)
        case .array(let element, let count):
            return .array(element: element.mapFunction(change), count: count)
        case .atomic(let value):
            return .atomic(value.mapFunction(change))
        case .function(var function):
            change(&function)
            return .function(function)
        default:
            return self
        }
    }
}
