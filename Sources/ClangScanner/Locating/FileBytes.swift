// Licensed under Apache License v2.0. See LICENSE for details.

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The bytes of a file, which do not change any more.
package final class FileBytes {
    package let bytes: UnsafeRawBufferPointer

    /// Reads a file that is certainly what it was at an earlier time; nil for any other.
    ///
    /// It is the same file with the same time of its last change, and that lies so far before the earlier time that whoever
    /// changed it since has given it another.
    ///
    /// - Parameters:
    ///   - identity: What was found at the path then.
    ///   - time: The earlier time, in seconds of the system's clock.
    package init?(path: String, unchanged identity: FileIdentity, since time: Int) {
        guard let modification = Int(exactly: identity.modification), modification > 0, modification < time - 2 else {
            return nil
        }
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        guard let count = Self.size(of: file, identity) else { return nil }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
        var end = 0
        while end < count {
            let got = read(file, buffer.baseAddress.map { $0 + end }, count - end)
            if got <= 0 { break }
            end += got
        }
        // Asked again, for a change while it was read.
        guard end == count, Self.size(of: file, identity) == count else {
            buffer.deallocate()
            return nil
        }
        bytes = UnsafeRawBufferPointer(buffer)
    }

    deinit { bytes.deallocate() }

    /// The size of an open file in bytes; nil for one that is not a regular file of an identity.
    private static func size(of file: Int32, _ identity: FileIdentity) -> Int? {
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        #if canImport(Darwin)
            let modification = status.st_mtimespec.tv_sec
        #else
            let modification = status.st_mtim.tv_sec
        #endif
        let found = FileIdentity(
            device: UInt64(truncatingIfNeeded: status.st_dev),
            number: UInt64(truncatingIfNeeded: status.st_ino),
            modification: UInt64(truncatingIfNeeded: modification)
        )
        return found == identity ? Int(status.st_size) : nil
    }
}

extension SystemFiles {
    /// The time, in seconds of the system's clock.
    package static var now: Int { time(nil) }
}
