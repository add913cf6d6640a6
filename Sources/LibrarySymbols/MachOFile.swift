// Licensed under Apache License v2.0. See LICENSE for details.

/// A dynamic library in the Mach-O format of 64 bits, alone or in a universal file.
///
/// The exports trie is read where there is one, the symbol table otherwise.
struct MachOFile {
    /// A named part of a segment.
    private struct Section {
        var address: UInt64
        var size: UInt64
        var isCode: Bool
        var isThreadLocal: Bool
    }

    private let file: FileBytes
    /// Where the file's header is: not 0 in a universal file.
    private let start: UInt64
    private let isBigEndian: Bool
    private var sections: [Section] = []
    private var installName: String?
    private var baseAddress: UInt64 = 0
    private var trie: (offset: UInt64, size: UInt64)?
    private var symbolTable: (offset: UInt64, count: UInt64, strings: UInt64, stringSize: UInt64)?

    /// The file itself, or the part of a universal file for this machine, or its first part of 64 bits.
    static func file(in file: FileBytes) throws(LibraryFormatError) -> MachOFile {
        let magic = try file.piece(at: 0, count: 8, isBigEndian: true)
        let number = try magic.u32(0)
        let isWide = number == 0xCAFE_BABF
        guard isWide || number == 0xCAFE_BABE else { return try MachOFile(file, at: 0) }
        let count = UInt64(try magic.u32(4))
        // A class file of Java begins alike; its next number is a version above 40.
        guard count > 0, count <= 40 else {
            throw LibraryFormatError("it is no shared library: neither ELF nor Mach-O")
        }
        let width: UInt64 = isWide ? 32 : 20
        let table = try file.piece(at: 8, count: count * width, isBigEndian: true)
        var found: UInt64?
        for index in 0..<Int(count) {
            let entry = index * Int(width)
            let machine = try table.u32(entry)
            guard machine & 0x0100_0000 != 0 else { continue }
            let offset = try table.word(entry + 8, is64: isWide)
            if machine == ownMachine || found == nil { found = offset }
            if machine == ownMachine { break }
        }
        guard let found else { throw LibraryFormatError("it is a universal file without a part of 64 bits") }
        return try MachOFile(file, at: found)
    }

    private static var ownMachine: UInt32 {
        #if arch(arm64)
            0x0100_000C
        #else
            0x0100_0007
        #endif
    }

    private init(_ file: FileBytes, at start: UInt64) throws(LibraryFormatError) {
        self.file = file
        self.start = start
        let magic = try file.bytes(at: start, count: 4)
        guard magic == [0xCF, 0xFA, 0xED, 0xFE] || magic == [0xFE, 0xED, 0xFA, 0xCF] else {
            throw LibraryFormatError("the file is damaged: its part at \(start) is no Mach-O file of 64 bits")
        }
        isBigEndian = magic == [0xFE, 0xED, 0xFA, 0xCF]
        let header = try file.piece(at: start, count: 32, isBigEndian: isBigEndian)
        let type = try header.u32(12)
        // Executables, dynamic libraries, bundles, and the stubs of libraries.
        guard [2, 6, 8, 9].contains(type) else {
            throw LibraryFormatError(
                "it is \(type == 1 ? "an object file" : "a Mach-O file of type \(type)") and no library"
            )
        }
        let count = try header.u32(16)
        let commands = try file.piece(at: start + 32, count: UInt64(try header.u32(20)), isBigEndian: isBigEndian)
        var place = 0
        for _ in 0..<count {
            let size = Int(try commands.u32(place + 4))
            guard size >= 8, size <= commands.count - place else {
                throw LibraryFormatError("the file is damaged: a load command has \(size) bytes")
            }
            let command = Piece(bytes: Array(commands.bytes[place..<(place + size)]), isBigEndian: isBigEndian)
            try read(command)
            place += size
        }
    }

    private mutating func read(_ command: Piece) throws(LibraryFormatError) {
        switch try command.u32(0) {
        case 0x19:
            try readSegment(command)
        case 0xD:
            installName = try command.text(UInt64(try command.u32(8)))
        case 0x2:
            symbolTable = (
                UInt64(try command.u32(8)), UInt64(try command.u32(12)), UInt64(try command.u32(16)),
                UInt64(try command.u32(20))
            )
        case 0x22, 0x8000_0022:
            let (offset, size) = (UInt64(try command.u32(40)), UInt64(try command.u32(44)))
            if size > 0 { trie = (offset, size) }
        case 0x8000_0033:
            let (offset, size) = (UInt64(try command.u32(8)), UInt64(try command.u32(12)))
            if size > 0 { trie = (offset, size) }
        default:
            break
        }
    }

    private mutating func readSegment(_ command: Piece) throws(LibraryFormatError) {
        if try command.u64(40) == 0, try command.u64(48) > 0 { baseAddress = try command.u64(24) }
        let count = Int(try command.u32(64))
        for index in 0..<count {
            let entry = 72 + index * 80
            let flags = try command.u32(entry + 64)
            sections.append(
                Section(
                    address: try command.u64(entry + 32),
                    size: try command.u64(entry + 40),
                    isCode: flags & 0x8000_0400 != 0,
                    // Thread-local variables are reached through descriptors, in sections of type 0x13.
                    isThreadLocal: (0x11...0x15).contains(flags & 0xFF)
                )
            )
        }
    }

