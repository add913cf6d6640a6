// Licensed under Apache License v2.0. See LICENSE for details.

/// Memory that C sees during a call: texts, and what it fills in. It is freed with this object.
final class CallMemory {
    private var blocks: [UnsafeMutableRawPointer] = []

    deinit {
        for block in blocks { block.deallocate() }
    }

    /// A block of zeros.
    func zeros(_ count: Int, alignment: Int = 16) -> UnsafeMutableRawPointer {
        let block = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1), alignment: max(alignment, 1))
        block.initializeMemory(as: UInt8.self, repeating: 0, count: max(count, 1))
        blocks.append(block)
        return block
    }

    /// A block with these bytes and a NUL behind them.
    func copy(_ bytes: [UInt8]) -> UnsafeMutableRawPointer {
        let block = zeros(bytes.count + 1)
        block.copyMemory(from: bytes, byteCount: bytes.count)
        return block
    }
}
