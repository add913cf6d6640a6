// Licensed under Apache License v2.0. See LICENSE for details.

import TestSupport
import Testing

@testable import FFIDefinitions

/// Eight bytes at a time and one by one come to the same.
@Suite("Plain text")
struct PlainTextTests {
    /// Texts in which what ends them stands anywhere, bytes that only look like it beside it.
    private static let texts: [[UInt8]] = {
        var random = SplitMix(seed: 5)
        let edges: [UInt8] = [0x00, 0x09, 0x0A, 0x1F, 0x20, 0x21, 0x22, 0x5C, 0x7E, 0x7F, 0x80, 0x9F, 0xA0, 0xFF]
        return (0..<4000).map { _ in
            (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                random.oneIn(12) ? random.pick(edges) : UInt8.random(in: 0x20..<0x7F, using: &random)
            }
        }
    }()

    @Test func `the end of printable ASCII is found from every place`() {
        for text in Self.texts {
            for start in 0...text.count {
                let end = text[start...].firstIndex { !(0x20..<0x7F).contains($0) } ?? text.count
                #expect(
                    text.withUnsafeBufferPointer { $0.endOfPrintableASCII(from: start) } == end,
                    "\(text) from \(start)"
                )
            }
        }
    }

    @Test func `plain text is printable ASCII without quotation marks and backslashes`() {
        for text in Self.texts {
            let isPlain = text.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
            #expect(text.withUnsafeBufferPointer { $0.isPlainText } == isPlain, "\(text)")
        }
    }
}
