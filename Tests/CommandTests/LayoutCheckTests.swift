// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

/// Layouts as the generator has them, against those of the C compilers that are here.
@Suite("Layouts against the C compilers")
struct LayoutCheckTests {
    static let compilers: [FixtureLibrary.Compiler] = [.named("gcc"), .named("clang")]
        .filter { FixtureLibrary.has($0) }

    private static let headers = [
        "specimen/specimen.h", "names/names.h", "records/records.h", "headers/shapes.h", "headers/callbacks.h",
    ]

    @Test("Every record of every fixture", arguments: headers, compilers)
    func fixtures(header: String, compiler: FixtureLibrary.Compiler) throws {
        let file = FixtureLibrary.folder.appending(path: header)
        let scratch = try Scratch()
        let result = try scratch.ffigen(file.path, "--module", "Checked", "--emit", "c-layout-checks", "--quiet")
        #expect(result.code == 0)
        #expect(try scratch.text("CheckedLayoutChecks.c").contains("LAYOUT("))
        #expect(try run(scratch, compiler, includes: file.deletingLastPathComponent().path) == "")
    }

    @Test("Random structs and unions of bit-fields", arguments: 0..<4, compilers)
    func random(seed: UInt64, compiler: FixtureLibrary.Compiler) throws {
        var records = RandomRecords(seed: seed)
        let scratch = try Scratch(["random.h": records.header(count: 150)])
        let result = try scratch.ffigen("random.h", "--emit", "c-layout-checks", "--quiet")
        #expect(result.code == 0, "\(result.messages)")
        let checks = try scratch.text("RandomLayoutChecks.c")
        #expect(checks.count { $0 == ";" } > 500)
        let found = try run(scratch, compiler, includes: ".", file: "RandomLayoutChecks.c")
        #expect(found == "")
    }

    @Test("A layout that is not C's does not compile; a bit-field elsewhere is named")
    func differences() throws {
        let scratch = try Scratch(["a.h": "struct a { char x; int y; unsigned b : 3; };\n"])
        _ = try scratch.ffigen("a.h", "--emit", "c-layout-checks", "--quiet")
        for compiler in Self.compilers {
            try scratch.write("a.h", "struct a { char x; short y; int z; };\n")
            #expect(try run(scratch, compiler, includes: ".", file: "ALayoutChecks.c").contains("size of struct a"))
            try scratch.write("a.h", "struct a { char x; int y; unsigned a : 1, b : 3; };\n")
            let found = try run(scratch, compiler, includes: ".", file: "ALayoutChecks.c")
            #expect(found == "struct a.b is not the 3 bits from 64\n")
        }
    }

    /// Compiles the checks and runs them; what the compiler or they say.
    private func run(
        _ scratch: Scratch,
        _ compiler: FixtureLibrary.Compiler,
        includes: String,
        file: String = "CheckedLayoutChecks.c"
    ) throws -> String {
        guard case .named(let name) = compiler else { return "" }
        let program = scratch.folder.appending(path: "checks-\(name)").path
        // gcc does not know the words about null, and tells of its own past where bit-fields are packed.
        let quiet = ["-w", "-Wno-packed-bitfield-compat", "-D_Nonnull=", "-D_Nullable="]
        let command = ["/usr/bin/env", name] + quiet + ["-I\(includes)", file, "-o", program]
        let compiled = try Self.output(of: command, in: scratch.folder)
        return compiled.isEmpty ? try Self.output(of: [program], in: scratch.folder) : compiled
    }

    private static func output(of command: [String], in folder: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: command[0])
        process.arguments = Array(command.dropFirst())
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}
