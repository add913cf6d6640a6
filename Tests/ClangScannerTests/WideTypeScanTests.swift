// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Testing

@testable import ClangScanner

/// How types beyond the plain scalars come out of clang.
@Suite struct WideTypeScanTests {
    private func types(_ text: String, _ clang: InstalledLibclang, _ arguments: [String] = []) throws -> [CType] {
        try scan(text, with: clang, arguments: arguments).declarations.compactMap {
            if case .variable(let variable) = $0 { variable.type } else { nil }
        }
    }

    @Test(arguments: InstalledLibclang.all)
    func `complex numbers, wide integers, vectors and atomics`(_ clang: InstalledLibclang) throws {
        let text = """
            typedef short short3 __attribute__((ext_vector_type(3)));
            extern float _Complex a;
            extern long double _Complex b;
            extern __int128 c;
            extern unsigned __int128 d;
            extern __uint128_t e;
            extern float f __attribute__((vector_size(16)));
            extern __typeof__((short3)0) g;
            extern _Atomic(int) h;
            extern _Atomic(const char *) i;
            """
        #expect(
            try types(text, clang) == [
                .complex(.float), .complex(.longDouble), .integer(.int128), .integer(.unsignedInt128),
                .integer(.unsignedInt128), .vector(element: .floating(.float), count: 4),
                .vector(element: .integer(.short), count: 3), .atomic(.integer(.int)),
                .atomic(.pointer(to: .integer(.char), isConst: true)),
            ]
        )
    }

    @Test(arguments: InstalledLibclang.all)
    func `a block is a pointer that Swift does not look into`(_ clang: InstalledLibclang) throws {
        let interface = try scan(
            "typedef int (^block)(int); void call(block b, void (^done)(void));",
            with: clang,
            arguments: ["-fblocks"]
        )
        guard case .typedef(let typedef)? = interface.declarations.first,
            case .function(let function)? = interface.declarations.last
        else {
            Issue.record("\(interface.declarations)")
            return
        }
        #expect(typedef.type == .pointer(to: .void))
        #expect(function.type.parameters.map(\.type) == [.typedef("block"), .pointer(to: .void)])
    }

    @Test(arguments: InstalledLibclang.all, [([], -56 as Int64, 255 as UInt64), (["-funsigned-char"], 200, 255)])
    func `whether char has a sign follows the arguments`(
        _ clang: InstalledLibclang,
        _ test: (arguments: [String], cast: Int64, byte: UInt64)
    ) throws {
        let interface = try scan(
            "#define CAST ((char)200)\n#define BYTE ((unsigned char)-1)\n",
            with: clang,
            arguments: ["-target", "x86_64-unknown-linux-gnu"] + test.arguments
        )
        #expect(interface.target.isCharSigned == (test.cast < 0))
        let values = interface.macros.map(\.value)
        let cast: IntegerValue = test.cast < 0 ? .signed(test.cast) : .unsigned(UInt64(test.cast))
        #expect(values.first == .integer(cast, type: .integer(.char)))
        #expect(values.last == .integer(.unsigned(test.byte), type: .integer(.unsignedChar)))
    }
}
