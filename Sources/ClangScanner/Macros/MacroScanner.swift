// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Lists the macros of the headers to bind and finds the value of each.
final class MacroScanner {
    private let collector: DeclarationCollector
    private let literals: MacroLiteral
    private let parse: (String) -> TranslationUnit?
    /// Every macro that is defined anywhere, for the bodies that refer to them.
    private var definitions: [String: Cursor] = [:]
    private lazy var structure = MacroStructure { [self] in body(named: $0) }

    private var files: SourceFiles { collector.files }

    /// - Parameter parse: parses the same headers with a text after them.
    init(collector: DeclarationCollector, target: TargetInfo, parse: @escaping (String) -> TranslationUnit?) {
        self.collector = collector
        self.literals = MacroLiteral(target: target)
        self.parse = parse
    }

    /// The macros among the children of a translation unit, in source order; of several definitions the last.
    func scan(_ cursors: [Cursor]) -> [Macro] {
        var macros: [Macro?] = []
        var positions: [String: Int] = [:]
        var undefined: Set<String> = []
        var bodies: [String: [MacroToken]] = [:]
        for cursor in cursors where cursor.kind == .CXCursor_MacroDefinition {
            let (start, end) = cursor.extent
            guard let file = files.file(start.file) else { continue }
            let name = cursor.spelling
            definitions[name] = cursor
            guard file.isInScope else { continue }
            if let old = positions[name] { macros[old] = nil }
            positions[name] = macros.count
            undefined.formUnion(file.layout.undefined)
            let isFunctionLike = cursor.isFunctionLikeMacro
            bodies[name] = isFunctionLike ? [] : body(of: cursor)
            macros.append(
                Macro(
                    location: files.location(start),
                    name: name,
                    isFunctionLike: isFunctionLike,
                    value: isFunctionLike ? .notConstant(reason: "takes parameters") : .empty,
                    comment: file.layout.macroComment(nameStart: Int(start.offset), end: Int(end.offset))
                ))
        }
        var list = macros.compactMap { $0 }
        evaluate(&list, bodies: bodies, undefined: undefined)
        return list
    }

    // MARK: - Private

    private func evaluate(_ macros: inout [Macro], bodies: [String: [MacroToken]], undefined: Set<String>) {
        var probes: [(index: Int, name: String)] = []
        for index in macros.indices where !macros[index].isFunctionLike {
            let name = macros[index].name
            guard let body = bodies[name], !structure.isEmpty(body) else { continue }
            if !undefined.contains(name), let value = literals.value(body) {
                macros[index].value = value
            } else if let reason = structure.reasonAgainst(name, body) {
                macros[index].value = .notConstant(reason: reason)
            } else {
                probes.append((index, name))
            }
        }
        guard !probes.isEmpty else { return }
        let values = MacroProbe(names: probes.map(\.name)).evaluate(with: parse, types: collector.types)
        for (probe, value) in zip(probes, values) {
            macros[probe.index].value = value
            switch value {
            case .integer(_, let type), .floating(_, let type), .pointer(_, let type):
                collector.require(type, byValue: false)
            default: break
            }
        }
    }

    private func body(named name: String) -> [MacroToken]? { definitions[name].map(body) }

    /// The tokens after the name, of a function-like macro its parameters included.
    private func body(of cursor: Cursor) -> [MacroToken] {
        let (start, end) = cursor.extent
        guard let file = files.file(start.file), start.file == end.file, end.offset <= file.text.count else { return [] }
        let bytes = UnsafeRawBufferPointer(rebasing: file.text[Int(start.offset)..<Int(end.offset)])
        return Array(MacroToken.tokens(in: bytes).dropFirst())
    }
}
