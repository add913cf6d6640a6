// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Foundation
import TestSupport
import Testing

@testable import ClangScanner

@Suite("The specimen as the scanner reads it")
struct SpecimenGoldenTests {
    /// The macros that the fixture's configuration wraps.
    private static let macroSignatures = [
        "int FUNCTIONS_MAX(int a, int b)",
        "int FUNCTIONS_BASE_OF(int a, int b)",
        "void FUNCTIONS_SET(int *place, int value)",
        "int (*FUNCTIONS_CALLBACK(int (*callback)(int, void *)))(int, void *)",
        "int FUNCTIONS_KIND(double x)",
    ]

    @Test(
        "The interface equals the golden with every libclang",
        arguments: InstalledLibclang.all,
        ["specimen", "names", "types", "functions", "enums", "carriers"]
    )
    func golden(_ clang: InstalledLibclang, name: String) throws {
        try compare(clang, name)
    }

    @Test("_Float16, with every libclang that has it", arguments: InstalledLibclang.all.filter(\.hasHalf))
    func half(_ clang: InstalledLibclang) throws {
        try compare(clang, "half")
    }

    private func compare(_ clang: InstalledLibclang, _ name: String) throws {
        let header = FixtureLibrary.folder.appending(path: "\(name)/\(name).h").path
        var request = ScanRequest(headers: [header], target: "x86_64-unknown-linux-gnu")
        if name == "functions" {
            request.wrapsStatic = true
            request.macroSignatures = Self.macroSignatures
        }
        let interface = try clang.scanner.scan(request)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(interface), as: UTF8.self) + "\n"
        let golden = FixtureLibrary.folder.appending(path: "\(name)/\(name).interface.json")
        let difference = try Golden.difference(between: text, andFileAt: golden)
        #expect(difference == nil)
    }
}
