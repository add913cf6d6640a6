// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions

extension ModuleAssembly {
    /// Whether this module declares a type, and under which conditions; nil where another module does.
    ///
    /// - Parameters:
    ///   - key: What it stands for in C.
    ///   - entry: What this module would declare.
    ///   - isSame: Whether a module whose definitions are shared has the same one.
    mutating func declares(
        _ key: String,
        _ entry: DeclaredTypes.Entry,
        _ info: DeclarationInfo,
        isSame: (SharedTypes) -> Bool = { _ in true }
    ) -> ConditionLines? {
        if let module = adoption.differing[key] {
            let message =
                "type '\(entry.name)' is not that of module '\(module)', which is another one or has a name that is taken here; "
                + "each module declares its own"
            diagnostics.append(Diagnostic(.warning, "type-differs", at: info.location, message))
        }
        guard let adopted = adoption.types[key] else {
            declared.insert(key, entry)
            return ConditionLines()
        }
        if adopted.isImported {
            if let shared = configuration.sharedTypes.first(where: { $0.location == adopted.location }), !isSame(shared)
            {
                let message =
                    "type '\(entry.name)' is another one in the definitions of module '\(shared.module)', so that it is declared "
                    + "here too; generate both from the same headers, for the same target"
                diagnostics.append(Diagnostic(.warning, "shared-type-differs", at: info.location, message))
                declared.insert(key, entry)
                return ConditionLines()
            }
            importedModules[adopted.module] = adopted.conditions
            if let location = adopted.location { usedShared.insert(location) }
        }
        var entry = entry
        entry.importedModule = adopted.isImported ? adopted.module : nil
        declared.insert(key, entry)
        if adopted.isDeclaredHere { return ConditionLines() }
        checkAccess(to: adopted, named: entry.name)
        guard !adopted.conditions.isEmpty else { return nil }
        return Self.conditions(besides: adopted.conditions)
    }

    /// Whether this module declares a constant, or a function or variable at file scope; nil where another one of the run does.
    mutating func declares(value name: String, form: String, key: String, _ info: DeclarationInfo) -> ConditionLines? {
        if isAsked { declared.insert(key, .init(name: name, kind: .value(form), isInScope: info.isInScope)) }
        guard let sibling = siblings.declarations[key], sibling.entry.name == name, let declaring = sibling.declaring
        else {
            return ConditionLines()
        }
        if declaring.accessLevel.isNarrower(than: configuration.accessLevel) {
            diagnostics.append(
                Diagnostic(
                    .warning,
                    "less-access",
                    at: info.location,
                    "'\(name)' is declared by module '\(declaring.module)' of this run, as \(declaring.accessLevel.rawValue)"
                )
            )
        }
        guard sibling.conditions.isEmpty else { return Self.conditions(besides: sibling.conditions) }
        return nil
    }

    private static func conditions(besides others: [String]) -> ConditionLines {
        var lines = ConditionLines()
        lines.condition = others.map { "!(\($0))" }.joined(separator: " && ")
        return lines
    }

    /// Finds a type that this module's declarations could not name.
    private mutating func checkAccess(to adopted: Adoption.Adopted, named name: String) {
        let isOutside = adopted.isImported && adopted.accessLevel == .internal
        guard isOutside || adopted.accessLevel.isNarrower(than: configuration.accessLevel) else { return }
        // Once for each module.
        guard inaccessible.insert(adopted.module).inserted else { return }
        let level = adopted.accessLevel.rawValue
        let advice =
            isOutside
            ? "generate '\(adopted.module)' with accessLevel 'public' or 'package'"
            : "give '\(adopted.module)' more access, or this module accessLevel '\(level)'"
        diagnostics.append(
            Diagnostic(
                .error,
                "less-access",
                at: adopted.location ?? configuration.location,
                "type '\(name)' of module '\(adopted.module)' is \(level), so that \(isOutside ? "no other module" : "nothing that is \(configuration.accessLevel.rawValue)") can use it; \(advice)"
            )
        )
    }

    /// Imports the modules whose types are used; a finding names those that are not.
    mutating func importSharedModules() {
        for (module, conditions) in importedModules.sorted(by: { $0.key < $1.key }) {
            // One entry of several lines perhaps: each target of several may have it.
            let lines = model.importLines(of: module)
            if model.preamble.contains(lines.joined(separator: "\n")) { continue }
            // Nothing of it would be used elsewhere, which the compiler says.
            let all = conditions.map { "#if \($0)" } + lines + conditions.map { _ in "#endif" }
            model.preamble.append(all.joined(separator: "\n"))
        }
        for shared in configuration.sharedTypes {
            if let location = shared.location, usedShared.contains(location) { continue }
            let message = "module '\(shared.module)' declares no type that this one needs, and is not imported"
            diagnostics.append(Diagnostic(.warning, "unused-shared-types", at: shared.location, message))
        }
    }

    /// Says in the definitions what the Swift module declares.
    mutating func describeSwift() {
        var swift = SwiftModuleDefinition(
            accessLevel: configuration.accessLevel.rawValue,
            condition: configuration.condition,
            style: configuration.style.rawValue
        )
        for case .record(let record) in interface.declarations { describe(record.id, record.name, in: &swift) }
        for case .enumeration(let enumeration) in interface.declarations {
            describe(enumeration.id, enumeration.name, in: &swift)
            guard let name = enumeration.name, definitions.enums[name] != nil else { continue }
            let style = mapper.styles.style(enumeration.id)
            if style != .open { swift.enumStyles[name] = style.rawValue }
        }
        definitions.swift = swift
    }

    private func describe(_ key: String, _ name: String?, in swift: inout SwiftModuleDefinition) {
        guard let name, let entry = declared.entries[key], entry.kind != .handle else { return }
        if let module = entry.importedModule {
            swift.imports[module, default: [:]][name] = entry.name
        } else {
            swift.types[name] = entry.name
        }
    }
}

extension ModuleConfiguration.AccessLevel {
    /// Whether what has this level is hidden where the other one is not.
    func isNarrower(than other: Self) -> Bool {
        (Self.allCases.firstIndex(of: self) ?? 0) > (Self.allCases.firstIndex(of: other) ?? 0)
    }
}
