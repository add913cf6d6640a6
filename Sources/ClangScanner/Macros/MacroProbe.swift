// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Evaluates macros with clang: each initialises a variable of its own, and those that are addresses a second one.
struct MacroProbe {
    let names: [String]
    /// Whether the value of a macro may be an address. Where it is one that was not expected, clang is asked again.
    let mayBeAddress: (String) -> Bool

    static let undefinedAgain = "undefined again by #undef"
    static let notConstant = "not a constant expression"
    static let address = "the address of an object or function"

    private static let prefix = "ffigen_probe_"
    /// Variables of one macro: its value, and its bits as an address.
    private enum Part: Int {
        case value, address
    }
    /// The variables of one macro; nothing for those that clang did not accept.
    private struct Variables {
        var value: Cursor?
        var address: Cursor?
        var isDefined = false
        var hasAddress = false
    }

    /// The values, in the order of the names; nil when clang gives nothing at all.
    ///
    /// - Parameter parse: Parses a text after the headers, or after what stands for them. What it gives has to live as long as
    ///   the types do.
    func values(types: TypeMapper, parse: (String) -> TranslationUnit?) -> [MacroValue]? {
        guard let unit = parse(text(of: names.indices, addresses: mayBeAddress)) else { return nil }
        var variables = variables(of: unit)
        let unexpected = names.indices.filter {
            variables[$0].value.map(isAddress) == true && !variables[$0].hasAddress
        }
        if !unexpected.isEmpty {
            guard let unit = parse(text(of: unexpected, addresses: { _ in true })) else { return nil }
            for (index, found) in self.variables(of: unit).enumerated() where found.hasAddress {
                variables[index].address = found.address
            }
        }
        return variables.map { value($0, types) }
    }

    // MARK: - Private

    private func text(of indices: some Sequence<Int>, addresses: (String) -> Bool) -> String {
        var text = ""
        for index in indices {
            let name = names[index]
            text += "#ifdef \(name)\n__auto_type \(Self.prefix)\(index)_0 = (\(name));\n"
            if addresses(name) {
                text += "__UINTPTR_TYPE__ \(Self.prefix)\(index)_1 = (__UINTPTR_TYPE__)(\(name));\n"
            }
            text += "#endif\n"
        }
        return text
    }

    private func variables(of unit: TranslationUnit) -> [Variables] {
        var found = names.map { _ in Variables() }
        let badLines = ClangDiagnostics.linesWithErrors(of: unit)
        for cursor in unit.cursor.children where cursor.kind == .CXCursor_VarDecl {
            let name = cursor.spelling
            guard name.hasPrefix(Self.prefix) else { continue }
            let numbers = name.utf8.dropFirst(Self.prefix.utf8.count).split(separator: UInt8(ascii: "_"))
                .compactMap { Int(Substring($0)) }
            guard numbers.count == 2, let part = Part(rawValue: numbers[1]) else { continue }
            let isBad = !badLines.isEmpty && badLines.contains(Int(cursor.place.line))
            switch part {
            case .value:
                found[numbers[0]].isDefined = true
                found[numbers[0]].value = isBad ? nil : cursor
            case .address:
                found[numbers[0]].hasAddress = true
                found[numbers[0]].address = isBad ? nil : cursor
            }
        }
        return found
    }

    private func isAddress(_ variable: Cursor) -> Bool {
        let kind = variable.type.canonical.kind
        return (kind == .CXType_Pointer || kind == .CXType_ConstantArray) && stringSpelling(below: variable) == nil
    }

    private func value(_ variables: Variables, _ types: TypeMapper) -> MacroValue {
        guard variables.isDefined else { return .notConstant(reason: Self.undefinedAgain) }
        guard let variable = variables.value, let (type, enumeration) = expressionType(of: variable) else {
            return .notConstant(reason: Self.notConstant)
        }
        let mapped = types.map(type)
        switch type.canonical.kind {
        case .CXType_Int128, .CXType_UInt128: return .notConstant(reason: "wider than 64 bits")
        case .CXType_ConstantArray, .CXType_Pointer:
            return pointerValue(variable, address: variables.address, type: mapped)
        default: break
        }
        switch variable.constantValue(as: mapped) {
        case .integer(let number, _)? where enumeration != nil && mapped.isInteger:
            return enumerator(number, types.map(enumeration?.enumIntegerType.canonical ?? type), of: enumeration)
        case let value?: return value
        case nil: return .notConstant(reason: "not a number, a string or an address that is constant")
        }
    }

