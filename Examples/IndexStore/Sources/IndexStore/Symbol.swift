// Licensed under Apache License v2.0. See LICENSE for details.

/// A symbol of an index.
struct Symbol {
    var name: String
    var kind: String
    /// What the file does with it: defines it, calls it, …
    var roles: [String]
    /// Whether it gets or sets a property.
    var isAccessor: Bool

    init(_ symbol: indexstore_symbol_t?, _ library: IndexStore) {
        name = library.indexstore_symbol_get_name(symbol).text
        let kind = library.indexstore_symbol_get_kind(symbol)
        self.kind = Self.kinds[kind] ?? "kind \(kind.rawValue)"
        let subkind = library.indexstore_symbol_get_subkind(symbol)
        isAccessor =
            subkind == .INDEXSTORE_SYMBOL_SUBKIND_ACCESSORGETTER || subkind == .INDEXSTORE_SYMBOL_SUBKIND_ACCESSORSETTER
        let roles = library.indexstore_symbol_get_roles(symbol)
        self.roles = Self.roles.filter { roles & UInt64($0.value) != 0 }.map(\.name)
    }

    private static let kinds: [indexstore_symbol_kind_t: String] = [
        .INDEXSTORE_SYMBOL_KIND_MODULE: "module",
        .INDEXSTORE_SYMBOL_KIND_ENUM: "enum",
        .INDEXSTORE_SYMBOL_KIND_ENUMCONSTANT: "case",
        .INDEXSTORE_SYMBOL_KIND_STRUCT: "struct",
        .INDEXSTORE_SYMBOL_KIND_PROTOCOL: "protocol",
        .INDEXSTORE_SYMBOL_KIND_FUNCTION: "function",
        .INDEXSTORE_SYMBOL_KIND_INSTANCEMETHOD: "method",
        .INDEXSTORE_SYMBOL_KIND_INSTANCEPROPERTY: "property",
        .INDEXSTORE_SYMBOL_KIND_STATICMETHOD: "static method",
        .INDEXSTORE_SYMBOL_KIND_STATICPROPERTY: "static property",
        .INDEXSTORE_SYMBOL_KIND_CONSTRUCTOR: "initialiser",
        .INDEXSTORE_SYMBOL_KIND_PARAMETER: "parameter",
    ]

    private static let roles = [
        (name: "definition", value: INDEXSTORE_SYMBOL_ROLE_DEFINITION),
        (name: "reference", value: INDEXSTORE_SYMBOL_ROLE_REFERENCE),
        (name: "read", value: INDEXSTORE_SYMBOL_ROLE_READ),
        (name: "write", value: INDEXSTORE_SYMBOL_ROLE_WRITE),
        (name: "call", value: INDEXSTORE_SYMBOL_ROLE_CALL),
    ]
}
