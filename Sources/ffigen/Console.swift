// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import ClangScanner
import FFIRuntime

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard error. What the command generates never goes there, and nothing else goes to standard output.
struct Console {
    /// Whether only errors are printed.
    let isQuiet: Bool

    func error(_ line: String) { write(line) }

    func note(_ line: String) {
        if !isQuiet { write(line) }
    }

    /// Says why a command ends. Findings in headers come with their places.
    func report(_ problem: any Error) {
        if let scan = problem as? ScanError {
            for diagnostic in scan.diagnostics { error(diagnostic.description) }
            error("\(scan.location.map(\.description) ?? "ffigen"): error: \(scan.headline)")
        } else if let command = problem as? CommandError {
            error("\(command.location.map(\.description) ?? "ffigen"): error: \(command)")
        } else if let ffi = problem as? FFIError {
            error("ffigen: error: \(ffi.message)")
        } else {
            error("ffigen: error: \(problem)")
        }
    }

    private func write(_ line: String) {
        // By descriptor: the C stream is a mutable global, which strict concurrency rejects.
        var rest = Array(((Self.usesColour ? Self.coloured(line) : line) + "\n").utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { platformWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
            if count < 0 && errno != EINTR { return }
            rest = rest.dropFirst(max(count, 0))
        }
    }
}

extension Console {
    /// Whether standard error is a terminal.
    static let isTerminal = isatty(STDERR_FILENO) == 1

    /// Whether severities have colours: on a terminal, unless `NO_COLOR` is set; anywhere with `CLICOLOR_FORCE`.
    private static let usesColour: Bool = {
        func isSet(_ name: String) -> Bool {
            guard let value = SystemFiles.environment(name) else { return false }
            return !value.isEmpty
        }
        if isSet("NO_COLOR") { return false }
        if isSet("CLICOLOR_FORCE"), SystemFiles.environment("CLICOLOR_FORCE") != "0" { return true }
        return isTerminal && SystemFiles.environment("TERM") != "dumb"
    }()

    /// The line with the first severity in it coloured.
    private static func coloured(_ line: String) -> String {
        let codes = [("error: ", "1;31"), ("warning: ", "1;35"), ("note: ", "1;36")]
        let found = codes.compactMap { word, code -> (range: Range<String.Index>, code: String)? in
            guard let range = line.firstRange(of: word) else { return nil }
            // At the beginning of the line or behind a place: a message may speak of errors.
            guard range.lowerBound == line.startIndex || line[..<range.lowerBound].hasSuffix(": ") else { return nil }
            return (range, code)
        }
        guard let (range, code) = found.min(by: { $0.range.lowerBound < $1.range.lowerBound }) else { return line }
        let escape = "\u{1B}["
        let word = line[range].dropLast()
        return line[..<range.lowerBound] + "\(escape)\(code)m\(word)\(escape)0m " + line[range.upperBound...]
    }
}

private func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
