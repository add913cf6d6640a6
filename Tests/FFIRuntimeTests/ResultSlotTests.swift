// Licensed under Apache License v2.0. See LICENSE for details.

import Testing

@testable import FFIRuntime

/// What a callback leaves for libffi. On x86-64 libffi reads the bytes of the type alone; elsewhere it reads the whole word.
@Suite("The slot of a callback's result")
struct ResultSlotTests {
    private static let codes: [ScalarCode] = [
        .bool, .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64,
    ]

    /// The whole word after a value was written into the first bytes of a slot full of other bits, and widened.
    private func widened(_ bits: UInt64, _ code: ScalarCode, size: Int) -> UInt64 {
        withUnsafeTemporaryAllocation(byteCount: 16, alignment: 16) { slot in
            slot.initializeMemory(as: UInt8.self, repeating: 0xA5)
            withUnsafeBytes(of: bits.littleEndian) { slot.copyMemory(from: .init(rebasing: $0[..<size])) }
            if let base = slot.baseAddress { ResultSlot.widen(base, as: code) }
            return slot.load(as: UInt64.self)
        }
    }

    @Test("A signed integer fills the word with its sign, an unsigned one with zeros", arguments: codes)
    func integers(code: ScalarCode) {
        let (size, isSigned) =
            switch code {
            case .bool, .uint8: (1, false)
            case .int8: (1, true)
            case .uint16: (2, false)
            case .int16: (2, true)
            case .uint32: (4, false)
            case .int32: (4, true)
            case .uint64: (8, false)
            default: (8, true)
            }
        let width = UInt64(size * 8)
        let mask = width == 64 ? UInt64.max : (1 << width) - 1
        for value in [0, 1, 0x7F, 0x80, 0xFF, 0x8000, 0x7FFF_FFFF, 0x8000_0000, UInt64.max, UInt64(1) << 63] {
            let low = value & mask
            let isNegative = isSigned && low >> (width - 1) == 1
            #expect(widened(low, code, size: size) == (isNegative ? low | ~mask : low), "\(low)")
        }
    }

    @Test(
        "What is no integer narrower than a word stays as it was written",
        arguments: [ScalarCode.float, .double, .pointer]
    )
    func others(code: ScalarCode) {
        #expect(widened(0x0102_0304_8586_8788, code, size: 8) == 0x0102_0304_8586_8788)
    }

    @Test("The zero of a type fills a word at least, and a record's bytes alone")
    func zero() {
        withUnsafeTemporaryAllocation(byteCount: 16, alignment: 16) { slot in
            guard let base = slot.baseAddress else { return }
            slot.initializeMemory(as: UInt8.self, repeating: 0xA5)
            ResultSlot.zero(base, as: .scalar(.int8))
            #expect(slot[0..<9].elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0xA5]))
            slot.initializeMemory(as: UInt8.self, repeating: 0xA5)
            ResultSlot.zero(base, as: .record([.int16, .int16, .int8]))
            #expect(slot[0..<7].elementsEqual([0, 0, 0, 0, 0, 0, 0xA5]))
            ResultSlot.zero(base, as: nil)
            #expect(slot[6] == 0xA5)
        }
    }
}
