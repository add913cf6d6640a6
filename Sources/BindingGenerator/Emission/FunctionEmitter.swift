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
        let keyword = access == .internal ? "func" : "\(access.rawValue) func"
        declaration += CodeLayout.list(
            "\(keyword) \(SwiftIdentifier.escaped(mapped.name))(",
            mapped.parameters.map {
                "\(SwiftName.parameter(label: $0.label, name: $0.name)): \($0.type.declared(in: configuration.style))"
            }
                + (mapped.variadicName.map { ["_ \($0): any CVariadic..."] } ?? []),
            ")" + (hasResult || function.isNoReturn ? " -> \(result)" : "") + " {",
            indentation: Self.indentation
        )
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
        let arguments = mapped.parameters.map { $0.type.conversionToC(of: $0.name) }
        let (before, after) = resultConversion(mapped)
        let call =
            "\(before)unsafeBitCast(\(slots)[\(slot)], to: (\(type)).self)(\(arguments.joined(separator: ", ")))\(after)"
        guard call.utf8.count + Self.bodyIndentation > CodeLayout.width else { return [call] }
        let target = ["\(before)unsafeBitCast(", "    \(slots)[\(slot)],", "    to: (\(type)).self"]
        let rest = CodeLayout.list(")(", arguments, ")\(after)", indentation: Self.bodyIndentation)
        return target + rest
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
