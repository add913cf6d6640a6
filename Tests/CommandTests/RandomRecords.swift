// Licensed under Apache License v2.0. See LICENSE for details.

/// Headers with records that nobody would write, the same for the same seed.
struct RandomRecords {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 0x1234_5678_9abc_def1
    }

    /// A type of bit-fields and its width.
    private static let integers: [(name: String, width: Int)] = [
        ("signed char", 8), ("unsigned char", 8), ("short", 16), ("unsigned short", 16), ("int", 32), ("unsigned", 32),
        ("long", 64), ("unsigned long", 64), ("long long", 64), ("uint64_t", 64), ("_Bool", 1), ("enum level", 32),
    ]

    private static let others = [
        "char", "short", "int", "long", "float", "double", "void *", "long double", "_Bool", "enum level", "handler",
    ]

    mutating func header(count: Int) -> String {
        var text = "#include <stdint.h>\nenum level { LOW, HIGH = 100000 };\ntypedef int (*handler)(int);\n"
        for number in 0..<count {
            var member = 0
            let body = fields(depth: 0, earlier: number, &member)
            let pack = below(6) == 0 ? ["1", "2", "4"][below(3)] : nil
            if let pack { text += "#pragma pack(push, \(pack))\n" }
            text += "\(keyword) \(attributes)r\(number) {\n\(body)};\n"
            if pack != nil { text += "#pragma pack(pop)\n" }
            text += "typedef \(tags[number] ?? "struct") r\(number) t\(number);\n"
        }
        return text
    }

    /// The keyword that each record was given.
    private var tags: [Int: String] = [:]

    private var keyword: String {
        mutating get {
            let keyword = below(4) == 0 ? "union" : "struct"
            tags[tags.count] = keyword
            return keyword
        }
    }

    private var attributes: String {
        mutating get {
            switch below(10) {
            case 0, 1: "__attribute__((packed)) "
            case 2: "__attribute__((aligned(\(1 << below(7))))) "
            case 3: "__attribute__((packed, aligned(\(2 << below(4))))) "
            default: ""
            }
        }
    }

    /// Members: mostly bit-fields, some of other types, some anonymous records, some of earlier records.
    private mutating func fields(depth: Int, earlier: Int, _ member: inout Int) -> String {
        var text = ""
        for _ in 0...below(6) {
            member += 1
            switch below(12) {
            case 0: text += "    \(Self.others[below(Self.others.count)]) m\(member)\(dimensions);\n"
            case 1: text += "    _Alignas(\(16 << below(2))) int m\(member);\n"
            case 2 where depth < 3:
                let kind = below(2) == 0 ? "union" : "struct"
                let packed = below(4) == 0 ? " __attribute__((packed))" : ""
                text += "    \(kind)\(packed) {\n\(fields(depth: depth + 1, earlier: earlier, &member))    }"
                text += below(2) == 0 ? ";\n" : " m\(member)_\(dimensions);\n"
            case 3 where earlier > 0: text += "    t\(below(earlier)) m\(member)\(dimensions);\n"
            case 4: text += "    \(Self.integers[below(10)].name) : 0;\n"
            case 5: text += "    int : \(below(31) + 1);\n"
            default:
                let type = Self.integers[below(Self.integers.count)]
                text += "    \(type.name) m\(member) : \(below(type.width) + 1);\n"
            }
        }
        return text
    }

    private var dimensions: String {
        mutating get { below(4) == 0 ? (0...below(2)).map { _ in "[\(below(3) + 1)]" }.joined() : "" }
    }

    private mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }
}
