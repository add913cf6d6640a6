// Licensed under Apache License v2.0. See LICENSE for details.
import Foundation
import TestSupport
import Testing

@testable import FFIRuntime

/// Arguments that end right before memory that nobody may read.
@Suite("Arguments at the end of a mapping")
struct OverreadTests {
    /// An interface with one parameter, and the C type of that parameter.
    static let parameters = [
        ("c", "signed char"), ("S", "unsigned short"), ("i", "int"), ("f", "float"), ("d", "double"),
        ("{CCC}", "struct { char v[3]; }"), ("{SSS}", "struct { short v[3]; }"), ("{fff}", "struct { float v[3]; }"),
        ("{CCCCC}", "struct { char v[5]; }"), ("{CCCCCCCCCCC}", "struct { char v[11]; }"),
        ("{12,4:Qf}", "struct { int a; float b, c; }"), ("{CCCCCCCCCCCCCCCCC}", "struct { char v[17]; }"),
        ("{fffff}", "struct { float v[5]; }"),
        ("{13,1:}", "struct { char a; double b; int c; } __attribute__((packed))"),
    ]

    @Test("A call reads no byte behind its arguments")
    func calls() async {
        await #expect(processExitsWith: .success) {
            let functions = Self.parameters.enumerated().map { index, parameter in
                """
                typedef \(parameter.1) type_\(index);
                unsigned long sum_\(index)(type_\(index) value)
                {
                    unsigned long sum = 0;
                    for (unsigned i = 0; i < sizeof value; i++) sum = sum * 31 + ((unsigned char *)&value)[i];
                    return sum;
                }

                """
            }
            let library = try DynamicLibrary(FixtureLibrary.build(text: functions.joined(), name: "overread"))
            let page = Int(getpagesize())
            let memory = mmap(nil, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
            let start = try #require(memory == MAP_FAILED ? nil : memory)
            try #require(mprotect(start + page, page, PROT_NONE) == 0)
            for (index, parameter) in Self.parameters.enumerated() {
                let encoding = try #require(InterfaceEncoding("Q(\(parameter.0))"))
                let interface = try CallInterface(encoding, for: parameter.1)
                let frame = start + page - interface.frameSize
                var sum: UInt64 = 0
                for offset in 0..<interface.frameSize {
                    // A small number in every byte is a number of every type.
                    frame.storeBytes(of: UInt8(offset + 1), toByteOffset: offset, as: UInt8.self)
                    sum = sum &* 31 &+ UInt64(offset + 1)
                }
                var result: (UInt64, UInt64) = (0, 0)
                let function = try #require(try library.getSymbol("sum_\(index)"))
                withUnsafeMutableBytes(of: &result) { result in
                    if let place = result.baseAddress { interface.call(function, frame: frame, result: place) }
                }
                try #require(result.0 == sum, "\(parameter.1)")
            }
        }
    }
}
