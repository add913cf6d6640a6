// Licensed under Apache License v2.0. See LICENSE for details.

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
package struct ConfigurationFile: Hashable, Sendable {
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
        package var clangArguments: [String]
        /// Symbols that may be absent even when all are required.
        package var optionalSymbols: [String]
        package var emit: [String]?
        /// Whether the header's comments are carried over; they are when nothing is said.
        package var documentation: Bool?

        /// A module of some headers, with defaults for everything else.
        package init(headers: [String]) {
            self.headers = headers
            clangArguments = []
            optionalSymbols = []
        }

        /// A module of a definitions document.
        package init(definitions: String) {
            self.init(headers: [])
            self.definitions = definitions
        }
    }

    package var modules: [Module]

    /// Reads a configuration.
    ///
    /// - Throws: `ConfigurationError` for text that is not JSON5 or not a configuration.
    package init(json5 text: String) throws(ConfigurationError) {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        do {
            self = try decoder.decode(Self.self, from: Data(text.utf8))
        } catch let error as DecodingError {
            if case .dataCorrupted(let context) = error, context.codingPath.isEmpty,
                let problem = JSON5Syntax.problem(in: text)
            {
                throw ConfigurationError(
                    path: "line \(problem.line), column \(problem.column)",
                    message: problem.message
                )
            }
            throw ConfigurationError(error)
        } catch {
            throw ConfigurationError(path: "$", message: "\(error)")
        }
    }
}

/// A configuration that cannot be used: where in it, and what is wrong.
package struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
    package var path: String
    package var message: String

    package var description: String { "\(path): \(message)" }
}

extension ConfigurationError {
    init(_ error: DecodingError) {
        let context: DecodingError.Context
        var message: String?
        switch error {
        case .keyNotFound(let key, let found):
            context = found
            message = "the key '\(key.stringValue)' is missing"
        case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found):
            context = found
        @unknown default:
            self.init(path: "$", message: "\(error)")
            return
        }
        let underlying = context.underlyingError.map { ": \($0)" } ?? ""
        self.init(path: JSONPath.text(context.codingPath), message: message ?? context.debugDescription + underlying)
    }
}
