// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Synchronization
import TestSupport
import Testing

/// Headers with damage of every kind: `Scripts/mutate headers 20000` for more of them.
@Suite("Hostile input: damaged headers")
struct MutatedHeaderTests {
    /// What goes between the tokens of a header: what could leave a literal or a comment of Swift, and what is at a limit.
    private static let words = [
        "*/", "/*", "//", "\"\"\"", "\"", "`", "\\", "\n", "\\\n", "#", "##", "\\(", "\u{0}", "\u{2028}", "é", "名",
        "0", "-1", "1", "64", "65", "0x7fffffffffffffff", "18446744073709551615", "340282366920938463463", "1e400",
        "\n/** \\( \"\"\"# `x` */ @@ */\n", "\n/// \"\"\" \\(x) */ /* \n", "\n//! \\code \u{2028}@@\n",
        "\n#define INJECTED \"\\\"\\\"\\\"# \\\\( \\n\"\n", "\n#define SELF INJECTED \"`\" \"\\0\" \"\\r\"\n",
        "\n#define DEEP ((((((((((1 << 40))))))))))\n", "\n#pragma pack(1)\n", "\n#pragma pack(push, 2)\n",
        " __asm__(\"a\\\"b\\nc\") ", " __asm__(\"x\\\\(y)\") ", " __attribute__((deprecated(\"a\\\"\\n\\\\(b)\"))) ",
        " __attribute__((packed)) ", " __attribute__((aligned(64))) ", " __attribute__((vector_size(16))) ",
        " __attribute__((swift_name(\"a.b(c:)\"))) ", " __attribute__((swift_name(\"`}; x\"))) ",
        " __attribute__((enum_extensibility(closed))) ", " __attribute__((flag_enum)) ", " _Atomic ", " _Complex ",
        " _Nonnull ", " inline ", " static ", " extern ", " const ", " volatile ", " restrict ", " ... ", "[]", "[0]",
        "[1000000]", " : 3", " : 0", "*", "**", "(*)", " void ", " int ", " char ", " long ", " unsigned ", " double ",
        " float ", " long double ", " __int128 ", " _Bool ", " struct ", " union ", " enum ", " typedef ", " Self ",
        " Type ", " self ", " init ", " deinit ", " operator ", " String ", " Int ", " Any ", " Void ", " func ",
        " default ", " path ", " close ", " subscript ", " protocol ", " rawValue ", " is ", " as ", " _ ", " $ ",
        " struct { int a; } ", " union { int a; char b[3]; } ", " enum { A, B = -1, C = 4294967295 } ",
        " (*f)(int, ...) ", " va_list ", " __builtin_va_list ", ";", ",", "{", "}", "(", ")",
    ]

    /// Headers to damage: the fixtures, and in a long run those of the machine too.
    private static let headers: [URL] = {
        let fixtures = ["specimen", "types", "functions", "enums", "names", "records", "carriers", "checked", "half"]
            .map { FixtureLibrary.folder.appending(path: "\($0)/\($0).h") }
        guard MutationRun.isLong else { return fixtures }
        let folder = URL(filePath: "/usr/include")
        let installed = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return fixtures
            + installed.filter { $0.hasSuffix(".h") }.sorted().map { folder.appending(path: $0) }.filter {
                let size = (try? FileManager.default.attributesOfItem(atPath: $0.path)[.size] as? Int) ?? 0
                return (1_000...60_000).contains(size)
            }
    }()

    private static let earlier = "// an earlier run wrote this\n"

    /// What came of a damaged header; a failure says what should not have been.
    private enum Outcome {
        case bound(swift: URL), refused
        case failure(String)
    }

