// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Lists the macros of the headers to bind and finds the value of each.
final class MacroScanner {
    private let collector: DeclarationCollector
    private let literals: MacroLiteral
    private let parse: (_ text: String, _ withHeaders: Bool) -> TranslationUnit?
    private lazy var definitions = MacroDefinitions([], files: files)
    /// For each macro of the list the definition that it is there for.
    private var listed: [Listed] = []
    /// Whether clang is asked for everything that is more than a literal, behind the headers: to compare with.
    var alwaysReadsHeaders = false
    /// What was parsed for probes: types are remembered by their addresses in it.
    private var units: [TranslationUnit] = []
    /// The places of macros whose bits as long doubles are known, and whether those of variables are.
    private var refined: Set<Int> = []
    private var hasRefinedVariables = false
    // What they ask is held here: to hold this would keep all of it, clang's memory too, for ever.
    private lazy var structure = MacroStructure { [unowned self] in definitions.body(named: $0) }
    private lazy var expansion = MacroExpansion(
        definitions: { [unowned self] in definitions },
        isDeclared: { [unowned self] in collector.meaning(ofTypedef: $0) != nil || substitutes.enumerator($0) != nil }
    )
    private lazy var substitutes = MacroSubstitutes(collector: collector, nodes: definitions.nodes)
    private lazy var context = MacroContext(
        lookUp: { [unowned self] in lookUp($0) },
        declare: { [unowned self] in substitutes.substitute(for: $0) }
    )
    private lazy var reasons = MacroReasons(
        definitions: definitions,
        collector: collector,
        substitutes: substitutes,
        target: literals.target
    )
    private lazy var expressions = MacroExpression(
        target: literals.target,
        typedef: { [collector] in collector.meaning(ofTypedef: $0) },
        enumerator: { [unowned self] in substitutes.enumerator($0) },
        sizeWords: definitions.definition(of: "__SIZE_TYPE__")?.body ?? []
    )

    private var files: SourceFiles { collector.files }

    /// - Parameter parse: parses a text, after the same headers or alone.
    init(
        collector: DeclarationCollector,
        target: TargetInfo,
        parse: @escaping (_ text: String, _ withHeaders: Bool) -> TranslationUnit?
    ) {
        self.collector = collector
        self.literals = MacroLiteral(target: target)
        self.parse = parse
    }

    /// The definition that a macro was listed for.
    private struct Listed {
        /// Its place among the nodes.
        var index: Int
        var end: SourcePosition
    }

    /// The macros among the children of a translation unit, in source order; of several definitions the last.
    func scan(_ nodes: [TopLevelNode]) -> [Macro] {
        let definitions = MacroDefinitions(nodes, files: files)
        self.definitions = definitions
        var macros: [Macro] = []
        var replaced: Set<Int> = []
        for (index, node) in nodes.enumerated() where node.kind == .CXCursor_MacroDefinition {
            guard let file = node.file else { continue }
            let name = file.identifier(at: node.offset) ?? node.cursor.spelling
            let isListed = file.isInScope && !(file.isPrivatePart && name.utf8.first == UInt8(ascii: "_"))
            let old = definitions.note(name, at: index, listedAs: isListed ? macros.count : nil)
            guard isListed else { continue }
            if let old { replaced.insert(old) }
            let end = node.cursor.end
            let isFunctionLike = node.cursor.isFunctionLikeMacro
            let text = file.bytes(from: node.offset, to: Int(end.offset))
            macros.append(
                Macro(
                    location: files.location(node.cursor.place, in: file),
                    name: name,
                    isFunctionLike: isFunctionLike,
                    value: isFunctionLike ? .notConstant(reason: "takes parameters") : .empty,
                    comment: file.layout.macroComment(nameStart: node.offset, end: Int(end.offset)),
                    declaration: DeclarationText.line(text, endsAtBody: false, after: "#define ")
                )
            )
            listed.append(Listed(index: index, end: end))
        }
        if !replaced.isEmpty {
            let kept = macros.indices.filter { !replaced.contains($0) }
            macros = kept.map { macros[$0] }
            listed = kept.map { listed[$0] }
        }
        evaluate(&macros)
        refineLongDoubles(&macros)
        return macros
    }

