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
    /// Without backticks.
    private var typedefs: [String: String] = [:]
    /// Typedefs that need no alias, since the type they name is declared under the same name.
    private(set) var impliedTypedefs: Set<String> = []
    /// Every name the module declares for a type.
    private(set) var all: Set<String> = []
    /// Names that the configuration wants and that other types have.
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - adopted: The names that types have in the modules that declare them, by `struct pair` or `typedef pair_t`.
    ///   - reserved: Names that are taken by other modules of the target.
    init(
        _ interface: Interface,
        index: InterfaceIndex,
        styles: StyledEnumerations,
        renaming: Renaming = Renaming(),
        adopted: [String: String] = [:],
        reserved: Set<String> = []
    ) {
        all = reserved
        nameTypedefs(of: interface, index: index, renaming: renaming, adopted: adopted, reserved: reserved)
        let typedefs = Dictionary(self.typedefs.map { ($1, $0) }) { min($0, $1) }
        // Complete ones first: where a prototype mentions a struct before the file declares it, C makes two of them, and
        // the one with members is what people mean.
        for declaration in interface.declarations.filter(Self.isComplete)
            + interface.declarations.filter({ !Self.isComplete($0) })
        {
            switch declaration {
            case .record(let record):
                guard let tag = record.name else { continue }
                if let name = adopted[record.id] {
                    records[record.id] = adopt(name, typedefs: typedefs) {
                        index.typedefs[$0]?.type == .record(record.id)
                    }
                    continue
                }
                let wanted = renaming.name(tag, .records)
                records[record.id] = claim(tag, wanted, record.kind.rawValue, record.info, typedefs: typedefs) {
                    index.typedefs[$0].map { $0.type == .record(record.id) } ?? false
                }
            case .enumeration(let enumeration):
                guard let tag = enumeration.name, styles.style(enumeration.id) != .constants else { continue }
                if let name = adopted[enumeration.id] {
                    enumerations[enumeration.id] = adopt(name, typedefs: typedefs) {
                        index.typedefs[$0]?.type == .enumeration(enumeration.id)
                    }
                    continue
                }
                let wanted = renaming.name(tag, .enums)
                enumerations[enumeration.id] = claim(tag, wanted, "enum", enumeration.info, typedefs: typedefs) {
                    index.typedefs[$0].map { $0.type == .enumeration(enumeration.id) } ?? false
                }
            case .function, .typedef, .variable:
                break
            }
        }
        all.formUnion(typedefs.keys)
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

    /// Whether what a key stands for, such as `struct pair` or `typedef pair_t`, has a name.
    func has(_ name: String, for key: String) -> Bool {
        let typedef = key.hasPrefix("typedef ") ? typedefs[String(key.dropFirst(8))] : nil
        return (typedef ?? records[key] ?? enumerations[key]).map { $0.withoutBackticks == name } ?? false
    }

    private static func isComplete(_ declaration: Declaration) -> Bool {
        if case .record(let record) = declaration { record.layout != nil } else { true }
    }

    /// The Swift name of a typedef.
    func typedef(_ name: String) -> String { SwiftIdentifier.escaped(typedefs[name] ?? name) }

    /// Gives each typedef its name; one that the configuration changes takes underscores where another has that name.
    private mutating func nameTypedefs(
        of interface: Interface,
        index: InterfaceIndex,
        renaming: Renaming,
        adopted: [String: String],
        reserved: Set<String>
    ) {
        let taken = reserved.union(adopted.values)
        var tags: [String: (name: String, wanted: String)] = [:]
        for declaration in interface.declarations {
            switch declaration {
            case .record(let record):
                if let tag = record.name { tags[record.id] = (tag, renaming.name(tag, .records)) }
            case .enumeration(let enumeration):
                if let tag = enumeration.name {
                    tags[enumeration.id] = (tag, renaming.name(tag, .enums))
                }
            case .function, .typedef, .variable: break
            }
        }
        var names: [String] = []
        var wanted: [String] = []
        for case .typedef(let typedef) in interface.declarations where !index.isTransparent(typedef: typedef.name) {
            let name = typedef.name
            guard typedefs[name] == nil else { continue }
            typedefs[name] = name
            names.append(name)
            let tagged = Self.id(of: typedef.type).flatMap { tags[$0] }
            if !adopted.isEmpty,
                let fixed = adopted["typedef \(name)"] ?? Self.name(of: typedef, tag: tagged?.name, adopted)
            {
                wanted.append(fixed)
                continue
            }
            // A tag and its typedef of the same name stay together.
            let tag = tagged.flatMap { $0.name == name && $0.wanted != name ? $0.wanted : nil }
            let new = TypeMapper.isBuiltIn(typedef: name) ? name : tag ?? renaming.name(name, .typedefs)
            var free = SwiftIdentifier.unescaped(new)
            while taken.contains(free) { free += "_" }
            wanted.append(free)
        }
        let unchanged = Set(zip(names, wanted).filter { $0 == $1 }.map(\.1))
        let distinct = SwiftIdentifier.distinct(wanted, avoiding: unchanged) { names[$0] == wanted[$0] }
        for (position, name) in names.enumerated() {
            typedefs[name] = distinct[position]
            note("typedef", name, wanted[position], distinct[position], at: index.typedefs[name]?.info.location)
        }
    }

    private static func id(of type: CType) -> String? {
        switch type {
        case .record(let id), .enumeration(let id): id
        default: nil
        }
    }

    /// The name of a typedef that goes with its type, where another module declares that: of a tag's name, or of the name
    /// that the type has there.
    private static func name(of typedef: Typedef, tag: String?, _ adopted: [String: String]) -> String? {
        guard let key = id(of: typedef.type), let name = adopted[key], tag == typedef.name || name == typedef.name
        else { return nil }
        return name
    }

    /// The name of a type that another module declares.
    private mutating func adopt(_ name: String, typedefs: [String: String], isSame: (String) -> Bool) -> String {
        if let typedef = typedefs[name], isSame(typedef) { impliedTypedefs.insert(typedef) }
        all.insert(name)
        return SwiftIdentifier.escaped(name)
    }

    private mutating func note(
        _ noun: String,
        _ name: String,
        _ wanted: String,
        _ given: String,
        at location: SourceLocation?
    ) {
        guard wanted != given else { return }
        let message = "\(noun) '\(name)' is called '\(given)', since another type has the name '\(wanted)'"
        diagnostics.append(Diagnostic(.note, "renamed", at: location, message))
    }

    /// The name of a tag.
    ///
    /// - Parameters:
    ///   - wanted: The name that the configuration gives it.
    ///   - typedefs: The typedefs by their Swift names.
    ///   - isSame: Whether a typedef is for the very type.
    private mutating func claim(
        _ tag: String,
        _ wanted: String,
        _ keyword: String,
        _ info: DeclarationInfo,
        typedefs: [String: String],
        isSame: (String) -> Bool
    ) -> String {
        let plain = SwiftIdentifier.unescaped(wanted)
        var name = plain
        if isSame(tag), let given = self.typedefs[tag] {
            impliedTypedefs.insert(tag)
            name = given
        } else if wanted != tag, let typedef = typedefs[name], isSame(typedef), !all.contains(name) {
            impliedTypedefs.insert(typedef)
        } else if typedefs[name] != nil || all.contains(name) {
            name = "\(keyword)_\(wanted)"
            while typedefs[name] != nil || all.contains(name) { name += "_" }
            if wanted != tag {
                while typedefs[name] != nil || all.contains(name) { name += "_" }
                note(keyword, tag, plain, name, at: info.location)
            }
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
