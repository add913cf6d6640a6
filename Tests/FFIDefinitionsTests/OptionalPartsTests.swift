// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import Testing

/// What a document may say beside what a call needs.
@Suite("Parts of the definitions that may be missing")
struct OptionalPartsTests {
    private static func definitions(_ parts: String) throws -> Definitions {
        try Definitions(json: #"{"schemaVersion": 1, "module": "M", "library": {"names": ["m"]}, \#(parts)}"#)
    }

    @Test(
        "They are read, and written as they were",
        arguments: [
            #""c": {"functions": {"f": {"0": "int *", "10": "char *", "return": "char *"}}, "fields": {"r": {"m": "long *"}}}"#,
            #""c": {"variables": {"v": "enum e"}}"#,
            #""swift": {"accessLevel": "package", "condition": "os(Linux)", "types": {"a": "A"}, "enumStyles": {"e": "frozen"}}"#,
            #""swift": {"style": "dropIn", "imports": {"B": {"b": "b"}}}"#,
            #""constants": {"TEXT": {"type": "bytes", "value": "c0ff00"}}"#,
            #""extended": {"types": {"r": {"kind": "struct"}}}"#, #""extended": {"functions": {"f": {}}}"#,
        ]
    )
    func roundTrip(_ parts: String) throws {
        let definitions = try Self.definitions(parts)
        #expect(try Definitions(json: definitions.json) == definitions)
        #expect(try definitions != Self.definitions(#""skipped": []"#))
    }

    @Test("A document without them is written without them")
    func absent() throws {
        let text = try Self.definitions(#""functions": {}"#).json
        #expect(!text.contains("\"c\"") && !text.contains("\"swift\""))
    }

    @Test("Parameters stand in their order, the result behind them")
    func order() throws {
        let definitions = try Self.definitions(
            #""c": {"functions": {"f": {"return": "char *", "10": "int *", "9": "long *"}}}"#
        )
        #expect(definitions.json.contains(#""f": { "9": "long *", "10": "int *", "return": "char *" }"#))
    }
}
