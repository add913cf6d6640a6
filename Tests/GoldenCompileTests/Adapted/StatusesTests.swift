// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import TestSupport
import Testing

/// The golden compiles, and throws where the library says that something failed.
@Suite("Statuses of a configuration", .serialized)
struct StatusesTests {
    private static let opening = Result { try StatusesGlobalLibrary.open(path: FixtureLibrary.path(for: "statuses")) }
    let library: Statuses

    init() throws {
        library = try Statuses(path: FixtureLibrary.path(for: "statuses"))
        try Self.opening.get()
    }

    @Test("A handle that a failed call gave is closed, after it was asked for the reason")
    func handleOfFailure() throws {
        let open = try library.statuses_open(3)
        #expect(open.result == 3)
        #expect(library.statuses_live() == 1)
        #expect(throws: StatusError(function: "statuses_open", status: 7, message: "the log said 7")) {
            try library.statuses_open(7)
        }
        #expect(library.statuses_live() == 1)
        library.statuses_close(open.log)
        #expect(library.statuses_live() == 0)
    }

    @Test("Values of enumerations mean success, whatever type the result and the enumeration have in Swift")
    func enumerators() throws {
        try library.statuses_as_int(0)
        #expect(throws: StatusError(function: "statuses_as_int", status: 9, message: "broken")) {
            try library.statuses_as_int(9)
        }
        #expect(try library.statuses_run(3) == .STATUSES_PENDING)
        #expect(throws: StatusError(function: "statuses_run", status: 1, message: "unknown")) {
            try library.statuses_run(1)
        }
        try library.statuses_ask(true)
        #expect(throws: StatusError(function: "statuses_ask", status: 2)) { try library.statuses_ask(false) }
        #expect(try library.statuses_fill() == 2)
    }

    @Test("A result of one byte and one of true or false are statuses")
    func narrow() throws {
        #expect(try library.statuses_byte(200) == 200)
        #expect(throws: StatusError(function: "statuses_byte", status: 201)) { try library.statuses_byte(201) }
        try library.statuses_flag(true)
        #expect(throws: StatusError(function: "statuses_flag", status: 0)) { try library.statuses_flag(false) }
    }

    @Test("The message is asked of parameters of the call, in any order")
    func messageOfParameters() throws {
        let log = try library.statuses_open(0).log
        defer { library.statuses_close(log) }
        try library.statuses_write(log, 0)
        #expect(throws: StatusError(function: "statuses_write", status: 4, message: "the log said 0, then 4")) {
            try library.statuses_write(log, 4)
        }
        #expect(throws: StatusError(function: "statuses_write", status: -1, message: "no log, then -1")) {
            try library.statuses_write(nil, 4)
        }
    }

    @Test("What a function takes to free may be const where it was given; parameters may be called like functions")
    func freed() throws {
        let before = library.statuses_live()
        let copy: String? = library.statuses_copy("text")
        #expect(copy == "text")
        #expect(library.statuses_live() == before)
        let log = try library.statuses_open(0).log
        defer { library.statuses_close(log) }
        #expect(try library.statuses_hidden(log, 21) == 42)
        #expect(throws: StatusError(function: "statuses_hidden", status: 1)) { try library.statuses_hidden(nil, 1) }
    }

    @Test("Null is thrown of a call with a span and a closure")
    func nullOfNestedCall() throws {
        let bytes: [UInt8] = [1, 2, 3]
        let wanted: Int32 = 2
        #expect(try library.statuses_find(bytes.span) { $0 == wanted }.pointee == 2)
        #expect(throws: StatusError(function: "statuses_find", status: 0)) {
            _ = try library.statuses_find(bytes.span) { $0 > wanted + 1 }
        }
    }

    @Test("Global functions throw too, with the members of an enumeration that is declared beside them")
    func global() throws {
        let handle = try statuses_start(0)
        #expect(try statuses_state_of(handle) == STATUSES_READY)
        #expect(statuses_running() == 1)
        #expect(throws: StatusError(function: "statuses_start", status: 5, message: "stuck")) {
            try statuses_start(5)
        }
        #expect(statuses_running() == 1)
        statuses_stop(UnsafeMutableRawPointer(handle))
    }
}
