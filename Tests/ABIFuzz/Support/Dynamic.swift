// Licensed under Apache License v2.0. See LICENSE for details.
import FFIDefinitions
import FFIRuntime
import Foundation

/// Calls a random library by signatures that are read at run time: those of a plan, as `FFISignature`, or those of a
/// definitions document. Usage: dynamic signatures|definitions <library> <plan> <definitions>
///
/// A line of the plan is a function: number, kind, slot, number of values that are compared, number of named parameters, and
/// the types of the result and of the parameters, `-` for all of them where the public types cannot say one.
struct Planned {
    var number: UInt32
    var name: String { "f\(number)" }
    var isBack: Bool
    var isVariadic: Bool
    var slot: UInt32
    var checks: UInt32
    var fixed: Int
    var types: [FFIType]

    init(_ line: Substring) throws {
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        number = UInt32(parts[0]) ?? 0
        isBack = parts[1] == "back"
        isVariadic = parts[1] == "variadic"
        slot = UInt32(parts[2]) ?? 0
        checks = UInt32(parts[3]) ?? 0
        fixed = Int(parts[4]) ?? 0
        types = try parts[5].split(separator: " ").map { try Self.type($0) }
    }

    /// Reads a type: `int8`, `{int8,double}`, `<float,pointer>` for a union, `[3,int32]`.
    private static func type(_ text: Substring) throws -> FFIType {
        var rest = text
        return try type(&rest)
    }

    private static func type(_ text: inout Substring) throws -> FFIType {
        switch text.first {
        case "{", "<":
            let isUnion = text.removeFirst() == "<"
            var members: [FFIType] = []
            while text.first != "}", text.first != ">" {
                members.append(try type(&text))
                if text.first == "," { text.removeFirst() }
            }
            text.removeFirst()
            return isUnion ? try .union(members) : try .record(members)
        case "[":
            text.removeFirst()
            let count = text.prefix { $0 != "," }
            text = text.dropFirst(count.count + 1)
            let element = try type(&text)
            text.removeFirst()
            return try .array(element, count: Int(count) ?? 0)
        default:
            let name = text.prefix { $0.isLetter || $0.isNumber }
            text = text.dropFirst(name.count)
            return try FFIType(String(name))
        }
    }
}

/// The value of a slot, as a type of the vocabulary, a record or a type beyond both.
func value(_ type: FFIType, _ slot: UInt32) -> FFIValue {
    let bytes = theValues().value(slot)
    return switch type.name {
    case "int8": FFIValue(bytes.load(as: Int8.self))
    case "char": FFIValue(bytes.load(as: CChar.self))
    case "uint8", "bool": FFIValue(bytes.load(as: UInt8.self))
    case "int16": FFIValue(bytes.load(as: Int16.self))
    case "uint16": FFIValue(bytes.load(as: UInt16.self))
    case "int32": FFIValue(bytes.load(as: Int32.self))
    case "uint32": FFIValue(bytes.load(as: UInt32.self))
    case "int64": FFIValue(bytes.load(as: Int64.self))
    case "uint64": FFIValue(bytes.load(as: UInt64.self))
    case "float", "float32": FFIValue(bytes.load(as: Float.self))
    case "double", "float64": FFIValue(bytes.load(as: Double.self))
    case "longdouble": FFIValue(Double(bytes.load(as: Float80.self)))
    case "pointer", "string", "function", "buffer", "arraybuffer":
        FFIValue(bytes.load(as: UnsafeMutableRawPointer?.self))
    default: .bytes(Array(UnsafeRawBufferPointer(start: bytes, count: type.size)))
    }
}

/// Compares a value with that of a slot.
func check(_ type: FFIType, _ slot: UInt32, _ value: FFIValue) {
    switch (value, type.name) {
    case (.integer(let integer), _): compare(integer, slot, size: type.size)
    case (.double(let number), "float"), (.double(let number), "float32"): compare(Float(number), slot)
    case (.double(let number), "longdouble"): compare(Float80(number), slot)
    case (.double(let number), _): compare(number, slot)
    case (.pointer(let pointer), _): compare(pointer, slot)
    case (.bytes(let bytes), _):
        bytes.withUnsafeBytes { theValues().check(slot, $0.baseAddress, UInt32($0.count), "Swift") }
    default: compare(0, slot, size: 0)
    }
}

private func compare<T>(_ value: T, _ slot: UInt32, size: Int = MemoryLayout<T>.size) {
    withUnsafeBytes(of: value) { theValues().check(slot, $0.baseAddress, UInt32(size), "Swift") }
}

