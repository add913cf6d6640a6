// Licensed under Apache License v2.0. See LICENSE for details.

/// A shared library in the ELF format, of 32 or 64 bits and either byte order.
///
/// It is read as the dynamic loader reads it, by its program headers: section headers may be stripped.
struct ELFFile {
    /// A part of the file that is mapped into memory.
    private struct Segment {
        var offset: UInt64
        var address: UInt64
        var fileSize: UInt64
    }

    private let file: FileBytes
    private let is64: Bool
    private let isBigEndian: Bool
    private let machine: UInt16
    private var segments: [Segment] = []
    /// The first value of each tag of the dynamic section.
    private var dynamic: [UInt64: UInt64] = [:]

    private enum Tag {
        static let hash: UInt64 = 4
        static let stringTable: UInt64 = 5
        static let symbolTable: UInt64 = 6
        static let stringSize: UInt64 = 10
        static let symbolEntrySize: UInt64 = 11
        static let soname: UInt64 = 14
        static let gnuHash: UInt64 = 0x6FFF_FEF5
        static let versionSymbols: UInt64 = 0x6FFF_FFF0
        static let versionDefinitions: UInt64 = 0x6FFF_FFFC
        static let versionDefinitionCount: UInt64 = 0x6FFF_FFFD
        static let mipsSymbolCount: UInt64 = 0x7000_0011
    }

    init(_ file: FileBytes) throws(LibraryFormatError) {
        self.file = file
        let identity = try file.bytes(at: 0, count: 16)
        guard identity[4] == 1 || identity[4] == 2, identity[5] == 1 || identity[5] == 2 else {
            throw LibraryFormatError("the file is damaged: an ELF file of no known class or byte order")
        }
        is64 = identity[4] == 2
        isBigEndian = identity[5] == 2
        let header = try file.piece(at: 0, count: is64 ? 64 : 52, isBigEndian: isBigEndian)
        machine = try header.u16(18)
        let type = try header.u16(16)
        guard type == 3 || type == 2 else {
            let kind = type == 1 ? "an object file" : type == 4 ? "a core dump" : "an ELF file of type \(type)"
            throw LibraryFormatError("it is \(kind) and no shared library")
        }
        try readProgramHeaders(header)
    }

    private mutating func readProgramHeaders(_ header: Piece) throws(LibraryFormatError) {
        let table = try header.word(is64 ? 32 : 28, is64: is64)
        let entrySize = UInt64(try header.u16(is64 ? 54 : 42))
        var count = UInt64(try header.u16(is64 ? 56 : 44))
        if count == 0xFFFF {
            // The real number stands in the first section header.
            let sections = try header.word(is64 ? 40 : 32, is64: is64)
            let first = try file.piece(at: sections, count: is64 ? 64 : 40, isBigEndian: isBigEndian)
            count = UInt64(try first.u32(is64 ? 44 : 28))
        }
        guard count > 0, entrySize >= (is64 ? 56 : 32) else {
            throw LibraryFormatError("it has no program headers, so no loader can open it")
        }
        let headers = try file.piece(at: table, count: count * entrySize, isBigEndian: isBigEndian)
        var dynamicPlace: (offset: UInt64, size: UInt64)?
        for index in 0..<Int(count) {
            let entry = index * Int(entrySize)
            let type = try headers.u32(entry)
            let offset = try headers.word(entry + (is64 ? 8 : 4), is64: is64)
            let address = try headers.word(entry + (is64 ? 16 : 8), is64: is64)
            let size = try headers.word(entry + (is64 ? 32 : 16), is64: is64)
            if type == 1 { segments.append(Segment(offset: offset, address: address, fileSize: size)) }
            if type == 2 { dynamicPlace = (offset, size) }
        }
        guard let place = dynamicPlace else {
            throw LibraryFormatError("it is linked statically: it exports nothing to a dynamic loader")
        }
        let entries = try file.piece(at: place.offset, count: place.size, isBigEndian: isBigEndian)
        let width = is64 ? 16 : 8
        for entry in stride(from: 0, through: entries.count - width, by: width) {
            let tag = try entries.word(entry, is64: is64)
            if tag == 0 { break }
            let value = try entries.word(entry + width / 2, is64: is64)
            if dynamic[tag] == nil { dynamic[tag] = value }
        }
    }

