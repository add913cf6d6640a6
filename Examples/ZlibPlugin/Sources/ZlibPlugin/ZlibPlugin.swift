// Licensed under Apache License v2.0. See LICENSE for details.

/// Compresses a text and restores it, with the zlib that the machine has.
@main
struct ZlibPlugin {
    static func main() throws {
        let zlib = try Zlib()
        if let version = zlib.zlibVersion() { print("zlib \(String(cString: version)) from \(zlib.path)") }

        let text = Array(String(repeating: "Never odd or even. ", count: 100).utf8)
        let small = try zlib.compressed(text)
        print("\(text.count) bytes became \(small.count < 100 ? "fewer than 100" : "\(small.count)")")
        print("restored: \(try zlib.restored(small, count: text.count) == text)")

        do {
            _ = try zlib.restored(Array(small.dropFirst()), count: text.count)
        } catch {
            print("with its first byte missing: \(error)")
        }
    }
}
