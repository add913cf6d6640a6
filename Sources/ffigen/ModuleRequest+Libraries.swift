// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
import CInterface
import LibraryCheck
import LibrarySymbols

extension ModuleRequest {
    /// A library to compare with: `3.38=old/libsqlite3.so.0`, `libsqlite3.so.0`, `sqlite3`.
    struct LibraryVersion: Hashable {
        var label: String
        var library: String

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

    /// The interfaces and the configuration with what the libraries to check against say of them: of several targets, those of
    /// each target's system and processor.
    ///
    /// - Throws: `CommandError` for a library that is not found, `LibraryFormatError` for a file that is none.
    func checked(_ interfaces: [Interface]) throws -> (interfaces: [Interface], configuration: ModuleConfiguration) {
        guard !checkAgainst.isEmpty else { return (interfaces, configuration) }
        let libraries = try checkAgainst.map { version in
            (version: version, exports: try LibraryExports(path: LibraryFinder.path(of: version.library)))
        }
        var configuration = configuration
        var groups: [PresenceGroup] = []
        var used: Set<String> = []
        let checked = try interfaces.map { interface in
            let own =
                interfaces.count == 1
                ? libraries : libraries.filter { $0.exports.isFor(interface.target.triple) }
            used.formUnion(own.map(\.version.library))
            try Self.rejectAmbiguity(own.map(\.version))
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
            throw CommandError(
                "the library '\(stray.version.library)' (\(kind)) is for none of the targets; leave it out of what is checked against"
            )
        }
        configuration.presenceGroups = groups
        return (checked, configuration)
    }

    /// The labels become names in Swift.
    private static func rejectAmbiguity(_ versions: [LibraryVersion]) throws(CommandError) {
        for (position, version) in versions.enumerated() {
            let name = PresenceGroup.name(version.label)
            guard versions[..<position].contains(where: { PresenceGroup.name($0.label) == name }) else { continue }
            throw CommandError(
                "two libraries to check against are called '\(version.label)'; write LABEL=\(version.library) with another label"
            )
        }
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
