// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Maps C types to Swift: the table of the project's design, in code.
struct TypeMapper: Sendable {
    let index: InterfaceIndex
    let names: TypeNames

    /// Typedefs of the C standard and POSIX that have a Swift type of their own.
    private static let wellKnown: [String: String] = [
        "int8_t": "Int8", "int16_t": "Int16", "int32_t": "Int32", "int64_t": "Int64",
        "uint8_t": "UInt8", "uint16_t": "UInt16", "uint32_t": "UInt32", "uint64_t": "UInt64",
        "size_t": "Int", "ssize_t": "Int", "ptrdiff_t": "Int", "intptr_t": "Int", "uintptr_t": "UInt",
        "wchar_t": "", "char16_t": "", "char32_t": "",
    ]

    /// Names under which headers and compilers know `va_list`.
    private static let variadicLists: Set<String> = ["va_list", "__gnuc_va_list", "__builtin_va_list", "__va_list"]

    /// Whether a typedef stands for a Swift type, so that no alias is declared for it.
    static func isBuiltIn(typedef name: String) -> Bool {
        wellKnown[name] != nil || variadicLists.contains(name)
    }

    /// Whether a type is `va_list` under any of its names.
    func isVariadicList(_ type: CType) -> Bool {
        guard case .typedef(let name) = type else { return false }
        if Self.variadicLists.contains(name) { return true }
        return index.typedefs[name].map { isVariadicList($0.type) } ?? false
    }

    /// Maps a type where it stands as a value: a parameter, a result, a field, a variable.
    func map(_ type: CType) -> MappedType {
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
        case .atomic(let type): map(type)
        case .function: refused("UnsafeRawPointer", "a function is not a value")
        case .complex(let kind): refused("Never", "Swift has no _Complex \(kind.rawValue)")
        case .vector: refused("Never", "vector types are passed in ways that neither Swift nor libffi can say")
        case .unsupported(let spelling): refused("Never", "Swift has no type for '\(spelling)'")
        }
    }

    // MARK: - Scalars

    private func scalar(_ swift: String, encoding: String, definition: String) -> MappedType {
        MappedType(
            base: swift,
            conventional: swift,
            encoding: encoding,
            definition: definition,
            extended: definition,
            canBeStored: true
        )
    }

    private func refused(_ swift: String, _ reason: String) -> MappedType {
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
            var mapped = refused(swift, "128-bit integers have no C function type in Swift")
            mapped.canBeStored = true
            return mapped
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
        if index.isTransparent(typedef: name) { return map(index.canonical(typedef.type)) }
        var mapped = map(typedef.type)
        if isVariadicList(typedef.type) { return mapped }
        // An array alias in Swift is the array; a refused type keeps its reason and gets no alias.
        guard mapped.refusal == nil || mapped.base != "Never" else { return mapped }
        let isFunctionPointer = mapped.base.hasPrefix("@convention")
        mapped.base = SwiftIdentifier.escaped(name)
        if isFunctionPointer { mapped.conventional = mapped.swift }
        return mapped
    }

    /// `va_list` where C passes it as a pointer: SysV x86-64 (an array of one record, which decays) and Apple's targets.
    private func variadicList() -> MappedType {
        let triple = index.target.triple
        guard triple.hasPrefix("x86_64") || triple.contains("apple") else {
            return refused("CVaListPointer", "va_list is a record on this target")
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
        mapped.base = name
        mapped.bridge = .rawValue
        return mapped
    }

    private func record(_ id: String) -> MappedType {
        let name = names.record(id)
        guard let record = index.records[id], let layout = record.layout else {
            return refused(name, "'\(name)' is an incomplete type")
        }
        guard isStorable(layout) else {
            return refused("Never", "Swift cannot align '\(name)' to \(layout.alignment) bytes")
        }
        var mapped = MappedType(base: name, extended: record.name ?? name, canBeStored: true)
        switch RecordClassification(layout, index: index) {
        case .words(let encoding):
            mapped.encoding = encoding
            // No carrier is aligned to more than a word, which counts for what travels in memory.
            if layout.alignment <= 8 {
                mapped.carrier = CarrierSelection.carrier(for: encoding, target: index.target.triple)
            }
        case .refused(let reason): mapped.refusal = "'\(name)' by value: \(reason)"
        }
        return mapped
    }

    /// Whether Swift can hold a record: no Swift integer is aligned to more than eight bytes, so beyond that a member has to
    /// bring the alignment along.
    func isStorable(_ layout: RecordLayout) -> Bool {
        layout.alignment <= 8 || layout.fields.contains { brings(layout.alignment, $0.type) }
    }

    private func brings(_ alignment: Int, _ type: CType) -> Bool {
        switch index.canonical(type) {
        case .floating(.longDouble): index.layout(of: type)?.alignment == alignment && map(type).base == "Float80"
        case .array(let element, _): brings(alignment, element)
        case .record(let id):
            index.records[id]?.layout.map { $0.alignment == alignment && isStorable($0) } ?? false
        default: false
        }
    }

    private func array(of element: CType, count: Int?) -> MappedType {
        let element = map(element)
        if element.base == "Never" { return element }
        guard let count else { return refused(element.swift, "an array without a size is not a value") }
        var mapped = MappedType(
            base: "InlineArray<\(count), \(element.swift)>",
            extended: element.extended,
            refusal: "an array is not passed by value"
        )
        mapped.canBeStored = element.canBeStored
        return mapped
    }
}
