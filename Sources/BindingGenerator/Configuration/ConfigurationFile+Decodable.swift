// Licensed under Apache License v2.0. See LICENSE for details.

// What is decoded here has been checked by the forms of the keys: types, words, unknown and missing keys. What is left are
// the rules between values.

extension ConfigurationFile: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case schema = "$schema"
        case modules
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        // For editors alone.
        _ = try container.decodeIfPresent(String.self, forKey: .schema)
        self.init(modules: try container.decode([Module].self, forKey: .modules))
    }
}

extension ConfigurationFile.Module: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, headers, definitions, libraries, accessLevel, callPath, target, targets, clangArguments,
            optionalSymbols,
            checkAgainst, emit, documentation, includeHeaders, excludeHeaders, declarationsPerFile, maxSkipped,
            include, exclude, opaque, usedBy, functions, condition, preamble, wrapStatic, wrapMacros, enums,
            style, rename, stripPrefixes, names, sharedTypes
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decodeIfPresent(String.self, forKey: .name)
        definitions = try container.decodeIfPresent(String.self, forKey: .definitions)
        headers = definitions == nil ? try container.decode([String].self, forKey: .headers) : []
        libraries = try container.decodeIfPresent([String].self, forKey: .libraries)
        accessLevel = try container.decodeWordIfPresent(forKey: .accessLevel)
        callPath = try container.decodeWordIfPresent(forKey: .callPath)
        target = try container.decodeIfPresent(String.self, forKey: .target)
        targets = try container.decodeIfPresent([TargetEntry].self, forKey: .targets) ?? []
        if target != nil, !targets.isEmpty {
            throw DecodingError.dataCorruptedError(
                forKey: .targets,
                in: container,
                debugDescription: "there is a 'target' beside it; keep one of the two"
            )
        }
        clangArguments = try container.decodeIfPresent([String].self, forKey: .clangArguments) ?? []
        optionalSymbols = try container.decodeIfPresent([String].self, forKey: .optionalSymbols) ?? []
        checkAgainst = try container.decodeIfPresent([String].self, forKey: .checkAgainst) ?? []
        emit = try container.decodeIfPresent([String].self, forKey: .emit)
        documentation = try container.decodeIfPresent(Bool.self, forKey: .documentation)
        includeHeaders = try container.decodeIfPresent([String].self, forKey: .includeHeaders) ?? []
        excludeHeaders = try container.decodeIfPresent([String].self, forKey: .excludeHeaders) ?? []
        declarationsPerFile = try container.decodeIfPresent(Int.self, forKey: .declarationsPerFile)
        maxSkipped = try container.decodeIfPresent(Int.self, forKey: .maxSkipped)
        include = try container.decodePatterns(forKey: .include)
        exclude = try container.decodePatterns(forKey: .exclude)
        opaque = try container.decodeIfPresent([String].self, forKey: .opaque) ?? []
        usedBy = try container.decodeIfPresent([String].self, forKey: .usedBy) ?? []
        condition = try container.decodeIfPresent(String.self, forKey: .condition)
        if let problem = condition.flatMap(CompilationCondition.problem) {
            throw DecodingError.dataCorruptedError(forKey: .condition, in: container, debugDescription: problem)
        }
        preamble = try container.decodeIfPresent([String].self, forKey: .preamble) ?? []
        functions = try container.decodeIfPresent([ConfigurationFile.FunctionEntry].self, forKey: .functions) ?? []
        wrapStatic = try container.decodeIfPresent(Bool.self, forKey: .wrapStatic)
        wrapMacros = try container.decodeIfPresent([String].self, forKey: .wrapMacros) ?? []
        enums = try container.decodeIfPresent(EnumerationStyles.self, forKey: .enums)
        sharedTypes =
            try container.decodeIfPresent([ConfigurationFile.SharedEntry].self, forKey: .sharedTypes) ?? []
        style = try container.decodeWordIfPresent(forKey: .style)
        rename = try container.decodeIfPresent([ConfigurationFile.RenameEntry].self, forKey: .rename) ?? []
        stripPrefixes = try container.decodeIfPresent([String].self, forKey: .stripPrefixes) ?? []
        names = try container.decodeIfPresent([String: String].self, forKey: .names) ?? [:]
        // A document has been made for one target from one header; what is about reading headers would do nothing.
        let unused =
            ([
                .headers, .target, .targets, .clangArguments, .includeHeaders, .excludeHeaders, .wrapStatic,
                .wrapMacros,
                .documentation,
            ] as [CodingKeys]).filter(container.contains)
        if definitions != nil, let key = unused.first {
            throw DecodingError.dataCorruptedError(
                forKey: key,
                in: container,
                debugDescription: "no header is read for a module of 'definitions'; remove '\(key.stringValue)'"
            )
        }
    }
}

extension EnumerationStyles: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case `default`, styles
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(fallback: try container.decodeWordIfPresent(forKey: .default) ?? .automatic)
        guard container.contains(.styles) else { return }
        let styles = try container.nestedContainer(keyedBy: AnyKey.self, forKey: .styles)
        for key in styles.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
            if let problem = Rule.problem(of: key.stringValue) {
                throw DecodingError.dataCorruptedError(forKey: key, in: styles, debugDescription: problem)
            }
            guard let style: EnumerationStyle = try styles.decodeWordIfPresent(forKey: key) else { continue }
            rules.append(Rule(pattern: key.stringValue, style: style))
        }
    }
}

extension KeyedDecodingContainer {
    /// Decodes an object with lists of texts by kind of declaration.
    fileprivate func decodePatterns(forKey key: Key) throws -> [DeclarationGroup: [String]] {
        guard contains(key) else { return [:] }
        let container = try nestedContainer(keyedBy: DeclarationGroup.self, forKey: key)
        return try container.allKeys.reduce(into: [:]) { $0[$1] = try container.decode([String].self, forKey: $1) }
    }

    /// Decodes a word of a closed set. That it is one of them has been checked.
    func decodeWordIfPresent<Word: RawRepresentable<String>>(forKey key: Key) throws -> Word? {
        try decodeIfPresent(String.self, forKey: key).flatMap(Word.init(rawValue:))
    }
}

/// A key of any name, to list what an object holds.
private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
