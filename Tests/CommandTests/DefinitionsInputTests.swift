// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Testing

/// Swift made of a definitions document.
@Suite("ffigen: definitions as the input")
struct DefinitionsInputTests {
    private static let document = """
        { "schemaVersion": 1, "module": "Counter", "library": { "names": ["counter"] },
          "functions": { "counter_next": { "arguments": ["i32"], "return": "i32" } } }
        """
    private static let noLibclang = ["LIBCLANG_PATH": "/nonexistent"]

    @Test("A document gives Swift, under the name in it, on a machine without libclang")
    func alone() throws {
        let scratch = try Scratch(["some.ffi.json": Self.document])
        let result = try scratch.ffigen("some.ffi.json", "-o", "out", environment: Self.noLibclang)
        #expect(result.code == 0, "\(result.messages)")
        #expect(try scratch.files().keys.sorted() == ["out/Counter.swift", "some.ffi.json"])
        let swift = try scratch.text("out/Counter.swift")
        #expect(swift.contains("public final class Counter: Sendable"))
        #expect(swift.contains(#".names(["counter"])"#))
        #expect(swift.contains("func counter_next(_ argument0: Int32) -> Int32"))
    }

    @Test("A configuration names one beside its headers, with a name and libraries of its own")
    func configured() throws {
        let scratch = try Scratch([
            "conf/some.ffi.json": Self.document,
            "conf/ffigen.json":
                "{ modules: [{ definitions: 'some.ffi.json', name: 'Other', libraries: ['x'], accessLevel: 'internal' }] }",
        ])
        let result = try scratch.ffigen(
            "--config",
            "conf/ffigen.json",
            "-o",
            "out",
            environment: Self.noLibclang
        )
        #expect(result.code == 0, "\(result.messages)")
        let swift = try scratch.text("out/Other.swift")
        #expect(swift.contains("\nfinal class Other: Sendable") && swift.contains(#".names(["x"])"#))
    }

    @Test(
        "What cannot go with a document is an error",
        arguments: [
            (["a.ffi.json", "b.ffi.json"], "a module of its own; add --separate"),
            (["a.ffi.json", "--emit", "definitions"], "is made of definitions; emit swift alone"),
            (["a.ffi.json", "--target", "aarch64-unknown-linux-gnu"], "cannot change it"),
            (["a.ffi.json", "--", "-DX"], "cannot change it"),
            (["absent.ffi.json"], "cannot read 'absent.ffi.json'"),
            (["broken.ffi.json"], "broken.ffi.json: $: the key 'schemaVersion' is missing"),
            (["--config", "headers.json"], "$.modules[0].headers: no header is read for a module of 'definitions'"),
        ]
    )
    func mistakes(arguments: [String], message: String) throws {
        let scratch = try Scratch([
            "a.ffi.json": Self.document, "b.ffi.json": Self.document, "broken.ffi.json": "{}",
            "headers.json": "{ modules: [{ definitions: 'a.ffi.json', headers: ['a.h'] }] }",
        ])
        let before = try scratch.files()
        let result = try Command.run(arguments, in: scratch.folder, environment: Self.noLibclang)
        #expect(result.code == 1)
        #expect(result.messages.contains(message), "\(result.messages)")
        #expect(try scratch.files() == before)
    }
}
