// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension DeclarationCollector {
    /// A declaration that may stand for the headers' own one in a constant expression.
    func substitute(
        for name: String,
        enumerators: [String: (value: IntegerValue, kind: IntegerKind)]
    ) -> MacroContext.Substitute? {
        if let (value, kind) = enumerators[name] {
            // Only those of the type that C gives every enumerator.
            guard kind == .int || kind == .unsignedInt, let small = Int32(value.description) else { return nil }
            let text = small == .min ? "-2147483647 - 1" : "\(small)"
            return MacroContext.Substitute(text: "enum { \(name) = \(text) };", hasRealSize: true)
        }
        if case .function = declaration(.function(name)) {
            return MacroContext.Substitute(text: "int \(name)();", hasRealSize: true)
        }
        if case .variable(let variable) = declaration(.variable(name)) {
            // Clang reads the value of a constant of the header's own, so the headers have to be there.
            if variable.value != nil { return nil }
            switch variable.type {
            case .array, .pointer: return MacroContext.Substitute(text: "extern char \(name)[];", hasRealSize: false)
            case .bool, .integer: return MacroContext.Substitute(text: "extern int \(name);", hasRealSize: false)
            default: return nil
            }
        }
        guard case .typedef(let typedef) = declaration(.typedef(name)) else { return nil }
        return spelling(typedef.type).map {
            MacroContext.Substitute(text: "typedef \($0.before)\(name)\($0.after);", hasRealSize: true)
        }
    }

    /// The values of all enumerators that were collected, with the integer type of their enumeration.
    func enumerators() -> [String: (value: IntegerValue, kind: IntegerKind)] {
        var values: [String: (value: IntegerValue, kind: IntegerKind)] = [:]
        for case .enumeration(let enumeration) in result {
            for enumerator in enumeration.enumerators {
                values[enumerator.name] = (enumerator.value, enumeration.underlying)
            }
        }
        return values
    }

    /// A type of the same size and kind, as C spells it around a name; nil where only the headers can say it.
    private func spelling(_ type: CType) -> (before: String, after: String)? {
        switch type {
        case .bool: return ("_Bool ", "")
        case .integer(let kind): return Self.spellings[kind].map { ($0 + " ", "") }
        case .floating(.float): return ("float ", "")
        case .floating(.double): return ("double ", "")
        case .pointer(let pointer):
            guard case .function = pointer.pointee else { return nil }
            return ("void (*", ")(void)")
        case .typedef(let name):
            guard case .typedef(let typedef) = declaration(.typedef(name)) else { return nil }
            return spelling(typedef.type)
        default: return nil
        }
    }

    private static let spellings: [IntegerKind: String] = [
        .char: "char", .signedChar: "signed char", .unsignedChar: "unsigned char", .short: "short",
        .unsignedShort: "unsigned short", .int: "int", .unsignedInt: "unsigned", .long: "long",
        .unsignedLong: "unsigned long", .longLong: "long long", .unsignedLongLong: "unsigned long long",
    ]
}
