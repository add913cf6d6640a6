// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Takes out of an interface what no source of the user mentions; types come along where something that is bound needs them.
struct UseFilter {
    private let used: UsedNames
    private let rules: [FunctionRule]
    private let renaming: Renaming
    /// What was in scope and is not mentioned.
    private(set) var excluded: [Omission] = []
    private var kept = 0
    /// What the forms that rules ask for need.
    private var needed: Set<String> = []
    /// The typedefs of enumerations without a name.
    private var typedefs: [String: [String]] = [:]

    init(_ used: UsedNames, rules: [FunctionRule], renaming: Renaming) {
        self.used = used
        self.rules = rules
        self.renaming = renaming
    }

    /// How much is bound.
    var finding: Diagnostic {
        let all = kept + excluded.count
        return kept == 0
            ? Diagnostic(.warning, "used-by", "the sources mention none of the \(all) declarations; nothing is bound")
            : Diagnostic(.note, "used-by", "the sources mention \(kept) of \(all) declarations; only those are bound")
    }

    mutating func apply(to interface: inout Interface) {
        for case .typedef(let typedef) in interface.declarations {
            if case .enumeration(let id) = typedef.type { typedefs[id, default: []].append(typedef.name) }
        }
        for case .function(let function) in interface.declarations where isMentioned(function) {
            for rule in rules where rule.isFor(function.name) { needed.formUnion(rule.neededNames) }
        }
        interface.declarations = interface.declarations.map { filtered($0) }
        interface.macros.removeAll { !keeps(mentions($0.name, .macros), .macro, $0.name, $0.location) }
    }

    // MARK: - Private

    /// Whether a C name is mentioned or needed, or the name that the configuration has in place of it.
    private func mentions(_ name: String, _ kinds: RenamingRules.Kind...) -> Bool {
        used.mentions(name) || needed.contains(name) || kinds.contains { used.mentions(renaming.name(name, $0)) }
    }

    private func isMentioned(_ function: Function) -> Bool {
        if mentions(function.name, .functions) { return true }
        if let name = function.swiftAttributes?.name, used.mentions(String(name.prefix { $0 != "(" })) { return true }
        return rules.contains { rule in
            guard let name = rule.name, used.mentions(String(name.prefix { $0 != "(" })) else { return false }
            return rule.isFor(function.name)
        }
    }

    private mutating func filtered(_ declaration: Declaration) -> Declaration {
        guard declaration.info.isInScope else { return declaration }
        let place = declaration.info.location
        switch declaration {
        case .function(var function):
            function.info.isInScope = keeps(isMentioned(function), .function, function.name, place)
            return .function(function)
        case .variable(var variable):
            variable.info.isInScope = keeps(mentions(variable.name, .variables), .variable, variable.name, place)
            return .variable(variable)
        // A tag and its typedef of the same name have one name in Swift, whichever a rule is for.
        case .typedef(var typedef):
            let isMentioned = mentions(typedef.name, .typedefs, .records, .enums)
            typedef.info.isInScope = keeps(isMentioned, .typedef, typedef.name, place)
            return .typedef(typedef)
        case .record(var record):
            let name = record.name ?? record.id
            record.info.isInScope = keeps(mentions(name, .records, .typedefs), .record, name, place)
            return .record(record)
        case .enumeration(var enumeration):
            let names = [enumeration.name].compactMap(\.self) + (typedefs[enumeration.id] ?? [])
            guard !names.isEmpty else {
                // Its enumerators are constants, each for itself.
                enumeration.enumerators.removeAll {
                    !keeps(mentions($0.name, .enumerators), .enumerator, $0.name, place)
                }
                enumeration.info.isInScope = !enumeration.enumerators.isEmpty
                return .enumeration(enumeration)
            }
            let isMentioned =
                names.contains { mentions($0, .enums, .typedefs) }
                || enumeration.enumerators.contains { mentions($0.name, .enumerators) }
            enumeration.info.isInScope = keeps(isMentioned, .enumeration, enumeration.name ?? enumeration.id, place)
            return .enumeration(enumeration)
        }
    }

    private mutating func keeps(
        _ isWanted: Bool,
        _ kind: DeclarationKind,
        _ name: String,
        _ location: SourceLocation
    ) -> Bool {
        if isWanted {
            kept += 1
        } else {
            excluded.append(Omission(kind, name, at: location, reason: "no source that is to use it mentions it"))
        }
        return isWanted
    }
}

extension FunctionRule {
    fileprivate func isFor(_ name: String) -> Bool {
        // Checked once before, when the pattern was made.
        guard let expression = try? Regex(match.text) else { return false }
        return (try? expression.wholeMatch(in: name)) != nil
    }

    /// Functions that the form which the rule asks for calls.
    fileprivate var neededNames: [String] {
        ([string?.free, status?.message?.function] + outputs.map(\.onFailure)).compactMap(\.self)
    }
}
