// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

/// Records whose padding could give them more alignment than C does.
@Suite("ffigen: padding of records")
struct RecordPaddingTests {
    @Test("A bit-field without a width pads a record of bytes and leaves its alignment")
    func zeroWidth() throws {
        let scratch = try Scratch([
            "pad.h": """
            typedef struct { signed char a; int : 0; } bytes;
            typedef struct { char first; bytes second; char third; } outer;

            """
        ])
        let result = try scratch.ffigen("pad.h", "--emit", "swift")
        #expect(result.code == 0, "\(result.messages)")
        let swift = try String(contentsOf: scratch.folder.appending(path: "Pad.swift"), encoding: .utf8)
        // size, alignment: 4 and 1 in C; a padding of two bytes would make it 2.
        #expect(!swift.contains(": UInt16") && swift.contains("_padding"))
        #expect(try SwiftCompiler.problem(with: [scratch.folder.appending(path: "Pad.swift")]) == nil)
    }
}
