// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import FFIRuntime
import Foundation
import TestSupport
import Testing

/// Definitions documents with damage, loaded with a real library: `Scripts/mutate documents 1000000` for more of them.
@Suite("Hostile input: damaged documents at run time")
struct MutatedDocumentTests {
    private static let words = [
        "0", "-1", "1", "7", "64", "65536", "65537", "9223372036854775807", "-9223372036854775808", "null", "true",
        "{}",
        "[]", "\"\"", "\"void\"", "\"i8\"", "\"longdouble\"", "\"complexf64\"", "\"i128\"", "\"bits\": [0, 65]",
        "\"count\": 9223372036854775807", "\"offset\": -1", "\"offset\": 9223372036854775807", "\"size\"",
        "\"\\u0000\"", "\"buffer\"", "\"function\"", "\"variadic\": true", "\"-1\"", "\"99999999999999999999\"",
    ]

    private static let document = """
        { "schemaVersion": 1, "module": "Sample", "library": { "names": ["sample"] },
          "functions": { "add_i32": { "arguments": ["i32", "i32"], "return": "i32" },
                         "noop_void": { }, "string_length": { "parameters": ["string"], "result": "u64" } },
          "callbacks": { "add_i32": { "0": { "arguments": ["pointer", "f64"], "return": "i8" } } },
          "extended": {
            "functions": { "make_three": { "arguments": ["i64", "i64", "i64"], "return": "three" },
                           "variadic_sum_i32": { "arguments": ["i32"], "return": "i64", "variadic": true },
                           "take": { "arguments": ["outer", "union"], "return": "longdouble" } },
            "types": {
              "three": { "kind": "struct", "size": 24, "alignment": 8, "fields": [
                { "name": "a", "offset": 0, "type": "i64" }, { "name": "b", "offset": 8, "type": "i64", "count": 2 } ] },
              "outer": { "kind": "struct", "size": 32, "alignment": 8, "fields": [
                { "name": "t", "offset": 0, "type": "three" }, { "name": "x", "offset": 24, "type": "u32", "bits": [3, 7] } ] },
              "union": { "kind": "union", "size": 16, "alignment": 8, "fields": [
                { "name": "d", "offset": 0, "type": "f64", "count": 2 }, { "name": "p", "offset": 0, "type": "pointer" } ] } } },
          "constants": { "ONE": { "type": "i32", "value": 1 }, "PI": { "type": "f64", "value": 3.14 },
                         "TEXT": { "type": "string", "value": "x" } } }
        """

    @Test("A damaged document loads, or is refused with its place; never a crash")
    func documents() throws {
        let path = try Fixture.path
        let outcomes = try MutationRun(usual: 2_000)("documents at run time") { seed in
            var mutator = Mutator(seed: seed, words: Self.words)
            let definitions: Definitions
            do {
                definitions = try Definitions(json: mutator.damage(Self.document))
            } catch {
                return "refused"
            }
            do throws(FFIError) {
                let library = try FFI.dlopen(path, definitions: definitions)
                for name in definitions.constants.keys { _ = library.constant(name) }
                library.lib.close()
                return "loaded"
            } catch {
                #expect(!error.message.isEmpty, "seed \(seed)")
                return "not loaded"
            }
        }
        for outcome in ["refused", "loaded", "not loaded"] { #expect(outcomes[outcome, default: 0] > 0, "\(outcome)") }
    }

    @Test("Records that lie in one place and contain each other many times are refused, and take no time")
    func manifoldRecords() throws {
        // Each has the one before it a hundred times at offset 0: the last would have 100 to the power of 20 members.
        let types = (1...20).map { level in
            let type = level == 1 ? "i8" : "r\(level - 1)"
            let fields = (0..<100).map { "{ \"name\": \"f\($0)\", \"offset\": 0, \"type\": \"\(type)\" }" }
            return
                "\"r\(level)\": { \"kind\": \"union\", \"size\": 1, \"alignment\": 1, \"fields\": [\(fields.joined(separator: ","))] }"
        }
        try expectRefusal(types: types, type: "r20", "$.extended.types.")
    }

    @Test("Records nested by the ten thousand are refused")
    func deepRecords() throws {
        let types = (1...100_000).map { level in
            let type = level == 1 ? "i8" : "r\(level - 1)"
            let field = "{ \"name\": \"f\", \"offset\": 0, \"type\": \"\(type)\" }"
            return "\"r\(level)\": { \"kind\": \"struct\", \"size\": 1, \"alignment\": 1, \"fields\": [\(field)] }"
        }
        try expectRefusal(types: types, type: "r100000", "$.extended.types.")
    }

    private func expectRefusal(types: [String], type: String, _ place: String) throws {
        let definitions = try Definitions(
            json: """
                { "schemaVersion": 1, "module": "Sample", "library": { "names": ["sample"] },
                  "extended": { "functions": { "f": { "arguments": ["\(type)"] } }, "types": { \(types.joined(separator: ",")) } } }
                """
        )
        let error = #expect(throws: FFIError.self) { try FFI.dlopen(nil, definitions: definitions) }
        #expect(error?.message.contains(place) == true, "\(error.map { $0.message.prefix(300) } ?? "")")
    }
}
