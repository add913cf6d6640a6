// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Testing

@testable import BindingGenerator

/// Typedefs of typedefs of typedefs.
@Suite("Chains of typedefs")
struct TypedefChainTests {
    private static func chain(_ count: Int, of type: CType) -> [Declaration] {
        (0..<count).map { index in
            let type = index == 0 ? type : .typedef("t\(index - 1)")
            return .typedef(Typedef(info: Sample.info, name: "t\(index)", type: type))
        }
    }

    @Test("Each link of a chain is followed once, so that a long one takes no longer than as many typedefs")
    func length() {
        let count = 20_000
        let interface = Sample.interface(Self.chain(count, of: .integer(.int)))
        let time = ContinuousClock().measure {
            let index = InterfaceIndex(interface)
            for position in 0..<count {
                #expect(index.canonical(.typedef("t\(position)")) == .integer(.int))
                #expect(!index.isVariadicList(.typedef("t\(position)")))
            }
        }
        // Following each from its beginning takes minutes.
        #expect(time < .seconds(15))
    }

    @Test("A typedef of va_list is one however long the chain, and so is its own name in the middle of one")
    func variadicLists() {
        let index = InterfaceIndex(
            Sample.interface(
                Self.chain(50, of: .typedef("va_list")) + [
                    .typedef(Typedef(info: Sample.info, name: "va_list", type: .typedef("inner"))),
                    .typedef(Typedef(info: Sample.info, name: "inner", type: .pointer(to: .void))),
                ]
            )
        )
        #expect(index.isVariadicList(.typedef("t49")) && index.isVariadicList(.typedef("va_list")))
        #expect(!index.isVariadicList(.typedef("inner")))
        #expect(index.canonical(.typedef("t49")) == .pointer(to: .void))
        let builtIn = InterfaceIndex(Sample.interface(Self.chain(3, of: .unsupported(spelling: "__builtin_va_list"))))
        #expect(builtIn.isVariadicList(.typedef("t2")))
    }
}
