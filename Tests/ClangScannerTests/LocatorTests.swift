// Licensed under Apache License v2.0. See LICENSE for details.

import Testing

@testable import ClangScanner

/// A file system that is a table: files, and links from path to path.
struct TableFiles: FileAccess {
    var files: Set<String>
    var links: [String: String] = [:]
    var currentFolder = "/home"

    private var all: Set<String> { files.union(links.keys) }

    func isFile(_ path: String) -> Bool { realPath(path).map(files.contains) ?? false }
    func isFolder(_ path: String) -> Bool { all.contains { $0.hasPrefix(path + "/") } }

    func realPath(_ path: String) -> String? {
        if let target = links[path] { return realPath(target) }
        return all.contains(path) || isFolder(path) ? path : nil
    }

    func names(in folder: String) -> [String] {
        let names = all.compactMap { PathText.relative($0, to: folder)?.split(separator: "/").first.map(String.init) }
        return Set(names).sorted()
    }
}

@Suite struct LocatorTests {
    private struct Refused: Error, CustomStringConvertible {
        var description: String { "not a library" }
    }

    private func locator(_ environment: [String: String], _ files: TableFiles) -> LibclangLocator {
        LibclangLocator(environment: { environment[$0] }, files: files)
    }

    private static let toolchain = TableFiles(
        files: [
            "/opt/swift/usr/bin/swift-driver", "/opt/swift/usr/lib/libclang.so.21.0.0",
            "/usr/lib/x86_64-linux-gnu/libclang-14.so.14.0.6", "/usr/lib/llvm-19/lib/libclang.so.1",
            "/usr/lib/llvm-19/lib/libclang-cpp.so.19",
        ],
        links: [
            "/usr/local/bin/swift": "/opt/swift/usr/bin/swift-driver",
            "/opt/swift/usr/lib/libclang.so": "/opt/swift/usr/lib/libclang.so.21.0.0",
            "/usr/lib/llvm-14/lib/libclang.so": "/usr/lib/x86_64-linux-gnu/libclang-14.so.14.0.6",
        ]
    )

    @Test func `the environment names a file`() throws {
        let found = try locator(["LIBCLANG_PATH": "/x/libclang.so"], TableFiles(files: ["/x/libclang.so"]))
            .locate { $0 }
        #expect(found.path == "/x/libclang.so")
    }

    @Test func `the environment names a folder`() throws {
        let files = TableFiles(files: ["/x/libclang.so.1", "/x/libclang-19.so.1", "/x/libclang-cpp.so", "/x/other.so"])
        #expect(try locator(["LIBCLANG_PATH": "/x"], files).locate { $0 }.path == "/x/libclang-19.so.1")
    }

