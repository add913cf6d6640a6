// Licensed under Apache License v2.0. See LICENSE for details.
import Foundation
import Testing

/// The table of the specification's behaviours, `Documentation/Conformance.md`, made from the names of the tests.
@Suite("Conformance")
struct ConformanceTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let table = root.appending(path: "Documentation/Conformance.md")

    private struct Behaviour {
        let id: String
        let tag: String
        let note: String
    }

    private static func behaviours() throws -> [Behaviour] {
        let text = try String(
            contentsOf: root.appending(path: "Documentation/conformance-behaviours.tsv"),
            encoding: .utf8
        )
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Behaviour(id: fields[0], tag: fields[1], note: fields.count > 2 ? fields[2] : "")
        }
    }

    /// The behaviours that tests name in their titles.
    private static func tested() throws -> Set<String> {
        let folder = root.appending(path: "Tests/FFIRuntimeTests")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var found: Set<String> = []
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for title in text.matches(of: /@Test\(\s*"([^"]*)"/) {
                found.formUnion(title.output.1.matches(of: /\b[A-Z]{2,3}-[0-9]{2}\b/).map { String($0.output) })
            }
        }
        return found
    }

    @Test("Every behaviour has a test or says why it has none, and tests name known behaviours only")
    func complete() throws {
        let behaviours = try Self.behaviours()
        let tested = try Self.tested()
        #expect(tested.subtracting(behaviours.map(\.id)).isEmpty)
        let open = behaviours.filter { !tested.contains($0.id) && $0.note.isEmpty }
        #expect(open.map(\.id).isEmpty)
    }

    @Test("The table is up to date; FFIGEN_RECORD=1 writes it and fails")
    func fresh() throws {
        let tested = try Self.tested()
        let behaviours = try Self.behaviours()
        let covered = behaviours.count { tested.contains($0.id) }
        let rows = behaviours.map { "| \($0.id) | \($0.tag) | \(tested.contains($0.id) ? "yes" : "no") | \($0.note) |" }
        let text = """
            # Conformance to `node:ffi`

            The behaviours of the specification that FFIRuntime follows: \(covered) of \(behaviours.count) have a test with their ID
            in its title; the others say why they have none. Tags: S stated by the reference page, A actual behaviour of its
            implementation, N newer, U unreleased, X a defect that is not reproduced.

            Made from the tests' titles and `conformance-behaviours.tsv` by `FFIGEN_RECORD=1 swift test --filter ConformanceTests`.

            | ID | Tag | Test | Note |
            | --- | --- | --- | --- |
            \(rows.joined(separator: "\n"))

            """
        if ProcessInfo.processInfo.environment["FFIGEN_RECORD"] == "1" {
            try text.write(to: Self.table, atomically: true, encoding: .utf8)
            Issue.record(
                "Recorded \(Self.table.lastPathComponent); read the difference and run again without FFIGEN_RECORD"
            )
        }
        let written = try? String(contentsOf: Self.table, encoding: .utf8)
        #expect(written == text, "Run FFIGEN_RECORD=1 swift test --filter ConformanceTests")
    }
}
