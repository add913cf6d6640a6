// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Maps C types to Swift: the table of the project's design, in code.
final class TypeMapper: Sendable {
    let index: InterfaceIndex
    let names: TypeNames
    let styles: StyledEnumerations
    /// The names that the configuration gives.
    let renaming: Renaming
    /// Whose types the module has.
    let style: ModuleStyle
    /// Records without members that are `OpaquePointer` behind pointers, and those that are not, where another module says so.
    private let handles: Set<String>
    private let declaredHandles: Set<String>
    let memo = TypeMemo()
    /// Whether records travel in carriers on the target.
    private let hasCarriers: Bool

    init(
        index: InterfaceIndex,
        names: TypeNames,
        styles: StyledEnumerations,
        renaming: Renaming = Renaming(),
        style: ModuleStyle = .library,
        handles: Set<String> = [],
        declaredHandles: Set<String> = []
    ) {
        self.index = index
        self.names = names
        self.styles = styles
        self.renaming = renaming
        self.style = style
        self.handles = handles
        self.declaredHandles = declaredHandles
        hasCarriers = CarrierSelection.isKnown(index.target)
    }

    private func carrier(for encoding: String) -> String? {
        hasCarriers ? CarrierSelection.carrier(for: encoding) : nil
    }

    /// Typedefs of the C standard and POSIX that have a Swift type of their own.
    private static let wellKnown: [String: String] = [
        "int8_t": "Int8", "int16_t": "Int16", "int32_t": "Int32", "int64_t": "Int64",
        "uint8_t": "UInt8", "uint16_t": "UInt16", "uint32_t": "UInt32", "uint64_t": "UInt64",
        "size_t": "Int", "ssize_t": "Int", "ptrdiff_t": "Int", "intptr_t": "Int", "uintptr_t": "UInt",
        "wchar_t": "", "char16_t": "", "char32_t": "",
    ]

    private static let variadicLists = InterfaceIndex.namesOfVariadicLists

    /// Whether a typedef stands for a Swift type, so that no alias is declared for it.
    static func isBuiltIn(typedef name: String) -> Bool {
        wellKnown[name] != nil || variadicLists.contains(name)
    }

    /// Whether a type is `va_list` under any of its names.
    func isVariadicList(_ type: CType) -> Bool { index.isVariadicList(type) }

    /// Whether a pointer to a type is an `OpaquePointer`, as the importer has it.
    func isOpaque(_ type: CType) -> Bool {
        guard case .record(let id) = index.canonical(type), index.records[id]?.layout == nil else { return false }
        return handles.contains(id) || (style == .dropIn && !declaredHandles.contains(id))
    }

    /// Maps a type where it stands as a value: a parameter, a result, a field, a variable.
    func map(_ type: CType) -> MappedType { memo.type(type) { newly(map: type) } }

    private func newly(map type: CType) -> MappedType {
        switch type {
        case .void: scalar("Void", encoding: "v", definition: "void")
        case .bool: scalar("Bool", encoding: "b", definition: "bool")
        case .integer(let kind): integer(kind)
        case .floating(let kind): floating(kind)
        case .pointer(let pointer): map(pointer)
        case .array(let element, let count): array(of: element, count: count)
        case .record(let id): record(id)
        case .enumeration(let id): enumeration(id)
        case .typedef(let name): typedef(name)
        case .atomic(let type): atomic(type)
        case .function: refused("UnsafeRawPointer", "a function is not a value")
        case .complex(let kind): complex(kind)
        case .vector(let element, let count): vector(of: element, count: count)
        case .unsupported(let spelling) where Self.variadicLists.contains(spelling): variadicList()
        case .unsupported(let spelling): refused("Never", "Swift has no type for '\(spelling)'")
        }
    }

    // MARK: - Scalars

    func scalar(_ swift: String, encoding: String, definition: String) -> MappedType {
        MappedType(
            base: swift,
            conventional: swift,
            encoding: encoding,
            definition: definition,
            extended: definition,
            canBeStored: true
        )
    }

