// Licensed under Apache License v2.0. See LICENSE for details.

/// The text that macros need to be evaluated without the headers: the macros, enumerators, typedefs and functions that
/// they name. Reading a few lines is many times faster than reading the headers again.
struct MacroContext {
    /// A macro as the headers define it.
    struct Definition {
        /// What follows `#define`: name, parameters, body.
        var text: String
        /// The tokens after the name.
        var tokens: [MacroToken]
        var isFunctionLike: Bool
    }

    enum Lookup {
        case none
        /// Defined by clang itself or by its arguments: every parse has it.
        case predefined
        case definition(Definition)
        /// Perhaps not defined any more where the headers end.
        case uncertain
    }

    /// A declaration that stands for the headers' own one.
    struct Substitute {
        var text: String
        /// Whether its size is the real one's; a variable's is not.
        var hasRealSize: Bool
    }

    /// What a name, expanded, leads to.
    private struct Facts {
        var isProvided = true
        var asksForSize = false
        var hasUnrealSize = false

        mutating func merge(_ other: Facts) {
            isProvided = isProvided && other.isProvided
            asksForSize = asksForSize || other.asksForSize
            hasUnrealSize = hasUnrealSize || other.hasUnrealSize
        }
    }

    private let lookUp: (String) -> Lookup
    private let declare: (String) -> Substitute?
    /// What is known about each name.
    private var known: [String: Facts] = [:]
    /// Macros whose bodies are being looked at: inside, their names are not expanded again.
    private var open: Set<String> = []
    private var declared: [String: Facts] = [:]
    private var declarations = ""
    private var definitions = ""

    var text: String { declarations + definitions }

    /// - Parameters:
    ///   - lookUp: finds a macro.
    ///   - declare: a declaration of a name that stands for the headers' own in any expression that is constant; nil for
    ///     names where none does.
    init(lookUp: @escaping (String) -> Lookup, declare: @escaping (String) -> Substitute?) {
        self.lookUp = lookUp
        self.declare = declare
    }

    /// Adds a macro and what it names; false when something needs the headers themselves.
    mutating func add(_ name: String) -> Bool {
        let facts = facts(of: name)
        return facts.isProvided && !(facts.asksForSize && facts.hasUnrealSize)
    }

    // MARK: - Private

    private mutating func facts(of name: String) -> Facts {
        if let known = known[name] { return known }
        let facts: Facts
        switch lookUp(name) {
        case .predefined: facts = Facts()
        case .uncertain: facts = Facts(isProvided: false)
        case .definition(let definition):
            guard open.insert(name).inserted else { return declared(name) }
            facts = self.facts(of: definition)
            open.remove(name)
            if facts.isProvided { definitions += "#define \(definition.text)\n" }
        case .none:
            if name == "sizeof" || name == "_Alignof" {
                facts = Facts(asksForSize: true)
            } else {
                facts = Self.keywords.contains(name) || name.hasPrefix("__builtin_") ? Facts() : declared(name)
            }
        }
        known[name] = facts
        return facts
    }

    private mutating func facts(of definition: Definition) -> Facts {
        var tokens = definition.tokens[...]
        var parameters: Set<String> = ["__VA_ARGS__"]
        if definition.isFunctionLike, let end = tokens.firstIndex(where: { $0.isPunctuator(")") }) {
            for case .identifier(let name) in tokens[..<end] { parameters.insert(name) }
            tokens = tokens[end...].dropFirst()
        }
        var facts = Facts()
        for case .identifier(let name) in tokens where !parameters.contains(name) { facts.merge(self.facts(of: name)) }
        // Pasted names are not known before they are made.
        if zip(tokens, tokens.dropFirst()).contains(where: { $0.isPunctuator("#") && $1.isPunctuator("#") }) {
            facts.isProvided = false
        }
        return facts
    }

    private mutating func declared(_ name: String) -> Facts {
        if let facts = declared[name] { return facts }
        let substitute = declare(name)
        if let substitute { declarations += substitute.text + "\n" }
        let facts = Facts(isProvided: substitute != nil, hasUnrealSize: substitute.map { !$0.hasRealSize } ?? false)
        declared[name] = facts
        return facts
    }

    private static let keywords: Set<String> = [
        "char", "short", "int", "long", "float", "double", "signed", "unsigned", "void", "const", "volatile", "_Bool",
        "__extension__", "__signed__", "__int128",
    ]
}
