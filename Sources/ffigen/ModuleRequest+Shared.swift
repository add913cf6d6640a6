// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
import CInterface
import FFIDefinitions

extension ModuleRequest {
    /// The types of other generated modules, read from their definitions.
    ///
    /// - Parameters:
    ///   - position: The module's place in the configuration file.
    ///   - path: The configuration file's path; the paths in it are relative to its folder.
    static func sharedTypes(
        of module: ConfigurationFile.Module,
        at position: Int,
        in file: ConfigurationFile,
        _ path: String
    ) throws -> [SharedTypes] {
        let base = TextFile.folder(of: path)
        return try module.sharedTypes.enumerated().map { index, entry in
            let place = file.place(of: "$.modules[\(position)].sharedTypes[\(index)]")
            let location = SourceLocation(file: path, line: place.line, column: place.column)
            let document =
                entry.definitions.hasPrefix("/") || base.isEmpty ? entry.definitions : "\(base)/\(entry.definitions)"
            do {
                let definitions = try Definitions(json: try TextFile.read(document))
                return SharedTypes(
                    module: entry.module ?? definitions.module,
                    definitions: definitions,
                    location: location
                )
            } catch var error as DefinitionsError {
                error.file = document
                throw error
            } catch {
                throw CommandError("the definitions of 'sharedTypes' cannot be read: \(error)", at: location)
            }
        }
    }
}
