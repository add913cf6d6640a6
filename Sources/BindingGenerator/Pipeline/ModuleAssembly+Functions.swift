// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions

extension ModuleAssembly {
    mutating func add(_ function: Function) {
        switch FunctionMapper(mapper: mapper, shim: interface.shim).map(function) {
        case .failure(let refusal):
            skip(.function, function.name, at: function.info.location, refusal.reason)
        case .success(var mapped):
            mapped.name = memberName(function.name, .functions, function.info)
            applySwiftName(to: &mapped)
            if !function.type.hasPrototype, function.type.parameters.isEmpty { noteNoPrototype(function) }
            let entry = functions.entry(for: mapped, slot: slots)
            let conditions = declaresGlobally(function.name, mapped.swiftName.base, entry.declaration, function.info)
            guard let conditions else {
                ledger.bind(function.isMacro ? .macro : .function, function.name, as: mapped.name, function.info)
                return DefinitionsEmitter(mapper: mapper).add(mapped, to: &definitions)
            }
            model.functions.append(entry)
            mappedFunctions.append((mapped, slots, conditions))
            if functions.usesLibFFI(mapped), let encoding = mapped.encoding {
                model.interfaces.append("\(slots) \(encoding)")
            }
            ledger.bind(function.isMacro ? .macro : .function, function.name, as: mapped.name, function.info)
            if function.hasInternalLinkage {
                addSymbol(function.symbolName, isInShim: true)
                shimmed.append(function.name)
                return skipInDefinitions(function)
            }
            addSymbol(function.symbolName)
            if mapped.encoding == nil { leaveOutOfDefinitions(mapped.function) }
            DefinitionsEmitter(mapper: mapper).add(mapped, to: &definitions)
        }
    }

    /// Puts the forms that rules ask for beside the functions.
    mutating func applyRules() {
        if configuration.rules.isEmpty { return }
        var book = RuleBook(configuration.rules)
        let outcomes = book.apply(
            to: mappedFunctions.map(\.function),
            constants: constants,
            mapper: mapper,
            excluded: ledger.excluded.filter { $0.kind == .function }.map(\.name),
            expressions: expressions
        )
        diagnostics += book.diagnostics
        let rawNames = Dictionary(outcomes.map { ($0.adapted.raw.function.name, $0.rawName) }) { first, _ in first }
        // From the last: what is put in moves those behind it.
        for outcome in outcomes.reversed() {
            let slot = mappedFunctions[outcome.index].slot
            mappedFunctions[outcome.index].function.name = outcome.rawName
            let raw = mappedFunctions[outcome.index].function
            var entry = functions.entry(for: raw, slot: slot)
            // The comment stands at the other form.
            entry.documentation = ["/// `\(raw.function.name)` as C declares it."]
            let emitter = AdaptedFunctionEmitter(configuration: configuration, rawNames: rawNames)
            model.functions[outcome.index] = entry
            adaptedEntries[outcome.index] = emitter.entry(for: outcome.adapted)
        }
    }

    /// Puts beside each function its other forms: that of a rule before it, and behind it the one that takes texts.
    mutating func addForms() {
        var entries: [CodeEntry] = []
        entries.reserveCapacity(model.functions.count * 3 / 2)
        func append(_ entry: CodeEntry?, _ conditions: ConditionLines) {
            guard var entry else { return }
            entry.conditions = conditions
            entries.append(entry)
        }
        for index in model.functions.indices {
            let conditions = mappedFunctions[index].conditions
            append(adaptedEntries[index], conditions)
            append(model.functions[index], conditions)
            append(functions.textEntry(for: mappedFunctions[index].function), conditions)
        }
        model.functions = entries
    }

