// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Writes the method for a function: one expression over a slot of the symbol table.
struct FunctionEmitter: Sendable {
    let configuration: ModuleConfiguration
    let expressions: TypeExpressions
    /// The table of addresses, as an expression.
    var slots = "slots"

    /// The width of a method's indentation, and of its body's.
    private static let indentation = 4
    static let bodyIndentation = 8

    func entry(for mapped: MappedFunction, slot: Int) -> CodeEntry {
        CodeEntry(
            documentation: DocumentationComment.lines(mapped.function.info),
            declaration: declaration(of: mapped),
            body: body(of: mapped, slot: slot)
        )
    }

    /// The lines of a method up to its opening brace.
    func declaration(of mapped: MappedFunction) -> SourceText { .written { writeDeclaration(of: mapped, to: &$0) } }

    private func writeDeclaration(of mapped: MappedFunction, to text: inout SourceText) {
        let function = mapped.function
        let access = configuration.accessLevel
        if let introduced = function.swiftAttributes?.introduced, !introduced.isEmpty {
            let platforms = introduced.map { "\($0.platform) \($0.version)" } + ["*"]
            text.line("@available(\(platforms.joined(separator: ", ")))")
        }
        text.lines(SwiftAttribute.lines(function.info.availability))
        let result = function.isNoReturn ? "Never" : mapped.result.declared(in: configuration.style)
        let hasResult = result != "Void" && result != "Never"
        let isDiscardable = hasResult && !function.warnsUnusedResult
        if configuration.inlinesMembers { text.append(isDiscardable ? "@inlinable " : "@inlinable\n") }
        if isDiscardable { text.line("@discardableResult") }
        let head = text.count
        if access != .internal {
            text.append(access.rawValue)
            text.append(" ")
        }
        text.append("func ")
        text.append(SwiftIdentifier.escaped(mapped.name))
        text.append("(")
        let parameters = mapped.parameters
        let variadic = mapped.variadicName
        let style = configuration.style
        text.endLine(
            from: head,
            withList: parameters.count + (variadic == nil ? 0 : 1),
            hasResult || function.isNoReturn ? ") -> \(result) {" : ") {",
            indentation: Self.indentation
        ) { index, text in
            guard index < parameters.count else { return text.append("_ \(variadic ?? ""): any CVariadic...") }
            SwiftName.appendParameter(label: parameters[index].label, name: parameters[index].name, to: &text)
            text.append(": ")
            parameters[index].type.appendDeclared(in: style, to: &text)
        }
    }

    /// Whether a function goes through libffi.
    func usesLibFFI(_ mapped: MappedFunction) -> Bool {
        guard mapped.encoding != nil else { return false }
        return mapped.conventionalType == nil || configuration.callPath == .libffi
    }

    private func body(of mapped: MappedFunction, slot: Int) -> SourceText {
        .written { writeBody(of: mapped, slot, to: &$0) }
    }

    private func writeBody(of mapped: MappedFunction, _ slot: Int, to text: inout SourceText) {
        let isNoReturn = mapped.function.isNoReturn
        if isNoReturn, mapped.result.base != "Void" { text.append("_ = ") }
        if let type = mapped.conventionalType, !usesLibFFI(mapped) {
            writeDirectCall(mapped, type: type, slot: slot, to: &text)
        } else {
            writeLibFFICall(mapped, slot: slot, to: &text)
        }
        if isNoReturn {
            text.line("fatalError(\"\(mapped.function.name) returned, though its header says it never does\")")
        }
    }

    private func writeDirectCall(_ mapped: MappedFunction, type: String, slot: Int, to text: inout SourceText) {
        let (before, after) = resultConversion(mapped)
        let parameters = mapped.parameters
        let start = text.count
        text.append(before)
        text.append("unsafeBitCast(")
        write(slot, to: &text)
        text.append(", to: (")
        text.append(type)
        text.append(").self)(")
        for index in parameters.indices {
            if index > 0 { text.append(", ") }
            parameters[index].type.appendConversionToC(of: parameters[index].name, to: &text)
        }
        text.append(")")
        text.append(after)
        guard text.count - start + Self.bodyIndentation > CodeLayout.width else { return text.endLine() }
        text.truncate(to: start)
        text.append(before)
        text.append("unsafeBitCast(\n    ")
        write(slot, to: &text)
        text.append(",\n    to: (")
        text.append(type)
        text.append(").self\n")
        let list = text.count
        text.append(")(")
        text.endLine(
            from: list,
            withList: parameters.count,
            ")" + after,
            indentation: Self.bodyIndentation
        ) { index, text in
            parameters[index].type.appendConversionToC(of: parameters[index].name, to: &text)
        }
    }

    private func writeLibFFICall(_ mapped: MappedFunction, slot: Int, to text: inout SourceText) {
        var (before, after) = ("", "")
        if case .frozen = mapped.result.bridge { (before, after) = resultConversion(mapped) }
        let result = expressions.expression(ofType: mapped.result.stored.swift)
        let parameters = mapped.parameters
        let start = text.count
        text.append(before)
        text.append(slots)
        text.append(mapped.variadicName == nil ? ".call(" : ".callVariadic(")
        text.endLine(
            from: start,
            withList: 2 + parameters.count + (mapped.variadicName == nil ? 0 : 1),
            ")" + after,
            indentation: Self.bodyIndentation
        ) { index, text in
            if index == 0 { return text.append(slot) }
            if index == 1 { return text.append("returning: \(result).self") }
            guard index - 2 < parameters.count else { return text.append("variadic: \(mapped.variadicName ?? "")") }
            let parameter = parameters[index - 2]
            if case .frozen = parameter.type.bridge {
                parameter.type.appendConversionToC(of: parameter.name, to: &text)
            } else {
                text.append(parameter.name)
            }
        }
    }

    /// Appends the address of a function.
    private func write(_ slot: Int, to text: inout SourceText) {
        text.append(slots)
        text.append("[")
        text.append(slot)
        text.append("]")
    }

    private func resultConversion(_ mapped: MappedFunction) -> (before: String, after: String) {
        mapped.result.conversionFromC(spelledBy: expressions.expression(ofType:), for: mapped.function.name)
    }
}
