// Licensed under Apache License v2.0. See LICENSE for details.

/// Texts as bytes: compressed where zstd is there, as they are where it is not.
struct Archive {
    /// Nothing on a machine without zstd.
    private let zstd: Zstd?
    /// Why there is no zstd: every place that was tried.
    let problem: String?

    init() {
        // Opening the library is what fails where it is absent. The program itself has started.
        do {
            zstd = try Zstd()
            problem = nil
        } catch {
            zstd = nil
            problem = "\(error)"
        }
    }

    /// The version of zstd and its path.
    var library: String? {
        guard let zstd, let version = zstd.ZSTD_versionString() else { return nil }
        return "zstd \(String(cString: version)) from \(zstd.path)"
    }

    /// How hard to compress. Older versions of zstd do not tell their default; calling what they lack would stop the program.
    var level: (value: Int32, isOfLibrary: Bool) {
        guard let zstd, zstd.isAvailable("ZSTD_defaultCLevel") else { return (3, false) }
        return (zstd.ZSTD_defaultCLevel(), true)
    }

    /// Compresses bytes. Nothing when zstd refuses.
    func pack(_ bytes: [UInt8]) -> [UInt8]? {
        guard let zstd else { return bytes }
        var result = [UInt8](repeating: 0, count: zstd.ZSTD_compressBound(bytes.count))
        let count = zstd.ZSTD_compress(&result, result.count, bytes, bytes.count, level.value)
        return zstd.ZSTD_isError(count) == 0 ? Array(result[..<count]) : nil
    }

    /// Restores bytes of which there were `count`. Nothing when they are damaged.
    func unpack(_ bytes: [UInt8], count: Int) -> [UInt8]? {
        guard let zstd else { return bytes }
        var result = [UInt8](repeating: 0, count: count)
        let written = zstd.ZSTD_decompress(&result, count, bytes, bytes.count)
        return zstd.ZSTD_isError(written) == 0 ? Array(result[..<written]) : nil
    }
}
