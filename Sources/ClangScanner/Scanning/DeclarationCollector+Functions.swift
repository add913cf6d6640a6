// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension DeclarationCollector {
    /// Adds a function by its first declaration, which stands for all of them.
    func addFunction(_ cursor: Cursor, name: String) {
        let key = Key.function(name)
        let others = redeclarations(of: key)
        let all = [cursor] + others
        let model = all.first { $0.isDefinition } ?? all.first(where: \.hasPrototype) ?? cursor
        let arguments = model.arguments
        var type = functionType(model, arguments)
        if !others.isEmpty { nameParameters(of: &type, from: all) }
        var attributes = Attributes()
        for declaration in all { attributes.merge(Attributes(of: declaration)) }
        let conventions = types.conventions(of: cursor.type)
        // The attribute in the type, not on the declaration: only functions without a result can have it.
        if conventions.isNoReturn, type.result == .void { attributes.isNoReturn = true }
        apply(attributes, to: &type, from: arguments)
        require(type)
        let function = Function(
            info: info(cursor, others: others),
            name: name,
            symbolName: attributes.symbolName,
            type: type,
            hasInternalLinkage: hasInternalLinkage(all),
            isNoReturn: attributes.isNoReturn,
            warnsUnusedResult: attributes.warnsUnusedResult,
            refusal: refusal(cursor, attributes, followsC: conventions.followsC),
            swiftAttributes: attributes.swift.isEmpty ? nil : attributes.swift
        )
        append(.function(function), as: key)
    }

    /// Adds a function that stands for a macro with parameters.
    func addWrapper(_ cursor: Cursor, of macro: Macro) {
        let type = functionType(cursor, cursor.arguments)
        require(type)
        let function = Function(
            info: DeclarationInfo(location: macro.location, comment: macro.comment, declaration: macro.declaration),
            name: macro.name,
            type: type,
            hasInternalLinkage: true,
            isMacro: true
        )
        append(.function(function), as: .function(macro.name))
    }

    /// Adds a variable by its first declaration.
    func addVariable(_ cursor: Cursor, name: String) {
        let key = Key.variable(name)
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
        let start = cursor.position
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

    private func functionType(_ cursor: Cursor, _ arguments: [Cursor]) -> FunctionType {
        let type = cursor.type
        let result = cursor.resultType
        let mappedResult = types.map(result)
        let hasPrototype = type.canonical.kind != .CXType_FunctionNoProto
        let isOld = hasOldParameters(cursor, arguments)
        return FunctionType(
            parameters: arguments.map { isOld ? promotedParameter($0) : parameter($0) },
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

    /// Whether a definition lists its parameters' names in the parentheses and declares them behind. clang gives it the
    /// type of one with a prototype; only the text tells.
    private func hasOldParameters(_ cursor: Cursor, _ arguments: [Cursor]) -> Bool {
        guard let first = arguments.first else { return false }
        let name = cursor.position
        guard let file = files.file(name.file), DeclarationText.mayListNames(file.text, at: Int(name.offset)) else {
            return false
        }
        let start = first.start
        guard start.file == name.file, name.offset < start.offset else { return false }
        let between = file.bytes(from: Int(name.offset), to: Int(start.offset))
        // A prototype has nothing but the parenthesis in front of its first parameter, and a name that a macro makes is not there.
        guard between.contains(UInt8(ascii: ")")) else { return false }
        let spelling = cursor.spelling
        guard between.starts(with: spelling.utf8) else { return false }
        let text = String(decoding: between.dropFirst(spelling.utf8.count), as: UTF8.self)
        return text.starts(with: /\s*\(\s*\w+(\s*,\s*\w+)*\s*\)/)
    }

    /// A parameter of a definition in the style of before C89, which callers pass with the promotions of C (6.5.2.2).
    private func promotedParameter(_ cursor: Cursor) -> Parameter {
        var parameter = parameter(cursor)
        switch types.map(cursor.type.canonical) {
        case .floating(.float): parameter.type = .floating(.double)
        case .bool, .integer(.char), .integer(.signedChar), .integer(.unsignedChar), .integer(.short),
            .integer(.unsignedShort):
            parameter.type = .integer(.int)
        default: break
        }
        return parameter
    }

    /// Takes the names of parameters that have none from other declarations of the function.
    private func nameParameters(of type: inout FunctionType, from declarations: [Cursor]) {
        for index in type.parameters.indices where type.parameters[index].name == nil {
            type.parameters[index].name =
                declarations.lazy.map { $0.arguments.map(\.spelling) }
                .first { $0.count == type.parameters.count && !$0[index].isEmpty }?[index]
        }
    }

    /// Puts `nonnull` and `returns_nonnull` where the types can say it.
    private func apply(_ attributes: Attributes, to type: inout FunctionType, from parameters: [Cursor]) {
        if attributes.returnsNonnull {
            if case .pointer(var pointer) = type.result {
                pointer.nullability = .nonnull
                type.result = .pointer(pointer)
            } else {
                type.resultNullability = .nonnull
            }
        }
        let hasOwn = parameters.contains { $0.hasAttributes }
        guard attributes.areAllNonnull || !attributes.nonnullParameters.isEmpty || hasOwn else { return }
        for index in type.parameters.indices {
            guard
                attributes.areAllNonnull || attributes.nonnullParameters.contains(index)
                    || parameters.indices.contains(index) && Attributes(of: parameters[index]).areAllNonnull
            else { continue }
            switch type.parameters[index].type {
            case .pointer(var pointer):
                pointer.nullability = .nonnull
                type.parameters[index].type = .pointer(pointer)
            case .array:
                type.parameters[index].nullability = .nonnull
            case .typedef where parameters.indices.contains(index) && parameters[index].type.isPointer:
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

    /// Why a function must not be called as the C function that it looks like.
    private func refusal(_ cursor: Cursor, _ attributes: Attributes, followsC: Bool) -> String? {
        if !followsC {
            return "it does not follow the platform's C calling convention"
        }
        if attributes.isOverloadable { return "it is overloadable, so its symbol has another name for each overload" }
        if let message = attributes.error { return "the header makes calling it an error: \(message)" }
        if cursor.isHidden, cursor.linkage == .CXLinkage_External { return "it is hidden, so no library exports it" }
        return nil
    }
}

extension Cursor {
    /// Whether a function is declared with its parameters.
    var hasPrototype: Bool { type.canonical.kind != .CXType_FunctionNoProto }
}
