// Licensed under Apache License v2.0. See LICENSE for details.

/// The folders in arguments for clang.
enum ClangFolders {
    /// Options that a folder follows, in the same argument or in the next.
    private static let options = ["-I", "-isystem", "-iquote", "-idirafter", "-iframework", "-F"]

    /// Makes relative folders of a configuration start at the configuration's own folder, as its headers do.
    ///
    /// - Parameters:
    ///   - arguments: Arguments for clang.
    ///   - base: The folder that relative ones start from; empty or "." for the current one.
    static func resolve(_ arguments: [String], against base: String) -> [String] {
        if base.isEmpty || base == "." { return arguments }
        return map(arguments) { resolve($0, base) }
    }

    /// Replaces the folders in arguments.
    static func map(_ arguments: [String], _ transform: (String) -> String) -> [String] {
        var resolved: [String] = []
        var isFolder = false
        for argument in arguments {
            if isFolder {
                resolved.append(transform(argument))
                isFolder = false
            } else if options.contains(argument) {
                resolved.append(argument)
                isFolder = true
            } else if let option = options.first(where: argument.hasPrefix) {
                resolved.append(option + transform(String(argument.dropFirst(option.count))))
            } else {
                resolved.append(argument)
            }
        }
        return resolved
    }

    private static func resolve(_ folder: String, _ base: String) -> String {
        // `=` stands for the sysroot.
        folder.hasPrefix("/") || folder.hasPrefix("=") ? folder : "\(base)/\(folder)"
    }
}
