// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import LibrarySymbols
import TestSupport
import Testing

/// Library files with damage of every kind: `Scripts/mutate libraries 100000` for more of them.
@Suite("Hostile input: damaged libraries")
struct MutatedLibraryTests {
    private static let specimens: [[UInt8]] = {
        let fixtures = ["specimen", "adapted"].compactMap { try? FixtureLibrary.path(for: $0) }
        return fixtures.compactMap { try? [UInt8](Data(contentsOf: URL(filePath: $0))) }
            + MachOSample.Exports.allCases.map(MachOSample.bytes)
    }()

    @Test("Symbols of the file, or an error in words; never a crash")
    func libraries() throws {
        try #require(Self.specimens.count == 2 + MachOSample.Exports.allCases.count)
        let outcomes = try MutationRun(usual: 3_000)("libraries") { seed in
            var mutator = Mutator(seed: seed)
            var bytes = mutator.random.pick(Self.specimens)
            for _ in 0..<Int.random(in: 1...3, using: &mutator.random) { mutator.damage(&bytes) }
            do throws(LibraryFormatError) {
                let exports = try LibraryExports(bytes: bytes)
                #expect(exports.symbols.allSatisfy { $0.name.utf8.count <= bytes.count }, "seed \(seed)")
                return "read"
            } catch {
                #expect(!error.description.isEmpty, "seed \(seed)")
                return "refused"
            }
        }
        #expect(outcomes["read", default: 0] > 0 && outcomes["refused", default: 0] > 0)
    }
}
