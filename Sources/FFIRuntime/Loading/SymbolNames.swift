// Licensed under Apache License v2.0. See LICENSE for details.

/// The list of a module's symbols as generated code has it: a line each, with a question mark behind one that may be missing.
///
/// The list stays the one piece of text that it is; a string for each of some thousand symbols would cost as much as looking
/// them up.
struct SymbolNames: Sendable {
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

    /// Calls a closure for each symbol in order: its slot, its NUL-terminated name, and whether it may be missing.
    func forEach(_ body: (_ slot: Int, _ name: UnsafePointer<CChar>, _ isOptional: Bool) -> Void) {
        text.withUTF8Buffer { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { name in
                // The allocation is never empty, so it has an address.
                let name = name.baseAddress.unsafelyUnwrapped
                var rest = bytes[...]
                for slot in 0..<count {
                    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
                    let line = UnsafeBufferPointer(rebasing: rest[..<end])
                    let isOptional = line.last == UInt8(ascii: "?")
                    let length = isOptional ? line.count - 1 : line.count
                    if let first = line.baseAddress { name.update(from: first, count: length) }
                    name[length] = 0
                    body(slot, UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self), isOptional)
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
                let name = entry.last == UInt8(ascii: "?") ? entry.dropLast() : entry
                if name.count == symbol.count, name.elementsEqual(symbol) { return slot }
            }
            return nil
        }
    }
}
