// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// A second method for a function that takes texts, with a `String` in the place of each.
///
/// Swift would convert a `String` to a pointer too, but makes an array of every text on the way. Swift prefers the method that
/// needs no conversion, so nobody has to think about it; pointers and nil go to the first method.
extension FunctionEmitter {
    /// The most nested closures that are worth reading.
    private static let mostTexts = 4

    /// The method; nil for a function without texts.
    func textEntry(for mapped: MappedFunction) -> CodeEntry? {
        let texts = mapped.parameters.filter(\.isText).map(\.name)
        // What an import of the header would show has no such method; and of the class's own methods one takes a `String` too.
        guard configuration.style != .dropIn, (1...Self.mostTexts).contains(texts.count), mapped.variadicName == nil,
            !mapped.function.isNoReturn,
            !TypeExpressions.ownMembers.contains(mapped.name)
        else { return nil }
        var strings = mapped
        for index in strings.parameters.indices where strings.parameters[index].isText {
            strings.parameters[index].type = MappedType(base: "String", extended: "string")
        }
        let name = SwiftIdentifier.escaped(mapped.name)
        let lists = texts.count == 1 ? "its text as a `String`" : "its texts as `String`s"
        return CodeEntry(
            documentation: ["/// The same with \(lists), which C may read until it returns."],
            declaration: declaration(of: strings),
            body: body(
                calling: "self.\(name)(",
                mapped.parameters.map { SwiftName.argument(label: $0.label, $0.name) },
                with: texts
            )
        )
    }

    /// The call inside of a closure for each text: on one line where that fits.
    private func body(calling head: String, _ arguments: [String], with texts: [String]) -> [String] {
        let openings = texts.map { "\($0).withCString { \($0) in" }
        let line =
            "\(openings.joined(separator: " ")) \(head)\(arguments.joined(separator: ", ")))"
            + String(repeating: " }", count: texts.count)
        guard line.utf8.count + Self.bodyIndentation > CodeLayout.width else { return [line] }
        func indented(_ line: String, _ level: Int) -> String { String(repeating: "    ", count: level) + line }
        let indentation = Self.bodyIndentation + 4 * texts.count
        return openings.enumerated().map { indented($1, $0) }
            + CodeLayout.list(head, arguments, ")", indentation: indentation).map { indented($0, texts.count) }
            + texts.indices.reversed().map { indented("}", $0) }
    }
}

extension MappedFunction.Parameter {
    /// Whether the parameter is a `const char *`.
    fileprivate var isText: Bool { type.definition == "string" && type.bridge == .same }
}
