// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Writes enumerations, aliases and opaque types.
struct TypeEmitter: Sendable {
    let configuration: ModuleConfiguration
    let mapper: TypeMapper

    var access: String { configuration.accessLevel == .internal ? "" : configuration.accessLevel.rawValue + " " }
    var inlinable: String { configuration.inlinesMembers ? "@inlinable " : "" }

    func entry(for enumeration: Enumeration, name: String) -> EnumerationEntry {
        let style = mapper.styles.style(enumeration.id)
        let cases = style == .frozen ? Self.cases(of: enumeration) : [:]
        let enumerators = enumeration.enumerators
        let names = Dictionary(
            zip(
                enumerators.map(\.name),
                SwiftIdentifier.distinct(
                    enumerators.map { mapper.renaming.name($0.name, .enumerators) },
                    of: enumerators.map(\.name)
                )
            )
        ) { first, _ in first }
        return EnumerationEntry(
            documentation: DocumentationComment.lines(enumeration.info),
            access: access,
            inlinable: inlinable,
            name: name,
            rawType: mapper.map(.integer(enumeration.underlying)).swift,
            isOptionSet: style == .optionSet,
            hasUnlabelledInitializer: configuration.style == .dropIn && style == .open,
            isFrozen: style == .frozen,
            cases: enumerators.filter { cases[$0.value] == $0.name }.map {
                member($0, named: names[$0.name], value: $0.value.description)
            },
            members: enumerators.filter { cases[$0.value] != $0.name }.map { enumerator in
                let value = cases[enumerator.value].map { ".\(names[$0] ?? $0)" }
                return member(
                    enumerator,
                    named: names[enumerator.name],
                    value: value ?? "Self(rawValue: \(enumerator.value))"
                )
            }
        )
    }

    /// The enumerator that becomes the case for each value: the first, one that is not deprecated before others.
    private static func cases(of enumeration: Enumeration) -> [IntegerValue: String] {
        let current = enumeration.enumerators.filter { $0.availability == .available }
        let all = current + enumeration.enumerators.filter { $0.availability != .available }
        return Dictionary(all.map { ($0.value, $0.name) }) { first, _ in first }
    }

    private func member(_ enumerator: Enumerator, named name: String?, value: String) -> ConstantEntry {
        ConstantEntry(
            documentation: DocumentationComment.lines(enumerator),
            attributes: SwiftAttribute.lines(enumerator.availability),
            access: access,
            inlinable: inlinable,
            name: name ?? SwiftIdentifier.escaped(enumerator.name),
            type: "Self",
            value: value
        )
    }

    /// The type of its own that a typedef asks for; nil where it asks for none.
    func newtypeEntry(for typedef: Typedef) -> NewtypeEntry? {
        guard let raw = mapper.newtypeRaw(of: typedef) else { return nil }
        let isPointer = if case .pointer = mapper.index.canonical(typedef.type) { true } else { false }
        return NewtypeEntry(
            documentation: DocumentationComment.lines(typedef.info),
            access: access,
            inlinable: inlinable,
            name: mapper.names.typedef(typedef.name),
            rawType: raw,
            isSendable: !isPointer,
            hasUnlabelledInitializer: typedef.newtype == .structure
        )
    }

    func entry(for constant: MappedConstant) -> ConstantEntry {
        ConstantEntry(
            documentation: constant.documentation,
            attributes: SwiftAttribute.lines(constant.availability),
            access: access,
            // At file scope what can be inlined elsewhere may name public types only.
            inlinable: configuration.accessLevel == .public ? "@inlinable " : "",
            name: SwiftIdentifier.escaped(constant.name),
            type: constant.type,
            value: constant.value
        )
    }

    /// The alias for a typedef; nil where the type it names is declared under the same name or has no Swift form.
    func entry(for typedef: Typedef) -> AliasEntry? {
        guard !mapper.names.impliedTypedefs.contains(typedef.name), !TypeMapper.isBuiltIn(typedef: typedef.name) else {
            return nil
        }
        // An import does not name what it has no type for.
        if mapper.isOpaque(typedef.type) { return nil }
        let type: String
        switch typedef.type {
        case .record(let id): type = mapper.names.record(id)
        case .function: type = mapper.map(.pointer(to: typedef.type)).base
        case .void: type = "Void"
        default:
            let mapped = mapper.map(typedef.type)
            guard mapped.base != "Never", !mapper.isVariadicList(typedef.type) else { return nil }
            type = mapped.base
        }
        guard type != mapper.names.typedef(typedef.name) else { return nil }
        return AliasEntry(
            documentation: DocumentationComment.lines(typedef.info),
            access: access,
            name: mapper.names.typedef(typedef.name),
            type: type
        )
    }

    func opaqueEntry(for record: Record) -> TypeEntry {
        TypeEntry(
            documentation: DocumentationComment.lines(record.info),
            access: access,
            name: mapper.names.record(record.id)
        )
    }
}
