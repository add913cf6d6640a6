// Licensed under Apache License v2.0. See LICENSE for details.
import CInterface
import Foundation
import Testing

@testable import ClangScanner

@Suite struct ScratchTests {
    @Test(arguments: InstalledLibclang.all) func dump(_ clang: InstalledLibclang) throws {
        let headers = (ProcessInfo.processInfo.environment["SCRATCH"] ?? "/usr/include/sqlite3.h").split(separator: ":").map(String.init)
        let start = Date()
        let interface = try clang.scanner.scan(ScanRequest(headers: headers, arguments: ["-I/usr/lib/llvm-14/include"]))
        print(clang.version, Date().timeIntervalSince(start))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        let name = clang.version.contains("14") ? "14" : "21"
        try encoder.encode(interface).write(to: URL(filePath: "/tmp/boot/out\(name).json"))
    }
}
