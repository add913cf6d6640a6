// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Declarations that may stand for the headers' own ones in a constant expression.
final class MacroSubstitutes {
    private let collector: DeclarationCollector
    private let nodes: [TopLevelNode]
    /// The enumerators that were collected.
    private lazy var enumerators = collector.enumerators()
    /// Functions, variables and typedefs that the headers declare and that are not to be bound.
    private lazy var others = otherDeclarations()
    /// The enumerators of the headers, to be bound or not.
    private lazy var allEnumerators = declaredEnumerators()

    init(collector: DeclarationCollector, nodes: [TopLevelNode]) {
        self.collector = collector
        self.nodes = nodes
    }

    /// What stands for a name.
    func substitute(for name: String) -> MacroContext.Declared {
        if enumerators[name] != nil { return enumerator(name).map { substitute(for: name, $0) } ?? .other }
        if case .function? = collector.declaration(.function(name)) { return function(name) }
        if case .variable(let variable)? = collector.declaration(.variable(name)) {
            // Clang reads the value of a constant of the header's own, so the headers have to be there; and the address of what each
            // thread has is no constant.
            return variable.value == nil && !variable.isThreadLocal ? self.variable(name, variable.type) : .other
        }
        if case .typedef(let typedef)? = collector.declaration(.typedef(name)) {
            return self.typedef(name, typedef.type)
        }
        guard let cursor = others[name] else { return allEnumerators[name] == nil ? .nothing : .other }
        switch cursor.kind {
        case .CXCursor_FunctionDecl: return function(name)
        case .CXCursor_TypedefDecl:
            // The headers' own declaration counts, not the one that stands for it.
            return typedef(collector.names.register(typedef: cursor), collector.types.map(cursor.typedefUnderlyingType))
        default: return .other
        }
    }

    /// The value of an enumerator of which C makes an `int`; nil for other names.
    func enumerator(_ name: String) -> Int32? {
        // Not of a fixed or larger type: its enumerators are of that.
        guard let known = enumerators[name], known.isOfInts, known.kind == .int || known.kind == .unsignedInt,
            let small = Int32(known.value.description),
            (known.cursor ?? allEnumerators[name])?.type.canonical.kind == .CXType_Int
        else { return nil }
        return small
    }

    /// Whether a name is that of a function that the headers declare.
    func isFunction(_ name: String) -> Bool {
        if case .function? = collector.declaration(.function(name)) { return true }
        return others[name]?.kind == .CXCursor_FunctionDecl
    }

    /// Whether the headers declare nothing of a name.
    func isUndeclared(_ name: String) -> Bool {
        if case .nothing = substitute(for: name) { true } else { false }
    }

    // MARK: - Private

    private func otherDeclarations() -> [String: Cursor] {
        var found: [String: Cursor] = [:]
        for node in nodes where !node.isInScope {
            switch node.kind {
            case .CXCursor_FunctionDecl, .CXCursor_VarDecl, .CXCursor_TypedefDecl:
                found[node.file?.identifier(at: node.offset) ?? node.cursor.spelling] = node.cursor
            default: break
            }
        }
        return found
    }

    private func declaredEnumerators() -> [String: Cursor] {
        var found: [String: Cursor] = [:]
        for node in nodes {
            switch node.kind {
            case .CXCursor_EnumDecl, .CXCursor_StructDecl, .CXCursor_UnionDecl:
                addEnumerators(below: node.cursor, to: &found)
            default: break
            }
        }
        return found
    }

    private func addEnumerators(below cursor: Cursor, to found: inout [String: Cursor]) {
        for child in cursor.children {
            switch child.kind {
            case .CXCursor_EnumConstantDecl: found[child.spelling] = child
            case .CXCursor_EnumDecl, .CXCursor_StructDecl, .CXCursor_UnionDecl: addEnumerators(below: child, to: &found)
            default: break
            }
        }
    }

    private func substitute(for enumerator: String, _ value: Int32) -> MacroContext.Declared {
        let text = value == .min ? "-2147483647 - 1" : "\(value)"
        return .substitute(.init(text: "enum { \(enumerator) = \(text) };", hasRealSize: true, mayBeAddress: false))
    }

    private func function(_ name: String) -> MacroContext.Declared {
        .substitute(.init(text: "int \(name)();", hasRealSize: true, mayBeAddress: true))
    }

