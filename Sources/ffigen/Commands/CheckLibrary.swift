// Licensed under Apache License v2.0. See LICENSE for details.

import ArgumentParser
import CInterface
import ClangScanner
import FFIRuntime
import LibraryCheck
import LibrarySymbols

/// Headers and libraries in, what they disagree on out.
struct CheckLibrary: ParsableCommand, TakesClangArguments {
    static let configuration = CommandConfiguration(
        commandName: "check-library",
        abstract: "Compare what headers declare with what a library exports.",
        usage: "ffigen check-library <header> ... --library <name> [<options>] [-- <clang-argument> ...]",
        discussion: """
            ffigen check-library zlib.h --library libz.so.1

            names each function and variable that the header declares and the library lacks or has as something else. \
            With --undeclared also what the library exports and the header does not declare, of the names that begin as \
            the header's do. The library is read and not opened: it may be of another machine.

            A header that includes one that is not shipped can be read with one of your own, in a folder of its path: \
            -- -I my-stubs

            Exit codes: 0 they agree, 2 they do not, 1 failed, 64 bad usage.
            """
    )

    @Argument(
        help: ArgumentHelp("Headers to read: paths, or names under the include folders.", valueName: "header")
    )
    var headers: [String]

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "The library: a path, a name such as libz.so.1, or a stem such as z. May be repeated; each declaration has to be in one of them.",
            valueName: "name"
        )
    )
    var library: [String]

    @Flag(help: "Name exported symbols that the headers do not declare.")
    var undeclared = false

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "What the undeclared symbols to name begin with; an empty text names all. May be repeated. Default: what the declared names begin with.",
            valueName: "text"
        )
    )
    var prefix: [String] = []

    @Option(help: ArgumentHelp("Target triple to read the headers for. Default: this machine.", valueName: "triple"))
    var target: String?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Read these headers too, where they are included. May be repeated.", valueName: "glob")
    )
    var includeHeaders: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Leave these headers out. May be repeated.", valueName: "glob")
    )
    var excludeHeaders: [String] = []

    @Flag(help: "Print JSON.")
    var json = false

    /// What stood behind `--`.
    var clangArguments: [String] = []

    private enum CodingKeys: String, CodingKey {
        case headers, library, undeclared, prefix, target, includeHeaders, excludeHeaders, json
    }

    private struct Document: Encodable {
        var libraries: [String]
        var headers: [String]
        var declared: Int
        var exported: Int
        var prefixes: [String]
        var findings: [LibraryCheck.Finding]
    }

    func run() throws {
        if headers.isEmpty { throw ValidationError("Name a header to read.") }
        if library.isEmpty { throw ValidationError("Name the library with --library.") }
        let console = Console(isQuiet: false)
        do {
            throw try check()
        } catch let code as ExitCode {
            throw code
        } catch {
            console.report(error)
            throw ExitCode.failure
        }
    }

    private func check() throws -> ExitCode {
        let exports = try library.map { try LibraryExports(path: LibraryFinder.path(of: $0)) }
        let search = HeaderSearch(clangArguments: clangArguments)
        let request = ScanRequest(
            headers: try headers.map { try search.resolve($0) },
            arguments: clangArguments,
            target: target,
            included: try includeHeaders.map { try HeaderGlob($0) },
            excluded: try excludeHeaders.map { try HeaderGlob($0) }
        )
        let interface = try ClangScanner.open().scan(request)
        let check = LibraryCheck(interface, libraries: exports, prefixes: prefix.isEmpty ? nil : prefix)
        let findings = check.findings.filter { undeclared || $0.kind != .undeclared }
        if json {
            let document = Document(
                libraries: library,
                headers: interface.headers,
                declared: check.declaredCount,
                exported: check.exportedCount,
                prefixes: check.prefixes,
                findings: findings
            )
            print(try JSONText.encode(document))
        } else {
            for finding in findings { print(finding.diagnostic(libraries: library)) }
            print(
                "\(check.declaredCount) declared: \(check.findings(of: .missing).count) missing, "
                    + "\(check.findings(of: .wrongKind).count) of the wrong kind; "
                    + "\(check.findings(of: .undeclared).count) exported and not declared"
                    + (check.prefixes.isEmpty ? "" : " (\(check.prefixes.map { "\($0)*" }.joined(separator: ", ")))")
            )
        }
        return findings.isEmpty ? .success : ExitCode(2)
    }
}
