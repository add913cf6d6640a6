// Licensed under Apache License v2.0. See LICENSE for details.

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The bytes of a file, read piece by piece: a library may be large and its symbols are a small part of it.
///
/// No place in the file is believed before it was compared with the file's size, so nothing is allocated that the file
/// does not have.
final class FileBytes {
    /// The file's size in bytes.
    let size: UInt64
    private let descriptor: Int32
    private let memory: [UInt8]

    /// Bytes in memory.
    init(_ bytes: [UInt8]) {
        memory = bytes
        size = UInt64(bytes.count)
        descriptor = -1
    }

    /// A file on the disk.
    init(path: String) throws(LibraryFormatError) {
        memory = []
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            size = 0
            throw LibraryFormatError("the file cannot be read: \(reason)")
        }
        var status = stat()
        let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        size = isRegular ? UInt64(max(status.st_size, 0)) : 0
        if !isRegular { throw LibraryFormatError("it is no regular file") }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Some bytes of the file.
    ///
    /// - Throws: When the file has no such bytes.
    func bytes(at offset: UInt64, count: UInt64) throws(LibraryFormatError) -> [UInt8] {
        let (end, overflows) = offset.addingReportingOverflow(count)
        guard !overflows, end <= size else {
            throw LibraryFormatError(
                "the file is truncated or damaged: \(count) bytes at \(offset) are past its end at \(size)"
            )
        }
        if descriptor < 0 { return Array(memory[Int(offset)..<Int(end)]) }
        var bytes = [UInt8](repeating: 0, count: Int(count))
        var done = 0
        while done < bytes.count {
            let got = bytes.withUnsafeMutableBytes { buffer in
                pread(
                    descriptor,
                    buffer.baseAddress.map { $0 + done },
                    buffer.count - done,
                    off_t(offset) + off_t(done)
                )
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { throw LibraryFormatError("the file became shorter while it was read") }
            done += got
        }
        return bytes
    }

    /// A piece of the file to read numbers and texts from.
    func piece(at offset: UInt64, count: UInt64, isBigEndian: Bool) throws(LibraryFormatError) -> Piece {
        Piece(bytes: try bytes(at: offset, count: count), isBigEndian: isBigEndian)
    }
}

/// Bytes with numbers and texts in them. What reaches beyond them is an error.
struct Piece {
    let bytes: [UInt8]
    let isBigEndian: Bool

    var count: Int { bytes.count }

    func u8(_ offset: Int) throws(LibraryFormatError) -> UInt8 {
        guard offset >= 0, offset < bytes.count else { throw Self.outside }
        return bytes[offset]
    }

    func u16(_ offset: Int) throws(LibraryFormatError) -> UInt16 { UInt16(truncatingIfNeeded: try number(offset, 2)) }
    func u32(_ offset: Int) throws(LibraryFormatError) -> UInt32 { UInt32(truncatingIfNeeded: try number(offset, 4)) }
    func u64(_ offset: Int) throws(LibraryFormatError) -> UInt64 { try number(offset, 8) }

    /// A number as wide as an address of the file.
    func word(_ offset: Int, is64: Bool) throws(LibraryFormatError) -> UInt64 { try number(offset, is64 ? 8 : 4) }

    /// The text from a place to the next NUL.
    func text(_ offset: UInt64) throws(LibraryFormatError) -> String {
        guard offset < UInt64(bytes.count) else { throw Self.outside }
        let rest = bytes[Int(offset)...].prefix(NameBudget.longest + 1)
        guard let end = rest.firstIndex(of: 0) else {
            throw rest.count > NameBudget.longest ? NameBudget.exceeded : Self.outside
        }
        return String(decoding: rest[..<end], as: UTF8.self)
    }

    /// A number of 7 bits a byte, the lowest first, and the place behind it.
    func uleb(_ offset: Int) throws(LibraryFormatError) -> (value: UInt64, next: Int) {
        var (value, shift, place) = (UInt64(0), UInt64(0), offset)
        while true {
            let byte = try u8(place)
            place += 1
            guard shift < 64 else { throw LibraryFormatError("the file is damaged: a number has too many digits") }
            value |= UInt64(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return (value, place) }
            shift += 7
        }
    }

    private func number(_ offset: Int, _ width: Int) throws(LibraryFormatError) -> UInt64 {
        guard offset >= 0, offset <= bytes.count - width else { throw Self.outside }
        var value: UInt64 = 0
        for index in 0..<width {
            value = value << 8 | UInt64(bytes[offset + (isBigEndian ? index : width - 1 - index)])
        }
        return value
    }

    private static var outside: LibraryFormatError {
        LibraryFormatError("the file is truncated or damaged: a table refers to what is outside of it")
    }
}

/// What a file may spend on names: overlapping ones could fill any memory from a small file.
struct NameBudget {
    /// The longest name in bytes.
    static let longest = 1 << 16
    private var rest = 1 << 28

    mutating func spend(_ name: String) throws(LibraryFormatError) {
        rest -= name.utf8.count
        if rest < 0 { throw Self.exceeded }
    }

    static var exceeded: LibraryFormatError { LibraryFormatError("the file is damaged: its names have no end") }
}
