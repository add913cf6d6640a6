// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension ArgumentText {
    /// A record as JSON: an object with its members, or an array with all of them in order.
    func json(_ text: String, for shape: ValueShape, at index: Int) throws(ShellCallError) -> CallValue {
        do {
            return try JSONDecoder().decode(CallValue.self, from: Data(text.utf8))
        } catch {
            throw ShellCallError(
                "argument \(index) of '\(function)' (\(shape.name)): '\(text)' is no JSON; "
                    + #"write a record as {"member": 1, …} or [1, …]"#
            )
        }
    }

    /// Writes a value into the bytes of a record.
    func store(
        _ value: CallValue,
        as shape: ValueShape,
        at offset: Int,
        in bytes: inout [UInt8],
        path: String
    ) throws(ShellCallError) {
        switch shape {
        case .scalar(let type):
            try store(value, as: type, at: offset, in: &bytes, path: path)
        case .record(let record):
            switch value {
            case .members(let members):
                try check(members.map(\.name), of: record, path: path)
                for member in members.sorted(by: { $0.name < $1.name }) {
                    guard let field = record.fields.first(where: { $0.name == member.name }) else { continue }
                    try store(member.value, in: field, at: offset, in: &bytes, path: "\(path).\(field.name)")
                }
            case .list(let values):
                guard values.count == record.fields.count else {
                    throw ShellCallError(
                        "\(path) (\(record.name)): \(record.fields.count) members, but \(values.count) values"
                    )
                }
                for (field, value) in zip(record.fields, values) {
                    try store(value, in: field, at: offset, in: &bytes, path: "\(path).\(field.name)")
                }
            default:
                throw ShellCallError("\(path) (\(record.name)): expected an object or an array, found \(value.json)")
            }
        }
    }

    /// Refuses members that a record does not have, and one that has members without values: nothing is made up.
    private func check(_ given: [String], of record: RecordShape, path: String) throws(ShellCallError) {
        let names = record.fields.map(\.name).filter { !$0.isEmpty }
        let all = names.joined(separator: ", ")
        if let unknown = given.sorted().first(where: { !names.contains($0) }) {
            throw ShellCallError("\(path) (\(record.name)): there is no member '\(unknown)'; it has \(all)")
        }
        let missing = names.filter { !given.contains($0) }
        if record.isUnion, given.count != 1 {
            throw ShellCallError("\(path) (\(record.name)): a union takes one of \(all), found \(given.count)")
        }
        if !record.isUnion, !missing.isEmpty {
            throw ShellCallError(
                "\(path) (\(record.name)): there is no value for \(missing.joined(separator: ", "))"
            )
        }
    }

    private func store(
        _ value: CallValue,
        in field: RecordShape.Field,
        at start: Int,
        in bytes: inout [UInt8],
        path: String
    ) throws(ShellCallError) {
        if let bits = field.bits, bits.count == 2 {
            guard case .integer(let number) = value, number >> Int128(bits[1]) == 0 || number < 0 else {
                throw ShellCallError("\(path): expected an integer of \(bits[1]) bits, found \(value.json)")
            }
            for position in 0..<bits[1] {
                let bit = (start + field.offset) * 8 + bits[0] + position
                let mask = UInt8(1) << UInt8(bit % 8)
                if number >> Int128(position) & 1 == 1 { bytes[bit / 8] |= mask } else { bytes[bit / 8] &= ~mask }
            }
            return
        }
        guard let count = field.count else {
            return try store(value, as: field.shape, at: start + field.offset, in: &bytes, path: path)
        }
        let values: [CallValue]
        if case .list(let list) = value {
            values = list
        } else if case .text(let text) = value, field.shape.size == 1 {
            values = text.utf8.map { .integer(Int128(CChar(bitPattern: $0))) }
        } else {
            throw ShellCallError("\(path): expected an array of \(count), found \(value.json)")
        }
        // A text ends where it ends; other elements are not made up.
        let isText = if case .text = value { true } else { false }
        guard values.count == count || (isText && values.count < count) else {
            let bound = isText ? "at most " : ""
            throw ShellCallError("\(path): expected \(bound)\(count) elements, found \(values.count)")
        }
        for (index, value) in values.enumerated() {
            let place = start + field.offset + index * field.shape.size
            try store(value, as: field.shape, at: place, in: &bytes, path: "\(path)[\(index)]")
        }
    }

    private func store(
        _ value: CallValue,
        as type: FFIType,
        at offset: Int,
        in bytes: inout [UInt8],
        path: String
    ) throws(ShellCallError) {
        guard offset >= 0, offset + type.size <= bytes.count else {
            throw ShellCallError("\(path): the definitions put it outside of its record")
        }
        func put<Value: BitwiseCopyable>(_ value: Value) {
            bytes.withUnsafeMutableBytes { $0.storeBytes(of: value, toByteOffset: offset, as: Value.self) }
        }
        switch (type, value) {
        case (.float, _), (.float32, _), (.double, _), (.float64, _), (.longDouble, _):
            let number: Double
            switch value {
            case .integer(let integer): number = Double(integer)
            case .number(let double): number = double
            case .text(let text):
                guard let double = Self.number(text) else { fallthrough }
                number = double
            default: throw ShellCallError("\(path) (\(type)): expected a number, found \(value.json)")
            }
            guard type.size > 4 || Self.fitsFloat(number) else {
                throw ShellCallError("\(path) (\(type)): \(value.json) is out of range")
            }
            if type == .longDouble {
                #if arch(x86_64) && !os(Windows)
                    put(Float80(number))
                #else
                    throw ShellCallError("\(path): long double in a record cannot be written on this machine")
                #endif
            } else if type.size == 4 {
                put(Float(number))
            } else {
                put(number)
            }
        case (.bool, .bool(let flag)):
            put(UInt8(flag ? 1 : 0))
        case (.bool, .integer(let number)) where (0...1).contains(number):
            put(UInt8(number))
        case (_, .integer(let number)) where type.integerRange != nil:
            guard let range = type.integerRange, range.contains(number) else {
                throw ShellCallError("\(path) (\(type)): \(number) is out of range")
            }
            switch type.size {
            case 1: put(UInt8(truncatingIfNeeded: number))
            case 2: put(UInt16(truncatingIfNeeded: number))
            case 4: put(UInt32(truncatingIfNeeded: number))
            default: put(UInt64(truncatingIfNeeded: number))
            }
        case (_, .null) where type.isAddress:
            put(UInt(0))
        case (_, .integer(let number)) where type.isAddress && UInt(exactly: number) != nil:
            put(UInt(truncatingIfNeeded: number))
        case (_, .text(let text)) where type.isAddress:
            if text.hasPrefix("0x"), type != .string, let number = Self.integer(text),
                let address = UInt(exactly: number)
            {
                put(address)
            } else {
                put(UInt(bitPattern: memory.text(text.utf8)))
            }
        default:
            throw ShellCallError("\(path) (\(type)): \(value.json) does not fit")
        }
    }
}
