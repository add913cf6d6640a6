// Licensed under Apache License v2.0. See LICENSE for details.

/// An object-like or function-like macro defined in the headers to bind.
package struct Macro: Hashable, Codable, Sendable {
    package var location: SourceLocation
    package var name: String
    /// Whether the macro takes parameters.
    package var isFunctionLike: Bool
    package var value: MacroValue
    package var comment: String?
    /// The definition on one line, for documentation.
    package var declaration: String?

    package init(
        location: SourceLocation,
        name: String,
        isFunctionLike: Bool = false,
        value: MacroValue,
        comment: String? = nil,
        declaration: String? = nil
    ) {
        self.location = location
        self.name = name
        self.isFunctionLike = isFunctionLike
        self.value = value
        self.comment = comment
        self.declaration = declaration
    }
}

/// What a macro stands for, as clang evaluates it.
package enum MacroValue: Hashable, Codable, Sendable {
    /// An integer constant expression, with its C type.
    case integer(IntegerValue, type: CType)
    /// A floating constant expression, with its C type.
    case floating(Double, type: CType)
    /// A `long double` that no `double` holds, as the exact sum of two: the nearest one and the rest.
    case longDouble(high: Double, low: Double, type: CType)
    /// A string literal of `char`; the bytes without the terminator.
    case string([UInt8])
    /// An integer cast to a pointer type, such as `((destructor)-1)`; the address bits.
    case pointer(UInt64, type: CType)
    /// Nothing follows the name: include guards, export markers, feature switches.
    case empty
    /// Not a constant: a keyword, a type, an attribute, a statement, an expression that is not constant. The reason says
    /// which, for the report.
    case notConstant(reason: String)
}
