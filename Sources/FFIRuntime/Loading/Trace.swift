// Licensed under Apache License v2.0. See LICENSE for details.
#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// The log of opens, lookups and calls that `FFI_TRACE=1` writes to standard error.
enum Trace {
    /// Whether the log was asked for when the process started.
    static let isEnabled = LibrarySearch.processEnvironment("FFI_TRACE") == "1"

    /// Writes a line when the log is on. Without it the text is not even made.
    static func log(_ text: @autoclosure () -> String) {
        if isEnabled {
            write(text())
        }
    }

    /// Writes a line in one piece, so that lines of several threads do not mix.
    static func write(_ text: String) {
        var line = "ffi: \(text)\n"
        line.withUTF8 { bytes in
            _ = platformWrite(2, bytes.baseAddress, bytes.count)
        }
    }

    private static func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.write(descriptor, bytes, count)
        #elseif canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #else
            Musl.write(descriptor, bytes, count)
        #endif
    }
}
