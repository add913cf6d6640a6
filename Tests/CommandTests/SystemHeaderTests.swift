// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import Foundation
import Testing

/// The machine's own sqlite3.h, whatever its version.
@Suite("ffigen: sqlite3.h")
struct SystemHeaderTests {
    @Test(
        "Every function is bound, in both outputs and on both call paths",
        arguments: ["auto", "libffi"]
    )
    func sqlite(_ callPath: String) throws {
        let scratch = try Scratch()
        let result = try scratch.ffigen("sqlite3.h", "-o", "out", "--call-path", callPath)
        #expect(result.code == 0, "\(result.messages)")

        let definitions = try Definitions(json: scratch.text("out/SQLite3.ffi.json"))
        #expect(definitions.functions.count > 250)
        let open = try #require(definitions.functions["sqlite3_open"])
        #expect(open == FunctionDefinition(arguments: ["string", "pointer"], result: "i32"))
        #expect(definitions.callbacks["sqlite3_exec"]?["2"]?.arguments == ["pointer", "i32", "pointer", "pointer"])
        #expect(definitions.constants["SQLITE_ROW"] == ConstantDefinition(type: "i32", value: .signed(100)))

        #expect(definitions.extended.functions["sqlite3_mprintf"]?.isVariadic == true)
        #expect(!definitions.skipped.contains { $0.kind == "function" })
        #expect(!definitions.skipped.isEmpty)
        for macro in definitions.skipped {
            #expect(macro.location.contains(/sqlite3\.h:\d+:\d+$/), "\(macro.location)")
            #expect(result.messages.contains("\(macro.location): note: macro '\(macro.name)' is not bound"))
        }

        let swift = try scratch.text("out/SQLite3.swift")
        for name in Array(definitions.functions.keys) + definitions.extended.functions.keys {
            #expect(swift.contains("public func \(name)("), "\(name) is not in the Swift file")
        }
    }
}
