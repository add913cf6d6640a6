// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Types beyond the plain scalars: complex numbers, vectors, 128-bit integers, atomics.
///
/// Swift has the values of the first three and no C function type that names them; a direct call casts them to a struct
/// that travels the same way. That is known for the System V convention of x86-64 and for AArch64's.
extension TypeMapper {
    private func carried(_ swift: String, by carrier: String, extended: String, encoding: String?) -> MappedType {
        var mapped = MappedType(base: swift, extended: extended, canBeStored: true)
        guard CarrierSelection.isKnown(index.target) else {
            mapped.refusal = "how \(index.target.triple) passes \(swift) by value is not known here; pass a pointer"
            return mapped
        }
        mapped.conventional = "ForeignCarrier.\(carrier)"
        mapped.bridge = .carrier
        mapped.encoding = encoding
        return mapped
    }

    func complex(_ kind: FloatingKind) -> MappedType {
        let part = map(.floating(kind))
        switch part.base {
        case "Float":
            return carried("CComplex<Float>", by: "ComplexFloat", extended: "complexfloat", encoding: "{ff}")
        case "Double":
            return carried("CComplex<Double>", by: "ComplexDouble", extended: "complexdouble", encoding: "{dd}")
        case "Float80":
            // Its result comes in two registers of the x87, which no struct does: libffi only.
            var mapped = carried("CComplex<Float80>", by: "", extended: "complexlongdouble", encoding: "{X}")
            (mapped.conventional, mapped.bridge) = (nil, .same)
            return mapped
        case "Float16":
            var mapped = refused(
                "CComplex<Float16>",
                "neither Swift nor libffi can pass a complex _Float16; pass a pointer"
            )
            mapped.canBeStored = true
            return mapped
        default:
            return refused(
                "Never",
                "a complex number of such parts has no Swift form: \(part.refusal ?? kind.rawValue)"
            )
        }
    }

    func wideInteger(named name: String, isSigned: Bool) -> MappedType {
        // AArch64 starts them at an even register, which libffi cannot be told.
        let encoding = index.target.triple.hasPrefix("x86_64") ? "{O}" : nil
        return carried(name, by: "WideInteger", extended: isSigned ? "i128" : "u128", encoding: encoding)
    }

    /// A vector as Swift's `SIMD` type of the same number of elements, where the two have the same layout.
    func vector(of element: CType, count: Int) -> MappedType {
        let scalar = map(element)
        let layout = index.layout(of: .vector(element: element, count: count))
        guard [2, 3, 4, 8, 16, 32, 64].contains(count), let layout, scalar.bridge == .same,
            scalar.encoding != nil || scalar.base == "Float16"
        else {
            return refused("Never", "Swift has no SIMD type for \(count) elements of '\(scalar.base)'")
        }
        guard layout.alignment <= 16 else {
            return refused("Never", "Swift cannot align a vector to \(layout.alignment) bytes")
        }
        let swift = "SIMD\(count)<\(scalar.base)>"
        guard layout.size >= 8 else {
            var mapped = refused(
                swift,
                "compilers disagree on how a vector of \(layout.size) bytes is passed; pass a pointer"
            )
            mapped.canBeStored = true
            return mapped
        }
        return carried(swift, by: "Vector\(layout.size)", extended: "vector\(layout.size)", encoding: nil)
    }

    /// `_Atomic`: the plain type where it has the same bytes. Reads and writes from Swift are not atomic.
    func atomic(_ type: CType) -> MappedType {
        var mapped = map(type)
        guard mapped.base != "Never" else { return mapped }
        if let plain = index.layout(of: type), let atomic = index.layout(of: .atomic(type)), plain != atomic {
            return refused("Never", "an atomic '\(mapped.base)' is larger or more aligned than a plain one")
        }
        if case .record = index.canonical(type) { mapped.refusal = "an atomic record by value; pass a pointer" }
        return mapped
    }
}
