// Licensed under Apache License v2.0. See LICENSE for details.

/// A configuration to start from: one module, with every key that it may have explained in a comment.
package struct StarterConfiguration: Sendable {
    private let name: String
    private let headers: [String]
    private let libraries: [String]
    private let clangArguments: [String]

    package init(name: String, headers: [String], libraries: [String], clangArguments: [String]) {
        self.name = name
        self.headers = headers
        self.libraries = libraries
        self.clangArguments = clangArguments
    }

    /// The text of the file: JSON5, with a newline at its end.
    package var text: String { text(showingAll: false) }

    /// The text; on request with the values that are comments otherwise, for those that the reader takes side by side.
    func text(showingAll: Bool) -> String {
        var lines = ["// What ffigen binds. A key behind // has the value that holds without it, or an example.", "{"]
        for key in ConfigurationFile.CodingKeys.explanations
        where key.key != ConfigurationFile.CodingKeys.modules.rawValue {
            lines += Self.entry(key, value: nil, indentation: 1, showingAll: showingAll)
        }
        lines += ["    modules: [", "        {"]
        let values: [ConfigurationFile.Module.CodingKeys: ConfigurationValue] = [
            .name: .text(name), .headers: .list(headers.map { .text($0) }),
            .libraries: .list(libraries.map { .text($0) }), .clangArguments: .list(clangArguments.map { .text($0) }),
        ]
        for key in ConfigurationFile.Module.CodingKeys.allCases {
            let explained = ExplainedKey(key: key.rawValue, explanation: key.explanation)
            // A module is of headers or of definitions, for one target or for several.
            let isShown = showingAll && key != .definitions && key != .target
            lines += Self.entry(explained, value: values[key], indentation: 3, showingAll: isShown)
        }
        lines += ["        },", "    ],", "}"]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func entry(
        _ key: ExplainedKey,
        value: ConfigurationValue?,
        indentation: Int,
        showingAll: Bool
    ) -> [String] {
        let explanation = key.explanation
        var comment = explanation.summary
        if case .word(let words) = explanation.form { comment += " One of: \(words.joined(separator: ", "))." }
        if case .list(.word(let words), _) = explanation.form { comment += " Of: \(words.joined(separator: ", "))." }
        var shown = explanation.example
        switch explanation.fallback {
        case .required: break
        case .value(let fallback):
            if fallback != [], fallback != [:] { comment += " Default: \(fallback.json5)." }
            shown = shown ?? fallback
        case .words(let words): comment += " Default: \(words)."
        }
        var lines = wrapped(comment, width: 116 - indentation * 4).map { "// \($0)" }
        let name = ConfigurationValue.key(key.key)
        if let value {
            lines.append("\(name): \(value.json5),")
        } else if let shown {
            lines.append("\(showingAll ? "" : "// ")\(name): \(shown.json5),")
        }
        return lines.map { String(repeating: "    ", count: indentation) + $0 }
    }

    /// A text in lines of at most a width.
    private static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