    /// The bytes from an address to the end of its segment, or so many of them.
    private func piece(at address: UInt64, count: UInt64? = nil) throws(LibraryFormatError) -> Piece {
        for segment in segments where address >= segment.address && address - segment.address < segment.fileSize {
            let skipped = address - segment.address
            let (offset, overflows) = segment.offset.addingReportingOverflow(skipped)
            guard !overflows, offset <= file.size else { break }
            // A segment that says more than the file has ends with the file.
            let available = min(segment.fileSize - skipped, file.size - offset)
            if let count, count > available { break }
            return try file.piece(at: offset, count: count ?? available, isBigEndian: isBigEndian)
        }
        throw LibraryFormatError(
            "the file is truncated or damaged: nothing is mapped at 0x\(String(address, radix: 16)), where a table should be"
        )
    }

    /// The processor, as Swift names it.
    private var architecture: String? {
        switch machine {
        case 3: "i386"
        case 20: "powerpc"
        case 21: isBigEndian ? "powerpc64" : "powerpc64le"
        case 22: "s390x"
        case 40: "arm"
        case 62: "x86_64"
        case 183: "arm64"
        case 243: is64 ? "riscv64" : "riscv32"
        default: nil
        }
    }

    func exports() throws(LibraryFormatError) -> LibraryExports {
        let format = "ELF \(is64 ? 64 : 32)-bit \(isBigEndian ? "big" : "little")-endian"
        guard let symbolTable = dynamic[Tag.symbolTable], let stringTable = dynamic[Tag.stringTable] else {
            return LibraryExports(format: format, symbols: [], architecture: architecture)
        }
        let strings = try piece(at: stringTable, count: dynamic[Tag.stringSize])
        let installName: String?
        if let offset = dynamic[Tag.soname] { installName = try strings.text(offset) } else { installName = nil }
        let count = try symbolCount()
        let entrySize: UInt64 = is64 ? 24 : 16
        if let size = dynamic[Tag.symbolEntrySize], size != entrySize {
            throw LibraryFormatError("the file is damaged: its symbols have \(size) bytes each, not \(entrySize)")
        }
        let (size, overflows) = count.multipliedReportingOverflow(by: entrySize)
        guard !overflows else { throw LibraryFormatError("the file is damaged: it claims \(count) symbols") }
        let symbols = try piece(at: symbolTable, count: size)
        let versions = try versionDefinitions(strings)
        let versionSymbols: Piece?
        if let address = dynamic[Tag.versionSymbols], count > 0 {
            versionSymbols = try piece(at: address, count: count * 2)
        } else {
            versionSymbols = nil
        }
        var result: [ExportedSymbol] = []
        var budget = NameBudget()
        for index in 0..<Int(count) {
            let version = try versionSymbols.map { (piece) throws(LibraryFormatError) in try piece.u16(index * 2) }
            if let symbol = try symbol(at: index * Int(entrySize), in: symbols, strings, version, versions) {
                try budget.spend(symbol.name)
                result.append(symbol)
            }
        }
        return LibraryExports(
            format: format,
            installName: installName,
            symbols: result,
            versions: versions.filter { !$0.value.isBase }.sorted { $0.key < $1.key }.map(\.value.name),
            architecture: architecture
        )
    }

