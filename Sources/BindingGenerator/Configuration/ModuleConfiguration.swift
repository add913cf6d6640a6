// Licensed under Apache License v2.0. See LICENSE for details.

package import CInterface

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
    /// Symbols that came with a version of the library, and its name; each gets a property that tells whether the opened
    /// library has them.
    package var presenceGroups: [PresenceGroup] = []
    /// Whether the header's comments are carried over.
    package var carriesDocumentation: Bool
    /// How many declarations a Swift file may hold; more go into further files. Nil for one file of any length.
    package var declarationsPerFile: Int?
    package var filter: DeclarationFilter
    /// A condition of `#if` under which the generated code is compiled, such as `os(Linux)`; nil for always.
    package var condition: String?
    /// Swift lines that stand behind the import of the runtime.
    package var preamble: [String] = []
    /// What is said about single functions.
    package var rules: [FunctionRule] = []
    /// Types that other generated modules declare.
    package var sharedTypes: [SharedTypes] = []
    /// The form of the module.
    package var style = ModuleStyle.library
    /// What names are to be in Swift.
    package var renaming = RenamingRules()
    /// The symbols that the configuration names as optional, to say which of them the headers do not have.
    package var namedOptionalSymbols: [RenamingRules.Located] = []
    /// Whether the comparisons of layouts are written too.
    package var checksLayouts: Bool
    /// Where the configuration file has the module; nil without a file.
    package var location: SourceLocation?
    /// How the header's enumerations are written.
    package var enumerationStyles: EnumerationStyles

    package init(
        module: String,
        libraryNames: [String],
        accessLevel: AccessLevel = .public,
        callPath: CallPath = .auto,
        optionalSymbols: Set<String> = [],
        carriesDocumentation: Bool = true,
        declarationsPerFile: Int? = nil,
        filter: DeclarationFilter = DeclarationFilter(),
        checksLayouts: Bool = false,
        enumerationStyles: EnumerationStyles = EnumerationStyles()
    ) {
        self.module = module
        self.libraryNames = libraryNames
        self.accessLevel = accessLevel
        self.callPath = callPath
        self.optionalSymbols = optionalSymbols
        self.carriesDocumentation = carriesDocumentation
        self.declarationsPerFile = declarationsPerFile
        self.filter = filter
        self.checksLayouts = checksLayouts
        self.enumerationStyles = enumerationStyles
    }
}

extension ModuleConfiguration {
    /// Whether modules that use the functions may inline them: not where they stand at file scope and name types that are
    /// not public.
    var inlinesFunctions: Bool { accessLevel == .public || (accessLevel == .package && style == .library) }
}

/// Symbols that came with one version of a library.
package struct PresenceGroup: Hashable, Sendable {
    /// The version, as in `3.38`.
    package var label: String
    package var symbols: [String]

    package init(label: String, symbols: [String]) {
        self.label = label
        self.symbols = symbols
    }

    /// The name of the property for a version: `supports_3_38` for `3.38`.
    package static func name(_ label: String) -> String {
        "supports_" + String(label.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}
