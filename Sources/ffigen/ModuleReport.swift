// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
import CInterface

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The account of one module: what became of each declaration, how many of each kind, and every finding.
struct ModuleReport: Encodable {
    var module: String
    var target: String
    var headers: [String]
    var ledger: Ledger
    var findings: [Diagnostic]
    /// What the targets of the module do not have alike; nil where there is one target.
    var differences: [TargetDifference]?

    var hasWarnings: Bool { findings.contains { $0.severity == .warning } }

    /// One line for people.
    var summary: String {
        func count(_ kinds: DeclarationKind...) -> Int { kinds.reduce(0) { $0 + ledger.count(of: $1).bound } }
        return
            "\(module)\(differences == nil ? "" : " on \(target)"): \(count(.function)) functions, \(count(.record)) records, \(count(.enumeration)) enumerations, "
            + "\(count(.typedef)) typedefs, \(count(.macro, .enumerator)) constants, \(count(.variable)) variables; "
            + "\(ledger.skipped.count) not bound"
    }

    private enum CodingKeys: String, CodingKey {
        case module, target, headers, counts, bound, alongside, skipped, excluded, findings, differences
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(module, forKey: .module)
        try container.encode(target, forKey: .target)
        try container.encode(headers, forKey: .headers)
        let counts = DeclarationKind.allCases.map { ($0.rawValue, ledger.count(of: $0)) }
        try container.encode(Dictionary(uniqueKeysWithValues: counts), forKey: .counts)
        try container.encode(ledger.bound, forKey: .bound)
        try container.encode(ledger.alongside, forKey: .alongside)
        try container.encode(ledger.skipped, forKey: .skipped)
        try container.encode(ledger.excluded, forKey: .excluded)
        try container.encode(findings, forKey: .findings)
        try container.encodeIfPresent(differences, forKey: .differences)
    }

    /// The reports of a run as one document.
    static func json(_ reports: [ModuleReport]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(["modules": reports]), as: UTF8.self) + "\n"
    }
}
