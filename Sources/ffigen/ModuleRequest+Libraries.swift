// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
import CInterface
import LibraryCheck
import LibrarySymbols

extension ModuleRequest {
    /// A library to compare with: `3.38=old/libsqlite3.so.0`, `libsqlite3.so.0`, `sqlite3`.
    struct LibraryVersion {
        var label: String
        var library: String
        /// What it exports, once its file is read.
        var exports: LibraryExports?

        /// - Parameters:
        ///   - text: The option's value.
        ///   - base: The folder that relative paths start from; empty for the current one.
        init(_ text: String, base: String = "") throws(CommandError) {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let isLabelled = parts.count == 2 && !parts[0].contains("/")
            let name = isLabelled ? parts[1] : text
            guard !name.isEmpty, !isLabelled || !parts[0].isEmpty else {
                throw CommandError("'\(text)' names no library to check against; write a path or LABEL=PATH")
            }
            let isRelative = name.contains("/") && !name.hasPrefix("/") && !base.isEmpty && base != "."
            library = isRelative ? "\(base)/\(name)" : name
            label = isLabelled ? parts[0] : Self.label(of: name)
        }

        /// `1.2.13` of `libz.so.1.2.13`; the file's name where it has no version.
        private static func label(of path: String) -> String {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            guard let range = name.firstRange(of: ".so."), range.upperBound < name.endIndex else { return name }
            let version = name[range.upperBound...]
            // A number alone counts the library's interfaces: libc.so.6.
            return version.contains(".") ? String(version) : name
        }
    }

    /// The libraries to compare with that the options or the configuration name.
    ///
    /// - Throws: `CommandError` for a library that is not found or no library, at its place.
    static func libraryVersions(
        of module: ConfigurationFile.Module,
        at origin: ModuleOrigin,
        base: String,
        _ options: Generate
    ) throws -> [LibraryVersion] {
        let isOption = !options.checkAgainst.isEmpty
        var versions: [LibraryVersion] = []
        for (index, text) in (isOption ? options.checkAgainst : module.checkAgainst).enumerated() {
            try origin.located("checkAgainst[\(index)]", isOption: isOption) {
                var version = try LibraryVersion(text, base: isOption ? "" : base)
                // The labels become names in Swift.
                let name = PresenceGroup.name(version.label)
                if versions.contains(where: { PresenceGroup.name($0.label) == name }) {
                    throw CommandError(
                        "two libraries to check against are called '\(version.label)'; "
                            + "write LABEL=\(version.library) with another label"
                    )
                }
                version.exports = try LibraryExports(path: LibraryFinder.path(of: version.library))
                versions.append(version)
            }
        }
        return versions
    }

    /// The interface and the configuration with what the libraries to check against say of them.
    func checked(_ interface: Interface) -> (interface: Interface, configuration: ModuleConfiguration) {
        guard !checkAgainst.isEmpty else { return (interface, configuration) }
        let versions = LibraryVersions(
            interface,
            versions: checkAgainst.compactMap { version in
                version.exports.map { LibraryVersions.Version(label: version.label, exports: $0) }
            }
        )
        var configuration = configuration
        configuration.optionalSymbols.formUnion(versions.optionalSymbols)
        configuration.presenceGroups = versions.groups.map { PresenceGroup(label: $0.label, symbols: $0.symbols) }
        return (versions.interface, configuration)
    }
}
