// Licensed under Apache License v2.0. See LICENSE for details.

/// What to read: headers, how clang should read them, and for which target.
package struct ScanRequest: Sendable {
    /// Paths of headers; a name that is no file is looked for on clang's include path.
    package var headers: [String]
    /// Arguments for clang: `-I`, `-D`, `-std` and the like.
    package var arguments: [String]
    /// Target triple; nil for clang's own default, the machine.
    package var target: String?

    package init(headers: [String], arguments: [String] = [], target: String? = nil) {
        self.headers = headers
        self.arguments = arguments
        self.target = target
    }
}
