// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import Synchronization
import TestSupport
import Testing

/// What a configuration says about functions: the golden compiles, and its methods do what they promise.
@Suite("Functions in the forms of a configuration")
struct AdaptedTests {
    let library: Adapted

    init() throws {
        library = try Adapted(path: FixtureLibrary.path(for: "adapted"))
    }

    @Test("A capturing closure stands for a callback and its context, a span for pointer and count")
    func closureOfOneCall() {
        var values: [Int32] = [3, 1, 2]
        var comparisons = 0
        var span = values.mutableSpan
        library.adapted_sort(&span) { a, b in
            comparisons += 1
            guard let a, let b else { return .ADAPTED_SAME }
            return a.pointee < b.pointee ? .ADAPTED_AFTER : .ADAPTED_BEFORE
        }
        #expect(values == [3, 2, 1])
        #expect(comparisons > 1)
    }

    @Test("The context may stand anywhere, and records arrive typed")
    func contextInTheMiddle() {
        let points = [adapted_point(x: 1, y: 2), adapted_point(x: 3, y: 4), adapted_point(x: 5, y: 6)]
        var seen: [Double] = []
        let stopped = library.adapted_each(points.span) { point, index in
            seen.append((point?.pointee.x ?? 0) * 10 + Double(index))
            return index < 1
        }
        #expect(stopped == 1)
        #expect(seen == [10, 31])
        let none: [adapted_point] = []
        let visited = library.adapted_each(none.span) { _, _ in true }
        #expect(visited == 0)
    }

    @Test("Of two pointers the one that is named is the context")
    func namedContext() {
        var item = 7
        var received: UnsafeMutableRawPointer?
        withUnsafeMutablePointer(to: &item) { pointer in
            library.adapted_two(pointer) { received = $0 }
            #expect(received == UnsafeMutableRawPointer(pointer))
        }
    }

    @Test("A closure lives until the library destroys it, and then no longer")
    func destroyed() throws {
        final class Token: Sendable {}
        let events = Mutex<[String]>([])
        weak var weakToken: Token?
        let store = try library.adapted_open("kept")
        do {
            let token = Token()
            weakToken = token
            try library.adapted_subscribe(store) { [token] event in
                _ = token
                events.withLock { $0.append(event.map { String(cString: $0) } ?? "") }
            }
        }
        #expect(weakToken != nil)
        #expect(events.withLock(\.self) == [])
        try library.adapted_close(store)
        #expect(events.withLock(\.self) == ["close"])
        #expect(weakToken == nil)
    }

    @Test("A closure for good")
    func process() {
        let factor: Int32 = 6
        library.adapted_hook { $0 * factor }
        #expect(library.adapted_run_hook(7) == 42)
    }

    @Test("Outputs are results, and a status that means failure is thrown with the library's message")
    func status() throws {
        let store = try library.adapted_open("first")
        #expect(store != nil)
        #expect(try library.adapted_advance(store, 0) == 0)
        #expect(try library.adapted_advance(store, ADAPTED_DONE) == 101)
        #expect(throws: StatusError(function: "adapted_step", status: 3)) { try library.adapted_advance(store, 3) }
        #expect(library.adapted_step(store, 3) == 3)
        try library.adapted_close(store)

        let long = String(repeating: "x", count: 64)
        let error = StatusError(function: "adapted_open", status: 7, message: "the name is too long")
        #expect(throws: error) { try library.adapted_open(long) }
        #expect("\(error)" == "adapted_open failed with status 7: the name is too long")
        // The form that C declares is still there.
        var raw: UnsafeMutablePointer<adapted_store>?
        #expect(library.adapted_open(long, &raw) == 7)
    }

    @Test("Null and negative results are thrown; what is returned is not optional")
    func otherStatus() throws {
        let store: UnsafeMutablePointer<adapted_store> = try library.adapted_find("known")
        var bytes = [UInt8](repeating: 0, count: 3)
        var span = bytes.mutableSpan
        var raw = span.mutableBytes
        let count = try library.adapted_read(store, &raw)
        #expect(count == 3)
        #expect(bytes == Array("kno".utf8))
        try library.adapted_close(store)
        #expect(throws: StatusError(function: "adapted_find", status: 0)) { try library.adapted_find("unknown") }
        #expect(throws: StatusError(function: "adapted_read", status: -9)) {
            var none = [UInt8]()
            var empty = none.mutableSpan
            var raw = empty.mutableBytes
            _ = try library.adapted_read(nil, &raw)
        }
    }

    @Test("Strings are copied, and freed where the caller owns them")
    func strings() throws {
        let store = try library.adapted_open("named")
        let kept: String? = library.adapted_name(store)
        let before = library.adapted_live_strings()
        let copied: String? = library.adapted_copy_name(store)
        #expect(kept == "named")
        #expect(copied == "named")
        #expect(library.adapted_live_strings() == before)
        #expect(library.adapted_name(nil) == nil)
        try library.adapted_close(store)
    }

    @Test("Spans, empty ones for parameters that take no null among them")
    func spans() {
        let bytes: [UInt8] = [1, 2, 3]
        let checksum = library.adapted_checksum(0, bytes.span)
        #expect(checksum == library.adapted_checksum(0, bytes, 3))
        let sum = library.adapted_sum_nonnull(bytes.span.bytes)
        #expect(sum == 1 * 31 * 31 + 2 * 31 + 3)
        let none: [UInt8] = []
        let nothing = library.adapted_sum_nonnull(none.span.bytes)
        #expect(nothing == 0)
        var numbers = [1.5, 2.5]
        var span = numbers.mutableSpan
        library.adapted_double(&span)
        #expect(numbers == [3, 5])
        let values: [Int32] = [4, -2, 8]
        let bounds = library.adapted_bounds(values.span)
        #expect(bounds.low == -2)
        #expect(bounds.high == 8)
        #expect(bounds.middle.x == 3)
        #expect(bounds.middle.y == 3)
    }
}
