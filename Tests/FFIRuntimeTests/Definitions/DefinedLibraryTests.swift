// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import FFIRuntime
import Foundation
import TestSupport
import Testing

/// Loads the definitions that the generator writes for the specimen, and calls through them without generated code.
@Suite("A library opened with a definitions document")
struct DefinedLibraryTests {
    let specimen: DefinedLibrary

    init() throws {
        specimen = try FFI.dlopen(FixtureLibrary.path(for: "specimen"), definitions: Self.definitions())
    }

    private static func definitions() throws -> Definitions {
        let tests = FixtureLibrary.folder.deletingLastPathComponent()
        return try Definitions(contentsOf: tests.appending(path: "GoldenCompileTests/Direct/Specimen.ffi.json"))
    }

    private struct Pair: BitwiseCopyable, Equatable {
        var first: Int32
        var second: Int32
    }

    private struct Mixed: BitwiseCopyable, Equatable {
        var tag: Int8
        var weight: Double
    }

    @Test("Functions of the vocabulary are called with values")
    func scalars() throws {
        #expect(try specimen.function("specimen_i8")(-128) == -128)
        #expect(try specimen.function("specimen_u64")(18_446_744_073_709_551_615) == 18_446_744_073_709_551_615)
        #expect(try specimen.function("specimen_f64")(1.5) == 1.5)
        #expect(try specimen.function("specimen_length")("héllo") == 6)
        #expect(throws: FFIError.self) { try specimen.function("specimen_i8")(128) }
    }

