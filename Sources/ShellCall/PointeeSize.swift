// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions

/// The sizes of what pointers point to, from C's types of them.
enum PointeeSize {
    /// The size in bytes behind a pointer such as `unsigned int *`; nil for what has none, and for texts, of which the length
    /// is not known.
    static func size(behind spelling: String, in definitions: Definitions) -> Int? {
        guard !spelling.contains("("), !spelling.contains("["), spelling.hasSuffix("*") else { return nil }
        let pointee = spelling.dropLast().trimming(" ")
        if pointee.contains("*") { return MemoryLayout<UnsafeRawPointer>.size }
        var words = pointee.split(separator: " ").map(String.init)
        words.removeAll { $0 == "const" }
        if words.count == 2, ["struct", "union"].contains(words[0]) { return definitions.extended.types[words[1]]?.size }
        if words.count == 2, words[0] == "enum" {
            return definitions.enums[words[1]].flatMap { try? ValueShape($0.type, in: definitions).size }
        }
        words.removeAll { ["signed", "unsigned"].contains($0) }
        switch words.joined(separator: " ") {
        case "short": return MemoryLayout<CShort>.size
        case "int", "": return MemoryLayout<CInt>.size
        case "long": return MemoryLayout<CLong>.size
        case "long long": return MemoryLayout<CLongLong>.size
        case "float": return MemoryLayout<Float>.size
        case "double": return MemoryLayout<Double>.size
        default: return nil
        }
    }
}

extension Substring {
    fileprivate func trimming(_ character: Character) -> Substring {
        var text = self
        while text.last == character { text.removeLast() }
        return text
    }
}
