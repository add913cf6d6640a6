// Licensed under Apache License v2.0. See LICENSE for details.

/// Turns C names into Swift identifiers.
enum SwiftIdentifier {
    /// Words that Swift reserves, somewhere or everywhere; in backticks they are identifiers.
    private static let keywords: WordSet = [
        "Any", "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch", "class",
        "consume", "consuming", "continue", "copy", "default", "defer", "deinit", "discard", "do", "each", "else",
        "enum",
        "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init",
        "inout",
        "internal", "is", "let", "macro", "nil", "nonisolated", "open", "operator", "package", "precedencegroup",
        "private", "protocol", "public", "repeat", "rethrows", "return", "sending", "some", "static", "struct",
        "subscript", "super", "switch", "then", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
        "yield",
    ]

    /// Words that mean something else even in backticks.
    private static let unusable: Set<String> = ["_", "Protocol", "Self", "Type", "self"]

    /// Names that generated code uses for what Swift and the runtime declare; a C declaration of such a name takes an
    /// underscore, so that neither hides the other.
    static let reserved: Set<String> = [
        "Array", "BitwiseCopyable", "Bool", "CChar", "CLong", "CUnsignedLong", "CVaListPointer", "CVariadic", "Double",
        "FFIError", "FFIRuntime", "Float", "Float16", "Float80", "ForeignCarrier", "ForeignModule", "ForeignValue",
        "FunctionPointer", "Hashable", "InlineArray", "Int", "Int128", "Int16", "Int32", "Int64", "Int8",
        "LibrarySource", "Never", "OpaquePointer", "OptionSet", "RawRepresentable", "RecordBytes", "Sendable",
        "SharedLibrary", "StaticString", "String", "Swift", "SymbolSlots", "UInt", "UInt128", "UInt16", "UInt32",
        "UInt64", "UInt8", "UnsafeMutablePointer", "UnsafeMutableRawPointer", "UnsafePointer", "UnsafeRawPointer",
        "Void", "fatalError", "unsafeBitCast",
    ]

    /// Names that no C declaration can have in Swift.
    private static let taken = WordSet(unusable.union(reserved))

    /// Whether a text can be an identifier, perhaps between backticks.
    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.first, first == "_" || first.isLetter else { return false }
        return text.allSatisfy { $0 == "_" || $0.isLetter || $0.isWholeNumber } && text != "_"
    }

    /// The identifier for a C name: the same letters, in backticks where Swift reserves the word, with an underscore where
    /// that is not enough.
    static func escaped(_ name: String) -> String {
        quoted(unescaped(name))
    }

    /// The identifier without backticks.
    static func unescaped(_ name: String) -> String {
        var name = name
        if name.hasByte(where: { $0 == UInt8(ascii: "$") || $0 == 0xEF }) {
            // Compilers allow a dollar sign in C; Swift keeps it for its own.
            name = String(name.map { $0 == "$" ? "_" : $0 })
            // Clang allows the character that stands for broken ones; Swift does not.
            if name.contains("\u{FFFD}") { name = name.replacing("\u{FFFD}", with: "_") }
        }
        return taken.contains(name) ? name + "_" : name
    }

    /// Names with underscores behind those that another one has: behind changed names rather than those that stay.
    ///
    /// - Parameters:
    ///   - names: The names.
    ///   - unchanged: Those that are as in the header.
    ///   - isUnchanged: Whether the name at a position is one of them.
    static func distinct(
        _ names: [String],
        avoiding unchanged: Set<String>,
        isUnchanged: (Int) -> Bool
    ) -> [String] {
        var seen = unchanged
        return names.enumerated().map { index, name in
            if isUnchanged(index) { return name }
            var name = name
            while !seen.insert(name).inserted { name += "_" }
            return name
        }
    }

    /// The identifiers for names that share a place, each another one; in backticks where Swift reserves the word.
    ///
    /// - Parameters:
    ///   - names: The names that are wanted.
    ///   - cNames: Those in C, where they are others.
    static func distinct(_ names: [String], of cNames: [String]? = nil) -> [String] {
        let plain = names.map(unescaped)
        // As C has it: names that differ, none of which is another one in Swift.
        if plain == cNames ?? names, areDistinct(plain) { return plain.map(quoted) }
        let unchanged = Set(zip(cNames ?? names, plain).filter { $0 == $1 }.map(\.1))
        var kept: Set<String> = []
        let isKept = zip(cNames ?? names, plain).map { $0 == $1 && kept.insert($1).inserted }
        return distinct(plain, avoiding: unchanged) { isKept[$0] }.map { quoted($0) }
    }

    private static func areDistinct(_ names: [String]) -> Bool {
        // Of few, looking at each pair is faster than a set.
        guard names.count <= 12 else { return Set(names).count == names.count }
        return names.indices.allSatisfy { index in !names[..<index].contains(names[index]) }
    }

    /// The identifier in backticks where Swift reserves the word.
    private static func quoted(_ plain: String) -> String {
        keywords.contains(plain) ? "`\(plain)`" : plain
    }

    /// Parameter names for a function: the header's, unnamed ones by position, repeated ones told apart. One that would
    /// hide a name which the body uses takes an underscore; callers do not see it.
    ///
    /// - Parameters:
    ///   - names: The names in the header.
    ///   - hidden: Names that the body may use.
    static func parameterNames(_ names: [String?], avoiding hidden: Set<String> = []) -> [String] {
        // A function has few: looking at each is faster than a set.
        var seen: [String] = []
        for (index, name) in names.enumerated() {
            var candidate = unescaped(name ?? "argument\(index)")
            while candidate == "slots" || seen.contains(candidate) || hidden.contains(candidate) { candidate += "_" }
            seen.append(candidate)
        }
        return seen.map(quoted)
    }
}
