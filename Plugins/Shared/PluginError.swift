// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation

/// What keeps a plugin from its work, with the next step.
struct PluginError: LocalizedError, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }

    var errorDescription: String? { description }
}
