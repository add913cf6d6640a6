// Licensed under Apache License v2.0. See LICENSE for details.

/// Compresses a text with zstd if the machine has it, and says what it does if not.
@main
struct OptionalLibrary {
    static func main() {
        let archive = Archive()
        if let library = archive.library {
            print(library)
            let (level, isOfLibrary) = archive.level
            print("level \(level), \(isOfLibrary ? "the library's default" : "chosen here, as it tells none")")
        } else {
            print("without zstd, bytes stay as they are")
            for line in archive.problem?.split(separator: "\n") ?? [] { print("  \(line)") }
        }

        let text = Array(String(repeating: "Able was I ere I saw Elba. ", count: 100).utf8)
        guard let packed = archive.pack(text), let restored = archive.unpack(packed, count: text.count) else {
            print("zstd refused the text")
            return
        }
        print("\(text.count) bytes became \(packed.count < 100 ? "fewer than 100" : "\(packed.count)")")
        print("restored: \(restored == text)")
    }
}
