// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Finds out what a shim needs: which inline functions have a body, and what of the library their bodies use.
struct ShimPlanner {
    let request: ScanRequest
    /// The paths of the headers.
    let headers: [String]
    let wrapped: [MacroSignature]
    /// Parses a text after the headers, with the bodies of functions.
    let parse: (_ text: String) -> TranslationUnit?

    /// The plan; nil when no shim was asked for.
    ///
    /// - Throws: `ScanError` when a macro does not expand to what its signature says.
    func plan(_ declarations: [Declaration], macros: [Macro]) throws(ScanError) -> ShimPlan? {
        guard request.wrapsStatic || !wrapped.isEmpty else { return nil }
        let functions = declarations.compactMap { declaration -> Function? in
            if case .function(let function) = declaration, function.info.isInScope { function } else { nil }
        }
        var plan = ShimPlan(prologue: prologue)
        plan.macros = wrapped.compactMap { signature in
            functions.first { $0.name == signature.name && $0.isMacro }.map { wrapper(signature, $0) }
        }
        guard let unit = parse(plan.macros.map { $0.text + "\n" }.joined()) else { throw ScanError(.clangFailed) }
        try checkMacros(plan.macros, in: unit)
        let bodies = FunctionBodies(of: unit)
        let exported = Set(functions.filter { !$0.hasInternalLinkage && !$0.isMacro }.map(\.name))
        let variables = declarations.compactMap { declaration -> String? in
            guard case .variable(let variable) = declaration, variable.info.isInScope, !variable.hasInternalLinkage
            else { return nil }
            return variable.name
        }
        var imported: Set<String> = []
        let candidates =
            functions.filter { request.wrapsStatic && $0.hasInternalLinkage && !$0.isMacro }.map { ($0.name, $0.name) }
            + plan.macros.map { ($0.name, ShimPlan.MacroWrapper.functionName(of: $0.name)) }
        for (name, body) in candidates {
            guard let uses = bodies.uses(of: body) else {
                plan.refusals[name] = "it is static, and the headers do not define it"
                continue
            }
            if let variable = uses.variables.intersection(variables).min() {
                plan.refusals[name] = "it uses the library's variable '\(variable)', which no shim can stand in for"
                continue
            }
            let needed = uses.functions.intersection(exported)
            if let problem = needed.sorted().lazy.compactMap({ bodies.problemOfForwarding($0) }).first {
                plan.refusals[name] = problem
                continue
            }
            imported.formUnion(needed)
            guard body == name else { continue }
            plan.functions.append(name)
            if bodies.isExternal(name) { plan.externalInlines.append(name) }
        }
        plan.macros.removeAll { plan.refusals[$0.name] != nil }
        plan.imports = functions.filter { imported.contains($0.name) }.compactMap { bodies.forwarded($0) }
        return plan
    }

    // MARK: - Private

    /// `-D`, `-U` and `-include` of clang's arguments, as lines of C.
    private var prologue: [String] {
        var lines: [String] = []
        var rest = request.arguments[...]
        func value(of option: String, _ argument: String) -> String? {
            if argument == option { return rest.popFirst() }
            return argument.hasPrefix(option) ? String(argument.dropFirst(option.count)) : nil
        }
        while let argument = rest.popFirst() {
            if argument == "-include" {
                if let header = rest.popFirst() { lines.append("#include \"\(header)\"") }
            } else if let definition = value(of: "-D", argument) {
                let parts = definition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                let name = parts[0].prefix { $0 != "(" }
                lines += ["#ifndef \(name)", "#define \(parts[0]) \(parts.count > 1 ? parts[1] : "1")", "#endif"]
            } else if let name = value(of: "-U", argument) {
                lines.append("#undef \(name)")
            }
        }
        return lines
    }

    private func wrapper(_ signature: MacroSignature, _ function: Function) -> ShimPlan.MacroWrapper {
        ShimPlan.MacroWrapper(
            name: signature.name,
            text: signature.definition(
                arguments: function.type.parameters.map { $0.name ?? "" },
                isVoid: function.type.result == .void
            )
        )
    }

    /// Each wrapper is one line behind the headers' lines, so an error's line says whose it is.
    private func checkMacros(_ macros: [ShimPlan.MacroWrapper], in unit: TranslationUnit) throws(ScanError) {
        let errors = ClangDiagnostics.errorsInMainFile(of: unit)
        for (index, macro) in macros.enumerated() {
            guard let error = errors.first(where: { $0.line == headers.count + index + 1 }) else { continue }
            let signature = wrapped.first { $0.name == macro.name }?.text ?? macro.name
            throw ScanError(.macroSignature(signature: signature, reason: "clang says of the call: \(error.message)"))
        }
    }
}
