// Licensed under Apache License v2.0. See LICENSE for details.
package import Foundation

/// C libraries that tests compile from sources under `Tests/Fixtures` and open at run time.
package enum FixtureLibrary {
    /// The C compiler to use.
    package enum Compiler: Hashable, Sendable {
        /// The first of clang, cc and gcc that is found.
        case `default`
        /// The first program of this name in the folders of PATH.
        case named(String)
    }

    /// Why a fixture library cannot be had.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// The folder `Tests/Fixtures`.
    package static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")
    }

    /// The path of the shared library made from `Fixtures/<name>/<name>.c`.
    package static func path(for name: String) throws -> String {
        try build(source: "\(name)/\(name).c")
    }

    /// Compiles a source file into a shared library, once per content of the file and of the headers beside it.
    ///
    /// - Parameters:
    ///   - source: The path of the source file, relative to `Tests/Fixtures`.
    ///   - compiler: The compiler.
    ///   - arguments: More arguments for the compiler.
    /// - Returns: The path of the library.
    package static func build(
        source: String,
        compiler: Compiler = .default,
        arguments: [String] = []
    ) throws -> String {
        // Looked at once per process: tests ask often.
        let key = [source, "\(compiler)"] + arguments
        if let known = lock.withLock({ built[key] }) {
            return known
        }
        let library = try build(file: folder.appending(path: source), compiler: compiler, arguments: arguments)
        lock.withLock { built[key] = library }
        return library
    }

    // Foundation's lock is one of pthread's, which ThreadSanitizer knows. It knows nothing of Synchronization's Mutex, whose
    // code is compiled without it, and reports a race wherever two tests meet here.
    private static let lock = NSLock()
    private nonisolated(unsafe) static var built: [[String]: String] = [:]

    private static func build(file: URL, compiler: Compiler, arguments: [String]) throws -> String {
        let program = try find(compiler)
        let key = try fingerprint(of: file, salt: [program] + arguments)
        let output = temporaryFolder.appending(path: key)
        let library = output.appending(path: "lib\(file.deletingPathExtension().lastPathComponent).so")
        if FileManager.default.fileExists(atPath: library.path) {
            return library.path
        }
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        // Test processes run at the same time: each compiles for itself, and the last one's result stays.
        let own = output.appending(path: "\(UUID().uuidString).so")
        let fixed = ["-O1", "-g", "-fPIC", "-shared", "-pthread", "-o", own.path, file.path]
        try run(program, fixed + arguments)
        guard rename(own.path, library.path) == 0 else {
            throw Failure(description: "Cannot rename \(own.path) to \(library.path)")
        }
        return library.path
    }

    /// Compiles C text that a test made into a shared library, once per text.
    ///
    /// - Parameters:
    ///   - text: The C source.
    ///   - name: The library's name.
    ///   - compiler: The compiler.
    /// - Returns: The path of the library.
    package static func build(text: String, name: String, compiler: Compiler = .default) throws -> String {
        let folder = temporaryFolder.appending(path: "text-\(fingerprint([Data(text.utf8)]))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "\(name).c")
        try Data(text.utf8).write(to: file, options: .atomic)
        return try build(file: file, compiler: compiler, arguments: [])
    }

    /// The table of a shim that `ffigen` wrote, compiled into a library: what a program that links it would ask it for.
    package static func shim(at path: String, module: String) throws -> UnsafeRawPointer {
        guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL), let address = dlsym(handle, "ffigen_\(module)_shim")
        else {
            throw Failure(
                description: "\(path) is no shim of \(module): \(dlerror().map { String(cString: $0) } ?? "")"
            )
        }
        return unsafeBitCast(address, to: (@convention(c) () -> UnsafeRawPointer).self)()
    }

    /// Whether a compiler is there.
    package static func has(_ compiler: Compiler) -> Bool {
        (try? find(compiler)) != nil
    }

    private static var temporaryFolder: URL {
        FileManager.default.temporaryDirectory.appending(path: "ffigen-fixtures-\(NSUserName())")
    }

    private static func find(_ compiler: Compiler) throws -> String {
        let names =
            switch compiler {
            case .default: ["clang", "cc", "gcc"]
            case .named(let name): [name]
            }
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        for name in names {
            for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
                return "\(folder)/\(name)"
            }
        }
        throw Failure(description: "No C compiler (\(names.joined(separator: ", "))) in PATH")
    }

    private static func fingerprint(of file: URL, salt: [String]) throws -> String {
        let beside = try FileManager.default.contentsOfDirectory(
            at: file.deletingLastPathComponent(),
            includingPropertiesForKeys: nil
        )
        let headers = beside.filter { $0.pathExtension == "h" }.sorted { $0.path < $1.path }
        return fingerprint(try ([file] + headers).map { try Data(contentsOf: $0) } + salt.map { Data($0.utf8) })
    }

    private static func fingerprint(_ parts: [Data]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in parts.joined() {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        return String(hash, radix: 16)
    }

    private static func run(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let output = Pipe()
        process.standardError = output
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let message = String(decoding: text, as: UTF8.self)
            throw Failure(description: "\(program) \(arguments.joined(separator: " ")) failed:\n\(message)")
        }
    }
}
