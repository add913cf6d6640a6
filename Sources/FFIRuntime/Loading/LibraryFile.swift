// Licensed under Apache License v2.0. See LICENSE for details.

/// What the first bytes of a library file say about the machines it is for.
///
/// glibc says of a library for another machine that there is no such file. Its reader deserves the truth.
enum LibraryFile {
    /// The number of bytes that ``otherMachine(_:)`` looks at.
    static let headLength = 20

    /// The machine that an ELF file is for when it is not this one; nothing for this machine's files and for anything that
    /// is not ELF.
    ///
    /// - Parameter head: The file's first bytes.
    static func otherMachine(_ head: [UInt8]) -> String? {
        guard head.count >= headLength, head.starts(with: [0x7F, 0x45, 0x4C, 0x46]) else { return nil }
        let isBigEndian = head[5] == 2
        let code = isBigEndian ? Int(head[18]) << 8 | Int(head[19]) : Int(head[19]) << 8 | Int(head[18])
        guard code != ownMachine else { return nil }
        return name(of: code)
    }

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
