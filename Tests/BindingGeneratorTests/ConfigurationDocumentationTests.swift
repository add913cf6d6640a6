// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
import Foundation
import Testing

/// `Documentation/Configuration.md` against the keys that a configuration may have.
@Suite struct ConfigurationDocumentationTests {
    @Test(
        "Each key is explained",
        arguments: [
            "{ modules: [{ headers: ['a.h'], none_of_the_keys: 1 }] }",
            "{ modules: [{ headers: ['a.h'], functions: [{ match: 'f', none_of_the_keys: 1 }] }] }",
            "{ modules: [{ headers: ['a.h'], functions: [{ match: 'f', status: { none_of_the_keys: 1 } }] }] }",
            "{ modules: [{ headers: ['a.h'], functions: [{ match: 'f', string: { none_of_the_keys: 1 } }] }] }",
            "{ modules: [{ headers: ['a.h'], functions: [{ match: 'f', closures: [{ none_of_the_keys: 1 }] }] }] }",
            "{ modules: [{ headers: ['a.h'], functions: [{ match: 'f', buffers: [{ none_of_the_keys: 1 }] }] }] }",
            "{ modules: [{ headers: ['a.h'], functions: [{ match: 'f', outputs: [{ none_of_the_keys: 1 }] }] }] }",
            "{ modules: [{ headers: ['a.h'], functions: [{ match: 'f', status: { message: { none_of_the_keys: 1 } } }] }] }",
            "{ modules: [{ headers: ['a.h'], include: { none_of_the_keys: [] } }] }",
        ]
    )
    func keys(configuration: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let page = try String(contentsOf: root.appending(path: "Documentation/Configuration.md"), encoding: .utf8)
        // The error lists the keys that there are.
        let error = try #require(throws: ConfigurationError.self) { try ConfigurationFile(json5: configuration) }
        let keys = try #require(error.message.split(separator: "the keys are ").dropFirst().first)
        for key in keys.split(separator: ", ") {
            let isExplained = page.contains("`\(key)`") || page.contains("\(key):")
            #expect(isExplained, "Documentation/Configuration.md does not explain '\(key)'")
        }
    }
}
