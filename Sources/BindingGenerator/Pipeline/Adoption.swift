// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions

/// The types of an interface that other modules declare: modules of the same run, and those whose definitions are shared.
/// They keep the names, the styles and the forms that they have there.
struct Adoption {
    /// A type that another module declares.
    struct Adopted {
        var module: String
        /// The name there, without backticks.
        var name: String
        var accessLevel: ModuleConfiguration.AccessLevel
        /// Whether the module is another one in Swift, which has to be imported.
        var isImported: Bool
        /// Whether this module declares it under the name that another one gives it.
        var isDeclaredHere = false
        /// The conditions under which the other modules declare it; none where they always do.
        var conditions: [String]
        /// Where the configuration says that the module is shared.
        var location: SourceLocation?
    }

    /// By what they stand for in C, such as `struct pair` or `typedef pair_t`.
    private(set) var types: [String: Adopted] = [:]
    /// Records without members that are `OpaquePointer` behind pointers; and those that are not, whatever the module's style.
    private(set) var handles: Set<String> = []
    private(set) var declaredHandles: Set<String> = []
    /// How enumerations are written.
    private(set) var styles: [String: EnumerationStyle] = [:]
    /// Types that are others in another module of the run, with its name.
    private(set) var differing: [String: String] = [:]
    /// Names that other modules of the run have for other things.
    private(set) var reserved: Set<String> = []

    init(_ interface: inout Interface, _ siblings: SiblingTypes, _ configuration: ModuleConfiguration) {
        if siblings.isEmpty && configuration.sharedTypes.isEmpty { return }
        var keys: Set<String> = []
        for declaration in interface.declarations {
            switch declaration {
            case .record(let record): keys.insert(record.id)
            case .enumeration(let enumeration): keys.insert(enumeration.id)
            case .typedef(let typedef): keys.insert("typedef \(typedef.name)")
            case .function(let function): if function.info.isInScope { keys.insert("func \(function.name)") }
            case .variable(let variable): if variable.info.isInScope { keys.insert("func \(variable.name)") }
            }
        }
        for (key, sibling) in siblings.declarations where keys.contains(key) {
            adopt(key, sibling, configuration.accessLevel)
        }
        compare(interface, siblings)
        let others = differing
        // Constants of one name are compared when they are declared.
        let foreign = siblings.taken.filter { _, key in
            !key.hasPrefix("var ") && (!keys.contains(key) || others[key] != nil)
        }
        reserved.formUnion(foreign.keys)
        for index in interface.declarations.indices {
            switch interface.declarations[index] {
            case .record(var record):
                adopt(&record, from: configuration)
                interface.declarations[index] = .record(record)
            case .enumeration(let enumeration):
                adopt(enumeration, from: configuration)
            case .function, .typedef, .variable: break
            }
        }
    }

    /// Lets go of a type that cannot have the name that it has elsewhere.
    mutating func drop(_ key: String) {
        guard let type = types.removeValue(forKey: key) else { return }
        differing[key] = type.module
    }

    // MARK: - Modules of the run

    private mutating func adopt(
        _ key: String,
        _ sibling: SiblingTypes.Sibling,
        _ own: ModuleConfiguration.AccessLevel
    ) {
        switch sibling.entry.kind {
        case .value: return
        case .handle:
            handles.insert(key)
            return
        case .record(nil): declaredHandles.insert(key)
        case .enumeration(let style, _, _): styles[key] = style
        case .record, .typedef: break
        }
        types[key] = Adopted(
            module: sibling.entry.importedModule ?? sibling.module,
            name: sibling.entry.name,
            accessLevel: sibling.declaring?.accessLevel ?? own,
            isImported: sibling.entry.importedModule != nil,
            isDeclaredHere: sibling.declaring == nil,
            conditions: sibling.conditions
        )
    }

