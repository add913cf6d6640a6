// Licensed under Apache License v2.0. See LICENSE for details.

extension ConfigurationFile.RenameEntry.CodingKeys: DocumentedKey {
    var explanation: KeyDescription {
        switch self {
        case .kinds:
            KeyDescription(
                "The kinds of declarations it is for.",
                .list(.word(RenamingRules.Kind.self)),
                default: .words("all but fields and parameters")
            )
        case .match:
            KeyDescription("A regular expression for whole C names.", .pattern, default: .words("every name"))
        case .to:
            KeyDescription(
                "The name in Swift; $1 and so on stand for what the groups of 'match' found.",
                .text,
                default: .words("the C name"),
                example: "$1"
            )
        case .case:
            KeyDescription(
                "How the words of the name are joined.",
                .word(RenamingRules.Case.self),
                default: .words("as they are")
            )
        }
    }
}

extension ConfigurationFile.SharedEntry.CodingKeys: DocumentedKey {
    var explanation: KeyDescription {
        switch self {
        case .definitions:
            KeyDescription("The path of the other module's definitions (.ffi.json).", .text, default: .required)
        case .import:
            KeyDescription(
                "The name to import the other module by.",
                .text,
                default: .words("the one in the definitions")
            )
        }
    }
}
