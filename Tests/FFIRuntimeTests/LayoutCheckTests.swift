// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import Testing

@Suite("Comparing layouts")
struct LayoutCheckTests {
    struct Pair: BitwiseCopyable {
        var first: Int8
        var second: Int32
        var storage: UInt32

        /// Bits 64 to 66.
        var bits: UInt32 {
            get { RecordBytes.load(at: 8, from: self) & 7 }
            set { RecordBytes.storeBits(UInt64(newValue), first: 64, width: 3, in: &self) }
        }

        var flag: Bool {
            get { storage & 8 != 0 }
            set { storage = newValue ? storage | 8 : storage & ~8 }
        }
    }

    @Test("What lies as it should is no fault")
    func same() {
        var check = LayoutCheck()
        check.record(Pair.self, size: 12, alignment: 4)
        check.member(\Pair.first, "first", at: 0, size: 1)
        check.member(\Pair.second, "second", at: 4, size: 4)
        check.bits(\Pair.bits, "bits", first: 64, width: 3)
        check.flag(\Pair.flag, "flag", first: 67, width: 1)
        #expect(check.faults == [])
    }

    @Test("Each difference is a line")
    func different() {
        var check = LayoutCheck()
        check.record(Pair.self, size: 16, alignment: 8)
        check.member(\Pair.first, "first", at: 1, size: 1)
        check.member(\Pair.second, "second", at: 4, size: 8)
        check.bits(\Pair.bits, "bits", first: 64, width: 4)
        check.bits(\Pair.bits, "bits", first: 65, width: 3)
        check.flag(\Pair.flag, "flag", first: 66, width: 1)
        #expect(
            check.faults == [
                "size of Pair: 12, in C 16", "stride of Pair: 12, in C 16", "alignment of Pair: 4, in C 8",
                "offset of Pair.first: 0, in C 1",
                "size of Pair.second: 4, in C 8", "bits of Pair.bits: 3 from 64, in C 4 from 64",
                "bits of Pair.bits: 3 from 64, in C 3 from 65", "bits of Pair.flag: 1 from 67, in C 1 from 66",
            ]
        )
    }
}
