// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

/// The same headers and configuration give the same bytes, wherever and by whomever ffigen is run.
@Suite("Reproducible output")
struct ReproducibleOutputTests {
    private static let configuration = """
        { modules: [
            { headers: ["specimen.h"], name: "First" }, { headers: ["types.h"], name: "Second" },
            { headers: ["names.h"], name: "Third", emit: ["swift", "layout-checks", "c-layout-checks"] },
        ] }
        """

    private func output(folder: String, environment: [String: String], oneCore: Bool) throws -> [String: Data] {
        let scratch = try Scratch(["\(folder)/ffigen.json": Self.configuration])
        let place = scratch.folder.appending(path: folder)
        for name in ["specimen", "types", "names"] {
            let header = FixtureLibrary.folder.appending(path: "\(name)/\(name).h")
            try FileManager.default.copyItem(at: header, to: place.appending(path: "\(name).h"))
        }
        let taskset = URL(filePath: "/usr/bin/taskset")
        let isPinned = oneCore && FileManager.default.isExecutableFile(atPath: taskset.path)
        let arguments = ["--config", "ffigen.json", "-o", "out", "--report", "out/report.json"]
        let result = try Bounded.run(
            isPinned ? taskset : Command.program,
            (isPinned ? ["-c", "0", Command.program.path] : []) + arguments,
            in: place,
            environment: environment,
            seconds: 120
        )
        #expect(result.end == .exit(0), "\(result.messages)")
        var files: [String: Data] = ["messages": Data(result.messages.utf8)]
        for name in try FileManager.default.contentsOfDirectory(atPath: place.appending(path: "out").path) {
            files[name] = try Data(contentsOf: place.appending(path: "out/\(name)"))
        }
        return files
    }

    @Test("Two folders, four locales, time zones and homes, one core and all: equal bytes")
    func equalBytes() throws {
        let first = try output(folder: "a", environment: ["LC_ALL": "C"], oneCore: false)
        #expect(first.count >= 8)
        for (index, environment) in [
            ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"],
            ["LC_ALL": "de_DE.UTF-8", "LC_NUMERIC": "de_DE.UTF-8", "HOME": "/nowhere", "USER": "somebody"],
            ["LC_ALL": "C.UTF-8", "TZ": "America/St_Johns", "TMPDIR": "/var/tmp", "SWIFT_DETERMINISTIC_HASHING": "1"],
        ].enumerated() {
            let folder = "another folder/\(index)/with a longer näme"
            let other = try output(folder: folder, environment: environment, oneCore: index != 1)
            #expect(Set(other.keys) == Set(first.keys))
            for (name, content) in first where other[name] != content {
                Issue.record("\(name) differs under \(environment)")
            }
        }
    }
}
