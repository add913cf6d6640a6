// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// The signature under which a macro with parameters is to be called: a C declaration of a function of its name.
struct MacroSignature {
    let text: String
    /// The macro's name: the word before the first parenthesis that stands behind a word other than a keyword.
    let name: String
    private let before: Substring
    private let after: Substring

    init(_ text: String) throws(ScanError) {
        let text = text.trimmed
        self.text = text
        guard !text.contains(where: \.isNewline), !text.contains(";"), !text.contains("{") else {
            throw ScanError(.macroSignature(signature: text, reason: "it is more than one declaration"))
        }
        var depth = 0
        for character in text where depth >= 0 { depth += character == "(" ? 1 : character == ")" ? -1 : 0 }
        guard depth == 0 else {
            throw ScanError(.macroSignature(signature: text, reason: "its parentheses do not match"))
        }
        // `void (*NAME(int x))(int)`: the name is the first word that a parenthesis follows directly.
        var found: Range<String.Index>?
        for match in text.matches(of: /([A-Za-z_$][A-Za-z0-9_$]*)\s*\(/) where found == nil {
            let word = match.1
            if word != "__attribute__", word != "__typeof__", word != "typeof", word.endIndex < text.endIndex {
                let rest = text[word.endIndex...].drop { $0 == " " }.dropFirst().drop { $0 == " " }
                if rest.first != "*" { found = word.startIndex..<word.endIndex }
            }
        }
        guard let found else {
            throw ScanError(.macroSignature(signature: text, reason: "no name with parameters is in it"))
        }
        name = String(text[found])
        before = text[..<found.lowerBound]
        after = text[found.upperBound...]
    }

    /// The function's declaration under the macro's own name, which the preprocessor must not expand.
    var declaration: String {
        "#pragma push_macro(\"\(name)\")\n#undef \(name)\n\(text);\n#pragma pop_macro(\"\(name)\")\n"
    }

    static let linesOfDeclaration = 4

    /// A definition that expands the macro.
    func definition(arguments: [String], isVoid: Bool) -> String {
        let call = "\(name)(\(arguments.joined(separator: ", ")));"
        let function = ShimPlan.MacroWrapper.functionName(of: name)
        return "static \(before)\(function)\(after) { \(isVoid ? "" : "return ")\(call) }"
    }
}

extension String {
    /// The text without blanks at its ends.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true || text.last == ";" { text = text.dropLast() }
        return String(text)
    }
}
