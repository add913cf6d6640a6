// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Turns clang's types into the model's, each once, and remembers the declarations that they name.
final class TypeMapper {
    private let names: TypeNames
    private var known: [TypeKey: CType] = [:]
    private var depth = 0
    /// How deep a type may be nested: reading it, and everything that is done with it later, goes as deep.
    private static let deepest = 100

    /// What functions of a type do otherwise than others.
    struct Conventions {
        /// Whether calling one is a C call.
        var followsC: Bool
        /// Whether it never returns, by an attribute in the type.
        var isNoReturn: Bool
    }

    private var conventions: [TypeKey: Conventions] = [:]

    /// A type of one translation unit: libclang's pointer to it, qualifiers included.
    private struct TypeKey: Hashable {
        var kind: UInt32
        var pointer: UnsafeMutableRawPointer?

        /// The pointer, which nearly always tells types apart, with the kind in the bits that no address has.
        func hash(into hasher: inout Hasher) { hasher.combine(UInt(bitPattern: pointer) ^ UInt(kind) << 48) }
    }

    init(names: TypeNames) { self.names = names }

    /// The model's type for a type as written.
    func map(_ type: ClangType) -> CType {
        let key = TypeKey(kind: type.raw.kind.rawValue, pointer: type.raw.data[0])
        if let mapped = known[key] { return mapped }
        guard depth < Self.deepest else {
            return .unsupported(spelling: "a type nested more than \(Self.deepest) deep")
        }
        depth += 1
        let mapped = build(type)
        depth -= 1
        known[key] = mapped
        return mapped
    }

    /// What a type says about null, when an attribute is its outermost layer.
    func nullability(of type: ClangType) -> Nullability {
        guard type.kind == .CXType_Attributed || type.kind == .CXType_Elaborated else { return .unspecified }
        switch type.nullability {
        case .CXTypeNullability_NonNull: return .nonnull
        case .CXTypeNullability_Nullable, .CXTypeNullability_NullableResult: return .nullable
        default: return .unspecified
        }
    }

    /// Whether what an array (or array of arrays) holds is const.
    func hasConstElements(_ type: ClangType) -> Bool {
        switch type.kind {
        case .CXType_ConstantArray, .CXType_IncompleteArray, .CXType_VariableArray:
            type.element.isConst || hasConstElements(type.element)
        default: false
        }
    }

    /// What only the spelling of a function's type tells, which clang puts together each time that it is asked.
    func conventions(of type: ClangType) -> Conventions {
        let key = TypeKey(kind: type.raw.kind.rawValue, pointer: type.raw.data[0])
        if let known = conventions[key] { return known }
        let found = type.withSpelling { spelling in
            // `regparm` changes how arguments are passed and is no calling convention to clang.
            Conventions(
                followsC: type.followsC && !spelling.contains("regparm"),
                isNoReturn: spelling.ends(in: "__attribute__((noreturn))")
            )
        }
        conventions[key] = found
        return found
    }

    // MARK: - Private

    private func build(_ type: ClangType) -> CType {
        if let simple = simple(type.kind) { return simple }
        switch type.kind {
        case .CXType_Elaborated: return map(type.named)
        case .CXType_Attributed: return attributed(type)
        case .CXType_Typedef: return typedef(type)
        case .CXType_Record: return .record(names.register(record: type.declaration))
        case .CXType_Enum: return .enumeration(names.register(enumeration: type.declaration))
        case .CXType_Pointer: return pointer(to: type.pointee)
        case .CXType_FunctionProto where !type.followsC, .CXType_FunctionNoProto where !type.followsC: break
        case .CXType_FunctionProto, .CXType_FunctionNoProto: return .function(function(type))
        case .CXType_ConstantArray: return .array(element: map(type.element), count: type.elementCount)
        case .CXType_IncompleteArray, .CXType_VariableArray: return .array(element: map(type.element), count: nil)
        case .CXType_Vector, .CXType_ExtVector: return .vector(element: map(type.element), count: type.elementCount)
        // A block is an object behind a pointer, which Swift can hand on and not look into.
        case .CXType_BlockPointer: return .pointer(to: .void)
        case .CXType_Atomic: return .atomic(map(type.atomicValue))
        case .CXType_Complex:
            guard case .floating(let kind) = map(type.element) else { break }
            return .complex(kind)
        case .CXType_Unexposed: return unexposed(type)
        default: break
        }
        return .unsupported(spelling: type.spelling)
    }

