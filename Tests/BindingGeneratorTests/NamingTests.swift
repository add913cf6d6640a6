// Licensed under Apache License v2.0. See LICENSE for details.

import Testing

@testable import BindingGenerator

@Suite("Names")
struct NamingTests {
    @Test(
        "A module is named as the header spells its library, else in upper camel case",
        arguments: [
            ("sqlite3", "SQLite is a library. SQLite stores. SQLite3 SQLITE_OK sqlite3_open", "SQLite3"),
            ("sqlite3", "SQLite twice SQLite only", "Sqlite3"),
            ("zlib", "zlib zlib ZLIB ZLIB ZLIB", "Zlib"),
            ("vulkan", "Vulkan, Vulkan; Vulkan.", "Vulkan"),
            ("wayland-client", "", "WaylandClient"),
            ("GL_ext", "", "GLExt"),
            ("string", "", "CString"),
            ("error", "Error Error Error", "CError"),
            ("3dfx", "", "C3dfx"),
            ("curl", "cURL cURL cURL", "Curl"),
        ]
    )
    func moduleName(stem: String, text: String, name: String) {
        #expect(ModuleName.derive(stem: stem, text: text) == name)
        #expect(ModuleName.isValid(name))
    }

    @Test("A stem without a letter of ASCII gives no name", arguments: ["中", "...", "😀", ""])
    func noModuleName(stem: String) {
        #expect(ModuleName.derive(stem: stem, text: "") == nil)
    }

    @Test(
        "What cannot name a module",
        arguments: ["", "1a", "a-b", "a b", "class", "String", "FFIError", "_", "é", "a\nb"]
    )
    func invalidModuleName(name: String) {
        #expect(!ModuleName.isValid(name))
    }

    @Test(
        "Parameters: unnamed ones by position, repeated ones apart, none that hides what the body uses",
        arguments: [
            ([nil, "a", nil], ["argument0", "a", "argument2"]),
            (["a", "a", "a_"], ["a", "a_", "a__"]),
            (["in", "class"], ["`in`", "`class`"]),
            (["self", "_", "Self"], ["self_", "__", "Self_"]),
            (["node", "slots", "unsafeBitCast"], ["node_", "slots_", "unsafeBitCast_"]),
            (["$x"], ["_x"]),
        ] as [([String?], [String])]
    )
    func parameters(names: [String?], expected: [String]) {
        #expect(SwiftIdentifier.parameterNames(names, avoiding: ["node"]) == expected)
    }

    @Test(
        "Names that share a place: those that change keep apart from those that stay",
        arguments: [
            (["$a", "_a"], ["_a_", "_a"]),
            (["_", "__", "self", "self_"], ["___", "__", "self__", "self_"]),
            (["in", "x"], ["`in`", "x"]),
            (["$a$", "$a_"], ["_a_", "_a__"]),
        ] as [([String], [String])]
    )
    func distinct(names: [String], expected: [String]) {
        #expect(SwiftIdentifier.distinct(names) == expected)
    }

    @Test("The class goes out of the way of every type of the header")
    func className() throws {
        let interface = Sample.interface([Sample.opaque("Sample"), Sample.opaque("SampleLibrary")])
        let configuration = ModuleConfiguration(module: "Sample", libraryNames: ["sample"])
        let module = try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)
        #expect(module.swift.contains("final class SampleLibraryLibrary: Sendable"))
    }

    @Test("Symbol names that no list can hold", arguments: ["", "a b", "a\nb", "a\"", "a\\", "a?", "\u{1}a"])
    func symbols(name: String) {
        #expect(!SymbolName.isUsable(name))
        #expect(SymbolName.isUsable("sqlite3_open"))
        #expect(SymbolName.isUsable("open@@GLIBC_2.2$x.1"))
    }

    @Test("A misspelt word finds its neighbour, another finds none")
    func suggestions() {
        let words = ["headers", "libraries", "accessLevel"]
        #expect(Suggestion.nearest(to: "header", among: words) == "headers")
        #expect(Suggestion.nearest(to: "acesslevel", among: words) == "accessLevel")
        #expect(Suggestion.nearest(to: "zzz", among: words) == nil)
    }
}