    /// Finds the types that are others here than in the module that declares them, and what is made of those.
    private mutating func compare(_ interface: Interface, _ siblings: SiblingTypes) {
        var isSettled = false
        while !isSettled {
            isSettled = true
            for declaration in interface.declarations {
                let key: String
                let own: DeclaredTypes.Kind
                switch declaration {
                case .record(let record):
                    (key, own) = (record.id, DeclaredTypes.kind(of: record))
                case .enumeration(let enumeration):
                    (key, own) = (enumeration.id, DeclaredTypes.kind(of: enumeration, style: .open))
                case .typedef(let typedef):
                    (key, own) = ("typedef \(typedef.name)", .typedef(typedef.type))
                case .function, .variable: continue
                }
                guard let type = types[key], let entry = siblings.declarations[key]?.entry,
                    !serves(entry.kind, as: own)
                else { continue }
                types[key] = nil
                declaredHandles.remove(key)
                styles[key] = nil
                differing[key] = type.module
                reserved.insert(type.name)
                isSettled = false
            }
        }
    }

    private func serves(_ kind: DeclaredTypes.Kind, as own: DeclaredTypes.Kind) -> Bool {
        switch (kind, own) {
        case (_, .record(nil)): true
        case (.record(let layout?), .record(let mine?)):
            layout == mine && !mine.layout.fields.contains { mentionsDiffering($0.type) }
        case (.enumeration(_, let underlying, let values), .enumeration(_, let mine, let others)):
            underlying == mine && values == others
        case (.typedef(let type), .typedef(let mine)): type == mine && !mentionsDiffering(mine)
        default: false
        }
    }

    private func mentionsDiffering(_ type: CType) -> Bool {
        switch type {
        case .record(let id), .enumeration(let id): differing[id] != nil
        case .typedef(let name): differing["typedef \(name)"] != nil
        case .pointer(let pointer): mentionsDiffering(pointer.pointee)
        case .array(let element, _), .vector(let element, _): mentionsDiffering(element)
        case .atomic(let type): mentionsDiffering(type)
        case .function(let function):
            mentionsDiffering(function.result) || function.parameters.contains { mentionsDiffering($0.type) }
        case .void, .bool, .integer, .floating, .complex, .unsupported: false
        }
    }

    // MARK: - Modules whose definitions are shared

    private mutating func adopt(_ record: inout Record, from configuration: ModuleConfiguration) {
        guard let name = record.name, types[record.id] == nil, differing[record.id] == nil else { return }
        for shared in configuration.sharedTypes {
            guard let definition = shared.records[name], let place = shared.place(of: name) else { continue }
            if definition.size == nil {
                // Members that are declared elsewhere, and not looked at there: they are not here either.
                if record.layout != nil, record.info.isInScope { continue }
                record.layout = nil
            }
            guard case .type(let module, let swift) = place else {
                handles.insert(record.id)
                return
            }
            if record.layout == nil { declaredHandles.insert(record.id) }
            types[record.id] = adopted(from: shared, module, swift, configuration)
            return
        }
    }

    private mutating func adopt(_ enumeration: Enumeration, from configuration: ModuleConfiguration) {
        guard let name = enumeration.name, types[enumeration.id] == nil, differing[enumeration.id] == nil else {
            return
        }
        for shared in configuration.sharedTypes {
            if let style = shared.style(of: name) { styles[enumeration.id] = style }
            guard case .type(let module, let swift)? = shared.place(of: name) else { continue }
            types[enumeration.id] = adopted(from: shared, module, swift, configuration)
            return
        }
    }

    private func adopted(
        from shared: SharedTypes,
        _ module: String,
        _ name: String,
        _ configuration: ModuleConfiguration
    ) -> Adopted {
        let condition = shared.swift?.condition
        return Adopted(
            module: module,
            name: name,
            accessLevel: shared.accessLevel,
            isImported: true,
            conditions: condition == configuration.condition ? [] : condition.map { [$0] } ?? [],
            location: shared.location
        )
    }
}
