// Licensed under Apache License v2.0. See LICENSE for details.

/// A dynamic library in the Mach-O format, written byte by byte: no linker for it is on every machine.
struct MachOSample {
    /// Where the exports stand.
    enum Exports: CaseIterable {
        case trieOfItsOwn, trieOfDyldInfo, symbolTableOnly
    }

    struct Symbol {
        var name: String
        var address: UInt64
        var section: UInt8
        var isWeak = false
        var isPrivate = false
    }

    /// The sections: code, data, descriptors of thread-local variables.
    static let sections: [(name: String, address: UInt64, flags: UInt32)] = [
        ("__text", 0x1000, 0x8000_0400), ("__data", 0x2000, 0), ("__thread_vars", 0x3000, 0x13),
    ]

    /// Two that share the beginning of their names, so that the trie has an inner node.
    static let symbols = [
        Symbol(name: "shown", address: 0x1000, section: 1), Symbol(name: "show_number", address: 0x2000, section: 2),
        Symbol(name: "each", address: 0x3000, section: 3),
        Symbol(name: "weak", address: 0x1010, section: 1, isWeak: true),
        Symbol(name: "hidden", address: 0x1020, section: 1, isPrivate: true),
    ]

    /// The file.
    static func bytes(_ exports: Exports) -> [UInt8] {
        var commands: [[UInt8]] = [
            segment(contentStart: 0),
            command(0xD, number32(24) + number32(0) + number32(0) + number32(0) + text("/own/libown.dylib")),
        ]
        let trie = exports == .symbolTableOnly ? [] : trieBytes
        var strings: [UInt8] = [0]
        var table: [UInt8] = []
        for symbol in symbols {
            // An external symbol in a section; a private one is external to no other file.
            table += number32(UInt32(strings.count)) + [0xF | (symbol.isPrivate ? 0x10 : 0), symbol.section]
            table += [symbol.isWeak ? 0x80 : 0, 0] + number64(symbol.address)
            strings += Array("_\(symbol.name)".utf8) + [0]
        }
        // An import, and a debugger's entry.
        table += number32(1) + [1, 0, 0, 0] + number64(0)
        table += number32(1) + [0x24, 1, 0, 0] + number64(0x1000)
        let trieCommandSize = exports == .trieOfDyldInfo ? 48 : exports == .trieOfItsOwn ? 16 : 0
        let contentStart = 32 + commands.joined().count + 24 + trieCommandSize
        commands[0] = segment(contentStart: contentStart)
        let content = [UInt8](repeating: 0, count: sections.count * contentSize)
        let start = contentStart + content.count
        switch exports {
        case .trieOfItsOwn:
            commands.append(command(0x8000_0033, number32(UInt32(start)) + number32(UInt32(trie.count))))
        case .trieOfDyldInfo:
            let others = [UInt8](repeating: 0, count: 32)
            commands.append(command(0x8000_0022, others + number32(UInt32(start)) + number32(UInt32(trie.count))))
        case .symbolTableOnly:
            break
        }
        let tableStart = start + trie.count
        commands.append(
            command(
                0x2,
                number32(UInt32(tableStart)) + number32(UInt32(table.count / 16))
                    + number32(UInt32(tableStart + table.count)) + number32(UInt32(strings.count))
            )
        )
        let body = Array(commands.joined())
        // arm64, a dynamic library.
        let header = number32(0xFEED_FACF) + number32(0x0100_000C) + number32(0) + number32(6)
        return header + number32(UInt32(commands.count)) + number32(UInt32(body.count)) + number64(0) + body + content
            + trie + table + strings
    }

    /// The size of each section's content.
    private static let contentSize = 0x30

    /// One segment with all sections.
    private static func segment(contentStart: Int) -> [UInt8] {
        let fileSize = contentStart + sections.count * contentSize
        var body = padded("__ALL") + number64(0) + number64(0x4000) + number64(0) + number64(UInt64(fileSize))
        body += number32(7) + number32(7) + number32(UInt32(sections.count)) + number32(0)
        for (index, section) in sections.enumerated() {
            body += padded(section.name) + padded("__ALL") + number64(section.address) + number64(UInt64(contentSize))
            body += number32(UInt32(contentStart + index * contentSize))
            body += number32(0) + number32(0) + number32(0) + number32(section.flags)
            body += number32(0) + number32(0) + number32(0)
        }
        return command(0x19, body)
    }

    /// Root -> "_" -> each name, the two with a common beginning below one more node.
    private static var trieBytes: [UInt8] {
        func leaf(_ symbol: Symbol) -> [UInt8] {
            let flags: UInt8 = (symbol.isWeak ? 4 : 0) | (symbol.section == 3 ? 1 : 0)
            return [3, flags] + pair(Int(symbol.address)) + [0]
        }
        let shown = symbols.filter { !$0.isPrivate }
        func label(_ name: String) -> [UInt8] { Array(name.utf8) + [0] }
        let rootSize = 2 + label("_").count + 2
        let others = shown.filter { !$0.name.hasPrefix("show") }
        let below = shown.filter { $0.name.hasPrefix("show") }
        let innerSize = 2 + others.reduce(0) { $0 + label($1.name).count + 2 } + label("show").count + 2
        let innerStart = rootSize
        let showStart = innerStart + innerSize
        let showSize = 2 + below.reduce(0) { $0 + label(String($1.name.dropFirst(4))).count + 2 }
        var leaves: [UInt8] = []
        func place(_ symbol: Symbol) -> [UInt8] {
            let place = showStart + showSize + leaves.count
            leaves += leaf(symbol)
            return pair(place)
        }
        let root = [0, 1] + label("_") + pair(innerStart)
        var inner: [UInt8] = [0, UInt8(others.count + 1)]
        for symbol in others { inner += label(symbol.name) + place(symbol) }
        inner += label("show") + pair(showStart)
        var show: [UInt8] = [0, UInt8(below.count)]
        for symbol in below { show += label(String(symbol.name.dropFirst(4))) + place(symbol) }
        return root + inner + show + leaves
    }

    /// A number below 2^14 in two bytes of 7 bits.
    private static func pair(_ value: Int) -> [UInt8] { [UInt8(value & 0x7F) | 0x80, UInt8(value >> 7)] }

    private static func command(_ number: UInt32, _ body: [UInt8]) -> [UInt8] {
        number32(number) + number32(UInt32(body.count + 8)) + body
    }

    private static func text(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8) + [0]
        return bytes + [UInt8](repeating: 0, count: (8 - bytes.count % 8) % 8)
    }

    private static func padded(_ name: String) -> [UInt8] {
        Array(name.utf8) + [UInt8](repeating: 0, count: 16 - name.utf8.count)
    }

    private static func number32(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    private static func number64(_ value: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