    @Test("Records go by value under extended, in registers and in memory")
    func records() throws {
        let swapped = try specimen.function("specimen_swap")(FFIValue(record: Pair(first: 1, second: -2)))
        #expect(try swapped.value(asRecord: Pair.self) == Pair(first: -2, second: 1))
        let mixed = FFIValue(record: Mixed(tag: 3, weight: 0.25))
        #expect(
            try specimen.function("specimen_double")(mixed).value(asRecord: Mixed.self) == Mixed(tag: 4, weight: 0.5)
        )
        // The last integer register, after a float: libffi 3.4.4 gets it wrong by itself.
        #expect(try specimen.function("specimen_last_register")(1, 2, 3, 4, 5, 0.5, mixed) == 354_321.75)
        var large = [UInt8](repeating: 0, count: 48)
        large[0] = 7
        let grow = try specimen.function("specimen_grow")
        for _ in 0..<2 {
            guard case .bytes(let grown) = try grow(.bytes(large), 5) else {
                Issue.record("no record came back")
                return
            }
            #expect(grown[0] == 12)
        }
    }

    @Test("Variadic functions are called with what fits")
    func variadic() throws {
        let buffer = FFI.Buffer(byteLength: 32)
        let count = try specimen.function("specimen_format")(FFIValue(buffer), 32, "%d %.1f %s", 42, 1.5, "x")
        #expect(count == 8)
        #expect(try FFI.toString(buffer.baseAddress) == "42 1.5 x")
    }

    @Test("A capturing closure is called with the signature of the document")
    func callback() throws {
        let place = FFI.Buffer(byteLength: 8)
        _ = try specimen.function("specimen_open")("x", FFIValue(place))
        let handle = try FFI.get(.pointer, place.baseAddress)
        var names: [String] = []
        let pointer = try specimen.registerCallback(for: "specimen_each", parameter: 1) { arguments in
            let name = try? arguments[2].value(as: UnsafeMutableRawPointer?.self)
            names.append((try? FFI.toString(name)) ?? "?")
            return 0
        }
        #expect(try specimen.function("specimen_each")(handle, FFIValue(pointer), nil) == 0)
        #expect(names == ["zero", "one", "two"])
        try specimen.lib.unregisterCallback(pointer)
        _ = try specimen.function("specimen_close")(handle)
    }

    @Test("Constants, enumerators and variables are there by name")
    func values() throws {
        #expect(specimen.constant("SPECIMEN_VERSION") == 0x010203)
        #expect(specimen.constant("SPECIMEN_JOINED") == "one, two")
        #expect(specimen.constant("SPECIMEN_RATIO") == 1.5)
        #expect(specimen.constant("SPECIMEN_ANONYMOUS") == 77)
        #expect(specimen.constant("nothing") == nil)
        #expect(specimen.enumerator("specimen_colour", "SPECIMEN_BLUE") == -2)
        #expect(specimen.enumerator("specimen_wide", "SPECIMEN_WIDE") == 18_446_744_073_709_551_615)
        #expect(try FFI.getInt32(specimen.variable("specimen_counter")) == 7)
        #expect(throws: FFIError.self) { try specimen.variable("nothing") }
    }

    @Test("A function that the library lacks is known, and an error only on request")
    func missing() throws {
        #expect(specimen.missingSymbols == ["specimen_absent"])
        #expect(throws: FFIError.self) { try specimen.function("specimen_absent") }
        let error = #expect(throws: FFIError.self) {
            try FFI.dlopen(
                FixtureLibrary.path(for: "specimen"),
                definitions: Self.definitions(),
                requireAll: true
            )
        }
        #expect(error?.message.contains("specimen_absent") == true)
    }

    @Test(
        "A type that is wrong is named with its place, before anything is opened",
        arguments: [
            (#""functions": {"f": {"arguments": ["i32", "int"]}}"#, "$.functions.f.arguments[1]", "'int'"),
            (#""functions": {"f": {"return": "Point"}}"#, "$.functions.f.return", "'Point'"),
            (#""functions": {"f": {"arguments": ["void"]}}"#, "$.functions.f.arguments[0]", "void"),
            (#""extended": {"functions": {"f": {"arguments": ["P"]}}, "types": {}}"#, "arguments[0]", "'P'"),
            (
                #""extended": {"functions": {"f": {"arguments": ["P"]}}, "types": {"P": {"kind": "struct", "size": 8, "alignment": 8, "fields": [{"name": "p", "type": "P", "offset": 0}]}}}"#,
                "$.extended.types.P.fields[0].type", "contains itself"
            ),
            (
                #""extended": {"functions": {"f": {"arguments": ["P"]}}, "types": {"P": {"kind": "struct", "size": 8, "alignment": 8, "fields": [{"name": "p", "type": "i64", "offset": 9223372036854775807}]}}}"#,
                "$.extended.types.P.fields[0]", "offset"
            ),
            (
                #""extended": {"functions": {"f": {"arguments": ["P"]}}, "types": {"P": {"kind": "struct", "size": 7, "alignment": 4, "fields": []}}}"#,
                "$.extended.types.P", "multiple"
            ),
            (
                #""extended": {"functions": {"f": {"arguments": ["P"]}}, "types": {"P": {"kind": "struct", "size": 0, "alignment": 1, "fields": []}}}"#,
                "$.extended.functions.f.arguments[0]", "it is empty"
            ),
            (
                #""extended": {"functions": {"f": {"arguments": ["P"]}}, "types": {"P": {"kind": "struct", "size": 6, "alignment": 2, "fields": [{"name": "h", "type": "f16", "count": 3, "offset": 0}]}}}"#,
                "$.extended.functions.f.arguments[0]", "libffi"
            ),
            (#""callbacks": {"f": {"x": {}}}"#, "$.callbacks.f.x", "index"),
            (#""target": "sparc64-unknown-linux-gnu""#, "$.target", "sparc64"),
        ]
    )
    func faults(part: String, path: String, message: String) throws {
        let definitions = try Definitions(
            json: #"{"schemaVersion": 1, "module": "M", "library": {"names": ["m"]}, \#(part)}"#
        )
        let error = #expect(throws: FFIError.self) { try FFI.dlopen("/nowhere", definitions: definitions) }
        #expect(error?.code == .invalidArgumentValue)
        #expect(error?.message.contains(path) == true)
        #expect(error?.message.contains(message) == true)
    }

    @Test("Without a path the names of the document are tried, and all of them named")
    func names() throws {
        var definitions = try Self.definitions()
        definitions.library.names = ["no-such-library", try FixtureLibrary.path(for: "specimen")]
        #expect(try FFI.dlopen(definitions: definitions).function("specimen_i32")(5) == 5)
        definitions.library.names = ["no-such-library"]
        let error = #expect(throws: FFIError.self) { try FFI.dlopen(definitions: definitions) }
        #expect(error?.message.contains("libno-such-library.so") == true)
    }
}