    private static func run(_ seed: UInt64, in folder: URL) throws -> Outcome {
        var mutator = Mutator(seed: seed, words: words)
        let header = mutator.random.pick(headers)
        var text = String(decoding: try Data(contentsOf: header), as: UTF8.self)
        if text.utf8.count > 20_000 { text = part(of: text, &mutator) }
        let place = folder.appending(path: "\(seed)")
        let out = place.appending(path: "out")
        try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
        try Data(mutator.damage(text).utf8).write(to: place.appending(path: "damaged.h"))
        let swift = out.appending(path: "Damaged.swift")
        try Data(earlier.utf8).write(to: swift)
        let include = header.deletingLastPathComponent().path
        let arguments = ["damaged.h", "-o", "out", "--quiet", "--module", "Damaged"]
        let all =
            arguments + (mutator.random.oneIn(8) ? ["--call-path", "libffi"] : [])
            + (mutator.random.oneIn(8) ? ["--style", "dropIn"] : []) + ["--", "-I", include]
        var result = try Bounded.run(Command.program, all, in: place, seconds: 10)
        // A machine with other work to do is given a second try.
        if result.end == .timeout { result = try Bounded.run(Command.program, all, in: place, seconds: 100) }
        let names = try FileManager.default.contentsOfDirectory(atPath: out.path)
        let content = try Data(contentsOf: swift)
        let isUntouched = names == ["Damaged.swift"] && content == Data(earlier.utf8)
        switch result.end {
        case .exit(0) where isUntouched: return .failure("it ended with 0 and wrote nothing")
        case .exit(0): return .bound(swift: swift)
        case .exit(1) where !isUntouched: return .failure("it failed, and changed the files")
        case .exit(1) where result.messages.contains("error: "): return .refused
        case .exit(1): return .failure("it failed without a word")
        case .exit(let code): return .failure("it ended with \(code): \(result.messages.suffix(400))")
        case .signal(let signal): return .failure("signal \(signal): \(result.messages.suffix(400))")
        case .timeout: return .failure("it ran for more than 10 seconds")
        }
    }

    /// A part of a long header, from one line on to another.
    private static func part(of text: String, _ mutator: inout Mutator) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = Int.random(in: 0..<max(1, lines.count - 200), using: &mutator.random)
        return lines[start..<min(lines.count, start + 400)].joined(separator: "\n")
    }

    @Test("An error or Swift that compiles; never a crash, a hang, or a changed file after a failure")
    func headers() throws {
        let scratch = try Scratch()
        let folder = scratch.folder
        defer { withExtendedLifetime(scratch) {} }
        let seeds = MutationRun(usual: 200).seeds
        let compiled = ProcessInfo.processInfo.environment["FFIGEN_MUTATIONS_COMPILED"].flatMap { Int($0) } ?? 24
        let counts = Mutex((bound: 0, refused: 0, compiled: 0))
        let failures = Mutex<[String]>([])
        // Two at a time: more would only wait for each other.
        DispatchQueue.concurrentPerform(iterations: 2) { part in
            for seed in seeds where seed % 2 == part {
                let place = folder.appending(path: "\(seed)")
                var failure: String?
                do {
                    switch try Self.run(seed, in: folder) {
                    case .refused: counts.withLock { $0.refused += 1 }
                    case .failure(let text): failure = text
                    case .bound(let swift):
                        let isCompiled = counts.withLock { counts in
                            counts.bound += 1
                            if counts.compiled < compiled { counts.compiled += 1 } else { return false }
                            return true
                        }
                        if isCompiled { failure = try SwiftCompiler.problem(with: [swift]) }
                    }
                } catch {
                    failure = "\(error)"
                }
                if let failure {
                    let header = (try? String(contentsOf: place.appending(path: "damaged.h"), encoding: .utf8)) ?? ""
                    Self.keep(header, seed)
                    failures.withLock { $0.append("seed \(seed): \(failure)") }
                }
                try? FileManager.default.removeItem(at: place)
            }
        }
        for failure in failures.withLock({ $0 }) { Issue.record("\(failure)") }
        let (bound, refused, typeChecked) = counts.withLock { ($0.bound, $0.refused, $0.compiled) }
        if MutationRun.isLong {
            print(
                "headers: \(seeds.count) damaged, \(refused) refused, \(bound) bound, \(typeChecked) of them compiled"
            )
        }
        // Damage that leaves nothing to bind, or does none, would prove nothing.
        #expect(bound > seeds.count / 20 && refused > seeds.count / 20)
    }

    /// Keeps a header that showed a fault, where a long run asks for it.
    private static func keep(_ header: String, _ seed: UInt64) {
        guard let folder = ProcessInfo.processInfo.environment["FFIGEN_MUTATION_FAULTS"] else { return }
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? Data(header.utf8).write(to: URL(filePath: folder).appending(path: "\(seed).h"))
    }
}
