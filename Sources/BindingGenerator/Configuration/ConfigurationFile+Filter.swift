// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension ConfigurationFile {
    /// What one of the modules says about which declarations are bound.
    ///
    /// - Parameters:
    ///   - index: The module's place in `modules`.
    ///   - file: The name of the configuration file, for findings.
    /// - Throws: `ConfigurationError` for a text that is no regular expression.
    package func filter(ofModule index: Int, in file: String) throws(ConfigurationError) -> DeclarationFilter {
        let path = "$.modules[\(index)]"
        let module = modules[index]
        var filter = DeclarationFilter()
        filter.include = try patterns(module.include, "\(path).include", file)
        filter.exclude = try patterns(module.exclude, "\(path).exclude", file)
        filter.opaque = try patterns(module.opaque, "\(path).opaque", file)
        return filter
    }

    /// What one of the modules says about single functions.
    ///
    /// - Throws: `ConfigurationError` for a text that is no regular expression.
    package func rules(ofModule index: Int, in file: String) throws(ConfigurationError) -> [FunctionRule] {
        var rules: [FunctionRule] = []
        for (position, entry) in modules[index].functions.enumerated() {
            let path = "$.modules[\(index)].functions[\(position)].match"
            rules.append(entry.rule(matching: try pattern(entry.match, path, file)))
        }
        return rules
    }

    private func patterns(
        _ texts: [DeclarationGroup: [String]],
        _ path: String,
        _ file: String
    ) throws(ConfigurationError) -> [DeclarationGroup: [NamePattern]] {
        var patterns: [DeclarationGroup: [NamePattern]] = [:]
        for group in DeclarationGroup.allCases {
            guard let texts = texts[group] else { continue }
            patterns[group] = try self.patterns(texts, "\(path).\(group.rawValue)", file)
        }
        return patterns
    }

    private func patterns(
        _ texts: [String],
        _ path: String,
        _ file: String
    ) throws(ConfigurationError) -> [NamePattern] {
        var patterns: [NamePattern] = []
        for (index, text) in texts.enumerated() {
            patterns.append(try pattern(text, "\(path)[\(index)]", file))
        }
        return patterns
    }

    func pattern(_ text: String, _ path: String, _ file: String) throws(ConfigurationError) -> NamePattern {
        let place = place(of: path)
        do {
            return try NamePattern(text, at: SourceLocation(file: file, line: place.line, column: place.column))
        } catch {
            throw ConfigurationError(path: path, message: "\(error)", line: place.line, column: place.column)
        }
    }
}
