// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions

extension ModuleAssembly {
    mutating func add(_ macro: Macro) {
        switch ConstantMapper(mapper: mapper).map(macro) {
        case .failure(let refusal):
            skip(.macro, macro.name, at: macro.location, refusal.reason)
        case .success(let constant):
            add(constant, kind: .macro, DeclarationInfo(location: macro.location))
        }
    }

    mutating func add(_ constant: MappedConstant, kind: DeclarationKind, _ info: DeclarationInfo) {
        let location = info.location
        let cName = constant.name
        let group: RenamingRules.Kind = kind == .macro ? .macros : kind == .variable ? .variables : .enumerators
        var constant = constant
        constant.name = SwiftIdentifier.unescaped(mapper.renaming.name(cName, group))
        if typeNames.contains(constant.name) {
            diagnostics.append(
                Diagnostic(
                    .note,
                    "renamed",
                    at: location,
                    "\(kind.rawValue) '\(cName)' is called '\(constant.name)_', since a type has that name"
                )
            )
            repeat { constant.name += "_" } while typeNames.contains(constant.name)
        }
        // `#define A A` beside an enumerator, or the same value twice: it is there already.
        let bound = boundConstants[cName]
        if let bound, bound.value == constant.definition.value { return ledger.bind(kind, cName, as: bound.name, info) }
        if kind == .macro, replace(constant, of: cName, info) { return }
        if fileScope.contains(constant.name), !configuration.renaming.isEmpty, bound == nil {
            let wanted = constant.name
            repeat { constant.name += "_" } while isTaken(constant.name)
            let message = "\(kind.rawValue) '\(cName)' is called '\(constant.name)', since '\(wanted)' is taken"
            diagnostics.append(Diagnostic(.note, "renamed", at: location, message))
        }
        guard fileScope.insert(constant.name).inserted else {
            return skip(kind, cName, at: location, "another declaration has the same name in Swift")
        }
        // Modules of one run go into one target: what another of them declares is there already.
        var entry = typeEmitter.entry(for: constant)
        if let conditions = declares(constant: entry, named: constant.name, kind, info) {
            entry.conditions = conditions
            model.constants.append(entry)
        }
        definitions.constants[cName] = constant.definition
        boundConstants[cName] = (constant.name, constant.definition.value)
        ledger.bind(kind, cName, as: constant.name, info)
    }

    /// Puts a macro in the place of an enumerator or variable of its name: where the headers end, C sees the macro.
    ///
    /// - Returns: Whether there was one.
    private mutating func replace(_ constant: MappedConstant, of cName: String, _ info: DeclarationInfo) -> Bool {
        guard boundConstants[cName]?.name == constant.name else { return false }
        var entry = typeEmitter.entry(for: constant)
        guard let index = model.constants.firstIndex(where: { $0.name == entry.name }) else { return false }
        entry.conditions = model.constants[index].conditions
        model.constants[index] = entry
        definitions.constants[cName] = constant.definition
        boundConstants[cName] = (constant.name, constant.definition.value)
        ledger.bind(.macro, cName, as: constant.name, info)
        return true
    }

    /// Whether this module declares a constant; a finding says where it has another value in the module that does.
    mutating func declares(
        constant: ConstantEntry,
        named name: String,
        _ kind: DeclarationKind,
        _ info: DeclarationInfo
    ) -> ConditionLines? {
        if !isAsked, siblings.declarations.isEmpty { return ConditionLines() }
        let key = "var \(name)"
        let form = DeclaredTypes.Kind.value("\(constant.type) \(constant.value)")
        if let sibling = siblings.declarations[key], sibling.declaring != nil, sibling.entry.kind != form {
            let message =
                "\(kind.rawValue) '\(name)' has another type or value in module '\(sibling.module)' of this run, whose declaration counts"
            diagnostics.append(Diagnostic(.warning, "constant-differs", at: info.location, message))
        }
        return declares(value: name, form: "\(constant.type) \(constant.value)", key: key, info)
    }

    private func isTaken(_ name: String) -> Bool { typeNames.contains(name) || fileScope.contains(name) }
}
