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
    func declaration(of mapped: MappedFunction) -> [String] {
        let function = mapped.function
        let access = configuration.accessLevel
        var declaration: [String] = []
        if let introduced = function.swiftAttributes?.introduced, !introduced.isEmpty {
            let platforms = introduced.map { "\($0.platform) \($0.version)" } + ["*"]
            declaration.append("@available(\(platforms.joined(separator: ", ")))")
        }
        if case .deprecated(let message) = function.info.availability {
            let text = message.map { ", message: \(SwiftLiteral.string($0))" } ?? ""
            declaration.append("@available(*, deprecated\(text))")
        }
        var attributes = configuration.inlinesMembers ? ["@inlinable"] : []
        let result = function.isNoReturn ? "Never" : mapped.result.declared(in: configuration.style)
        let hasResult = result != "Void" && result != "Never"
        if hasResult, !function.warnsUnusedResult { attributes.append("@discardableResult") }
        if !attributes.isEmpty { declaration.append(attributes.joined(separator: " ")) }
        let keyword = access == .internal ? "func " : access.rawValue + " func "
        let parameters = mapped.parameters
        let variadic = mapped.variadicName
        let style = configuration.style
        declaration += CodeLayout.list(
            keyword + SwiftIdentifier.escaped(mapped.name) + "(",
            count: parameters.count + (variadic == nil ? 0 : 1),
            (hasResult || function.isNoReturn ? ") -> " + result : ")") + " {",
            indentation: Self.indentation
        ) { index, parts in
            guard index < parameters.count else { return parts.append("_ \(variadic ?? ""): any CVariadic...") }
            SwiftName.appendParameter(label: parameters[index].label, name: parameters[index].name, to: &parts)
            parts.append(": ")
            parts.append(parameters[index].type.declared(in: style))
        }
        return declaration
    }

    /// Whether a function goes through libffi.
    func usesLibFFI(_ mapped: MappedFunction) -> Bool {
        guard mapped.encoding != nil else { return false }
        return mapped.conventionalType == nil || configuration.callPath == .libffi
    }

    private func body(of mapped: MappedFunction, slot: Int) -> [String] {
        var lines =
            if let type = mapped.conventionalType, !usesLibFFI(mapped) {
                directCall(mapped, type: type, slot: slot)
            } else {
                libFFICall(mapped, slot: slot)
            }
        if mapped.function.isNoReturn {
            if mapped.result.base != "Void" { lines[0] = "_ = " + lines[0] }
            lines.append("fatalError(\"\(mapped.function.name) returned, though its header says it never does\")")
        }
        return lines
    }

    private func directCall(_ mapped: MappedFunction, type: String, slot: Int) -> [String] {
        let (before, after) = resultConversion(mapped)
        var parts = [before, "unsafeBitCast(", slots, "[", slot.description, "], to: (", type, ").self)("]
        for (index, parameter) in mapped.parameters.enumerated() {
            if index > 0 { parts.append(", ") }
            parts.append(parameter.type.conversionToC(of: parameter.name))
        }
        parts.append(")")
        parts.append(after)
        let call = String(concatenating: parts)
        guard call.utf8.count + Self.bodyIndentation > CodeLayout.width else { return [call] }
        let target = [
            String(concatenating: before, "unsafeBitCast("),
            String(concatenating: "    ", slots, "[", slot.description, "],"),
            String(concatenating: "    to: (", type, ").self"),
        ]
        let parameters = mapped.parameters
        let indentation = Self.bodyIndentation
        return target
            + CodeLayout.list(")(", count: parameters.count, ")" + after, indentation: indentation) { index, parts in
                parts.append(parameters[index].type.conversionToC(of: parameters[index].name))
            }
    }

    private func libFFICall(_ mapped: MappedFunction, slot: Int) -> [String] {
        let result = expressions.expression(ofType: mapped.result.stored.swift)
        let variadic = mapped.variadicName.map { ["variadic: \($0)"] } ?? []
        var (before, after) = ("", "")
        if case .frozen = mapped.result.bridge { (before, after) = resultConversion(mapped) }
        let arguments = mapped.parameters.map { parameter in
            if case .frozen = parameter.type.bridge {
                parameter.type.conversionToC(of: parameter.name)
            } else {
                parameter.name
            }
        }
        return CodeLayout.list(
            "\(before)\(slots).call\(variadic.isEmpty ? "" : "Variadic")(",
            ["\(slot)", "returning: \(result).self"] + arguments + variadic,
            ")\(after)",
            indentation: Self.bodyIndentation
        )
    }

    private func resultConversion(_ mapped: MappedFunction) -> (before: String, after: String) {
        mapped.result.conversionFromC(spelledBy: expressions.expression(ofType:), for: mapped.function.name)
    }
}
