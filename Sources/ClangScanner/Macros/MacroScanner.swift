// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Lists the macros of the headers to bind and finds the value of each.
final class MacroScanner {
    private let collector: DeclarationCollector
    private let literals: MacroLiteral
    private let parse: (_ text: String, _ withHeaders: Bool) -> TranslationUnit?
    /// Every macro that is defined anywhere, for the bodies that refer to them.
    private var definitions: [String: Cursor] = [:]
    /// The last definition of each macro of the headers to bind.
    private var listed: [String: Cursor] = [:]
    var alwaysReadsHeaders = false
    /// The files that undefine a macro, by its name.
    private var undefining: [String: [SourceFile]] = [:]
    /// What was parsed for probes: types are remembered by their addresses in it.
    private var units: [TranslationUnit] = []
    private lazy var structure = MacroStructure { [self] in body(named: $0) }

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

    /// The macros among the children of a translation unit, in source order; of several definitions the last.
    func scan(_ cursors: [Cursor]) -> [Macro] {
        var macros: [Macro?] = []
        var positions: [String: Int] = [:]
        var bodies: [String: [MacroToken]] = [:]
        var visited: Set<ObjectIdentifier> = []
        for cursor in cursors where cursor.kind == .CXCursor_MacroDefinition {
            let (start, end) = cursor.extent
            guard let file = files.file(start.file) else { continue }
            let name = cursor.spelling
            definitions[name] = cursor
            if visited.insert(ObjectIdentifier(file)).inserted {
                for name in file.layout.undefined.keys { undefining[name, default: []].append(file) }
            }
            guard file.isInScope, !file.isPrivatePart || !name.hasPrefix("_") else { continue }
            if let old = positions[name] { macros[old] = nil }
            positions[name] = macros.count
            listed[name] = cursor
            let isFunctionLike = cursor.isFunctionLikeMacro
            bodies[name] = isFunctionLike ? [] : body(of: cursor)
            macros.append(
                Macro(
                    location: files.location(start),
                    name: name,
                    isFunctionLike: isFunctionLike,
                    value: isFunctionLike ? .notConstant(reason: "takes parameters") : .empty,
                    comment: file.layout.macroComment(nameStart: Int(start.offset), end: Int(end.offset)),
                    declaration: "#define "
                        + DeclarationText.line(
                            file.string(from: Int(start.offset), to: Int(end.offset)),
                            endsAtBody: false
                        )
                )
            )
        }
        var list = macros.compactMap { $0 }
        evaluate(&list, bodies: bodies)
        refineLongDoubles(&list)
        return list
    }

    // MARK: - Private

    private func evaluate(_ macros: inout [Macro], bodies: [String: [MacroToken]]) {
        var probes: [(index: Int, name: String)] = []
        for index in macros.indices where !macros[index].isFunctionLike {
            let name = macros[index].name
            guard let body = bodies[name], !structure.isEmpty(body) else { continue }
            if !isPerhapsUndefined(name), let value = literals.value(body) {
                macros[index].value = value
            } else if let reason = alias(name, body) ?? structure.reasonAgainst(name, body) {
                macros[index].value = .notConstant(reason: reason)
            } else {
                probes.append((index, name))
            }
        }
        let enumerators = probes.isEmpty ? [:] : collector.enumerators()
        var context = MacroContext(
            lookUp: { [self] in lookUp($0) },
            declare: { [collector] in collector.substitute(for: $0, enumerators: enumerators) }
        )
        // One batch: without the headers, which takes clang a fraction of the time, where no macro needs more of them than
        // can be said in a few lines; else after them.
        let needsHeaders = alwaysReadsHeaders || !probes.allSatisfy { context.add($0.name) }
        run(probes, &macros, bodies) { [parse, text = context.text] in
            needsHeaders ? parse($0, true) : parse(text + $0, false)
        }
    }

    private func run(
        _ probes: [(index: Int, name: String)],
        _ macros: inout [Macro],
        _ bodies: [String: [MacroToken]],
        with parse: (String) -> TranslationUnit?
    ) {
        guard !probes.isEmpty else { return }
        let probe = MacroProbe(names: probes.map(\.name))
        guard let unit = parse(probe.text) else {
            for probe in probes { macros[probe.index].value = .notConstant(reason: "clang gave no value") }
            return
        }
        units.append(unit)
        for (probe, value) in zip(probes, probe.values(in: unit, types: collector.types)) {
            macros[probe.index].value = value
            switch value {
            case .notConstant:
                guard let body = bodies[probe.name], let reason = alias(probe.name, body, isKnown: true) else { break }
                macros[probe.index].value = .notConstant(reason: reason)
            case .integer(_, let type), .floating(_, let type), .pointer(_, let type), .longDouble(_, _, let type):
                collector.require(type, byValue: false)
            default: break
            }
        }
    }

    /// Asks for the bits of long doubles that a double does not hold, those of `static const` variables among them.
    private func refineLongDoubles(_ macros: inout [Macro]) {
        let variables = collector.longDoubles
        let indices = macros.indices.filter {
            guard case .floating(_, let type) = macros[$0].value else { return false }
            return collector.isLongDouble(type)
        }
        guard !indices.isEmpty || !variables.isEmpty else { return }
        let probe = LongDoubleProbe(expressions: indices.map { macros[$0].name } + variables.map(\.initialiser))
        let types = indices.map { macros[$0].value.type ?? .void } + variables.map(\.type)
        guard let unit = parse(probe.text, true) else { return }
        let values = probe.values(in: unit, types: types)
        for (index, value) in zip(indices, values) { macros[index].value = value }
        for (variable, value) in zip(variables, values.dropFirst(indices.count)) {
            collector.setValue(value, ofVariable: variable.name)
        }
    }

    /// Whether an `#undef` follows the last definition of a macro, or stands in another file, before or after.
    private func isPerhapsUndefined(_ name: String) -> Bool {
        guard let cursor = definitions[name] else { return true }
        // Defined anew by a header that is not bound.
        if let own = listed[name], own != cursor { return true }
        let start = cursor.extent.start
        guard let own = files.file(start.file) else { return false }
        if let offset = own.layout.undefined[name], offset > Int(start.offset) { return true }
        return undefining[name]?.contains { $0 !== own } ?? false
    }

    private func lookUp(_ name: String) -> MacroContext.Lookup {
        guard let cursor = definitions[name] else { return .none }
        let (start, end) = cursor.extent
        guard let file = files.file(start.file) else { return .predefined }
        guard start.file == end.file, !isPerhapsUndefined(name) else { return .uncertain }
        return .definition(
            MacroContext.Definition(
                text: file.string(from: Int(start.offset), to: Int(end.offset)),
                tokens: body(of: cursor),
                isFunctionLike: cursor.isFunctionLikeMacro
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

    private func body(named name: String) -> [MacroToken]? { definitions[name].map(body) }

    /// The tokens after the name, of a function-like macro its parameters included.
    private func body(of cursor: Cursor) -> [MacroToken] {
        let (start, end) = cursor.extent
        guard let file = files.file(start.file), start.file == end.file, end.offset <= file.text.count else {
            return []
        }
        let bytes = UnsafeRawBufferPointer(rebasing: file.text[Int(start.offset)..<Int(end.offset)])
        return Array(MacroToken.tokens(in: bytes).dropFirst())
    }
}

extension MacroValue {
    /// The C type of a number.
    fileprivate var type: CType? {
        switch self {
        case .integer(_, let type), .floating(_, let type), .longDouble(_, _, let type): type
        default: nil
        }
    }
}
