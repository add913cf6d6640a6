// Licensed under Apache License v2.0. See LICENSE for details.

/// Turns C names into Swift identifiers.
enum SwiftIdentifier {
    /// Words that cannot stand as an identifier without backticks.
    private static let keywords: Set<String> = [
        "Any", "Protocol", "Self", "Type", "as", "associatedtype", "break", "case", "catch", "class", "continue",
        "default", "defer",
        "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard",
        "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup",
        "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript",
        "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    /// The identifier for a C name: the same letters, in backticks where Swift reserves the word.
    static func escaped(_ name: String) -> String {
        keywords.contains(name) ? "`\(name)`" : name
    }

    /// Parameter names for a function: the header's, unnamed ones by position, repeated ones told apart.
    static func parameterNames(_ names: [String?]) -> [String] {
        var seen: Set<String> = []
        return names.enumerated().map { index, name in
            var candidate = name ?? "argument\(index)"
            // `_` would drop the value, and `self` is the object even in backticks.
            if candidate == "_" || candidate == "self" { candidate += "_" }
            while !seen.insert(candidate).inserted { candidate += "_" }
            return escaped(candidate)
        }
    }
}
