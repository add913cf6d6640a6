// Licensed under Apache License v2.0. See LICENSE for details.
@testable import FFIRuntime

/// Random numbers that are the same in every run.
struct FixedRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// A C type with the spelling of its members, as the tests make them up.
struct RandomType {
    let type: FFIType
    /// The C declaration of a thing of this type.
    let declare: @Sendable (String) -> String

    private static let scalars: [(FFIType, String)] = [
        (.int8, "int8_t"), (.uint8, "uint8_t"), (.int16, "int16_t"), (.uint16, "uint16_t"), (.int32, "int32_t"),
        (.uint32, "uint32_t"), (.int64, "int64_t"), (.uint64, "uint64_t"), (.float, "float"), (.double, "double"),
        (.pointer, "void *"),
    ]

    /// Types that are more than one register, or of a kind of register of their own.
    private static let wide: [(name: String, spelling: String)] = [
        ("i128", "__int128"), ("u128", "unsigned __int128"), ("complexfloat", "float _Complex"),
        ("complexdouble", "double _Complex"), ("complexlongdouble", "long double _Complex"),
        ("longdouble", "long double"),
    ]

    /// A type beyond the vocabulary; 128-bit integers often, since where they lie depends on what stands before them.
    static func wide(_ random: inout FixedRandom) -> RandomType {
        let (name, spelling) = wide[max(0, Int.random(in: -4...5, using: &random))]
        return RandomType(type: FFIType.beyondVocabulary[name] ?? .double) { "\(spelling) \($0)" }
    }

    static func scalar(_ random: inout FixedRandom) -> RandomType {
        // Floating-point numbers often: mixing the two kinds of registers is what goes wrong.
        let pick =
            Bool.random(using: &random) ? Int.random(in: 8...9, using: &random) : Int.random(in: 0...10, using: &random)
        let (type, name) = scalars[pick]
        return RandomType(type: type) { "\(name) \($0)" }
    }

    /// A struct or union of scalars, arrays and smaller records.
    static func record(_ random: inout FixedRandom, depth: Int = 0) throws -> RandomType {
        var members: [RandomType] = []
        for _ in 0..<Int.random(in: 1...(depth == 0 ? 4 : 2), using: &random) {
            switch Int.random(in: 0..<8, using: &random) {
            case 0 where depth < 2: members.append(try record(&random, depth: depth + 1))
            case 1:
                let element = scalar(&random)
                let count = Int.random(in: 1...3, using: &random)
                members.append(
                    RandomType(type: try .array(element.type, count: count)) { element.declare("\($0)[\(count)]") }
                )
            default: members.append(scalar(&random))
            }
        }
        let isUnion = Int.random(in: 0..<6, using: &random) == 0
        let types = members.map(\.type)
        let body = members.enumerated().map { "\($1.declare("m\($0)"));" }.joined(separator: " ")
        return RandomType(type: isUnion ? try .union(types) : try .record(types)) {
            "\(isUnion ? "union" : "struct") { \(body) } \($0)"
        }
    }

    private var fields: [RecordLayout.Field] {
        type == .longDouble ? [.init(offset: 0, code: .longDouble)] : type.record?.fields ?? []
    }

    /// Random bytes, with which a long double is a number: compilers need not keep what is none.
    func bytes(_ random: inout FixedRandom) -> [UInt8] {
        var bytes = (0..<type.size).map { _ in UInt8.random(in: 0...255, using: &random) }
        for field in fields where field.code == .longDouble {
            bytes[field.offset + 7] |= 0x80
            bytes[field.offset + 9] = bytes[field.offset + 9] & 0xBF | 0x20
        }
        return bytes
    }

    /// The bytes that carry a value; the others are padding.
    var mask: [Bool] {
        var mask = Array(repeating: type.record == nil && type != .longDouble, count: type.size)
        for field in fields {
            // Ten bytes of a long double say all.
            for byte in field.offset..<field.offset + min(field.code.size, field.code == .longDouble ? 10 : 16) {
                mask[byte] = true
            }
        }
        return mask
    }
}

