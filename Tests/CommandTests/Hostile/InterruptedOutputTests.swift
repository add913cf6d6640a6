// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Testing

#if os(Linux)
    /// Disks that are full, and ends in the middle: what an earlier run wrote stays, whole.
    @Suite("Hostile input: interrupted output")
    struct InterruptedOutputTests {
        private static let shell = URL(filePath: "/bin/sh")
        private static let arguments = ["big.h", "-o", "out", "--quiet", "--module", "Big"]
        private static let names = ["Big.swift", "Big.ffi.json"]

        /// A header whose bindings have some hundred kilobytes.
        private static func header(_ prefix: String) -> String {
            (0..<400).map { "/// A function.\nint \(prefix)_\($0)(int first, const char *second);\n" }.joined()
        }

        private func outputs(_ scratch: Scratch) throws -> [String] {
            try Self.names.map { try scratch.text("out/\($0)") }
        }

        private func leftovers(_ scratch: Scratch) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: scratch.folder.appending(path: "out").path)
                .filter { !Self.names.contains($0) }
        }

        /// Output of an earlier run, and the header changed since.
        private func earlier() throws -> Scratch {
            let scratch = try Scratch(["big.h": Self.header("before")])
            #expect(try Command.run(Self.arguments, in: scratch.folder).code == 0)
            try scratch.write("big.h", Self.header("after"))
            return scratch
        }

        @Test("A file that may not become so long: an error, the earlier files, and nothing beside them")
        func limitedFileSize() throws {
            let scratch = try earlier()
            let before = try outputs(scratch)
            // The second file fits into the 96 blocks, the first does not.
            let command = "trap '' XFSZ; ulimit -f 96; exec \"$0\" \"$@\""
            let result = try Bounded.run(
                Self.shell,
                ["-c", command, Command.program.path] + Self.arguments,
                in: scratch.folder,
                seconds: 60
            )
            #expect(result.end == .exit(1), "\(result.messages)")
            #expect(result.messages.contains("out/Big.swift': File too large"), "\(result.messages)")
            #expect(try outputs(scratch) == before)
            #expect(try leftovers(scratch) == [])
        }

        /// Whether this process may mount a file system of its own.
        private static let canMount: Bool = {
            let folder = FileManager.default.temporaryDirectory.appending(path: "ffigen-mount-\(UUID().uuidString)")
            try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let command = "exec unshare -rm sh -c 'mount -t tmpfs -o size=64k tmpfs .'"
            return (try? Bounded.run(shell, ["-c", command], in: folder, seconds: 20).end) == .exit(0)
        }()

        @Test("A full disk: an error, and the earlier files", .enabled(if: canMount))
        func fullDisk() throws {
            let scratch = try earlier()
            try scratch.write("small/", "")
            // On the small disk lie the files of an earlier run, and no room is left for others.
            let script = """
                mount -t tmpfs -o size=512k tmpfs small && cp -r big.h out small && cd small &&
                head -c 300000 /dev/zero > filling; cp -r out before
                "$0" "$@"; code=$?
                cmp out/Big.swift before/Big.swift && cmp out/Big.ffi.json before/Big.ffi.json && exit $code
                """
            let result = try Bounded.run(
                Self.shell,
                ["-c", "exec unshare -rm sh -c \"$0\" \"$@\"", script, Command.program.path] + Self.arguments,
                in: scratch.folder,
                seconds: 60
            )
            #expect(result.end == .exit(1), "\(result.output)\(result.messages)")
            #expect(result.messages.contains("No space left on device"), "\(result.messages)")
        }

        /// The program that starts another one without root's rights.
        private static let setpriv = URL(filePath: "/usr/bin/setpriv")
        private static let canBeAnother =
            getuid() != 0 || FileManager.default.isExecutableFile(atPath: setpriv.path)

        /// Runs `ffigen` as a user who may not write what this process wrote.
        private func runWithoutRights(_ arguments: [String], in scratch: Scratch) throws -> Command.Result {
            guard getuid() == 0 else { return try Command.run(arguments, in: scratch.folder) }
            // The build may lie where nobody else may look.
            let program = scratch.folder.appending(path: "ffigen")
            try FileManager.default.copyItem(at: Command.program, to: program)
            defer { try? FileManager.default.removeItem(at: program) }
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.folder.path)
            let user = ["--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", program.path]
            let result = try Bounded.run(Self.setpriv, user + arguments, in: scratch.folder, seconds: 60)
            guard case .exit(let code) = result.end else {
                Issue.record("\(result.end): \(result.messages)")
                return Command.Result(code: -1, output: result.output, messages: result.messages)
            }
            return Command.Result(code: code, output: result.output, messages: result.messages)
        }

        @Test(
            "A folder that cannot be written: an error that names the file, the earlier files, and nothing beside them",
            .enabled(if: canBeAnother, "this is root, and there is no setpriv to be somebody else with")
        )
        func unwritableFolder() throws {
            let scratch = try earlier()
            let before = try outputs(scratch)
            let folder = scratch.folder.appending(path: "out").path
            try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
            defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
            let result = try runWithoutRights(Self.arguments, in: scratch)
            #expect(result.code == 1, "\(result.messages)")
            // Where coverage is measured, that user cannot write the profile either.
            let messages = result.messages.split(separator: "\n").filter { !$0.hasPrefix("LLVM Profile") }
            #expect(
                messages == ["ffigen: error: cannot write 'out/Big.swift': Permission denied"],
                "\(result.messages)"
            )
            #expect(try outputs(scratch) == before)
            #expect(try leftovers(scratch) == [])
            // A folder below it cannot be made either.
            let below = try runWithoutRights(["big.h", "-o", "out/more/deep", "--quiet"], in: scratch)
            #expect(below.code == 1, "\(below.messages)")
            #expect(below.messages.contains("cannot create the folder 'out/more': Permission denied"))
            #expect(try leftovers(scratch) == [])
        }

        @Test("Killed at any moment: each file is the earlier or the new one, whole")
        func killed() throws {
            let scratch = try earlier()
            let before = try outputs(scratch)
            let start = ContinuousClock.now
            #expect(try Command.run(Self.arguments, in: scratch.folder).code == 0)
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            let after = try outputs(scratch)
            #expect(zip(before, after).allSatisfy { $0 != $1 })
            var ends: Set<Bool> = []
            for round in 0..<20 {
                for (name, text) in zip(Self.names, before) { try scratch.write("out/\(name)", text) }
                // Writing is at the end.
                let moment = seconds * (0.5 + 0.6 * Double(round) / 20)
                let result = try Bounded.run(Command.program, Self.arguments, in: scratch.folder, seconds: moment)
                ends.insert(result.end == .timeout)
                for (index, text) in try outputs(scratch).enumerated() {
                    #expect(text == before[index] || text == after[index], "after \(moment) seconds")
                }
            }
            #expect(ends.contains(true))
        }
    }
#endif
