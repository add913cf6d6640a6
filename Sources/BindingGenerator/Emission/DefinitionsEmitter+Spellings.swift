// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions

extension DefinitionsEmitter {
    /// What C calls the types of a function, where the vocabulary says less.
    func spellings(of function: Function) -> [String: String] {
        var spellings: [String: String] = [:]
        for (position, parameter) in function.type.parameters.enumerated() {
            spellings["\(position)"] = spelling(of: parameter)
        }
        spellings["return"] = spelling(of: function.type.result)
        return spellings
    }

    /// What C calls the types of a record's fields, where the vocabulary says less.
    func spellings(of layout: RecordLayout) -> [String: String] {
        var spellings: [String: String] = [:]
        for case let (name?, type) in layout.fields.map({ ($0.name, $0.type) }) {
            spellings[name] = spelling(of: elements(of: type).element)
        }
        return spellings
    }

    /// What C calls a type; nil where the vocabulary says as much.
    func spelling(of type: CType) -> String? {
        guard !mapper.isVariadicList(type) else { return nil }
        switch mapper.index.canonical(type) {
        case .pointer, .enumeration: break
        default: return nil
        }
        let text = CTypeText.declaration(of: "", as: resolved(type))
        return text == CSpellings.implied(by: typeName(type)) ? nil : text
    }

    /// Of a parameter, the pointer that C passes for an array or a function.
    private func spelling(of parameter: Parameter) -> String? {
        guard case .array(let element, _) = mapper.index.canonical(parameter.type),
            !mapper.isVariadicList(parameter.type)
        else { return spelling(of: parameter.type.decayed) }
        return spelling(of: .pointer(to: element, isConst: parameter.hasConstElements))
    }

    /// A type without the names that typedefs give it, and without names of parameters.
    private func resolved(_ type: CType) -> CType {
        switch mapper.index.canonical(type) {
        case .pointer(let pointer): .pointer(to: resolved(pointer.pointee), isConst: pointer.isConst)
        case .array(let element, let count): .array(element: resolved(element), count: count)
        case .atomic(let value): .atomic(resolved(value))
        case .function(let function): .function(resolved(function))
        case .record(let id): .unsupported(spelling: "\(mapper.index.records[id]?.kind.rawValue ?? "struct") \(name(of: id))")
        case .enumeration(let id):
            .unsupported(spelling: mapper.names.enumeration(id) == nil && id.contains("(") ? "enum" : id)
        case let other: other
        }
    }

    private func resolved(_ function: FunctionType) -> FunctionType {
        var function = function
        function.result = resolved(function.result)
        function.parameters = function.parameters.map { parameter in
            if case .array(let element, _) = mapper.index.canonical(parameter.type) {
                return Parameter(type: .pointer(to: resolved(element), isConst: parameter.hasConstElements))
            }
            return Parameter(type: resolved(parameter.type.decayed))
        }
        return function
    }
}
