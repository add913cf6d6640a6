// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension DeclarationCollector {
    /// Adds what a type needs and is not there yet: typedefs always, records with their layout only where their bytes
    /// are used, enumerations always.
    ///
    /// - Parameter byValue: whether a value of the type itself is stored or passed, not a pointer to it.
    func require(_ type: CType, byValue: Bool) {
        switch type {
        case .void, .bool, .integer, .floating, .complex, .unsupported: break
        case .vector(let element, _): require(element, byValue: true)
        case .array(let element, _): require(element, byValue: true)
        case .atomic(let value): require(value, byValue: byValue)
        case .pointer(let pointer): require(pointer.pointee, byValue: false)
        case .function(let function): require(function)
        case .typedef(let name): requireTypedef(name, byValue: byValue)
        case .record(let id): requireRecord(id, byValue: byValue)
        case .enumeration(let id): requireEnumeration(id)
        }
    }

    func require(_ function: FunctionType) {
        require(function.result, byValue: true)
        for parameter in function.parameters { require(parameter.type, byValue: true) }
    }

    // MARK: - Private

    private func requireTypedef(_ name: String, byValue: Bool) {
        if byValue ? isRequiredByValue(name) : isCollected(.typedef(name)) { return }
        if !isCollected(.typedef(name)), let cursor = names.typedefs[name] { addTypedef(cursor) }
        // Once for each: typedefs of functions that take each other would be followed along every way.
        guard byValue, case .typedef(let typedef) = declaration(.typedef(name)), isFirstByValue(name) else { return }
        require(typedef.type, byValue: true)
    }

    private func requireRecord(_ id: String, byValue: Bool) {
        guard !isScheduledRecord(id), !isInProgress(id), let cursor = names.records[id] else { return }
        if isScheduled(cursor) { return noteScheduledRecord(id) }
        let definition = cursor.definition
        let isInScope = files.isInScope(definition ?? cursor)
        let wantsLayout = definition != nil && (byValue || isInScope)
        if case .record(let record) = declaration(.record(id)), record.layout != nil || !wantsLayout { return }
        addRecord(definition ?? cursor, wantsLayout: wantsLayout)
    }

    private func requireEnumeration(_ id: String) {
        guard !isCollected(.enumeration(id)), let cursor = names.enumerations[id], !isScheduled(cursor) else { return }
        addEnumeration(cursor.definition ?? cursor, isInPlace: false)
    }
}
