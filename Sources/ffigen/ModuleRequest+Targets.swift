// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
import ClangScanner

extension ModuleRequest {
    /// The targets that a module asks for; none for this machine or the one of `--target`.
    ///
    /// - Throws: `CommandError` for what is no list of targets, or for a list beside a single target.
    static func targets(
        of module: ConfigurationFile.Module,
        at origin: ModuleOrigin,
        base: String,
        _ options: Generate
    ) throws -> [TargetEntry] {
        // An option goes before the configuration, whichever of the two it is.
        if options.target != nil { return [] }
        let targets = options.targets.map(TargetEntry.entries) ?? module.targets
        guard !targets.isEmpty else { return [] }
        if module.definitions != nil { throw CommandError("definitions are those of one target") }
        return try origin.located("targets", isOption: options.targets != nil) {
            _ = try TargetList(targets.map(\.triple))
            for (index, target) in targets.enumerated() {
                guard let text = target.sysroot else { continue }
                let sysroot = sysroot(of: target, base: options.targets == nil ? base : "") ?? ""
                if !text.isEmpty, Folder.exists(sysroot) { continue }
                try origin.located("targets[\(index)].sysroot", isOption: options.targets != nil) {
                    throw CommandError(
                        "the sysroot of \(target.triple) is no folder: '\(text.isEmpty ? text : sysroot)'"
                    )
                }
            }
            return targets
        }
    }

    /// Clang's arguments for a target.
    ///
    /// - Parameter base: The folder that relative folders of a configuration start from.
    static func clangArguments(of target: TargetEntry, base: String) -> [String] {
        (sysroot(of: target, base: base).map { ["--sysroot=\($0)"] } ?? [])
            + ClangFolders.resolve(target.clangArguments, against: base)
    }

    /// The arguments that let headers be found in a target's sysroot before they are found on this machine.
    static func searchArguments(of target: TargetEntry, base: String) -> [String] {
        guard let sysroot = sysroot(of: target, base: base) else { return [] }
        let processor = target.triple.prefix { $0 != "-" }
        let folders = ["usr/local/include", "usr/include/\(processor)-linux-gnu", "usr/include", "include"]
        return folders.map { "-I\(sysroot)/\($0)" }
    }

    private static func sysroot(of target: TargetEntry, base: String) -> String? {
        guard let sysroot = target.sysroot else { return nil }
        return sysroot.hasPrefix("/") || base.isEmpty || base == "." ? sysroot : "\(base)/\(sysroot)"
    }

    /// What is read, once for each target; nothing where the module is made of definitions.
    var scanRequests: [ScanRequest] {
        if case .headers(let request) = source { [request] + furtherTargets } else { [] }
    }
}
