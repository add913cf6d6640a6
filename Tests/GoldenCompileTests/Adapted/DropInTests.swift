// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import TestSupport
import Testing

/// A module of the style dropIn: written as against an import of the header.
@Suite("A module that shows what an import shows")
struct DropInTests {
    /// Opened once for all tests of the process.
    private static let opening = Result { try DropInLibrary.open(path: FixtureLibrary.path(for: "dropin")) }

    init() throws { try Self.opening.get() }

    @Test("Handles are opaque pointers, results are implicitly unwrapped, enumerators are global")
    func handles() {
        var handle: OpaquePointer?
        #expect(dropin_open("x", DROPIN_BOTH, &handle) == DROPIN_OK)
        #expect(String(cString: dropin_name(handle)) == "a handle")
        dropin_close(handle)
        let reference: dropin_ref? = nil
        #expect(reference == nil)
        let mode: dropin_mode = dropin_mode(DROPIN_READ.rawValue | DROPIN_WRITE.rawValue)
        #expect(mode == DROPIN_BOTH)
        #expect(type(of: DROPIN_FULL) == Int.self)
        #expect(DROPIN_LIMIT == 3)
    }

    @Test("A callback takes handles as opaque pointers")
    func callbacks() {
        var handle: OpaquePointer?
        dropin_open(nil, DROPIN_READ, &handle)
        defer { dropin_close(handle) }
        #expect(dropin_name(handle) == nil)
        final class Seen { var values: [Int32] = [] }
        let seen = Seen()
        let result = dropin_each(
            handle,
            { context, handle, value in
                guard let context, let handle, dropin_name(handle) == nil else { return -1 }
                Unmanaged<Seen>.fromOpaque(context).takeUnretainedValue().values.append(value)
                return value == 2 ? 20 : 0
            },
            Unmanaged.passUnretained(seen).toOpaque()
        )
        #expect(result == 20)
        #expect(seen.values == [1, 2])
    }

    @Test("Member arrays are tuples, members that are pointers are implicitly unwrapped")
    func records() {
        var handle: OpaquePointer?
        dropin_open("x", DROPIN_WRITE, &handle)
        defer { dropin_close(handle) }
        var record = dropin_describe(handle)
        #expect(record.values == (1, 2, 3))
        #expect(record.grid.1 == (6, 7))
        #expect(String(cString: record.name) == "a handle")
        #expect(record.owner == handle)
        #expect(record.mode == DROPIN_WRITE)
        #expect(record.flag == 5)
        record.values.2 = 30
        record.grid.1.1 = 70
        #expect(dropin_sum(&record) == 103)
        #expect(dropin_total(3, 1, 2, Int32(4)) == 7)
    }

    @Test("Variables are global")
    func variables() {
        #expect(String(cString: dropin_version) == "2.0")
        var handle: OpaquePointer?
        dropin_open("x", DROPIN_READ, &handle)
        dropin_close(handle)
        #expect(dropin_opened > 0)
    }

    @Test("The library can be asked about, and is opened once")
    func opening() throws {
        #expect(DropInLibrary.isAvailable)
        #expect(DropInLibrary.shared.isAvailable("dropin_open"))
        #expect(DropInLibrary.shared.missingSymbols == [])
        let path = try FixtureLibrary.path(for: "dropin")
        let error = #expect(throws: FFIError.self) { try DropInLibrary.open(path: path) }
        #expect(error?.message.contains("is open already") == true)
    }

    @Test("A library that is not there stops the program where it is first called, and not before")
    func missing() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            guard !DropInLibrary.isAvailable else { return }
            do {
                try DropInLibrary.open(path: "/nowhere/libdropin.so")
                return
            } catch {
                dropin_close(nil)
            }
        }
        let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(text.contains("dropin"), "\(text)")
        #expect(text.contains("DROPIN_LIBRARY_PATH"), "\(text)")
    }
}
