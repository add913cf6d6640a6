// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Testing

/// `ffigen doctor`: what it finds, and the answer where generating would fail.
@Suite("ffigen doctor")
struct DoctorTests {
    private func state(of subject: String, environment: [String: String] = [:]) throws -> (
        code: Int32, state: String?, detail: String
    ) {
        let scratch = try Scratch()
        let result = try scratch.ffigen("doctor", "--json", environment: environment)
        let findings = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
        )
        let finding = findings.first { $0["subject"] as? String == subject }
        return (result.code, finding?["state"] as? String, finding?["detail"] as? String ?? "")
    }

    @Test(
        "This machine has everything, since these tests run",
        arguments: ["target", "libclang", "compiler headers", "system headers", "libffi"]
    )
    func healthy(_ subject: String) throws {
        let result = try state(of: subject)
        #expect(result.code == 0)
        #expect(result.state == "found")
        if subject == "libclang" { #expect(result.detail.contains("version ") && result.detail.contains("/libclang")) }
    }

    @Test("Without libclang the answer is 1, with the places tried and the command that installs it")
    func withoutLibclang() throws {
        let result = try state(of: "libclang", environment: ["LIBCLANG_PATH": "/absent"])
        #expect(result.code == 1)
        #expect(result.state == "missing")
        #expect(result.detail.contains("/absent: no such file") && result.detail.contains("apt install libclang-dev"))
    }

    @Test("Generating needs no Swift")
    func withoutSwift() throws {
        let result = try state(of: "Swift", environment: ["PATH": "/absent"])
        #expect(result.state == "absent")
    }

    @Test("For people a finding is a line")
    func text() throws {
        let scratch = try Scratch()
        let result = try scratch.ffigen("doctor")
        #expect(result.output.split(separator: "\n").contains { $0.hasPrefix("found: libclang: ") })
    }
}
