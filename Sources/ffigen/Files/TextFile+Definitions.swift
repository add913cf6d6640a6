// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions

extension TextFile {
    /// The definitions document at a path.
    ///
    /// - Throws: `FileError` when the file cannot be read; `DefinitionsError` with the file and the place in it when it is
    ///   no definitions document.
    static func definitions(_ path: String) throws -> Definitions {
        let text = try read(path)
        do throws(DefinitionsError) {
            return try Definitions(json: text)
        } catch {
            throw DefinitionsError.at(path, error)
        }
    }
}

extension DefinitionsError {
    fileprivate static func at(_ file: String, _ error: DefinitionsError) -> DefinitionsError {
        var error = error
        error.file = file
        return error
    }
}
