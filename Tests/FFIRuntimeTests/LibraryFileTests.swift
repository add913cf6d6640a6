// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Testing

@testable import FFIRuntime

@Suite("Files that cannot be opened as a library")
struct LibraryFileTests {
    /// The first bytes of an ELF file of 64 bits.
    private static func elf(machine: UInt16, bits: UInt8 = 2, isBigEndian: Bool = false) -> [UInt8] {
        let low = UInt8(truncatingIfNeeded: machine)
        let high = UInt8(truncatingIfNeeded: machine >> 8)
        let words: [UInt8] = isBigEndian ? [0, 3, high, low] : [3, 0, low, high]
        return [0x7F, 0x45, 0x4C, 0x46, bits, isBigEndian ? 2 : 1, 1, 0] + Array(repeating: 0, count: 8) + words
    }

    #if arch(x86_64)
        private static let own: UInt16 = 62
        private static let other: UInt16 = 183
        private static let otherName = "AArch64"
    #else
        private static let own: UInt16 = 183
        private static let other: UInt16 = 62
        private static let otherName = "x86-64"
    #endif

    @Test(
        "The machine of an ELF file that is not this one",
        arguments: [
            (elf(machine: other), otherName), (elf(machine: own), nil), (elf(machine: 243), "RISC-V"),
            (elf(machine: 22, isBigEndian: true), "S/390"), (elf(machine: 999), "machine 999"),
            (Array(elf(machine: other).dropLast()), nil), (Array("#!/bin/sh\necho library\n".utf8), nil), ([], nil),
        ] as [([UInt8], String?)]
    )
    func machine(_ head: [UInt8], _ expected: String?) {
        #expect(LibraryFile.otherMachine(head) == expected)
    }

    #if os(Linux)
        @Test(
            "The error names the file and what is wrong with it",
            arguments: [
                (elf(machine: other) + Array(repeating: 0, count: 1024), "for \(otherName), this process for"),
                (Array(repeating: 0x20, count: 1024), "invalid ELF header"),
                ([], "file too short"),
            ] as [([UInt8], String)]
        )
        func message(_ content: [UInt8], _ expected: String) throws {
            let file = FileManager.default.temporaryDirectory.appending(path: "ffigen-\(UUID().uuidString).so")
            try Data(content).write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            let error = #expect(throws: FFIError.self) { try DynamicLibrary(file.path) }
            #expect(error?.code == .callFailed)
            #expect(error?.message.hasPrefix("dlopen failed: \(file.path): ") == true)
            #expect(error?.message.contains(expected) == true, "\(error?.message ?? "")")
        }
    #endif
}
