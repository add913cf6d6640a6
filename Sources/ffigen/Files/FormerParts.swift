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
            guard !parts.contains(part), part.wholeMatch(of: /(Types|Constants|Functions)[0-9]*/) != nil else {
                return false
            }
            return TextFile.beginning(of: "\(folder)/\(name)", count: 4096).map(GeneratedText.isSource) ?? false
        }
        .map { path(ending: $0.dropFirst(configuration.module.count)) }
    }
}
