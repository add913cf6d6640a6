// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Testing

@testable import FFIDefinitions

@Suite("Reading a definitions document")
struct ReadingTests {
    @Test(
        "A fault is named with its place and what was expected",
        arguments: [
            ("", "$", "JSON"),
            ("[]", "$", "expected"),
            (#"{"module": "M"}"#, "$", "'schemaVersion' is missing"),
            (
                #"{"schemaVersion": 2, "module": "M", "library": {"names": []}}"#, "$.schemaVersion",
                "version 1, found 2"
            ),
            (#"{"schemaVersion": 1, "library": {"names": []}}"#, "$", "'module' is missing"),
            (#"{"schemaVersion": 1, "module": "M", "library": {"names": [1]}}"#, "$.library.names[0]", "a string"),
            (
                #"{"schemaVersion": 1, "module": "M", "library": {"names": []}, "functions": {"f": {"arguments": "i32"}}}"#,
                "$.functions.f.arguments", "expected"
            ),
            (
                #"{"schemaVersion": 1, "module": "M", "library": {"names": []}, "functions": {"f": {"arguments": [], "parameters": []}}}"#,
                "$.functions.f", "'arguments' and 'parameters'"
            ),
            (
                #"{"schemaVersion": 1, "module": "M", "library": {"names": []}, "constants": {"A": {"type": "i32", "value": "x"}}}"#,
                "$.constants.A.value", "an integer of 64 bits"
            ),
            (
                #"{"schemaVersion": 1, "module": "M", "library": {"names": []}, "enums": {"E": {"type": "i32", "values": {"A": 1.5}}}}"#,
                "$.enums.E.values.A", "an integer of 64 bits"
            ),
        ]
    )
    func faults(json: String, path: String, message: String) {
        let error = #expect(throws: DefinitionsError.self) { try Definitions(json: json) }
        #expect(error?.path == path)
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "no error")")
    }

    @Test(
        "A file that cannot be read is named, and the reason is in plain words",
        arguments: [
            ("/nowhere/x.ffi.json", "/nowhere/x.ffi.json: $: there is no such file"),
            ("/", "/: $: the file cannot be read; it may be a folder"),
        ]
    )
    func unreadable(path: String, text: String) {
        let error = #expect(throws: DefinitionsError.self) { try Definitions(contentsOf: URL(filePath: path)) }
        #expect(error?.description == text)
    }

    @Test(
        "Every alias of the reference page is read",
        arguments: ["return", "returns", "result"],
        ["arguments", "parameters"]
    )
    func aliases(result: String, arguments: String) throws {
        let json = #"""
            {"schemaVersion": 1, "module": "M", "library": {"names": ["m"]},
             "functions": {"f": {"\#(arguments)": ["i32", "ptr"], "\#(result)": "u8"}}}
            """#
        let function = try Definitions(json: json).functions["f"]
        #expect(function == FunctionDefinition(arguments: ["i32", "ptr"], result: "u8"))
    }

    @Test("Values beyond what a JSON number holds survive the way out and back")
    func extremes() throws {
        var definitions = Definitions(module: "M", target: "t", library: .init(names: ["m"]))
        let values: [ConstantDefinition.Value] = [
            .signed(.min), .signed(.max), .unsigned(.max), .signed(1 << 53), .signed((1 << 53) + 1),
        ]
        for (index, value) in values.enumerated() {
            definitions.constants["I\(index)"] = ConstantDefinition(type: "i64", value: value)
        }
        for (index, value) in [Double.infinity, -.infinity, 0.1, Double.leastNonzeroMagnitude, 1e308].enumerated() {
            definitions.constants["F\(index)"] = ConstantDefinition(type: "f64", value: .floating(value))
        }
        let text = "quote \" backslash \\ newline \n tab \t nul \u{0} line \u{2028} emoji 😀"
        definitions.constants["S"] = ConstantDefinition(type: "string", value: .string(text))
        definitions.skipped = [SkippedDeclaration(name: "x", kind: "macro", location: "h:1:1", reason: text)]
        #expect(try Definitions(json: definitions.json) == definitions)
        #expect(definitions.json.contains(#""18446744073709551615""#))
        #expect(definitions.json.contains(#""value": 9007199254740992 }"#))
    }
}
