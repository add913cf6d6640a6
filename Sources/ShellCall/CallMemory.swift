// Licensed under Apache License v2.0. See LICENSE for details.

/// Memory that C sees during a call: texts, and what it fills in. It is freed with this object.
///
/// Behind each block is some more, filled with a pattern: what C writes there harms nothing else, and can be told.
final class CallMemory {
    /// A block that C went beyond.
    struct Overrun {
        var block: UnsafeMutableRawPointer
        /// The size of the block, and how many bytes of it and behind it were written at least.
        var size: Int
        var written: Int
    }

    private var blocks: [(start: UnsafeMutableRawPointer, size: Int)] = []
    private static let slack = 1 << 16

    deinit {
        for block in blocks { block.start.deallocate() }
    }

    /// A block of zeros.
    func zeros(_ count: Int) -> UnsafeMutableRawPointer {
        let block = UnsafeMutableRawPointer.allocate(byteCount: count + Self.slack, alignment: 16)
        block.initializeMemory(as: UInt8.self, repeating: 0, count: count)
        for index in 0..<Self.slack { block.storeBytes(of: Self.pattern(index), toByteOffset: count + index, as: UInt8.self) }
        blocks.append((block, count))
        return block
    }

    /// A block with these bytes.
    func copy(_ bytes: [UInt8]) -> UnsafeMutableRawPointer {
        let block = zeros(bytes.count)
        block.copyMemory(from: bytes, byteCount: bytes.count)
        return block
    }

    /// A block with these bytes and a NUL behind them.
    func text(_ text: some Sequence<UInt8>) -> UnsafeMutableRawPointer { copy(Array(text) + [0]) }

    /// The first block behind which C wrote; nil where it did not.
    var overrun: Overrun? {
        for (start, size) in blocks {
            let last = (0..<Self.slack).last { start.load(fromByteOffset: size + $0, as: UInt8.self) != Self.pattern($0) }
            if let last { return Overrun(block: start, size: size, written: size + last + 1) }
        }
        return nil
    }

    /// Bytes that differ from their neighbours, and so from what a loop writes.
    private static func pattern(_ index: Int) -> UInt8 {
        // The first is a NUL: a text that has none ends there.
        index == 0 ? 0 : UInt8(truncatingIfNeeded: (index &* 167 &+ 89) ^ (index >> 8))
    }
}
