// Licensed under Apache License v2.0. See LICENSE for details.

package import BindingGenerator
package import CInterface

/// A record's layout, ready to be drawn: what lies at which bit, padding included.
package struct RecordPicture: Hashable, Encodable, Sendable {
    /// A member, or bytes and bits between members.
    package struct Member: Hashable, Encodable, Sendable {
        package enum Kind: String, Hashable, Encodable, Sendable {
            case member, bits, padding
        }

        package var kind: Kind
        /// The C name; nil for padding and for an anonymous record.
        package var name: String?
        /// The member as C declares it; empty for padding.
        package var declaration: String
        /// From the record's start, in bits.
        package var bitOffset: Int
        /// In bits; nil where C gives the type no size.
        package var bitCount: Int?
        /// How many anonymous records it stands in.
        package var depth: Int
    }

    /// `struct name` or `union name`.
    package var name: String
    /// The name in Swift; nil for one that is part of another.
    package var swiftName: String?
    /// Typedefs of the record under other names.
    package var typedefs: [String] = []
    package var location: SourceLocation
    /// `sizeof`, in bytes.
    package var size: Int
    /// `_Alignof`, in bytes.
    package var alignment: Int
    package var isUnion: Bool
    /// All members, those of anonymous records below them, in the order of their offsets.
    package var members: [Member]
    /// What lies side by side: all of a struct; or each member of a union, as far as it reaches.
    package var strips: [Strip]

    /// - Returns: nil for a record that the headers do not define.
    package init?(_ record: Record, swiftName: String?, index: InterfaceIndex) {
        guard let layout = record.layout else { return nil }
        name = record.id
        self.swiftName = swiftName
        location = record.info.location
        size = layout.size
        alignment = layout.alignment
        isUnion = record.kind == .union
        members = Self.members(of: layout, isUnion: isUnion, index: index, base: 0, depth: 0)
        let outer = members.filter { $0.depth == 0 }
        let all = layout.size * 8
        if size == 0 {
            strips = []
        } else if isUnion {
            // Without the rows that a member does not reach.
            strips = outer.filter { $0.kind != .padding }.map { member in
                let end =
                    (member.bitOffset + (member.bitCount ?? all) + Strip.rowBits - 1) / Strip.rowBits * Strip.rowBits
                return Strip([member], bitCount: min(end, all))
            }
        } else {
            strips = [Strip(outer, bitCount: all)]
        }
    }

    /// What the record can be asked for by: with its keyword, without it, in Swift, and by typedefs.
    package var names: [String] {
        [name] + name.split(separator: " ", maxSplits: 1).dropFirst().map(String.init) + (swiftName.map { [$0] } ?? [])
            + typedefs
    }

    // MARK: - Private

    private static func members(
        of layout: RecordLayout,
        isUnion: Bool,
        index: InterfaceIndex,
        base: Int,
        depth: Int
    ) -> [Member] {
        var members: [Member] = []
        var end = 0
        for field in layout.fields {
            if !isUnion, field.bitOffset > end {
                members.append(padding(from: base + end, to: base + field.bitOffset, depth))
            }
            let bits = field.bitWidth ?? index.layout(of: field.type).map { $0.size * 8 }
            members.append(
                Member(
                    kind: field.bitWidth == nil ? .member : .bits,
                    name: field.name,
                    declaration: CTypeText.declaration(of: field.name ?? "", as: field.type)
                        + (field.bitWidth.map { " : \($0)" } ?? ""),
                    bitOffset: base + field.bitOffset,
                    bitCount: bits,
                    depth: depth
                )
            )
            if field.name == nil, case .record(let id) = index.canonical(field.type), let inner = index.records[id],
                let innerLayout = inner.layout
            {
                members += Self.members(
                    of: innerLayout,
                    isUnion: inner.kind == .union,
                    index: index,
                    base: base + field.bitOffset,
                    depth: depth + 1
                )
            }
            end = max(end, field.bitOffset + (bits ?? 0))
        }
        let all = layout.size * 8
        if end < all { members.append(padding(from: base + end, to: base + all, depth)) }
        return members
    }

    private static func padding(from start: Int, to end: Int, _ depth: Int) -> Member {
        Member(kind: .padding, name: nil, declaration: "", bitOffset: start, bitCount: end - start, depth: depth)
    }
}
