// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension ConfigurationFile {
    /// A rule for names.
    package struct RenameEntry: Hashable, Sendable {
        var kinds: [RenamingRules.Kind]
        var match: String
        var to: String?
        var letterCase: RenamingRules.Case?
    }

    /// What one of the modules says about names in Swift.
    ///
    /// - Parameters:
    ///   - index: The module's place in `modules`.
    ///   - file: The name of the configuration file, for findings.
    /// - Throws: `ConfigurationError` for a text that is no regular expression, template or name.
    package func renaming(ofModule index: Int, in file: String) throws(ConfigurationError) -> RenamingRules {
        let path = "$.modules[\(index)]"
        let module = modules[index]
        var rules = RenamingRules()
        for (position, entry) in module.rename.enumerated() {
            let path = "\(path).rename[\(position)]"
            let match = try pattern(entry.match, "\(path).match", file)
            var template: NameTemplate?
            if let to = entry.to {
                do {
                    template = try NameTemplate(to, for: match)
                } catch {
                    throw problem("\(error)", at: "\(path).to")
                }
            }
            rules.rules.append(
                RenamingRules.Rule(
                    kinds: Set(entry.kinds),
                    match: match,
                    template: template,
                    letterCase: entry.letterCase
                )
            )
        }
        for (position, prefix) in module.stripPrefixes.enumerated() {
            rules.prefixes.append(.init(prefix, at: location(of: "\(path).stripPrefixes[\(position)]", in: file)))
        }
        for (name, swift) in module.names {
            let path = "\(path).names.\(name)"
            guard SwiftIdentifier.isIdentifier(swift) else { throw problem("'\(swift)' is no name in Swift", at: path) }
            rules.names[name] = .init(swift, at: location(of: path, in: file))
        }
        return rules
    }

    private func problem(_ message: String, at path: String) -> ConfigurationError {
        let place = place(of: path)
        return ConfigurationError(path: path, message: message, line: place.line, column: place.column)
    }

    private func location(of path: String, in file: String) -> SourceLocation {
        let place = place(of: path)
        return SourceLocation(file: file, line: place.line, column: place.column)
    }
}

extension ConfigurationFile.RenameEntry: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case kinds, match, to, `case`
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let words = try container.decodeIfPresent([String].self, forKey: .kinds)
        kinds = words?.compactMap { RenamingRules.Kind(rawValue: $0) } ?? RenamingRules.Kind.allCases.filter(\.isGlobal)
        match = try container.decodeIfPresent(String.self, forKey: .match) ?? ".*"
        to = try container.decodeIfPresent(String.self, forKey: .to)
        letterCase = try container.decodeWordIfPresent(forKey: .case)
        guard to != nil || letterCase != nil else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "it changes nothing; give 'to', 'case' or both")
            )
        }
    }
}
