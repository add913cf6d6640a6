// Licensed under Apache License v2.0. See LICENSE for details.

/// What C calls the types of which the vocabulary says less: what a pointer points to, which enumeration an integer is.
///
/// Typedefs are resolved, so that a type is spelt alike under all its names. `void *` for `pointer`, `const char *` for
/// `string` and numbers are left out. Nothing needs it to call a function.
public struct CSpellings: Hashable, Sendable {
    /// By symbol name, then by the parameter's zero-based index, or `return`.
    public var functions: [String: [String: String]]
    /// By the record's name, then by the field's. Of an array, the type of its elements.
    public var fields: [String: [String: String]]
    /// By symbol name. Of an array, the type of its elements.
    public var variables: [String: String]
    /// Which pointers are never null; nil where the document does not say it.
    public var nonnull: NonnullPointers?

    /// Pointers that the header says are never null.
    public struct NonnullPointers: Hashable, Sendable {
        /// By symbol name: the numbers of parameters from 0, `return`, and with a dot between them a parameter's number and
        /// the same of the function that it points to.
        public var functions: [String: [String]]
        /// By the record's name, the names of fields.
        public var fields: [String: [String]]
        /// Symbol names.
        public var variables: [String]

        /// Creates the table.
        public init(functions: [String: [String]] = [:], fields: [String: [String]] = [:], variables: [String] = []) {
            self.functions = functions
            self.fields = fields
            self.variables = variables
        }
    }

    /// Creates the table.
    public init(
        functions: [String: [String: String]] = [:],
        fields: [String: [String: String]] = [:],
        variables: [String: String] = [:],
        nonnull: NonnullPointers? = nil
    ) {
        self.functions = functions
        self.fields = fields
        self.variables = variables
        self.nonnull = nonnull
    }

    /// The spelling that goes without saying for a type of the vocabulary; nil where there is none.
    public static func implied(by type: String) -> String? {
        switch type {
        case "string", "str": "const char *"
        case "pointer", "ptr", "buffer", "arraybuffer": "void *"
        default: nil
        }
    }
}

extension CSpellings: Decodable {
    private enum CodingKeys: CodingKey { case functions, fields, variables, nonnull }

    /// Decodes a table; parts may be missing and are then empty.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            functions: try container.decodeIfPresent([String: [String: String]].self, forKey: .functions) ?? [:],
            fields: try container.decodeIfPresent([String: [String: String]].self, forKey: .fields) ?? [:],
            variables: try container.decodeIfPresent([String: String].self, forKey: .variables) ?? [:],
            nonnull: try container.decodeIfPresent(NonnullPointers.self, forKey: .nonnull)
        )
    }
}

extension CSpellings.NonnullPointers: Decodable {
    private enum CodingKeys: CodingKey { case functions, fields, variables }

    /// Decodes a table; parts may be missing and are then empty.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            functions: try container.decodeIfPresent([String: [String]].self, forKey: .functions) ?? [:],
            fields: try container.decodeIfPresent([String: [String]].self, forKey: .fields) ?? [:],
            variables: try container.decodeIfPresent([String].self, forKey: .variables) ?? []
        )
    }

    func write(to writer: inout JSONWriter) {
        func list(_ names: [String], _ writer: inout JSONWriter) { writer.inlineArray(names) { $0.string($1) } }
        writer.object { writer in
            writer.entry("functions") { $0.object(functions) { list($1, &$0) } }
            writer.entry("fields") { $0.object(fields) { list($1, &$0) } }
            writer.entry("variables") { list(variables.sorted(), &$0) }
        }
    }
}

extension CSpellings {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.entry("functions") { $0.object(functions) { Self.write($1, to: &$0) } }
            writer.entry("fields") { $0.object(fields) { Self.write($1, to: &$0) } }
            writer.entry("variables") { $0.object(variables) { $0.string($1) } }
            if let nonnull { writer.entry("nonnull") { nonnull.write(to: &$0) } }
        }
    }

    private static func write(_ spellings: [String: String], to writer: inout JSONWriter) {
        if spellings.count == 1, let (key, spelling) = spellings.first {
            return writer.inlineObject { $0.entry(key, spelling) }
        }
        // Parameters by their numbers, "return" behind them.
        let order = spellings.map { (number: Int($0.key) ?? Int.max, key: $0.key, spelling: $0.value) }
            .sorted { ($0.number, $0.key) < ($1.number, $1.key) }
        writer.inlineObject { writer in
            for (_, key, spelling) in order { writer.entry(key, spelling) }
        }
    }
}
