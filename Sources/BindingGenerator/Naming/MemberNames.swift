// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// The Swift names of functions and variables, which are members of one class.
///
/// A name that Swift, the runtime or the class itself needs takes an underscore, and as many more as it takes to differ from
/// all others.
struct MemberNames: Sendable {
    private var names: [String: String] = [:]

    /// - Parameters:
    ///   - renaming: The names that the configuration gives.
    ///   - types: The names of types, where functions and variables stand beside those; nil where they are a class's members.
    init(_ interface: Interface, renaming: Renaming, globallyBeside types: Set<String>? = nil) {
        var wanted: [(name: String, new: String, isParameterless: Bool)] = []
        for declaration in interface.declarations where declaration.isInScope {
            switch declaration {
            case .function(let function):
                let new = renaming.name(function.name, .functions)
                wanted.append((function.name, new, function.type.parameters.isEmpty))
            case .variable(let variable):
                wanted.append((variable.name, renaming.name(variable.name, .variables), true))
            case .record, .enumeration, .typedef: break
            }
        }
        let free = wanted.map { _, new, isParameterless in
            let plain = SwiftIdentifier.unescaped(new)
            let isTaken = types?.contains(plain) ?? Self.isOwn(plain, isParameterless)
            return isTaken ? plain + "_" : plain
        }
        let unchanged = zip(wanted, free).filter { $0.name == $1 }.map(\.1)
        let distinct = SwiftIdentifier.distinct(free, avoiding: Set(unchanged)) { wanted[$0].name == free[$0] }
        for (member, name) in zip(wanted, distinct) { names[member.name] = name }
    }

    /// The names as Swift has them.
    var all: Set<String> { Set(names.values) }

    /// The Swift name, without backticks.
    func name(_ name: String) -> String { names[name] ?? SwiftIdentifier.unescaped(name) }

    private static let ofAnyKind: WordSet = ["slots", "module", "path", "missingSymbols"]
    private static let parameterless: WordSet = ["close", "init", "deinit"]

    /// Whether the class has a member of a name that a header's one would clash with.
    private static func isOwn(_ name: String, _ isParameterless: Bool) -> Bool {
        ofAnyKind.contains(name) || isParameterless && parameterless.contains(name)
    }
}
