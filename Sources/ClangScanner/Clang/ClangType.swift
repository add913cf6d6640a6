// Licensed under Apache License v2.0. See LICENSE for details.

/// A type as written, sugar included; valid as long as its translation unit, which it does not keep alive.
struct ClangType {
    let raw: CXType
    unowned(unsafe) let unit: TranslationUnit

    init(_ raw: CXType, _ unit: TranslationUnit) {
        self.raw = raw
        self.unit = unit
    }

    var libclang: Libclang { unit.libclang }

    var kind: CXTypeKind { raw.kind }
    var spelling: String { libclang.take(libclang.clang_getTypeSpelling(raw)) }
    /// Looks at the bytes of the spelling, for what needs no text of it.
    func withSpelling<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        libclang.read(libclang.clang_getTypeSpelling(raw), body)
    }
    var canonical: ClangType { wrap(libclang.clang_getCanonicalType(raw)) }
    var declaration: Cursor { Cursor(libclang.clang_getTypeDeclaration(raw), unit) }
    var isConst: Bool { libclang.clang_isConstQualifiedType(raw) != 0 }
    /// `sizeof`, in bytes; nil for a type that has none.
    var size: Int? { Self.measure(libclang.clang_Type_getSizeOf(raw)) }
    /// `_Alignof`, in bytes; nil for a type that has none.
    var alignment: Int? { Self.measure(libclang.clang_Type_getAlignOf(raw)) }

    var pointee: ClangType { wrap(libclang.clang_getPointeeType(raw)) }
    /// What an elaborated type (`struct x`, or a typedef name since clang 16) names.
    var named: ClangType { wrap(libclang.clang_Type_getNamedType(raw)) }
    /// What an attribute was applied to.
    var modified: ClangType { wrap(libclang.clang_Type_getModifiedType(raw)) }
    var atomicValue: ClangType { wrap(libclang.clang_Type_getValueType(raw)) }
    /// The element of an array, vector or complex type.
    var element: ClangType { wrap(libclang.clang_getElementType(raw)) }
    /// How many elements an array or vector type has.
    var elementCount: Int { Int(libclang.clang_getNumElements(raw)) }
    var nullability: CXTypeNullabilityKind { libclang.clang_Type_getNullability(raw) }

    var result: ClangType { wrap(libclang.clang_getResultType(raw)) }
    var isVariadic: Bool { libclang.clang_isFunctionTypeVariadic(raw) != 0 }
    var callingConvention: CXCallingConv { libclang.clang_getFunctionTypeCallingConv(raw) }
    /// Whether a function type has the target's C calling convention.
    var followsC: Bool {
        switch canonical.callingConvention {
        case .CXCallingConv_C, .CXCallingConv_Default, .CXCallingConv_Invalid: true
        default: false
        }
    }
    var isPointer: Bool { canonical.kind == .CXType_Pointer }
    var arguments: [ClangType] {
        let count = libclang.clang_getNumArgTypes(raw)
        guard count > 0 else { return [] }
        return (0..<UInt32(count)).map { wrap(libclang.clang_getArgType(raw, $0)) }
    }

    /// Offset of a member, in bits, members of anonymous members included; nil where clang cannot tell.
    func bitOffset(ofMember name: String) -> Int? {
        let offset = libclang.clang_Type_getOffsetOf(raw, name)
        return offset < 0 ? nil : Int(offset)
    }

    private func wrap(_ type: CXType) -> ClangType { ClangType(type, unit) }

    private static func measure(_ value: Int64) -> Int? { value < 0 ? nil : Int(value) }
}
