// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// How a complete record is laid out in Swift.
struct MappedRecord: Hashable, Sendable {
    /// A member of the Swift type.
    struct Member: Hashable, Sendable {
        /// The Swift name, escaped where needed.
        var name: String
        var type: MappedType
        /// Offset from the record's start, in bytes.
        var offset: Int
        /// Size and alignment in C, in bytes; nil where only clang knows them.
        var size: Int?
        var alignment: Int?
        /// The bits within the record that a bit-field takes; nil for any other member.
        var bits: Range<Int>?
        /// For a bit-field, whether its highest bit is a sign.
        var isSigned = false
        var comment: String?
        /// The name in C.
        var cName: String
    }

    /// An array without a length, or of none: its elements follow in memory, as many as C does not say.
    struct TrailingArray: Hashable, Sendable {
        /// The Swift name, escaped where needed.
        var name: String
        /// The element's Swift type; nil where the elements may be misaligned, or have no Swift form.
        var element: String?
        /// Where the first element lies, in bytes from the record's start.
        var offset: Int
        /// The size of an element, in bytes; nil where it is not known.
        var stride: Int?
        /// Whether nothing of the record lies behind it, so that one can be allocated with elements.
        var isLast: Bool
        var comment: String?
        var cName: String
    }

    /// A stored property: a member by its position, or an integer of so many bytes that pads.
    enum Property: Hashable, Sendable {
        case member(Int)
        case padding(bytes: Int)
    }

    enum Storage: Hashable, Sendable {
        /// Stored properties whose natural layout in Swift is C's.
        case properties([Property])
        /// `count` integers of `unit` bytes, with computed members at clang's offsets.
        case bytes(unit: Int, count: Int)
    }

    /// A field that has no Swift form.
    struct DroppedField: Hashable, Sendable {
        var name: String
        var reason: String
    }

    var name: String
    var storage: Storage
    var members: [Member]
    var trailing: [TrailingArray] = []
    var dropped: [DroppedField]
}

/// Lays records out in Swift, from clang's offsets.
struct RecordMapper: Sendable {
    let mapper: TypeMapper

    /// Maps a complete record; nil, with the reason, where Swift cannot hold one.
    func map(_ record: Record, layout: RecordLayout) -> Result<MappedRecord, Refusal> {
        let name = mapper.names.record(record.id)
        if let refusal = mapper.refusal(toStore: layout) { return .failure(refusal) }
        var mapped = MappedRecord(
            name: name,
            storage: .bytes(unit: layout.alignment, count: layout.size / layout.alignment),
            members: [],
            dropped: []
        )
        collect(layout.fields, of: record.kind, at: 0, alignment: layout.alignment, into: &mapped)
        let names = SwiftIdentifier.distinct(mapped.members.map(\.name), of: mapped.members.map(\.cName))
        for (index, name) in names.enumerated() { mapped.members[index].name = name }
        if record.kind == .structure, let properties = properties(for: mapped, layout: layout) {
            mapped.storage = .properties(properties)
        }
        return .success(mapped)
    }

    /// Lists members with their offsets; those of anonymous records count as the outer record's.
    private func collect(
        _ fields: [Field],
        of kind: Record.Kind,
        at base: Int,
        alignment: Int,
        into mapped: inout MappedRecord
    ) {
        for field in fields {
            let bit = base * 8 + field.bitOffset
            guard let name = field.name else {
                if case .record(let id) = mapper.index.canonical(field.type), let inner = mapper.index.records[id],
                    let layout = inner.layout
                {
                    collect(layout.fields, of: .union, at: bit / 8, alignment: alignment, into: &mapped)
                }
                continue
            }
            if case .array(let element, let count) = mapper.index.canonical(field.type), (count ?? 0) == 0 {
                let isLast = base == 0 && field == fields.last && kind == .structure
                mapped.trailing.append(
                    trailing(field, name, of: element, at: bit / 8, alignment: alignment, isLast: isLast)
                )
                continue
            }
            let type = mapper.map(field.type).stored
            if type.base == "Never" || !type.canBeStored {
                mapped.dropped.append(.init(name: name, reason: type.refusal ?? type.reasonAgainstStorage))
                continue
            }
            let layout = mapper.index.layout(of: field.type)
            let new = mapper.renaming.name(name, .fields)
            var member = MappedRecord.Member(
                name: new.hasPrefix("_storage") || new.hasPrefix("_padding") ? new + "_" : new,
                type: type,
                offset: bit / 8,
                size: layout?.size,
                alignment: layout?.alignment,
                comment: field.comment,
                cName: name
            )
            // A field's pointer may be null before it is set, whatever the header says of its later life.
            if case .pointer = mapper.index.canonical(field.type), type.bridge != .rawValue {
                if !member.type.isOptional {
                    member.type.isImplicit = true
                    member.type.isOptional = true
                }
            }
            if let width = field.bitWidth {
                member.bits = bit..<(bit + width)
                member.isSigned = isSigned(field.type)
            }
            mapped.members.append(member)
        }
    }