    // MARK: - Private

    private func evaluate(_ macros: inout [Macro]) {
        var probes: [(index: Int, name: String)] = []
        for index in macros.indices where !macros[index].isFunctionLike {
            let name = macros[index].name
            let place = listed[index].index
            let body = definitions.body(at: place, endingAt: listed[index].end)
            guard !structure.isEmpty(body) else { continue }
            if case .identifier(let other)? = body.first, body.count == 1, let value = constant(named: other, in: name)
            {
                macros[index].value = value
                continue
            }
            guard let (last, state) = definitions.last(of: name) else { continue }
            // A header that is not bound may define it anew.
            if state == .defined, let value = last == place ? literals.value(body) : literal(at: last) {
                macros[index].value = value
                continue
            }
            definitions.keep(body, at: place)
            if state == .defined, !alwaysReadsHeaders, let value = computed(name) {
                macros[index].value = value
                // Of a cast, the typedef that it names.
                if let type = value.type { collector.require(type, byValue: false) }
            } else if let reason = alias(name, body) ?? call(name, body) ?? structure.reasonAgainst(name, body)
                ?? (state == .defined && last == place && !alwaysReadsHeaders
                    ? reasons.reason(against: name, body) : nil)
            {
                macros[index].value = .notConstant(reason: reason)
            } else if state == .undefined {
                macros[index].value = .notConstant(reason: MacroProbe.undefinedAgain)
            } else {
                probes.append((index, name))
            }
        }
        settleLongDoubles(&macros)
        if probes.isEmpty { return }
        // A batch without the headers, which takes clang a fraction of the time, for what a few lines can say; what they cannot
        // is asked again behind the headers.
        var certain: Set<Int> = []
        var withoutHeaders: [(index: Int, name: String)] = []
        for probe in probes where !alwaysReadsHeaders {
            switch context.add(probe.name) {
            case .complete:
                certain.insert(probe.index)
                withoutHeaders.append(probe)
            case .incomplete: withoutHeaders.append(probe)
            case .needsHeaders: break
            }
        }
        certain.subtract(run(withoutHeaders, &macros, after: context))
        let rest = probes.filter { probe in
            guard !certain.contains(probe.index) else { return false }
            switch macros[probe.index].value {
            case .empty, .notConstant: return true
            default: return false
            }
        }
        run(rest, &macros, after: nil)
    }

    /// Asks clang for values.
    ///
    /// - Parameter context: What stands for the headers; nil where they are read.
    /// - Returns: The places of macros whose types are in doubt.
    @discardableResult
    private func run(
        _ probes: [(index: Int, name: String)],
        _ macros: inout [Macro],
        after context: MacroContext?
    ) -> Set<Int> {
        var doubtful: Set<Int> = []
        guard !probes.isEmpty else { return doubtful }
        let probe = MacroProbe(
            names: probes.map(\.name),
            mayBeAddress: context.map { context in { context.mayBeAddress($0) } } ?? { _ in true }
        )
        // Each unit takes clang milliseconds to begin: what another one would be asked is asked here too.
        var longDoubles = context == nil ? nil : self.longDoubles(in: macros)
        if longDoubles?.needHeaders == true { longDoubles = nil }
        func parse(_ probe: String) -> TranslationUnit? {
            let text = probe + (longDoubles?.probe.text ?? "")
            let unit = context.map { self.parse($0.text + text, false) } ?? self.parse(text, true)
            guard let unit else { return nil }
            units.append(unit)
            if let asked = longDoubles {
                refine(asked, &macros, from: unit)
                longDoubles = nil
            }
            return unit
        }
        guard let values = probe.values(types: collector.types, parse: parse) else {
            for probe in probes { macros[probe.index].value = .notConstant(reason: "clang gave no value") }
            return doubtful
        }
        for (probe, value) in zip(probes, values) {
            macros[probe.index].value = value
            switch value {
            case .notConstant:
                let body = definitions.body(at: listed[probe.index].index)
                guard let reason = alias(probe.name, body, isKnown: true) else { break }
                macros[probe.index].value = .notConstant(reason: reason)
            case .integer(_, let type), .floating(_, let type), .pointer(_, let type), .longDouble(_, _, let type):
                if context != nil, mayBeSubstitute(type) {
                    macros[probe.index].value = .notConstant(reason: "a type that stands for another")
                    doubtful.insert(probe.index)
                    continue
                }
                collector.require(type, byValue: false)
            default: break
            }
        }
        return doubtful
    }

