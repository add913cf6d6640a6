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
            error("ffigen: error: \(scan.headline)")
        } else if let ffi = problem as? FFIError {
            error("ffigen: error: \(ffi.message)")
        } else {
            error("ffigen: error: \(problem)")
        }
    }

    private func write(_ line: String) {
        // By descriptor: the C stream is a mutable global, which strict concurrency rejects.
        var rest = Array((line + "\n").utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { platformWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
            if count < 0 && errno != EINTR { return }
            rest = rest.dropFirst(max(count, 0))
        }
    }
}

private func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
