// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Takes out of an interface what a configuration does not want.
///
/// A type that is not wanted is out of scope: it still comes along where something that is bound needs it.
struct InterfaceFilter {
    private let groups: [DeclarationGroup: GroupFilter]
    private let opaque: PatternSet
    /// What was in scope and is not wanted.
    private(set) var excluded: [Omission] = []

    init(_ filter: DeclarationFilter) {
        groups = Dictionary(
            uniqueKeysWithValues: DeclarationGroup.allCases.map {
                ($0, GroupFilter(filter.include[$0], filter.exclude[$0], of: $0.noun))
            }
        )
        opaque = PatternSet(filter.opaque, of: DeclarationGroup.records.noun)
    }

    /// Patterns that matched nothing.
    var unused: [Diagnostic] {
        DeclarationGroup.allCases.flatMap { groups[$0]?.unused ?? [] } + opaque.unused
    }

    mutating func apply(to interface: inout Interface) {
        if opaque.isEmpty, groups.values.allSatisfy(\.wantsAll) { return }
        interface.declarations = interface.declarations.map { filtered($0) }
        interface.macros.removeAll { macro in
            if wants(macro.name, .macros) { return false }
            exclude(.macro, macro.name, macro.location)
            return true
        }
    }

    // MARK: - Private

    private func wants(_ name: String, _ group: DeclarationGroup) -> Bool { groups[group]?.wants(name) ?? true }

    private mutating func filtered(_ declaration: Declaration) -> Declaration {
        switch declaration {
        case .function(var function):
            restrict(&function.info, .function, function.name, .functions)
            return .function(function)
        case .variable(var variable):
            restrict(&variable.info, .variable, variable.name, .variables)
            return .variable(variable)
        case .typedef(var typedef):
            restrict(&typedef.info, .typedef, typedef.name, .typedefs)
            return .typedef(typedef)
        case .record(var record):
            let name = record.name ?? record.id
            restrict(&record.info, .record, name, .records)
            if record.layout != nil, opaque.matches(name) {
                record.layout = nil
                record.isMadeOpaque = true
            }
            return .record(record)
        case .enumeration(var enumeration):
            if let name = enumeration.name {
                restrict(&enumeration.info, .enumeration, name, .enums)
            } else {
                enumeration.enumerators.removeAll { enumerator in
                    guard enumeration.info.isInScope, !wants(enumerator.name, .enums) else { return false }
                    exclude(.enumerator, enumerator.name, enumeration.info.location)
                    return true
                }
            }
            return .enumeration(enumeration)
        }
    }

    private mutating func restrict(
        _ info: inout DeclarationInfo,
        _ kind: DeclarationKind,
        _ name: String,
        _ group: DeclarationGroup
    ) {
        guard info.isInScope, !wants(name, group) else { return }
        info.isInScope = false
        exclude(kind, name, info.location)
    }

    private mutating func exclude(_ kind: DeclarationKind, _ name: String, _ location: SourceLocation) {
        excluded.append(Omission(kind, name, at: location, reason: "the configuration excludes it"))
    }
}

/// What is wanted of one kind of declaration.
private struct GroupFilter {
    private let include: PatternSet?
    private let exclude: PatternSet

    init(_ include: [NamePattern]?, _ exclude: [NamePattern]?, of noun: String) {
        self.include = include.map { PatternSet($0, of: noun) }
        self.exclude = PatternSet(exclude ?? [], of: noun)
    }

    /// Whether there are no patterns.
    var wantsAll: Bool { include == nil && exclude.isEmpty }

    func wants(_ name: String) -> Bool {
        let isExcluded = exclude.matches(name)
        return include?.matches(name) != false && !isExcluded
    }

    var unused: [Diagnostic] { (include?.unused ?? []) + exclude.unused }
}
