// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// The scalars that a record is made of, with their byte offsets; those of all union members on top of each other.
struct RecordScalars: Sendable {
    struct Scalar: Hashable, Sendable {
        var offset: Int
        var size: Int
        var alignment: Int
        /// `h` (16 bits), `f`, `d`, `D` for floating types, `C` for any other.
        var letter: Unicode.Scalar

        /// Whether it travels in a vector register.
        var isFloating: Bool { letter == "h" || letter == "f" || letter == "d" }
    }

    private let index: InterfaceIndex
    private(set) var all: [Scalar] = []
    /// The bytes that bit-fields without a name touch.
    private(set) var unnamedBits: [ClosedRange<Int>] = []
    /// Whether a scalar lies where its own alignment would not put it.
    private(set) var isMisaligned = false

    /// Elements of an array that are looked at: past the registers only the size of a record counts.
    private static let mostElements = 64
    /// Scalars that are listed, however large the record is.
    private static let mostScalars = 4096

    init(_ layout: RecordLayout, index: InterfaceIndex) throws(Refusal) {
        self.index = index
        try add(layout, at: 0)
    }

    private mutating func add(_ layout: RecordLayout, at base: Int) throws(Refusal) {
        for bits in layout.unnamedBitFields ?? [] {
            unnamedBits.append(base + bits.bitOffset / 8...base + (bits.bitOffset + bits.bitWidth - 1) / 8)
        }
        for field in layout.fields {
            if let width = field.bitWidth {
                // A bit-field counts as an integer in the bytes it touches.
                let first = field.bitOffset / 8
                let last = (field.bitOffset + max(width, 1) - 1) / 8
                for byte in first...last {
                    all.append(Scalar(offset: base + byte, size: 1, alignment: 1, letter: "C"))
                }
                continue
            }
            try add(field.type, at: base + field.bitOffset / 8)
        }
    }

    private mutating func add(_ type: CType, at offset: Int) throws(Refusal) {
        let canonical = index.canonical(type)
        switch canonical {
        case .record(let id):
            guard let layout = index.records[id]?.layout else { throw Refusal(reason: "a member is incomplete") }
            try add(layout, at: offset)
        case .array(let element, let count?):
            guard let size = index.layout(of: element)?.size else { throw Refusal(reason: "a member has no layout") }
            for position in 0..<min(count, Self.mostElements) where all.count < Self.mostScalars {
                try add(element, at: offset + position * size)
            }
        case .array(_, nil):
            throw Refusal(reason: "it ends in an array without a size, and compilers pass such a record differently")
        case .complex(let kind):
            guard let size = index.layout(of: .floating(kind))?.size else { return }
            try add(.floating(kind), at: offset)
            try add(.floating(kind), at: offset + size)
        case .vector:
            throw Refusal(reason: "libffi cannot pass a record with a vector in it")
        case .atomic:
            throw Refusal(reason: "it has an atomic member, and compilers pass such a record differently")
        default:
            guard let (size, alignment) = index.layout(of: canonical), size <= 16 else {
                throw Refusal(reason: "a member has a type that libffi does not know")
            }
            if !offset.isMultiple(of: alignment) { isMisaligned = true }
            let letter: Unicode.Scalar
            switch canonical {
            case .floating(.half): letter = "h"
            case .floating(.float): letter = "f"
            case .floating(.double): letter = "d"
            case .floating(.longDouble): letter = size == 8 ? "d" : "D"
            case .floating:
                throw Refusal(reason: "a member has a type that libffi does not know")
            default: letter = "C"
            }
            all.append(Scalar(offset: offset, size: size, alignment: alignment, letter: letter))
        }
    }
}
