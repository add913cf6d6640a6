// Licensed under Apache License v2.0. See LICENSE for details.

package import CInterface

/// Looks up the types of an interface by name or id.
package struct InterfaceIndex: Sendable {
    let target: TargetInfo
    private(set) var typedefs: [String: Typedef] = [:]
    package private(set) var records: [String: Record] = [:]
    private(set) var enumerations: [String: Enumeration] = [:]
    /// What each typedef stands for, through all other typedefs.
    private var canonicalTypes: [String: CType] = [:]
    /// Typedefs that stand for `va_list`, under any of its names.
    private var variadicLists: Set<String> = []

    /// Names under which headers and compilers know `va_list`.
    static let namesOfVariadicLists: Set<String> = ["va_list", "__gnuc_va_list", "__builtin_va_list", "__va_list"]

    package init(_ interface: Interface) {
        target = interface.target
        for declaration in interface.declarations {
            switch declaration {
            case .typedef(let typedef): typedefs[typedef.name] = typedef
            case .record(let record): records[record.id] = record
            case .enumeration(let enumeration): enumerations[enumeration.id] = enumeration
            case .function, .variable: break
            }
        }
        for name in typedefs.keys where canonicalTypes[name] == nil {
            // Each link of a chain once, however many typedefs lead to it.
            var chain: [String] = []
            var type = CType.typedef(name)
            var isVariadicList = false
            while case .typedef(let name) = type {
                if let known = canonicalTypes[name] {
                    type = known
                    isVariadicList = variadicLists.contains(name)
                    break
                }
                guard let next = typedefs[name]?.type else { break }
                chain.append(name)
                type = next
            }
            for name in chain.reversed() {
                canonicalTypes[name] = type
                isVariadicList = isVariadicList || self.isVariadicList(type) || Self.namesOfVariadicLists.contains(name)
                if isVariadicList { variadicLists.insert(name) }
            }
        }
    }

    /// Whether a type is `va_list` under any of its names.
    func isVariadicList(_ type: CType) -> Bool {
        switch type {
        case .unsupported(let spelling): Self.namesOfVariadicLists.contains(spelling)
        case .typedef(let name): Self.namesOfVariadicLists.contains(name) || variadicLists.contains(name)
        default: false
        }
    }

    /// The type behind a chain of typedefs.
    package func canonical(_ type: CType) -> CType {
        if case .typedef(let name) = type { canonicalTypes[name] ?? type } else { type }
    }

    /// Whether a typedef is written as the type it stands for: a number's name from outside the scope, such as `time_t`.
    /// Declared in every module that needs it, it would clash with itself.
    func isTransparent(typedef name: String) -> Bool {
        guard let typedef = typedefs[name], !typedef.info.isInScope else { return false }
        switch canonical(typedef.type) {
        case .bool, .integer, .floating: return true
        default: return false
        }
    }

    /// What a transparent typedef is written as: the number, or the C standard's name for one that has a Swift type of its own.
    func transparentType(of typedef: Typedef) -> CType {
        var type = typedef.type
        while case .typedef(let name) = type, !TypeMapper.isBuiltIn(typedef: name), let next = typedefs[name] {
            type = next.type
        }
        return type
    }

    /// Size and alignment in bytes, where the type has both.
    package func layout(of type: CType) -> (size: Int, alignment: Int)? {
        switch canonical(type) {
        case .bool: return (1, 1)
        case .integer(let kind): return both(width(of: kind) / 8)
        case .floating(let kind): return both(size(of: kind))
        case .pointer: return both(target.pointerWidth / 8)
        case .array(let element, let count?):
            guard let element = layout(of: element) else { return nil }
            return (element.size * count, element.alignment)
        case .array(let element, nil):
            guard let element = layout(of: element) else { return nil }
            return (0, element.alignment)
        case .record(let id): return records[id]?.layout.map { ($0.size, $0.alignment) }
        case .enumeration(let id): return enumerations[id].flatMap { both(width(of: $0.underlying) / 8) }
        case .atomic(let type): return layout(of: type).map(atomic)
        case .complex(let kind):
            let part = size(of: kind)
            return (2 * part, part)
        case .vector(let element, let count):
            guard isVectorElement(element), let element = layout(of: element) else { return nil }
            return both(Self.powerOfTwo(from: element.size * count))
        case .void, .function, .typedef, .unsupported: return nil
        }
    }

    /// The width of an integer type on the target, in bits.
    func width(of kind: IntegerKind) -> Int {
        switch kind {
        case .char, .signedChar, .unsignedChar: 8
        case .short, .unsignedShort, .char16: 16
        case .int, .unsignedInt, .char32: 32
        case .long, .unsignedLong: target.longWidth
        case .longLong, .unsignedLongLong: 64
        case .int128, .unsignedInt128: 128
        case .wideChar: target.wideCharWidth
        }
    }

    /// Whether an integer type is signed on the target.
    func isSigned(_ kind: IntegerKind) -> Bool {
        kind == .char ? target.isCharSigned : !kind.isUnsigned
    }

    private func size(of kind: FloatingKind) -> Int {
        switch kind {
        case .half: 2
        case .float: 4
        case .double: 8
        case .longDouble: target.longDoubleSize
        case .float128: 16
        }
    }

    private func isVectorElement(_ type: CType) -> Bool {
        switch canonical(type) {
        case .integer, .floating(.half), .floating(.float), .floating(.double): true
        default: false  // Vectors of booleans are bits.
        }
    }

    /// What clang makes of an atomic type of up to 16 bytes, so that one instruction reaches it: a power of two, aligned to
    /// its size.
    private func atomic(_ plain: (size: Int, alignment: Int)) -> (size: Int, alignment: Int) {
        guard plain.size <= 16, plain.size > 0 else { return plain }
        let size = Self.powerOfTwo(from: plain.size)
        return (size, max(size, plain.alignment))
    }

    private static func powerOfTwo(from size: Int) -> Int {
        var power = 1
        while power < size { power *= 2 }
        return power
    }

    private func both(_ size: Int) -> (size: Int, alignment: Int) { (size, size) }
}
