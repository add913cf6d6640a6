// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
import CInterface
import FFIDefinitions

/// Where a configuration says what it says about a module; nowhere for a module of the command line.
struct ModuleOrigin {
    private var file: ConfigurationFile?
    private var path = ""
    private var position = 0

    /// A module of the command line.
    init() {}

    /// - Parameters:
    ///   - position: The module's place in the file.
    ///   - path: The file's path.
    init(_ position: Int, of file: ConfigurationFile, at path: String) {
        self.file = file
        self.path = path
        self.position = position
    }

    /// The place of a key, as in `headers[0]`; of what is around it where there is no such key, and of the module for none.
    func location(_ key: String = "") -> SourceLocation? {
        guard let file else { return nil }
        let place = file.place(of: "$.modules[\(position)]" + (key.isEmpty ? "" : ".\(key)"))
        return SourceLocation(file: path, line: place.line, column: place.column)
    }

    /// Does something with a key's value; what goes wrong then goes wrong at its place.
    ///
    /// - Parameters:
    ///   - key: The key, as in `headers[0]`.
    ///   - isOption: Whether an option of the command line stands for the key.
    func located<Value>(_ key: String, isOption: Bool = false, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw isOption ? error : located(error, key)
        }
    }

    /// An error at the place of a key, unless it has a place of its own.
    func located(_ error: any Error, _ key: String = "") -> any Error {
        guard let location = location(key) else { return error }
        switch error {
        case let error as CommandError where error.location != nil: return error
        // They have the path of the document that they are about.
        case is DefinitionsError: return error
        default: return CommandError("\(error)", at: location)
        }
    }
}
