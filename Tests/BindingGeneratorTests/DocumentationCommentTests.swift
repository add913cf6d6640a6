// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
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
        Case("an unknown command stays", "/** @nothing x */", ["/// @nothing x"]),
        Case("a command that only arranges goes", "/** @ingroup x\n * Text. */", ["/// Text."]),
        Case(
            "a description goes on behind its dash",
            "/**\n * Opens.\n * @param[in,out] x the\n *     first\n * @retval 0 done\n *\n * More.\n */",
            ["/// Opens.", "/// - Parameter x: the", "///   first", "/// - Returns: `0`: done", "///", "/// More."]
        ),
        Case(
            "code",
            "/** @code{.c}\n *   f(\\c x, <y>);\n * @endcode\n * Text. */",
            ["/// ```c", "///   f(\\c x, <y>);", "/// ```", "/// Text."]
        ),
        Case("code without an end", "/** \\code\n * f(); */", ["/// ```c", "/// f();", "/// ```"]),
        Case(
            "words",
            "/** The @c foo, \\p bar. @a baz @e is @b bold; see \\ref f() \"this\" or @ref g. */",
            ["/// The `foo`, `bar`. *baz* *is* **bold**; see this or `g`."]
        ),
        Case("an address is no command", "/** a@c.org and c:\\temp x */", ["/// a@c.org and c:\\temp x"]),
        Case(
            "HTML",
            "/** <b>x</b> <tt>y</tt> &lt;z&gt; <stdio.h> <ul>\n<li>one</li></ul> a < b > c <https://a.b> */",
            ["/// **x** `y` \\<z> `<stdio.h>` ", "/// - one a < b > c <https://a.b>"]
        ),
        Case(
            "backticks stay",
            "/** `<a> @c b` and ``c`` and ` alone @c d */",
            ["/// `<a> @c b` and ``c`` and ` alone `d`"]
        ),
        Case(
            "gtk-doc",
            "/**\n * g_open:\n * @self: (nullable): a #GObject\n * @...: more\n *\n * Opens @self; %NULL is\n * fine.\n *\n"
                + " * |[<!-- language=\"C\" -->\n * g_open (NULL);\n * ]|\n *\n * Returns: (transfer full): it\n * Since: 2.4\n */",
            [
                "/// - Parameter self: a `GObject`", "/// - Parameter ...: more", "///", "/// Opens `self`; `NULL` is",
                "/// fine.", "///", "/// ```c", "/// g_open (NULL);", "/// ```", "///", "/// - Returns: it",
                "/// - Since: 2.4",
            ]
        ),
        Case(
            "kernel-doc",
            "/**\n * dev_open() - Open it.\n * @dev: the device\n *\n * Return: 0\n */",
            ["/// Open it.", "/// - Parameter dev: the device", "///", "/// - Returns: 0"]
        ),
        Case("deprecated", "/** @deprecated Use g. */", ["/// - Important: Deprecated. Use g."]),
        Case("headings", "/** @section name The title */", ["/// ## The title"]),
        Case(
            "indented prose is no code",
            "/*\n     Begins so\n   and goes on.\n */",
            ["/// Begins so", "/// and goes on."]
        ),
        Case("numbers and links", "/** -# <a href=\"http://x.y\">one</a> */", ["/// 1. one"]),
        Case("groups", "/** @{ */", []),
        Case(
            "what could end it or turn it around",
            "/** a\u{0}b\u{2028}c\u{202E}d \"\"\" \\(x) */",
            ["/// a b c d \"\"\" \\(x)"]
        ),
        Case("letters beyond ASCII", "/** größe 大きさ 😀 */", ["/// größe 大きさ 😀"]),
    ])
    func lines(_ test: Case) {
        #expect(DocumentationComment.lines(test.comment).lines == test.lines)
    }

    @Test("Each symbol shows its C declaration and where it stands")
    func declaration() {
        let place = SourceLocation(file: "a/b.h", line: 12, column: 3)
        #expect(
            DocumentationComment.lines("/* Text. */", declaration: "int f(void)", at: place)
                == ["/// Text.", "///", "/// In C: `int f(void)`, a/b.h:12"]
        )
        #expect(
            DocumentationComment.lines(nil, declaration: "#define A '`'", at: place)
                == ["/// In C: ``#define A '`'``, a/b.h:12"]
        )
        #expect(DocumentationComment.lines(nil, declaration: nil, at: place).isEmpty)
    }

    @Test("No comment, no lines")
    func none() {
        #expect(DocumentationComment.lines(nil).isEmpty)
    }
}
