// Licensed under Apache License v2.0. See LICENSE for details.

/// What one generated module is to look like.
package struct ModuleConfiguration: Hashable, Sendable {
    /// The Swift access level of everything generated.
    package enum AccessLevel: String, Hashable, Codable, Sendable, CaseIterable {
        case `public`, package, `internal`
    }

    /// How generated functions reach C.
    package enum CallPath: String, Hashable, Codable, Sendable, CaseIterable {
        /// Directly where a C function type can say the signature, through libffi for the rest.
        case auto
        /// Everything through libffi; for tests, since every path must give identical results.
        case libffi
    }

    /// The module's name: of the output files and of the generated class.
    package var module: String
    /// Library names to try in order.
    package var libraryNames: [String]
    package var accessLevel: AccessLevel
    package var callPath: CallPath
    /// Symbols that may be absent even when all are required.
    package var optionalSymbols: Set<String>
    /// Whether the header's comments are carried over.
    package var carriesDocumentation: Bool
    /// How the header's enumerations are written.
    package var enumerationStyles: EnumerationStyles

    package init(
        module: String,
        libraryNames: [String],
        accessLevel: AccessLevel = .public,
        callPath: CallPath = .auto,
        optionalSymbols: Set<String> = [],
        carriesDocumentation: Bool = true,
        enumerationStyles: EnumerationStyles = EnumerationStyles()
    ) {
        self.module = module
        self.libraryNames = libraryNames
        self.accessLevel = accessLevel
        self.callPath = callPath
        self.optionalSymbols = optionalSymbols
        self.carriesDocumentation = carriesDocumentation
        self.enumerationStyles = enumerationStyles
    }
}
