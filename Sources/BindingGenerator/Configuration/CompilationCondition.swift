// Licensed under Apache License v2.0. See LICENSE for details.

/// A reader of the conditions of `#if`, which says what is wrong with one.
struct CompilationCondition {
    /// Why a text is no condition.
    struct Problem: Error {
        var message: String
    }

    private var rest: Substring

    /// Why a text is no condition that a Swift compiler takes; nil for one that is.
    static func problem(of text: String) -> String? {
        var reader = CompilationCondition(rest: text[...])
        do throws(Problem) {
            try reader.alternatives()
            guard reader.rest.isEmpty else { throw reader.unexpected("'&&', '||' or the end") }
            return nil
        } catch {
            return "'\(text)' is no condition of #if, such as 'os(Linux) && !DEBUG': \(error.message)"
        }
    }

    // MARK: - Operators

    private mutating func alternatives() throws(Problem) {
        repeat { try all() } while take("||")
    }

    private mutating func all() throws(Problem) {
        repeat { try one() } while take("&&")
    }

    private mutating func one() throws(Problem) {
        while take("!") {}
        if take("(") {
            try alternatives()
            return try close()
        }
        let name = try identifier("a condition")
        // A flag of the compiler, or true or false.
        guard take("(") else { return }
        try argument(of: name)
        try close()
    }

    // MARK: - What can stand between parentheses

    private static let systems = [
        "Android", "Cygwin", "Darwin", "Emscripten", "FreeBSD", "Haiku", "Linux", "macOS", "iOS", "none", "OpenBSD",
        "OSX", "PS4", "tvOS", "visionOS", "WASI", "watchOS", "Windows", "xrOS",
    ]
    private static let processors = [
        "arm", "arm64", "arm64_32", "avr", "i386", "powerpc", "powerpc64", "powerpc64le", "riscv32", "riscv64",
        "s390x", "wasm32", "wasm64", "x86_64",
    ]
    private static let questions = [
        "arch", "canImport", "compiler", "hasAttribute", "hasFeature", "objectFormat", "os", "swift",
        "targetEnvironment",
    ]

    private mutating func argument(of question: String) throws(Problem) {
        switch question {
        case "os": try word("a system", among: Self.systems)
        case "arch": try word("a processor", among: Self.processors)
        case "targetEnvironment": try word("an environment", among: ["simulator", "macCatalyst"])
        case "hasFeature", "hasAttribute", "objectFormat": _ = try identifier("a name")
        case "swift", "compiler":
            guard take(">=") || take("<") else { throw unexpected("'>=' or '<' and a version") }
            try version()
        case "canImport":
            repeat { _ = try identifier("a module") } while take(".")
            guard take(",") else { return }
            guard take("_version:") || take("_underlyingVersion:") else { throw unexpected("'_version:'") }
            try version()
        // The compiler's own, which it may have more of any day.
        case _ where question.hasPrefix("_"): _ = try identifier("a name")
        default:
            let hint = Suggestion.nearest(to: question, among: Self.questions).map { "did you mean '\($0)'?" }
            throw Problem(
                message: "nothing is asked by '\(question)(…)'; "
                    + (hint ?? "what can be are \(Self.questions.joined(separator: ", "))")
            )
        }
    }

    /// A word that the compiler knows; one that looks like none of them may be newer than this list.
    private mutating func word(_ what: String, among words: [String]) throws(Problem) {
        let word = try identifier(what)
        guard !words.contains(word), let meant = Suggestion.nearest(to: word, among: words) else { return }
        throw Problem(message: "'\(word)' is not \(what); did you mean '\(meant)'?")
    }

    private mutating func version() throws(Problem) {
        let text = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ Int($0) != nil }) else { throw unexpected("a version such as 6.2") }
        skip(text.count)
    }

    private mutating func close() throws(Problem) {
        guard take(")") else { throw unexpected("')'") }
    }

    // MARK: - Words

    private mutating func identifier(_ what: String) throws(Problem) -> String {
        let word = rest.prefix { $0 == "_" || $0.isLetter || $0.isNumber }
        guard let first = word.first, !first.isNumber else { throw unexpected(what) }
        skip(word.count)
        return String(word)
    }

    private mutating func take(_ text: String) -> Bool {
        rest = rest.drop { $0 == " " || $0 == "\t" }
        guard rest.hasPrefix(text) else { return false }
        skip(text.count)
        return true
    }

    private mutating func skip(_ count: Int) { rest = rest.dropFirst(count).drop { $0 == " " || $0 == "\t" } }

    private func unexpected(_ wanted: String) -> Problem {
        let found = rest.isEmpty ? "the end" : "'\(rest.prefix(20))'"
        return Problem(message: "expected \(wanted), found \(found)")
    }
}
