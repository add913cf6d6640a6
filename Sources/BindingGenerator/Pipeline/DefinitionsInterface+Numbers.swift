// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions

/// What numbers of a document have to stay below.
enum NumberLimits {
    /// No object has more bytes than half of the address space, and its bits are counted too.
    static let largestObject = Int.max / 16
}

extension DefinitionsInterface {
    /// Checks that a value can be one of a type.
    func check(_ value: IntegerValue, fits type: CType, at path: String) throws(DefinitionsError) {
        switch type {
        case .bool:
            guard value == .signed(0) || value == .signed(1) else {
                throw fault(at: path, "expected 0 or 1, found \(value.text)")
            }
        case .integer(let kind): try check(value, fits: kind, at: path)
        default: break
        }
    }

    /// Checks that a value can be one of an integer type.
    func check(_ value: IntegerValue, fits kind: IntegerKind, at path: String) throws(DefinitionsError) {
        let index = InterfaceIndex(Interface(target: target, headers: []))
        let (width, isSigned) = (index.width(of: kind), index.isSigned(kind))
        let fits =
            switch value {
            case .signed(let number) where isSigned: number >> (width - 1) == 0 || number >> (width - 1) == -1
            case .signed(let number): number >= 0 && (width == 64 || number >> width == 0)
            case .unsigned(let number): (isSigned ? number >> (width - 1) : width == 64 ? 0 : number >> width) == 0
            }
        guard fits else {
            let kind = "\(isSigned ? "a signed" : "an unsigned") integer of \(width) bits"
            throw fault(at: path, "expected \(kind), found \(value.text)")
        }
    }

    /// Checks that the elements of an array are so many as fit into a number of bytes.
    func check(_ count: Int, of type: String, within size: Int, at path: String) throws(DefinitionsError) {
        let (bytes, overflows) = count.multipliedReportingOverflow(by: self.size(of: type) ?? 1)
        guard count >= 0, !overflows, bytes <= size, count <= NumberLimits.largestObject else {
            throw fault(at: path, "expected a count of elements that fit into \(size) bytes, found \(count)")
        }
    }

    /// Checks that a field lies in its record. That its offset does has been checked.
    func checkExtent(of field: FieldDefinition, within size: Int, at path: String) throws(DefinitionsError) {
        let rest = size - field.offset
        if let bits = field.bits {
            let most = self.size(of: field.type).map { min(64, $0 * 8) } ?? 64
            guard bits.count == 2, (0...7).contains(bits[0]), (1...most).contains(bits[1]),
                bits[0] + bits[1] <= rest * 8
            else {
                let message =
                    "expected [first, width] with the first bit from 0 to 7, at most \(most) bits, inside of the record"
                throw fault(at: "\(path).bits", message)
            }
        } else if let count = field.count {
            try check(count, of: field.type, within: rest, at: "\(path).count")
        } else if let bytes = self.size(of: field.type), bytes > rest {
            throw fault(
                at: "\(path).offset",
                "expected one that leaves room for the field's \(bytes) bytes in the record's \(size), found \(field.offset)"
            )
        }
    }

    /// Checks that the signatures of callbacks are about parameters that there are.
    func checkCallbacks(of functions: [String: FunctionDefinition]) throws(DefinitionsError) {
        for (name, callbacks) in definitions.callbacks.sorted(by: { $0.key < $1.key }) {
            let count = functions[name]?.arguments.count ?? .max
            for index in callbacks.keys.sorted() {
                guard let position = Int(index), (0..<count).contains(position) else {
                    let message =
                        "expected the number of one of its \(count) parameters, counted from 0, found '\(index)'"
                    throw fault(at: "$.callbacks.\(name).\(index)", message)
                }
            }
        }
    }

    /// The size of a type in bytes; nil where the document does not say it.
    private func size(of type: String) -> Int? {
        if let record = definitions.extended.types[type] { return record.size }
        return switch type {
        case "bool", "char", "i8", "int8", "u8", "uint8": 1
        case "i16", "int16", "u16", "uint16", "f16": 2
        case "i32", "int32", "u32", "uint32", "f32", "float", "float32": 4
        case "i64", "int64", "u64", "uint64", "f64", "double", "float64": 8
        case "pointer", "string", "buffer", "arraybuffer", "function": target.pointerWidth / 8
        default: nil
        }
    }
}

extension IntegerValue {
    fileprivate var text: String {
        switch self {
        case .signed(let number): "\(number)"
        case .unsigned(let number): "\(number)"
        }
    }
}
