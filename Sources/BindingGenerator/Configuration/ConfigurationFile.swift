// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A configuration file: JSON5, so that it can hold comments, with one entry for each module.
///
/// Unknown keys are errors, with the nearest known key as a suggestion: a misspelt key would otherwise do nothing in
/// silence.
package struct ConfigurationFile: Sendable {
    /// One module to generate.
    package struct Module: Hashable, Sendable {
        package var name: String?
        /// Headers to bind; empty where `definitions` names what to bind.
        package var headers: [String]
        /// A definitions document to make Swift of, in place of headers.
        package var definitions: String?
        package var libraries: [String]?
        package var accessLevel: ModuleConfiguration.AccessLevel?
        package var callPath: ModuleConfiguration.CallPath?
        package var target: String?
        /// Several targets that go into one output; none for one.
        package var targets: [TargetEntry] = []
        package var clangArguments: [String]
        /// Symbols that may be absent even when all are required.
        package var optionalSymbols: [String]
        /// Libraries that say which symbols are optional: names or paths, each perhaps behind `label=`.
        package var checkAgainst: [String] = []
        package var emit: [String]?
        /// Whether the header's comments are carried over; they are when nothing is said.
        package var documentation: Bool?
        /// Patterns for headers that are bound beside those that belong to the ones named.
        package var includeHeaders: [String]
        /// Patterns for headers that are not bound.
        package var excludeHeaders: [String]
        /// How many declarations a Swift file may hold; 0 for any number.
        package var declarationsPerFile: Int?
        /// How many declarations, macros not counted, may be left out.
        package var maxSkipped: Int?
        /// Regular expressions for the names to bind, by kind.
        package var include: [DeclarationGroup: [String]]
        /// Regular expressions for the names not to bind, by kind.
        package var exclude: [DeclarationGroup: [String]]
        /// Regular expressions for records to bind without their members.
        package var opaque: [String]
        /// Swift sources whose mentions say what is bound; none for everything.
        package var usedBy: [String] = []
        /// A condition of `#if` around the generated code.
        package var condition: String?
        /// Swift lines that stand behind the import of the runtime.
        package var preamble: [String]
        /// What is said about single functions.
        package var functions: [FunctionEntry]
        /// Whether inline functions are bound through a shim.
        package var wrapStatic: Bool?
        /// C signatures of macros that are bound through a shim.
        package var wrapMacros: [String]
        /// How enumerations are written; nil when nothing is said.
        package var enums: EnumerationStyles?
        /// Generated modules whose types are not declared again.
        package var sharedTypes: [SharedEntry] = []
        /// The form of the module.
        package var style: ModuleStyle?
        /// Rules for names in Swift.
        package var rename: [RenameEntry] = []
        /// What is taken from the front of names.
        package var stripPrefixes: [String] = []
        /// Swift names by C names.
        package var names: [String: String] = [:]

        /// A module of some headers, with defaults for everything else.
        package init(headers: [String]) {
            self.headers = headers
            clangArguments = []
            optionalSymbols = []
            include = [:]
            exclude = [:]
            opaque = []
            preamble = []
            functions = []
            includeHeaders = []
            excludeHeaders = []
            wrapMacros = []
        }

        /// A module of a definitions document.
        package init(definitions: String) {
            self.init(headers: [])
            self.definitions = definitions
        }
    }

    package var modules: [Module]
    /// Where everything stands, once it is read.
    private var document: JSON5Document?

    /// Reads a configuration.
    ///
    /// - Throws: `ConfigurationError` for text that is not JSON5 or not a configuration.
    package init(json5 text: String) throws(ConfigurationError) {
        let document: JSON5Document
        do {
            document = try JSON5Document(text)
        } catch {
            throw ConfigurationError(error)
        }
        // Before decoding, so that the words are those of configurations; and what is left to decode is plain JSON.
        try ValueForm.object(CodingKeys.self).check(document.root, at: "$", document.root.place)
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(document.root.value.configuration.json.utf8))
            locateStyles(document)
        } catch let error as DecodingError {
            throw ConfigurationError(error, document)
        } catch {
            throw ConfigurationError("\(error)", at: "$", JSON5Place(line: 1, column: 1))
        }
        self.document = document
    }

    /// The line and column of a value, by its path: `$.modules[0].name`; of the innermost that is there.
    package func place(of path: String) -> (line: Int, column: Int) {
        let place = document?[path] ?? JSON5Place(line: 1, column: 1)
        return (place.line, place.column)
    }

    init(modules: [Module]) { self.modules = modules }
}

extension ConfigurationFile {
    /// Notes the line of each rule for enumerations, for the findings about it.
    private mutating func locateStyles(_ places: JSON5Document) {
        for index in modules.indices {
            for rule in modules[index].enums?.rules.indices ?? 0..<0 {
                let pattern = modules[index].enums?.rules[rule].pattern ?? ""
                let place = places["$.modules[\(index)].enums.styles.\(pattern)"]
                let location = SourceLocation(file: "", line: place.line, column: place.column)
                modules[index].enums?.rules[rule].location = location
            }
        }
    }
}

/// A configuration that cannot be used: where in it, and what is wrong.
package struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path of the value, such as `$.modules[0].name`; nil where the text is no JSON5 at all.
    package var path: String?
    package var message: String
    /// Counted from 1, columns in bytes.
    package var line: Int
    package var column: Int

    package var description: String { path.map { "\($0): \(message)" } ?? message }
}

extension ConfigurationError {
    init(_ message: String, at path: String, _ place: JSON5Place) {
        self.init(path: path, message: message, line: place.line, column: place.column)
    }

    init(_ problem: JSON5Problem) {
        self.init(path: nil, message: problem.message, line: problem.place.line, column: problem.place.column)
    }

    init(_ error: DecodingError, _ document: JSON5Document) {
        switch error {
        case .keyNotFound(_, let found), .typeMismatch(_, let found), .valueNotFound(_, let found),
            .dataCorrupted(let found):
            let path = JSONPath.text(found.codingPath)
            self.init(found.debugDescription, at: path, document[path])
        @unknown default:
            self.init("\(error)", at: "$", JSON5Place(line: 1, column: 1))
        }
    }
}
