// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Foundation
import Testing

@Suite("Trace and asynchronous calls")
struct TraceTests {
    @Test("FFI_TRACE=1 logs opens, lookups, calls with their arguments and closes")
    func trace() async {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            setenv("FFI_TRACE", "1", 1)
            let library = try Fixture.library()
            let add = try library.getFunction("add_i32", ["result": "i32", "parameters": ["i32", "i32"]])
            _ = try add(20, 22)
            let length = try library.getFunction("string_length", ["result": "u64", "parameters": ["string"]])
            _ = try length("four")
            library.close()
        }
        for text in [
            "ffi: open ", "libruntime.so", "ffi: symbol add_i32 at 0x", "ffi: call add_i32(20, 22) -> 42",
            "ffi: call string_length(\"four\") -> 4", "ffi: close ",
        ] {
            #expect(result.says(text), "\(text)")
        }
    }

    @Test("Without FFI_TRACE nothing is logged")
    func silent() async {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            unsetenv("FFI_TRACE")
            _ = try Fixture.function("add_i32", ["i32", "i32"], "i32")(20, 22)
        }
        #expect(!result.says("ffi: "))
    }

    @Test("An asynchronous call gives the same results and errors")
    func asynchronous() async throws {
        let library = try Fixture.library()
        let add = try library.getFunction("add_i32", ["result": "i32", "parameters": ["i32", "i32"]])
        #expect(try await add.callAsync([20, 22]) == 42)
        await #expect(throws: FFIError.self) { try await add.callAsync([1.5, 2]) }
        let numbers = try await withThrowingTaskGroup(of: Int128.self) { group in
            for number in 0..<100 {
                group.addTask {
                    guard case .integer(let sum) = try await add.callAsync([FFIValue(number), 1]) else { return -1 }
                    return sum
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(numbers == 5050)
        library.close()
        await #expect(throws: FFIError.self) { try await add.callAsync([1, 2]) }
    }

    #if os(Linux)
        @Test("An asynchronous call blocks another thread, and the caller's actor goes on meanwhile")
        @MainActor func offTheExecutor() async throws {
            let process = try DynamicLibrary(.process)
            let thread = try process.getFunction("gettid", ["result": "i32"])
            let own = try thread()
            #expect(try await thread.callAsync([]) != own)
            let sleep = try process.getFunction("usleep", ["result": "i32", "parameters": ["u32"]])
            var order: [String] = []
            let blocking = Task { @MainActor in
                _ = try await sleep.callAsync([300_000])
                order.append("slept")
            }
            let other = Task { @MainActor in order.append("went on") }
            await other.value
            try await blocking.value
            #expect(order == ["went on", "slept"])
        }
    #endif
}
