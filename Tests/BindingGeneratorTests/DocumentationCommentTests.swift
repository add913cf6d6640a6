// Licensed under Apache License v2.0. See LICENSE for details.

import Testing

@testable import BindingGenerator

@Suite("Comments of a header as documentation")
struct DocumentationCommentTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var comment: String
        var lines: [String]

        var testDescription: String { name }

        init(_ name: String, _ comment: String, _ lines: [String]) {
            self.name = name
            self.comment = comment
            self.lines = lines
        }
    }

    @Test(arguments: [
        Case("one line", "/** Opens it. */", ["/// Opens it."]),
        Case("behind a member", "/**< The first. */", ["/// The first."]),
        Case("Qt's style", "/*! Opens it. */", ["/// Opens it."]),
        Case("slashes", "/// Opens it.\n/// Twice.", ["/// Opens it.", "/// Twice."]),
        Case("a plain comment", "/* Opens it. */", ["/// Opens it."]),
        Case("a column of asterisks", "/**\n * Opens.\n *\n * Again.\n */", ["/// Opens.", "///", "/// Again."]),
        Case(
            "two asterisks a line",
            "/*\n** CAPI3REF: Open\n**\n** Text\n*/",
            ["/// CAPI3REF: Open", "///", "/// Text"]
        ),
        Case("a frame", "/*****************\n * Title         *\n *****************/", ["/// Title"]),
        Case("indented text keeps its indentation", "/**\n * a:\n *   b\n */", ["/// a:", "///   b"]),
        Case("asterisks of the text stay", "/** char **argv */", ["/// char **argv"]),
        Case("nothing", "/** */", []),
        Case("only a rule", "/**********/", []),
        Case("CRLF", "/**\r\n * a\r\n * b\r\n */", ["/// a", "/// b"]),
        Case("a brief", "/** @brief Opens it. */", ["/// Opens it."]),
        Case("a parameter", "/** \\param[in] name The name. */", ["/// - Parameter name: The name."]),
        Case("a result", "/** @return 0 on success */", ["/// - Returns: 0 on success"]),
        Case("a note", "/** @note Slow. */", ["/// - Note: Slow."]),
        Case("an unknown command stays", "/** @ingroup x */", ["/// @ingroup x"]),
        Case(
            "what could end it or turn it around",
            "/** a\u{0}b\u{2028}c\u{202E}d \"\"\" \\(x) */",
            ["/// a b c d \"\"\" \\(x)"]
        ),
        Case("letters beyond ASCII", "/** größe 大きさ 😀 */", ["/// größe 大きさ 😀"]),
    ])
    func lines(_ test: Case) {
        #expect(DocumentationComment.lines(test.comment) == test.lines)
    }

    @Test("No comment, no lines")
    func none() {
        #expect(DocumentationComment.lines(nil).isEmpty)
    }
}
