// Licensed under Apache License v2.0. See LICENSE for details.

package import CInterface

/// A regular expression that stands for whole C names.
package struct NamePattern: Hashable, Sendable {
    package let text: String
    /// Where it stands in the configuration.
    package let location: SourceLocation?

    /// - Throws: `InvalidNamePattern` for what is no regular expression.
    package init(_ text: String, at location: SourceLocation? = nil) throws(InvalidNamePattern) {
        do {
            _ = try Regex(text)
        } catch {
            throw InvalidNamePattern(pattern: text, reason: "\(error)")
        }
        self.text = text
        self.location = location
    }
}

/// A text that is no regular expression.
package struct InvalidNamePattern: Error, Hashable, Sendable, CustomStringConvertible {
    package var pattern: String
    package var reason: String

    package var description: String { "'\(pattern)' is no regular expression: \(reason)" }
}

/// A kind of declaration, as configurations call it.
package enum DeclarationGroup: String, CodingKey, Hashable, Sendable, CaseIterable {
    case functions, variables, records
    /// Named enumerations by their names; those without one by the names of their enumerators.
    case enums
    case typedefs, macros

    /// One of them, in messages.
    var noun: String { self == .enums ? "enumeration" : String(rawValue.dropLast()) }
}

/// Which of a module's declarations are bound, beyond what the scope of the headers says.
package struct DeclarationFilter: Hashable, Sendable {
    /// Of a kind that stands here only what matches is bound.
    package var include: [DeclarationGroup: [NamePattern]] = [:]
    /// What matches is not bound, whatever `include` says.
    package var exclude: [DeclarationGroup: [NamePattern]] = [:]
    /// Records that are bound without their members.
    package var opaque: [NamePattern] = []
    /// What the sources mention that are to use the bindings: only that is bound; nil for everything.
    package var used: UsedNames?

    package init() {}
}
