// Licensed under Apache License v2.0. See LICENSE for details.

/// What a header says about a declaration's form in Swift.
package struct SwiftAttributes: Hashable, Codable, Sendable {
    /// The argument of `swift_name`.
    package var name: String?
    /// `swift_private`, which `NS_REFINED_FOR_SWIFT` stands for.
    package var isPrivate: Bool
    /// The versions of `availability(platform, introduced=…)`, by the platform's name in Swift, in the header's order.
    package var introduced: [Introduction]

    /// Since when a platform has a declaration.
    package struct Introduction: Hashable, Codable, Sendable {
        package var platform: String
        package var version: String

        package init(platform: String, version: String) {
            self.platform = platform
            self.version = version
        }
    }

    package init(name: String? = nil, isPrivate: Bool = false, introduced: [Introduction] = []) {
        self.name = name
        self.isPrivate = isPrivate
        self.introduced = introduced
    }

    /// Whether nothing is said.
    package var isEmpty: Bool { name == nil && !isPrivate && introduced.isEmpty }
}
