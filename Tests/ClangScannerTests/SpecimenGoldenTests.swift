// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Foundation
import TestSupport
import Testing

@testable import ClangScanner

@Suite("The specimen as the scanner reads it")
struct SpecimenGoldenTests {
    @Test(
        "The interface equals the golden with every libclang",
        arguments: InstalledLibclang.all,
        ["specimen", "names", "carriers"]
    )
    func golden(_ clang: InstalledLibclang, name: String) throws {
        let header = FixtureLibrary.folder.appending(path: "\(name)/\(name).h").path
        let interface = try clang.scanner.scan(ScanRequest(headers: [header], target: "x86_64-unknown-linux-gnu"))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(interface), as: UTF8.self) + "\n"
        let golden = FixtureLibrary.folder.appending(path: "\(name)/\(name).interface.json")
        let difference = try Golden.difference(between: text, andFileAt: golden)
        #expect(difference == nil)
    }
}