    /// Whether a type may be made of what stands for the headers' declarations: of a cast to a typedef only the name is kept.
    private func mayBeSubstitute(_ type: CType) -> Bool {
        guard case .pointer(let pointer) = type else { return false }
        switch pointer.pointee {
        case .void, .bool, .integer, .floating: return false
        default: return true
        }
    }

    /// The value of a `static const` variable that a macro only names.
    private func constant(named name: String, in macro: String) -> MacroValue? {
        guard name != macro, !definitions.isMacro(name), definitions.state(of: macro) == .defined,
            definitions[macro].map({ definitions.nodes[$0.last].isInScope }) == true,
            case .variable(let variable)? = collector.declaration(.variable(name)), let value = variable.value,
            !collector.isLongDouble(variable.type)
        else { return nil }
        switch value {
        case .integer, .floating: return value
        default: return nil
        }
    }

    /// The value of a definition that is one literal.
    private func literal(at index: Int) -> MacroValue? {
        definitions.nodes[index].cursor.isFunctionLikeMacro ? nil : literals.value(definitions.body(at: index))
    }

    /// The value of a macro that is made of literals and types alone once it is expanded.
    private func computed(_ name: String) -> MacroValue? {
        guard let tokens = expansion.tokens(of: name) else { return nil }
        return literals.value(tokens) ?? expressions.value(tokens)
    }

    /// Long doubles of which a double does not hold all bits.
    private struct LongDoubles {
        /// The places of macros.
        var macros: [Int]
        /// `static const` variables.
        var variables: [(name: String, type: CType, initialiser: String)]
        var probe: LongDoubleProbe
        var types: [CType]
        /// Whether clang has to read the headers for them.
        var needHeaders: Bool
    }

    /// Reads the long doubles that are numbers, where this machine has those of the target.
    private func settleLongDoubles(_ macros: inout [Macro]) {
        guard !alwaysReadsHeaders else { return }
        lazy var isExtended = definitions.definition(of: "__LDBL_MANT_DIG__")?.body == [.number("64")]
        for index in macros.indices {
            guard case .floating(_, let type) = macros[index].value, collector.isLongDouble(type), isExtended,
                let tokens = expansion.tokens(of: macros[index].name),
                let value = ExtendedNumber.value(of: tokens, type: type)
            else { continue }
            macros[index].value = value
            refined.insert(index)
        }
        let variables = collector.longDoubles
        guard !variables.isEmpty, isExtended else { return }
        let values = variables.map { variable in
            ExtendedNumber.value(of: MacroToken.tokens(in: variable.initialiser), type: variable.type)
        }
        guard values.allSatisfy({ $0 != nil }) else { return }
        for case (let variable, let value?) in zip(variables, values) {
            collector.setValue(value, ofVariable: variable.name)
        }
        hasRefinedVariables = true
    }

