// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

@Suite("Types of another generated module")
struct SharedTypesTests {
    private static let base = """
        typedef struct base_object base_object;
        typedef struct base_pair { int a; double b; } base_pair;
        enum base_kind { BASE_ONE = 1, BASE_TWO };
        base_object *base_make(base_pair pair, enum base_kind kind);

        """

    private static let user = """
        #include "base.h"
        int user_sum(base_object *object, base_pair pair, enum base_kind kind);

        """

    private func scratch(definitions: String = "Base.ffi.json") throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("base.h", Self.base)
        try scratch.write("user.h", Self.user)
        try scratch.write(
            "ffigen.json",
            """
            { modules: [{ headers: ["user.h"], name: "User", libraries: ["user"], excludeHeaders: ["base.h"], emit: ["swift"],
              sharedTypes: [{ definitions: "\(definitions)" }] }] }
            """
        )
        #expect(try scratch.ffigen("base.h", "--module", "Base", "--library", "base").code == 0)
        return scratch
    }

    @Test("They are imported and not declared again")
    func imported() throws {
        let scratch = try scratch()
        let result = try scratch.ffigen("--config", "ffigen.json", "--strict")
        #expect(result.code == 0, "\(result.messages)")
        let swift = try scratch.text("User.swift")
        #expect(swift.contains("public import Base\n"))
        #expect(!swift.contains("enum base_object") && !swift.contains("struct base_"), "\(swift)")
        #expect(swift.contains("_ object: UnsafeMutablePointer<base_object>?, _ pair: base_pair, _ kind: base_kind"))
    }

    @Test("One that has another layout now is declared here, and a warning says so at its place")
    func differs() throws {
        let scratch = try scratch()
        try scratch.write("base.h", Self.base.replacing("double b", with: "float b"))
        let result = try scratch.ffigen("--config", "ffigen.json")
        #expect(result.code == 0, "\(result.messages)")
        #expect(result.messages.contains("base.h:2:16: warning: type 'base_pair' is another one in the definitions of"))
        let swift = try scratch.text("User.swift")
        #expect(swift.contains("struct base_pair:"))
        #expect(!swift.contains("struct base_kind:"))
    }

    @Test("Definitions that are not there, or of which nothing is used, are found at their place")
    func unused() throws {
        let missing = try scratch(definitions: "Other.ffi.json").ffigen("--config", "ffigen.json")
        #expect(missing.code == 1)
        #expect(missing.messages.contains("ffigen.json:2:19: error:"), "\(missing.messages)")
        let scratch = try scratch()
        try scratch.write("user.h", "int user_sum(int a);\n")
        let result = try scratch.ffigen("--config", "ffigen.json")
        #expect(
            result.messages.contains("ffigen.json:2:17: warning: module 'Base' declares no type"),
            "\(result.messages)"
        )
        #expect(try !scratch.text("User.swift").contains("import Base"))
    }
}
