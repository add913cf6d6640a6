// Licensed under Apache License v2.0. See LICENSE for details.

extension ValueForm {
    /// A parameter by its name, or by its number counted from 0.
    static let parameter = ValueForm.either([.text, .count])
}

extension ConfigurationFile.FunctionEntry.CodingKeys: DocumentedKey {
    var explanation: KeyDescription {
        switch self {
        case .match:
            KeyDescription("A regular expression for the whole names of the functions.", .pattern, default: .required)
        case .name: KeyDescription("The method's name in Swift.", .text, default: .words("the C name"))
        case .closures:
            KeyDescription(
                "Callbacks that become Swift closures, each with the pointer that C hands back to it.",
                .list(.object(FunctionRule.Closure.CodingKeys.self), isEmptyAllowed: false),
                default: .value([]),
                example: [["callback": 2, "context": 3]]
            )
        case .buffers:
            KeyDescription(
                "Pointers that become spans, each with the parameter that counts its elements.",
                .list(.object(FunctionRule.Buffer.CodingKeys.self), isEmptyAllowed: false),
                default: .value([]),
                example: [["pointer": "data", "count": "size"]]
            )
        case .outputs:
            KeyDescription(
                "Parameters that only give something back: they are returned instead of passed.",
                .list(.either([.text, .count, .object(FunctionRule.Output.CodingKeys.self)]), isEmptyAllowed: false),
                default: .value([]),
                example: ["ppDb"]
            )
        case .string:
            KeyDescription(
                "Makes the result a String.",
                .object(FunctionRule.StringResult.CodingKeys.self),
                default: .words("the pointer that C returns"),
                example: ["free": "sqlite3_free"]
            )
        case .status:
            KeyDescription(
                "Which results mean success; any other is thrown.",
                .object(FunctionRule.Status.CodingKeys.self),
                default: .words("the result is returned"),
                example: ["success": ["SQLITE_OK"], "message": "sqlite3_errstr"]
            )
        }
    }
}

extension FunctionRule.Closure.CodingKeys: DocumentedKey {
    var explanation: KeyDescription {
        switch self {
        case .callback: KeyDescription("The callback's parameter.", .parameter, default: .required)
        case .context:
            KeyDescription(
                "The parameter that is handed back to the callback.",
                .parameter,
                default: .words("the only void * beside the callback")
            )
        case .contextArgument:
            KeyDescription(
                "The callback's own parameter that the context arrives in, counted from 0.",
                .count,
                default: .words("the only void *, or the one of the same name")
            )
        case .destroy:
            KeyDescription(
                "The parameter for a function that C calls when it needs the closure no more.",
                .parameter,
                default: .words("none")
            )
        case .lifetime:
            KeyDescription(
                "How long C may call the closure: until the function returns, or as long as the process runs.",
                .word(FunctionRule.Closure.Word.self),
                default: .value(.text(FunctionRule.Closure.Word.call.rawValue))
            )
        }
    }
}

extension FunctionRule.Output.CodingKeys: DocumentedKey {
    var explanation: KeyDescription {
        switch self {
        case .parameter: KeyDescription("The parameter.", .parameter, default: .required)
        case .onFailure:
            KeyDescription(
                "The function that takes back what C gave although the status says that it failed.",
                .text,
                default: .words("none: what C gave is lost then"),
                example: "sqlite3_close"
            )
        }
    }
}

extension FunctionRule.Message.CodingKeys: DocumentedKey {
    var explanation: KeyDescription {
        switch self {
        case .function: KeyDescription("The function.", .text, default: .required, example: "sqlite3_errmsg")
        case .arguments:
            KeyDescription(
                "What it is called with: parameters of the call, and 'status' for the status.",
                .list(.parameter),
                default: .words("the status for an integer, and the parameter of the same type for a pointer"),
                example: ["db"]
            )
        }
    }
}

extension FunctionRule.Buffer.CodingKeys: DocumentedKey {
    var explanation: KeyDescription {
        switch self {
        case .pointer: KeyDescription("The pointer's parameter.", .parameter, default: .required)
        case .count:
            KeyDescription(
                "The parameter that counts its elements; bytes, where it points to void.",
                .parameter,
                default: .required
            )
        }
    }
}

extension FunctionRule.StringResult.CodingKeys: DocumentedKey {
    var explanation: KeyDescription {
        switch self {
        case .free:
            KeyDescription(
                "The function that frees what C returned.",
                .text,
                default: .words("none: the library keeps it"),
                example: "sqlite3_free"
            )
        }
    }
}

extension FunctionRule.Status.CodingKeys: DocumentedKey {
    var explanation: KeyDescription {
        switch self {
        case .success:
            KeyDescription(
                "The results that mean success: constants and numbers, or a word for what they have in common.",
                .either([
                    .list(.either([.text, .integer]), isEmptyAllowed: false), .word(FunctionRule.Status.Word.self),
                ]),
                default: .value([0]),
                example: ["SQLITE_OK"]
            )
        case .message:
            KeyDescription(
                "A function that tells what went wrong, of the status, of parameters of the call, or of nothing.",
                .either([.text, .object(FunctionRule.Message.CodingKeys.self)]),
                default: .words("none"),
                example: "sqlite3_errstr"
            )
        }
    }
}
