// Licensed under Apache License v2.0. See LICENSE for details.

package import CInterface
package import FFIDefinitions

extension Interface {
    /// The interface that a definitions document describes.
    ///
    /// A document has the layouts, the values and what calls need. It does not have what headers say beyond that: names of
    /// parameters and typedefs, which enumeration or record a value or a pointer is of, what may be null, comments. So
    /// pointers are raw, and enumerations are integers.
    ///
    /// - Parameters:
    ///   - definitions: The document.
    ///   - file: The name to show for the document.
    /// - Throws: `DefinitionsError` for a type that the document does not define, with the place.
    package init(_ definitions: Definitions, file: String) throws(DefinitionsError) {
        let reader = DefinitionsInterface(definitions: definitions, file: file)
        self.init(
            target: reader.target,
            headers: [file],
            declarations: try reader.declarations(),
            macros: try reader.constants(),
            diagnostics: reader.skipped
        )
    }
}

/// Reads declarations out of a definitions document, each kind in the order of its names.
struct DefinitionsInterface {
    let definitions: Definitions
    let file: String

    private static let scalars: [String: CType] = [
        "void": .void, "bool": .bool, "char": .integer(.char), "string": .pointer(to: .integer(.char), isConst: true),
        "i8": .integer(.signedChar), "i16": .integer(.short), "i32": .integer(.int), "i64": .integer(.longLong),
        "int8": .integer(.signedChar), "int16": .integer(.short), "int32": .integer(.int),
        "int64": .integer(.longLong),
        "u8": .integer(.unsignedChar), "u16": .integer(.unsignedShort), "u32": .integer(.unsignedInt),
        "u64": .integer(.unsignedLongLong), "uint8": .integer(.unsignedChar), "uint16": .integer(.unsignedShort),
        "uint32": .integer(.unsignedInt), "uint64": .integer(.unsignedLongLong),
        "f16": .floating(.half), "f32": .floating(.float), "float": .floating(.float), "float32": .floating(.float),
        "f64": .floating(.double), "double": .floating(.double), "float64": .floating(.double),
        "longdouble": .floating(.longDouble),
        "pointer": .pointer(to: .void), "buffer": .pointer(to: .void), "arraybuffer": .pointer(to: .void),
        // Of a signature that nobody knows, which only a raw pointer can say.
        "function": .pointer(to: .function(FunctionType(parameters: [], result: .void, isVariadic: true))),
    ]

    /// The target's widths. A document spells every width out, so that only its pointers have one to be looked up.
    var target: TargetInfo {
        let architecture = definitions.target.prefix { $0 != "-" }
        return TargetInfo(
            triple: definitions.target,
            pointerWidth: ["i386", "i686", "arm", "armv7"].contains(String(architecture)) ? 32 : 64,
            isCharSigned: definitions.target.contains("apple") || !["aarch64", "arm64", "arm"].contains(architecture),
            longDoubleSize: definitions.target.contains("apple") && architecture != "x86_64" ? 8 : 16
        )
    }

    private var info: DeclarationInfo { DeclarationInfo(location: location) }
    private var location: SourceLocation { SourceLocation(file: file, line: 1, column: 1) }

    /// What the document's own run did not bind, and symbols with names that are none in Swift: an asm label can be anything.
    var skipped: [Diagnostic] {
        let functions = Array(definitions.functions.keys) + Array(definitions.extended.functions.keys)
        let symbols = functions.map { ("function", $0) } + definitions.variables.keys.map { ("variable", $0) }
        let unfit = symbols.filter { !CName.isIdentifier($0.1) }.sorted { $0 < $1 }.map { kind, name in
            let message = "\(kind) \(SwiftLiteral.string(name)) is not bound: its name is no identifier"
            return Diagnostic(.warning, "skipped-\(kind)", at: location, message)
        }
        return unfit
            + definitions.skipped.map {
                Diagnostic(
                    .note,
                    "skipped-\($0.kind)",
                    at: location,
                    "\($0.kind) '\($0.name)' of \($0.location) is not in the document: \($0.reason)"
                )
            }
    }

    // MARK: - Declarations

    func declarations() throws(DefinitionsError) -> [Declaration] {
        var declarations: [Declaration] = []
        for (name, record) in sorted(definitions.extended.types) {
            try check(name, at: "$.extended.types")
            declarations.append(.record(try self.record(name, record)))
        }
        for (name, enumeration) in sorted(definitions.enums) {
            try check(name, at: "$.enums")
            declarations.append(.enumeration(try self.enumeration(name, enumeration)))
        }
        let functions = definitions.functions.merging(definitions.extended.functions) { first, _ in first }
        try checkCallbacks(of: functions)
        for (name, function) in sorted(functions) where CName.isIdentifier(name) {
            let path = definitions.functions[name] == nil ? "$.extended.functions.\(name)" : "$.functions.\(name)"
            let callbacks = definitions.callbacks[name] ?? [:]
            let type = try signature(function, at: path, callbacks: callbacks)
            declarations.append(.function(Function(info: info, name: name, type: type)))
        }
        for (name, variable) in sorted(definitions.variables) where CName.isIdentifier(name) {
            let path = "$.variables.\(name)"
            let element = try type(variable.type, at: path)
            if let count = variable.count {
                try check(count, of: variable.type, within: NumberLimits.largestObject, at: "\(path).count")
            }
            declarations.append(
                .variable(
                    Variable(
                        info: info,
                        name: name,
                        type: array(of: element, count: variable.count),
                        isConst: variable.readOnly ?? false
                    )
                )
            )
        }
        return declarations
    }

    private func sorted<Value>(_ entries: [String: Value]) -> [(key: String, value: Value)] {
        entries.sorted { $0.key < $1.key }
    }

