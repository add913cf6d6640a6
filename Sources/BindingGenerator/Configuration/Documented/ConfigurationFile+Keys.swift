// Licensed under Apache License v2.0. See LICENSE for details.

extension ConfigurationFile.CodingKeys: DocumentedKey {
    var explanation: KeyDescription {
        switch self {
        case .schema:
            KeyDescription(
                "The JSON Schema of this file, for editors; 'ffigen schema' prints it.",
                .text,
                default: .words("none"),
                example: "ffigen.schema.json"
            )
        case .modules:
            KeyDescription(
                "The modules to generate, in this order.",
                .list(
                    .object(ConfigurationFile.Module.CodingKeys.self, oneOf: [.headers, .definitions]),
                    isEmptyAllowed: false
                ),
                default: .required
            )
        }
    }
}

extension ConfigurationFile.Module.CodingKeys: DocumentedKey {
    var explanation: KeyDescription {
        switch self {
        case .name:
            KeyDescription(
                "The module's name: of the Swift class and of the files.",
                .text,
                default: .words("made of the first header's name"),
                example: "SQLite3"
            )
        case .headers:
            KeyDescription(
                "Headers to bind: paths relative to this file, or names under the include folders.",
                .list(.text, isEmptyAllowed: false),
                default: .words("none; either this or 'definitions' is given"),
                example: ["sqlite3.h"]
            )
        case .definitions:
            KeyDescription(
                "A definitions document (.ffi.json) to make Swift of, in place of headers.",
                .text,
                default: .words("none"),
                example: "SQLite3.ffi.json"
            )
        case .libraries:
            KeyDescription(
                "Libraries to open, tried in order: names such as 'sqlite3', or paths.",
                .list(.text, isEmptyAllowed: false),
                default: .words("the first header's name"),
                example: ["sqlite3"]
            )
        case .accessLevel:
            KeyDescription(
                "Access level of the generated code.",
                .word(ModuleConfiguration.AccessLevel.self),
                default: .value("public")
            )
        case .callPath:
            KeyDescription(
                "How functions are called: directly where Swift can, or all of them through libffi.",
                .word(ModuleConfiguration.CallPath.self),
                default: .value("auto")
            )
        case .target:
            KeyDescription(
                "Target triple that the headers are read for.",
                .text,
                default: .words("this machine"),
                example: "aarch64-unknown-linux-gnu"
            )
        case .targets:
            KeyDescription(
                "Several targets in one output, what differs under #if: triples, or objects with a sysroot and arguments.",
                .list(.either([.text, .object(TargetEntry.CodingKeys.self)]), isEmptyAllowed: false),
                default: .words("the one of 'target'"),
                example: [
                    "x86_64-unknown-linux-gnu",
                    ["triple": "aarch64-unknown-linux-gnu", "sysroot": "/usr/aarch64-linux-gnu"],
                ]
            )
        case .clangArguments:
            KeyDescription(
                "Arguments for clang, such as -I and -D; relative folders start from this file.",
                .list(.text),
                default: .value([]),
                example: ["-Iinclude", "-DNDEBUG"]
            )
        case .optionalSymbols:
            KeyDescription(
                "Symbols that may be missing from the library even when all are required.",
                .list(.text),
                default: .value([]),
                example: ["sqlite3_serialize"]
            )
        case .checkAgainst:
            KeyDescription(
                "Libraries whose symbols say what is optional, from old to new, each perhaps behind its version.",
                .list(.text),
                default: .value([]),
                example: ["3.34=old/libsqlite3.so.0", "3.40=libsqlite3.so.0"]
            )
        case .emit:
            KeyDescription(
                "What is written. With 'definitions' in place of headers, and in the build plugin, Swift alone.",
                .list(.word(OutputKind.self), isEmptyAllowed: false),
                default: .value(.list(OutputKind.usual.map { .text($0.rawValue) }))
            )
        case .documentation:
            KeyDescription("Whether the header's comments are carried over.", .boolean, default: .value(true))
        case .includeHeaders:
            KeyDescription(
                "Further headers to bind where they are included: *, ? and **.",
                .list(.text),
                default: .value([]),
                example: ["gdk/*.h"]
            )
        case .excludeHeaders:
            KeyDescription(
                "Headers that are not bound: *, ? and **.",
                .list(.text),
                default: .value([]),
                example: ["**/internal/*.h"]
            )
        case .declarationsPerFile:
            KeyDescription(
                "How many declarations a Swift file may hold before there are more files; 0 for any number.",
                .count,
                default: .value(3000)
            )
        case .maxSkipped:
            KeyDescription(
                "How many declarations may be left out, macros not counted, before the run fails.",
                .count,
                default: .words("any number"),
                example: 0
            )
        case .include:
            KeyDescription(
                "Of a kind that stands here, only names that match one of the regular expressions are bound.",
                .object(DeclarationGroup.self),
                default: .value([:]),
                example: ["functions": ["sqlite3_(open|close|exec)"]]
            )
        case .exclude:
            KeyDescription(
                "Names that match one of the regular expressions are not bound, whatever 'include' says.",
                .object(DeclarationGroup.self),
                default: .value([:]),
                example: ["macros": ["SQLITE_TESTCTRL_.*"]]
            )
        case .opaque:
            KeyDescription(
                "Regular expressions for records that are bound without their members.",
                .list(.pattern),
                default: .value([]),
                example: ["sqlite3_vfs"]
            )
        case .usedBy:
            KeyDescription(
                "Swift files, or folders of them; only what they mention is bound, and what that needs.",
                .list(.text, isEmptyAllowed: false),
                default: .words("none, and everything is bound"),
                example: ["Sources/MyTool"]
            )
        case .functions:
            KeyDescription(
                "What C cannot say about functions; each gets a method in Swift's terms beside the plain one.",
                .list(.object(ConfigurationFile.FunctionEntry.CodingKeys.self), isEmptyAllowed: false),
                default: .value([]),
                example: [["match": "sqlite3_errmsg", "string": [:]]]
            )
        case .condition:
            KeyDescription(
                "A condition of #if around the generated code.",
                .text,
                default: .words("none"),
                example: "os(Linux)"
            )
        case .preamble:
            KeyDescription(
                "Swift lines that stand behind the import of the runtime.",
                .list(.text),
                default: .value([]),
                example: ["import Foundation"]
            )
        case .wrapStatic:
            KeyDescription(
                "Whether inline functions are bound too, through a C file that is compiled beside the program.",
                .boolean,
                default: .value(false)
            )
        case .wrapMacros:
            KeyDescription(
                "Signatures under which macros with parameters are bound through that C file.",
                .list(.text),
                default: .value([]),
                example: ["int SQUARE(int x)"]
            )
        case .style:
            KeyDescription(
                "The form of the module: a class, or what an import of the header by the compiler shows.",
                .word(ModuleStyle.self),
                default: .value(.text(ModuleStyle.library.rawValue))
            )
        case .rename:
            KeyDescription(
                "Rules for names in Swift: the first that matches a name counts.",
                .list(.object(ConfigurationFile.RenameEntry.CodingKeys.self), isEmptyAllowed: false),
                default: .value([]),
                example: [["kinds": ["functions"], "match": "sqlite3_(.*)", "to": "$1", "case": "lowerCamel"]]
            )
        case .stripPrefixes:
            KeyDescription(
                "Prefixes that names lose in Swift; of several that fit, the longest.",
                .list(.text),
                default: .value([]),
                example: ["sqlite3_"]
            )
        case .names:
            KeyDescription(
                "Names in Swift for single declarations, by their C names.",
                .patterns(.text),
                default: .value([:]),
                example: ["sqlite3_stmt": "Statement"]
            )
        case .sharedTypes:
            KeyDescription(
                "Generated modules whose types this one uses instead of declaring them again.",
                .list(.object(ConfigurationFile.SharedEntry.CodingKeys.self)),
                default: .value([]),
                example: [["definitions": "../GLib/GLib.ffi.json"]]
            )
        case .enums:
            KeyDescription(
                "How enumerations are written.",
                .object(EnumerationStyles.CodingKeys.self),
                default: .value([:]),
                example: ["default": "automatic", "styles": ["git_status_t": "optionSet"]]
            )
        }
    }
}

