// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// The bodies of the functions that a translation unit defines, and what they use.
final class FunctionBodies {
    /// Functions and variables outside of the bodies that a function uses, itself or through others it calls.
    struct Uses {
        var functions: Set<String> = []
        var variables: Set<String> = []
    }

    private var definitions: [String: Cursor] = [:]
    private var declarations: [String: [Cursor]] = [:]
    private var direct: [String: Uses] = [:]

    init(of unit: TranslationUnit) {
        for cursor in unit.cursor.children where cursor.kind == .CXCursor_FunctionDecl {
            let name = cursor.spelling
            declarations[name, default: []].append(cursor)
            if cursor.isDefinition { definitions[name] = cursor }
        }
    }

    /// Whether a function is inline but not static.
    func isExternal(_ name: String) -> Bool {
        definitions[name].map { $0.linkage != .CXLinkage_Internal } ?? false
    }

    /// What a function uses; nil without a body.
    func uses(of name: String) -> Uses? {
        guard definitions[name] != nil else { return nil }
        var all = Uses()
        var open = [name]
        var seen: Set<String> = [name]
        while let next = open.popLast() {
            let uses = directUses(of: next)
            all.variables.formUnion(uses.variables)
            for function in uses.functions where seen.insert(function).inserted {
                all.functions.insert(function)
                if definitions[function] != nil { open.append(function) }
            }
        }
        return all
    }

    /// Why C cannot say a function that calls another one of the library; nil where it can.
    func problemOfForwarding(_ name: String) -> String? {
        guard let cursor = declarations[name]?.first else { return nil }
        if cursor.type.isVariadic {
            return "it calls '\(name)' with variable arguments, which no shim can pass on to the library"
        }
        guard types(of: cursor).allSatisfy({ !$0.contains("(unnamed") && !$0.contains("(anonymous") }) else {
            return "it calls '\(name)', whose types have no names to pass them on by"
        }
        return nil
    }

    /// A function of the library as the shim forwards it.
    func forwarded(_ function: Function) -> ShimPlan.Import? {
        guard
            let cursor = declarations[function.name]?.first(where: \.hasPrototype) ?? declarations[function.name]?.first
        else { return nil }
        let types = types(of: cursor)
        return ShimPlan.Import(
            name: function.name,
            symbolName: function.symbolName,
            result: types[0],
            parameters: Array(types.dropFirst())
        )
    }

    // MARK: - Private

    /// The result's type and the parameters', without the marks that only clang knows.
    private func types(of cursor: Cursor) -> [String] {
        ([cursor.resultType] + cursor.arguments.map(\.type)).map { type in
            type.spelling.replacing(/\s*\b_(Nonnull|Nullable|Null_unspecified|Nullable_result)\b/, with: "")
        }
    }

    private func directUses(of name: String) -> Uses {
        if let known = direct[name] { return known }
        var uses = Uses()
        var open = definitions[name]?.children ?? []
        while let cursor = open.popLast() {
            if cursor.kind == .CXCursor_DeclRefExpr {
                let target = cursor.referenced
                switch target.kind {
                case .CXCursor_FunctionDecl: uses.functions.insert(target.spelling)
                case .CXCursor_VarDecl where target.linkage == .CXLinkage_External:
                    uses.variables.insert(target.spelling)
                default: break
                }
            }
            open += cursor.children
        }
        direct[name] = uses
        return uses
    }
}
