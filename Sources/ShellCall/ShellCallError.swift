// Licensed under Apache License v2.0. See LICENSE for details.

/// Why a function cannot be called as it was written.
package struct ShellCallError: Error, Hashable, Sendable, CustomStringConvertible {
    package var description: String
    /// The name of a function that does not exist.
    package var unknownFunction: String?
    /// The names that would have done.
    package var knownFunctions: [String] = []

    package init(_ description: String) { self.description = description }
}
