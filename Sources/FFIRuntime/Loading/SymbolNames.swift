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
    func forEach(_ body: (Entry) -> Void) {
        text.withUTF8Buffer { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { name in
                // The allocation is never empty, so it has an address.
                let name = name.baseAddress.unsafelyUnwrapped
                var rest = bytes[...]
                for slot in 0..<count {
                    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
                    let line = UnsafeBufferPointer(rebasing: rest[..<end])
                    let (symbol, isOptional, isInShim) = Self.parts(line)
                    if let first = line.baseAddress { name.update(from: first, count: symbol.count) }
                    name[symbol.count] = 0
                    let text = UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)
                    body(Entry(slot: slot, name: text, isOptional: isOptional, isInShim: isInShim))
                    rest = rest[min(end + 1, rest.endIndex)...]
                }
            }
        }
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
