// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import LibrarySymbols
import TestSupport
import Testing

/// Libraries that the machine has, compared with what `nm` reads in them.
@Suite("Exported symbols: the machine's libraries")
struct SystemLibraryTests {
    /// Some of the machine's shared libraries: well-known ones, and the first of their folder.
    static let libraries: [String] = {
        let folders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"]
        let known = ["libc.so.6", "libm.so.6", "libstdc++.so.6", "libz.so.1", "libsqlite3.so.0", "libffi.so.8"]
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            let others = names.filter { $0.contains(".so.") }.sorted().prefix(60)
            let all = known.filter(names.contains) + others.filter { !known.contains($0) }
            if !all.isEmpty { return all.map { "\(folder)/\($0)" } }
        }
        return []
    }()

    @Test("Names, versions and kinds are those that nm lists", .enabled(if: Tool.nm != nil), arguments: libraries)
    func agreesWithNM(_ path: String) throws {
        let nm = try #require(Tool.nm)
        let lines = try Tool.run(nm, ["-D", "--defined-only", path]).split(separator: "\n")
        var expected: Set<String> = []
        for line in lines {
            let words = line.split(separator: " ")
            guard words.count >= 2, let letter = words[words.count - 2].first else { continue }
            // Small letters are local symbols, but for these.
            guard letter.isUppercase || "uvwi".contains(letter) else { continue }
            expected.insert("\(Self.kind(letter)) \(words[words.count - 1])")
        }
        let exports = try LibraryExports(path: path)
        var found: Set<String> = []
        for symbol in exports.symbols {
            var name = symbol.name
            if let version = symbol.version, symbol.kind != .absolute || version != symbol.name {
                name += (symbol.isDefaultVersion ? "@@" : "@") + version
            }
            found.insert("\(Self.kind(symbol)) \(name)")
        }
        // nm marks the names of versions differently from release to release.
        let versions = Set(exports.versions)
        func relevant(_ all: Set<String>) -> Set<String> {
            all.filter { entry in !versions.contains { entry.hasSuffix(" \($0)") || entry.contains(" \($0)@@") } }
        }
        // nm tells by the section what stands behind a symbol without a type.
        let untyped = Set(exports.symbols.filter { $0.kind == .untyped }.map(\.name))
        func plain(_ all: Set<String>) -> Set<String> {
            Set(
                all.map { entry in
                    let words = entry.split(separator: " ")
                    let name = words[1].prefix { $0 != "@" }
                    return untyped.contains(String(name)) ? "untyped \(words[1])" : entry
                }
            )
        }
        let (ours, theirs) = (plain(relevant(found)), plain(relevant(expected)))
        let difference = ours.symmetricDifference(theirs).sorted()
        #expect(difference.isEmpty)
    }

    /// What the letters of nm tell, as far as symbols here do.
    private static func kind(_ letter: Character) -> String {
        switch letter {
        case "T": "code"
        case "W", "w", "V", "v": "weak"
        case "i": "indirect"
        case "A": "absolute"
        default: "data"
        }
    }

    private static func kind(_ symbol: ExportedSymbol) -> String {
        if symbol.kind == .indirectFunction { return "indirect" }
        if symbol.isWeak { return "weak" }
        return switch symbol.kind {
        case .function: "code"
        case .absolute: "absolute"
        default: "data"
        }
    }

    @Test("The C library exports a function, a variable of each thread, and versions", .enabled(if: !libraries.isEmpty))
    func libc() throws {
        let path = try #require(Self.libraries.first { $0.hasSuffix("libc.so.6") })
        let exports = try LibraryExports(path: path)
        #expect(exports.installName == "libc.so.6")
        #expect(exports["puts"]?.kind.isFunction == true)
        #expect(exports["environ"]?.kind == .object)
        #expect(exports["strlen"]?.kind == .indirectFunction)
        #expect(exports["puts"]?.version?.hasPrefix("GLIBC_2.") == true)
        #expect(exports["ffigen_absent"] == nil)
        #expect(exports.versions.contains("GLIBC_2.34") && !exports.versions.contains("libc.so.6"))
        #expect(exports["GLIBC_2.34"] == nil)
    }
}

/// Programs that a test runs when the machine has them.
enum Tool {
    static let nm = find("nm")
    static let clang = find("clang")
    static let objdump = find("llvm-objdump")

    private static func find(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    struct Failure: Error {
        var messages: String
    }

    /// Runs a program to its end.
    ///
    /// - Returns: What it wrote to standard output.
    @discardableResult
    static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let (output, messages) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = messages
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        let errors = messages.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(messages: String(decoding: errors, as: UTF8.self))
        }
        return String(decoding: data, as: UTF8.self)
    }
}
