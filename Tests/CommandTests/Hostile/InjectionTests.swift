// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import Foundation
import TestSupport
import Testing

/// Texts of headers, documents and configurations that would like to be Swift. `@@` is no Swift anywhere: where it gets out of
/// a literal or a comment, the source does not compile, and `SwiftCode` shows it.
@Suite("Hostile input: nothing becomes code")
struct InjectionTests {
    private static let header = ###"""
        /** Ends here */
        /** */ int doc_end(void); /* @@ */
        /** \code @@ \endcode \(@@) """# @@ `@@` ``` @@
         * */
        int doc_marks(void);
        /// @@ \
        @@ continued
        int doc_spliced(void);
        #define TEXT "\"\"\"# @@ \\(@@) \n@@\r@@ \0 \x1b ${@@} #{@@}"
        #define RAW "\"#" "\"##" "\"\"\""
        #define QUOTE '"'
        #define ESCAPE '\\'
        int asm_marks(void) __asm__("a\"; @@ \"b");
        int asm_lines(void) __asm__("a\n@@\nb");
        int asm_slashes(void) __asm__("a\\(@@)");
        int old(void) __attribute__((deprecated("\"); @@ (\" \n @@ \\(@@)")));
        int gone(void) __attribute__((unavailable("\"\"\" @@")));
        int named(int x) __attribute__((swift_name("f(x:); @@")));
        int renamed(int x) __attribute__((swift_name("`; @@ `(x:)")));
        struct odd { int x __attribute__((swift_name("y; @@"))); } __attribute__((swift_name("Odd: @@ {}")));
        enum level { LOW, HIGH __attribute__((deprecated("\" @@"))) } __attribute__((swift_name("@@")));
        static const char text_value[] = "@@ \" \\(@@)";
        int (*pointer)(int /* @@ */, char *);
        int dollar$name(int $a, int b$);
        """###

    private func compile(_ files: [String: String], _ arguments: [String], in scratch: Scratch) throws -> String {
        for (path, text) in files { try scratch.write(path, text) }
        let result = try Command.run(arguments + ["-o", "out", "--emit", "swift"], in: scratch.folder)
        #expect(result.code == 0, "\(result.messages)")
        let made = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.appending(path: "out").path)
        let sources = made.filter { $0.hasSuffix(".swift") }.map { scratch.folder.appending(path: "out/\($0)") }
        #expect(!sources.isEmpty)
        for source in sources {
            let code = SwiftCode.code(of: try String(contentsOf: source, encoding: .utf8))
            #expect(code != nil && code?.contains("@@") == false, "\(source.lastPathComponent)")
        }
        #expect(try SwiftCompiler.problem(with: sources) == nil)
        return try sources.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    }

    @Test("Comments, strings, asm labels, messages and Swift names of a header", arguments: ["library", "dropIn"])
    func header(_ style: String) throws {
        let scratch = try Scratch()
        let swift = try compile(["hostile.h": Self.header], ["hostile.h", "--style", style], in: scratch)
        #expect(swift.contains("@@"))
    }

    @Test("A file name with marks", arguments: ["a`@@`\\(@@).h", "a*/ @@ /*.h", "a#@@.h"])
    func fileName(_ name: String) throws {
        let scratch = try Scratch()
        let files = [name: "/// A comment.\nint f(void);\n"]
        _ = try compile(files, [name, "--module", "Named"], in: scratch)
    }

    @Test("A file name that C cannot include is refused", arguments: ["a\n@@\nb.h", "a\"; @@ \".h", "a\u{2028}@@.h"])
    func unfitFileName(_ name: String) throws {
        let scratch = try Scratch([name: "int f(void);\n"])
        let result = try Command.run([name, "--module", "Named", "-o", "out"], in: scratch.folder)
        #expect(result.code == 1 && result.messages.contains("cannot read the header"), "\(result.messages)")
    }

    @Test("The texts of a configuration")
    func configuration() throws {
        let configuration = ##"""
            { modules: [{
                headers: ["hostile.h"], name: "Configured",
                libraries: ["a\"; @@ \"", "\\(@@)"],
                rename: [{ match: "doc_marks", to: "a; @@" }],
                optionalSymbols: ["a\"; @@", "doc_end"],
                functions: [{ match: "doc_end", status: { success: [0] } }],
                include: { functions: ["doc_.*|@@"] },
            }] }
            """##
        let scratch = try Scratch()
        _ = try compile(["hostile.h": Self.header, "c.json": configuration], ["--config", "c.json"], in: scratch)
    }

    @Test(
        "What a configuration must not say is refused",
        arguments: [
            #"name: "A; @@""#, #"name: "A\n@@""#, #"accessLevel: "public @@""#, #"names: { doc_end: "a; @@" }"#,
            #"functions: [{ match: "doc_end", name: "a; @@" }]"#, ##"condition: "os(Linux)\n@@""##,
            #"target: "x86_64\n@@""#, #"libraries: ["b\n@@"]"#,
        ]
    )
    func refused(_ key: String) throws {
        let name = key.hasPrefix("name:") ? "" : "name: \"Configured\", "
        let scratch = try Scratch([
            "hostile.h": Self.header, "c.json": "{ modules: [{ headers: [\"hostile.h\"], \(name)\(key) }] }",
        ])
        let result = try Command.run(["--config", "c.json", "-o", "out", "--emit", "swift"], in: scratch.folder)
        #expect(result.code == 1, "\(result.messages)")
        #expect(!FileManager.default.fileExists(atPath: scratch.folder.appending(path: "out").path))
    }

    private static let unfitNames = ["f\"; @@", "g\n@@", "h`@@`", "i\\(@@)", "j*/@@", "k @@", "", "1", "\u{2028}@@"]

    private static func empty() -> Definitions {
        let library = Definitions.Library(names: ["a\"; @@", "\\(@@)"])
        var document = Definitions(module: "Document", target: "x86_64-unknown-linux-gnu", library: library)
        document.functions["fine"] = FunctionDefinition(arguments: [], result: "void")
        return document
    }

    @Test("Texts and the names of symbols in a definitions document")
    func document() throws {
        var document = Self.empty()
        for name in Self.unfitNames {
            document.functions[name] = FunctionDefinition(arguments: [], result: "void")
            document.variables[name + "v"] = VariableDefinition(type: "i32")
            document.skipped.append(.init(name: name, kind: "function", location: name, reason: name))
        }
        for (index, text) in Self.unfitNames.enumerated() {
            document.constants["text\(index)"] = ConstantDefinition(type: "string", value: .string(text))
        }
        for name in ["_", "$", "self", "Type", "init"] {
            document.functions[name] = FunctionDefinition(arguments: [], result: "void")
            document.enums["E" + name] = EnumDefinition(type: "i32", values: ["v" + name: .signed(1)])
        }
        let swift = try compile(["d.ffi.json": document.json], ["d.ffi.json"], in: Scratch())
        #expect(swift.contains("func fine("))
    }

    @Test("A definitions document whose names are none is refused, with the place", arguments: unfitNames)
    func unfit(_ name: String) throws {
        var (types, fields, enums, enumerators, constants) = (
            Self.empty(), Self.empty(), Self.empty(), Self.empty(), Self.empty()
        )
        types.extended.types[name] = RecordDefinition(kind: "struct", size: 0, alignment: 1, fields: [])
        // A field may have no name.
        let field = FieldDefinition(name: name.isEmpty ? "\n" : name, type: "i32", offset: 0)
        fields.extended.types["S"] = RecordDefinition(kind: "struct", size: 4, alignment: 4, fields: [field])
        enums.enums[name] = EnumDefinition(type: "i32", values: ["v": .signed(1)])
        enumerators.enums["E"] = EnumDefinition(type: "i32", values: [name: .signed(1)])
        constants.constants[name] = ConstantDefinition(type: "i32", value: .signed(1))
        for (document, place) in [
            (types, "$.extended.types: "), (fields, "$.extended.types.S.fields[0].name: "), (enums, "$.enums: "),
            (enumerators, "$.enums.E.values: "), (constants, "$.constants: "),
        ] {
            let scratch = try Scratch(["d.ffi.json": document.json])
            let result = try Command.run(["d.ffi.json", "-o", "out", "--emit", "swift"], in: scratch.folder)
            let isSaid = result.messages.contains(place) && result.messages.contains("is no identifier of C")
            #expect(result.code == 1 && isSaid, "\(result.messages)")
        }
    }
}
