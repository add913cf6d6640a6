// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions

/// The signatures of a definitions document, all of them read and checked.
struct DefinedTypes {
    let definitions: Definitions
    private(set) var functions: [String: FFISignature] = [:]
    private(set) var callbacks: [String: [Int: FFISignature]] = [:]
    /// Records that were read, and those that are being read: a record cannot contain itself.
    private var records: [String: RecordLayout?] = [:]

    /// The largest record that may be passed by value, in bytes.
    private static let largestRecord = 1 << 16
    /// How many scalars a record may have. Those of a union lie over each other, so that its size does not limit them.
    private static let mostScalars = 1 << 18
    /// How deep records may be nested, each being read within the one around it.
    private static let deepest = 200
    private var depth = 0

    /// - Throws: `FFIError` with `invalidArgumentValue` and the JSON path of the fault.
    init(_ definitions: Definitions) throws(FFIError) {
        self.definitions = definitions
        if let architecture = definitions.target.split(separator: "-").first, Self.canonical(architecture) != Self.own {
            throw Self.fault(
                at: "$.target",
                "the definitions are for \(definitions.target), this process is for \(Self.own); "
                    + "generate them for it (ffigen --target)"
            )
        }
        for (name, function) in definitions.functions.sorted(by: { $0.key < $1.key }) {
            functions[name] = try signature(function, at: "$.functions.\(name)", isExtended: false)
        }
        for (name, function) in definitions.extended.functions.sorted(by: { $0.key < $1.key }) {
            functions[name] = try signature(function, at: "$.extended.functions.\(name)", isExtended: true)
        }
        for (name, parameters) in definitions.callbacks.sorted(by: { $0.key < $1.key }) {
            for (index, callback) in parameters.sorted(by: { $0.key < $1.key }) {
                let path = "$.callbacks.\(name).\(index)"
                guard let position = Int(index), position >= 0 else {
                    throw Self.fault(at: path, "expected a parameter's zero-based index, found '\(index)'")
                }
                // A callback of C's that takes variable arguments cannot be a Swift closure.
                if callback.isVariadic { continue }
                callbacks[name, default: [:]][position] = try signature(callback, at: path, isExtended: true)
            }
        }
    }

    /// An architecture's name as triples spell it, one for each.
    private static func canonical(_ name: Substring) -> String {
        switch name {
        case "arm64", "aarch64": "aarch64"
        case "amd64", "x86_64": "x86_64"
        case "i386", "i486", "i586", "i686": "i386"
        default: String(name)
        }
    }

    /// This process's architecture.
    private static var own: String {
        #if arch(x86_64)
            "x86_64"
        #elseif arch(arm64)
            "aarch64"
        #elseif arch(i386)
            "i386"
        #elseif arch(arm)
            "arm"
        #elseif arch(riscv64)
            "riscv64"
        #else
            "unknown"
        #endif
    }

    // MARK: - Signatures

    private mutating func signature(
        _ definition: FunctionDefinition,
        at path: String,
        isExtended: Bool
    ) throws(FFIError) -> FFISignature {
        if definition.isVariadic, !isExtended {
            throw Self.fault(at: path, "a variadic function belongs under extended.functions")
        }
        var parameters: [FFIType] = []
        for (index, name) in definition.arguments.enumerated() {
            let type = try type(name, at: "\(path).arguments[\(index)]", isExtended: isExtended)
            guard type != .void else {
                throw Self.fault(at: "\(path).arguments[\(index)]", "void is no parameter; leave the list empty")
            }
            parameters.append(type)
        }
        let result = try type(definition.result, at: "\(path).return", isExtended: isExtended)
        if definition.isVariadic, parameters.isEmpty {
            throw Self.fault(at: path, "a variadic function needs at least one fixed parameter")
        }
        return FFISignature(
            result: result,
            parameters: parameters,
            variadic: definition.isVariadic ? .inferred : .none
        )
    }

    private mutating func type(_ name: String, at path: String, isExtended: Bool) throws(FFIError) -> FFIType {
        if let type = try? FFIType(name) { return type }
        guard isExtended else {
            throw Self.fault(at: path, "expected a type of the vocabulary, found '\(name)'")
        }
        if let type = FFIType.beyondVocabulary[name] { return type }
        let layout = try layout(of: name, at: path)
        do {
            return try FFIType(name: name, layout: layout)
        } catch {
            throw Self.fault(at: path, error.message)
        }
    }

