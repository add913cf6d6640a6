// Licensed under Apache License v2.0. See LICENSE for details.

package import CInterface
package import FFIDefinitions

/// Types that another generated module declares: they are imported and not declared again.
package struct SharedTypes: Hashable, Sendable {
    /// The Swift module to import.
    package var module: String
    /// What it declares, by C names; a record without a size is one without members.
    package var records: [String: RecordDefinition]
    package var enumerations: [String: EnumDefinition]
    /// What its Swift looks like; nil in definitions that do not say it.
    package var swift: SwiftModuleDefinition?
    /// The values of its integer constants and enumerators.
    var integers: [String: IntegerValue]
    /// Where the configuration says so.
    package var location: SourceLocation?

    package init(module: String, definitions: Definitions, location: SourceLocation?) {
        self.module = module
        records = definitions.extended.types
        enumerations = definitions.enums
        swift = definitions.swift
        integers = definitions.constants.compactMapValues { IntegerValue($0.value) }
        for enumeration in definitions.enums.values {
            integers.merge(enumeration.values.compactMapValues { IntegerValue($0) }) { first, _ in first }
        }
        self.location = location
    }

    var accessLevel: ModuleConfiguration.AccessLevel {
        swift.flatMap { ModuleConfiguration.AccessLevel(rawValue: $0.accessLevel) } ?? .public
    }

    /// How a type is found from another module.
    enum Place: Hashable {
        /// The module to import, and the name there.
        case type(module: String, name: String)
        /// Pointers to it are `OpaquePointer`.
        case handle
    }

    /// Where a type is; nil for one that the module does not have.
    func place(of name: String) -> Place? {
        let record = records[name]
        guard record != nil || enumerations[name] != nil else { return nil }
        guard let swift else { return .type(module: module, name: name) }
        if let own = swift.types[name] { return .type(module: module, name: own) }
        for (other, names) in swift.imports.sorted(by: { $0.key < $1.key }) {
            if let imported = names[name] { return .type(module: other, name: imported) }
        }
        return record?.size == nil && swift.style == ModuleStyle.dropIn.rawValue ? .handle : nil
    }

    /// How an enumeration is written; nil for one that the module does not have.
    func style(of name: String) -> EnumerationStyle? {
        guard enumerations[name] != nil, let swift else { return nil }
        return swift.enumStyles[name].flatMap(EnumerationStyle.init(rawValue:)) ?? .open
    }
}
