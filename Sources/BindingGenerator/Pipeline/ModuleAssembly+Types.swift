// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension ModuleAssembly {
    mutating func add(_ record: Record) {
        let cName = record.name ?? record.id
        guard let layout = record.layout else {
            ledger.bind(.record, cName, as: mapper.names.record(record.id), record.info)
            DefinitionsEmitter(mapper: mapper).addIncomplete(record, to: &definitions)
            guard configuration.style != .dropIn, !isImported(record) else { return }
            guard declares(mapper.names.record(record.id), form: nil, record.info) else { return }
            model.opaqueTypes.append(typeEmitter.opaqueEntry(for: record))
            if record.isDefinedElsewhere == true { noteOpaque(record) }
            return
        }
        if record.info.isInScope { laidOutRecords.append((record, layout)) }
        switch RecordMapper(mapper: mapper).map(record, layout: layout) {
        case .failure(let refusal):
            if record.info.isInScope { skip(.record, cName, at: record.info.location, refusal.reason) }
            guard declares(mapper.names.record(record.id), form: nil, record.info) else { return }
            model.opaqueTypes.append(typeEmitter.opaqueEntry(for: record))
        case .success(let mapped):
            for field in mapped.dropped {
                skip(.field, "\(mapped.name).\(field.name)", at: record.info.location, field.reason)
            }
            let encoding = mapper.map(.record(record.id)).encoding
            let emitter = RecordEmitter(configuration: configuration)
            let entry = emitter.entry(for: record, mapped: mapped, encoding: encoding)
            let isImported = isImported(record)
            if !isImported,
                declares(mapped.name, form: (entry.lines + entry.trailing).joined(separator: "\n"), record.info)
            {
                model.records.append(entry)
            }
            DefinitionsEmitter(mapper: mapper).add(record, layout: layout, to: &definitions)
            ledger.bind(.record, cName, as: mapped.name, record.info)
            if !isImported { mappedRecords.append((mapped, layout)) }
        }
    }

    /// Whether this module has to declare a type: not one from outside its scope that another module of the target declares.
    mutating func declares(_ name: String, form: String?, _ info: DeclarationInfo) -> Bool {
        if !info.isInScope, let isServed = shared.serves(name, form: form) {
            if !isServed {
                diagnostics.append(
                    Diagnostic(
                        .warning,
                        "type-differs",
                        at: info.location,
                        "type '\(name)' is declared otherwise by another module of this run, whose declaration counts; "
                            + "put the module that binds its header first"
                    )
                )
            }
            return false
        }
        types.insert(name, form: form)
        return true
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
            let isImported = isImported(enumeration)
            var entry = typeEmitter.entry(for: enumeration, name: name)
            let values = (entry.cases + entry.members).map { "\($0.name) \($0.value)" }
            let form = (["\(mapper.styles.style(enumeration.id)) \(entry.rawType)"] + values).joined(separator: "\n")
            if !isImported, configuration.style == .dropIn, mapper.styles.style(enumeration.id) == .open {
                for member in addGlobally(entry.members, of: enumeration, named: name) {
                    model.constants.append(member)
                }
                entry.members = []
            }
            if !isImported, declares(name, form: form, enumeration.info) { model.enumerations.append(entry) }
            DefinitionsEmitter(mapper: mapper).add(enumeration, to: &definitions)
            ledger.bind(.enumeration, enumeration.name ?? enumeration.id, as: name, enumeration.info)
            return
        }
        for enumerator in enumeration.enumerators {
            let isInUse = selection.enumerationsInUse.contains(enumeration.id)
            let constant = constants.map(enumerator, of: enumeration, isInUse: isInUse)
            add(constant, kind: .enumerator, enumeration.info)
        }
    }

    /// The members of an enumeration as constants of its type, as an import shows them.
    private mutating func addGlobally(
        _ members: [ConstantEntry],
        of enumeration: Enumeration,
        named name: String
    ) -> [ConstantEntry] {
        zip(enumeration.enumerators, members).compactMap { enumerator, member in
            var entry = member
            entry.type = name
            entry.value = "\(name)(rawValue: \(enumerator.value))"
            entry.name = SwiftIdentifier.escaped(mapper.renaming.name(enumerator.name, .enumerators))
            boundValues[enumerator.name] = .init(enumerator.value)
            constantNames[enumerator.name] = entry.name
            return fileScope.insert(entry.name).inserted ? entry : nil
        }
    }

    mutating func add(_ typedef: Typedef) {
        let mapped = mapper.map(.typedef(typedef.name))
        if typedef.info.isInScope, mapped.base == "Never" {
            return skip(.typedef, typedef.name, at: typedef.info.location, mapped.refusal ?? "no Swift form")
        }
        ledger.bind(.typedef, typedef.name, as: mapped.base, typedef.info)
        if let entry = typeEmitter.newtypeEntry(for: typedef) {
            if declares(entry.name, form: "newtype \(entry.rawType)", typedef.info) { model.newtypes.append(entry) }
            return
        }
        guard let entry = typeEmitter.entry(for: typedef) else { return }
        if declares(entry.name, form: entry.type, typedef.info) { model.aliases.append(entry) }
    }
}
