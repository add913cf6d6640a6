// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// The names that a configuration gives the declarations of an interface, before Swift's own needs and clashes.
struct Renaming: Sendable {
    private var names: [RenamingRules.Kind: [String: String]] = [:]
    /// Rules that were of no use, and names that could not be given.
    private(set) var diagnostics: [Diagnostic] = []

    /// Every name stays.
    init() {}

    init(_ interface: Interface, rules: RenamingRules) {
        guard !rules.isEmpty else { return }
        let worker = RenamingWorker(rules)
        for declaration in interface.declarations {
            switch declaration {
            case .function(let function):
                add(function.name, .functions, worker)
                for case let name? in function.type.parameters.map(\.name) { add(name, .parameters, worker) }
            case .variable(let variable): add(variable.name, .variables, worker)
            case .typedef(let typedef): add(typedef.name, .typedefs, worker)
            case .record(let record):
                if let name = record.name { add(name, .records, worker) }
                for case let name? in (record.layout?.fields ?? []).map(\.name) { add(name, .fields, worker) }
            case .enumeration(let enumeration):
                if let name = enumeration.name { add(name, .enums, worker) }
                for enumerator in enumeration.enumerators { add(enumerator.name, .enumerators, worker) }
            }
        }
        for macro in interface.macros { add(macro.name, .macros, worker) }
        diagnostics = worker.diagnostics
    }

    /// The name that a declaration is to have: the one in C where nothing is said about it.
    func name(_ name: String, _ kind: RenamingRules.Kind) -> String { names[kind]?[name] ?? name }

    private mutating func add(_ name: String, _ kind: RenamingRules.Kind, _ worker: RenamingWorker) {
        guard names[kind]?[name] == nil else { return }
        let new = worker.name(name, kind)
        // Also one that stays, so that it is looked at once.
        names[kind, default: [:]][name] = new
    }
}

/// The rules for names at work: it keeps count of which were of use.
private final class RenamingWorker {
    private let rules: RenamingRules
    private let patterns: [PatternSet]
    private let expressions: [Regex<AnyRegexOutput>?]
    private var usedNames: Set<String> = []
    private var usedPrefixes: Set<String> = []
    private var seen: Set<String> = []
    private var failures: [Diagnostic] = []

    init(_ rules: RenamingRules) {
        self.rules = rules
        patterns = rules.rules.map { rule in
            let kinds = RenamingRules.Kind.allCases.filter(rule.kinds.contains).map(\.noun)
            return PatternSet([rule.match], of: kinds.joined(separator: ", "))
        }
        expressions = rules.rules.map { try? Regex($0.match.text) }
    }

    func name(_ name: String, _ kind: RenamingRules.Kind) -> String {
        seen.insert(name)
        if let given = rules.names[name] {
            usedNames.insert(name)
            return given.text
        }
        var made: String?
        var letterCase: RenamingRules.Case?
        for (index, rule) in rules.rules.enumerated() where rule.kinds.contains(kind) {
            guard patterns[index].matches(name),
                let match = expressions[index].flatMap({ try? $0.wholeMatch(in: name) })
            else { continue }
            made = made ?? rule.template?.name(match)
            letterCase = letterCase ?? rule.letterCase
        }
        var new = made ?? (kind.isGlobal ? withoutPrefix(name) : name)
        if let letterCase { new = CamelCase.convert(new, to: letterCase) }
        // What the prefix kept from being a number's first digit.
        if new.first?.isNumber == true { new = "_" + new }
        guard new == name || SwiftIdentifier.isIdentifier(new) else {
            let message =
                "\(kind.noun) '\(name)' keeps its name: the rules for names make '\(new)' of it, which is none"
            failures.append(Diagnostic(.warning, "unfit-name", at: nil, message))
            return name
        }
        return new
    }

    private func withoutPrefix(_ name: String) -> String {
        let fitting = rules.prefixes.map(\.text).filter { name.hasPrefix($0) && !$0.isEmpty }
        guard let prefix = fitting.max(by: { $0.count < $1.count }) else { return name }
        usedPrefixes.insert(prefix)
        // A name that is nothing else keeps it.
        return prefix == name ? name : String(name.dropFirst(prefix.count))
    }

    var diagnostics: [Diagnostic] {
        var diagnostics = failures + patterns.flatMap(\.unused)
        for prefix in rules.prefixes where !usedPrefixes.contains(prefix.text) {
            let message = "no name of the headers begins with '\(prefix.text)' alone"
            diagnostics.append(Diagnostic(.warning, "unused-prefix", at: prefix.location, message))
        }
        for (name, given) in rules.names.sorted(by: { $0.key < $1.key }) where !usedNames.contains(name) {
            let hint = Suggestion.nearest(to: name, among: seen.sorted()).map { "; did you mean '\($0)'?" } ?? ""
            let message = "'\(name)', which is to be called '\(given.text)', is no name of the headers\(hint)"
            diagnostics.append(Diagnostic(.warning, "unused-name", at: given.location, message))
        }
        return diagnostics
    }
}
