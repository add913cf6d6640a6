// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Testing

@testable import BindingGenerator

@Suite("The C structs in which records travel")
struct CarrierSelectionTests {
    static let linux = "x86_64-unknown-linux-gnu"
    static let arm = "aarch64-unknown-linux-gnu"

    @Test(
        "Size and the kinds of the words decide",
        arguments: [
            ("{CCC}", linux, "Bytes3"), ("{SSS}", linux, "Bytes6"), ("{II}", linux, "Bytes8"),
            ("{QQ}", linux, "Bytes16"), ("{IIIII}", linux, "Bytes20"), ("{QQQQ}", linux, "Bytes32"),
            ("{f}", linux, "Floats1"), ("{ffff}", linux, "Floats4"), ("{fffff}", linux, "Bytes20"),
            ("{dd}", linux, "Doubles2"), ("{ddddd}", linux, "Bytes40"),
            ("{Qd}", linux, "IntegerDouble"), ("{IIff}", linux, "IntegerDouble"), ("{IIf}", linux, "IntegerFloat"),
            ("{dQ}", linux, "DoubleInteger"), ("{ffII}", linux, "DoubleInteger"), ("{ffI}", linux, "FloatInteger"),
            // One integer makes an integer of its word, whichever comes first.
            ("{fI}", linux, "Bytes8"), ("{If}", linux, "Bytes8"), ("{fId}", linux, "IntegerDouble"),
            ("{dddd}", arm, "Doubles4"), ("{ffff}", arm, "Floats4"), ("{QQ}", arm, "Bytes16"),
        ]
    )
    func carrier(encoding: String, triple: String, name: String) {
        #expect(CarrierSelection.carrier(for: encoding, target: TargetInfo(triple: triple)) == "ForeignCarrier.\(name)")
    }

    @Test(
        "libffi passes what no carrier can",
        arguments: [
            ("{D}", linux), ("{CCCCCCCCCCCCCCCCC}", linux), ("{" + String(repeating: "Q", count: 17) + "}", linux),
            ("{QQ}", "riscv64-unknown-linux-gnu"), ("{dd}", "i686-unknown-linux-gnu"),
            ("{Qd}", "powerpc64le-unknown-linux-gnu"), ("{QQ}", "arm64_32-apple-watchos"),
            ("{QQ}", "x86_64-unknown-windows-msvc"), ("{13,1:dQ}", linux), ("{5,1:}", linux), ("{16,16:QQ}", linux),
        ]
    )
    func none(encoding: String, triple: String) {
        #expect(CarrierSelection.carrier(for: encoding, target: TargetInfo(triple: triple)) == nil)
    }
}
