// Licensed under Apache License v2.0. See LICENSE for details.

extension ConfigurationFile {
    /// A generated module whose types another one uses.
    package struct SharedEntry: Hashable, Sendable {
        /// The path of its definitions.
        package var definitions: String
        /// The name to import it by; nil for the one in the definitions.
        package var module: String?
    }
}

extension ConfigurationFile.SharedEntry: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case definitions, `import`
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        definitions = try container.decode(String.self, forKey: .definitions)
        module = try container.decodeIfPresent(String.self, forKey: .import)
        if let module, !ModuleName.isValid(module) {
            throw DecodingError.dataCorruptedError(
                forKey: .import,
                in: container,
                debugDescription: "'\(module)' is no name of a Swift module"
            )
        }
    }
}
