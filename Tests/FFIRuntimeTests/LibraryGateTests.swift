// Licensed under Apache License v2.0. See LICENSE for details.
import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import FFIRuntime

/// Whether a library is let go of with the last call that is inside of it, and never before. Serialized: how threads that are
/// new keep their calls is one setting of the process.
@Suite("The gate of a library", .serialized)
struct LibraryGateTests {
    static func gate() throws -> LibraryGate { LibraryGate(try Loader.open(Fixture.path)) }

    /// Runs a closure on a thread that has called nothing yet.
    static func onNewThread<Result: Sendable>(
        counts: Bool,
        _ body: @escaping @Sendable () -> Result
    ) async -> Result {
        LibraryGate.countCalls(counts)
        defer { LibraryGate.countCalls(false) }
        return await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: body()) }.start()
        }
    }

    @Test("Linux threads note their calls, and count them when told to")
    func kinds() async throws {
        let gate = try Self.gate()
        for counts in [false, true] {
            let notes = await Self.onNewThread(counts: counts) {
                if let place = gate.enter() { gate.leave(place) }
                return LibraryGate.notesCalls
            }
            #if os(Linux)
                #expect(notes == !counts)
            #else
                #expect(!notes)
            #endif
        }
        #expect(gate.close())
    }

    @Test("The last of calls inside of each other lets the library go", arguments: [false, true], [1, 3, 31, 32, 100])
    func nested(counts: Bool, depth: Int) async throws {
        let gate = try Self.gate()
        let unloaded = await Self.onNewThread(counts: counts) {
            let places = (0..<depth).compactMap { _ in gate.enter() }
            let first = gate.close()
            let again = gate.close()
            var unloaded = [gate.isUnloaded, !first, again, gate.enter() != nil]
            for place in places.reversed() {
                unloaded.append(gate.isUnloaded)
                gate.leave(place)
            }
            return unloaded + [!gate.isUnloaded, places.count != depth]
        }
        #expect(unloaded == Array(repeating: false, count: depth + 6))
    }

    @Test("Calls of two libraries inside of each other keep each its own")
    func two() async throws {
        let (outer, inner) = (try Self.gate(), try Self.gate())
        let state = await Self.onNewThread(counts: false) {
            guard let first = outer.enter(), let second = inner.enter(), let third = outer.enter() else {
                return [true]
            }
            _ = (outer.close(), inner.close())
            var state = [outer.isUnloaded, inner.isUnloaded]
            outer.leave(third)
            state.append(outer.isUnloaded)
            inner.leave(second)
            state += [!inner.isUnloaded, outer.isUnloaded]
            outer.leave(first)
            return state + [!outer.isUnloaded]
        }
        #expect(state == Array(repeating: false, count: 6))
    }

    @Test("Another thread closes: the one inside lets the library go")
    func other() async throws {
        let gate = try Self.gate()
        let (entered, closed) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let late = Self.onNewThread(counts: false) {
            guard let place = gate.enter() else { return [false] }
            entered.signal()
            closed.wait()
            let before = gate.isUnloaded
            gate.leave(place)
            return [before, gate.isUnloaded]
        }
        async let close = Self.onNewThread(counts: false) {
            entered.wait()
            let isFirst = gate.close()
            closed.signal()
            return isFirst
        }
        #expect(await close)
        #expect(await late == [false, true])
    }

    @Test("Nobody is ever inside of a library that was let go of, and it always is", arguments: [false, true])
    func racing(counts: Bool) async throws {
        for round in 0..<300 {
            let gate = try Self.gate()
            let inside = Atomic(0)
            let wrong = Atomic(0)
            LibraryGate.countCalls(counts)
            DispatchQueue.concurrentPerform(iterations: 3) { thread in
                for _ in 0..<(thread == 0 ? round : .max) {
                    guard let place = gate.enter() else { return }
                    if gate.isUnloaded { wrong.add(1, ordering: .relaxed) }
                    inside.add(1, ordering: .relaxed)
                    if gate.isUnloaded { wrong.add(1, ordering: .relaxed) }
                    gate.leave(place)
                }
                _ = gate.close()
            }
            LibraryGate.countCalls(false)
            #expect(wrong.load(ordering: .relaxed) == 0)
            #expect(gate.isUnloaded)
        }
    }

    @Test("The same in optimised code, by two threads that get in each other's way as often as they can")
    func optimised() throws {
        // A module stays open: the library keeps the places of threads.
        let module = try ForeignModule(
            name: "Gate",
            library: .path(FixtureLibrary.build(text: Self.raceSource(), name: "gate")),
            symbols: "gate_race"
        )
        #expect(unsafeBitCast(module.slots[0], to: (@convention(c) () -> Int).self)() == 0)
        withExtendedLifetime(module) {}
    }

    /// The shim's own source with the race behind it, for any C compiler.
    static func raceSource() throws -> String {
        let tests = FixtureLibrary.folder.deletingLastPathComponent()
        let shims = tests.deletingLastPathComponent().appending(path: "Sources/CFFIShims")
        let files = [
            shims.appending(path: "include/gate.h"), shims.appending(path: "gate.c"),
            FixtureLibrary.folder.appending(path: "gate/gate.c"),
        ]
        let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
        return """
            #define _GNU_SOURCE
            #if !defined(__clang__)
            #define _Nullable
            #define _Nonnull
            #endif

            """ + texts.joined(separator: "\n").replacing("#include \"gate.h\"", with: "")
    }

    @Test("Threads that end leave nothing behind")
    func ended() async throws {
        let gate = try Self.gate()
        for _ in 0..<200 {
            _ = await Self.onNewThread(counts: false) { gate.enter().map { gate.leave($0) } != nil }
        }
        // One that ends inside of a call is outside of it then.
        _ = await Self.onNewThread(counts: false) { gate.enter() != nil }
        for _ in 0..<1_000 where !gate.isUnloaded {
            _ = gate.close()
            _ = gate.enter()
            try await Task.sleep(for: .milliseconds(1))
        }
        #expect(gate.isUnloaded)
    }
}
