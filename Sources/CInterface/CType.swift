// Licensed under Apache License v2.0. See LICENSE for details.

/// A C type as a declaration spells it: typedefs are kept by name, qualifiers only where they reach the Swift side.
///
/// Sizes and alignments are not part of a type; they belong to the record or the target that libclang measured.
package indirect enum CType: Hashable, Codable, Sendable {
    /// `void`; only a result or behind a pointer.
    case void
    /// `_Bool`.
    case bool
    case integer(IntegerKind)
    case floating(FloatingKind)
    /// `_Complex` of a floating type.
    case complex(FloatingKind)
    /// A vector type of `count` elements (`vector_size`, `ext_vector_type`).
    case vector(element: CType, count: Int)
    case pointer(PointerType)
    /// A constant or incomplete array. `count` is the number of elements; nil for `[]`.
    case array(element: CType, count: Int?)
    /// A function type; as a value it appears behind a pointer.
    case function(FunctionType)
    /// A `struct` or `union`, by the `Record.id` of its declaration.
    case record(String)
    /// An `enum`, by the `Enumeration.id` of its declaration.
    case enumeration(String)
    /// A typedef, by name.
    case typedef(String)
    /// `_Atomic` of a type.
    case atomic(CType)
    /// A type that has no place in the model, as clang spells it: block pointers, `_BitInt`, Objective-C objects.
    case unsupported(spelling: String)
}

/// The integer types of C by kind; their widths are the target's.
package enum IntegerKind: String, Hashable, Codable, Sendable, CaseIterable {
    /// Plain `char`; signed or not as the target says.
    case char
    case signedChar, unsignedChar
    case short, unsignedShort
    case int, unsignedInt
    case long, unsignedLong
    case longLong, unsignedLongLong
    case int128, unsignedInt128
    /// `wchar_t`, `char16_t` and `char32_t` where clang keeps them apart (C++ headers); in C they are typedefs.
    case wideChar, char16, char32

    /// Whether the kind is signed wherever it does not depend on the target. Plain `char` and `wchar_t` do.
    package var isUnsigned: Bool {
        switch self {
        case .unsignedChar, .unsignedShort, .unsignedInt, .unsignedLong, .unsignedLongLong, .unsignedInt128,
            .char16, .char32:
            true
        default:
            false
        }
    }
}

/// The real floating types of C by kind.
package enum FloatingKind: String, Hashable, Codable, Sendable, CaseIterable {
    case half, float, double, longDouble, float128
}

/// A pointer, with what its pointee is qualified by.
package struct PointerType: Hashable, Codable, Sendable {
    package var pointee: CType
    /// Whether the pointee is `const`.
    package var isConst: Bool
    /// What the declaration says about null.
    package var nullability: Nullability

    package init(pointee: CType, isConst: Bool = false, nullability: Nullability = .unspecified) {
        self.pointee = pointee
        self.isConst = isConst
        self.nullability = nullability
    }
}

/// Whether a pointer may be null: `_Nonnull`, `_Nullable`, or nothing said.
package enum Nullability: String, Hashable, Codable, Sendable {
    case unspecified, nonnull, nullable
}

/// The type of a function: its parameters in order and its result.
package struct FunctionType: Hashable, Codable, Sendable {
    package var parameters: [Parameter]
    package var result: CType
    /// Whether the parameter list ends in `...`.
    package var isVariadic: Bool
    /// Whether the type has a prototype; `f()` in C before C23 has none.
    package var hasPrototype: Bool
    /// What is said about null where `result` itself cannot: it is a typedef of a pointer.
    package var resultNullability: Nullability

    package init(
        parameters: [Parameter],
        result: CType,
        isVariadic: Bool = false,
        hasPrototype: Bool = true,
        resultNullability: Nullability = .unspecified
    ) {
        self.parameters = parameters
        self.result = result
        self.isVariadic = isVariadic
        self.hasPrototype = hasPrototype
        self.resultNullability = resultNullability
    }
}

/// One parameter of a function or function type. Arrays and functions are kept as written; C passes pointers for both.
package struct Parameter: Hashable, Codable, Sendable {
    /// The name in the declaration; nil where it has none.
    package var name: String?
    package var type: CType
    /// What is said about null where `type` itself cannot: it is an array or a typedef of a pointer.
    package var nullability: Nullability
    /// For an array: whether its elements are const, so that C passes a pointer to const.
    package var hasConstElements: Bool

    package init(
        name: String? = nil,
        type: CType,
        nullability: Nullability = .unspecified,
        hasConstElements: Bool = false
    ) {
        self.name = name
        self.type = type
        self.nullability = nullability
        self.hasConstElements = hasConstElements
    }
}

extension CType {
    /// A pointer to a type.
    package static func pointer(
        to pointee: CType,
        isConst: Bool = false,
        nullability: Nullability = .unspecified
    ) -> CType {
        .pointer(PointerType(pointee: pointee, isConst: isConst, nullability: nullability))
    }
}
