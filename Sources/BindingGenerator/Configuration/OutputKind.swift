// Licensed under Apache License v2.0. See LICENSE for details.

/// What can be written for a module.
package enum OutputKind: String, Hashable, Sendable, CaseIterable {
    case swift, definitions
    case layoutChecks = "layout-checks"
    case cLayoutChecks = "c-layout-checks"

    /// What is written when nothing is asked for.
    package static let usual: [OutputKind] = [.swift, .definitions]
}