    /// The value of an enumerator: an `int` where that holds all values of its enumeration, else the integer of that. Versions of
    /// clang do not agree on the type.
    private func enumerator(_ value: IntegerValue, _ underlying: CType, of enumeration: Cursor?) -> MacroValue {
        let isUnsigned = if case .integer(let kind) = underlying { kind.isUnsigned } else { false }
        let isOfInts = enumeration?.children.allSatisfy { child in
            guard child.kind == .CXCursor_EnumConstantDecl else { return true }
            return isUnsigned
                ? Int32(exactly: child.enumeratorUnsignedValue) != nil : Int32(exactly: child.enumeratorValue) != nil
        }
        let bits: UInt64 =
            switch value {
            case .signed(let number): UInt64(bitPattern: number)
            case .unsigned(let number): number
            }
        if isOfInts == true { return .integer(.signed(Int64(bitPattern: bits)), type: .integer(.int)) }
        return .integer(isUnsigned ? .unsigned(bits) : .signed(Int64(bitPattern: bits)), type: underlying)
    }

    private func pointerValue(_ variable: Cursor, address: Cursor?, type: CType) -> MacroValue {
        if let spelling = plainString(below: variable) {
            let isPlain = spelling.hasPrefix("\"") || spelling.hasPrefix("u8\"")
            guard isPlain else { return .notConstant(reason: "a string of wide characters") }
            return CEscapes.bytes(ofQuoted: spelling).map { .string($0) }
                ?? .notConstant(reason: "a string clang escapes")
        }
        if let spelling = stringSpelling(below: variable) {
            let isPlain = spelling.hasPrefix("\"")
            return .notConstant(reason: isPlain ? "an address in a string" : "a string of wide characters")
        }
        guard let address, let result = address.libclang.clang_Cursor_Evaluate(address.raw) else {
            return .notConstant(reason: Self.address)
        }
        let libclang = address.libclang
        defer { libclang.clang_EvalResult_dispose(result) }
        guard libclang.clang_EvalResult_getKind(result) == .CXEval_Int else {
            return .notConstant(reason: Self.address)
        }
        return .pointer(libclang.clang_EvalResult_getAsUnsigned(result), type: type)
    }

    /// The type of a variable's initialiser: with its typedef name where a cast writes it. What arithmetic makes of
    /// typedef names differs between versions of clang, so there it is the type they stand for.
    ///
    /// - Returns: The type, and of an enumerator its enumeration.
    private func expressionType(of variable: Cursor) -> (type: ClangType, enumeration: Cursor?)? {
        var expression = firstExpression(below: variable)
        while let inner = expression, inner.kind == .CXCursor_ParenExpr { expression = firstExpression(below: inner) }
        guard let expression else { return nil }
        let type = expression.type
        return (
            expression.kind == .CXCursor_CStyleCastExpr ? type : type.canonical,
            expression.kind == .CXCursor_DeclRefExpr ? enumeration(ofEnumerator: expression.referenced) : nil
        )
    }

    private func enumeration(ofEnumerator cursor: Cursor) -> Cursor? {
        cursor.kind == .CXCursor_EnumConstantDecl ? cursor.semanticParent : nil
    }

    private func firstExpression(below cursor: Cursor) -> Cursor? {
        cursor.children.first { cursor.libclang.clang_isExpression($0.raw.kind) != 0 }
    }

    /// The string literal that an initialiser is, in parentheses or not, perhaps as another pointer to characters.
    private func plainString(below variable: Cursor) -> String? {
        var expression = firstExpression(below: variable)
        while let inner = expression {
            switch inner.kind {
            case .CXCursor_StringLiteral: return inner.spelling
            // The second is what clang puts around an array whose address is taken.
            case .CXCursor_ParenExpr, .CXCursor_UnexposedExpr: expression = firstExpression(below: inner)
            case .CXCursor_CStyleCastExpr where inner.type.isPointerToCharacters:
                expression = firstExpression(below: inner)
            default: return nil
            }
        }
        return nil
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

extension ClangType {
    /// Whether it is a pointer to one of the types of `char`.
    fileprivate var isPointerToCharacters: Bool {
        guard canonical.kind == .CXType_Pointer else { return false }
        switch canonical.pointee.canonical.kind {
        case .CXType_Char_S, .CXType_Char_U, .CXType_SChar, .CXType_UChar: return true
        default: return false
        }
    }
}

extension CType {
    fileprivate var isInteger: Bool {
        if case .integer = self { true } else { false }
    }
}
