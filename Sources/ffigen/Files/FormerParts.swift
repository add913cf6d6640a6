// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension ModuleRequest {
    /// Files of an earlier run that this one does not write: a module that got smaller has fewer parts, and what was in
    /// the others would be declared twice. Only what `ffigen` wrote counts.
    func formerParts(besides parts: Set<String>) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let prefix = configuration.module + "+"
        return names.sorted().filter { name in
            guard name.hasPrefix(prefix), name.hasSuffix(".swift") else { return false }
            let part = String(name.dropFirst(prefix.count).dropLast(".swift".count))
            guard !parts.contains(part), Self.isPart(part) else { return false }
            return TextFile.beginning(of: "\(folder)/\(name)", count: 4096).map(GeneratedText.isSource) ?? false
        }
        .map { path(ending: $0.dropFirst(configuration.module.count)) }
    }

    /// Whether a name is one that a part of a module has: what is in it, and a number.
    private static func isPart(_ name: String) -> Bool {
        ["Types", "Constants", "Functions"].contains { kind in
            name.hasPrefix(kind) && name.utf8.dropFirst(kind.utf8.count).allSatisfy { (0x30...0x39).contains($0) }
        }
    }
}