    private func signature(
        _ definition: FunctionDefinition,
        at path: String,
        callbacks: [String: FunctionDefinition] = [:]
    ) throws(DefinitionsError) -> FunctionType {
        var parameters: [Parameter] = []
        for (position, name) in definition.arguments.enumerated() {
            guard name == "function", let callback = callbacks["\(position)"] else {
                parameters.append(Parameter(type: try type(name, at: "\(path).arguments[\(position)]")))
                continue
            }
            let owner = path.split(separator: ".").last ?? ""
            let type = try signature(callback, at: "$.callbacks.\(owner).\(position)")
            parameters.append(Parameter(type: .pointer(to: .function(type))))
        }
        return FunctionType(
            parameters: parameters,
            result: try type(definition.result, at: "\(path).return"),
            isVariadic: definition.isVariadic
        )
    }

    private func record(_ name: String, _ record: RecordDefinition) throws(DefinitionsError) -> Record {
        let path = "$.extended.types.\(name)"
        guard let kind = Record.Kind(rawValue: record.kind) else {
            throw fault(at: "\(path).kind", "expected 'struct' or 'union', found '\(record.kind)'")
        }
        var result = Record(info: info, id: name, name: name, kind: kind)
        guard let size = record.size, let alignment = record.alignment else { return result }
        // No object has more bytes than half of the address space, and its bits are counted too.
        guard size >= 0, size <= NumberLimits.largestObject, alignment > 0, alignment & (alignment - 1) == 0,
            size.isMultiple(of: alignment)
        else {
            throw fault(at: path, "expected a size that is a multiple of an alignment that is a power of two")
        }
        var fields: [Field] = []
        for (position, field) in record.fields.enumerated() {
            let place = "\(path).fields[\(position)]"
            let element = try type(field.type, at: "\(place).type")
            guard field.offset >= 0, field.offset <= size else {
                throw fault(at: "\(place).offset", "expected one in the record's \(size) bytes, found \(field.offset)")
            }
            try checkExtent(of: field, within: size, at: place)
            if !field.name.isEmpty { try check(field.name, at: "\(place).name") }
            fields.append(
                Field(
                    name: field.name.isEmpty ? nil : field.name,
                    type: array(of: element, count: field.count),
                    bitOffset: field.offset * 8 + (field.bits?[0] ?? 0),
                    bitWidth: field.bits?[1]
                )
            )
        }
        result.layout = RecordLayout(size: size, alignment: alignment, fields: fields)
        return result
    }

    private func enumeration(
        _ name: String,
        _ definition: EnumDefinition
    ) throws(DefinitionsError) -> Enumeration {
        let path = "$.enums.\(name)"
        guard case .integer(let kind) = try type(definition.type, at: "\(path).type") else {
            throw fault(at: "\(path).type", "expected an integer type, found '\(definition.type)'")
        }
        var enumerators: [Enumerator] = []
        for (key, value) in sorted(definition.values) {
            guard let value = IntegerValue(value) else {
                throw fault(at: "\(path).values.\(key)", "expected an integer")
            }
            try check(key, at: "\(path).values")
            try check(value, fits: kind, at: "\(path).values.\(key)")
            enumerators.append(Enumerator(name: key, value: value))
        }
        return Enumeration(info: info, id: name, name: name, underlying: kind, enumerators: enumerators)
    }

    func constants() throws(DefinitionsError) -> [Macro] {
        var macros: [Macro] = []
        for (name, constant) in sorted(definitions.constants) {
            try check(name, at: "$.constants")
            let type = try type(constant.type, at: "$.constants.\(name).type")
            let value: MacroValue =
                switch (constant.value, type) {
                case (.string(let text), _): .string(Array(text.utf8))
                case (.floating(let value), _): .floating(value, type: type)
                case (.signed(let value), .floating): .floating(Double(value), type: type)
                case (.signed(let value), .pointer): .pointer(UInt64(bitPattern: value), type: type)
                case (.unsigned(let value), .pointer): .pointer(value, type: type)
                case (.signed(let value), _): .integer(.signed(value), type: type)
                case (.unsigned(let value), _): .integer(.unsigned(value), type: type)
                }
            if case .integer(let number, let type) = value {
                try check(number, fits: type, at: "$.constants.\(name).value")
            }
            macros.append(Macro(location: location, name: name, value: value))
        }
        return macros
    }

    // MARK: - Types

    private func type(_ name: String, at path: String) throws(DefinitionsError) -> CType {
        if let scalar = Self.scalars[name] { return scalar }
        if definitions.extended.types[name] != nil { return .record(name) }
        throw fault(at: path, "expected a type of the vocabulary or a record of extended.types, found '\(name)'")
    }

    /// The type of a field or variable: a document counts the elements of an array, and says 0 where the header does not say.
    private func array(of element: CType, count: Int?) -> CType {
        // What has no name in the vocabulary is `void` in a document.
        let element = element == .void ? .unsupported(spelling: "a type that the document cannot say") : element
        guard let count else { return element }
        return .array(element: element, count: count == 0 ? nil : count)
    }

    /// Names become code.
    private func check(_ name: String, at path: String) throws(DefinitionsError) {
        guard CName.isIdentifier(name) else {
            throw fault(at: path, "\(SwiftLiteral.string(name)) is no identifier of C")
        }
    }

    func fault(at path: String, _ message: String) -> DefinitionsError {
        DefinitionsError(file: file, path: path, message: message)
    }
}

extension IntegerValue {
    init?(_ value: ConstantDefinition.Value) {
        switch value {
        case .signed(let value): self = .signed(value)
        case .unsigned(let value): self = .unsigned(value)
        case .floating, .string: return nil
        }
    }
}
