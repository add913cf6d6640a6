// Licensed under Apache License v2.0. See LICENSE for details.
import Testing

@testable import FFIRuntime

/// The same calls through libffi and through registers: results and errors must not differ.
@Suite("Call routes")
struct CallRouteTests {
    static let calls: [(name: String, parameters: [FFIType], result: FFIType, arguments: [Int])] = [
        ("add_i8", [.int8, .int8], .int8, [-100, -20]), ("add_i8", [.int8, .int8], .int8, [120, 10]),
        ("add_u8", [.uint8, .uint8], .uint8, [250, 10]), ("add_i16", [.int16, .int16], .int16, [-32768, 0]),
        ("add_u16", [.uint16, .uint16], .uint16, [65530, 10]), ("add_i32", [.int32, .int32], .int32, [-5, -6]),
        ("add_u32", [.uint32, .uint32], .uint32, [4_294_967_295, 1]), ("add_i64", [.int64, .int64], .int64, [-1, 0]),
        ("add_u64", [.uint64, .uint64], .uint64, [1, 2]), ("add_f32", [.float, .float], .float, [1, 2]),
        ("add_f64", [.double, .double], .double, [1, 2]), ("identity_bool", [.bool], .bool, [7]),
        ("identity_char", [.char], .char, [65]), ("identity_pointer", [.pointer], .pointer, [4096]),
        ("noop_void", [], .void, []), ("mixed_operation", [.int32, .float, .double, .uint32], .double, [1, 2, 3, 4]),
        ("sum_8_i32", Array(repeating: .int32, count: 8), .int32, [-1, 2, 3, 4, 5, 6, 7, -8]),
        ("sum_five_f64", Array(repeating: .double, count: 5), .double, [1, 2, 3, 4, 5]),
        (
            "narrow_12", Array(repeating: .int8, count: 9) + [.uint8, .int16, .uint16], .int64,
            [1, 2, 3, 4, 5, 6, 7, -8, -9, 250, -11, 65535]
        ),
        ("stack_18", CallRouteTests.stackTypes, .double, Array(1...18)),
        ("mixed_20", (0..<20).map { $0.isMultiple(of: 2) ? .int32 : .double }, .double, Array(1...20)),
    ]

    /// Six integers and eight doubles in registers, the rest on the stack, floats and narrow integers among it.
    static let stackTypes: [FFIType] =
        Array(repeating: .int32, count: 6) + Array(repeating: .double, count: 8) + [.float, .int8, .double, .int16]

    @Test("Results are the same through libffi and through registers", arguments: calls)
    func same(call: (name: String, parameters: [FFIType], result: FFIType, arguments: [Int])) throws {
        let library = try Fixture.library()
        let address = try library.getSymbol(call.name)
        let signature = FFISignature(result: call.result, parameters: call.parameters)
        let direct = try library.getFunctionFromPointer(address, signature)
        let indirect = try CallLayout.$avoidsRegisters.withValue(true) {
            try library.getFunctionFromPointer(address, signature)
        }
        let arguments = call.arguments.map { FFIValue($0) }
        let result = try direct.call(arguments)
        #expect(try indirect.call(arguments) == result)
        #expect(try direct.call(arguments) == result)
        if call.name == "stack_18" {
            #expect(result == .double((1...18).reduce(0.0) { $0 + Double($1 * $1) }))
        }
        for index in arguments.indices {
            var wrong = arguments
            wrong[index] = true
            let first = #expect(throws: FFIError.self) { try direct.call(wrong) }
            let second = #expect(throws: FFIError.self) { try indirect.call(wrong) }
            #expect(first == second)
        }
    }

    @Test("Signatures that registers cannot carry go through libffi")
    func notRegisters() throws {
        let record = try FFIType.record([.int32])
        let refused: [FFISignature] = [
            FFISignature(parameters: [record]), FFISignature(result: record),
            FFISignature(parameters: Array(repeating: .int32, count: 15)),
        ]
        var offsets: [Int] = []
        for signature in refused {
            let encoding = InterfaceEncoding(
                result: signature.result.native,
                parameters: signature.parameters.compactMap(\.native)
            )
            #expect(RegisterCall(encoding, offsets: &offsets) == nil)
        }
        let variadic = InterfaceEncoding(result: nil, parameters: [.scalar(.int32)], fixedCount: 1)
        #expect(RegisterCall(variadic, offsets: &offsets) == nil)
        let longDouble = InterfaceEncoding(result: .scalar(.longDouble), parameters: [])
        #expect(RegisterCall(longDouble, offsets: &offsets) == nil)
    }
}
