// Licensed under Apache License v2.0. See LICENSE for details.

extension Definitions: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case schemaVersion, module, target, library, functions, callbacks, extended, constants, enums, variables,
            skipped, c, swift
    }

    /// Decodes a document. Parts other than `schemaVersion`, `module` and `library` may be missing and are then empty.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let version = try container.decode(Int.self, forKey: .schemaVersion)
        guard version == Self.currentSchemaVersion else {
            throw DecodingError.dataCorruptedError(
                forKey: .schemaVersion,
                in: container,
                debugDescription: "expected version \(Self.currentSchemaVersion), found \(version): "
                    + "generate the file again with the ffigen of this release"
            )
        }
        self.init(
            module: try container.decode(String.self, forKey: .module),
            target: try container.decodeIfPresent(String.self, forKey: .target) ?? "",
            library: try container.decode(Library.self, forKey: .library)
        )
        functions = try container.decodeIfPresent([String: FunctionDefinition].self, forKey: .functions) ?? [:]
        callbacks =
            try container.decodeIfPresent([String: [String: FunctionDefinition]].self, forKey: .callbacks) ?? [:]
        extended = try container.decodeIfPresent(Extended.self, forKey: .extended) ?? Extended()
        constants = try container.decodeIfPresent([String: ConstantDefinition].self, forKey: .constants) ?? [:]
        enums = try container.decodeIfPresent([String: EnumDefinition].self, forKey: .enums) ?? [:]
        variables = try container.decodeIfPresent([String: VariableDefinition].self, forKey: .variables) ?? [:]
        skipped = try container.decodeIfPresent([SkippedDeclaration].self, forKey: .skipped) ?? []
        c = try container.decodeIfPresent(CSpellings.self, forKey: .c)
        swift = try container.decodeIfPresent(SwiftModuleDefinition.self, forKey: .swift)
    }
}

extension Definitions.Extended: Decodable {
    private enum CodingKeys: CodingKey { case functions, types }

    /// Decodes the part; what is missing is empty.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            functions: try container.decodeIfPresent([String: FunctionDefinition].self, forKey: .functions) ?? [:],
            types: try container.decodeIfPresent([String: RecordDefinition].self, forKey: .types) ?? [:]
        )
    }
}

extension FunctionDefinition: Decodable {
    private enum CodingKeys: String, CodingKey {
        case arguments, parameters, result, `return`, returns, variadic
    }

    /// Decodes a signature under any of the aliases of the reference page; two aliases of one thing are an error.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let results: [CodingKeys] = [.result, .return, .returns].filter(container.contains)
        let lists: [CodingKeys] = [.arguments, .parameters].filter(container.contains)
        for (kind, keys) in [("result", results), ("parameter list", lists)] where keys.count > 1 {
            let names = keys.map { "'\($0.stringValue)'" }.joined(separator: " and ")
            throw DecodingError.dataCorrupted(
                .init(codingPath: container.codingPath, debugDescription: "\(names) both name the \(kind): keep one")
            )
        }
        self.init(
            arguments: try lists.first.map { try container.decode([String].self, forKey: $0) } ?? [],
            result: try results.first.map { try container.decode(String.self, forKey: $0) } ?? "void",
            isVariadic: try container.decodeIfPresent(Bool.self, forKey: .variadic) ?? false
        )
    }
}

extension ConstantDefinition: Decodable {
    private enum CodingKeys: String, CodingKey {
        case type, value
    }

    /// Decodes a constant; the type says how a value written as a string is meant.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let type = try container.decode(String.self, forKey: .type)
        let value: Value
        switch type {
        case "string", "bytes":
            value = .string(try container.decode(String.self, forKey: .value))
        case "f32", "f64", "float", "double", "float32", "float64", "longdouble", "f16":
            if let number = try? container.decode(Double.self, forKey: .value) {
                value = .floating(number)
            } else if let number = Double(try container.decode(String.self, forKey: .value)) {
                value = .floating(number)
            } else {
                throw DecodingError.dataCorruptedError(
                    forKey: .value,
                    in: container,
                    debugDescription: "expected a number"
                )
            }
        default:
            value = try Value(integerFrom: container.superDecoder(forKey: .value))
        }
        self.init(type: type, value: value)
    }
}

extension EnumDefinition: Decodable {
    private enum CodingKeys: String, CodingKey {
        case type, values
    }

    private struct IntegerBox: Decodable {
        var value: ConstantDefinition.Value

        init(from decoder: any Decoder) throws {
            value = try ConstantDefinition.Value(integerFrom: decoder)
        }
    }

    /// Decodes an enumeration.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            type: try container.decode(String.self, forKey: .type),
            values: try container.decode([String: IntegerBox].self, forKey: .values).mapValues(\.value)
        )
    }
}

extension ConstantDefinition.Value {
    /// Decodes an integer written as a number, or as a string when it is beyond 2^53.
    fileprivate init(integerFrom decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int64.self) {
            self = .signed(number)
        } else if let number = try? container.decode(UInt64.self) {
            self = .unsigned(number)
        } else if let text = try? container.decode(String.self), let number = Int64(text) {
            self = .signed(number)
        } else if let text = try? container.decode(String.self), let number = UInt64(text) {
            self = .unsigned(number)
        } else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "expected an integer of 64 bits, as a number or a string of decimal digits"
            )
        }
    }
}
