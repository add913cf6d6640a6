// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import Testing

@testable import ClangScanner

@Suite("Functions that only newer versions of libclang have")
struct OptionalSymbolTests {
    @Test("Availability is that of the library, and an absent one is no error", arguments: InstalledLibclang.all)
    func availability(_ clang: InstalledLibclang) throws {
        let major = try #require(clang.version.firstMatch(of: /version (\d+)/).flatMap { Int($0.1) })
        for (symbol, since) in [("clang_getUnqualifiedType", 16), ("clang_isBeforeInTranslationUnit", 20)] {
            #expect(clang.libclang.isAvailable(symbol) == (major >= since), "\(symbol) in \(clang.version)")
        }
        // All others are there: only the optional ones may be missing when everything is required.
        #expect(throws: Never.self) { try Libclang(path: clang.path, requireAll: true) }
    }
}
