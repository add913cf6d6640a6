// Licensed under Apache License v2.0. See LICENSE for details.

package import CInterface

/// What an `enum` of C becomes in Swift.
package enum EnumerationStyle: String, Hashable, Codable, Sendable, CaseIterable {
    /// What the header asks for by its attributes; an option set where the values are plainly flags; else open.
    case automatic
    /// A struct with a raw value and static members: it holds every value that C may give.
    case open
    /// An option set: a struct whose values combine.
    case optionSet
    /// A Swift enum with one case for each value. A value without a case stops the program where it comes out of C.
    case frozen
    /// No type: the enumerators are constants of the integer type.
    case constants
}

/// Which style each `enum` of a module gets.
package struct EnumerationStyles: Hashable, Sendable {
    /// A style for the enumerations that a pattern matches.
    package struct Rule: Hashable, Sendable {
        /// A regular expression for the whole name: the tag, or a typedef of the enumeration. A plain name is one.
        package var pattern: String
        package var style: EnumerationStyle
        /// Where the rule is written, for findings.
        package var location: SourceLocation?

        package init(pattern: String, style: EnumerationStyle, location: SourceLocation? = nil) {
            self.pattern = pattern
            self.style = style
            self.location = location
        }

        /// Why a text is no pattern; nil for one that is.
        package static func problem(of pattern: String) -> String? {
            do {
                _ = try Regex<AnyRegexOutput>(pattern)
                return nil
            } catch {
                return "'\(pattern)' is no regular expression: \(error)"
            }
        }
    }

    /// The style where no rule matches.
    package var fallback: EnumerationStyle
    /// The rules. A name itself goes before patterns, a longer pattern before a shorter one.
    package var rules: [Rule]
    /// Whether `automatic` asks the header alone, as the compiler's importer does, and not the values.
    package var followsImporter = false

    package init(fallback: EnumerationStyle = .automatic, rules: [Rule] = []) {
        self.fallback = fallback
        self.rules = rules
    }
}
