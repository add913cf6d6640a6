// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Writes the method for a function in the form a rule gives it: a call of the method that C's declaration gives.
struct AdaptedFunctionEmitter: Sendable {
    let configuration: ModuleConfiguration
    /// The name of the method to call.
    let rawName: String

    private static let indentation = 4
    private static let bodyIndentation = 8

    func entry(for adapted: AdaptedFunction) -> CodeEntry {
        let function = adapted.raw.function
        let access = configuration.accessLevel
        var declaration: [String] = []
        if case .deprecated(let message) = function.info.availability {
            let text = message.map { ", message: \(SwiftLiteral.string($0))" } ?? ""
            declaration.append("@available(*, deprecated\(text))")
        }
        var attributes = access == .internal ? [] : ["@inlinable"]
        let result = adapted.resultType
        let isDiscardable = adapted.outputs.isEmpty && adapted.result == .same && !function.warnsUnusedResult
        if result != "Void", isDiscardable { attributes.append("@discardableResult") }
        if !attributes.isEmpty { declaration.append(attributes.joined(separator: " ")) }
        let keyword = access == .internal ? "func" : "\(access.rawValue) func"
        let throwing = adapted.status == nil ? "" : " throws(StatusError)"
        declaration += CodeLayout.list(
            "\(keyword) \(SwiftIdentifier.escaped(adapted.name))(",
            adapted.parameters.map { "_ \($0.name): \($0.type)" },
            ")\(throwing)" + (result == "Void" ? "" : " -> \(result)") + " {",
            indentation: Self.indentation
        )
        return CodeEntry(documentation: documentation(of: adapted), declaration: declaration, body: body(of: adapted))
    }

    // MARK: - Documentation

    private func documentation(of adapted: AdaptedFunction) -> [String] {
        var lines = DocumentationComment.lines(adapted.raw.function.info.comment)
        var notes: [String] = []
        for closure in adapted.closures {
            switch closure.lifetime {
            case .call: notes.append("`\(closure.name)` is called only until this function returns.")
            case .destroyed:
                notes.append("`\(closure.name)` lives until the library releases it; any thread may call it.")
            case .process: notes.append("`\(closure.name)` is never released; any thread may call it.")
            }
        }
        if case .string(let free) = adapted.result {
            notes.append(free == nil ? "The result is a copy." : "The result is a copy; the library's string is freed.")
        }
        if adapted.status != nil {
            notes.append("Throws `StatusError` where the result of `\(adapted.raw.function.name)` means failure.")
        }
        guard !notes.isEmpty else { return lines }
        if !lines.isEmpty { lines.append("///") }
        return lines + notes.map { "/// \($0)" }
    }

    // MARK: - The body

    private func body(of adapted: AdaptedFunction) -> [String] {
        var lines: [String] = []
        for closure in adapted.closures { lines += trampoline(closure) }
        for output in adapted.outputs { lines.append("var \(output.name): \(output.type) = \(output.initial)") }
        let needsResult = adapted.status != nil || !adapted.outputs.isEmpty || adapted.result != .same
        let isVoid = adapted.raw.result.swift == "Void"
        var call = nestedCall(adapted)
        if needsResult, !isVoid {
            let isUsed = adapted.status != nil || adapted.result != .dropped
            let head = adapted.isCheckedForNull ? "guard let" : "let"
            call[0] = (isUsed ? "\(head) \(adapted.resultName) = " : "_ = ") + call[0]
        } else if !lines.isEmpty, !isVoid {
            call[0] = "return " + call[0]
        }
        lines += call
        guard needsResult else { return lines }
        if let status = adapted.status {
            let message = status.message.map { ", message: \($0)" } ?? ""
            let error = "StatusError(function: \"\(adapted.raw.function.name)\", status: \(status.code)\(message))"
            if let success = status.success {
                lines += ["guard \(success) else {"]
            } else {
                lines[lines.count - 1] += " else {"
            }
            lines += ["    throw \(error)", "}"]
        }
        return lines + returned(adapted)
    }

    /// The C function of a closure: its context is the closure.
    private func trampoline(_ closure: AdaptedFunction.Closure) -> [String] {
        let name = closure.name.filter { $0 != "`" }
        return [
            "let \(name)Function: \(closure.functionType) = { \(closure.arguments.joined(separator: ", ")) in",
            "    let body = ClosureContext.closure(at: context, as: (\(closure.type)).self)",
            "    return \(closure.call)",
            "}",
        ]
    }

    /// The call, inside of what lends pointers to it.
    private func nestedCall(_ adapted: AdaptedFunction) -> [String] {
        let hidden = adapted.parameters.contains { $0.name == SwiftIdentifier.escaped(rawName) }
        var lines = CodeLayout.list(
            "\(hidden ? "self." : "")\(SwiftIdentifier.escaped(rawName))(",
            zip(adapted.raw.parameters, adapted.arguments).map { SwiftName.argument(label: $0.label, $1) },
            ")",
            indentation: Self.bodyIndentation
        )
        for buffer in adapted.buffers.reversed() {
            lines = wrap(lines, "\(buffer.name).\(buffer.access) { \(buffer.name) in")
        }
        for closure in adapted.closures.reversed() where closure.lifetime == .call {
            let name = closure.name.filter { $0 != "`" }
            lines = wrap(lines, "ClosureContext.with(\(closure.name)) { \(name)Context in")
            lines = wrap(lines, "withoutActuallyEscaping(\(closure.name)) { \(closure.name) in")
        }
        return lines
    }

    private func wrap(_ lines: [String], _ head: String) -> [String] { [head] + lines.map { "    " + $0 } + ["}"] }

    private func returned(_ adapted: AdaptedFunction) -> [String] {
        var lines: [String] = []
        var values: [String] = []
        switch adapted.result {
        case .same: if adapted.raw.result.swift != "Void" { values.append(adapted.resultName) }
        case .dropped: break
        case .string(let free):
            if let free { lines.append("defer { \(SwiftIdentifier.escaped(free))(\(adapted.resultName)) }") }
            values.append(text(of: adapted))
        }
        values += adapted.outputs.map(\.name)
        switch values.count {
        case 0: return lines
        case 1: return lines + ["return \(values[0])"]
        default: return lines + ["return (\(values.joined(separator: ", ")))"]
        }
    }

    /// The string of the result, from any of the types that a C string has.
    private func text(of adapted: AdaptedFunction) -> String {
        let name = adapted.resultName
        let isChar = adapted.raw.result.base.hasSuffix("<CChar>")
        func text(_ pointer: String) -> String {
            let typed = isChar ? pointer : "UnsafeRawPointer(\(pointer)).assumingMemoryBound(to: CChar.self)"
            return "String(cString: \(typed))"
        }
        return adapted.isNeverNull ? text(name) : "\(name).map { \(text("$0")) }"
    }
}
