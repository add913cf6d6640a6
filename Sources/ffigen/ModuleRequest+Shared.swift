// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
import CInterface
import FFIDefinitions

extension ModuleRequest {
    /// The types of other generated modules, read from their definitions.
    ///
    /// - Parameters:
    ///   - ownName: The module's name.
    ///   - origin: Where the configuration has the module.
    ///   - base: The folder of the configuration file, which paths are relative to.
    static func sharedTypes(
        of module: ConfigurationFile.Module,
        named ownName: String,
        at origin: ModuleOrigin,
        base: String
    ) throws -> [SharedTypes] {
        try module.sharedTypes.enumerated().map { index, entry in
            let key = "sharedTypes[\(index)]"
            let document =
                entry.definitions.hasPrefix("/") || base.isEmpty ? entry.definitions : "\(base)/\(entry.definitions)"
            do {
                let text = try origin.located("\(key).definitions") { try TextFile.read(document) }
                let definitions = try Definitions(json: text)
                let name = entry.module ?? definitions.module
                if name == ownName {
                    let message =
                        "the module that shares its types is called '\(name)' as this one is; name the other one with 'module', or this "
                        + "one otherwise"
                    throw origin.located(CommandError(message), key)
                }
                return SharedTypes(
                    module: name,
                    definitions: definitions,
                    location: origin.location(key)
                )
            } catch var error as DefinitionsError {
                error.file = document
                throw origin.located(CommandError("\(error)"), "\(key).definitions")
            }
        }
    }
}