    private func pointer(to pointee: ClangType) -> CType {
        .pointer(PointerType(pointee: map(pointee), isConst: pointee.isConst || hasConstElements(pointee)))
    }

    private func attributed(_ type: ClangType) -> CType {
        // What the attribute is applied to does not have the convention that it gives.
        if !type.followsC { return .unsupported(spelling: type.spelling) }
        guard case .pointer(var pointer) = map(type.modified) else { return map(type.modified) }
        let nullability = nullability(of: type)
        if nullability != .unspecified { pointer.nullability = nullability }
        return .pointer(pointer)
    }

    private func typedef(_ type: ClangType) -> CType {
        let declaration = type.declaration
        if declaration.position.file == nil { return builtIn(declaration) }
        return .typedef(names.register(typedef: declaration))
    }

    /// A typedef that no header writes: `__int128_t`, `__builtin_va_list`.
    private func builtIn(_ declaration: Cursor) -> CType {
        let name = declaration.spelling
        return name.hasSuffix("va_list") ? .unsupported(spelling: name) : map(declaration.typedefUnderlyingType)
    }

    /// Sugar that libclang has no kind for: parentheses, `typeof`, newer attributes.
    private func unexposed(_ type: ClangType) -> CType {
        let canonical = type.canonical
        switch canonical.kind {
        case .CXType_Unexposed: return .unsupported(spelling: type.spelling)
        case .CXType_FunctionProto where !type.followsC, .CXType_FunctionNoProto where !type.followsC:
            return .unsupported(spelling: type.spelling)
        // libclang looks through the sugar for functions, and the parameters' typedef names stay.
        case .CXType_FunctionProto, .CXType_FunctionNoProto: return .function(function(type))
        default: return map(canonical)
        }
    }

    private func function(_ type: ClangType) -> FunctionType {
        FunctionType(
            parameters: type.arguments.map { parameter(name: nil, type: $0) },
            result: map(type.result),
            isVariadic: type.isVariadic,
            hasPrototype: type.canonical.kind != .CXType_FunctionNoProto,
            resultNullability: map(type.result).isPointer ? .unspecified : nullability(of: type.result)
        )
    }

    /// A parameter of a function or function type.
    func parameter(name: String?, type: ClangType) -> Parameter {
        let mapped = map(type)
        return Parameter(
            name: name,
            type: mapped,
            nullability: mapped.isPointer ? .unspecified : nullability(of: type),
            hasConstElements: hasConstElements(type)
        )
    }

    /// A type that has no parts.
    private func simple(_ kind: CXTypeKind) -> CType? {
        switch kind {
        case .CXType_Void: .void
        case .CXType_Bool: .bool
        case .CXType_Char_U: .integer(.char)
        case .CXType_Char_S: .integer(.char)
        case .CXType_UChar: .integer(.unsignedChar)
        case .CXType_SChar: .integer(.signedChar)
        case .CXType_WChar: .integer(.wideChar)
        case .CXType_Char16: .integer(.char16)
        case .CXType_Char32: .integer(.char32)
        case .CXType_Short: .integer(.short)
        case .CXType_UShort: .integer(.unsignedShort)
        case .CXType_Int: .integer(.int)
        case .CXType_UInt: .integer(.unsignedInt)
        case .CXType_Long: .integer(.long)
        case .CXType_ULong: .integer(.unsignedLong)
        case .CXType_LongLong: .integer(.longLong)
        case .CXType_ULongLong: .integer(.unsignedLongLong)
        case .CXType_Int128: .integer(.int128)
        case .CXType_UInt128: .integer(.unsignedInt128)
        case .CXType_Half: .floating(.half)
        case .CXType_Float16: .floating(.half)
        case .CXType_Float: .floating(.float)
        case .CXType_Double: .floating(.double)
        case .CXType_LongDouble: .floating(.longDouble)
        case .CXType_Float128: .floating(.float128)
        default: nil
        }
    }
}

extension CType {
    /// Whether the type is a pointer as written, so that it has a place of its own for nullability.
    var isPointer: Bool {
        if case .pointer = self { true } else { false }
    }
}