/// A function of random types, and the bytes that go in and come out.
struct RandomSignature {
    let number: Int
    let result: RandomType
    let parameters: [RandomType]
    let resultBytes: [UInt8]
    let argumentBytes: [[UInt8]]

    init(_ number: Int, isWide: Bool, _ random: inout FixedRandom) throws {
        self.number = number
        func isWideNow() -> Bool { isWide && Int.random(in: 0..<3, using: &random) == 0 }
        result =
            if isWideNow() { .wide(&random) } else {
                Bool.random(using: &random) ? try .record(&random) : .scalar(&random)
            }
        var parameters: [RandomType] = []
        for _ in 0..<Int.random(in: 1...9, using: &random) {
            if isWideNow() {
                parameters.append(.wide(&random))
                continue
            }
            parameters.append(Int.random(in: 0..<3, using: &random) == 0 ? try .record(&random) : .scalar(&random))
        }
        self.parameters = parameters
        var bytes: [[UInt8]] = []
        for type in [result] + parameters {
            bytes.append(type.bytes(&random))
        }
        resultBytes = bytes[0]
        argumentBytes = Array(bytes.dropFirst())
    }

    var encoding: InterfaceEncoding {
        InterfaceEncoding(result: result.type.native, parameters: parameters.compactMap(\.type.native))
    }

    /// `call_n` checks its arguments and returns the result; `back_n` calls a callback with the arguments and checks what
    /// it returns.
    var source: String {
        let types = ([result] + parameters).enumerated().map { index, type in
            """
            typedef \(type.declare("type_\(number)_\(index)"));
            _Static_assert(sizeof(type_\(number)_\(index)) == \(type.type.size), "size");
            _Static_assert(_Alignof(type_\(number)_\(index)) == \(type.type.alignment), "alignment");
            static const unsigned char bytes_\(number)_\(index)[] = { \(Self.list(index == 0 ? resultBytes : argumentBytes[index - 1])) };
            static const unsigned char mask_\(number)_\(index)[] = { \(Self.list(type.mask.map { $0 ? 1 : 0 })) };
            """
        }
        let names = parameters.indices.map { "a\($0)" }
        let list = names.enumerated().map { "type_\(number)_\($0 + 1) \($1)" }.joined(separator: ", ")
        let checks = names.enumerated().map { "CHECK(\($1), \(number), \($0 + 1), \($0))" }.joined(separator: " ")
        let copies = names.enumerated().map {
            "type_\(number)_\($0 + 1) \($1); memcpy(&\($1), bytes_\(number)_\($0 + 1), sizeof \($1));"
        }
        return types.joined(separator: "\n") + """

            type_\(number)_0 call_\(number)(\(list))
            {
                mismatches = 0;
                \(checks)
                type_\(number)_0 result;
                memcpy(&result, bytes_\(number)_0, sizeof result);
                return result;
            }
            void back_\(number)(type_\(number)_0 (*callback)(\(list)))
            {
                \(copies.joined(separator: " "))
                mismatches = 0;
                type_\(number)_0 result = callback(\(names.joined(separator: ", ")));
                CHECK(result, \(number), 0, 0)
            }

            """
    }

    static let prologue = """
        #include <stdint.h>
        #include <string.h>
        uint64_t mismatches;
        #define CHECK(value, n, i, bit) \\
            for (unsigned long b = 0; b < sizeof value; b++) { \\
                if (mask_##n##_##i[b] && ((const unsigned char *)&value)[b] != bytes_##n##_##i[b]) { \\
                    mismatches |= 1ull << bit; \\
                } \\
            }

        """

    private static func list(_ bytes: [UInt8]) -> String {
        bytes.map(String.init).joined(separator: ", ")
    }
}
