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

    /// One run of two modules; each of the texts stands in, or is absent from, one of the results.
    private func run(base: String = "", user: String = "") throws -> (result: Command.Result, base: String, user: String) {
        let scratch = try Scratch(["base.h": Self.base, "user.h": Self.user])
        try scratch.write(
            "ffigen.json",
            """
            { modules: [
              { headers: ["base.h"], name: "Base", libraries: ["base"], \(base) },
              { headers: ["user.h"], name: "User", libraries: ["user"], excludeHeaders: ["base.h"], \(user) }] }
            """
        )
        let result = try scratch.ffigen("--config", "ffigen.json")
        return (result, (try? scratch.text("Base.swift")) ?? "", (try? scratch.text("User.swift")) ?? "")
    }

    @Test("A module of a run takes the names that another one gives its types")
    func names() throws {
        let made = try run(base: #"names: { base_pair: "Pair", base_kind: "Kind" }"#)
        #expect(made.result.code == 0, "\(made.result.messages)")
        #expect(made.base.contains("struct Pair:"))
        #expect(!made.user.contains("struct ") && made.user.contains("_ pair: Pair, _ kind: Kind"), "\(made.user)")
    }

    @Test("The types of a module with less access are declared by the one that needs more, under their names")
    func access() throws {
        let made = try run(base: #"accessLevel: "internal", names: { base_pair: "Pair" }"#)
        #expect(made.result.code == 0, "\(made.result.messages)")
        #expect(!made.base.contains("struct Pair") && made.user.contains("public struct Pair:"))
    }

    @Test("Where the condition of the declaring module does not hold, the other one declares its types")
    func conditions() throws {
        let made = try run(base: #"condition: "os(Linux)""#, user: #"condition: "arch(arm64)""#)
        #expect(made.result.code == 0, "\(made.result.messages)")
        #expect(made.base.contains("struct base_pair:"))
        #expect(made.user.contains("#if !(os(Linux))") && made.user.contains("struct base_pair:"))
        // A module that is always there declares them always.
        let always = try run(base: #"condition: "os(Linux)""#)
        #expect(!always.base.contains("struct base_pair:") && !always.user.contains("#if"))
        let same = try run(base: #"condition: "os(Linux)""#, user: #"condition: "os(Linux)""#)
        #expect(!same.user.contains("struct ") && !same.user.contains("#if !("))
    }

    @Test("A type of another layout is declared by both modules of a run, under two names")
    func layouts() throws {
        let made = try run(user: #"clangArguments: ["-Dint=short"]"#)
        #expect(made.result.messages.contains("warning: type 'base_pair_' is not that of module 'Base'"))
        #expect(made.base.contains("struct base_pair:") && made.user.contains("struct base_pair_:"), "\(made.user)")
    }

    @Test("What two modules of the style dropIn have in common is declared once")
    func dropIn() throws {
        let scratch = try Scratch(["base.h": Self.base, "user.h": Self.user])
        try scratch.write(
            "ffigen.json",
            """
            { modules: [
              { headers: ["base.h"], name: "Base", libraries: ["base"], style: "dropIn" },
              { headers: ["user.h"], name: "User", libraries: ["user"], style: "dropIn", includeHeaders: ["base.h"] }] }
            """
        )
        let result = try scratch.ffigen("--config", "ffigen.json")
        #expect(result.code == 0, "\(result.messages)")
        #expect(result.messages.contains("note: 'base_make' is declared by module 'Base' of this run"))
        for name in ["func base_make(", "var BASE_ONE:", "struct base_pair:"] {
            #expect(try scratch.text("Base.swift").contains(name), "\(name)")
            #expect(try !scratch.text("User.swift").contains(name), "\(name)")
        }
    }

    @Test(
        "Definitions tell the access of their module, and types that cannot be named are refused at the place",
        arguments: [
            ("internal", "public", "type 'base_object' of module 'Base' is internal, so that no other module can use it"),
            ("package", "public", "is package, so that nothing that is public can use it; give 'Base' more access, or this"),
        ]
    )
    func access(of base: String, for user: String, _ message: String) throws {
        let scratch = try scratch()
        #expect(try scratch.ffigen("base.h", "--module", "Base", "--access-level", base).code == 0)
        let result = try scratch.ffigen("--config", "ffigen.json", "--access-level", user)
        #expect(result.code == 1)
        #expect(result.messages.contains("ffigen.json:2:17: error: "), "\(result.messages)")
        #expect(result.messages.contains(message), "\(result.messages)")
        #expect(try scratch.files()["User.swift"] == nil)
    }

    @Test("Definitions tell the names, the styles and the conditions of their module")
    func definitions() throws {
        let scratch = try scratch()
        try scratch.write(
            "base.json",
            """
            { modules: [{ headers: ["base.h"], name: "Base", libraries: ["base"], condition: "os(Linux)",
              names: { base_pair: "Pair" }, enums: { default: "frozen" } }] }
            """
        )
        #expect(try scratch.ffigen("--config", "base.json").code == 0)
        let result = try scratch.ffigen("--config", "ffigen.json")
        #expect(result.code == 0, "\(result.messages)")
        let swift = try scratch.text("User.swift")
        #expect(swift.contains("#if os(Linux)\npublic import Base\n#endif\n"))
        #expect(swift.contains("#if !(os(Linux))\n") && swift.contains("_ pair: Pair, _ kind: base_kind"))
        #expect(swift.contains("public enum base_kind:"), "\(swift)")
    }

    @Test("A type that the other module took from a third one is imported from there")
    func third() throws {
        let scratch = try scratch()
        #expect(try scratch.ffigen("--config", "ffigen.json", "--emit", "definitions,swift").code == 0)
        try scratch.write("last.h", "#include \"user.h\"\nvoid last_take(base_pair pair);\n")
        try scratch.write(
            "last.json",
            """
            { modules: [{ headers: ["last.h"], name: "Last", libraries: ["last"], excludeHeaders: ["base.h", "user.h"],
              sharedTypes: [{ definitions: "User.ffi.json" }] }] }
            """
        )
        let result = try scratch.ffigen("--config", "last.json", "--strict")
        #expect(result.code == 0, "\(result.messages)")
        #expect(try scratch.text("Last.swift").contains("public import Base\n"))
        #expect(try !scratch.text("Last.swift").contains("struct base_pair"))
    }
}
