// Licensed under Apache License v2.0. See LICENSE for details.

/// Spells types as expressions inside of the generated class, where a member may have the name of a type.
struct TypeExpressions: Sendable {
    /// The names of the class's members: functions, variables, and its own.
    let memberNames: Set<String>

    /// Members that the class has besides those of the header.
    static let ownMembers: Set<String> = [
        "slots", "module", "path", "missingSymbols", "close", "isAvailable", "address", "symbolNames", "interfaces",
    ]

    /// A type as an expression. One that a member hides is reached through a generic argument, which can only be a type.
    func expression(ofType type: String) -> String {
        if memberNames.contains(type) { return "Array<\(type)>.Element" }
        return type.hasSuffix("?") && type.hasPrefix("(") ? "(\(type))" : type
    }
}
