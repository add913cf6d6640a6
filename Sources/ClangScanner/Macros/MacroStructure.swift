// Licensed under Apache License v2.0. See LICENSE for details.

/// Decides from tokens alone which macros are no expressions, so that probing one cannot disturb the next.
final class MacroStructure {
    /// The body of a macro by name; nil when there is none.
    let body: (String) -> [MacroToken]?
    private var problems: [String: String?] = [:]
    /// How many macros within each other are being looked at.
    private var depth = 0
    private var empty: [String: Bool] = [:]
    private var lists: [String: Bool] = [:]
    private var expansions: [String: Expansion] = [:]

    init(body: @escaping (String) -> [MacroToken]?) { self.body = body }

    /// Why a macro is not worth probing; nil when clang should decide.
    func reasonAgainst(_ name: String, _ tokens: [MacroToken]) -> String? {
        if case .identifier(let word) = tokens.first, !(word == "_Pragma" && Self.isAboutWarnings(tokens.dropFirst())) {
            if Self.attributes.contains(word) { return "an attribute or specifier, not an expression" }
            if Self.statements.contains(word) { return "a statement, not an expression" }
            if Self.types.contains(word) { return "a type, not an expression" }
        }
        if let problem = problem(of: name) { return problem }
        if isList(name) { return "a list, not an expression" }
        let expansion = expansion(of: name)
        if expansion.length > Self.longest { return "it expands to more than \(Int(Self.longest)) tokens" }
        return expansion.nesting > Self.mostNested ? "it nests more than \(Int(Self.mostNested)) operators" : nil
    }

    /// Whether a macro, expanded, has a comma outside of all parentheses.
    private func isList(_ name: String) -> Bool {
        if let known = lists[name] { return known }
        // A macro that names itself is not expanded again.
        lists[name] = false
        guard let tokens = body(name) else { return false }
        var depth = 0
        for token in tokens {
            switch token {
            case .punctuator(UInt8(ascii: "(")), .punctuator(UInt8(ascii: "[")), .punctuator(UInt8(ascii: "{")):
                depth += 1
            case .punctuator(UInt8(ascii: ")")), .punctuator(UInt8(ascii: "]")), .punctuator(UInt8(ascii: "}")):
                depth -= 1
            case .punctuator(UInt8(ascii: ",")) where depth == 0: lists[name] = true
            // One with parameters is no part of a list by its name alone; its body is looked at where it is used.
            case .identifier(let word) where depth == 0 && body(word)?.first?.isPunctuator("(") != true:
                if isList(word) { lists[name] = true }
            default: break
            }
        }
        return lists[name] ?? false
    }

    /// Whether nothing is left when a macro is expanded: it names only macros that are empty.
    func isEmpty(_ tokens: [MacroToken]) -> Bool { isEmpty(tokens, depth: 0) }

    private func isEmpty(_ tokens: [MacroToken], depth: Int) -> Bool {
        if depth > Self.deepest { return false }
        for token in tokens {
            guard case .identifier(let word) = token, let body = body(word) else { return false }
            if empty[word] == nil {
                // A macro that names itself leaves its name.
                empty[word] = false
                empty[word] = isEmpty(body, depth: depth + 1)
            }
            if empty[word] == false { return false }
        }
        return true
    }

    /// How many macros within each other are followed: more would overflow the stack, and no library has them.
    static let deepest = 100

    // MARK: - How long a macro is when it is expanded

    /// The number of tokens of a macro, and how many times longer than its longest argument it may make that.
    private struct Expansion {
        var length: Double
        var growth: Double
        /// How many brackets and operators before operands there are: clang's stack holds an expression within each.
        var nesting = 0.0
    }

    /// A probe of more tokens is no constant of any library, and takes clang long or for ever.
    private static let longest = 100_000.0
    /// clang takes up to eight kilobytes for each, and has eight megabytes.
    private static let mostNested = 500.0

    private func expansion(of name: String) -> Expansion {
        if let known = expansions[name] { return known }
        expansions[name] = Expansion(length: 1, growth: 1)
        guard let tokens = body(name) else { return Expansion(length: 1, growth: 1) }
        // Perhaps parameters; a list of names in parentheses is counted as either.
        var uses: [String: Double] = [:]
        if tokens.first?.isPunctuator("(") == true, let end = tokens.firstIndex(where: { $0.isPunctuator(")") }) {
            for case .identifier(let parameter) in tokens[..<end] { uses[parameter] = 0 }
            uses["__VA_ARGS__"] = 0
        }
        var length = 0.0
        var nesting = 0.0
        var isOperand = false
        var factors = [1.0]
        var next = 1.0
        for token in tokens {
            let factor = factors[factors.count - 1]
            if case .identifier(let word) = token {
                uses[word]? += factor
                let inner = expansion(of: word)
                length += factor * inner.length
                nesting += factor * inner.nesting
                next = inner.growth
                isOperand = true
                continue
            }
            if token.nests(behindOperand: isOperand) { nesting += factor }
            isOperand = token.endsOperand
            if token.isPunctuator("(") {
                factors.append(factor * next)
            } else if token.isPunctuator(")"), factors.count > 1 {
                factors.removeLast()
            }
            length += factor
            next = 1
        }
        let result = Expansion(length: max(1, length), growth: max(1, uses.values.max() ?? 1), nesting: nesting)
        expansions[name] = result
        return result
    }

