// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Testing

@testable import ClangScanner

@Suite("Patterns for headers")
struct HeaderGlobTests {
    @Test(arguments: [
        ("gdk.h", "/usr/include/gdk.h", true),
        ("gdk.h", "/usr/include/mygdk.h", false),
        ("gdk/*.h", "/usr/include/gdk/gdkwindow.h", true),
        ("gdk/*.h", "/usr/include/gdk/x11/gdkx.h", false),
        ("gdk/**", "/usr/include/gdk/x11/gdkx.h", true),
        ("gdk/**/gdkx.h", "/usr/include/gdk/gdkx.h", true),
        ("gdk/**/gdkx.h", "/usr/include/gdk/a/b/gdkx.h", true),
        ("include/**.h", "/usr/include/a/b.h", true),
        ("gl?.h", "/usr/include/glu.h", true),
        ("gl?.h", "/usr/include/gl.h", false),
        ("/usr/*/a.h", "/usr/include/a.h", true),
        ("/include/a.h", "/usr/include/a.h", false),
        ("./a.h", "/home/a.h", true),
        ("*", "/home/a.h", true),
    ])
    func matching(pattern: String, path: String, expected: Bool) throws {
        #expect(try HeaderGlob(pattern).matches(path) == expected)
    }

    @Test("What can match no file is an error", arguments: ["", "include/"])
    func invalid(pattern: String) {
        #expect(throws: InvalidHeaderGlob.self) { try HeaderGlob(pattern) }
    }

    @Test("The scope follows them: exclusion wins, inclusion adds")
    func scope() throws {
        let scope = HeaderScope(
            headers: ["/usr/include/a.h", "/home/b/b.h"],
            sharedRoots: ["/usr/include"],
            included: [try HeaderGlob("c/*.h")],
            excluded: [try HeaderGlob("b/private/**"), try HeaderGlob("c/c_old.h")]
        )
        #expect(scope.contains("/usr/include/a.h"))
        #expect(scope.contains("/usr/include/c/c.h"))
        #expect(!scope.contains("/usr/include/c/c_old.h"))
        #expect(scope.contains("/home/b/public/b.h"))
        #expect(!scope.contains("/home/b/private/b.h"))
    }
}
