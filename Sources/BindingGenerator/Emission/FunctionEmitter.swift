// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Writes the method for a function: one expression over a slot of the symbol table.
struct FunctionEmitter: Sendable {
    let configuration: ModuleConfiguration
    let expressions: TypeExpressions

    /// The width of a method's indentation, and of its body's.
    private static let indentation = 4
    static let bodyIndentation = 8

    func entry(for mapped: MappedFunction, slot: Int) -> CodeEntry {
        CodeEntry(
            documentation: DocumentationComment.lines(mapped.function.info.comment),
            declaration: declaration(of: mapped),
            body: body(of: mapped, slot: slot)
        )
    }

    /// The lines of a method up to its opening brace.
    func declaration(of mapped: MappedFunction) -> [String] {
        let function = mapped.function
        let access = configuration.accessLevel
        var declaration: [String] = []
        if case .deprecated(let message) = function.info.availability {
            let text = message.map { ", message: \(SwiftLiteral.string($0))" } ?? ""
            declaration.append("@available(*, deprecated\(text))")
        }
        var attributes = access == .internal ? [] : ["@inlinable"]
        let result = function.isNoReturn ? "Never" : mapped.result.swift
        let hasResult = result != "Void" && result != "Never"
        if hasResult, !function.warnsUnusedResult { attributes.append("@discardableResult") }
        if !attributes.isEmpty { declaration.append(attributes.joined(separator: " ")) }
        let keyword = access == .internal ? "func" : "\(access.rawValue) func"
        declaration += CodeLayout.list(
            "\(keyword) \(SwiftIdentifier.escaped(mapped.name))(",
            mapped.parameters.map { "_ \($0.name): \($0.type.swift)" }
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
        let arguments = mapped.parameters.map(argument)
        let (before, after) = resultConversion(mapped.result)
        let call =
            "\(before)unsafeBitCast(slots[\(slot)], to: (\(type)).self)(\(arguments.joined(separator: ", ")))\(after)"
        guard call.utf8.count + Self.bodyIndentation > CodeLayout.width else { return [call] }
        let target = ["\(before)unsafeBitCast(", "    slots[\(slot)],", "    to: (\(type)).self"]
        let rest = CodeLayout.list(")(", arguments, ")\(after)", indentation: Self.bodyIndentation)
        return target + rest
    }

    private func libFFICall(_ mapped: MappedFunction, slot: Int) -> [String] {
        let result = expressions.expression(ofType: mapped.result.swift)
        let variadic = mapped.variadicName.map { ["variadic: \($0)"] } ?? []
        return CodeLayout.list(
            "slots.call\(variadic.isEmpty ? "" : "Variadic")(",
            ["\(slot)", "returning: \(result).self"] + mapped.parameters.map(\.name) + variadic,
            ")",
            indentation: Self.bodyIndentation
        )
    }

    private func argument(_ parameter: MappedFunction.Parameter) -> String {
        if let carrier = parameter.type.carrier { return "unsafeBitCast(\(parameter.name), to: \(carrier).self)" }
        let optional = parameter.type.isOptional ? "?" : ""
        return switch parameter.type.bridge {
        case .same, .typedPointer: parameter.name
        case .rawValue: "\(parameter.name).rawValue"
        case .functionPointer: "\(parameter.name)\(optional).rawValue"
        case .variadicList: "unsafeBitCast(\(parameter.name), to: UnsafeMutableRawPointer.self)"
        }
    }

    /// What stands before and after a call so that its value becomes the result's Swift type.
    private func resultConversion(_ result: MappedType) -> (before: String, after: String) {
        let optional = result.isOptional ? "?" : ""
        if result.carrier != nil {
            return ("unsafeBitCast(", ", to: \(expressions.expression(ofType: result.swift)).self)")
        }
        switch result.bridge {
        case .same, .variadicList: return ("", "")
        case .typedPointer(let pointee, _):
            return ("", "\(optional).assumingMemoryBound(to: \(expressions.expression(ofType: pointee)).self)")
        case .rawValue: return ("\(expressions.expression(ofType: result.base))(rawValue: ", ")")
        case .functionPointer where result.isOptional: return ("", ".map { \(result.base)(rawValue: $0) }")
        case .functionPointer: return ("\(result.base)(rawValue: ", ")")
        }
    }
}
