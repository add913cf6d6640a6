// Licensed under Apache License v2.0. See LICENSE for details.

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

    private func write(_ line: String) {
        fputs(line + "\n", stderr)
    }
}
