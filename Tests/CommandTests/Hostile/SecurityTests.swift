// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

/// What SECURITY.md says, claim by claim.
@Suite("Security")
struct SecurityTests {
    private static let root = FixtureLibrary.folder.deletingLastPathComponent().deletingLastPathComponent()

    private static func find(_ program: String) -> URL? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map { URL(filePath: "\($0)/\(program)") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    @Test("A bare name is not looked for in the current folder; a path is opened as it is")
    func currentFolder() throws {
        let scratch = try Scratch()
        let library = try FixtureLibrary.build(text: "int seven(void) { return 7; }", name: "ffigen_seven")
        let own = scratch.folder.appending(path: "libffigen_seven.so")
        try FileManager.default.copyItem(at: URL(filePath: library), to: own)
        for name in ["libffigen_seven.so", "ffigen_seven"] {
            let result = try Command.run(["call", name, "seven()i32"], in: scratch.folder)
            #expect(result.code == 1 && result.messages.contains("libffigen_seven.so"), "\(result.messages)")
        }
        let result = try Command.run(["call", "./libffigen_seven.so", "seven()i32"], in: scratch.folder)
        #expect(result.code == 0 && result.output == "7\n", "\(result.messages)")
    }

    #if os(Linux)
        @Test(
            "Variables of the environment count for their user, and not in a set-uid program",
            .enabled(if: getuid() == 0)
        )
        func setUserID() throws {
            let scratch = try Scratch()
            let program = scratch.folder.appending(path: "ffigen")
            try FileManager.default.copyItem(at: Command.program, to: program)
            let arguments = ["call", "libm.so.6", "cos(f64)f64", "0"]
            let environment = ["FFI_PERMISSION": "enforce", "FFI_TRACE": "all"]
            func run() throws -> Bounded.Result {
                try Bounded.run(program, arguments, in: scratch.folder, environment: environment, seconds: 60)
            }
            let own = try run()
            #expect(
                own.end == .exit(1) && own.messages.contains("the permission FFI is not granted"),
                "\(own.messages)"
            )
            try FileManager.default.setAttributes([.ownerAccountID: 65534], ofItemAtPath: program.path)
            chmod(program.path, 0o4755)
            chmod(scratch.folder.path, 0o755)
            let foreign = try run()
            #expect(foreign.end == .exit(0) && foreign.output == "1.0\n", "\(foreign.messages)")
            // A library by this variable would run its code with the rights of the program's owner.
            try scratch.write("sample.h", "int f(void);\n")
            let scan = ["sample.h", "--emit", "swift", "--check", "--quiet"]
            let path = ["LIBCLANG_PATH": "/absent/libclang.so"]
            let safe = try Bounded.run(program, scan, in: scratch.folder, environment: path, seconds: 60)
            #expect(safe.end == .exit(2), "\(safe.messages)")
            chmod(program.path, 0o755)
            let plain = try Bounded.run(program, scan, in: scratch.folder, environment: path, seconds: 60)
            #expect(plain.end == .exit(1) && plain.messages.contains("/absent/libclang.so"), "\(plain.messages)")
        }

        @Test("Nothing is connected and no program is started", .enabled(if: find("strace") != nil))
        func systemCalls() throws {
            let strace = try #require(Self.find("strace"))
            let scratch = try Scratch(["sample.h": "int f(void);\n"])
            for arguments in [
                ["sample.h", "-o", "out"], ["inspect", "sample.h"],
                ["check-library", "sample.h", "--library", "libm.so.6"],
                ["call", "libm.so.6", "cos(f64)f64", "0"],
            ] {
                let result = try Bounded.run(
                    strace,
                    [
                        "-f", "-qq", "-o", "trace", "-e", "trace=%network,execve,execveat,vfork,fork",
                        Command.program.path,
                    ]
                        + arguments,
                    in: scratch.folder,
                    seconds: 120
                )
                if result.messages.contains("ptrace") { return }
                let calls = try scratch.text("trace").split(separator: "\n").filter { $0.contains("(") }
                #expect(calls.count == 1 && calls[0].contains("execve("), "\(arguments): \(calls)")
            }
        }
    #endif

    @Test("No source starts a shell or uses a network, and one starts a program")
    func sources() throws {
        let words = [
            "Process()", "posix_spawn", "system(", "popen", "execv", "fork()", "/bin/sh", "URLSession",
            "NSURLConnection",
            "socket(", "connect(", "getaddrinfo", "import FoundationNetworking", "import Network",
        ]
        // `doctor` asks Swift for its version, by its path; the plugins start ffigen.
        let allowed = [
            "Sources/ffigen/Doctor/ProgramOutput.swift": ["posix_spawn"],
            "Plugins/Shared": ["Process()"], "Plugins/FFIGenCommand": ["Process()"],
        ]
        var found: [String] = []
        var count = 0
        for folder in ["Sources", "Plugins", "Templates"] {
            let files = FileManager.default.enumerator(atPath: Self.root.appending(path: folder).path)
            for case let file as String in files ?? .init()
            where [".swift", ".c", ".h"].contains(where: file.hasSuffix) {
                let path = "\(folder)/\(file)"
                let text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
                count += 1
                for word in words where text.contains(word) {
                    let isAllowed = allowed.contains { path.hasPrefix($0.key) && $0.value.contains(word) }
                    if !isAllowed, !path.hasSuffix("Libclang.swift") { found.append("\(path): \(word)") }
                }
            }
        }
        #expect(found == [] && count > 100)
    }
}
