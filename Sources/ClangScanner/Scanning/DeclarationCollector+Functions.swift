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
        var type = functionType(all.first { $0.isDefinition } ?? all.first(where: \.hasPrototype) ?? cursor)
        var attributes = Attributes()
        for declaration in all { attributes.merge(Attributes(of: declaration)) }
        // The attribute in the type, not on the declaration: only functions without a result can have it.
        if type.result == .void, cursor.type.spelling.contains("noreturn") { attributes.isNoReturn = true }
        apply(attributes, to: &type)
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
        if variable.value != nil, clangType.canonical.kind == .CXType_LongDouble {
            noteLongDouble(name, type, initialiser: initialiser(of: cursor))
        }
    }

    /// What stands between a variable's `=` and its `;` or `,`: a cursor's own end is not to be trusted where macros are.
    private func initialiser(of cursor: Cursor) -> String {
        let start = cursor.place
        guard let file = files.file(start.file) else { return "" }
        let text = file.string(from: Int(start.offset), to: min(Int(start.offset) + 1000, file.text.count))
        guard let equals = text.firstIndex(of: "=") else { return "" }
        var depth = 0
        return String(
            text[text.index(after: equals)...].prefix { character in
                depth += character == "(" ? 1 : character == ")" ? -1 : 0
                return character != ";" && (character != "," || depth > 0)
            }
        )
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
    private func apply(_ attributes: Attributes, to type: inout FunctionType) {
        if attributes.returnsNonnull {
            if case .pointer(var pointer) = type.result {
                pointer.nullability = .nonnull
                type.result = .pointer(pointer)
            } else {
                type.resultNullability = .nonnull
            }
        }
        guard attributes.areAllNonnull || !attributes.nonnullParameters.isEmpty else { return }
        for index in type.parameters.indices {
            guard attributes.areAllNonnull || attributes.nonnullParameters.contains(index) else { continue }
            switch type.parameters[index].type {
            case .pointer(var pointer):
                pointer.nullability = .nonnull
                type.parameters[index].type = .pointer(pointer)
            case .array:
                type.parameters[index].nullability = .nonnull
            case .typedef where attributes.nonnullParameters.contains(index):
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

    /// Whether the function follows the target's C calling convention; another one is an omission.
    private func isCallable(_ cursor: Cursor) -> Bool {
        let convention = cursor.type.callingConvention
        if convention == .CXCallingConv_C || convention == .CXCallingConv_Default { return true }
        omit(.function, cursor.spelling, cursor, "it does not follow the platform's C calling convention")
        return false
    }
}

extension Cursor {
    /// Whether a function is declared with its parameters.
    var hasPrototype: Bool { type.canonical.kind != .CXType_FunctionNoProto }
}
