// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Tells of macros that they are no constants by what their names stand for, where clang need not be asked.
final class MacroReasons {
    private let definitions: MacroDefinitions
    private let collector: DeclarationCollector
    private let substitutes: MacroSubstitutes
    private let isWindows: Bool

    init(
        definitions: MacroDefinitions,
        collector: DeclarationCollector,
        substitutes: MacroSubstitutes,
        target: TargetInfo
    ) {
        self.definitions = definitions
        self.collector = collector
        self.substitutes = substitutes
        isWindows = target.triple.contains("windows")
    }

    /// Why a macro is no constant, in the words that clang's answer would have led to; nil where clang has to say.
    func reason(against macro: String, _ body: [MacroToken]) -> String? {
        // No name, address or type of a library is longer.
        if body.count > 100 { return nil }
        if isPragmas(body[...]) { return MacroProbe.notConstant }
        if body.count == 1, case .identifier(let name) = body[0] {
            if name != macro, let reason = reason(againstName: name) { return reason }
        } else if isAddress(body[...]) {
            return MacroProbe.address
        }
        var open: Set<String> = []
        guard let word = firstWord(body[...], &open) else { return nil }
        guard MacroStructure.beginsNoExpression(word) || collector.meaning(ofTypedef: word) != nil else { return nil }
        if body.count == 1, case .identifier(let name) = body[0], definitions[name] == nil {
            return "another name for '\(name)'"
        }
        return MacroProbe.notConstant
    }

    // MARK: - Private

    private typealias Tokens = ArraySlice<MacroToken>

    /// A name that is replaced no further.
    private func reason(againstName name: String) -> String? {
        guard definitions[name] != nil else {
            return !definitions.isPredefined(name) && substitutes.isFunction(name) ? "another name for '\(name)'" : nil
        }
        // Only a call of it would be replaced.
        guard definitions.definition(of: name)?.isFunctionLike == true, substitutes.isUndeclared(name) else {
            return nil
        }
        return MacroProbe.notConstant
    }

    /// Whether there is nothing but pragmas, which are gone before there is an expression.
    private func isPragmas(_ tokens: Tokens) -> Bool {
        var rest = tokens
        while !rest.isEmpty {
            guard rest.count >= 4, rest.popFirst() == .identifier("_Pragma"),
                rest.popFirst()?.isPunctuator("(") == true,
                case .string? = rest.popFirst(), rest.popFirst()?.isPunctuator(")") == true
            else { return false }
        }
        return true
    }

    /// Whether it is the address of a function or variable that the headers declare, cast to a pointer or not.
    private func isAddress(_ tokens: Tokens) -> Bool {
        guard tokens.first?.isPunctuator("(") == true else {
            // The address of what another library has is no constant on Windows.
            guard tokens.count == 2, tokens.first?.isPunctuator("&") == true, case .identifier(let name)? = tokens.last,
                !definitions.isMacro(name), !isWindows
            else { return false }
            if case .variable(let variable)? = collector.declaration(.variable(name)) { return !variable.isThreadLocal }
            return substitutes.isFunction(name)
        }
        let inner = tokens.dropFirst()
        if let end = inner.firstIndex(where: { $0.isPunctuator(")") }), isPointer(inner[..<end]) {
            return isAddress(inner[end...].dropFirst())
        }
        return inner.last?.isPunctuator(")") == true && isAddress(inner.dropLast())
    }

    /// Whether it is the type of a pointer to an object.
    private func isPointer(_ tokens: Tokens) -> Bool {
        guard let star = tokens.firstIndex(where: { $0.isPunctuator("*") }), star > tokens.startIndex,
            tokens[star...].allSatisfy({ $0.isPunctuator("*") })
        else { return false }
        var isTag = false
        for token in tokens[..<star] {
            guard case .identifier(let word) = token, !definitions.isMacro(word),
                isTag || MacroStructure.beginsNoExpression(word) || collector.meaning(ofTypedef: word) != nil
            else { return false }
            isTag = word == "struct" || word == "union"
        }
        return !isTag
    }

    /// The first word that tokens expand to; nil where they may begin with anything else.
    private func firstWord(_ tokens: Tokens, _ open: inout Set<String>) -> String? {
        guard case .identifier(let word)? = tokens.first else { return nil }
        guard definitions.isMacro(word) else { return word }
        guard open.insert(word).inserted, let (body, isFunctionLike) = definitions.definition(of: word) else {
            return nil
        }
        if !isFunctionLike { return firstWord(body[...], &open) }
        guard tokens.dropFirst().first?.isPunctuator("(") == true,
            let end = body.firstIndex(where: { $0.isPunctuator(")") }), body.count > end + 1
        else { return nil }
        // A parameter is whatever it is called with.
        if body[..<end].contains(body[end + 1]) { return nil }
        return firstWord(body[end...].dropFirst(), &open)
    }
}