    /// The long doubles that were not asked for yet; nil where there are none.
    private func longDoubles(in macros: [Macro]) -> LongDoubles? {
        let variables = hasRefinedVariables ? [] : collector.longDoubles
        let indices = macros.indices.filter {
            guard case .floating(_, let type) = macros[$0].value else { return false }
            return collector.isLongDouble(type) && !refined.contains($0)
        }
        guard !indices.isEmpty || !variables.isEmpty else { return nil }
        var needHeaders = alwaysReadsHeaders || !variables.allSatisfy { LongDoubleProbe.isNumber($0.initialiser) }
        for index in indices where context.add(macros[index].name) != .complete { needHeaders = true }
        return LongDoubles(
            macros: indices,
            variables: variables,
            probe: LongDoubleProbe(expressions: indices.map { macros[$0].name } + variables.map(\.initialiser)),
            types: indices.map { macros[$0].value.type ?? .void } + variables.map(\.type),
            needHeaders: needHeaders
        )
    }

    /// Asks for the bits of long doubles that were not asked for along with other values.
    private func refineLongDoubles(_ macros: inout [Macro]) {
        guard let asked = longDoubles(in: macros) else { return }
        let text = asked.probe.text
        guard let unit = asked.needHeaders ? parse(text, true) : parse(context.text + text, false) else { return }
        refine(asked, &macros, from: unit)
    }

    private func refine(_ asked: LongDoubles, _ macros: inout [Macro], from unit: TranslationUnit) {
        let values = asked.probe.values(in: unit, types: asked.types)
        for (index, value) in zip(asked.macros, values) { macros[index].value = value }
        for (variable, value) in zip(asked.variables, values.dropFirst(asked.macros.count)) {
            collector.setValue(value, ofVariable: variable.name)
        }
        refined.formUnion(asked.macros)
        hasRefinedVariables = true
    }

    private func lookUp(_ name: String) -> MacroContext.Lookup {
        guard let (index, state) = definitions.last(of: name) else {
            guard definitions.isPredefined(name) else { return .none }
            return definitions.isUndefinedAnywhere(name) ? .uncertain : .predefined
        }
        switch state {
        case .defined: break
        case .undefined: return .none
        case .uncertain: return .uncertain
        }
        let node = definitions.nodes[index]
        let end = node.cursor.end
        // What is not UTF-8 would be repaired on its way through a text.
        guard let file = node.file, end.file == file.handle,
            let text = String(validating: file.bytes(from: node.offset, to: Int(end.offset)), as: UTF8.self)
        else { return .uncertain }
        return .definition(
            MacroContext.Definition(
                text: text,
                tokens: definitions.body(at: index),
                isFunctionLike: node.cursor.isFunctionLikeMacro
            )
        )
    }

    /// The reason for a body that is only the name of a declaration.
    ///
    /// - Parameter isKnown: whether clang has found that the name is no constant, so that it needs no look-up.
    private func alias(_ macro: String, _ body: [MacroToken], isKnown: Bool = false) -> String? {
        guard body.count == 1, case .identifier(let name) = body[0] else { return nil }
        guard name == macro || definitions[name] == nil else { return nil }
        let keys: [DeclarationCollector.Key] = [.function(name), .variable(name), .typedef(name)]
        return isKnown || keys.contains(where: collector.isCollected)
            ? (name == macro ? "the name of a declaration" : "another name for '\(name)'") : nil
    }

    /// The reason for a body that is a call of a function without arguments, and nothing else. Of one with arguments clang may know
    /// the result.
    private func call(_ macro: String, _ body: [MacroToken]) -> String? {
        let tokens = body[...].withoutParentheses
        guard tokens.count == 3, case .identifier(let name)? = tokens.first,
            tokens[tokens.startIndex + 1].isPunctuator("("), tokens[tokens.startIndex + 2].isPunctuator(")"),
            name == macro || definitions[name] == nil, !definitions.isPredefined(name),
            collector.isCollected(.function(name))
        else { return nil }
        return MacroProbe.notConstant
    }
}

extension MacroValue {
    /// The C type of a number or an address.
    fileprivate var type: CType? {
        switch self {
        case .integer(_, let type), .floating(_, let type), .longDouble(_, _, let type), .pointer(_, let type): type
        default: nil
        }
    }
}
