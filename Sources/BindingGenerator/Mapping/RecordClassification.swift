// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// How a record is described to libffi so that size, alignment and register classes agree with C's.
///
/// libffi knows structs of scalars only. Any other aggregate is described by its layout, eight bytes at a time: a word in
/// which all overlapping scalars are floating is floating, every other word is unsigned integers as wide as the record's
/// alignment (System V ABI, AMD64 supplement, 3.2.3). On AArch64 a record counts as floating only when all of it is one
/// floating type, at most four times (AAPCS64, 6.8.2).
enum RecordClassification: Hashable, Sendable {
    /// The description in the notation of libffi interfaces: `{QQd}`.
    case words(String)
    case refused(String)

    private struct Scalar {
        var offset: Int
        var size: Int
        var letter: Character
        var isFloating: Bool { letter == "f" || letter == "d" || letter == "D" }
    }

    init(_ layout: RecordLayout, index: InterfaceIndex) {
        var scalars: [Scalar] = []
        do {
            try Self.flatten(layout, at: 0, index: index, into: &scalars)
        } catch {
            self = .refused(error.reason)
            return
        }
        guard layout.size > 0, !scalars.isEmpty else {
            self = .refused("it is empty, and compilers disagree on how that is passed")
            return
        }
        if scalars.contains(where: { $0.letter == "D" }) {
            self = scalars.count == 1 ? .words("{D}") : .refused("libffi cannot pass long double beside other members")
            return
        }
        guard layout.alignment <= 8 else {
            self = .refused("libffi cannot pass records aligned to \(layout.alignment) bytes")
            return
        }
        if index.target.triple.hasPrefix("aarch64") || index.target.triple.hasPrefix("arm64") {
            self = .words("{\(Self.procedureCallWords(scalars, layout))}")
        } else {
            self = .words("{\(Self.systemVWords(scalars, layout))}")
        }
    }

    /// Lists the scalars of a record with their byte offsets, those of all union members on top of each other.
    private static func flatten(
        _ layout: RecordLayout,
        at base: Int,
        index: InterfaceIndex,
        into scalars: inout [Scalar]
    ) throws(Refusal) {
        for field in layout.fields {
            if let width = field.bitWidth {
                // A bit-field counts as an integer in the bytes it touches.
                let first = field.bitOffset / 8
                let last = (field.bitOffset + max(width, 1) - 1) / 8
                for byte in first...last { scalars.append(Scalar(offset: base + byte, size: 1, letter: "C")) }
                continue
            }
            try flatten(field.type, at: base + field.bitOffset / 8, index: index, into: &scalars)
        }
    }

    private static func flatten(
        _ type: CType,
        at offset: Int,
        index: InterfaceIndex,
        into scalars: inout [Scalar]
    ) throws(Refusal) {
        let canonical = index.canonical(type)
        switch canonical {
        case .record(let id):
            guard let layout = index.records[id]?.layout else { throw Refusal(reason: "a member is incomplete") }
            try flatten(layout, at: offset, index: index, into: &scalars)
        case .array(let element, let count?):
            guard let size = index.layout(of: element)?.size else { throw Refusal(reason: "a member has no layout") }
            // Past the registers only the size counts; sixteen bytes decide everything.
            for position in 0..<min(count, 64) {
                try flatten(element, at: offset + position * size, index: index, into: &scalars)
            }
        case .array(_, nil):
            break
        case .complex(let kind):
            guard let size = index.layout(of: .floating(kind))?.size else { return }
            for place in [offset, offset + size] {
                try flatten(.floating(kind), at: place, index: index, into: &scalars)
            }
        case .vector:
            throw Refusal(reason: "libffi cannot pass a record with a vector in it")
        case .atomic(let type):
            try flatten(type, at: offset, index: index, into: &scalars)
        default:
            guard let (size, alignment) = index.layout(of: canonical), size <= 16 else {
                throw Refusal(reason: "a member has a type that libffi does not know")
            }
            guard offset.isMultiple(of: alignment) else {
                throw Refusal(reason: "it is packed with a misaligned member, which libffi cannot pass")
            }
            let letter: Character
            switch canonical {
            case .floating(.float): letter = "f"
            case .floating(.double): letter = "d"
            case .floating(.longDouble): letter = size == 8 ? "d" : "D"
            case .floating, .integer(.int128), .integer(.unsignedInt128):
                throw Refusal(reason: "a member has a type that libffi does not know")
            default: letter = "C"
            }
            scalars.append(Scalar(offset: offset, size: size, letter: letter))
        }
    }

    private static func systemVWords(_ scalars: [Scalar], _ layout: RecordLayout) -> String {
        var words = ""
        for start in stride(from: 0, to: layout.size, by: 8) {
            let end = min(start + 8, layout.size)
            let inside = scalars.filter { $0.offset < end && $0.offset + $0.size > start }
            if !inside.isEmpty, inside.allSatisfy(\.isFloating) {
                if layout.alignment == 8 {
                    words += "d"
                } else {
                    words += String(repeating: "f", count: (end - start) / 4)
                }
            } else {
                words += integers(bytes: end - start, alignment: layout.alignment)
            }
        }
        return words
    }

    private static func procedureCallWords(_ scalars: [Scalar], _ layout: RecordLayout) -> String {
        let letters = Set(scalars.map(\.letter))
        let places = Set(scalars.map(\.offset)).count
        if let letter = letters.first, letters.count == 1, letter != "C", places <= 4 {
            return String(repeating: letter, count: places)
        }
        return integers(bytes: layout.size, alignment: layout.alignment)
    }

    private static func integers(bytes: Int, alignment: Int) -> String {
        let letter: Character =
            switch alignment {
            case 1: "C"
            case 2: "S"
            case 4: "I"
            default: "Q"
            }
        return String(repeating: letter, count: bytes / alignment)
    }
}
