// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// The Swift names of an interface's types: every record and named enumeration by id, every typedef by name.
///
/// C keeps tags apart from typedefs, Swift does not. A tag and a typedef that mean the same type share the name; where
/// they differ, the tag takes its keyword in front (`struct_point`). Records without any name take the name of the field
/// they belong to (`outer_field`).
struct TypeNames: Sendable {
    private var records: [String: String] = [:]
    private var enumerations: [String: String] = [:]
    /// Typedefs that need no alias, since the type they name is declared under the same name.
    private(set) var impliedTypedefs: Set<String> = []
    /// Every name the module declares for a type.
    private(set) var all: Set<String> = []

    init(_ interface: Interface, index: InterfaceIndex, styles: StyledEnumerations) {
        let typedefs = Set(
            index.typedefs.keys.filter { !index.isTransparent(typedef: $0) }.map(SwiftIdentifier.unescaped)
        )
        // Complete ones first: where a prototype mentions a struct before the file declares it, C makes two of them, and
        // the one with members is what people mean.
        for declaration in interface.declarations.filter(Self.isComplete)
            + interface.declarations.filter({ !Self.isComplete($0) })
        {
            switch declaration {
            case .record(let record):
                guard let tag = record.name else { continue }
                let isSame = index.typedefs[tag].map { $0.type == .record(record.id) } ?? false
                records[record.id] = claim(tag, keyword: record.kind.rawValue, typedefs: typedefs, isSame: isSame)
            case .enumeration(let enumeration):
                guard let tag = enumeration.name, styles.style(enumeration.id) != .constants else { continue }
                let isSame = index.typedefs[tag].map { $0.type == .enumeration(enumeration.id) } ?? false
                enumerations[enumeration.id] = claim(tag, keyword: "enum", typedefs: typedefs, isSame: isSame)
            case .function, .typedef, .variable:
                break
            }
        }
        all.formUnion(typedefs)
        // From the named ones inwards, so that a name says the whole way.
        for isNamed in [true, false] {
            for declaration in interface.declarations {
                guard case .record(let record) = declaration, (record.name != nil) == isNamed else { continue }
                nameMembers(of: record, index: index)
            }
        }
    }

    /// The Swift name of a record.
    func record(_ id: String) -> String { records[id] ?? SwiftIdentifier.escaped(Self.identifier(from: id)) }

    /// The Swift name of an enumeration; nil for an anonymous one, whose enumerators are plain constants.
    func enumeration(_ id: String) -> String? { enumerations[id] }

    private static func isComplete(_ declaration: Declaration) -> Bool {
        if case .record(let record) = declaration { record.layout != nil } else { true }
    }

    private mutating func claim(_ tag: String, keyword: String, typedefs: Set<String>, isSame: Bool) -> String {
        var name = SwiftIdentifier.unescaped(tag)
        if isSame {
            impliedTypedefs.insert(tag)
        } else if typedefs.contains(name) || all.contains(name) {
            name = "\(keyword)_\(tag)"
        }
        all.insert(name)
        return SwiftIdentifier.escaped(name)
    }

    /// Names the records that have no name of their own after the field that holds them.
    private mutating func nameMembers(of record: Record, index: InterfaceIndex) {
        let owner = self.record(record.id)
        for (position, field) in (record.layout?.fields ?? []).enumerated() {
            guard let id = Self.innermostRecord(field.type), records[id] == nil, let member = index.records[id],
                member.name == nil
            else { continue }
            var name = "\(owner)_\(field.name ?? "member\(position)")"
            while all.contains(name) { name += "_" }
            all.insert(name)
            records[id] = name
            nameMembers(of: member, index: index)
        }
    }

    private static func innermostRecord(_ type: CType) -> String? {
        switch type {
        case .record(let id): id
        case .array(let element, _): innermostRecord(element)
        case .pointer(let pointer): innermostRecord(pointer.pointee)
        default: nil
        }
    }

    private static func identifier(from id: String) -> String {
        String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}
