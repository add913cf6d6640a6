// Licensed under Apache License v2.0. See LICENSE for details.

/// What a target triple is in the terms of `#if`: `os(Linux) && arch(x86_64)`.
package struct TargetPlatform: Hashable, Sendable {
    /// The argument of `os(…)`.
    package var os: String
    /// The argument of `arch(…)`.
    package var arch: String

    /// The platform of a target triple.
    ///
    /// - Throws: `TargetError` for one that Swift's conditions cannot name.
    package init(triple: String) throws(TargetError) {
        let parts = triple.lowercased().split(separator: "-").map(String.init)
        guard parts.count > 1, let arch = Self.arch(parts[0]) else {
            throw TargetError(
                "'\(triple)' has no processor that Swift's arch(…) names; write a triple such as aarch64-unknown-linux-gnu"
            )
        }
        guard let os = Self.os(parts.dropFirst()) else {
            throw TargetError(
                "'\(triple)' has no system that Swift's os(…) names; write a triple such as aarch64-unknown-linux-gnu"
            )
        }
        self.os = os
        self.arch = arch
    }

    private static func arch(_ name: String) -> String? {
        switch name {
        case "x86_64", "x86_64h", "amd64": "x86_64"
        case "aarch64", "arm64", "arm64e": "arm64"
        case "i386", "i486", "i586", "i686", "x86": "i386"
        case "arm64_32", "aarch64_32", "powerpc64", "powerpc64le", "powerpc", "riscv32", "riscv64", "s390x", "wasm32",
            "wasm64":
            name == "aarch64_32" ? "arm64_32" : name
        case "ppc64": "powerpc64"
        case "ppc64le": "powerpc64le"
        case "ppc": "powerpc"
        case _ where name.hasPrefix("arm") || name.hasPrefix("thumb"): "arm"
        default: nil
        }
    }

    private static func os(_ parts: some Sequence<String>) -> String? {
        // The environment goes before the system: Android is a Linux to clang.
        let known = [
            ("android", "Android"), ("linux", "Linux"), ("macos", "macOS"), ("darwin", "macOS"), ("ios", "iOS"),
            ("tvos", "tvOS"), ("watchos", "watchOS"), ("visionos", "visionOS"), ("xros", "visionOS"),
            ("windows", "Windows"), ("win32", "Windows"), ("mingw", "Windows"), ("cygwin", "Cygwin"),
            ("freebsd", "FreeBSD"), ("openbsd", "OpenBSD"), ("wasi", "WASI"), ("haiku", "Haiku"),
        ]
        let parts = Array(parts)
        return known.first { prefix, _ in parts.contains { $0.hasPrefix(prefix) } }?.1
    }
}

/// Targets that cannot go into one output.
package struct TargetError: Error, Hashable, Sendable, CustomStringConvertible {
    package var description: String

    init(_ description: String) { self.description = description }
}

/// The targets of one output, in the order they were named.
package struct TargetList: Hashable, Sendable {
    /// The triples.
    package let triples: [String]
    private let platforms: [TargetPlatform]

    /// - Throws: `TargetError` for a triple that `#if` cannot name, and for two that it cannot tell apart.
    package init(_ triples: [String]) throws(TargetError) {
        self.triples = triples
        var platforms: [TargetPlatform] = []
        for triple in triples {
            let platform = try TargetPlatform(triple: triple)
            if let same = platforms.firstIndex(of: platform) {
                throw TargetError(
                    "'\(triple)' and '\(triples[same])' are both os(\(platform.os)) && arch(\(platform.arch)), "
                        + "which #if cannot tell apart; name one of them"
                )
            }
            platforms.append(platform)
        }
        self.platforms = platforms
    }

    /// All targets, by their places.
    var all: Set<Int> { Set(platforms.indices) }

    /// The names of some of the targets, for messages.
    func names(_ targets: Set<Int>) -> String { targets.sorted().map { triples[$0] }.joined(separator: ", ") }

    /// A condition that holds on some of the targets and not on the others.
    func condition(_ targets: Set<Int>) -> String {
        // As few words as tell them apart: a system or a processor alone where all its targets are meant.
        if let arches = whole(targets, \.arch) { return arches.map { "arch(\($0))" }.joined(separator: " || ") }
        return exact(targets, isShort: true)
    }

    /// A condition that holds on the targets and nowhere else.
    var exactly: String { exact(all, isShort: false) }

    private func exact(_ targets: Set<Int>, isShort: Bool) -> String {
        let systems = unique(targets.sorted().map { platforms[$0].os })
        return systems.map { os in
            let own = targets.filter { platforms[$0].os == os }
            if isShort, own.count == platforms.count(where: { $0.os == os }) { return "os(\(os))" }
            let arches = own.sorted().map { "arch(\(platforms[$0].arch))" }
            let either = arches.count == 1 ? arches[0] : "(\(arches.joined(separator: " || ")))"
            return systems.count == 1 ? "os(\(os)) && \(either)" : "(os(\(os)) && \(either))"
        }
        .joined(separator: " || ")
    }

    /// The values that make out some of the targets; nil where they do not, or where several systems would be shorter.
    private func whole(_ targets: Set<Int>, _ key: KeyPath<TargetPlatform, String>) -> [String]? {
        let isOneSystem = Set(platforms.map(\.os)).count == 1
        let values = unique(targets.sorted().map { platforms[$0][keyPath: key] })
        let all = platforms.indices.filter { values.contains(platforms[$0][keyPath: key]) }
        let systems = Set(targets.map { platforms[$0].os })
        let areSystemsWhole = platforms.indices.allSatisfy {
            !systems.contains(platforms[$0].os) || targets.contains($0)
        }
        return Set(all) == targets && (isOneSystem || !areSystemsWhole) ? values : nil
    }

    private func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
