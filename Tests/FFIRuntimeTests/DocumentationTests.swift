// Licensed under Apache License v2.0. See LICENSE for details.
// The samples stand here as the articles lay them out.
// swift-format-ignore-file

import FFIDefinitions
import FFIRuntime
import Foundation
import TestSupport
import Testing

/// Compiles every code sample of the documentation, and runs those that need no other library.
@Suite("Documentation")
struct DocumentationTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The Swift code blocks of the articles and of the doc comments, with the file they are in.
    private static func samples() throws -> [(file: String, text: String)] {
        let folder = root.appending(path: "Sources/FFIRuntime")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var samples: [(String, String)] = []
        for case let file as URL in files where ["md", "swift"].contains(file.pathExtension) {
            var lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
            if file.pathExtension == "swift" {
                lines = lines.compactMap { $0.firstMatch(of: /^ *\/\/\/ ?(.*)$/).map { String($0.output.1) } }
            }
            var sample: [String]?
            for line in lines {
                if line.hasPrefix("```") {
                    if let finished = sample {
                        samples.append((file.lastPathComponent, finished.joined(separator: "\n")))
                    }
                    sample = line == "```swift" ? [] : nil
                } else {
                    sample?.append(line)
                }
            }
        }
        return samples
    }

    @Test("Every code sample stands in this file, so that it compiles")
    func compiled() throws {
        func squeezed(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
        let here = squeezed(try String(contentsOf: URL(filePath: #filePath), encoding: .utf8))
        let samples = try Self.samples()
        #expect(samples.count >= 16)
        for sample in samples {
            // The imports of all samples are at the top.
            let code = sample.text.replacing("import FFIRuntime\n", with: "")
            let isHere = here.contains(squeezed(code))
            #expect(isHere, "\(sample.file):\n\(sample.text)")
        }
    }

    // MARK: - FFIRuntime

    #if os(Linux)
        @Test("The first example")
        func overview() throws {
            let math = try FFI.dlopen(
                "libm.so.6",
                [
                    "cos": ["result": "f64", "parameters": ["f64"]],
                    "hypot": ["result": "f64", "parameters": ["f64", "f64"]],
                ]
            )
            let length = try math.functions["hypot"]?(3.0, 4.0)  // .double(5.0)
            #expect(length == .double(5.0))
        }
    #endif

    /// Compiled only: there is no such library.
    private func typed(_ library: DynamicLibrary, _ signature: FFISignature) throws {
        let add = try library.getFunction("add", signature).typed(as: (@convention(c) (Int32, Int32) -> Int32).self)
        let three = add(1, 2)
        #expect(three == 3)
    }

    // MARK: - Getting started

    /// Compiled only: this machine need not have SQLite.
    private func openings() throws {
        do {
            let sqlite = try DynamicLibrary(.names(["sqlite3"]))  // libsqlite3.so.0, libsqlite3.so, libsqlite3.dylib, …
            _ = sqlite
        }
        let sqlite = try FFI.dlopen(.names(["sqlite3"]), ["sqlite3_libversion": ["result": "string"]])
        _ = sqlite
    }

    @Test("The calls of the first steps")
    func gettingStarted() throws {
        let process = try DynamicLibrary(.process)
        let absolute = try process.getFunction("abs", FFISignature(result: .int32, parameters: [.int32]))
        let three = try absolute(-3).value(as: Int32.self)
        #expect(three == 3)

        let getenv = try process.getFunction("getenv", FFISignature(result: .string, parameters: [.string]))
        let path = try FFI.toString(getenv("PATH").value(as: UnsafeMutableRawPointer?.self))
        #expect(path == ProcessInfo.processInfo.environment["PATH"])

        let snprintf = try process.getFunction(
            "snprintf",
            ["result": "i32", "parameters": ["buffer", "u64", "string"], "variadic": true]
        )
        let room = FFI.Buffer(byteLength: 32)
        try snprintf(FFIValue(room), 32, "%d of %s", 3, "five")
        let text = try FFI.toString(room.baseAddress)  // "3 of five"
        #expect(text == "3 of five")

        let compare = try Callback { (a: UnsafeRawPointer, b: UnsafeRawPointer) -> Int32 in
            Int32(b.load(as: UInt8.self)) - Int32(a.load(as: UInt8.self))
        }
        let numbers = FFI.Buffer([2, 3, 1])
        let qsort = try process.getFunction("qsort", ["parameters": ["buffer", "u64", "u64", "function"]])
        try withExtendedLifetime(compare) {
            _ = try qsort(FFIValue(numbers), 3, 1, FFIValue(compare.pointer))  // numbers are 3, 2, 1
        }
        #expect(Array(numbers) == [3, 2, 1])

        if let address = try process.getSymbol("abs") {
            let absolute = FunctionPointer<(Int32) -> Int32>(rawValue: address)
            print(try absolute.call(-4))   // 4
        }

        do {
            _ = try absolute(1, 2)
        } catch {
            print(error.code, error.message)  // Invalid argument count for 'abs': expected 1, got 2.
        }
        expectError(.invalidArgumentValue, containing: "Invalid argument count for 'abs': expected 1, got 2.") {
            try absolute(1, 2)
        }
    }

    // MARK: - Types

    @Test("Signatures and records")
    func types() throws {
        let typed = FFISignature(result: .int32, parameters: [.int32, .int32])
        let read = try FFISignature(["returns": "i32", "arguments": ["i32", "i32"]])
        #expect(typed == read)
        let library = try Fixture.library()
        struct Point: BitwiseCopyable { var x, y: Int32 }
        let point = try FFIType.record([.int32, .int32])
        let function = try library.getFunction(
            "point_distance_squared",
            FFISignature(result: .int32, parameters: [point])
        )
        let result = try function(FFIValue(record: Point(x: 3, y: 4)))
        #expect(result == 25)
    }

    // MARK: - Callbacks

    @Test("A capturing callback")
    func callbacks() throws {
        let library = try Fixture.library()
        func register(_ pointer: UnsafeRawPointer) {
            _ = try? library.getFunctionFromPointer(
                UnsafeMutableRawPointer(mutating: pointer),
                FFISignature(result: .int32, parameters: [.pointer, .int32])
            )(nil, 2)
        }
        var lines = 0
        let callback = try Callback { (context: UnsafeMutableRawPointer?, count: Int32) -> Int32 in
            lines += Int(count)
            return 0
        }
        withExtendedLifetime(callback) {
            register(callback.pointer)
        }
        #expect(lines == 2)
    }

    // MARK: - Definitions documents

    /// Compiled only: this machine need not have SQLite.
    private func definitions() throws {
        let definitions = try Definitions(contentsOf: URL(filePath: "SQLite3.ffi.json"))
        let sqlite = try FFI.dlopen(definitions: definitions)
        let version = try FFI.toString(sqlite.function("sqlite3_libversion")().value(as: UnsafeMutableRawPointer?.self))
        let done = sqlite.constant("SQLITE_DONE")  // 101
        _ = (version, done)
    }

    // MARK: - Generated modules

    final class MathModule: Sendable {
        private let module: ForeignModule

        init() throws(FFIError) {
            module = try ForeignModule(name: "MathModule", library: .names(["m"]), symbols: "hypot\nno_such_function?")
        }

        func hypot(_ x: Double, _ y: Double) -> Double {
            unsafeBitCast(module.slots[0], to: (@convention(c) (Double, Double) -> Double).self)(x, y)
        }

        var isNew: Bool { module.isAvailable("no_such_function") }
    }

    @Test("Modules written by hand")
    func modules() throws {
        let math = try MathModule()
        #expect(math.hypot(3, 4) == 5)
        #expect(!math.isNew)
        let module = try ForeignModule(name: "C", library: .process, symbols: "snprintf", interfaces: "0 i(pQp)")
        let length = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { room in
            "%s: %.1f".withCString { format in
                module.slots.callVariadic(
                    0,
                    returning: Int32.self,
                    room.baseAddress,
                    UInt(32),
                    format,
                    variadic: ["half", 0.5]
                )
            }
        }
        #expect(length == 9)
    }
}
