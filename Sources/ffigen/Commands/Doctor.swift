// Licensed under Apache License v2.0. See LICENSE for details.

import ArgumentParser

/// What the machine has of what generating needs.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Say what is found on this machine, what is missing, and how to get it.",
        discussion: """
            ffigen doctor

            looks for libclang and its headers, the system's headers, libffi and Swift.

            Exit codes: 0 bindings can be generated, 1 they cannot.
            """
    )

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let findings = Examination.findings()
        if json {
            print(try JSONText.encode(findings))
        } else {
            for finding in findings { print(finding) }
        }
        if findings.contains(where: { $0.state == .missing }) { throw ExitCode.failure }
    }
}