    @Test func `a wrong environment is the error, nothing else is tried`() {
        let error = #expect(throws: LibclangNotFound.self) {
            try locator(["LIBCLANG_PATH": "/nowhere", "PATH": "/usr/local/bin"], Self.toolchain).locate { $0 }
        }
        #expect(error?.attempts == [.init(path: "/nowhere", problem: "no such file or folder (LIBCLANG_PATH)")])
        #expect(
            error?.description == """
                libclang, which reads the headers, was not found. Tried:
                  /nowhere: no such file or folder (LIBCLANG_PATH)
                Correct LIBCLANG_PATH, or unset it to search the usual places. To install one: apt install libclang-dev, or \
                brew install llvm.
                """
        )
    }

    @Test func `a folder without libclang in the environment`() {
        let error = #expect(throws: LibclangNotFound.self) {
            try locator(["LIBCLANG_PATH": "/x"], TableFiles(files: ["/x/libfoo.so"])).locate { $0 }
        }
        #expect(
            error?.attempts == [.init(path: "/x", problem: "the folder has no libclang in it (LIBCLANG_PATH)")]
        )
    }

    @Test func `the toolchain comes first, through links`() throws {
        let found = try locator(["PATH": "/bin:/usr/local/bin"], Self.toolchain).locate { $0 }
        #expect(found.path == "/opt/swift/usr/lib/libclang.so")
    }

    @Test func `without a toolchain the newest version wins`() throws {
        #expect(try locator([:], Self.toolchain).locate { $0 }.path == "/usr/lib/llvm-19/lib/libclang.so.1")
    }

    @Test func `a library that does not open is reported and the next is tried`() throws {
        let files = Self.toolchain
        let found = try locator([:], files).locate { path in
            guard path.contains("14") else { throw Refused() }
            return path
        }
        #expect(found.path == "/usr/lib/llvm-14/lib/libclang.so")
    }

    @Test func `the error lists every place with its problem and says what to install`() throws {
        let files = TableFiles(
            files: ["/t/bin/swift", "/usr/lib/llvm-19/lib/libclang.so", "/usr/lib/x86_64-linux-gnu/libfoo.so"])
        let error = #expect(throws: LibclangNotFound.self) {
            try locator(["PATH": "/t/bin"], files).locate { (_: String) throws -> Int in throw Refused() }
        }
        let attempts = try #require(error).attempts
        #expect(attempts.first == .init(path: "/t/lib", problem: "no libclang beside /t/bin/swift"))
        #expect(attempts.contains(.init(path: "/usr/lib/llvm-19/lib/libclang.so", problem: "not a library")))
        #expect(
            attempts.contains(
                .init(path: "/usr/lib/x86_64-linux-gnu", problem: "the folder has no libclang in it")
            )
        )
        #expect(attempts.contains(.init(path: "/usr/lib64", problem: "no such folder")))
        #expect(
            error?.description.hasSuffix(
                "Install it (apt install libclang-dev, or brew install llvm), or set LIBCLANG_PATH to the library."
            )
                == true
        )
    }

    @Test(arguments: [
        ("libclang.so", true), ("libclang.so.1", true), ("libclang.so.21.0", true), ("libclang-14.so", true),
        ("libclang-14.so.1", true), ("libclang-14.0.6.so", true), ("libclang.dylib", true),
        ("libclang-cpp.so.14", false),
        ("libclangAST.a", false), ("libclang.a", false), ("libfoo.so", false),
    ])
    func `names of the library`(_ name: String, _ isLibclang: Bool) {
        #expect(LibclangLocator.isLibclang(name) == isLibclang)
    }

    @Test(arguments: [
        ("libclang-14.so.1", [14]), ("libclang.so.21.0", [21, 0]), ("/usr/lib/llvm-19/lib", [19]), ("libclang.so", []),
        ("libclang-14.0.6.so", [14, 0, 6]),
    ])
    func `versions in names`(_ name: String, _ version: [Int]) {
        #expect(LibclangLocator.version(name) == version)
    }
}

@Suite struct ResourceDirectoryTests {
    private func find(_ library: String, _ version: String, _ files: TableFiles) -> String? {
        ResourceDirectory.find(forLibrary: library, version: version, files: files)
    }

    @Test func `beside the library`() {
        let files = TableFiles(files: ["/t/usr/lib/libclang.so", "/t/usr/lib/clang/21/include/stddef.h"])
        #expect(find("/t/usr/lib/libclang.so", "clang version 21.0.0", files) == "/t/usr/lib/clang/21")
    }

    @Test func `from Debian's multiarch folder to the version's own`() {
        let files = TableFiles(
            files: [
                "/usr/lib/x86_64-linux-gnu/libclang-14.so.14.0.6", "/usr/lib/llvm-14/lib/clang/14.0.6/include/stddef.h",
                "/usr/lib/llvm-19/lib/clang/19/include/stddef.h",
            ],
            links: ["/usr/lib/llvm-14/lib/libclang.so": "/usr/lib/x86_64-linux-gnu/libclang-14.so.14.0.6"]
        )
        for path in ["/usr/lib/llvm-14/lib/libclang.so", "/usr/lib/x86_64-linux-gnu/libclang-14.so.14.0.6"] {
            #expect(find(path, "Debian clang version 14.0.6", files) == "/usr/lib/llvm-14/lib/clang/14.0.6")
        }
    }

    @Test func `from lib64 to lib`() {
        let files = TableFiles(files: ["/usr/lib64/libclang.so.19", "/usr/lib/clang/19/include/stddef.h"])
        #expect(find("/usr/lib64/libclang.so.19", "clang version 19.1.7", files) == "/usr/lib/clang/19")
    }

    @Test func `the library's own version is preferred`() {
        let files = TableFiles(
            files: [
                "/t/lib/libclang.so", "/t/lib/clang/17/include/stddef.h", "/t/lib/clang/18/include/stddef.h",
                "/t/lib/clang/19/include/stddef.h",
            ])
        #expect(find("/t/lib/libclang.so", "clang version 18.1.8", files) == "/t/lib/clang/18")
        #expect(find("/t/lib/libclang.so", "", files) == "/t/lib/clang/19")
    }

    @Test func `none without headers`() {
        let files = TableFiles(files: ["/t/lib/libclang.so", "/t/lib/clang/17/lib/x.a"])
        #expect(find("/t/lib/libclang.so", "clang version 17", files) == nil)
    }
}