    func refused(_ swift: String, _ reason: String) -> MappedType {
        MappedType(base: swift, extended: "void", refusal: reason)
    }

    private func integer(_ kind: IntegerKind, named name: String? = nil) -> MappedType {
        let width = index.width(of: kind)
        let isSigned = index.isSigned(kind)
        let swift: String =
            switch kind {
            case .char: "CChar"
            case .long: "CLong"
            case .unsignedLong: "CUnsignedLong"
            default: "\(isSigned ? "" : "U")Int\(width)"
            }
        guard width <= 64 else {
            return wideInteger(named: name ?? swift, isSigned: isSigned)
        }
        let letter = ["c", "s", "i", "q"][width.trailingZeroBitCount - 3]
        return scalar(
            name ?? swift,
            encoding: isSigned ? letter : letter.uppercased(),
            definition: kind == .char ? "char" : "\(isSigned ? "i" : "u")\(width)"
        )
    }

    private func floating(_ kind: FloatingKind) -> MappedType {
        switch kind {
        case .float: return scalar("Float", encoding: "f", definition: "f32")
        case .double: return scalar("Double", encoding: "d", definition: "f64")
        case .longDouble where index.target.longDoubleSize == 8:
            return scalar("Double", encoding: "d", definition: "f64")
        case .longDouble where index.target.triple.hasPrefix("x86_64") && !index.target.triple.contains("windows"):
            var mapped = scalar("Float80", encoding: "D", definition: "longdouble")
            mapped.definition = nil
            return mapped
        case .half:
            var mapped = scalar("Float16", encoding: "", definition: "f16")
            (mapped.encoding, mapped.definition) = (nil, nil)
            return mapped
        case .longDouble: return refused("Never", "Swift has no type for this target's long double")
        case .float128: return refused("Never", "Swift has no 128-bit floating-point type")
        }
    }

    // MARK: - Named types

    private func typedef(_ name: String) -> MappedType {
        if Self.variadicLists.contains(name) { return variadicList() }
        guard let typedef = index.typedefs[name] else {
            return refused("Never", "the header does not say what '\(name)' is")
        }
        if let swift = Self.wellKnown[name], case .integer(let kind) = index.canonical(.typedef(name)) {
            return integer(kind, named: swift.isEmpty ? nil : swift)
        }
        if index.isTransparent(typedef: name) { return map(index.transparentType(of: typedef)) }
        var mapped = map(typedef.type)
        if isVariadicList(typedef.type) { return mapped }
        if let raw = newtypeRaw(of: typedef) {
            mapped.base = names.typedef(name)
            mapped.isOptional = false
            mapped.conventional = raw
            mapped.bridge = .rawValue
            return mapped
        }
        // An array alias in Swift is the array; a refused type keeps its reason and gets no alias.
        guard mapped.refusal == nil || mapped.base != "Never" else { return mapped }
        let isFunctionPointer = mapped.base.hasPrefix("@convention")
        mapped.base = names.typedef(name)
        if isFunctionPointer { mapped.conventional = mapped.swift }
        return mapped
    }

    /// The Swift type of the raw value of a typedef that is to be a type of its own; nil for any other typedef, and for what
    /// such a type cannot wrap.
    func newtypeRaw(of typedef: Typedef) -> String? {
        guard typedef.newtype != nil else { return nil }
        switch index.canonical(typedef.type) {
        case .pointer(let pointer) where isFunction(pointer.pointee): return nil
        case .integer, .floating, .bool, .pointer:
            let mapped = map(typedef.type)
            guard mapped.refusal == nil, mapped.canBeStored, mapped.encoding != nil else { return nil }
            return mapped.conventional
        default: return nil
        }
    }

    private func isFunction(_ type: CType) -> Bool {
        if case .function = index.canonical(type) { true } else { false }
    }