    /// Names that a pointer has members of.
    private static let pointerMembers: Set<String> = [
        "capacity", "customMirror", "deallocate", "debugDescription", "hashValue", "initialize", "move", "pointee",
        "predecessor", "successor", "update",
    ]

    private func trailing(
        _ field: Field,
        _ name: String,
        of element: CType,
        at offset: Int,
        alignment: Int,
        isLast: Bool
    ) -> MappedRecord.TrailingArray {
        let new = mapper.renaming.name(name, .fields)
        let type = mapper.map(element)
        let layout = mapper.index.layout(of: element)
        var trailing = MappedRecord.TrailingArray(
            name: SwiftIdentifier.escaped(Self.pointerMembers.contains(new) ? new + "_" : new),
            offset: offset,
            stride: layout?.size,
            isLast: isLast,
            comment: field.comment,
            cName: name
        )
        if let layout, type.base != "Never", type.canBeStored, layout.size > 0, layout.alignment <= alignment,
            offset.isMultiple(of: layout.alignment)
        {
            trailing.element = type.swift
        }
        return trailing
    }

    private func isSigned(_ type: CType) -> Bool {
        switch mapper.index.canonical(type) {
        case .integer(let kind): mapper.index.isSigned(kind)
        case .enumeration(let id): mapper.index.enumerations[id].map { mapper.index.isSigned($0.underlying) } ?? false
        default: false
        }
    }

    /// Stored properties with explicit padding, where Swift's natural layout of them is C's; else nil.
    ///
    /// The end is padded too, since the tail padding of a nested struct is not part of its size in Swift.
    private func properties(for record: MappedRecord, layout: RecordLayout) -> [MappedRecord.Property]? {
        guard record.dropped.isEmpty, !mixesHalves(record, layout) else { return nil }
        var properties: [MappedRecord.Property] = []
        var end = 0
        var widest = 1
        for (position, member) in record.members.enumerated() {
            guard member.bits == nil, let size = member.size, let alignment = member.alignment,
                member.offset.isMultiple(of: alignment), member.offset >= end
            else { return nil }
            let natural = (end + alignment - 1) / alignment * alignment
            if member.offset - end > Self.longestGap { return nil }
            if member.offset > natural { properties += padding(from: end, to: member.offset, layout) }
            properties.append(.member(position))
            end = member.offset + size
            widest = max(widest, alignment)
        }
        guard widest == layout.alignment, end <= layout.size, layout.size - end <= Self.longestGap,
            !record.members.isEmpty
        else { return nil }
        return properties + padding(from: end, to: layout.size, layout)
    }

    /// Whether a `_Float16` stands beside single bytes. Swift 6.3 moves values of such structs wrongly, with or without
    /// optimisation, unless they are bytes to it.
    private func mixesHalves(_ record: MappedRecord, _ layout: RecordLayout) -> Bool {
        func isHalf(_ type: CType) -> Bool {
            if case .floating(.half) = mapper.index.canonical(type) { true } else { false }
        }
        return layout.fields.contains { isHalf($0.type) } && record.members.contains { $0.alignment == 1 }
    }

    /// How many bytes are padded at most, each eight of them with a property. Only documents written by hand have longer gaps.
    private static let longestGap = 4096

    /// Integers that fill a gap, each at its own alignment, which is not more than the record's: `int : 0` pads a record of bytes to
    /// four and leaves its alignment.
    private func padding(from start: Int, to end: Int, _ layout: RecordLayout) -> [MappedRecord.Property] {
        var properties: [MappedRecord.Property] = []
        var offset = start
        while offset < end {
            var bytes = min(8, layout.alignment)
            while !offset.isMultiple(of: bytes) || offset + bytes > end { bytes /= 2 }
            properties.append(.padding(bytes: bytes))
            offset += bytes
        }
        return properties
    }
}
