// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions

/// Writes declarations into the definitions document.
struct DefinitionsEmitter: Sendable {
    let mapper: TypeMapper

    /// Adds a function; one that libffi cannot call has no place here.
    func add(_ mapped: MappedFunction, to definitions: inout Definitions) {
        guard mapped.encoding != nil else { return }
        let symbol = mapped.function.symbolName
        let types = mapped.parameters.map(\.type)
        let names = types.compactMap(\.definition)
        if !mapped.function.type.isVariadic, names.count == types.count, let result = mapped.result.definition {
            definitions.functions[symbol] = FunctionDefinition(arguments: names, result: result)
        } else {
            definitions.extended.functions[symbol] = FunctionDefinition(
                arguments: types.map(\.extended),
                result: mapped.result.extended,
                isVariadic: mapped.function.type.isVariadic
            )
        }
        addCallbacks(of: mapped, to: &definitions)
        let spellings = spellings(of: mapped.function)
        if !spellings.isEmpty { definitions.c?.functions[symbol] = spellings }
        let nonnull = nonnullPointers(of: mapped)
        if !nonnull.isEmpty { definitions.c?.nonnull?.functions[symbol] = nonnull }
    }

    func add(_ record: Record, layout: RecordLayout, to definitions: inout Definitions) {
        let name = name(of: record.id)
        definitions.extended.types[name] = definition(of: record, layout: layout)
        let spellings = spellings(of: layout)
        if !spellings.isEmpty { definitions.c?.fields[name] = spellings }
        let nonnull = layout.fields.filter { isNonnull($0.type) }.compactMap(\.name)
        if !nonnull.isEmpty { definitions.c?.nonnull?.fields[name] = nonnull }
    }

    /// The layout of a record.
    func definition(of record: Record, layout: RecordLayout) -> RecordDefinition {
        RecordDefinition(
            kind: record.kind.rawValue,
            size: layout.size,
            alignment: layout.alignment,
            fields: layout.fields.map(field)
        )
    }

    /// Adds a record without members, by its name in C: other modules learn from it that there is such a type.
    func addIncomplete(_ record: Record, to definitions: inout Definitions) {
        guard let name = record.name, definitions.extended.types[name] == nil else { return }
        definitions.extended.types[name] = RecordDefinition(
            kind: record.kind.rawValue,
            size: nil,
            alignment: nil,
            fields: []
        )
    }

    func add(_ enumeration: Enumeration, to definitions: inout Definitions) {
        guard let name = enumeration.name else { return }
        definitions.enums[name] = definition(of: enumeration)
    }

    /// The integer and the values of an enumeration.
    func definition(of enumeration: Enumeration) -> EnumDefinition {
        EnumDefinition(
            type: mapper.map(.integer(enumeration.underlying)).extended,
            values: Dictionary(
                enumeration.enumerators.map { ($0.name, .init($0.value)) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }

    func add(_ variable: Variable, to definitions: inout Definitions) {
        let (element, count) = elements(of: variable.type)
        definitions.variables[variable.symbolName] = VariableDefinition(
            type: typeName(element),
            count: count,
            readOnly: variable.isConst ? true : nil
        )
        definitions.c?.variables[variable.symbolName] = spelling(of: element)
        if isNonnull(variable.type) { definitions.c?.nonnull?.variables.append(variable.symbolName) }
    }

    /// The signatures of a function's function pointer parameters.
    private func addCallbacks(of mapped: MappedFunction, to definitions: inout Definitions) {
        let function = mapped.function
        for (position, parameter) in function.type.parameters.enumerated() {
            guard mapped.parameters[position].type.isFunctionPointer,
                case .pointer(let pointer) = mapper.index.canonical(parameter.type.decayed),
                case .function(let type) = mapper.index.canonical(pointer.pointee),
                let definition = definition(of: type)
            else { continue }
            definitions.callbacks[function.symbolName, default: [:]]["\(position)"] = definition
        }
    }

    /// A signature in the extended vocabulary; nil where a part of it has no name there.
    private func definition(of type: FunctionType) -> FunctionDefinition? {
        let parameters = type.parameters.map(mapper.map)
        let result = mapper.map(resultOf: type)
        guard (parameters + [result]).allSatisfy({ $0.refusal == nil && $0.encoding != nil }) else { return nil }
        return FunctionDefinition(
            arguments: parameters.map(\.extended),
            result: result.extended,
            isVariadic: type.isVariadic
        )
    }

    private func field(_ field: Field) -> FieldDefinition {
        let (element, count) = elements(of: field.type)
        return FieldDefinition(
            name: field.name ?? "",
            type: typeName(element),
            offset: field.bitOffset / 8,
            count: count,
            bits: field.bitWidth.map { [field.bitOffset % 8, $0] }
        )
    }

    /// A type's name in the extended vocabulary; a record's own name also where it has no Swift form.
    func typeName(_ type: CType) -> String {
        if case .record(let id) = mapper.index.canonical(type) { return name(of: id) }
        return mapper.map(type).extended
    }

    func name(of id: String) -> String { mapper.index.records[id]?.name ?? mapper.names.record(id) }

    /// The innermost element of an array and the number of them; 0 where the header does not say.
    func elements(of type: CType) -> (element: CType, count: Int?) {
        guard case .array(let element, let count) = mapper.index.canonical(type) else { return (type, nil) }
        let inner = elements(of: element)
        return (inner.element, (count ?? 0) * (inner.count ?? 1))
    }
}
