// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Foundation
import Testing

#if os(Linux)
    /// Long runs in a process of their own, whose memory must not grow.
    @Suite("Soak")
    struct SoakTests {
        /// The resident memory of this process in bytes.
        static func residentBytes() throws -> Int {
            let text = try #require(try FileHandle(forReadingAtPath: "/proc/self/statm")?.readToEnd())
            let pages = String(decoding: text, as: UTF8.self).split(separator: " ").dropFirst().first.flatMap {
                Int($0)
            }
            return try #require(pages) * 4096
        }

        /// How often a round is run: less often in every test run than `make soak` asks for.
        static func rounds(_ variable: String) -> Int {
            ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? 100_000
        }

        /// Runs a round often and stops the process with a failure when its memory grew by more than a few pages per run.
        static func soak(_ rounds: Int = 100_000, _ round: () throws -> Void) throws {
            for _ in 0..<rounds / 10 { try round() }
            let before = try residentBytes()
            for _ in 0..<rounds { try round() }
            let growth = try residentBytes() - before
            if growth > 2_000_000 {
                fatalError("memory grew by \(growth) bytes in \(rounds) rounds")
            }
        }

        @Test("Callbacks come and go without growth")
        func callbacks() async {
            await #expect(processExitsWith: .success) {
                let rounds = SoakTests.rounds("FFIGEN_SOAK_CALLBACKS")
                try SoakTests.soak(rounds) {
                    let callback = try Callback { (value: Int32) -> Int32 in value + 1 }
                    _ = try callback.functionPointer.call(1)
                }
                let library = try Fixture.library()
                try SoakTests.soak(rounds) {
                    try library.unregisterCallback(library.registerCallback { _ in nil })
                }
            }
        }

        @Test("Calls with strings, records, errors and variadic arguments leave nothing behind")
        func calls() async {
            await #expect(processExitsWith: .success) {
                let library = try Fixture.library()
                let length = try library.getFunction("string_length", ["result": "u64", "parameters": ["string"]])
                let sum = try library.getFunction(
                    "variadic_sum_i32",
                    ["result": "i64", "parameters": ["i32"], "variadic": true]
                )
                let three = try FFIType.record([.int64, .int64, .int64])
                let make = try library.getFunction(
                    "make_three",
                    FFISignature(result: three, parameters: [.int64, .int64, .int64])
                )
                try SoakTests.soak(SoakTests.rounds("FFIGEN_SOAK_CALLS") / 4) {
                    _ = try length("a text that is longer than a small string")
                    _ = try sum(2, 3, 4)
                    _ = try make(1, 2, 3)
                    _ = try? length("with a\0NUL")
                }
            }
        }

        @Test("Libraries and modules open and close without growth")
        func libraries() async {
            await #expect(processExitsWith: .success) {
                let path = try Fixture.path
                try SoakTests.soak(5_000) {
                    let loaded = try FFI.dlopen(path, ["noop_void": [:]])
                    try loaded.functions["noop_void"]?()
                    let module = try ForeignModuleTests.open()
                    module.close()
                }
            }
        }
    }
#endif
