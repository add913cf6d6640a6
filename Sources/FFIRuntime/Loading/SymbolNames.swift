// Licensed under Apache License v2.0. See LICENSE for details.

/// The list of a module's symbols as generated code has it: a line each, with `^` behind one that is in the module's shim, and
/// with a question mark behind one that may be missing: `name`, `name?`, `name^`, `name^?`.
///
/// The list stays the one piece of text that it is; a string for each of some thousand symbols would cost as much as looking
/// them up.
struct SymbolNames: Sendable {
    /// One symbol.
    struct Entry {
        let slot: Int
        /// The NUL-terminated name, valid while the closure runs that it is given to.
        let name: UnsafePointer<CChar>
        let isOptional: Bool
        let isInShim: Bool
    }

    private let text: StaticString
    /// The number of symbols.
    let count: Int

    init(_ text: StaticString) {
        self.text = text
        count = text.withUTF8Buffer { bytes in
            // A name ends where a line does; without looking at the names this takes next to nothing.
            var count = bytes.isEmpty ? 0 : 1
            for byte in bytes where byte == UInt8(ascii: "\n") { count += 1 }
            return count
        }
    }

    /// Calls a closure for each symbol in order.
    @inline(__always)
    func forEach(_ body: (Entry) -> Void) {
        text.withUTF8Buffer { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { room in
                // The allocation is never empty, so it has an address.
                let name = room.baseAddress.unsafelyUnwrapped
                var start = 0
                for slot in 0..<count {
                    let end = Loader.index(of: UInt8(ascii: "\n"), in: bytes, from: start) ?? bytes.count
                    body(Self.entry(slot, UnsafeBufferPointer(rebasing: bytes[start..<end]), name))
                    start = end + 1
                }
            }
        }
    }

    /// The symbol of a line, whose name is copied to where it can end in a NUL.
    @inline(__always)
    private static func entry(
        _ slot: Int,
        _ line: UnsafeBufferPointer<UInt8>,
        _ name: UnsafeMutablePointer<UInt8>
    ) -> Entry {
        let (symbol, isOptional, isInShim) = parts(line)
        if let first = line.baseAddress { name.update(from: first, count: symbol.count) }
        name[symbol.count] = 0
        let text = UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)
        return Entry(slot: slot, name: text, isOptional: isOptional, isInShim: isInShim)
    }

    /// The slot of a symbol; nothing when there is none of that name.
    func slot(of symbol: String) -> Int? {
        text.withUTF8Buffer { bytes in
            let symbol = symbol.utf8
            for (slot, entry) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
                let name = Self.parts(UnsafeBufferPointer(rebasing: entry)).name
                if name.count == symbol.count, name.elementsEqual(symbol) { return slot }
            }
            return nil
        }
    }

    /// Whether the module's shim has some of the symbols.
    var hasShim: Bool {
        text.withUTF8Buffer { Loader.index(of: UInt8(ascii: "^"), in: $0, from: 0) != nil }
    }

    /// Where each symbol's line starts.
    func starts() -> [UInt32] {
        text.withUTF8Buffer { bytes in
            var starts: [UInt32] = []
            starts.reserveCapacity(count)
            var start = 0
            for _ in 0..<count {
                starts.append(UInt32(start))
                start = (Loader.index(of: UInt8(ascii: "\n"), in: bytes, from: start) ?? bytes.count) + 1
            }
            return starts
        }
    }

    /// Calls a closure with the NUL-terminated name in the line that starts at a place of ``starts()``.
    func withName<Result>(at start: UInt32, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        text.withUTF8Buffer { bytes in
            let start = Int(start)
            let end = Loader.index(of: UInt8(ascii: "\n"), in: bytes, from: start) ?? bytes.count
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: end - start + 1) { name in
                // The allocation is never empty, so it has an address.
                let name = name.baseAddress.unsafelyUnwrapped
                return body(Self.entry(0, UnsafeBufferPointer(rebasing: bytes[start..<end]), name).name)
            }
        }
    }

    /// The symbol in a slot; nothing when there is no such slot.
    func name(in slot: Int) -> String? {
        var name: String?
        forEach { entry in
            if entry.slot == slot { name = String(cString: entry.name) }
        }
        return name
    }

    /// A line without its marks, and what they say.
    private static func parts(
        _ line: UnsafeBufferPointer<UInt8>
    ) -> (name: Slice<UnsafeBufferPointer<UInt8>>, isOptional: Bool, isInShim: Bool) {
        var name = line[...]
        let isOptional = name.last == UInt8(ascii: "?")
        if isOptional { name = name.dropLast() }
        let isInShim = name.last == UInt8(ascii: "^")
        if isInShim { name = name.dropLast() }
        return (name, isOptional, isInShim)
    }
}
