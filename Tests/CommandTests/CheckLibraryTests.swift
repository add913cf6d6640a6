// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

/// `ffigen check-library`: what headers declare against what a library exports.
@Suite("ffigen check-library")
struct CheckLibraryTests {
    private static let header = FixtureLibrary.folder.appending(path: "checked/checked.h").path

    /// A stand-in for a header that is not shipped.
    private static let stub = ["stubs/elsewhere/shared.h": "typedef long shared_number;\n"]

    private func check(_ arguments: [String]) throws -> Command.Result {
        let scratch = try Scratch(Self.stub)
        let library = try FixtureLibrary.path(for: "checked")
        return try Command.run(
            ["check-library", Self.header, "--library", library] + arguments + ["--", "-I", "stubs"],
            in: scratch.folder
        )
    }

    @Test("Missing symbols and those of another kind are placed in the header; the answer is 2")
    func findings() throws {
        let result = try check([])
        #expect(result.code == 2, "\(result.messages)")
        let lines = result.output.split(separator: "\n")
        let expected = [
            "checked.h:9:15: error: function 'checked_gone' is not exported",
            "checked.h:10:5: error: function 'checked_data' is exported",
            "checked.h:11:12: error: variable 'checked_code' is exported",
            "6 declared: 1 missing, 2 of the wrong kind; 1 exported and not declared (checked_*)",
        ]
        #expect(lines.count == expected.count)
        for (line, expected) in zip(lines, expected) { #expect(line.hasPrefix(expected)) }
    }

    @Test(
        "--undeclared names what else is exported under the headers' prefix, or under those of --prefix",
        arguments: [
            (["--undeclared"], ["checked_extra"]), (["--undeclared", "--prefix", "un"], ["unrelated"]),
            (["--undeclared", "--prefix", "x_"], []), ([], []),
        ] as [([String], [String])]
    )
    func undeclared(_ arguments: [String], _ names: [String]) throws {
        let result = try check(arguments + ["--json"])
        let document = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let findings = try #require(document["findings"] as? [[String: Any]])
        #expect(findings.filter { $0["kind"] as? String == "undeclared" }.map { $0["symbol"] as? String } == names)
        #expect(
            findings.filter { $0["kind"] as? String == "missing" }.map { $0["symbol"] as? String } == ["checked_gone"]
        )
    }

    @Test("Each declaration has to be in one of several libraries")
    func severalLibraries() throws {
        let scratch = try Scratch([
            "one.h": "int one(void);\nint two(void);\n"
        ])
        let one = try FixtureLibrary.build(text: "int one(void) { return 1; }\n", name: "one")
        let two = try FixtureLibrary.build(text: "int two(void) { return 2; }\n", name: "two")
        let both = try scratch.ffigen("check-library", "one.h", "--library", one, "--library", two)
        #expect(both.code == 0, "\(both.output)")
        let single = try scratch.ffigen("check-library", "one.h", "--library", two)
        #expect(single.code == 2)
        #expect(single.output.hasPrefix("one.h:1:5: error: function 'one' is not exported"))
    }

    @Test(
        "What cannot be read is said with the next step",
        arguments: [
            (
                ["one.h", "--library", "absent.so.7"], 1,
                "the library 'absent.so.7' is not found; name its path. Tried:"
            ),
            (["one.h", "--library", "./one.h"], 1, "'./one.h': it is text"),
            (["one.h", "--library", "one.h"], 1, "ffigen: error: 'one.h': it is text"),
            (["one.h", "--library", "."], 1, "ffigen: error: '.' is a folder"),
            (["one.h", "--library", "./absent.so"], 1, "there is no library './absent.so': no such file"),
            (["absent.h", "--library", "libc.so.6"], 1, "cannot find the header 'absent.h'"),
            (["bad.h", "--library", "libc.so.6"], 1, "bad.h:1:10: error: 'not/shipped.h' file not found"),
            (["one.h"], 64, "Missing expected argument '--library <name> ...'"),
            (["one.h", "--library", "libc.so.6", "--", "--target=nonsense"], 1, "ffigen: error: "),
        ] as [([String], Int32, String)]
    )
    func failures(_ arguments: [String], _ code: Int32, _ message: String) throws {
        let scratch = try Scratch(["one.h": "int one(void);\n", "bad.h": "#include \"not/shipped.h\"\n"])
        let result = try Command.run(["check-library"] + arguments, in: scratch.folder)
        #expect(result.code == code)
        #expect(result.output.isEmpty)
        #expect(result.messages.contains(message), "\(result.messages)")
    }

    // MARK: - The toolchain's own

    private static let toolchain: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map {
            URL(filePath: "\($0)/swift").resolvingSymlinksInPath().deletingLastPathComponent().path + "/../lib/swift"
        }
        .first { FileManager.default.fileExists(atPath: "\($0)/_InternalSwiftScan/DependencyScan.h") }

    @Test(
        "The toolchain's scanner library, with a stand-in for the header that is not shipped",
        .enabled(if: toolchain != nil)
    )
    func scanner() throws {
        let folder = try #require(Self.toolchain)
        // What DependencyScan.h needs of it, in our own words.
        let scratch = try Scratch([
            "stubs/swift-c/CommonString/CommonString.h": """
            #include <stdbool.h>
            #include <stddef.h>
            #include <stdint.h>
            typedef struct { const void *data; size_t length; } swiftscan_string_ref_t;
            typedef struct { swiftscan_string_ref_t *strings; size_t count; } swiftscan_string_set_t;
            """
        ])
        let result = try scratch.ffigen(
            "check-library",
            "\(folder)/_InternalSwiftScan/DependencyScan.h",
            "--library",
            "\(folder)/host/lib_InternalSwiftScan.so",
            "--undeclared",
            "--json",
            "--",
            "-I",
            "stubs"
        )
        #expect(result.code == 0 || result.code == 2, "\(result.messages)")
        let document = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let findings = try #require(document["findings"] as? [[String: Any]])
        let missing = findings.filter { $0["kind"] as? String == "missing" }.compactMap { $0["symbol"] as? String }
        let undeclared = findings.filter { $0["kind"] as? String == "undeclared" }.compactMap {
            $0["symbol"] as? String
        }
        #expect(try #require(document["declared"] as? Int) > 100)
        // The function that a hand-written table of this library forgot: declared and exported.
        let forgotten = "swiftscan_swift_textual_detail_get_user_module_version"
        #expect(!missing.contains(forgotten) && !undeclared.contains(forgotten))
        // Declared, and in no release of the library since the scanner lost its cache of that kind.
        #expect(missing.allSatisfy { $0 == "swiftscan_scanner_cache_reset" })
        #expect(!findings.contains { $0["kind"] as? String == "wrongKind" })
    }
}
