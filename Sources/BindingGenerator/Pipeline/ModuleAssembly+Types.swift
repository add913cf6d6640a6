// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension ModuleAssembly {
    mutating func add(_ record: Record) {
        let cName = record.name ?? record.id
        guard let layout = record.layout else {
            ledger.bind(.record, cName, as: mapper.names.record(record.id), record.info)
            DefinitionsEmitter(mapper: mapper).addIncomplete(record, to: &definitions)
            if mapper.isOpaque(.record(record.id)) {
                let entry = DeclaredTypes.Entry(name: cName, kind: .handle, isInScope: record.info.isInScope)
                return declared.insert(record.id, entry)
            }
            if addOpaque(record), record.isDefinedElsewhere == true { noteOpaque(record) }
            return
        }
        if record.info.isInScope { laidOutRecords.append((record, layout)) }
        switch RecordMapper(mapper: mapper).map(record, layout: layout) {
        case .failure(let refusal):
            if record.info.isInScope { skip(.record, cName, at: record.info.location, refusal.reason) }
            addOpaque(record)
            // Others may have it as a member, and the document can say what Swift cannot.
            DefinitionsEmitter(mapper: mapper).add(record, layout: layout, to: &definitions)
        case .success(let mapped):
            for field in mapped.dropped {
                skip(.field, "\(mapped.name).\(field.name)", at: record.info.location, field.reason)
            }
            let encoding = mapper.map(.record(record.id)).encoding
            let emitter = RecordEmitter(configuration: configuration)
            var entry = emitter.entry(for: record, mapped: mapped, encoding: encoding)
            let conditions = declares(record)
            if let conditions {
                entry.conditions = conditions
                model.records.append(entry)
            }
            DefinitionsEmitter(mapper: mapper).add(record, layout: layout, to: &definitions)
            ledger.bind(.record, cName, as: mapped.name, record.info)
            if conditions != nil { mappedRecords.append((mapped, layout)) }
        }
    }

    /// Declares a record without its members, unless another module has it.
    @discardableResult
    private mutating func addOpaque(_ record: Record) -> Bool {
        guard let conditions = declares(record) else { return false }
        var entry = typeEmitter.opaqueEntry(for: record)
        entry.conditions = conditions
        model.opaqueTypes.append(entry)
        return true
    }

    /// Whether this module declares a record.
    private mutating func declares(_ record: Record) -> ConditionLines? {
        let entry = DeclaredTypes.Entry(
            name: mapper.names.record(record.id).withoutBackticks,
            kind: DeclaredTypes.kind(of: record),
            isInScope: record.info.isInScope
        )
        let emitter = DefinitionsEmitter(mapper: mapper)
        return declares(record.id, entry, record.info) { shared in
            guard let layout = record.layout, let name = record.name else { return true }
            return shared.records[name] == emitter.definition(of: record, layout: layout)
        }
    }

    mutating func noteOpaque(_ record: Record) {
        let name = record.name ?? record.id
        let message =
            "record '\(name)' has no members here: \(record.info.location.file) declares them and is not among the headers; "
            + "name it as a header too to bind them"
        diagnostics.append(Diagnostic(.note, "opaque-record", at: record.info.location, message))
    }

    mutating func add(_ enumeration: Enumeration) {
        let constants = ConstantMapper(mapper: mapper)
        if let name = mapper.names.enumeration(enumeration.id) {
            let style = mapper.styles.style(enumeration.id)
            var entry = typeEmitter.entry(for: enumeration, name: name)
            let declaration = DeclaredTypes.Entry(
                name: name.withoutBackticks,
                kind: DeclaredTypes.kind(of: enumeration, style: style),
                isInScope: enumeration.info.isInScope
            )
            let emitter = DefinitionsEmitter(mapper: mapper)
            let conditions = declares(enumeration.id, declaration, enumeration.info) { shared in
                enumeration.name.flatMap { shared.enumerations[$0] } == emitter.definition(of: enumeration)
            }
            if configuration.style == .dropIn, style == .open, conditions != nil || enumeration.info.isInScope {
                addGlobally(entry.members, of: enumeration, named: name)
                entry.members = []
            }
            if let conditions {
                entry.conditions = conditions
                model.enumerations.append(entry)
            }
            DefinitionsEmitter(mapper: mapper).add(enumeration, to: &definitions)
            ledger.bind(.enumeration, enumeration.name ?? enumeration.id, as: name, enumeration.info)
            return
        }
        let isInUse = selection.enumerationsInUse.contains(enumeration.id)
        for constant in constants.map(enumeratorsOf: enumeration, isInUse: isInUse) {
            add(constant, kind: .enumerator, enumeration.info)
        }
    }

    /// The members of an enumeration as constants of its type, as an import shows them.
    private mutating func addGlobally(
        _ members: [ConstantEntry],
        of enumeration: Enumeration,
        named name: String
    ) {
        for (enumerator, member) in zip(enumeration.enumerators, members) {
            var entry = member
            entry.type = name
            entry.value = "\(name)(rawValue: \(enumerator.value))"
            var plain = SwiftIdentifier.unescaped(mapper.renaming.name(enumerator.name, .enumerators))
            if typeNames.contains(plain) {
                repeat { plain += "_" } while typeNames.contains(plain)
                let message = "enumerator '\(enumerator.name)' is called '\(plain)', since a type has its name"
                diagnostics.append(Diagnostic(.note, "renamed", at: enumeration.info.location, message))
            }
            entry.name = SwiftIdentifier.escaped(plain)
            boundConstants[enumerator.name] = (entry.name, .init(enumerator.value))
            guard fileScope.insert(entry.name).inserted else { continue }
            guard let conditions = declares(constant: entry, named: plain, .enumerator, enumeration.info) else {
                continue
            }
            entry.conditions = conditions
            model.constants.append(entry)
        }
    }

    mutating func add(_ typedef: Typedef) {
        let mapped = mapper.map(.typedef(typedef.name))
        if typedef.info.isInScope, mapped.base == "Never" {
            return skip(.typedef, typedef.name, at: typedef.info.location, mapped.refusal ?? "no Swift form")
        }
        ledger.bind(.typedef, typedef.name, as: mapped.base, typedef.info)
        if var entry = typeEmitter.newtypeEntry(for: typedef) {
            guard let conditions = declares(typedef, named: entry.name) else { return }
            entry.conditions = conditions
            model.newtypes.append(entry)
            return
        }
        guard var entry = typeEmitter.entry(for: typedef),
            let conditions = declares(typedef, named: entry.name)
        else { return }
        entry.conditions = conditions
        model.aliases.append(entry)
    }

    /// Whether this module declares a typedef.
    private mutating func declares(_ typedef: Typedef, named name: String) -> ConditionLines? {
        let entry = DeclaredTypes.Entry(
            name: name.withoutBackticks,
            kind: .typedef(typedef.type),
            isInScope: typedef.info.isInScope
        )
        return declares("typedef \(typedef.name)", entry, typedef.info)
    }
}
