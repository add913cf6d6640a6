// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension DeclarationCollector {
    func addTypedef(_ cursor: Cursor) {
        let name = names.register(typedef: cursor)
        let key = Key.typedef(name)
        guard !isCollected(key) else { return }
        // C libraries and versions of clang declare it in turns, or both, by different chains.
        if name == "va_list" || name == "__gnuc_va_list", !files.isInScope(cursor) {
            let place = SourceLocation(file: "stdarg.h", line: 1, column: 1)
            let info = DeclarationInfo(location: place, isInScope: false)
            let type = CType.unsupported(spelling: "__builtin_va_list")
            append(.typedef(Typedef(info: info, name: name, type: type)), as: key)
            return
        }
        let type = withParameterNames(types.map(cursor.typedefUnderlyingType), from: cursor)
        require(type, byValue: false)
        guard !isCollected(key) else { return }
        align(type, as: cursor)
        let newtype = cursor.hasAttributes ? Attributes(of: cursor).newtype : nil
        append(.typedef(Typedef(info: info(cursor), name: name, type: type, newtype: newtype)), as: key)
    }

    /// A typedef may be aligned to more than what it names. A record that has no other name is aligned so itself; for any
    /// other type Swift has no such alias, which is said.
    private func align(_ type: CType, as cursor: Cursor) {
        guard let alignment = cursor.type.alignment, let own = cursor.typedefUnderlyingType.canonical.alignment,
            alignment > own
        else { return }
        if case .record(let id) = type, case .record(var record)? = declaration(.record(id)),
            record.name == cursor.spelling,
            let layout = record.layout, layout.size.isMultiple(of: alignment)
        {
            record.layout?.alignment = alignment
            return replace(.record(record), as: .record(id))
        }
        let message =
            "'\(cursor.spelling)' is aligned to \(alignment) bytes in C and to \(own) in Swift; memory for it that Swift "
            + "allocates has to be given that alignment"
        report(Diagnostic(.warning, "typedef-alignment", at: files.location(of: cursor), message))
    }

    /// Adds a record with its layout, or as an incomplete type.
    func addRecord(_ cursor: Cursor, wantsLayout: Bool) {
        let id = names.register(record: cursor)
        let key = Key.record(id)
        let hasLayout = wantsLayout && cursor.isDefinition
        if case .record(let record) = declaration(key), record.layout != nil || !hasLayout { return }
        whileInProgress(id) {
            let record = Record(
                info: info(cursor, others: forwardDeclarations(of: cursor)),
                id: id,
                name: TypeNames.tagName(of: cursor),
                kind: cursor.kind == .CXCursor_UnionDecl ? .union : .structure,
                layout: hasLayout ? layout(of: cursor) : nil,
                isDefinedElsewhere: cursor.isDefinition && !wantsLayout ? true : nil
            )
            append(.record(record), as: key)
        }
    }

    /// - Parameter isInPlace: whether the enumeration was met where it is declared, at the outermost level or in a record.
    func addEnumeration(_ cursor: Cursor, isInPlace: Bool) {
        let id = names.register(enumeration: cursor)
        let key = Key.enumeration(id)
        guard !isCollected(key) else { return }
        let attributes = Attributes(of: cursor)
        let underlying = underlyingKind(of: cursor)
        let enumerators = cursor.children.filter { $0.kind == .CXCursor_EnumConstantDecl }
        if isInPlace { note(enumerators, ofEnumeration: id) }
        let enumeration = Enumeration(
            info: info(cursor, others: forwardDeclarations(of: cursor)),
            id: id,
            name: TypeNames.tagName(of: cursor),
            underlying: underlying,
            enumerators: enumerators.map { enumerator($0, isUnsigned: underlying.isUnsigned) },
            isFlag: attributes.isFlagEnum,
            isClosed: attributes.isClosedEnum
        )
        append(.enumeration(enumeration), as: key)
    }

    // MARK: - Private

    private func underlyingKind(of cursor: Cursor) -> IntegerKind {
        switch types.map(cursor.enumIntegerType.canonical) {
        case .integer(let kind): kind
        case .bool: .unsignedChar
        default: .unsignedInt
        }
    }

    private func enumerator(_ cursor: Cursor, isUnsigned: Bool) -> Enumerator {
        let place = cursor.place
        let file = files.file(place.file)
        let isInScope = files.isInScope(cursor, at: file)
        let extent = cursor.extent
        return Enumerator(
            name: cursor.spelling,
            value: isUnsigned ? .unsigned(cursor.enumeratorUnsignedValue) : .signed(cursor.enumeratorValue),
            comment: comment(extent, prefersTrailing: true, stops: ";{}#,"),
            availability: Availability(of: cursor),
            declaration: isInScope ? DeclarationText.line(files.bytes(of: extent), endsAtBody: false) : nil,
            location: isInScope ? files.location(place, in: file) : nil,
            swiftName: swiftName(of: cursor)
        )
    }

    private func layout(of cursor: Cursor) -> RecordLayout? {
        let type = cursor.type
        guard let size = type.size, let alignment = type.alignment else {
            report(
                Diagnostic(
                    .warning,
                    "unsupported-declaration",
                    at: files.location(of: cursor),
                    "clang cannot tell the size of '\(names.register(record: cursor))'; it is bound as incomplete"
                )
            )
            return nil
        }
        // libclang looks at all of them for the offset of each member.
        let children = cursor.children
        guard memberCount(of: cursor, children) <= Self.mostMembers else {
            report(
                Diagnostic(
                    .warning,
                    "unsupported-declaration",
                    at: files.location(of: cursor),
                    "'\(names.register(record: cursor))' has more than \(Self.mostMembers) members, counting those of its "
                        + "records; it is bound as incomplete"
                )
            )
            return nil
        }
        let unnamed = children.compactMap(unnamedBitField)
        return RecordLayout(
            size: size,
            alignment: alignment,
            fields: fields(children, in: type),
            unnamedBitFields: unnamed.isEmpty ? nil : unnamed
        )
    }

    private static let mostMembers = 20_000

    /// The number of a record's members and theirs, as far as it matters.
    private func memberCount(of cursor: Cursor, _ children: @autoclosure () -> [Cursor]) -> Int {
        let id = names.register(record: cursor)
        if let known = memberCounts[id] { return known }
        memberCounts[id] = 0
        var count = 0
        for child in children() where count <= Self.mostMembers {
            count += 1
            guard child.kind == .CXCursor_FieldDecl else { continue }
            let type = child.type.canonical
            guard type.kind == .CXType_Record else { continue }
            let record = type.declaration.definition ?? type.declaration
            count += memberCount(of: record, record.children)
        }
        memberCounts[id] = count
        return count
    }

    private func fields(_ children: [Cursor], in type: ClangType) -> [Field] {
        var fields: [Field] = []
        for child in children {
            switch child.kind {
            case .CXCursor_FieldDecl:
                guard let field = field(child) else { continue }
                require(field.type, byValue: true)
                fields.append(field)
            case .CXCursor_StructDecl, .CXCursor_UnionDecl:
                guard child.isDefinition else { continue }
                addRecord(child, wantsLayout: true)
                if child.isAnonymousMember, let field = anonymousField(child, in: type) { fields.append(field) }
            case .CXCursor_EnumDecl:
                if child.isDefinition { addEnumeration(child, isInPlace: true) }
            default: break
            }
        }
        return fields
    }

    private func unnamedBitField(_ cursor: Cursor) -> UnnamedBitField? {
        guard cursor.kind == .CXCursor_FieldDecl, let width = cursor.bitWidth, width > 0, cursor.spelling.isEmpty,
            let offset = cursor.fieldBitOffset
        else { return nil }
        return UnnamedBitField(bitOffset: offset, bitWidth: width)
    }

    /// A field with a name; nil for an unnamed bit-field, which only pads.
    private func field(_ cursor: Cursor) -> Field? {
        let name = cursor.spelling
        let width = cursor.bitWidth
        if name.isEmpty, width != nil { return nil }
        guard let offset = cursor.fieldBitOffset else {
            omit(.field, name, cursor, "clang cannot tell its offset")
            return nil
        }
        return Field(
            name: name.isEmpty ? nil : name,
            type: withParameterNames(types.map(cursor.type), from: cursor),
            bitOffset: offset,
            bitWidth: width,
            comment: comment(cursor.extent, prefersTrailing: true)
        )
    }

    /// A `struct` or `union` without a declarator. libclang does not show its field, so the offset comes from a member:
    /// where it lies in the outer record, less where it lies in the inner one.
    private func anonymousField(_ cursor: Cursor, in outer: ClangType) -> Field? {
        let inner = cursor.type
        guard let member = firstMemberName(of: cursor) else { return nil }
        guard let whole = outer.bitOffset(ofMember: member), let part = inner.bitOffset(ofMember: member) else {
            return nil
        }
        return Field(
            name: nil,
            type: types.map(inner),
            bitOffset: whole - part,
            comment: comment(cursor.extent, prefersTrailing: false)
        )
    }

    private func firstMemberName(of cursor: Cursor) -> String? {
        for child in cursor.children {
            switch child.kind {
            case .CXCursor_FieldDecl:
                let name = child.spelling
                if !name.isEmpty { return name }
            case .CXCursor_StructDecl, .CXCursor_UnionDecl:
                if child.isAnonymousMember, let name = firstMemberName(of: child) { return name }
            default: break
            }
        }
        return nil
    }
}