    // MARK: - Private

    /// What is wrong with a macro, expanded: it could end the declaration around it (braces, semicolons, brackets without
    /// their partner, pragmas), or its value is that of the place where it is used.
    private func problem(of name: String) -> String? {
        if let known = problems[name] { return known }
        // A macro that names itself is not expanded again.
        problems[name] = .some(nil)
        depth += 1
        defer { depth -= 1 }
        let result =
            depth > Self.deepest
            ? "it names macros that name others, \(Self.deepest) times" : body(name).flatMap { problem(of: $0) }
        problems[name] = .some(result)
        return result
    }

    private func problem(of tokens: [MacroToken]) -> String? {
        let structural = "not an expression"
        var open: [UInt8] = []
        for (index, token) in tokens.enumerated() {
            switch token {
            case .punctuator(let byte):
                switch byte {
                // Of a literal without its end only the mark is there.
                case UInt8(ascii: "@"), UInt8(ascii: "\""), UInt8(ascii: "'"): return structural
                // A type with its members within parentheses is part of an expression.
                case UInt8(ascii: "{"):
                    if open.isEmpty { return structural }
                    open.append(byte)
                case UInt8(ascii: ";"): if open.last != UInt8(ascii: "{") { return structural }
                case UInt8(ascii: "("), UInt8(ascii: "["): open.append(byte)
                case UInt8(ascii: "}"): if open.popLast() != UInt8(ascii: "{") { return structural }
                case UInt8(ascii: ")"): if open.popLast() != UInt8(ascii: "(") { return structural }
                case UInt8(ascii: "]"): if open.popLast() != UInt8(ascii: "[") { return structural }
                default: break
                }
            case .identifier(let word):
                if Self.places.contains(word) { return "its value depends on where it is used" }
                if word == "_Pragma", Self.isAboutWarnings(tokens[(index + 1)...]) { continue }
                if Self.pragmas.contains(word) { return structural }
                if let problem = problem(of: word) { return problem }
            default: break
            }
        }
        return open.isEmpty ? nil : structural
    }

    /// Whether a pragma, after its name, only speaks of warnings: it is gone before the expression is read. A text that
    /// macros put together does so in every header that was seen.
    private static func isAboutWarnings(_ tokens: ArraySlice<MacroToken>) -> Bool {
        guard case .string(let text)? = tokens.dropFirst().first else { return true }
        let words = text.split { " \"\\".contains($0) }
        return words.count > 1 && (words[1] == "warning" || words[1] == "diagnostic")
    }

    /// Whether no expression begins with a word of C: those of types, statements and specifiers.
    static func beginsNoExpression(_ word: String) -> Bool {
        types.contains(word) || statements.contains(word) || (attributes.contains(word) && !pragmas.contains(word))
    }

    private static let places: Set<String> = [
        "__LINE__", "__FILE__", "__FILE_NAME__", "__BASE_FILE__", "__COUNTER__", "__INCLUDE_LEVEL__", "__DATE__",
        "__TIME__", "__TIMESTAMP__", "__func__", "__FUNCTION__", "__PRETTY_FUNCTION__", "__builtin_LINE",
        "__builtin_COLUMN", "__builtin_FILE", "__builtin_FUNCTION", "__builtin_source_location",
    ]
    private static let pragmas: Set<String> = ["_Pragma", "__pragma", "asm", "__asm", "__asm__"]
    private static let attributes: Set<String> = [
        "__attribute__", "__attribute", "__declspec", "extern", "static", "inline", "__inline", "__inline__",
        "_Noreturn", "_Thread_local", "__thread", "register", "restrict", "__restrict", "__restrict__", "typedef",
        "__cdecl", "__stdcall", "_Alignas", "auto", "__asm__", "__asm", "asm", "_Pragma", "__pragma",
    ]
    private static let statements: Set<String> = [
        "do", "while", "for", "if", "else", "switch", "case", "default", "return", "goto", "break", "continue",
        "_Static_assert",
    ]
    private static let types: Set<String> = [
        "void", "char", "short", "int", "long", "float", "double", "signed", "unsigned", "struct", "union", "enum",
        "const", "volatile", "__const", "__volatile__", "__signed__", "_Bool", "_Complex", "_Atomic", "__int128",
        "typeof", "__typeof__", "__typeof",
    ]
}

extension MacroToken {
    /// Whether an operand ends with it, so that an operator behind it stands between two.
    fileprivate var endsOperand: Bool {
        switch self {
        case .identifier, .number, .string, .character: true
        case .punctuator(let byte): ")]}".utf8.contains(byte)
        case .pair: false
        }
    }

    /// Whether what follows is an expression within the one before.
    fileprivate func nests(behindOperand: Bool) -> Bool {
        switch self {
        case .identifier, .number, .string, .character: false
        case .punctuator(let byte): !behindOperand || "([{?=".utf8.contains(byte)
        case .pair: !behindOperand
        }
    }
}
