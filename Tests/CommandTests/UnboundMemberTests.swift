// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import Foundation
import TestSupport
import Testing

@Suite("ffigen: members of records that are not bound")
struct UnboundMemberTests {
    @Test(
        "Definitions with a member of a record that Swift cannot align, and of an empty one in an empty one, are read",
        arguments: [
            "typedef struct { _Alignas(32) int a; } wide;\n"
                + "typedef struct __attribute__((packed)) { _Bool first; struct { wide inner; }; int last; } outer;\n",
            "typedef struct { } wide;\ntypedef union { double a; struct { wide inner; }; } outer;\n",
        ]
    )
    func read(records: String) throws {
        let library = try FixtureLibrary.build(text: "int answer(void) { return 42; }", name: "unbound-member")
        let scratch = try Scratch(["member.h": records + "int answer(void);\nint take(outer *);\n"])
        let result = try scratch.ffigen("member.h", "--emit", "definitions")
        #expect(result.code == 0, "\(result.messages)")
        let definitions = try Definitions(contentsOf: scratch.folder.appending(path: "Member.ffi.json"))
        #expect(definitions.extended.types["wide"]?.alignment != nil)
        let call = try scratch.ffigen("call", "--definitions", "Member.ffi.json", library, "answer")
        #expect(call.output == "42\n", "\(call.messages)")
    }
}
