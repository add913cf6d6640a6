// Licensed under Apache License v2.0. See LICENSE for details.

/// Expands macros that are made of literals, operators, types and macros of the same kind (C11 6.10.3).
struct MacroExpansion {
    /// The macros of the headers, as they are where the headers end.
    let definitions: () -> MacroDefinitions
    /// Whether the headers declare a typedef or a constant of a name.
    let isDeclared: (String) -> Bool

    /// Longer ones are for clang.
    private static let longest = 200

    private typealias Tokens = ArraySlice<MacroToken>

    /// What a macro expands to; nil where a name is left that is no type, no constant and no operator.
    func tokens(of name: String) -> [MacroToken]? {
        var open: Set<String> = []
        var tokens: [MacroToken] = []
        guard let body = body(of: name), !body.isFunctionLike, expand(body.tokens[...], of: name, &open, into: &tokens)
        else { return nil }
        return tokens
    }

    // MARK: - Private

    /// The definition of a macro that is defined where the headers end.
    private func body(of name: String) -> (tokens: [MacroToken], isFunctionLike: Bool)? {
        guard let (body, isFunctionLike) = definitions().definition(of: name), !body.isEmpty else { return nil }
        return (body, isFunctionLike)
    }

    /// Appends what the body of a macro expands to, with its parameters replaced already.
    private func expand(_ body: Tokens, of name: String, _ open: inout Set<String>, into tokens: inout [MacroToken])
        -> Bool
    {
        // A macro within itself is not expanded again.
        guard tokens.count + body.count <= Self.longest, open.count < MacroStructure.deepest, open.insert(name).inserted
        else {
            return false
        }
        defer { open.remove(name) }
        return expand(body, &open, into: &tokens)
    }

    private func expand(_ body: Tokens, _ open: inout Set<String>, into tokens: inout [MacroToken]) -> Bool {
        var rest = body
        while let token = rest.popFirst() {
            switch token {
            case .identifier(let name):
                guard let inner = self.body(of: name) else {
                    guard isKnown(name) else { return false }
                    tokens.append(token)
                    continue
                }
                var replaced = inner.tokens
                if inner.isFunctionLike {
                    guard let result = call(inner.tokens, &rest, &open) else { return false }
                    replaced = result
                }
                guard expand(replaced[...], of: name, &open, into: &tokens) else { return false }
            // What is made a string is clang's to say.
            case .punctuator(UInt8(ascii: "#")): return false
            default: tokens.append(token)
            }
        }
        return tokens.count <= Self.longest
    }

    private func isKnown(_ name: String) -> Bool {
        guard !definitions().isMacro(name) else { return false }
        return MacroExpression.isWord(name) || MacroLiteral.isFunction(name) || isDeclared(name)
    }

    /// The body of a function-like macro with the arguments of a call in it.
    ///
    /// - Parameter rest: What follows the macro's name; the arguments are taken from it.
    private func call(_ definition: [MacroToken], _ rest: inout Tokens, _ open: inout Set<String>) -> [MacroToken]? {
        guard let end = definition.firstIndex(where: { $0.isPunctuator(")") }), rest.first?.isPunctuator("(") == true
        else { return nil }
        var parameters: [String] = []
        for token in definition[1..<end] where !token.isPunctuator(",") {
            // Variable arguments are for clang.
            guard case .identifier(let name) = token else { return nil }
            parameters.append(name)
        }
        guard let arguments = arguments(&rest), arguments.count == parameters.count else { return nil }
        if arguments.contains(where: \.isEmpty) { return nil }
        var expanded: [Int: [MacroToken]] = [:]
        var body: [MacroToken] = []
        var replacement = definition[end...].dropFirst()
        var isPasted = false
        while let token = replacement.popFirst() {
            let isBeforePaste = Self.takePaste(&replacement)
            var part = [token]
            if case .identifier(let name) = token, let index = parameters.firstIndex(of: name) {
                // What is put together is not expanded before (C11 6.10.3.1).
                part = Array(arguments[index])
                if !isPasted, !isBeforePaste {
                    if expanded[index] == nil {
                        var tokens: [MacroToken] = []
                        guard expand(arguments[index], &open, into: &tokens) else { return nil }
                        expanded[index] = tokens
                    }
                    part = expanded[index] ?? []
                }
            }
            if isPasted {
                guard let last = body.popLast(), let pasted = MacroToken.pasted(last, part.removeFirst()) else {
                    return nil
                }
                body.append(pasted)
            }
            body += part
            isPasted = isBeforePaste
            guard body.count <= Self.longest else { return nil }
        }
        return body.isEmpty || isPasted ? nil : body
    }

    /// Takes the operator that puts tokens together.
    private static func takePaste(_ rest: inout Tokens) -> Bool {
        guard rest.count > 1, rest.prefix(2).allSatisfy({ $0.isPunctuator("#") }) else { return false }
        rest.removeFirst(2)
        return true
    }

    /// The arguments of a call, by the commas that no parentheses enclose.
    private func arguments(_ rest: inout Tokens) -> [Tokens]? {
        var arguments: [Tokens] = []
        var depth = 0
        var start = rest.startIndex + 1
        for index in rest.indices {
            if rest[index].isPunctuator("(") { depth += 1 }
            if rest[index].isPunctuator(")") { depth -= 1 }
            guard depth == 0 || (depth == 1 && rest[index].isPunctuator(",")) else { continue }
            arguments.append(rest[start..<index])
            start = index + 1
            if depth == 0 {
                rest = rest[start...]
                return arguments
            }
        }
        return nil
    }
}
