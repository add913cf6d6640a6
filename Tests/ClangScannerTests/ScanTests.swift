// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Foundation
import Testing

@testable import ClangScanner

@Suite struct ScanTests {
    @Test func `this machine has a libclang`() {
        #expect(!InstalledLibclang.all.isEmpty, "the other tests would check nothing")
    }

    @Test func `the first libclang found opens with its headers`() throws {
        #expect(try ClangScanner.open().resourceDirectory != nil)
    }

    @Test func `no header`() throws {
        let clang = try #require(InstalledLibclang.all.first)
        let error = #expect(throws: ScanError.self) { try clang.scanner.scan(ScanRequest(headers: [])) }
        #expect(error?.description == "no header to read; name at least one")
    }

    @Test(arguments: ["/nowhere/a.h", "./a.h", "../nowhere/a.h"])
    func `a path that leads nowhere is named`(_ path: String) throws {
        let clang = try #require(InstalledLibclang.all.first)
        let error = #expect(throws: ScanError.self) { try clang.scanner.scan(ScanRequest(headers: [path])) }
        #expect(error?.kind == .missingHeader(path: path))
        #expect(error?.description.contains("'\(path)' does not exist") == true)
    }

    @Test(arguments: InstalledLibclang.all)
    func `a name that is not on the include path is clang's finding`(_ clang: InstalledLibclang) {
        let error = #expect(throws: ScanError.self) { try clang.scanner.scan(ScanRequest(headers: ["nowhere.h"])) }
        #expect(error?.kind == .invalidHeaders)
        #expect(error?.diagnostics.map(\.description) == ["error: 'nowhere.h' file not found [clang-error]"])
    }

    @Test(arguments: InstalledLibclang.all)
    func `errors come with their places`(_ clang: InstalledLibclang) {
        let error = #expect(throws: ScanError.self) {
            try scan("int f(void);\nint g(unknown x);\n#include \"absent.h\"\n", with: clang)
        }
        #expect(error?.kind == .invalidHeaders)
        #expect(
            error?.diagnostics.map(\.description) == [
                "snippet.h:2:7: error: unknown type name 'unknown' [clang-error]",
                "snippet.h:3:10: error: 'absent.h' file not found [clang-error]",
            ]
        )
    }

    @Test(arguments: InstalledLibclang.all)
    func `a declaration that the header does not end is its last line's error`(_ clang: InstalledLibclang) {
        let error = #expect(throws: ScanError.self) { try scan("int f(void);\nint g(int", with: clang) }
        let places = error?.diagnostics.map { $0.location?.description ?? "no place" } ?? []
        #expect(places.first == "snippet.h:2:1")
        #expect(!places.contains("no place"))
    }

    @Test(arguments: InstalledLibclang.all)
    func `warnings of the headers are findings`(_ clang: InstalledLibclang) throws {
        let interface = try scan(
            "#include \"other.h\"\n#warning mine\n",
            with: clang,
            files: ["other.h": "#warning too\n"]
        )
        #expect(
            interface.diagnostics.map(\.description) == [
                "other.h:1:2: warning: too [clang-#warnings]", "snippet.h:2:2: warning: mine [clang-#warnings]",
            ]
        )
    }

    @Test(arguments: InstalledLibclang.all)
    func `arguments reach clang`(_ clang: InstalledLibclang) throws {
        let interface = try scan(
            "#ifdef X\nint f(void);\n#endif\n#include <y.h>\n",
            with: clang,
            arguments: ["-DX", "-I$DIR/in/sub"],
            files: ["sub/y.h": "int g(void);\n"]
        )
        #expect(interface.declarations.map(\.name) == ["f", "g"])
        #expect(interface.declarations.map(\.info.location.file) == ["snippet.h", "y.h"])
    }

    @Test(arguments: InstalledLibclang.all)
    func `the target is measured`(_ clang: InstalledLibclang) throws {
        let header = FileManager.default.temporaryDirectory.appending(path: "ffigen-target-\(UUID().uuidString).h")
        try Data("long f(void);\n".utf8).write(to: header)
        defer { try? FileManager.default.removeItem(at: header) }
        func target(_ triple: String) throws -> TargetInfo {
            try clang.scanner.scan(ScanRequest(headers: [header.path], target: triple)).target
        }
        #expect(
            try target("x86_64-pc-linux-gnu")
                == TargetInfo(triple: "x86_64-unknown-linux-gnu", longDoubleSize: 16)
        )
        #expect(
            try target("aarch64-unknown-linux-gnu")
                == TargetInfo(triple: "aarch64-unknown-linux-gnu", isCharSigned: false, longDoubleSize: 16)
        )
        #expect(
            try target("i686-unknown-linux-gnu")
                == TargetInfo(
                    triple: "i686-unknown-linux-gnu",
                    pointerWidth: 32,
                    longWidth: 32,
                    longDoubleSize: 12
                )
        )
        #expect(
            try target("x86_64-pc-windows-msvc")
                == TargetInfo(
                    triple: "x86_64-unknown-windows-msvc",
                    longWidth: 32,
                    wideCharWidth: 16,
                    longDoubleSize: 8
                )
        )
        #expect(
            try target("arm64-apple-macosx14.0")
                == TargetInfo(triple: "arm64-apple-macosx", longDoubleSize: 8)
        )
    }

    @Test(arguments: InstalledLibclang.all)
    func `what cannot be bound is reported`(_ clang: InstalledLibclang) throws {
        let interface = try scan(
            "int f(void);;\n_Static_assert(1, \"\");\n__asm__(\"nop\");\nint g(void);\n",
            with: clang
        )
        #expect(interface.declarations.map(\.name) == ["f", "g"])
        #expect(interface.omissions.map(\.location.line) == [3])
        #expect(interface.omissions.map(\.name) == ["__asm__(\"nop\")"])
    }

    @Test(arguments: InstalledLibclang.all)
    func `declarations from a macro stand where it is used`(_ clang: InstalledLibclang) throws {
        let interface = try scan(
            "#define DECLARE(name) int name(void)\n/** A. */\nDECLARE(f);\n",
            with: clang
        )
        #expect(interface.declarations.map(\.withoutText.info) == [.at(3, 1, "/** A. */")])
        #expect(interface.declarations.map(\.info.declaration) == ["DECLARE(f)"])
    }
}

@Suite("What a scan leaves behind")
struct ScanMemoryTests {
    /// The memory of the process that is in use, in bytes.
    static func residentMemory() throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        return Int(text.split(separator: " ")[1]).map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) } ?? 0
    }

    @Test(
        "clang's memory is free again when a scan ends",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/statm"))
    )
    func translationUnits() async {
        // In a process of its own: others take memory at the same time.
        await #expect(processExitsWith: .success) {
            let clang = try #require(InstalledLibclang.all.first)
            // A comment that a translation unit keeps; macros that are looked into, and one that clang is asked for.
            let text = """
                /* \(String(repeating: "x", count: 8_000_000)) */
                int get(void);
                #define GET get()
                #define CAST ((unsigned char)3)
                """
            _ = try scan(text, with: clang)
            let before = try ScanMemoryTests.residentMemory()
            for _ in 0..<12 { _ = try scan(text, with: clang) }
            #expect(try ScanMemoryTests.residentMemory() - before < 50_000_000)
        }
    }
}