    func exports() throws(LibraryFormatError) -> LibraryExports {
        let symbols = trie == nil ? try tableSymbols() : try trieSymbols()
        return LibraryExports(format: "Mach-O 64-bit", installName: installName, symbols: symbols)
    }

    private func kind(ofAddress address: UInt64) -> ExportedSymbol.Kind {
        let section = sections.first { address >= $0.address && address - $0.address < $0.size }
        guard let section else { return .untyped }
        return section.isThreadLocal ? .threadLocal : section.isCode ? .function : .object
    }

    /// C's name of a symbol: the compiler puts an underscore in front.
    private static func name(_ symbol: String) -> String {
        symbol.hasPrefix("_") ? String(symbol.dropFirst()) : symbol
    }

    // MARK: - The exports trie

    private func trieSymbols() throws(LibraryFormatError) -> [ExportedSymbol] {
        guard let trie else { return [] }
        let nodes = try file.piece(at: start + trie.offset, count: trie.size, isBigEndian: isBigEndian)
        var symbols: [ExportedSymbol] = []
        var visited: Set<Int> = [0]
        var pending: [(node: Int, prefix: [UInt8])] = [(0, [])]
        var budget = NameBudget()
        while let (node, prefix) = pending.popLast() {
            let (size, afterSize) = try nodes.uleb(node)
            guard size <= UInt64(nodes.count - afterSize) else {
                throw LibraryFormatError("the file is damaged: an entry of its exports reaches past their end")
            }
            if size > 0 {
                let symbol = try trieSymbol(nodes, at: afterSize, String(decoding: prefix, as: UTF8.self))
                try budget.spend(symbol.name)
                symbols.append(symbol)
            }
            var place = afterSize + Int(size)
            let children = try nodes.u8(place)
            place += 1
            for _ in 0..<children {
                guard let end = nodes.bytes[place...].firstIndex(of: 0) else {
                    throw LibraryFormatError("the file is damaged: a name of its exports has no end")
                }
                let label = nodes.bytes[place..<end]
                let (child, next) = try nodes.uleb(end + 1)
                place = next
                // Each node has one parent; a file that says otherwise would be walked for ever.
                guard child < UInt64(nodes.count), visited.insert(Int(child)).inserted else {
                    throw LibraryFormatError("the file is damaged: its exports are no tree")
                }
                guard prefix.count + label.count <= NameBudget.longest else { throw NameBudget.exceeded }
                pending.append((Int(child), prefix + label))
            }
        }
        return symbols
    }

    private func trieSymbol(_ nodes: Piece, at place: Int, _ name: String) throws(LibraryFormatError) -> ExportedSymbol
    {
        let (flags, next) = try nodes.uleb(place)
        let kind: ExportedSymbol.Kind
        if flags & 0x8 != 0 {
            // Another library has it.
            kind = .untyped
        } else {
            let (address, _) = try nodes.uleb(next)
            switch flags & 3 {
            case 1: kind = .threadLocal
            case 2: kind = .absolute
            default: kind = flags & 0x10 != 0 ? .indirectFunction : self.kind(ofAddress: baseAddress &+ address)
            }
        }
        return ExportedSymbol(name: Self.name(name), kind: kind, isWeak: flags & 4 != 0)
    }

    // MARK: - The symbol table

    private func tableSymbols() throws(LibraryFormatError) -> [ExportedSymbol] {
        guard let table = symbolTable else { return [] }
        let entries = try file.piece(at: start + table.offset, count: table.count * 16, isBigEndian: isBigEndian)
        let strings = try file.piece(at: start + table.strings, count: table.stringSize, isBigEndian: isBigEndian)
        var symbols: [ExportedSymbol] = []
        var budget = NameBudget()
        for index in 0..<Int(table.count) {
            let entry = index * 16
            let type = try entries.u8(entry + 4)
            // External, not private, no debugger's entry, and defined: in a section or absolute.
            guard type & 0xE0 == 0, type & 0x10 == 0, type & 1 == 1, [0xE, 0x2].contains(type & 0xE) else { continue }
            let section = Int(try entries.u8(entry + 5))
            let kind: ExportedSymbol.Kind
            if type & 0xE == 2 {
                kind = .absolute
            } else if sections.indices.contains(section - 1) {
                let found = sections[section - 1]
                kind = found.isThreadLocal ? .threadLocal : found.isCode ? .function : .object
            } else {
                kind = .untyped
            }
            let name = try strings.text(UInt64(try entries.u32(entry)))
            try budget.spend(name)
            let isWeak = try entries.u16(entry + 6) & 0x80 != 0
            symbols.append(ExportedSymbol(name: Self.name(name), kind: kind, isWeak: isWeak))
        }
        return symbols
    }
}