    private func symbol(
        at entry: Int,
        in symbols: Piece,
        _ strings: Piece,
        _ versionIndex: UInt16?,
        _ versions: [UInt16: Version]
    ) throws(LibraryFormatError) -> ExportedSymbol? {
        let info = try symbols.u8(entry + (is64 ? 4 : 12))
        let visibility = try symbols.u8(entry + (is64 ? 5 : 13)) & 3
        let section = try symbols.u16(entry + (is64 ? 6 : 14))
        let (binding, type) = (info >> 4, info & 15)
        // Defined here; global, weak or unique; visible by default or protected.
        guard section != 0, [1, 2, 10].contains(binding), visibility == 0 || visibility == 3 else { return nil }
        let index = versionIndex.map { $0 & 0x7FFF }
        // 0 is a symbol that the version script made local.
        if index == 0 { return nil }
        let name = try strings.text(UInt64(try symbols.u32(entry)))
        guard !name.isEmpty else { return nil }
        let version = index.flatMap { versions[$0] }
        let kind: ExportedSymbol.Kind? =
            switch type {
            case 0: section == 0xFFF1 ? .absolute : .untyped
            case 1, 5: section == 0xFFF1 ? .absolute : .object
            case 2: .function
            case 6: .threadLocal
            case 10: .indirectFunction
            case 3, 4: nil
            default: .untyped
            }
        guard let kind else { return nil }
        return ExportedSymbol(
            name: name,
            kind: kind,
            isWeak: binding == 2,
            version: version.flatMap { $0.isBase ? nil : $0.name },
            isDefaultVersion: (versionIndex ?? 0) & 0x8000 == 0,
            size: try symbols.word(entry + (is64 ? 16 : 8), is64: is64)
        )
    }

    // MARK: - How many symbols there are

    /// The number of entries of the symbol table, which only the hash tables tell.
    private func symbolCount() throws(LibraryFormatError) -> UInt64 {
        if let address = dynamic[Tag.hash] {
            // Some 64-bit machines (s390x, Alpha) have entries of 8 bytes.
            let isWide = is64 && (machine == 22 || machine == 0x9026)
            return try piece(at: address, count: isWide ? 16 : 8).word(isWide ? 8 : 4, is64: isWide)
        }
        if let address = dynamic[Tag.gnuHash] { return try gnuSymbolCount(at: address) }
        if machine == 8, let count = dynamic[Tag.mipsSymbolCount] { return count }
        throw LibraryFormatError("the file is damaged: it has symbols and no hash table that tells how many")
    }

    private func gnuSymbolCount(at address: UInt64) throws(LibraryFormatError) -> UInt64 {
        let head = try piece(at: address, count: 16)
        let (buckets, first, bloom) = (UInt64(try head.u32(0)), UInt64(try head.u32(4)), UInt64(try head.u32(8)))
        let bucketAddress = address &+ 16 &+ bloom * (is64 ? 8 : 4)
        let table = try piece(at: bucketAddress, count: buckets * 4)
        var last: UInt64 = 0
        for index in 0..<Int(buckets) { last = max(last, UInt64(try table.u32(index * 4))) }
        // Only empty buckets: nothing is exported, and what stands before the first is imported.
        guard last >= first else { return first }
        let chains = try piece(at: bucketAddress &+ buckets * 4)
        while true {
            let (place, overflows) = Int(last - first).multipliedReportingOverflow(by: 4)
            guard !overflows else { throw LibraryFormatError("the file is damaged: its hash table has no end") }
            // The last symbol of a chain has the lowest bit set.
            if try chains.u32(place) & 1 == 1 { return last + 1 }
            last += 1
        }
    }

    // MARK: - Versions

    private struct Version {
        var name: String
        /// Whether it is the library's own name and no version.
        var isBase: Bool
    }

    private func versionDefinitions(_ strings: Piece) throws(LibraryFormatError) -> [UInt16: Version] {
        guard let address = dynamic[Tag.versionDefinitions] else { return [:] }
        let count = dynamic[Tag.versionDefinitionCount] ?? 0
        let table = try piece(at: address)
        var versions: [UInt16: Version] = [:]
        var entry = 0
        for _ in 0..<min(count, 0x7FFF) {
            let flags = try table.u16(entry + 2)
            let index = try table.u16(entry + 4)
            let name = try table.u32(entry + Int(try table.u32(entry + 12)))
            versions[index] = Version(name: try strings.text(UInt64(name)), isBase: flags & 1 == 1)
            let next = Int(try table.u32(entry + 16))
            if next == 0 { break }
            entry += next
        }
        return versions
    }
}
