// Licensed under Apache License v2.0. See LICENSE for details.
import Testing

@testable import FFIRuntime

/// What libffi is told of a record, by the convention of each architecture.
@Suite("Records by convention")
struct RecordConventionTests {
    /// A record, and how it travels on x86-64 and on AArch64.
    static let records: [(members: [FFIType], words: String, homogeneous: String)] = [
        ([.float, .double], "{dd}", "{QQ}"),
        ([.double, .float], "{dd}", "{QQ}"),
        ([.float, .float, .float], "{fff}", "{fff}"),
        ([.double, .double, .double, .double], "{dddd}", "{dddd}"),
        ([.float, .float, .float, .float, .float], "{fffff}", "{IIIII}"),
        ([.double, .int8], "{dQ}", "{QQ}"),
        ([.float, .int32], "{II}", "{II}"),
        ([.int8, .int16], "{SS}", "{SS}"),
    ]

    @Test("A record is described by its words on x86-64, by its members' types on AArch64", arguments: records)
    func described(members: [FFIType], words: String, homogeneous: String) throws {
        let layout = RecordLayout(inOrder: members)
        #expect(try layout.passed(name: "r", convention: .words) == InterfaceEncoding.value(words))
        #expect(try layout.passed(name: "r", convention: .homogeneous) == InterfaceEncoding.value(homogeneous))
    }

    @Test("A packed one of one floating type, which travels as if it were not, is refused on AArch64")
    func packed() {
        let fields = [RecordLayout.Field(offset: 0, code: .float), RecordLayout.Field(offset: 4, code: .float)]
        let layout = RecordLayout(fields: fields, size: 8, alignment: 1)
        #expect(throws: FFIError.self) { try layout.passed(name: "r", convention: .homogeneous) }
    }
}
