// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Writes enumerations, aliases and opaque types.
struct TypeEmitter: Sendable {
    let configuration: ModuleConfiguration
    let mapper: TypeMapper

    var access: String { configuration.accessLevel == .internal ? "" : configuration.accessLevel.rawValue + " " }
    var inlinable: String { configuration.accessLevel == .internal ? "" : "@inlinable " }

    func entry(for enumeration: Enumeration, name: String) -> EnumerationEntry {
        EnumerationEntry(
            documentation: DocumentationComment.lines(enumeration.info),
            access: access,
            inlinable: inlinable,
            name: name,
            rawType: mapper.map(.integer(enumeration.underlying)).swift,
            isOptionSet: enumeration.isFlag,
            members: enumeration.enumerators.map { enumerator in
                ConstantEntry(
                    documentation: DocumentationComment.lines(enumerator),
                    access: access,
                    inlinable: inlinable,
                    name: SwiftIdentifier.escaped(enumerator.name),
                    type: "Self",
                    value: "Self(rawValue: \(enumerator.value))"
                )
            }
        )
    }

    func entry(for constant: MappedConstant) -> ConstantEntry {
        ConstantEntry(
            documentation: constant.documentation,
            access: access,
            inlinable: inlinable,
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
        guard type != SwiftIdentifier.escaped(typedef.name) else { return nil }
        return AliasEntry(
            documentation: DocumentationComment.lines(typedef.info),
            access: access,
            name: SwiftIdentifier.escaped(typedef.name),
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
