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

    /// Headers that are bound beside those that belong to the ones named.
    package var included: [HeaderGlob]
    /// Headers that are not bound, whichever they are.
    package var excluded: [HeaderGlob]

    package init(
        headers: [String],
        arguments: [String] = [],
        target: String? = nil,
        wrapsStatic: Bool = false,
        macroSignatures: [String] = [],
        included: [HeaderGlob] = [],
        excluded: [HeaderGlob] = []
    ) {
        self.headers = headers
        self.arguments = arguments
        self.target = target
        self.wrapsStatic = wrapsStatic
        self.macroSignatures = macroSignatures
        self.included = included
        self.excluded = excluded
    }
}
