// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import Foundation
import Testing

/// The machine's own sqlite3.h, whatever its version.
@Suite("ffigen: sqlite3.h")
struct SystemHeaderTests {
    @Test(
        "Every function that is not variadic is bound, in both outputs and on both call paths",
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

        let skipped = definitions.skipped.filter { $0.kind == "function" }
        #expect(skipped.contains { $0.name == "sqlite3_mprintf" })
        for function in skipped {
            #expect(function.reason.contains("variable argument list"), "\(function.name)")
            #expect(function.location.contains(/sqlite3\.h:\d+:\d+$/), "\(function.location)")
            #expect(result.messages.contains("\(function.location): warning: function '\(function.name)' is not bound"))
        }

        let swift = try scratch.text("out/SQLite3.swift")
        for name in definitions.functions.keys {
            #expect(swift.contains("public func \(name)("), "\(name) is not in the Swift file")
        }
    }
}
