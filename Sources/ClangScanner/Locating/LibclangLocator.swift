// Licensed under Apache License v2.0. See LICENSE for details.

/// Finds libclang on the machine.
///
/// In order: what `LIBCLANG_PATH` names (a file, or a folder with the library in it; when it is set nothing else is
/// tried), the active Swift toolchain, then the usual folders, newest version first.
package struct LibclangLocator: Sendable {
    let environment: @Sendable (String) -> String?
    let files: any FileAccess

    package init(
        environment: @escaping @Sendable (String) -> String? = SystemFiles.environment,
        files: any FileAccess = SystemFiles()
    ) {
        self.environment = environment
        self.files = files
    }

    /// The path of the first library that opens, and what opening it gave.
    ///
    /// - Parameter open: opens the library at a path; what it throws is put into the report.
    /// - Throws: `LibclangNotFound` with every place tried and what was wrong with it.
    package func locate<Library>(
        opening open: (String) throws -> Library
    ) throws(LibclangNotFound) -> (path: String, library: Library) {
        var attempts: [LibclangNotFound.Attempt] = []
        for places in searches() {
            for place in places() {
                switch place {
                case .nothing(let path, let problem):
                    attempts.append(.init(path: path, problem: problem))
                case .library(let path):
                    do {
                        return (path, try open(path))
                    } catch {
                        attempts.append(.init(path: path, problem: "\(error)"))
                    }
                }
            }
        }
        throw LibclangNotFound(attempts: attempts, isEnvironmentSet: environment("LIBCLANG_PATH") != nil)
    }

    /// A place to look at: a library file that exists, or the reason why there is none.
    enum Place: Equatable {
        case library(String)
        case nothing(String, problem: String)
    }

    /// Every place in the order of preference.
    func places() -> [Place] { searches().flatMap { $0() } }

    /// What gives the places, in the order of preference: where to look further matters only when nothing opened before.
    private func searches() -> [() -> [Place]] {
        if let path = environment("LIBCLANG_PATH") { return [{ placesInEnvironment(path) }] }
        return [toolchainPlaces, folderPlaces]
    }

    private func placesInEnvironment(_ path: String) -> [Place] {
        if files.isFile(path) { return [.library(path)] }
        guard files.isFolder(path) else { return [.nothing(path, problem: "no such file or folder (LIBCLANG_PATH)")] }
        let found = libraries(in: path)
        return found.isEmpty
            ? [.nothing(path, problem: "the folder has no libclang in it (LIBCLANG_PATH)")]
            : found.map { .library($0.path) }
    }
}

/// No libclang could be opened.
package struct LibclangNotFound: Error, Sendable, CustomStringConvertible {
    /// A place that was tried.
    package struct Attempt: Sendable, Equatable {
        package var path: String
        package var problem: String
    }

    package var attempts: [Attempt]
    /// Whether `LIBCLANG_PATH` was set, so that only it was tried.
    package var isEnvironmentSet: Bool

    private static let installation = "apt install libclang-dev, or brew install llvm"

    package var description: String {
        var lines = ["libclang, which reads the headers, was not found. Tried:"]
        lines += attempts.map { "  \($0.path): \($0.problem)" }
        lines.append(
            isEnvironmentSet
                ? "Correct LIBCLANG_PATH, or unset it to search the usual places. To install one: \(Self.installation)."
                : "Install it (\(Self.installation)), or set LIBCLANG_PATH to the library."
        )
        return lines.joined(separator: "\n")
    }
}
