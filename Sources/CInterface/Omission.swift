// Licensed under Apache License v2.0. See LICENSE for details.

/// Something that a header declares and that an interface cannot hold: what, where, and why.
package struct Omission: Hashable, Codable, Sendable {
    package var kind: DeclarationKind
    /// The C name; for what has none, its text's first line.
    package var name: String
    package var location: SourceLocation
    package var reason: String

    package init(_ kind: DeclarationKind, _ name: String, at location: SourceLocation, reason: String) {
        self.kind = kind
        self.name = name
        self.location = location
        self.reason = reason
    }
}

/// What a declaration is, for the account of what was bound.
package enum DeclarationKind: String, Hashable, Codable, Sendable, CaseIterable {
    case function, variable, record, enumeration, enumerator, typedef, macro
    /// A member of a record. Counted only where it is left out: those that are bound are part of their record.
    case field
    /// Anything else at file scope, such as `asm("…")`.
    case declaration
}
