// Licensed under Apache License v2.0. See LICENSE for details.

/// What the Swift module that was generated with a document declares: of use to another module that shares its types.
public struct SwiftModuleDefinition: Hashable, Sendable {
    /// The access level of its declarations: `public`, `package` or `internal`.
    public var accessLevel: String
    /// The condition of `#if` around it; nil for none.
    public var condition: String?
    /// `library`, or `dropIn`, where pointers to records without members are `OpaquePointer`.
    public var style: String
    /// The types it declares: names in Swift, without backticks, by names in C. Typedefs are not among them.
    public var types: [String: String]
    /// The same for types that it takes from other modules, by their names.
    public var imports: [String: [String: String]]
    /// How enumerations are written that are not `open`: `optionSet`, `frozen` or `constants`, by names in C.
    public var enumStyles: [String: String]

    /// Creates the account of a module that declares nothing yet.
    public init(accessLevel: String, condition: String?, style: String) {
        self.accessLevel = accessLevel
        self.condition = condition
        self.style = style
        types = [:]
        imports = [:]
        enumStyles = [:]
    }
}

extension SwiftModuleDefinition: Decodable {
    private enum CodingKeys: String, CodingKey {
        case accessLevel, condition, style, types, imports, enumStyles
    }

    /// Decodes the account; what is missing is as with a public module of the style `library`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            accessLevel: try container.decodeIfPresent(String.self, forKey: .accessLevel) ?? "public",
            condition: try container.decodeIfPresent(String.self, forKey: .condition),
            style: try container.decodeIfPresent(String.self, forKey: .style) ?? "library"
        )
        types = try container.decodeIfPresent([String: String].self, forKey: .types) ?? [:]
        imports = try container.decodeIfPresent([String: [String: String]].self, forKey: .imports) ?? [:]
        enumStyles = try container.decodeIfPresent([String: String].self, forKey: .enumStyles) ?? [:]
    }
}

extension SwiftModuleDefinition {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.entry("accessLevel", accessLevel)
            if let condition { writer.entry("condition", condition) }
            writer.entry("style", style)
            writer.entry("types") { $0.object(types) { $0.string($1) } }
            if !enumStyles.isEmpty { writer.entry("enumStyles") { $0.object(enumStyles) { $0.string($1) } } }
            if !imports.isEmpty {
                writer.entry("imports") { $0.object(imports) { $0.object($1) { $0.string($1) } } }
            }
        }
    }
}
