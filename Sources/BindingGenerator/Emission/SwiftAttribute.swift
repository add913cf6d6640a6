// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Spells attributes of Swift declarations.
enum SwiftAttribute {
    /// What stands before a declaration of some availability: a line, or none.
    static func lines(_ availability: Availability) -> [String] {
        switch availability {
        case .available: []
        case .deprecated(let message): ["@available(*, deprecated\(argument(message)))"]
        case .unavailable(let message): ["@available(*, unavailable\(argument(message)))"]
        }
    }

    private static func argument(_ message: String?) -> String {
        message.map { ", message: \(SwiftLiteral.string($0))" } ?? ""
    }
}