    // MARK: - Records

    private mutating func layout(of name: String, at path: String) throws(FFIError) -> RecordLayout {
        if let known = records[name] {
            if let known { return known }
            throw Self.fault(at: path, "the record '\(name)' contains itself")
        }
        guard let record = definitions.extended.types[name] else {
            throw Self.fault(
                at: path,
                "expected a type of the vocabulary or a record of extended.types, found '\(name)'"
            )
        }
        let place = "$.extended.types.\(name)"
        guard let size = record.size, let alignment = record.alignment else {
            throw Self.fault(at: path, "the record '\(name)' is incomplete and cannot be passed by value")
        }
        // A record without bytes may be a member; by value it is refused where it is used.
        guard size >= 0, size <= Self.largestRecord, alignment > 0, alignment & (alignment - 1) == 0,
            size.isMultiple(of: alignment)
        else {
            throw Self.fault(
                at: place,
                "expected a size of 0 to \(Self.largestRecord) bytes that is a multiple of an alignment that is a power of "
                    + "two, found size \(size) and alignment \(alignment)"
            )
        }
        guard depth < Self.deepest else {
            throw Self.fault(at: place, "records are nested more than \(Self.deepest) deep")
        }
        depth += 1
        defer { depth -= 1 }
        records[name] = .some(nil)
        var fields: [RecordLayout.Field] = []
        for (index, field) in record.fields.enumerated() {
            fields += try scalars(of: field, at: "\(place).fields[\(index)]", within: size)
            guard fields.count <= Self.mostScalars else {
                throw Self.fault(
                    at: place,
                    "the record has more than \(Self.mostScalars) members, counting those of its records"
                )
            }
        }
        let layout = RecordLayout(fields: fields, size: size, alignment: alignment)
        records[name] = layout
        return layout
    }

    /// The scalars of a field at their offsets in the record.
    private mutating func scalars(
        of field: FieldDefinition,
        at path: String,
        within size: Int
    ) throws(FFIError) -> [RecordLayout.Field] {
        guard field.offset >= 0, field.offset <= size else {
            throw Self.fault(at: path, "expected an offset of 0 to \(size) bytes, found \(field.offset)")
        }
        if let bits = field.bits {
            guard bits.count == 2, bits[0] >= 0, bits[0] < 8, bits[1] >= 0, bits[1] <= 64,
                field.offset * 8 + bits[0] + bits[1] <= size * 8
            else { throw Self.fault(at: path, "expected bits as [first, width] inside of the record") }
            // A bit-field counts as an integer in the bytes that it touches.
            let last = field.offset + (bits[0] + max(bits[1], 1) - 1) / 8
            return (field.offset...last).map { RecordLayout.Field(offset: $0, code: .uint8) }
        }
        let element: RecordLayout
        if let scalar = try? FFIType(field.type), case .scalar(let code)? = scalar.native {
            element = RecordLayout(
                fields: [.init(offset: 0, code: code)],
                size: scalar.size,
                alignment: scalar.alignment
            )
        } else if field.type == "f16" {
            element = RecordLayout(fields: [.init(offset: 0, code: .half)], size: 2, alignment: 2)
        } else if let type = FFIType.beyondVocabulary[field.type] {
            element =
                type.record
                ?? RecordLayout(
                    fields: [.init(offset: 0, code: .longDouble)],
                    size: type.size,
                    alignment: type.alignment
                )
        } else {
            element = try layout(of: field.type, at: "\(path).type")
        }
        let count = field.count ?? 1
        // An element may be an empty record, in an empty one too; but no more of them than anybody would write.
        guard count >= 0, count <= max(size, 1), field.offset + count * element.size <= size else {
            throw Self.fault(
                at: path,
                "the field '\(field.name)' does not fit into the record's \(size) bytes"
            )
        }
        return (0..<count).flatMap { position in
            element.fields.map { .init(offset: field.offset + position * element.size + $0.offset, code: $0.code) }
        }
    }

    private static func fault(at path: String, _ message: String) -> FFIError {
        FFIError(.invalidArgumentValue, "\(path): \(message)")
    }
}