extension EnumerationStyles.CodingKeys: DocumentedKey {
    var explanation: KeyDescription {
        switch self {
        case .default:
            KeyDescription(
                "The style where no pattern matches.",
                .word(EnumerationStyle.self),
                default: .value(.text(EnumerationStyle.automatic.rawValue))
            )
        case .styles:
            KeyDescription(
                "Styles by name, or by a regular expression for whole names: of the tag or of a typedef.",
                .patterns(.word(EnumerationStyle.self)),
                default: .value([:]),
                example: ["git_status_t": "optionSet"]
            )
        }
    }
}

extension TargetEntry.CodingKeys: DocumentedKey {
    var explanation: KeyDescription {
        switch self {
        case .triple:
            KeyDescription("The target triple.", .text, default: .required, example: "aarch64-unknown-linux-gnu")
        case .sysroot:
            KeyDescription(
                "The folder that the target's headers lie in, as --sysroot; relative to this file.",
                .text,
                default: .words("this machine's headers"),
                example: "/usr/aarch64-linux-gnu"
            )
        case .clangArguments:
            KeyDescription(
                "Arguments for clang, for this target only.",
                .list(.text),
                default: .value([]),
                example: ["-DBIG"]
            )
        }
    }
}

extension DeclarationGroup: DocumentedKey {
    var explanation: KeyDescription {
        let noun =
            switch self {
            case .functions: "functions"
            case .variables: "variables"
            case .records: "structs and unions"
            case .enums: "enumerations; of those without a name, for their enumerators"
            case .typedefs: "typedefs"
            case .macros: "macros"
            }
        return KeyDescription(
            "Regular expressions for the whole names of \(noun).",
            // To bind none of a kind is a wish.
            .list(.pattern),
            default: .words("none")
        )
    }
}
