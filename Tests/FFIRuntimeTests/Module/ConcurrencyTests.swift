// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Synchronization
import Testing

/// Many threads at once; under ThreadSanitizer too: `Scripts/sanitize thread`.
@Suite("Concurrency")
struct ConcurrencyTests {
    static let add: FFISignature.Object = ["result": "i32", "parameters": ["i32", "i32"]]

    /// Runs a closure many times from several tasks.
    static func hammer(_ count: Int = 2_000, _ body: @escaping @Sendable (Int) throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for round in 0..<count {
                        try body(task * count + round)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("Calls of one function from many threads")
    func calls() async throws {
        let function = try Fixture.library().getFunction("add_i32", Self.add)
        try await Self.hammer { round in
            let sum = try function(FFIValue(round), 1)
            #expect(sum == FFIValue(round + 1))
        }
    }

    @Test("Resolving from many threads gives one function per name")
    func resolving() async throws {
        let library = try Fixture.library()
        let kept = try library.getFunction("add_i32", Self.add)
        try await Self.hammer(500) { round in
            #expect(try library.getFunction("add_i32", Self.add) === kept)
            _ = try library.getFunction(round.isMultiple(of: 2) ? "noop_void" : "increment_counter", [:])
            _ = try library.getSymbol("CONSTANT_I32")
            _ = try library.functions
        }
        #expect(try library.functions.count == 3)
    }

    @Test("CLS-10 Closing while others call: every call works or says that the library is closed")
    func closing() async throws {
        for _ in 0..<50 {
            let library = try Fixture.library()
            let function = try library.getFunction("add_i32", Self.add)
            try await Self.hammer(40) { round in
                if round == 100 {
                    library.close()
                }
                do {
                    #expect(try function(FFIValue(round), 1) == FFIValue(round + 1))
                    _ = try library.getSymbol("noop_void")
                } catch let error as FFIError {
                    #expect(error.code == .libraryClosed)
                }
            }
        }
    }

    @Test("Opening, calling and closing from many threads")
    func opening() async throws {
        let path = try Fixture.path
        try await Self.hammer(100) { round in
            let loaded = try FFI.dlopen(path, ["add_i32": Self.add])
            #expect(try loaded.functions["add_i32"]?(FFIValue(round), 2) == FFIValue(round + 2))
            if round.isMultiple(of: 2) {
                loaded.lib.close()
            }
        }
    }

    @Test("A callback for any thread, called from many")
    func callbacks() async throws {
        let library = try Fixture.library()
        let calls = Atomic(0)
        let callback = try library.registerCallbackOnAnyThread(FFISignature(result: .int32, parameters: [.int32])) {
            calls.add(1, ordering: .relaxed)
            return $0[0]
        }
        let address = UInt(bitPattern: callback)
        let call = try library.getFunction("call_int_callback", ["result": "i32", "parameters": ["function", "i32"]])
        try await Self.hammer { round in
            let result = try call(FFIValue(address), FFIValue(round))
            #expect(result == FFIValue(round))
        }
        #expect(calls.load(ordering: .relaxed) == 16_000)
    }

    @Test("Registering and unregistering from many threads")
    func registering() async throws {
        let library = try Fixture.library()
        let call = try library.getFunction("call_int_callback", ["result": "i32", "parameters": ["function", "i32"]])
        try await Self.hammer(300) { round in
            let callback = try library.registerCallback(["result": "i32", "parameters": ["i32"]]) { _ in
                FFIValue(round)
            }
            #expect(try call(FFIValue(callback), 0) == FFIValue(round))
            try library.unrefCallback(callback)
            #expect(try call(FFIValue(callback), 0) == 0)
            try library.unregisterCallback(callback)
        }
    }

    @Test("Typed calls and callbacks, again and again")
    func typed() async throws {
        let module = try ForeignModuleTests.open()
        let slots = module.slots
        try await Self.hammer { round in
            let value = Int32(round)
            #expect(slots.call(0, returning: Int32.self, value, Int32(1)) == value + 1)
            let callback = try Callback { (argument: Int32) -> Int32 in argument + value }
            #expect(
                unsafeBitCast(callback.pointer, to: (@convention(c) (Int32) -> Int32).self)(2) == value + 2
            )
        }
        withExtendedLifetime(module) {}
    }
}
