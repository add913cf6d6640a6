// Licensed under Apache License v2.0. See LICENSE for details.

import Testing

@testable import ClangScanner

@Suite struct HeaderScopeTests {
    private static let roots = ["/usr/include", "/usr/include/x86_64-linux-gnu", "/usr/local/include"]

    struct Case: Sendable, CustomTestStringConvertible {
        var header: String
        var path: String
        var isInScope: Bool
        var testDescription: String { "\(header) \(isInScope ? "brings" : "leaves out") \(path)" }

        init(_ header: String, _ path: String, _ isInScope: Bool) {
            self.header = header
            self.path = path
            self.isInScope = isInScope
        }
    }

    @Test(arguments: [
        // A folder of its own: it and everything below.
        Case("/p/include/a.h", "/p/include/a.h", true),
        Case("/p/include/a.h", "/p/include/b.h", true),
        Case("/p/include/a.h", "/p/include/sub/c.h", true),
        Case("/p/include/a.h", "/p/other/d.h", false),
        Case("/p/include/a.h", "/p/include2/d.h", false),
        Case("/p/include/a.h", "/usr/include/stdio.h", false),
        // A shared root: what shares the stem.
        Case("/usr/include/git2.h", "/usr/include/git2.h", true),
        Case("/usr/include/git2.h", "/usr/include/git2/repository.h", true),
        Case("/usr/include/git2.h", "/usr/include/git2/sys/odb.h", true),
        Case("/usr/include/git2.h", "/usr/include/git.h", false),
        Case("/usr/include/git2.h", "/usr/include/stdio.h", false),
        Case("/usr/include/wayland-client.h", "/usr/include/wayland-client-core.h", true),
        Case("/usr/include/wayland-client.h", "/usr/include/wayland-util.h", false),
        Case("/usr/include/sqlite3.h", "/usr/include/sqlite3ext.h", false),
        Case("/usr/include/foo.h", "/usr/include/x86_64-linux-gnu/foo/config.h", true),
        Case("/usr/include/foo.h", "/usr/include/x86_64-linux-gnu/bits/types.h", false),
        Case("/usr/local/include/foo.h", "/usr/include/foo/bar.h", true),
        // A library's folder in a shared root, and the same folder in the other roots.
        Case("/usr/include/openssl/ssl.h", "/usr/include/openssl/bio.h", true),
        Case("/usr/include/openssl/ssl.h", "/usr/include/x86_64-linux-gnu/openssl/configuration.h", true),
        Case("/usr/include/openssl/ssl.h", "/usr/include/stdio.h", false),
        // Folders of the system, which many share as well.
        Case("/usr/include/x86_64-linux-gnu/sys/socket.h", "/usr/include/x86_64-linux-gnu/sys/socket.h", true),
        Case("/usr/include/x86_64-linux-gnu/sys/socket.h", "/usr/include/x86_64-linux-gnu/sys/select.h", false),
        Case("/usr/include/sys/capability.h", "/usr/include/linux/capability.h", true),
        Case("/usr/include/linux/usb/ch9.h", "/usr/include/linux/usb/video.h", true),
        Case("/usr/include/linux/usb/ch9.h", "/usr/include/linux/types.h", false),
        // The insides of glibc's headers are in scope only where they are included.
        Case("/usr/include/x86_64-linux-gnu/sys/stat.h", "/usr/include/x86_64-linux-gnu/bits/stat.h", false),
        Case("/usr/include/math.h", "/usr/include/x86_64-linux-gnu/bits/mathcalls.h", false),
    ])
    func scope(_ test: Case) {
        let scope = HeaderScope(headers: [test.header], sharedRoots: Self.roots)
        #expect(scope.contains(test.path) == test.isInScope)
    }

    @Test func `several headers add up`() {
        let scope = HeaderScope(headers: ["/p/a.h", "/usr/include/b.h"], sharedRoots: Self.roots)
        #expect(scope.contains("/p/x.h"))
        #expect(scope.contains("/usr/include/b-x.h"))
        #expect(!scope.contains("/q/x.h"))
    }

    @Test(arguments: [
        ("/usr/include/sqlite3.h", "sqlite3.h"),
        ("/usr/include/git2/repository.h", "git2/repository.h"),
        ("/usr/include/x86_64-linux-gnu/bits/types.h", "bits/types.h"),
        ("/p/include/lib/a.h", "lib/a.h"),
        ("/q/b.h", "b.h"),
        ("/q/sub/b.h", "sub/b.h"),
        ("/r/c.h", "../r/c.h"),
    ])
    func `the name to show is what one would include`(_ path: String, _ name: String) {
        let names = HeaderNames(roots: Self.roots + ["/p/include"], folders: ["/q"])
        #expect(names.name(of: path) == name)
    }

    @Test func `two headers of one name show their folders`() {
        let names = HeaderNames(roots: Self.roots, headers: ["/p/one/same.h", "/p/two/same.h", "/p/two/other.h"])
        #expect(names.name(of: "/p/one/same.h") == "one/same.h")
        #expect(names.name(of: "/p/two/same.h") == "two/same.h")
        let apart = HeaderNames(roots: Self.roots, headers: ["/p/one/a.h", "/p/two/b.h"])
        #expect(apart.name(of: "/p/one/a.h") == "a.h")
    }

    @Test(arguments: [
        ("/a/./b/../c.h", "/a/c.h"), ("a.h", "/home/a.h"), ("../a.h", "/a.h"), ("/a//b", "/a/b"), ("/..", "/"),
    ])
    func `paths are normalised as text`(_ path: String, _ normalised: String) {
        #expect(PathText.normalised(path, from: "/home") == normalised)
    }

    @Test func `search paths come from the arguments`() {
        let search = SearchPaths(
            arguments: ["-I", "inc", "-I/abs", "-isystem/sys", "-DX", "-isysroot", "/sdk"],
            folder: "/home"
        )
        #expect(search.includeFolders == ["/home/inc", "/abs", "/sys"])
        #expect(search.sharedRoots.contains("/sdk/usr/include"))
        #expect(search.sharedRoots.contains("/usr/include"))
    }
}
