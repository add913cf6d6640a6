// Licensed under Apache License v2.0. See LICENSE for details.
import Testing

@testable import FFIRuntime

@Suite("InterfaceEncoding")
struct InterfaceEncodingTests {
    @Test(
        "An encoding is read",
        arguments: [
            ("v()", InterfaceEncoding(result: nil, parameters: [])),
            (
                "i(p{QQQQ}p)",
                InterfaceEncoding(
                    result: .scalar(.int32),
                    parameters: [
                        .scalar(.pointer), .record([.uint64, .uint64, .uint64, .uint64]), .scalar(.pointer),
                    ]
                )
            ),
            (
                "i(pp.id)",
                InterfaceEncoding(
                    result: .scalar(.int32),
                    parameters: [.scalar(.pointer), .scalar(.pointer), .scalar(.int32), .scalar(.double)],
                    fixedCount: 2
                )
            ),
            (
                "{O}({X}{O})",
                InterfaceEncoding(
                    result: .record([.int128]),
                    parameters: [.record([.complexLongDouble]), .record([.int128])]
                )
            ),
            (
                "{5,1:}({16,16:Qd}i)",
                InterfaceEncoding(
                    result: .shaped(size: 5, alignment: 1, words: []),
                    parameters: [.shaped(size: 16, alignment: 16, words: [.uint64, .double]), .scalar(.int32)]
                )
            ),
            ("{fd}(.)", InterfaceEncoding(result: .record([.float, .double]), parameters: [], fixedCount: 0)),
        ]
    )
    func reads(text: String, expected: InterfaceEncoding) {
        #expect(InterfaceEncoding(text) == expected)
    }

    @Test(
        "A malformed encoding is refused",
        arguments: [
            "", "i", "i(", "i(i", "i)", "x()", "i(x)", "i(v)", "i({})", "i({i)", "i({v})", "i(i.i.i)", "i(i)x", "i(O)",
            "i(X)", "i({OQ})", "{dX}()", "i({16,16:O})",
            "i({h})", "i({hh})", "h()", "i({8,8:h})",
            "i({:Q})", "i({8:Q})", "i({8,3:Q})", "i({9,8:Qd})", "i({16,8:Q})", "i({24,8:QQQ})", "i({0,1:})",
            "i({-8,8:})",
        ]
    )
    func refuses(text: String) {
        #expect(InterfaceEncoding(text) == nil)
    }

    @Test(
        "A record's size and alignment are C's",
        arguments: [("{cd}", 16, 8), ("{ic}", 8, 4), ("{CCC}", 3, 1), ("{13,1:dQ}", 13, 1)]
    )
    func layout(text: String, size: Int, alignment: Int) throws {
        let value = try #require(InterfaceEncoding.value(text))
        #expect(value.size == size)
        #expect(value.alignment == alignment)
    }

    #if arch(x86_64) && !os(Windows)
        @Test(
            "A record that libffi 3.4.4 passes wrong is handed over as two arguments, and no other is",
            arguments: [
                ("v(cccccf{cd})", [false, false, false, false, false, false, true]),
                ("v(qqqqqd{qf})", [false, false, false, false, false, false, true]),
                ("v(qqqqq{qf})", [false, false, false, false, false, false]),
                ("v(qqqqd{qf})", [false, false, false, false, false, false]),
                ("v(qqqqqqd{qf})", [false, false, false, false, false, false, false, false]),
                ("v(qqqqqd{dq})", [false, false, false, false, false, false, false]),
                ("v(qqqqqd{qq}{qf})", [false, false, false, false, false, false, false, true]),
                ("v(D{qqq}qqqqqd{iif})", [false, false, false, false, false, false, false, false, true]),
                ("{qqq}(qqqqd{qd})", [false, false, false, false, false, true]),
                ("v(qqqqqd{16,16:Qd})", [false, false, false, false, false, false, true]),
                ("{5,1:}(qqqqd{qd})", [false, false, false, false, false, true]),
                ("v(qqqqq{16,16:QQ}d{qd})", [false, false, false, false, false, false, false, true]),
                ("{qq}(qqqqd{qd})", [false, false, false, false, false, false]),
            ]
        )
        func split(text: String, expected: [Bool]) throws {
            let encoding = try #require(InterfaceEncoding(text))
            var registers = RegisterCount(result: encoding.result)
            #expect(encoding.parameters.map { registers.mustSplit($0) } == expected)
        }
    #endif
}
