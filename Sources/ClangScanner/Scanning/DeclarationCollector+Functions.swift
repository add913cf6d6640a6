// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension DeclarationCollector {
    /// Adds a function, unless one of the same name is there: its first declaration stands for all of them.
    func addFunction(_ cursor: Cursor) {
        let name = cursor.spelling
        let key = Key.function(name)
        guard !isCollected(key) else { return }
        let others = redeclarations(of: key)
        let all = [cursor] + others
        let typed = all.first { $0.isDefinition } ?? all.first(where: \.hasPrototype) ?? cursor
        var type = functionType(typed)
        var attributes = Attributes()
        for declaration in all { attributes.merge(Attributes(of: declaration)) }
        // The attribute in the type, not on the declaration: only functions without a result can have it.
        if type.result == .void, cursor.type.spelling.contains("noreturn") { attributes.isNoReturn = true }
        apply(attributes, to: &type, of: typed)
        guard isCallable(cursor) else { return }
        require(type)
        let function = Function(
            info: info(cursor, others: others),
            name: name,
            symbolName: attributes.symbolName,
            type: type,
            hasInternalLinkage: hasInternalLinkage(all),
            isNoReturn: attributes.isNoReturn,
            warnsUnusedResult: attributes.warnsUnusedResult
        )
        append(.function(function), as: key)
    }

    /// Adds a variable, unless one of the same name is there.
    func addVariable(_ cursor: Cursor) {
        let name = cursor.spelling
        let key = Key.variable(name)
        guard !isCollected(key) else { return }
        let others = redeclarations(of: key)
        var attributes = Attributes(of: cursor)
        for other in others { attributes.merge(Attributes(of: other)) }
        let clangType = cursor.type
        let type = withParameterNames(types.map(clangType), from: cursor)
        require(type, byValue: true)
        let isInternal = cursor.linkage == .CXLinkage_Internal
        let variable = Variable(
            info: info(cursor, others: others),
            name: name,
            symbolName: attributes.symbolName,
            type: type,
            isConst: clangType.isConst || types.hasConstElements(clangType),
            hasInternalLinkage: isInternal,
            isThreadLocal: cursor.isThreadLocal,
            value: isInternal && clangType.isConst ? cursor.constantValue(as: type) : nil
        )
        append(.variable(variable), as: key)
    }

    // MARK: - Private

    private func functionType(_ cursor: Cursor) -> FunctionType {
        let type = cursor.type
        let result = cursor.resultType
        let mappedResult = types.map(result)
        let hasPrototype = cursor.hasPrototype
        return FunctionType(
            parameters: hasPrototype ? cursor.arguments.map(parameter) : [],
            result: mappedResult,
            isVariadic: type.isVariadic && hasPrototype,
            hasPrototype: hasPrototype,
            resultNullability: mappedResult.isPointer ? .unspecified : types.nullability(of: result)
        )
    }

    private func parameter(_ cursor: Cursor) -> Parameter {
        let name = cursor.spelling
        var parameter = types.parameter(name: name.isEmpty ? nil : name, type: cursor.type)
        parameter.type = withParameterNames(parameter.type, from: cursor)
        // `int x[static 3]` promises an object; only the text tells.
        if case .array = parameter.type, files.text(of: cursor).contains("[static") { parameter.nullability = .nonnull }
        return parameter
    }

    /// Puts `nonnull` and `returns_nonnull` where the types can say it.
    private func apply(_ attributes: Attributes, to type: inout FunctionType, of cursor: Cursor) {
        if attributes.returnsNonnull {
            if case .pointer(var pointer) = type.result {
                pointer.nullability = .nonnull
                type.result = .pointer(pointer)
            } else {
                type.resultNullability = .nonnull
            }
        }
        guard attributes.areAllNonnull || !attributes.nonnullParameters.isEmpty else { return }
        // A typedef may stand for anything; without a list, `nonnull` is about the pointers among them.
        let isPointer =
            attributes.areAllNonnull ? cursor.arguments.map { $0.type.canonical.kind == .CXType_Pointer } : []
        for index in type.parameters.indices {
            guard attributes.areAllNonnull || attributes.nonnullParameters.contains(index) else { continue }
            switch type.parameters[index].type {
            case .pointer(var pointer):
                pointer.nullability = .nonnull
                type.parameters[index].type = .pointer(pointer)
            case .array:
                type.parameters[index].nullability = .nonnull
            case .typedef where attributes.nonnullParameters.contains(index) || isPointer[index]:
                type.parameters[index].nullability = .nonnull
            default: break
            }
        }
    }

    /// Static, or inline in every declaration and never extern: C then makes no external definition.
    private func hasInternalLinkage(_ cursors: [Cursor]) -> Bool {
        if cursors.contains(where: { $0.linkage == .CXLinkage_Internal }) { return true }
        return cursors.allSatisfy { $0.isInline && $0.storageClass != .CX_SC_Extern }
    }

    /// Whether the function follows the target's C calling convention; another one is reported.
    private func isCallable(_ cursor: Cursor) -> Bool {
        let convention = cursor.type.callingConvention
        if convention == .CXCallingConv_C || convention == .CXCallingConv_Default { return true }
        report(
            Diagnostic(
                .warning,
                "unsupported-calling-convention",
                at: files.location(of: cursor),
                "'\(cursor.spelling)' does not follow the platform's C calling convention; it is left out"
            )
        )
        return false
    }
}

extension Cursor {
    /// Whether a function is declared with its parameters.
    var hasPrototype: Bool { type.canonical.kind != .CXType_FunctionNoProto }
}