    /// Whether a type is, or leads by pointers and arrays to, a typedef that is a type of its own.
    func holdsNewtype(_ type: CType) -> Bool {
        switch type {
        case .typedef(let name):
            index.typedefs[name].map { newtypeRaw(of: $0) != nil || holdsNewtype($0.type) } ?? false
        case .pointer(let pointer): holdsNewtype(pointer.pointee)
        case .array(let element, _): holdsNewtype(element)
        default: false
        }
    }

    /// `va_list` where C passes it as a pointer: SysV x86-64 (an array of one record, which decays) and Apple's targets.
    private func variadicList() -> MappedType {
        let triple = index.target.triple
        guard triple.hasPrefix("x86_64") || triple.contains("apple") else {
            return refused("CVaListPointer", "va_list is not passed as a pointer on \(triple), as far as is known here")
        }
        return MappedType(
            base: "CVaListPointer",
            conventional: "UnsafeMutableRawPointer",
            bridge: .variadicList,
            encoding: "p",
            definition: "pointer",
            extended: "pointer"
        )
    }

    private func enumeration(_ id: String) -> MappedType {
        guard let enumeration = index.enumerations[id] else { return refused("Never", "the enum is not declared") }
        var mapped = integer(enumeration.underlying)
        guard let name = names.enumeration(id) else { return mapped }
        mapped.bridge = styles.style(id) == .frozen ? .frozen(raw: mapped.base) : .rawValue
        mapped.base = name
        return mapped
    }

    private func record(_ id: String) -> MappedType {
        let name = names.record(id)
        guard let record = index.records[id], let layout = record.layout else {
            if index.records[id]?.isMadeOpaque == true {
                return refused(
                    name,
                    "'\(name)' is 'opaque' in the configuration, so that it stands behind pointers only"
                )
            }
            return refused(name, "'\(name)' is an incomplete type")
        }
        if let refusal = refusal(toStore: layout) {
            return refused(name, "'\(name)' is only behind a pointer: \(refusal.reason)")
        }
        var mapped = MappedType(base: name, extended: record.name ?? name, canBeStored: true)
        switch RecordClassification(layout, index: index) {
        case .words(let encoding):
            mapped.encoding = encoding
            // No carrier is aligned to more than a word, which counts for what travels in memory.
            if layout.alignment <= 8, let carrier = carrier(for: encoding) {
                mapped.conventional = carrier
                mapped.bridge = .carrier
            }
        case .refused(let reason): mapped.refusal = "'\(name)' by value: \(reason)"
        }
        return mapped
    }

    /// Why Swift cannot hold a record as a value; nil where it can.
    func refusal(toStore layout: RecordLayout) -> Refusal? {
        if layout.alignment > 16 {
            // UInt128 is what Swift aligns most.
            return Refusal(reason: "Swift cannot align a struct to \(layout.alignment) bytes, 16 is the most")
        }
        if layout.size == 0, layout.alignment > 1 {
            return Refusal(reason: "Swift cannot align a struct without bytes to \(layout.alignment)")
        }
        return nil
    }

    private func array(of element: CType, count: Int?) -> MappedType {
        let type = element
        let element = map(element).stored
        if element.base == "Never" { return element }
        // There is no such type in that style.
        if isOpaque(type) { return refused("Never", element.refusal ?? "'\(element.base)' is an incomplete type") }
        if let layout = index.layout(of: type), layout.size == 0 {
            return refused("Never", "an element of an array has a byte at least in Swift, and here it has none")
        }
        guard let count else { return refused(element.swift, "an array without a size is not a value") }
        // The importer has no longer tuples, and leaves such members out.
        let isTuple = style == .dropIn && (1...4096).contains(count)
        let tuple = "(\(Array(repeating: element.swift, count: isTuple ? count : 0).joined(separator: ", ")))"
        var mapped = MappedType(
            base: isTuple ? tuple : "InlineArray<\(count), \(element.swift)>",
            extended: element.extended,
            refusal: "an array is not passed by value"
        )
        mapped.canBeStored = element.canBeStored
        return mapped
    }
}
