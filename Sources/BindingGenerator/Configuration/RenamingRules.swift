// Licensed under Apache License v2.0. See LICENSE for details.

package import CInterface

/// What a configuration says about names in Swift. C's names stay in the definitions and in the table of symbols.
package struct RenamingRules: Hashable, Sendable {
    /// What a name can be the name of.
    package enum Kind: String, CodingKey, Hashable, Sendable, CaseIterable {
        case functions, variables, records, enums, typedefs, macros
        /// Of enumerations with and without a name.
        case enumerators
        case fields, parameters

        /// Whether a rule that lists no kinds is for it: what stands beside others of its library.
        var isGlobal: Bool { self != .fields && self != .parameters }

        /// One of them, in messages.
        var noun: String { self == .enums ? "enumeration" : String(rawValue.dropLast()) }
    }

    /// How the words of a name are put together.
    package enum Case: String, Hashable, Sendable, CaseIterable {
        case lowerCamel, upperCamel
    }

    /// A rule for the names that a pattern matches. Of several that match, the first that says something about a thing counts.
    package struct Rule: Hashable, Sendable {
        package var kinds: Set<Kind>
        package var match: NamePattern
        /// The new name; nil where the rule is about the case only.
        package var template: NameTemplate?
        package var letterCase: Case?

        package init(kinds: Set<Kind>, match: NamePattern, template: NameTemplate?, letterCase: Case?) {
            self.kinds = kinds
            self.match = match
            self.template = template
            self.letterCase = letterCase
        }
    }

    /// A text of the configuration, and where it stands.
    package struct Located: Hashable, Sendable {
        package var text: String
        package var location: SourceLocation?

        package init(_ text: String, at location: SourceLocation? = nil) {
            self.text = text
            self.location = location
        }
    }

    package var rules: [Rule] = []
    /// What is taken from the front of names that no template makes.
    package var prefixes: [Located] = []
    /// Swift names by C names; they go before all rules.
    package var names: [String: Located] = [:]

    package init() {}

    var isEmpty: Bool { rules.isEmpty && prefixes.isEmpty && names.isEmpty }
}

/// A new name with places for what the groups of a pattern matched: `$1`, `$0` for the whole, `$$` for a dollar sign.
package struct NameTemplate: Hashable, Sendable {
    private enum Part: Hashable, Sendable {
        case text(String)
        case group(Int)
    }

    private var parts: [Part] = []

    /// - Throws: `InvalidNameTemplate` for a dollar sign before anything else than a digit of a group that the pattern has.
    package init(_ text: String, for pattern: NamePattern) throws(InvalidNameTemplate) {
        let groups = pattern.groupCount
        var rest = text[...]
        var plain = ""
        while let character = rest.popFirst() {
            guard character == "$" else {
                plain.append(character)
                continue
            }
            guard let next = rest.popFirst() else { throw InvalidNameTemplate(text, "it ends with '$'; write '$$'") }
            if next == "$" {
                plain.append("$")
            } else if next.isASCII, let group = next.wholeNumberValue {
                guard group <= groups else {
                    let count = groups == 1 ? "1 group" : "\(groups == 0 ? "no" : "\(groups)") groups"
                    throw InvalidNameTemplate(text, "'\(pattern.text)' has \(count), so '$\(group)' stands for nothing")
                }
                if !plain.isEmpty { parts.append(.text(plain)) }
                plain = ""
                parts.append(.group(group))
            } else {
                throw InvalidNameTemplate(text, "'$\(next)' is no group; '$1' is one, and '$$' a dollar sign")
            }
        }
        if !plain.isEmpty { parts.append(.text(plain)) }
    }

    /// The name for a match. A group that took no part in it is empty.
    func name(_ match: Regex<AnyRegexOutput>.Match) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .group(let group): match.output[group].substring.map(String.init) ?? ""
            }
        }.joined()
    }
}

/// A text that makes no name.
package struct InvalidNameTemplate: Error, Hashable, Sendable, CustomStringConvertible {
    package var template: String
    package var reason: String

    init(_ template: String, _ reason: String) {
        self.template = template
        self.reason = reason
    }

    package var description: String { "'\(template)' makes no name: \(reason)" }
}

extension NamePattern {
    /// How many groups it captures.
    fileprivate var groupCount: Int {
        // With an empty alternative it matches the empty text, and the match counts the groups.
        guard let match = try? Regex("(?:\(text))|").wholeMatch(in: "") else { return 0 }
        return match.output.count - 1
    }
}
