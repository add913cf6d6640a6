// Licensed under Apache License v2.0. See LICENSE for details.

extension ConfigurationFile: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case modules
    }

    package init(from decoder: any Decoder) throws {
        try decoder.rejectUnknownKeys(CodingKeys.self)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        modules = try container.decode([Module].self, forKey: .modules)
        guard !modules.isEmpty else {
            throw DecodingError.dataCorruptedError(
                forKey: .modules,
                in: container,
                debugDescription: "there is no module in it; give at least one with its headers"
            )
        }
    }
}

extension ConfigurationFile.Module: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case name, headers, definitions, libraries, accessLevel, callPath, target, clangArguments, optionalSymbols,
            emit,
            documentation
    }

    package init(from decoder: any Decoder) throws {
        try decoder.rejectUnknownKeys(CodingKeys.self)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decodeIfPresent(String.self, forKey: .name)
        definitions = try container.decodeIfPresent(String.self, forKey: .definitions)
        headers = definitions == nil ? try container.decode([String].self, forKey: .headers) : []
        guard definitions != nil || !headers.isEmpty else {
            throw DecodingError.dataCorruptedError(
                forKey: .headers,
                in: container,
                debugDescription: "name at least one header"
            )
        }
        libraries = try container.decodeIfPresent([String].self, forKey: .libraries)
        accessLevel = try container.decodeWordIfPresent(forKey: .accessLevel)
        callPath = try container.decodeWordIfPresent(forKey: .callPath)
        target = try container.decodeIfPresent(String.self, forKey: .target)
        clangArguments = try container.decodeIfPresent([String].self, forKey: .clangArguments) ?? []
        optionalSymbols = try container.decodeIfPresent([String].self, forKey: .optionalSymbols) ?? []
        emit = try container.decodeIfPresent([String].self, forKey: .emit)
        documentation = try container.decodeIfPresent(Bool.self, forKey: .documentation)
        // A document has been made for one target from one header; what is about reading headers would do nothing.
        let unused: [CodingKeys] = [.headers, .target, .clangArguments].filter(container.contains)
        if definitions != nil, let key = unused.first {
            throw DecodingError.dataCorruptedError(
                forKey: key,
                in: container,
                debugDescription: "no header is read for a module of 'definitions'; remove '\(key.stringValue)'"
            )
        }
    }
}

extension KeyedDecodingContainer {
    /// Decodes one word of a closed set; any other is an error that lists them.
    fileprivate func decodeWordIfPresent<Word>(forKey key: Key) throws -> Word?
    where Word: RawRepresentable<String> & CaseIterable {
        guard let text = try decodeIfPresent(String.self, forKey: key) else { return nil }
        guard let word = Word(rawValue: text) else {
            let words = Word.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            throw DecodingError.dataCorruptedError(
                forKey: key,
                in: self,
                debugDescription: "'\(text)' is none of \(words)"
            )
        }
        return word
    }
}

/// A key of any name, to list what an object holds.
private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension Decoder {
    /// Fails on the first key that is not of a closed set, with the nearest of them as a suggestion.
    fileprivate func rejectUnknownKeys<Keys>(_: Keys.Type) throws
    where Keys: CodingKey & CaseIterable & RawRepresentable<String> {
        let known = Keys.allCases.map(\.rawValue)
        let unknown = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue).filter { !known.contains($0) }
        guard let key = unknown.min() else { return }
        let hint =
            Suggestion.nearest(to: key, among: known).map { "did you mean '\($0)'?" }
            ?? "the keys are \(known.sorted().joined(separator: ", "))"
        throw DecodingError.dataCorrupted(
            .init(codingPath: codingPath, debugDescription: "unknown key '\(key)'; \(hint)")
        )
    }
}
