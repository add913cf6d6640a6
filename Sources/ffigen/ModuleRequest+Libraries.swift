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

        /// Whether another library has the same label, which becomes a name in Swift, and is for the same targets.
        func isAmbiguous(_ other: Self) -> Bool {
            PresenceGroup.name(label) == PresenceGroup.name(other.label)
                && exports?.architecture == other.exports?.architecture && exports?.isMachO == other.exports?.isMachO
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
                version.exports = try LibraryExports(path: LibraryFinder.path(of: version.library))
                // The labels become names in Swift; libraries of several systems and processors share one.
                if versions.contains(where: version.isAmbiguous) {
                    throw CommandError(
                        "two libraries to check against are called '\(version.label)'; "
                            + "write LABEL=\(version.library) with another label"
                    )
                }
                versions.append(version)
            }
        }
        return versions
    }

    /// The interfaces and the configuration with what the libraries to check against say of them: of several targets, those of
    /// each target's system and processor.
    ///
    /// - Throws: `CommandError` for a library that is for none of the targets.
    func checked(_ interfaces: [Interface]) throws -> (interfaces: [Interface], configuration: ModuleConfiguration) {
        guard !checkAgainst.isEmpty else { return (interfaces, configuration) }
        let libraries = checkAgainst.compactMap { version in version.exports.map { (version: version, exports: $0) } }
        var configuration = configuration
        var groups: [PresenceGroup] = []
        var used: Set<String> = []
        let checked = interfaces.map { interface in
            let own =
                interfaces.count == 1
                ? libraries : libraries.filter { $0.exports.isFor(interface.target.triple) }
            used.formUnion(own.map(\.version.library))
            guard !own.isEmpty else { return unchecked(interface) }
            let versions = LibraryVersions(
                interface,
                versions: own.map { LibraryVersions.Version(label: $0.version.label, exports: $0.exports) }
            )
            configuration.optionalSymbols.formUnion(versions.optionalSymbols)
            for group in versions.groups {
                if let known = groups.firstIndex(where: { $0.label == group.label }) {
                    groups[known].symbols += group.symbols.filter { !groups[known].symbols.contains($0) }
                } else {
                    groups.append(PresenceGroup(label: group.label, symbols: group.symbols))
                }
            }
            return versions.interface
        }
        if let stray = libraries.first(where: { !used.contains($0.version.library) }) {
            let kind = [stray.exports.architecture, stray.exports.format].compactMap(\.self).joined(separator: ", ")
            let error = CommandError(
                "the library '\(stray.version.library)' (\(kind)) is for none of the targets; leave it out of what is checked against"
            )
            throw origin.located(error, "checkAgainst")
        }
        configuration.presenceGroups = groups
        return (checked, configuration)
    }

    private func unchecked(_ interface: Interface) -> Interface {
        var interface = interface
        let message =
            "no library to check against is for \(interface.target.triple), so that what it exports there is not known; name one too"
        interface.diagnostics.append(Diagnostic(.warning, "unchecked-target", at: configuration.location, message))
        return interface
    }
}

extension LibraryExports {
    /// Whether the library is for a target: its kind of file and its processor, as far as they are known.
    fileprivate func isFor(_ triple: String) -> Bool {
        guard let platform = try? TargetPlatform(triple: triple) else { return true }
        let isApple = ["macOS", "iOS", "tvOS", "watchOS", "visionOS"].contains(platform.os)
        return isMachO == isApple && (architecture.map { $0 == platform.arch } ?? true)
    }
}
