// Licensed under Apache License v2.0. See LICENSE for details.

/// A node of the syntax tree; valid as long as its translation unit, which it does not keep alive: there are very many of them.
struct Cursor: Hashable {
    let raw: CXCursor
    unowned(unsafe) let unit: TranslationUnit

    init(_ raw: CXCursor, _ unit: TranslationUnit) {
        self.raw = raw
        self.unit = unit
    }

    var libclang: Libclang { unit.libclang }

    static func == (a: Self, b: Self) -> Bool { a.libclang.clang_equalCursors(a.raw, b.raw) != 0 }

    func hash(into hasher: inout Hasher) { hasher.combine(libclang.clang_hashCursor(raw)) }

    var kind: CXCursorKind { raw.kind }
    var spelling: String { libclang.take(libclang.clang_getCursorSpelling(raw)) }
    var type: ClangType { ClangType(libclang.clang_getCursorType(raw), unit) }
    var children: [Cursor] { libclang.children(of: raw).map { Cursor($0, unit) } }
    var canonical: Cursor { Cursor(libclang.clang_getCanonicalCursor(raw), unit) }
    var isDefinition: Bool { libclang.clang_isCursorDefinition(raw) != 0 }
    var place: SourcePlace { libclang.expansion(libclang.clang_getCursorLocation(raw)) }

    /// The definition of what the cursor declares, where the translation unit has one.
    var definition: Cursor? {
        let definition = libclang.clang_getCursorDefinition(raw)
        return libclang.clang_Cursor_isNull(definition) != 0 ? nil : Cursor(definition, unit)
    }

    /// What an expression refers to.
    var referenced: Cursor { Cursor(libclang.clang_getCursorReferenced(raw), unit) }

    /// What a declaration belongs to: of an enumerator, its enumeration.
    var semanticParent: Cursor { Cursor(libclang.clang_getCursorSemanticParent(raw), unit) }

    /// Where the node stands, without line and column.
    var position: SourcePosition { libclang.position(libclang.clang_getCursorLocation(raw)) }

    /// Where the node begins.
    var start: SourcePosition { libclang.position(libclang.clang_getRangeStart(libclang.clang_getCursorExtent(raw))) }

    /// Where the node ends: one past its last byte.
    var end: SourcePosition { libclang.position(libclang.clang_getRangeEnd(libclang.clang_getCursorExtent(raw))) }

    /// Where the node begins and ends; the end is one past its last byte.
    var extent: SourceExtent {
        let range = libclang.clang_getCursorExtent(raw)
        return (
            libclang.position(libclang.clang_getRangeStart(range)),
            libclang.position(libclang.clang_getRangeEnd(range))
        )
    }
}

// MARK: - Tokens

extension Cursor {
    /// The tokens of the node as they are written, in a file or not.
    var tokens: [String] {
        var first: UnsafeMutablePointer<CXToken>?
        var count: UInt32 = 0
        libclang.clang_tokenize(unit.raw, libclang.clang_getCursorExtent(raw), &first, &count)
        defer { libclang.clang_disposeTokens(unit.raw, first, count) }
        return UnsafeBufferPointer(start: first, count: Int(count)).map { token in
            libclang.take(libclang.clang_getTokenSpelling(unit.raw, token))
        }
    }
}

// MARK: - Declarations

extension Cursor {
    /// Whether attributes are attached, so that it is worth looking for them among the children.
    var hasAttributes: Bool { libclang.clang_Cursor_hasAttrs(raw) != 0 }
    var linkage: CXLinkageKind { libclang.clang_getCursorLinkage(raw) }
    var storageClass: CX_StorageClass { libclang.clang_Cursor_getStorageClass(raw) }
    var isInline: Bool { libclang.clang_Cursor_isFunctionInlined(raw) != 0 }
    /// Whether a library that defines it keeps it to itself.
    var isHidden: Bool { libclang.clang_getCursorVisibility(raw) == .CXVisibility_Hidden }
    var isThreadLocal: Bool { libclang.clang_getCursorTLSKind(raw) != .CXTLS_None }
    /// The declaration printed by clang, with its attributes; to be disposed of.
    var prettyPrinted: CXString { libclang.clang_getCursorPrettyPrinted(raw, nil) }
    var resultType: ClangType { ClangType(libclang.clang_getCursorResultType(raw), unit) }
    var typedefUnderlyingType: ClangType { ClangType(libclang.clang_getTypedefDeclUnderlyingType(raw), unit) }

    /// The parameters of a function declaration.
    var arguments: [Cursor] {
        let count = libclang.clang_Cursor_getNumArguments(raw)
        guard count > 0 else { return [] }
        return (0..<UInt32(count)).map { Cursor(libclang.clang_Cursor_getArgument(raw, $0), unit) }
    }

    /// Whether this is a record without a declarator, whose members count as the outer record's.
    var isAnonymousMember: Bool { libclang.clang_Cursor_isAnonymousRecordDecl(raw) != 0 }
    /// Width of a bit-field; nil for other fields.
    var bitWidth: Int? {
        libclang.clang_Cursor_isBitField(raw) != 0 ? Int(libclang.clang_getFieldDeclBitWidth(raw)) : nil
    }
    /// Offset of a field in its record, in bits; nil where clang cannot tell.
    var fieldBitOffset: Int? {
        let offset = libclang.clang_Cursor_getOffsetOfField(raw)
        return offset < 0 ? nil : Int(offset)
    }

    var enumIntegerType: ClangType { ClangType(libclang.clang_getEnumDeclIntegerType(raw), unit) }
    var enumeratorValue: Int64 { libclang.clang_getEnumConstantDeclValue(raw) }
    var enumeratorUnsignedValue: UInt64 { libclang.clang_getEnumConstantDeclUnsignedValue(raw) }

    var isFunctionLikeMacro: Bool { libclang.clang_Cursor_isMacroFunctionLike(raw) != 0 }
}
