// Licensed under Apache License v2.0. See LICENSE for details.

/// What to read: headers, how clang should read them, and for which target.
package struct ScanRequest: Sendable {
    /// Paths of headers; a name that is no file is looked for on clang's include path.
    package var headers: [String]
    /// Arguments for clang: `-I`, `-D`, `-std` and the like.
    package var arguments: [String]
    /// Target triple; nil for clang's own default, the machine.
    package var target: String?
    /// Whether inline functions are to be reached through a shim.
    package var wrapsStatic: Bool
    /// C signatures of macros with parameters that are to be reached through a shim: `int FOO(int x)`.
    package var macroSignatures: [String]

    package init(
        headers: [String],
        arguments: [String] = [],
        target: String? = nil,
        wrapsStatic: Bool = false,
        macroSignatures: [String] = []
    ) {
        self.headers = headers
        self.arguments = arguments
        self.target = target
        self.wrapsStatic = wrapsStatic
        self.macroSignatures = macroSignatures
    }
}
