// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Foundation
import TestSupport
import Testing

@testable import ClangScanner

@Suite struct WholeHeaderTests {
    /// Headers of this machine; one that is not installed is left out.
    private static let installed: [(headers: [String], arguments: [String])] = [
        (["/usr/include/sqlite3.h"], []),
        (["/usr/include/zlib.h"], []),
        (["/usr/lib/llvm-14/include/clang-c/Index.h"], ["-I/usr/lib/llvm-14/include"]),
        (["/usr/include/stdio.h", "/usr/include/stdlib.h", "/usr/include/string.h", "/usr/include/time.h"], []),
        (["/usr/include/linux/fs.h"], []),
        (["/usr/include/ffi.h", "/usr/include/x86_64-linux-gnu/ffi.h"], []),
    ].map { (headers: $0.0.filter { SystemFiles().isFile($0) }, arguments: $0.1) }.filter { !$0.headers.isEmpty }

    @Test(.enabled(if: InstalledLibclang.all.count > 1), arguments: installed)
    func `versions of libclang agree on installed headers`(_ headers: [String], _ arguments: [String]) throws {
        try expectAgreement(ScanRequest(headers: headers, arguments: arguments))
    }

    @Test(.enabled(if: InstalledLibclang.all.count > 1), arguments: fixtures)
    func `versions of libclang agree on fixtures`(_ name: String) throws {
        try expectAgreement(Self.request(name))
    }

    /// `FFIGEN_RECORD=1` writes the goldens and fails, so that a recording run is never green.
    @Test(arguments: fixtures)
    func golden(_ name: String) throws {
        let clang = try #require(InstalledLibclang.all.first)
        let interface = try clang.scanner.scan(Self.request(name))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(interface), as: UTF8.self) + "\n"
        let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name).json")
        if ProcessInfo.processInfo.environment["FFIGEN_RECORD"] == "1" {
            try Data(text.utf8).write(to: golden)
            Issue.record(
                "recorded \(golden.lastPathComponent); read the difference and run again without FFIGEN_RECORD"
            )
            return
        }
        let data = try Data(contentsOf: golden)
        #expect(try JSONDecoder().decode(Interface.self, from: data) == interface)
        // The text too: what is written must not depend on the order of a dictionary.
        #expect(String(decoding: data, as: UTF8.self) == text)
    }

    /// Only the compiler's own headers: those of the C library differ from machine to machine.
    private static func request(_ name: String) -> ScanRequest {
        ScanRequest(
            headers: [folder + name + ".h"],
            arguments: ["-ffreestanding", "-nostdlibinc"],
            target: "x86_64-unknown-linux-gnu"
        )
    }

    private static let fixtures = ["shapes", "constants", "callbacks"]

    private static let folder =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/headers").path + "/"

    private func expectAgreement(_ request: ScanRequest) throws {
        let interfaces = try InstalledLibclang.all.map { try $0.scanner.scan(request) }
        let first = try #require(interfaces.first)
        for other in interfaces.dropFirst() {
            #expect(other.target == first.target)
            #expect(other.headers == first.headers)
            for (a, b) in zip(first.declarations, other.declarations) where a != b {
                #expect(a == b)
            }
            #expect(other.declarations.count == first.declarations.count)
            for (a, b) in zip(first.macros, other.macros) where a != b {
                #expect(a == b)
            }
            #expect(other.macros.count == first.macros.count)
        }
    }
}
