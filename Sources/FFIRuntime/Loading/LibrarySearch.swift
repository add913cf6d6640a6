// Licensed under Apache License v2.0. See LICENSE for details.
internal import CFFIShims

/// Opens the library of a module and remembers every attempt for the error.
struct LibrarySearch {
    /// An open library.
    struct Found: Sendable {
        let handle: Loader.Handle
        /// What the loader was given; empty for the process itself.
        let path: String
    }

    private let module: String
    private let environment: (String) -> String?
    let folders: [String]
    private var attempts: [(path: String, reason: String)] = []

    /// Creates a search.
    ///
    /// - Parameters:
    ///   - module: The module's name, which gives the environment variable's name.
    ///   - folders: Where to look for versioned names; nothing for the platform's usual folders.
    ///   - environment: The value of an environment variable that may be trusted.
    init(
        module: String,
        folders: [String]? = nil,
        environment: @escaping (String) -> String? = LibrarySearch.processEnvironment
    ) {
        self.module = module
        self.environment = environment
        self.folders = folders ?? Self.usualFolders(environment)
    }

    /// Opens the library.
    mutating func open(_ source: LibrarySource) throws(FFIError) -> Found {
        switch source {
        case .process:
            do {
                return Found(handle: try Loader.open(nil), path: "")
            } catch {
                throw FFIError(.callFailed, "dlopen failed for the running process: \(error.text)")
            }
        case .path(""):
            // The loader would take it for the process itself.
            throw FFIError(
                .invalidArgumentValue,
                "The path of the library of '\(module)' is empty. Give a path, or none."
            )
        case .path(let path):
            if let found = try attempt(path) { return found }
            throw failure("Correct the path, or install the library there.")
        case .names(let names):
            if let path = environment(variable), !path.isEmpty {
                if let found = try attempt(path) { return found }
                throw failure("Correct or remove \(variable), which says where to find it.")
            }
            for path in names.lazy.filter({ !$0.isEmpty }).flatMap(candidates(for:)) {
                if let found = try attempt(path) { return found }
            }
            throw failure("Install the library, or give its path, or set \(variable) to its path.")
        }
    }

    /// The environment variable that names this module's library file. What no shell takes in a name is a `_`.
    var variable: String {
        String(module.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }) + "_LIBRARY_PATH"
    }

    /// What to try for a name, best first.
    func candidates(for name: String) -> [String] {
        if name.contains("/") || Self.hasSuffix(name) {
            return [name]
        }
        let versioned = folders.flatMap { folder in
            Self.versions(of: name, among: Loader.files(in: folder)).map { "\(folder)/\($0)" }
        }
        let suffixes = [FFI.suffix] + ["so", "dylib", "dll"].filter { $0 != FFI.suffix }
        return versioned + suffixes.map { "lib\(name).\($0)" }
    }

    /// The files that are versions of a library, the newest first and of one version the shortest name first.
    static func versions(of name: String, among files: [String]) -> [String] {
        let prefix = "lib\(name).so."
        return files.compactMap { file -> (file: String, negatedVersion: [Int])? in
            guard file.hasPrefix(prefix) else { return nil }
            let parts = file.dropFirst(prefix.count).split(separator: ".", omittingEmptySubsequences: false)
            let version = parts.compactMap { Int($0) }
            return version.count == parts.count ? (file, version.map { -$0 }) : nil
        }
        .sorted { $0.negatedVersion.lexicographicallyPrecedes($1.negatedVersion) }
        .map(\.file)
    }

    private mutating func attempt(_ path: String) throws(FFIError) -> Found? {
        // The loader would take what is before it.
        try DynamicLibrary.refuseNull(in: path, "A path of the library of '\(module)'")
        do throws(Loader.Failure) {
            return Found(handle: try Loader.open(path), path: path)
        } catch {
            attempts.append((path, error.text))
            return nil
        }
    }

    private func failure(_ nextStep: String) -> FFIError {
        let list = attempts.map { "\n  \($0.path): \($0.reason)" }.joined()
        let tried = attempts.isEmpty ? " No name was given." : " Tried:\(list)\n"
        return FFIError(.callFailed, "dlopen failed for the library of '\(module)'.\(tried)\(nextStep)")
    }
}

extension LibrarySearch {
    /// The value of an environment variable; nothing in a process that runs with more rights than its user.
    static func processEnvironment(_ name: String) -> String? {
        ffigen_secure_environment(name).map { String(cString: $0) }
    }

    /// Whether a name already says what kind of file it is: libfoo.so, libfoo.so.1, libfoo.dylib, foo.dll.
    private static func hasSuffix(_ name: String) -> Bool {
        name.hasSuffix(".so") || name.hasSuffix(".dylib") || name.hasSuffix(".dll")
            || name.split(separator: ".").dropFirst().contains("so")
    }

    /// The folders in which the platform's loader looks, the ones of the environment first.
    private static func usualFolders(_ environment: (String) -> String?) -> [String] {
        let own = environment("LD_LIBRARY_PATH")?.split(separator: ":").map(String.init) ?? []
        #if os(Linux)
            #if arch(x86_64)
                let multiarch = "x86_64-linux-gnu"
            #elseif arch(arm64)
                let multiarch = "aarch64-linux-gnu"
            #elseif arch(arm)
                let multiarch = "arm-linux-gnueabihf"
            #else
                let multiarch = "riscv64-linux-gnu"
            #endif
            let usual = [
                "/usr/local/lib/\(multiarch)", "/usr/local/lib", "/lib/\(multiarch)", "/usr/lib/\(multiarch)",
                "/lib64", "/usr/lib64", "/lib", "/usr/lib",
            ]
        #else
            let usual = ["/usr/local/lib", "/usr/lib"]
        #endif
        return own + usual
    }
}
