// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
import CInterface

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The account of one module: how much was bound, and every finding.
struct ModuleReport: Encodable {
    var module: String
    var counts: BindingReport
    var findings: [Diagnostic]

    var hasWarnings: Bool { findings.contains { $0.severity == .warning } }

    /// One line for people.
    var summary: String {
        "\(module): \(counts.functions) functions, \(counts.records) records, \(counts.enumerations) enumerations, "
            + "\(counts.typedefs) typedefs, \(counts.constants) constants, \(counts.variables) variables; "
            + "\(counts.skipped) not bound"
    }

    static func json(_ reports: [ModuleReport]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(reports), as: UTF8.self) + "\n"
    }
}