/// The arguments and what C makes of them: all of it twice, since libffi may change what it prepared.
func call(_ planned: Planned, _ function: ForeignFunction, _ types: [FFIType]) throws {
    let arguments = zip(types.dropFirst(), (planned.slot + 1)...).map { value($0, $1) }
    for _ in 0..<2 where begin(planned.number) {
        let result = try function.call(arguments)
        if types[0] != .void { check(types[0], planned.slot, result) }
        end(planned.number, planned.checks)
        // The caller's own values stay as they are, whatever C does with its copies.
        for (index, argument) in arguments.enumerated() {
            check(types[index + 1], planned.slot + 1 + UInt32(index), argument)
        }
    }
}

/// Lets C call back.
func callBack(_ planned: Planned, _ function: ForeignFunction, _ signature: FFISignature, _ library: DynamicLibrary)
    throws
{
    let callback = try library.registerCallback(signature) { arguments in
        for (index, argument) in arguments.enumerated() {
            check(signature.parameters[index], planned.slot + 1 + UInt32(index), argument)
        }
        return signature.result == .void ? .null : value(signature.result, planned.slot)
    }
    for _ in 0..<2 where begin(planned.number) {
        try function.call([FFIValue(callback)])
        end(planned.number, planned.checks)
    }
    try library.unregisterCallback(callback)
}

func leaveOut(_ planned: Planned, _ reason: String) {
    print("left out\t\(planned.number)\t\(reason)")
}

func bySignatures(_ plan: [Planned], _ path: String) throws {
    let library = try DynamicLibrary(path)
    values = try Values(library)
    for planned in plan {
        guard !planned.types.isEmpty else {
            let what = "a record with bit-fields or a layout of its own, nor for what stands under 'extended'"
            leaveOut(planned, "FFISignature has no type for \(what)")
            continue
        }
        let signature = FFISignature(
            result: planned.types[0],
            parameters: Array(planned.types[1...].prefix(planned.fixed)),
            variadic: planned.isVariadic ? .listed(Array(planned.types.dropFirst(planned.fixed + 1))) : .none
        )
        let own = FFISignature(parameters: [.function])
        let opened = try FFI.dlopen(path, [planned.name: planned.isBack ? own : signature])
        guard let function = opened.functions[planned.name] else { continue }
        if planned.isBack {
            try callBack(planned, function, signature, opened.lib)
        } else {
            try call(planned, function, planned.types)
        }
    }
}

func byDefinitions(_ plan: [Planned], _ path: String, _ file: String) throws {
    let definitions = try Definitions(contentsOf: URL(filePath: file))
    let library = try DynamicLibrary(path)
    values = try Values(library)
    let defined = try FFI.dlopen(path, definitions: definitions)
    for planned in plan {
        guard let function = defined.functions[planned.name] else {
            leaveOut(planned, "libffi, and so the definitions, have no type for a vector or a _Float16")
            continue
        }
        if planned.isBack {
            guard let signature = defined.callbacks[planned.name]?[0] else {
                leaveOut(planned, "the definitions have no signature for its callback")
                continue
            }
            try callBack(planned, function, signature, defined.lib)
        } else {
            var types = [function.signature.result] + function.signature.parameters
            // Variable arguments have the types that their values say: those of the plan, where these are the same.
            if planned.isVariadic {
                let extra = Array(planned.types.dropFirst(planned.fixed + 1))
                guard !planned.types.isEmpty,
                    zip(extra, (planned.slot + 1 + UInt32(planned.fixed))...).allSatisfy(isInferred)
                else {
                    leaveOut(planned, "variable arguments have the types of their values, here others than C's")
                    continue
                }
                types += extra
            }
            try call(planned, function, types)
        }
    }
}

/// Whether a type is what is inferred of the value.
private func isInferred(_ type: FFIType, _ slot: UInt32) -> Bool {
    guard case .integer(let integer) = value(type, slot) else { return true }
    return (Int32(exactly: integer) != nil) == (type.size < 8) && Int64(exactly: integer) != nil
}

@main struct Dynamic {
    static func main() throws {
        let arguments = CommandLine.arguments
        let text = try String(contentsOf: URL(filePath: arguments[3]), encoding: .utf8)
        let plan = try text.split(separator: "\n").map(Planned.init)
        if arguments[1] == "signatures" {
            try bySignatures(plan, arguments[2])
        } else {
            try byDefinitions(plan, arguments[2], arguments[4])
        }
        print("done")
    }
}
