// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions

extension ModuleAssembly {
    /// Whether a record comes from another module. One that differs there is declared here, and a finding says so: the two
    /// are two types then.
    mutating func isImported(_ record: Record) -> Bool {
        guard let name = record.name else { return false }
        let definition = record.layout.map { DefinitionsEmitter(mapper: mapper).definition(of: record, layout: $0) }
        return isImported(name, record.info) { $0.serves(name, as: definition) }
    }

    /// Whether an enumeration comes from another module.
    mutating func isImported(_ enumeration: Enumeration) -> Bool {
        guard let name = enumeration.name else { return false }
        let definition = DefinitionsEmitter(mapper: mapper).definition(of: enumeration)
        return isImported(name, enumeration.info) { $0.serves(name, as: definition) }
    }

    private mutating func isImported(
        _ name: String,
        _ info: DeclarationInfo,
        serves: (SharedTypes) -> Bool?
    ) -> Bool {
        for shared in configuration.sharedTypes {
            switch serves(shared) {
            case nil: continue
            case true?:
                importedModules.insert(shared.module)
                return true
            case false?:
                let message =
                    "type '\(name)' is another one in the definitions of module '\(shared.module)', so that it is declared "
                    + "here too; generate both from the same headers, for the same target"
                diagnostics.append(Diagnostic(.warning, "shared-type-differs", at: info.location, message))
                return false
            }
        }
        return false
    }

    /// Imports the modules whose types are used; a finding names those that are not.
    mutating func importSharedModules() {
        for shared in configuration.sharedTypes {
            // One entry of several lines perhaps: each target of several may have it.
            let lines = model.importLines(of: shared.module).joined(separator: "\n")
            if importedModules.remove(shared.module) != nil {
                model.preamble.append(lines)
            } else if !model.preamble.contains(lines) {
                let message = "module '\(shared.module)' declares no type that this one needs, and is not imported"
                diagnostics.append(Diagnostic(.warning, "unused-shared-types", at: shared.location, message))
            }
        }
    }
}
