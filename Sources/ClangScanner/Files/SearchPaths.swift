// Licensed under Apache License v2.0. See LICENSE for details.

/// The folders where clang looks for headers, as far as the arguments tell.
struct SearchPaths {
    /// What `-I`, `-isystem`, `-iquote` and `-idirafter` name.
    private(set) var includeFolders: [String] = []
    /// Folders where many libraries put their headers side by side.
    private(set) var sharedRoots: [String] = []

    init(arguments: [String], folder: String) {
        var systemRoot = ""
        var index = 0
        while index < arguments.count {
            let argument = arguments[index]
            let next = index + 1 < arguments.count ? arguments[index + 1] : ""
            if let (value, isNext) = Self.value(["-isysroot", "--sysroot=", "--sysroot"], argument, next) {
                systemRoot = PathText.normalised(value, from: folder)
                if isNext { index += 1 }
            } else if let (value, isNext) = Self.value(["-isystem", "-iquote", "-idirafter", "-I"], argument, next) {
                includeFolders.append(PathText.normalised(value, from: folder))
                if isNext { index += 1 }
            }
            index += 1
        }
        // The multiarch folder is named by every architecture, so that a target other than the machine's works too.
        let multiarch = ["x86_64", "aarch64", "i386", "arm", "riscv64", "powerpc64le", "s390x"].flatMap {
            ["\($0)-linux-gnu", "\($0)-linux-gnueabihf", "\($0)-linux-musl"]
        }
        for root in systemRoot.isEmpty || systemRoot == "/" ? [""] : ["", systemRoot] {
            sharedRoots += [root + "/usr/include", root + "/usr/local/include"]
            sharedRoots += multiarch.map { "\(root)/usr/include/\($0)" }
        }
        sharedRoots += ["/opt/homebrew/include", "/opt/local/include"]
    }

    /// The value of an option, joined to it or in the next argument.
    private static func value(
        _ options: [String],
        _ argument: String,
        _ next: String
    ) -> (value: String, isNext: Bool)? {
        for option in options where argument.hasPrefix(option) {
            let value = String(argument.dropFirst(option.count))
            return value.isEmpty ? (next, true) : (value, false)
        }
        return nil
    }
}
