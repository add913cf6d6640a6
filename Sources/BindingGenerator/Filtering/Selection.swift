// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Which declarations of an interface a module holds: everything in scope, and the types it needs from elsewhere.
struct Selection: Sendable {
    private(set) var typedefs: Set<String> = []
    private(set) var records: Set<String> = []
    /// Records that are members without a name: their own members count as the outer record's, so Swift needs no type.
    private(set) var anonymousMembers: Set<String> = []
    private(set) var enumerations: Set<String> = []
    /// Enumerations that are the type of something, not only the place where their enumerators are declared.
    private(set) var enumerationsInUse: Set<String> = []

    /// Typedefs that were looked at.
    private var seen: Set<String> = []

    init(_ interface: Interface, index: InterfaceIndex) {
        for case .record(let record) in interface.declarations {
            for field in record.layout?.fields ?? [] where field.name == nil {
                if case .record(let member) = index.canonical(field.type) { anonymousMembers.insert(member) }
            }
        }
        for declaration in interface.declarations where declaration.isInScope {
            switch declaration {
            case .function(let function): visit(function.type, index)
            case .variable(let variable): visit(variable.type, index)
            case .typedef(let typedef): visit(.typedef(typedef.name), index)
            case .record(let record): visit(.record(record.id), index)
            case .enumeration(let enumeration): enumerations.insert(enumeration.id)
            }
        }
        for macro in interface.macros {
            switch macro.value {
            case .integer(_, let type), .floating(_, let type), .pointer(_, let type), .longDouble(_, _, let type):
                visit(type, index)
            case .string, .empty, .notConstant: break
            }
        }
    }

    private mutating func visit(_ type: CType, _ index: InterfaceIndex) {
        switch type {
        case .void, .bool, .integer, .floating, .complex, .vector, .unsupported: break
        case .pointer(let pointer): visit(pointer.pointee, index)
        case .array(let element, _): visit(element, index)
        case .atomic(let type): visit(type, index)
        case .function(let function): visit(function, index)
        case .record(let id):
            guard !anonymousMembers.contains(id), records.insert(id).inserted else { return }
            visitFields(of: id, index)
        case .enumeration(let id):
            enumerations.insert(id)
            enumerationsInUse.insert(id)
        case .typedef(let name):
            guard seen.insert(name).inserted, !TypeMapper.isBuiltIn(typedef: name), !index.isTransparent(typedef: name)
            else { return }
            typedefs.insert(name)
            guard let typedef = index.typedefs[name] else { return }
            visit(typedef.type, index)
        }
    }

    private mutating func visit(_ function: FunctionType, _ index: InterfaceIndex) {
        for parameter in function.parameters { visit(parameter.type, index) }
        visit(function.result, index)
    }

    private mutating func visitFields(of id: String, _ index: InterfaceIndex) {
        for field in index.records[id]?.layout?.fields ?? [] {
            if field.name == nil, case .record(let member) = index.canonical(field.type) {
                visitFields(of: member, index)
            } else {
                visit(field.type, index)
            }
        }
    }
}
