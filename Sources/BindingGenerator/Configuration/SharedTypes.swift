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
    /// The values of its integer constants and enumerators.
    var integers: [String: IntegerValue]
    /// Where the configuration says so.
    package var location: SourceLocation?

    package init(module: String, definitions: Definitions, location: SourceLocation?) {
        self.module = module
        records = definitions.extended.types
        enumerations = definitions.enums
        integers = definitions.constants.compactMapValues { IntegerValue($0.value) }
        for enumeration in definitions.enums.values {
            integers.merge(enumeration.values.compactMapValues { IntegerValue($0) }) { first, _ in first }
        }
        self.location = location
    }

    /// Whether the module has a record, and whether as this one: one without members is served by any.
    func serves(_ name: String, as definition: RecordDefinition?) -> Bool? {
        guard let declared = records[name] else { return nil }
        return definition == nil || declared == definition
    }

    func serves(_ name: String, as definition: EnumDefinition?) -> Bool? {
        guard let declared = enumerations[name] else { return nil }
        return declared == definition
    }
}
