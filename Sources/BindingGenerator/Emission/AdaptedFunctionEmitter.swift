// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Writes the method for a function in the form a rule gives it: a call of the method that C's declaration gives.
struct AdaptedFunctionEmitter: Sendable {
    let configuration: ModuleConfiguration
    /// The names of the methods that call C, where a rule gives their own to another form, by C names.
    let rawNames: [String: String]

    private static let indentation = 4
    private static let bodyIndentation = 8

    func entry(for adapted: AdaptedFunction) -> CodeEntry {
        let function = adapted.raw.function
        let access = configuration.accessLevel
        var declaration = SwiftAttribute.lines(function.info.availability)
        var attributes = configuration.inlinesMembers ? ["@inlinable"] : []
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
        return CodeEntry(
            documentation: documentation(of: adapted),
            declaration: SourceText(lines: declaration),
            body: SourceText(lines: body(of: adapted))
        )
    }

    // MARK: - Documentation

    private func documentation(of adapted: AdaptedFunction) -> SourceText {
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
        for output in adapted.outputs {
            guard let name = output.release?.function.function.name else { continue }
            notes.append("Where it throws, `\(name)` takes `\(output.name)` back.")
        }
        if adapted.status != nil {
            notes.append("Throws `StatusError` where the result of `\(adapted.raw.function.name)` means failure.")
        }
        guard !notes.isEmpty else { return lines }
        if !lines.isEmpty { lines.line("///") }
        for note in notes { lines.line("/// \(note)") }
        return lines
    }

    // MARK: - The body

    private func body(of adapted: AdaptedFunction) -> [String] {
        var lines: [String] = []
        for closure in adapted.closures { lines += trampoline(closure) }
        for output in adapted.outputs { lines.append("var \(output.name): \(output.type) = \(output.initial)") }
        let needsResult = adapted.status != nil || !adapted.outputs.isEmpty || adapted.result != .same
        let isVoid = adapted.raw.result.swift == "Void"
        var call = nestedCall(adapted)
        // A condition takes no closure behind a call.
        if adapted.isCheckedForNull, call.last == "}" {
            call[0] = "(" + call[0]
            call[call.count - 1] = "})"
        }
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
            let arguments =
                ["function: \"\(adapted.raw.function.name)\"", "status: \(status.code)"]
                + (status.message.map { ["message: \(text(of: $0))"] } ?? [])
            func error(_ head: String) -> [String] {
                CodeLayout.list("\(head)StatusError(", arguments, ")", indentation: Self.bodyIndentation + 4)
                    .map { "    " + $0 }
            }
            if let success = status.success {
                lines += ["guard \(success) else {"]
            } else {
                lines[lines.count - 1] += " else {"
            }
            let releases = adapted.outputs.compactMap(\.release)
            if releases.isEmpty {
                lines += error("throw ") + ["}"]
            } else {
                // What the library says is asked for before it takes anything back.
                let name = adapted.unusedName("error")
                lines += error("let \(name) = ") + releases.map { "    \(statement($0))" }
                lines += ["    throw \(name)", "}"]
            }
        }
        return lines + returned(adapted)
    }

    /// The C function of a closure: its context is the closure.
    private func trampoline(_ closure: AdaptedFunction.Closure) -> [String] {
        [
            "let \(closure.functionName): \(closure.functionType) = { \(closure.arguments.joined(separator: ", ")) in",
            "    let body = ClosureContext.closure(at: context, as: (\(closure.type)).self)",
            "    return \(closure.call)",
            "}",
        ]
    }

    /// The call, inside of what lends pointers to it.
    private func nestedCall(_ adapted: AdaptedFunction) -> [String] {
        var lines = CodeLayout.list(
            "\(callee(adapted.raw))(",
            zip(adapted.raw.parameters, adapted.arguments).map { SwiftName.argument(label: $0.label, $1) },
            ")",
            indentation: Self.bodyIndentation
        )
        for buffer in adapted.buffers.reversed() {
            lines = wrap(lines, "\(buffer.name).\(buffer.access) { \(buffer.name) in")
        }
        for closure in adapted.closures.reversed() where closure.lifetime == .call {
            lines = wrap(lines, "ClosureContext.with(\(closure.name)) { \(closure.contextName) in")
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
            if var free {
                if adapted.isNeverNull { free.unwrapped = [] }
                lines.append("defer { \(statement(free)) }")
            }
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
        let type = adapted.raw.result
        let name = adapted.resultName
        return adapted.isNeverNull ? text(name, of: type) : "\(name).map { \(text("$0", of: type)) }"
    }

    private func text(_ pointer: String, of type: MappedType) -> String {
        let isChar = type.base.hasSuffix("<CChar>")
        let typed = isChar ? pointer : "UnsafeRawPointer(\(pointer)).assumingMemoryBound(to: CChar.self)"
        return "String(cString: \(typed))"
    }

    // MARK: - Calls of other functions

    private func callee(_ function: MappedFunction) -> String {
        SwiftIdentifier.escaped(rawNames[function.function.name] ?? function.name)
    }

    private func expression(_ call: AdaptedFunction.HelperCall) -> String {
        let arguments = zip(call.function.parameters, call.arguments).map { SwiftName.argument(label: $0.label, $1) }
        return "\(callee(call.function))(\(arguments.joined(separator: ", ")))"
    }

    /// The string that a function of the library gives.
    private func text(of call: AdaptedFunction.HelperCall) -> String {
        let type = call.function.result
        let plain = expression(call)
        let text = type.isOptional ? "\(plain).map { \(text("$0", of: type)) }" : text(plain, of: type)
        return call.unwrapped.reduce(text) { "\($1).flatMap { \($1) in \($0) }" }
    }

    /// A call whose result is of no use.
    private func statement(_ call: AdaptedFunction.HelperCall) -> String {
        let function = call.function
        let isUnused = function.function.warnsUnusedResult && function.result.swift != "Void"
        let plain = (isUnused ? "_ = " : "") + expression(call)
        guard !call.unwrapped.isEmpty else { return plain }
        return "if \(call.unwrapped.map { "let \($0)" }.joined(separator: ", ")) { \(plain) }"
    }
}
