// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

/// `ffigen --check-against`: what libraries say of a header's symbols.
@Suite("ffigen --check-against")
struct CheckAgainstTests {
    private static let header = """
        /** Old. */
        int v_old(void);
        /* New in two. */
        int v_new(int x);
        int v_gone(void);
        int v_nowhere(void);
        extern int v_count;

        """

    private static func old() throws -> String {
        try FixtureLibrary.build(text: "int v_old(void) { return 1; }\nint v_gone(void) { return 2; }\n", name: "v1")
    }

    private static func new() throws -> String {
        let text = "int v_old(void) { return 1; }\nint v_new(int x) { return x; }\nint v_count = 4;\n"
        return try FixtureLibrary.build(text: text, name: "v2")
    }

    private func symbols(of swift: String) -> [String] {
        let lines = swift.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        guard let start = lines.firstIndex(where: { $0.hasPrefix("private static let symbolNames") }) else { return [] }
        return lines[(start + 1)...].prefix { $0 != "\"\"\"" }
    }

    @Test("In all versions is required, in some optional; documentation and a property say since when")
    func versions() throws {
        let scratch = try Scratch(["v.h": Self.header])
        let result = try scratch.ffigen(
            "v.h",
            "--check-against",
            "1.0=\(Self.old())",
            "--check-against",
            "2.0=\(Self.new())",
            "--report",
            "report.json"
        )
        #expect(result.code == 0, "\(result.messages)")
        let swift = try scratch.text("V.swift")
        #expect(symbols(of: swift) == ["v_old", "v_new?", "v_gone?", "v_nowhere?", "v_count?"])
        #expect(
            swift.contains("/// New in two.\n    ///\n    /// In the library since 2.0; `isAvailable(\"v_new\")` tells")
        )
        #expect(swift.contains("/// Not in the library any more since 2.0."))
        #expect(
            swift.contains(
                "public var supports_2_0: Bool {\n        [\"v_new\", \"v_count\"].allSatisfy(isAvailable)\n"
            )
        )
        #expect(!swift.contains("supports_1_0"))
        let warning = "v.h:6:5: warning: function 'v_nowhere' is not exported by the library (1.0, 2.0)"
        #expect(result.messages.contains(warning))
        #expect(try scratch.text("report.json").contains("missing-symbol"))
    }

    @Test("The configuration's key takes paths from its own folder; a label comes from the file's name")
    func configuration() throws {
        let scratch = try Scratch(["conf/v.h": Self.header])
        let copy = scratch.folder.appending(path: "conf/libv.so.2.1")
        try FileManager.default.copyItem(at: URL(filePath: Self.new()), to: copy)
        let old = try Self.old()
        try scratch.write(
            "conf/c.json",
            "{ modules: [{ headers: ['v.h'], checkAgainst: ['\(old)', './libv.so.2.1'], emit: ['swift'] }] }"
        )
        let result = try scratch.ffigen("--config", "conf/c.json")
        #expect(result.code == 0, "\(result.messages)")
        #expect(try scratch.text("V.swift").contains("var supports_2_1: Bool"))
    }

    @Test("Two libraries under one label are refused: each becomes a name in Swift")
    func sameLabel() throws {
        let scratch = try Scratch(["v.h": Self.header])
        let result = try scratch.ffigen(
            "v.h",
            "--check-against",
            "1.0=\(Self.old())",
            "--check-against",
            "1-0=\(Self.new())"
        )
        #expect(result.code == 1)
        #expect(result.messages.contains("two libraries to check against are called '1-0'; write LABEL="))
    }

    @Test("Without it nothing is optional and nothing is said")
    func without() throws {
        let scratch = try Scratch(["v.h": Self.header])
        #expect(try scratch.ffigen("v.h", "--emit", "swift").code == 0)
        let swift = try scratch.text("V.swift")
        #expect(symbols(of: swift) == ["v_old", "v_new", "v_gone", "v_nowhere", "v_count"])
        #expect(!swift.contains("supports_") && !swift.contains("since"))
    }

    #if os(Linux)
        @Test("Of one library the versions of its symbols tell since when")
        func symbolVersions() throws {
            let scratch = try Scratch([
                "v.h": "int pidfd_getpid(int fd);\nint puts(const char *text);\nint gettid(void);\n"
            ])
            let result = try scratch.ffigen("v.h", "--emit", "swift", "--check-against", "libc.so.6", "-q")
            #expect(result.code == 0, "\(result.messages)")
            let swift = try scratch.text("V.swift")
            #expect(swift.contains("/// In the library since GLIBC_2.30.\n"))
            #expect(swift.components(separatedBy: "In the library since").count - 1 <= 2)
        }
    #endif

    @Test(
        "A library that cannot be read is said, and nothing is written",
        arguments: [
            ("absent.so.9", "the library 'absent.so.9' is not found"), ("./v.h", "'./v.h': it is text"),
            ("1.0=", "names no library"),
            ("=x", "names no library"),
        ]
    )
    func failures(_ library: String, _ message: String) throws {
        let scratch = try Scratch(["v.h": Self.header])
        let result = try scratch.ffigen("v.h", "--check-against", library)
        #expect(result.code == 1)
        #expect(result.messages.contains(message), "\(result.messages)")
        #expect(try scratch.files().keys.sorted() == ["v.h"])
    }

    #if os(Linux)
        /// A library of the x86-64 processor, or the same file with another processor in its header.
        private func library(machine: UInt8, named name: String, in scratch: Scratch) throws -> String {
            let source = "int v_old(void) { return 1; }\nint v_arm(void) { return 2; }\n"
            var bytes = try Data(contentsOf: URL(filePath: FixtureLibrary.build(text: source, name: "machine")))
            bytes[18] = machine
            let path = scratch.folder.appending(path: name)
            try bytes.write(to: path)
            return path.path
        }

        private static let targets = "x86_64-unknown-linux-gnu,aarch64-unknown-linux-gnu"
        private static let split = """
            int v_old(void);
            #ifdef __x86_64__
            int v_intel(void);
            #else
            int v_arm(void);
            int v_absent(void);
            #endif

            """

        @Test("Of several targets, each one's functions are looked up in the libraries for it")
        func targets() throws {
            let scratch = try Scratch(["v.h": Self.split])
            let result = try scratch.ffigen(
                "v.h",
                "--targets",
                Self.targets,
                "--check-against",
                "1=\(library(machine: 62, named: "intel.so", in: scratch))",
                "--check-against",
                "1=\(library(machine: 183, named: "arm.so", in: scratch))"
            )
            #expect(result.code == 0, "\(result.messages)")
            #expect(result.messages.contains("'v_intel' is not exported by the library"))
            #expect(result.messages.contains("'v_absent' is not exported by the library"))
            #expect(!result.messages.contains("'v_arm' is not") && !result.messages.contains("'v_old' is not"))
        }

        @Test("A target that none of the libraries is for is named, and a library that is for none of the targets is refused")
        func otherTargets() throws {
            let scratch = try Scratch(["v.h": Self.split])
            let intel = try library(machine: 62, named: "intel.so", in: scratch)
            let one = try scratch.ffigen("v.h", "--targets", Self.targets, "--check-against", intel)
            #expect(
                one.messages.contains("warning: no library to check against is for aarch64-unknown-linux-gnu, so that"),
                "\(one.messages)"
            )
            let other = try scratch.ffigen(
                "v.h",
                "--targets",
                "aarch64-unknown-linux-gnu,arm64-apple-macosx",
                "--check-against",
                intel
            )
            #expect(other.code == 1)
            #expect(other.messages.contains("intel.so' (x86_64, ELF 64-bit little-endian) is for none of the targets"))
        }
    #endif
}
