// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Testing

/// `ffigen --jobs`: how many modules are read at a time makes no difference to what comes out.
@Suite("ffigen --jobs")
struct JobsTests {
    private static let modules = 9

    /// Modules that share a type, each with something to report.
    private func scratch() throws -> Scratch {
        let scratch = try Scratch(["shared.h": "typedef struct shared { int value; } shared;\n"])
        var entries: [String] = []
        for number in 0..<Self.modules {
            try scratch.write(
                "m\(number).h",
                "#include \"shared.h\"\nint take\(number)(shared s);\nstatic int hidden\(number)(void) { return 1; }\n"
            )
            entries.append("{ headers: [\"m\(number).h\"], name: \"M\(number)\", libraries: [\"m\"] }")
        }
        try scratch.write("ffigen.json", "{ modules: [\(entries.joined(separator: ", "))] }\n")
        return scratch
    }

    @Test("One at a time gives the same files and findings as all at once", arguments: ["1", "2", "64"])
    func same(jobs: String) throws {
        let scratch = try scratch()
        let all = try scratch.ffigen("--config", "ffigen.json", "-o", "out")
        let files = try scratch.files().mapValues(\.content).filter { $0.key.hasPrefix("out/") }
        #expect(all.code == 0 && files.count == 2 * Self.modules, "\(all.messages)")
        try FileManager.default.removeItem(at: scratch.folder.appending(path: "out"))
        let some = try scratch.ffigen("--config", "ffigen.json", "-o", "out", "-j", jobs)
        #expect(some.messages == all.messages)
        #expect(try scratch.files().mapValues(\.content).filter { $0.key.hasPrefix("out/") } == files)
    }

    @Test("A count below one is bad usage")
    func none() throws {
        let result = try scratch().ffigen("--config", "ffigen.json", "--jobs", "0")
        #expect(result.code == 64)
        #expect(result.messages.contains("--jobs needs a count of at least 1"))
    }
}