    private func variable(_ name: String, _ type: CType) -> MacroContext.Declared {
        let text =
            switch canonical(type) {
            case .array, .pointer: "extern char \(name)[];"
            case .bool, .integer: "extern int \(name);"
            case .record: "extern struct ffigen_opaque_\(name) \(name);"
            default: ""
            }
        return text.isEmpty ? .other : .substitute(.init(text: text, hasRealSize: false, mayBeAddress: true))
    }

    private func typedef(_ name: String, _ type: CType) -> MacroContext.Declared {
        guard let spelling = spelling(type, of: name) else { return .other }
        let text = "typedef \(spelling.before)\(name)\(spelling.after);"
        return .substitute(
            .init(text: text, hasRealSize: spelling.hasRealSize, mayBeAddress: spelling.mayBeAddress)
        )
    }

    /// How C writes a type around a name.
    private struct Spelling {
        var before: String
        var after = ""
        var hasRealSize = true
        var mayBeAddress = false
    }

    /// A type of the same size and kind; nil where only the headers can say it.
    private func spelling(_ type: CType, of name: String) -> Spelling? {
        switch canonical(type) {
        case .bool: return Spelling(before: "_Bool ")
        case .integer(let kind): return Self.spellings[kind].map { Spelling(before: $0 + " ") }
        case .floating(.float): return Spelling(before: "float ")
        case .floating(.double): return Spelling(before: "double ")
        case .record: return Spelling(before: "struct ffigen_opaque_\(name) ", hasRealSize: false, mayBeAddress: true)
        case .pointer(let pointer): return spelling(pointer, of: name)
        default: return nil
        }
    }

    private func spelling(_ pointer: PointerType, of name: String) -> Spelling? {
        let const = pointer.isConst ? "const " : ""
        switch canonical(pointer.pointee) {
        case .function: return Spelling(before: "void (*", after: ")(void)", mayBeAddress: true)
        case .void: return Spelling(before: const + "void *", mayBeAddress: true)
        case .bool, .integer, .floating(.float), .floating(.double), .record:
            guard let pointee = spelling(pointer.pointee, of: name) else { return nil }
            return Spelling(
                before: const + pointee.before + "*",
                hasRealSize: pointee.hasRealSize,
                mayBeAddress: true
            )
        default:
            return Spelling(before: "struct ffigen_opaque_\(name) *", hasRealSize: false, mayBeAddress: true)
        }
    }

    /// The type behind typedefs, to be bound or not.
    private func canonical(_ type: CType) -> CType {
        var type = type
        // A chain is as long as what is declared, and ends.
        while case .typedef(let name) = type {
            if case .typedef(let typedef)? = collector.declaration(.typedef(name)) {
                type = typedef.type
            } else if let cursor = collector.names.typedefs[name] {
                type = collector.types.map(cursor.typedefUnderlyingType)
            } else {
                return type
            }
        }
        return type
    }

    private static let spellings: [IntegerKind: String] = [
        .char: "char", .signedChar: "signed char", .unsignedChar: "unsigned char", .short: "short",
        .unsignedShort: "unsigned short", .int: "int", .unsignedInt: "unsigned", .long: "long",
        .unsignedLong: "unsigned long", .longLong: "long long", .unsignedLongLong: "unsigned long long",
    ]
}

/// An enumerator that was collected.
private struct CollectedEnumerator {
    var value: IntegerValue
    /// The integer type of its enumeration.
    var kind: IntegerKind
    /// Whether `int` holds all values of its enumeration.
    var isOfInts: Bool
    /// Its declaration, where that was met at its own place.
    var cursor: Cursor?
}

extension DeclarationCollector {
    fileprivate func enumerators() -> [String: CollectedEnumerator] {
        var all: [String: CollectedEnumerator] = [:]
        for case .enumeration(let enumeration) in result {
            let cursors = enumeratorCursors[enumeration.id]
            let isOfInts = enumeration.isOfInts
            for (index, enumerator) in enumeration.enumerators.enumerated() {
                all[enumerator.name] = CollectedEnumerator(
                    value: enumerator.value,
                    kind: enumeration.underlying,
                    isOfInts: isOfInts,
                    cursor: cursors?[index]
                )
            }
        }
        return all
    }
}
