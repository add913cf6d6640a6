// Licensed under Apache License v2.0. See LICENSE for details.

/// C types as C writes them.
package enum CTypeText {
    /// The declaration of a name as a type: `int (*compare)(const void *, const void *)`, `char name[16]`.
    ///
    /// - Parameter name: What is declared; empty for the type alone.
    package static func declaration(of name: String, as type: CType) -> String {
        text(type, name).trimmed
    }

    /// - Parameter inner: What stands where the name is, with what binds closer than the type around it.
    private static func text(_ type: CType, _ inner: String) -> String {
        switch type {
        case .pointer(let pointer): text(pointer, inner)
        case .array(let element, let count): text(element, "\(grouped(inner))[\(count.map(String.init) ?? "")]")
        case .function(let function): text(function.result, "\(grouped(inner))(\(parameters(function)))")
        case .atomic(let value): "_Atomic(\(text(value, "").trimmed)) \(inner)"
        default: "\(base(type)) \(inner)"
        }
    }

    private static func text(_ pointer: PointerType, _ inner: String) -> String {
        let inner = "*\(inner)"
        guard pointer.isConst else { return text(pointer.pointee, inner) }
        return switch pointer.pointee {
        // A pointer that is const itself has the word behind its asterisk.
        case .pointer, .array, .function: text(pointer.pointee, "const \(inner)")
        default: "const \(text(pointer.pointee, inner))"
        }
    }

    /// A pointer's name in parentheses, since brackets would bind closer.
    private static func grouped(_ inner: String) -> String {
        inner.hasPrefix("*") || inner.hasPrefix("const *") ? "(\(inner))" : inner
    }

    private static func parameters(_ function: FunctionType) -> String {
        if function.parameters.isEmpty { return function.hasPrototype ? "void" : "" }
        let parameters = function.parameters.map { declaration(of: $0.name ?? "", as: $0.type) }
        return (parameters + (function.isVariadic ? ["..."] : [])).joined(separator: ", ")
    }

    private static func base(_ type: CType) -> String {
        switch type {
        case .void: "void"
        case .bool: "_Bool"
        case .integer(let kind): word(kind)
        case .floating(let kind): word(kind)
        case .complex(let kind): "\(word(kind)) _Complex"
        case .vector(let element, let count): "\(text(element, "").trimmed) vector[\(count)]"
        case .record(let id), .enumeration(let id): id
        case .typedef(let name): name
        case .unsupported(let spelling): spelling
        case .pointer, .array, .function, .atomic: ""
        }
    }

    private static func word(_ kind: IntegerKind) -> String {
        switch kind {
        case .char: "char"
        case .signedChar: "signed char"
        case .unsignedChar: "unsigned char"
        case .short: "short"
        case .unsignedShort: "unsigned short"
        case .int: "int"
        case .unsignedInt: "unsigned int"
        case .long: "long"
        case .unsignedLong: "unsigned long"
        case .longLong: "long long"
        case .unsignedLongLong: "unsigned long long"
        case .int128: "__int128"
        case .unsignedInt128: "unsigned __int128"
        case .wideChar: "wchar_t"
        case .char16: "char16_t"
        case .char32: "char32_t"
        }
    }

    private static func word(_ kind: FloatingKind) -> String {
        switch kind {
        case .half: "_Float16"
        case .float: "float"
        case .double: "double"
        case .longDouble: "long double"
        case .float128: "_Float128"
        }
    }
}

extension String {
    /// Without the space that a missing name leaves, and with none behind an asterisk.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