    /// Whether this module declares a function or variable; nil where another one of the run has it at file scope already.
    private mutating func declaresGlobally(
        _ name: String,
        _ swiftName: String,
        _ declaration: SourceText,
        _ info: DeclarationInfo
    ) -> ConditionLines? {
        guard model.isDropIn else { return ConditionLines() }
        let form = declaration.lines.joined(separator: "\n")
        let key = "func \(name)"
        guard let conditions = declares(value: swiftName, form: form, key: key, info) else {
            let module = siblings.declarations[key]?.declaring?.module ?? ""
            let message = "'\(name)' is declared by module '\(module)' of this run, which calls its own library"
            diagnostics.append(Diagnostic(.note, "declared-already", at: info.location, message))
            return nil
        }
        return conditions
    }

    /// Notes a function that only generated code can call.
    mutating func leaveOutOfDefinitions(_ function: Function) {
        let reason = "libffi has no such type, so only the generated Swift can call it"
        let name = function.name
        let message = "function '\(name)' is not in the definitions: \(reason)"
        diagnostics.append(Diagnostic(.note, "not-in-definitions", at: function.info.location, message))
        definitions.skipped.append(
            SkippedDeclaration(
                name: name,
                kind: "function",
                location: function.info.location.description,
                reason: reason
            )
        )
    }

    mutating func add(_ variable: Variable) {
        if variable.isThreadLocal {
            return skip(
                .variable,
                variable.name,
                at: variable.info.location,
                "it is thread-local: each thread has its own, and addresses are looked up once for all"
            )
        }
        if variable.hasInternalLinkage {
            switch ConstantMapper(mapper: mapper).map(variable) {
            case .failure(let refusal): skip(.variable, variable.name, at: variable.info.location, refusal.reason)
            case .success(let constant): add(constant, kind: .variable, variable.info)
            }
            return
        }
        let emitter = VariableEmitter(
            configuration: configuration,
            mapper: mapper,
            expressions: expressions,
            slots: functions.slots
        )
        let name = memberName(variable.name, .variables, variable.info)
        switch emitter.entry(for: variable, named: name, slot: slots) {
        case .failure(let refusal):
            skip(.variable, variable.name, at: variable.info.location, refusal.reason)
        case .success(var entry):
            guard let conditions = declaresGlobally(variable.name, name, entry.declaration, variable.info) else {
                ledger.bind(.variable, variable.name, as: name, variable.info)
                return DefinitionsEmitter(mapper: mapper).add(variable, to: &definitions)
            }
            entry.conditions = conditions
            if model.isDropIn { model.globalVariables.append(entry) } else { model.variables.append(entry) }
            addSymbol(variable.symbolName)
            DefinitionsEmitter(mapper: mapper).add(variable, to: &definitions)
            ledger.bind(.variable, variable.name, as: name, variable.info)
        }
    }

    mutating func addSymbol(_ name: String, isInShim: Bool = false) {
        let isOptional = configuration.optionalSymbols.contains(name)
        model.symbols.append(name + (isInShim ? "^" : "") + (isOptional ? "?" : ""))
        slots += 1
    }

    /// Says which of the symbols that may be missing the headers do not have.
    mutating func noteUnusedOptionalSymbols() {
        if configuration.namedOptionalSymbols.isEmpty { return }
        let symbols = model.symbols.map { String($0.prefix { $0 != "?" && $0 != "^" }) }
        let known = Set(symbols)
        for symbol in configuration.namedOptionalSymbols where !known.contains(symbol.text) {
            let hint = Suggestion.nearest(to: symbol.text, among: symbols.sorted()).map { "; did you mean '\($0)'?" }
            let message = "no function or variable that is bound has the symbol '\(symbol.text)'\(hint ?? "")"
            diagnostics.append(Diagnostic(.warning, "unused-optional-symbol", at: symbol.location, message))
        }
    }

    /// What reads the definitions opens the library only.
    mutating func skipInDefinitions(_ function: Function) {
        definitions.skipped.append(
            SkippedDeclaration(
                name: function.name,
                kind: function.isMacro ? "macro" : "function",
                location: function.info.location.description,
                reason: "no library exports it; the Swift module calls it through its shim"
            )
        )
    }
}
