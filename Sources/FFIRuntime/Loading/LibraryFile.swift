// Licensed under Apache License v2.0. See LICENSE for details.

/// What the first bytes of a library file say about the machines it is for.
///
/// glibc says of a library for another machine that there is no such file. Its reader deserves the truth.
enum LibraryFile {
    /// The number of bytes that are looked at: the header, and the program headers, which follow it in every common file.
    static let headLength = 4096

    /// The number of bytes that ``otherMachine(_:)`` needs.
    private static let machineEnd = 20

    /// The machine that an ELF file is for when it is not this one; nothing for this machine's files and for anything that
    /// is not ELF.
    ///
    /// - Parameter head: The file's first bytes.
    static func otherMachine(_ head: [UInt8]) -> String? {
        guard head.count >= machineEnd, isELF(head) else { return nil }
        let isBigEndian = head[5] == 2
        let code = isBigEndian ? Int(head[18]) << 8 | Int(head[19]) : Int(head[19]) << 8 | Int(head[18])
        guard code != ownMachine else { return nil }
        return name(of: code)
    }

    /// Whether an ELF file of 64 bits is shorter than its program headers say: glibc maps what is not there, and touching
    /// it ends the process.
    ///
    /// - Parameters:
    ///   - head: The file's first bytes.
    ///   - size: The file's size in bytes.
    static func isTruncated(_ head: [UInt8], size: Int) -> Bool {
        // 64 bits, little-endian (ELF-64 object file format, version 1.5: headers of 64 and 56 bytes).
        guard isELF(head), head.count >= 64, head[4] == 2, head[5] == 1 else { return false }
        func number(at offset: Int, bytes: Int) -> UInt64 {
            head[offset..<(offset + bytes)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        let entrySize = Int(number(at: 54, bytes: 2))
        let count = Int(number(at: 56, bytes: 2))
        guard let table = Int(exactly: number(at: 32, bytes: 8)), entrySize >= 56, table < head.count else {
            return false
        }
        for index in 0..<count {
            let entry = table + index * entrySize
            guard entry + 56 <= head.count else { return entry + 56 > size }
            guard number(at: entry, bytes: 4) == 1 else { continue }
            let (end, overflows) = number(at: entry + 8, bytes: 8)
                .addingReportingOverflow(number(at: entry + 32, bytes: 8))
            if overflows || end > UInt64(size) { return true }
        }
        return false
    }

    private static func isELF(_ head: [UInt8]) -> Bool { head.starts(with: [0x7F, 0x45, 0x4C, 0x46]) }

    /// This machine's name.
    static var machine: String { name(of: ownMachine) }

    private static func name(of code: Int) -> String {
        names.first { $0.key == code }?.value ?? "machine \(code)"
    }

    private static let names: KeyValuePairs<Int, String> = [
        3: "x86", 8: "MIPS", 20: "PowerPC", 21: "64-bit PowerPC", 22: "S/390", 40: "ARM", 62: "x86-64", 183: "AArch64",
        243: "RISC-V", 258: "LoongArch",
    ]

    /// The number by which ELF calls this machine.
    private static var ownMachine: Int {
        #if arch(x86_64)
            62
        #elseif arch(arm64)
            183
        #elseif arch(arm)
            40
        #elseif arch(i386)
            3
        #elseif arch(riscv64)
            243
        #elseif arch(powerpc64) || arch(powerpc64le)
            21
        #elseif arch(s390x)
            22
        #else
            0
        #endif
    }
}
