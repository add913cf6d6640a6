// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Evaluates macros with clang in one parse: after the headers, each macro initialises a few variables of its own.
struct MacroProbe {
    let names: [String]

    private static let prefix = "ffigen_probe_"
    /// Variables of one macro: its value, its bits as an address, its bytes as a string.
    private enum Part: Int, CaseIterable {
        case value, address, string
    }

    init(names: [String]) { self.names = names }

    /// The values, in the order of the names.
    func values(in unit: TranslationUnit, types: TypeMapper) -> [MacroValue] {
        let variables = variables(of: unit)
        return names.indices.map { value(variables[$0] ?? [:], types) }
    }

    /// What to parse after the headers, or after what stands for them.
    var text: String {
        var text = ""
        for (index, name) in names.enumerated() {
            text += """
                #ifdef \(name)
                __auto_type \(Self.prefix)\(index)_0 = (\(name));
                __UINTPTR_TYPE__ \(Self.prefix)\(index)_1 = (__UINTPTR_TYPE__)(\(name));
                const char \(Self.prefix)\(index)_2[] = \(name);
                #endif

                """
        }
        return text
    }

    // MARK: - Private

    /// The variables that clang accepted, by macro and part; a macro that is no longer defined has none at all.
    private func variables(of unit: TranslationUnit) -> [Int: [Part: Cursor?]] {
        let libclang = unit.libclang
        var found: [Int: [Part: Cursor?]] = [:]
        let badLines = ClangDiagnostics.linesWithErrors(of: unit)
        for cursor in unit.cursor.children where cursor.kind == .CXCursor_VarDecl {
            let name = cursor.spelling
            guard name.hasPrefix(Self.prefix) else { continue }
            let numbers = name.dropFirst(Self.prefix.count).split(separator: "_").compactMap { Int($0) }
            guard numbers.count == 2, let part = Part(rawValue: numbers[1]) else { continue }
            let line = libclang.expansion(libclang.clang_getCursorLocation(cursor.raw)).line
            found[numbers[0], default: [:]][part] = badLines.contains(Int(line)) ? .some(nil) : cursor
        }
        return found
    }

    private func value(_ variables: [Part: Cursor?], _ types: TypeMapper) -> MacroValue {
        guard let entry = variables[.value] else { return .notConstant(reason: "undefined again by #undef") }
        guard let variable = entry, let (type, isEnumerator) = expressionType(of: variable) else {
            return .notConstant(reason: "not a constant expression")
        }
        let mapped = types.map(type)
        switch type.canonical.kind {
        case .CXType_Int128, .CXType_UInt128: return .notConstant(reason: "wider than 64 bits")
        case .CXType_ConstantArray, .CXType_Pointer:
            return pointerValue(variables, type: mapped)
        default: break
        }
        switch variable.constantValue(as: mapped) {
        case .integer(.signed(let number), _)? where isEnumerator && mapped.isInteger:
            // Versions of clang do not agree on the type of an enumerator whose enumeration has a larger one.
            let isSmall = Int32(exactly: number) != nil
            return .integer(.signed(number), type: isSmall ? .integer(.int) : mapped)
        case .integer(.unsigned(let number), _)? where isEnumerator && mapped.isInteger:
            guard let small = Int32(exactly: number) else { return .integer(.unsigned(number), type: mapped) }
            return .integer(.signed(Int64(small)), type: .integer(.int))
        case let value?: return value
        case nil: return .notConstant(reason: "not a number, a string or an address that is constant")
        }
    }

    private func pointerValue(_ variables: [Part: Cursor?], type: CType) -> MacroValue {
        if case .some(.some(let string)) = variables[.string], let spelling = stringSpelling(below: string) {
            return CEscapes.bytes(ofQuoted: spelling).map { .string($0) }
                ?? .notConstant(reason: "a string clang escapes")
        }
        if let variable = variables[.value].flatMap({ $0 }), let spelling = stringSpelling(below: variable) {
            let isPlain = spelling.hasPrefix("\"")
            return .notConstant(reason: isPlain ? "an address in a string" : "a string of wide characters")
        }
        guard case .some(.some(let address)) = variables[.address],
            let result = address.libclang.clang_Cursor_Evaluate(address.raw)
        else { return .notConstant(reason: "the address of an object or function") }
        let libclang = address.libclang
        defer { libclang.clang_EvalResult_dispose(result) }
        guard libclang.clang_EvalResult_getKind(result) == .CXEval_Int else {
            return .notConstant(reason: "the address of an object or function")
        }
        return .pointer(libclang.clang_EvalResult_getAsUnsigned(result), type: type)
    }

    /// The type of a variable's initialiser: with its typedef name where a cast writes it. What arithmetic makes of
    /// typedef names differs between versions of clang, so there it is the type they stand for.
    private func expressionType(of variable: Cursor) -> (type: ClangType, isEnumerator: Bool)? {
        var expression = firstExpression(below: variable)
        while let inner = expression, inner.kind == .CXCursor_ParenExpr { expression = firstExpression(below: inner) }
        guard let expression else { return nil }
        let type = expression.type
        return (
            expression.kind == .CXCursor_CStyleCastExpr ? type : type.canonical,
            expression.kind == .CXCursor_DeclRefExpr
        )
    }

    private func firstExpression(below cursor: Cursor) -> Cursor? {
        cursor.children.first { cursor.libclang.clang_isExpression($0.raw.kind) != 0 }
    }

    /// A string literal as clang prints it: in one piece, with escapes, perhaps with a prefix.
    private func stringSpelling(below cursor: Cursor) -> String? {
        for child in cursor.children {
            if child.kind == .CXCursor_StringLiteral { return child.spelling }
            if let spelling = stringSpelling(below: child) { return spelling }
        }
        return nil
    }
}

extension CType {
    fileprivate var isInteger: Bool {
        if case .integer = self { true } else { false }
    }
}
