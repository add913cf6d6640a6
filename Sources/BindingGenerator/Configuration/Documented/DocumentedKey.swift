// Licensed under Apache License v2.0. See LICENSE for details.

/// A closed set of keys of a configuration. It is what the reader accepts, what the schema lists and what a starter file
/// explains: a key without an explanation does not compile.
protocol DocumentedKey: CodingKey, CaseIterable, RawRepresentable<String>, Sendable {
    /// What the key is for.
    var explanation: KeyDescription { get }
}

extension DocumentedKey {
    /// Every key of the set, in the order in which they are explained.
    static var explanations: [ExplainedKey] {
        allCases.map { ExplainedKey(key: $0.rawValue, explanation: $0.explanation) }
    }
}

/// A key of a configuration and what it is for.
struct ExplainedKey: Sendable {
    var key: String
    var explanation: KeyDescription
}

/// What a key of a configuration is for.
struct KeyDescription: Sendable {
    /// What holds when the key is left out.
    enum Fallback: Sendable {
        /// It cannot be left out.
        case required
        case value(ConfigurationValue)
        /// What no value says; as in "this machine".
        case words(String)
    }

    /// One or two sentences.
    let summary: String
    let form: ValueForm
    let fallback: Fallback
    /// A value to show; the default where there is none.
    let example: ConfigurationValue?

    init(
        _ summary: String,
        _ form: ValueForm,
        default fallback: Fallback,
        example: ConfigurationValue? = nil
    ) {
        self.summary = summary
        self.form = form
        self.fallback = fallback
        self.example = example
    }
}

/// What values a key takes.
indirect enum ValueForm: Sendable {
    case text
    case boolean
    /// A whole number that is not negative.
    case count
    case integer
    /// One of these words.
    case word([String])
    /// A regular expression for whole names.
    case pattern
    case list(ValueForm, isEmptyAllowed: Bool = true)
    /// An object with these keys.
    ///
    /// - Parameter oneOf: Keys of which exactly one is there.
    case object([ExplainedKey], oneOf: [String] = [])
    /// An object with patterns as keys.
    case patterns(ValueForm)
    case either([ValueForm])

    static func word<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> ValueForm {
        .word(Word.allCases.map(\.rawValue))
    }

    static func object<Keys: DocumentedKey>(_: Keys.Type, oneOf: [Keys] = []) -> ValueForm {
        .object(Keys.explanations, oneOf: oneOf.map(\.rawValue))
    }
}
