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
            body: .written { writeBody(calling: "self.\(name)(", mapped.parameters, with: texts, to: &$0) }
        )
    }

    /// The call inside of a closure for each text: on one line where that fits.
    private func writeBody(
        calling head: String,
        _ parameters: [MappedFunction.Parameter],
        with texts: [String],
        to text: inout SourceText
    ) {
        func open(_ name: String) {
            text.append(name)
            text.append(".withCString { ")
            text.append(name)
            text.append(" in")
        }
        for name in texts {
            open(name)
            text.append(" ")
        }
        text.append(head)
        for (index, parameter) in parameters.enumerated() {
            if index > 0 { text.append(", ") }
            text.append(SwiftName.argument(label: parameter.label, parameter.name))
        }
        text.append(")")
        for _ in texts { text.append(" }") }
        guard text.count + Self.bodyIndentation > CodeLayout.width else { return text.endLine() }
        text.truncate(to: 0)
        for (level, name) in texts.enumerated() {
            text.append(String(repeating: "    ", count: level))
            open(name)
            text.endLine()
        }
        var call = SourceText()
        call.append(head)
        call.endLine(
            from: 0,
            withList: parameters.count,
            ")",
            indentation: Self.bodyIndentation + 4 * texts.count
        ) { index, text in
            text.append(SwiftName.argument(label: parameters[index].label, parameters[index].name))
        }
        text.append(call, indentation: String(repeating: "    ", count: texts.count))
        for level in texts.indices.reversed() { text.line(String(repeating: "    ", count: level) + "}") }
    }
}

extension MappedFunction.Parameter {
    /// Whether the parameter is a `const char *`.
    fileprivate var isText: Bool { type.definition == "string" && type.bridge == .same }
}
