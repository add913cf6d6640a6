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
        /// The bits within the record that a bit-field takes; nil for any other member.
        var bits: Range<Int>?
        /// For a bit-field, whether its highest bit is a sign.
        var isSigned = false
        var comment: String?
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
    var dropped: [DroppedField]
}

/// Lays records out in Swift, from clang's offsets.
struct RecordMapper: Sendable {
    let mapper: TypeMapper

    /// Maps a complete record; nil, with the reason, where Swift cannot hold one.
    func map(_ record: Record, layout: RecordLayout) -> Result<MappedRecord, Refusal> {
        let name = mapper.names.record(record.id)
        var members: [MappedRecord.Member] = []
        var dropped: [MappedRecord.DroppedField] = []
        collect(layout.fields, at: 0, into: &members, dropped: &dropped)
        var seen: Set<String> = []
        for index in members.indices {
            while !seen.insert(members[index].name).inserted { members[index].name += "_" }
        }
        var mapped = MappedRecord(
            name: name,
            storage: .bytes(unit: layout.alignment, count: layout.size / layout.alignment),
            members: members,
            dropped: dropped
        )
        if record.kind == .structure, let properties = properties(for: mapped, layout: layout) {
            mapped.storage = .properties(properties)
        } else if layout.alignment > 8 {
            // No Swift integer is aligned to more; stored properties are where one of them is (`long double`).
            return .failure(Refusal(reason: "Swift cannot align a struct to \(layout.alignment) bytes"))
        }
        return .success(mapped)
    }

    /// Lists members with their offsets; those of anonymous records count as the outer record's.
    private func collect(
        _ fields: [Field],
        at base: Int,
        into members: inout [MappedRecord.Member],
        dropped: inout [MappedRecord.DroppedField]
    ) {
        for field in fields {
            let bit = base * 8 + field.bitOffset
            guard let name = field.name else {
                if case .record(let id) = mapper.index.canonical(field.type),
                    let layout = mapper.index.records[id]?.layout
                {
                    collect(layout.fields, at: bit / 8, into: &members, dropped: &dropped)
                }
                continue
            }
            let type = mapper.map(field.type).stored
            if type.base == "Never" || !type.canBeStored {
                dropped.append(.init(name: name, reason: type.refusal ?? "its type has no Swift form"))
                continue
            }
            var member = MappedRecord.Member(
                name: SwiftIdentifier.escaped(
                    name.hasPrefix("_storage") || name.hasPrefix("_padding") ? name + "_" : name
                ),
                type: type,
                offset: bit / 8,
                comment: field.comment
            )
            // A field's pointer may be null before it is set, whatever the header says of its later life.
            if case .pointer = mapper.index.canonical(field.type), type.bridge != .rawValue {
                member.type.isOptional = true
            }
            if let width = field.bitWidth {
                member.bits = bit..<(bit + width)
                member.isSigned = isSigned(field.type)
            }
            members.append(member)
        }
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
        guard record.dropped.isEmpty else { return nil }
        var properties: [MappedRecord.Property] = []
        var end = 0
        var widest = 1
        for (position, member) in record.members.enumerated() {
            guard member.bits == nil, let (size, alignment) = memberLayout(position, in: layout),
                member.offset.isMultiple(of: alignment), member.offset >= end
            else { return nil }
            let natural = (end + alignment - 1) / alignment * alignment
            if member.offset > natural { properties += padding(from: end, to: member.offset) }
            properties.append(.member(position))
            end = member.offset + size
            widest = max(widest, alignment)
        }
        guard widest == layout.alignment, end <= layout.size, !record.members.isEmpty else { return nil }
        return properties + padding(from: end, to: layout.size)
    }

    /// Integers that fill a gap, each at its own alignment.
    private func padding(from start: Int, to end: Int) -> [MappedRecord.Property] {
        var properties: [MappedRecord.Property] = []
        var offset = start
        while offset < end {
            var bytes = 8
            while !offset.isMultiple(of: bytes) || offset + bytes > end { bytes /= 2 }
            properties.append(.padding(bytes: bytes))
            offset += bytes
        }
        return properties
    }

    /// The layout of a member that is a field of the record itself; nil when anonymous records or dropped fields stand
    /// between.
    private func memberLayout(_ position: Int, in layout: RecordLayout) -> (size: Int, alignment: Int)? {
        guard layout.fields.allSatisfy({ $0.name != nil }), position < layout.fields.count else { return nil }
        let field = layout.fields[position]
        guard case .array(_, nil) = mapper.index.canonical(field.type) else {
            return mapper.index.layout(of: field.type)
        }
        return nil
    }
}
