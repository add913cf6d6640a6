// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions

extension DefinitionsEmitter {
    /// What C calls the types of a function, where the vocabulary says less.
    func spellings(of function: Function) -> [String: String] {
        var spellings: [(String, String)] = []
        for (position, parameter) in function.type.parameters.enumerated() {
            guard let spelling = spelling(of: parameter) else { continue }
            spellings.append(("\(position)", spelling))
        }
        if let spelling = spelling(of: function.type.result) { spellings.append(("return", spelling)) }
        return Dictionary(uniqueKeysWithValues: spellings)
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
        switch type {
        case .void, .bool, .integer, .floating: nil
        default: mapper.memo.spelling(type) { newSpelling(of: type) }
        }
    }

    private func newSpelling(of type: CType) -> String? {
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
        var steps = Self.mostSteps
        return resolved(type, &steps)
    }

    /// Types of functions that take each other grow without end; what is deeper than this keeps its names.
    private static let mostSteps = 1000

    private func resolved(_ type: CType, _ steps: inout Int) -> CType {
        guard steps > 0 else { return type }
        steps -= 1
        switch mapper.index.canonical(type) {
        case .pointer(let pointer):
            return .pointer(to: resolved(pointer.pointee, &steps), isConst: pointer.isConst)
        case .array(let element, let count): return .array(element: resolved(element, &steps), count: count)
        case .atomic(let value): return .atomic(resolved(value, &steps))
        case .function(let function): return .function(resolved(function, &steps))
        case .record(let id):
            return .unsupported(spelling: "\(mapper.index.records[id]?.kind.rawValue ?? "struct") \(name(of: id))")
        case .enumeration(let id):
            return .unsupported(spelling: mapper.names.enumeration(id) == nil && id.contains("(") ? "enum" : id)
        case let other: return other
        }
    }

    private func resolved(_ function: FunctionType, _ steps: inout Int) -> FunctionType {
        var function = function
        function.result = resolved(function.result, &steps)
        function.parameters = function.parameters.map { parameter in
            if case .array(let element, _) = mapper.index.canonical(parameter.type) {
                return Parameter(type: .pointer(to: resolved(element, &steps), isConst: parameter.hasConstElements))
            }
            return Parameter(type: resolved(parameter.type.decayed, &steps))
        }
        return function
    }
}
