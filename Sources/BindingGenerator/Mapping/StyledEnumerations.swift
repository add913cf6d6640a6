// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// The style that each enumeration of an interface has in the end; never `automatic`.
struct StyledEnumerations: Sendable {
    private var styles: [String: EnumerationStyle] = [:]
    private let followsImporter: Bool
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter given: Styles that enumerations have in the modules that declare them.
    init(
        _ interface: Interface,
        index: InterfaceIndex,
        styles wanted: EnumerationStyles,
        given: [String: EnumerationStyle] = [:]
    ) {
        followsImporter = wanted.followsImporter
        var aliases: [String: [String]] = [:]
        for declaration in interface.declarations {
            guard case .typedef(let typedef) = declaration, case .enumeration(let id) = index.canonical(typedef.type)
            else { continue }
            aliases[id, default: []].append(typedef.name)
        }
        let rules = Self.matchers(wanted)
        var used: Set<String> = []
        var names: Set<String> = []
        for case .enumeration(let enumeration) in interface.declarations {
            var candidates = aliases[enumeration.id] ?? []
            if let name = enumeration.name, !candidates.contains(name) { candidates.insert(name, at: 0) }
            names.formUnion(candidates)
            let matching = rules.filter { rule in candidates.contains(where: rule.matches) }
            used.formUnion(matching.map(\.rule.pattern))
            let rule = matching.first { candidates.contains($0.rule.pattern) } ?? matching.first
            styles[enumeration.id] = resolve(rule?.rule.style ?? wanted.fallback, enumeration, rule?.rule)
        }
        styles.merge(given) { $1 }
        for rule in wanted.rules where !used.contains(rule.pattern) {
            let hint =
                Suggestion.nearest(to: rule.pattern, among: names.sorted()).map { "; did you mean '\($0)'?" } ?? ""
            diagnostics.append(
                Diagnostic(
                    .warning,
                    "unused-style",
                    at: rule.location,
                    "no enumeration matches '\(rule.pattern)', which is to be \(rule.style.rawValue)\(hint)"
                )
            )
        }
    }

    func style(_ id: String) -> EnumerationStyle { styles[id] ?? .open }

    /// A rule with its expression compiled.
    private struct Matcher {
        var rule: EnumerationStyles.Rule
        var matches: (String) -> Bool
    }

    /// The rules, longer patterns first.
    private static func matchers(_ styles: EnumerationStyles) -> [Matcher] {
        styles.rules.sorted { ($1.pattern.count, $0.pattern) < ($0.pattern.count, $1.pattern) }.map { rule in
            let expression = try? Regex<AnyRegexOutput>(rule.pattern)
            return Matcher(rule: rule) { name in
                name == rule.pattern || expression.flatMap { try? $0.wholeMatch(in: name) } != nil
            }
        }
    }

    /// What a style comes to for an enumeration: one that cannot have it is open, and a finding says so.
    private mutating func resolve(
        _ style: EnumerationStyle,
        _ enumeration: Enumeration,
        _ rule: EnumerationStyles.Rule?
    ) -> EnumerationStyle {
        switch style {
        case .open, .optionSet, .constants: return style
        case .frozen:
            guard enumeration.enumerators.isEmpty else { return .frozen }
            if rule != nil, let name = enumeration.name {
                diagnostics.append(
                    Diagnostic(
                        .warning,
                        "unfit-style",
                        at: enumeration.info.location,
                        "enumeration '\(name)' stays open: it has no enumerators, and a Swift enum needs a case"
                    )
                )
            }
            return .open
        case .automatic:
            if enumeration.isFlag { return .optionSet }
            if !followsImporter, FlagValues(enumeration).areFlags { return .optionSet }
            return enumeration.isClosed && !enumeration.enumerators.isEmpty ? .frozen : .open
        }
    }
}
