// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Testing

/// A call written with its arguments takes a shorter way than one with a list: results and errors must not differ.
@Suite("Calls by arguments and by lists")
struct QuickCallTests {
    /// Calls with the arguments one by one.
    static func call(_ function: ForeignFunction, _ a: [FFIValue]) throws(FFIError) -> FFIValue {
        switch a.count {
        case 0: try function()
        case 1: try function(a[0])
        case 2: try function(a[0], a[1])
        case 3: try function(a[0], a[1], a[2])
        case 4: try function(a[0], a[1], a[2], a[3])
        case 5: try function(a[0], a[1], a[2], a[3], a[4])
        case 6: try function(a[0], a[1], a[2], a[3], a[4], a[5])
        case 7: try function(a[0], a[1], a[2], a[3], a[4], a[5], a[6])
        case 8: try function(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7])
        case 12:
            try function(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], a[9], a[10], a[11])
        case 18:
            try function(
                a[0],
                a[1],
                a[2],
                a[3],
                a[4],
                a[5],
                a[6],
                a[7],
                a[8],
                a[9],
                a[10],
                a[11],
                a[12],
                a[13],
                a[14],
                a[15],
                a[16],
                a[17]
            )
        default:
            try function(
                a[0],
                a[1],
                a[2],
                a[3],
                a[4],
                a[5],
                a[6],
                a[7],
                a[8],
                a[9],
                a[10],
                a[11],
                a[12],
                a[13],
                a[14],
                a[15],
                a[16],
                a[17],
                a[18],
                a[19]
            )
        }
    }

    static func outcome(_ body: () throws(FFIError) -> FFIValue) -> Result<FFIValue, FFIError> {
        Result(catching: body)
    }

    @Test("Every way of registers", arguments: CallRouteTests.calls)
    func same(call: (name: String, parameters: [FFIType], result: FFIType, arguments: [Int])) throws {
        let library = try Fixture.library()
        let function = try library.getFunction(
            call.name,
            FFISignature(result: call.result, parameters: call.parameters)
        )
        let arguments = call.arguments.map { FFIValue($0) }
        #expect(try Self.call(function, arguments) == function.call(arguments))
        for index in arguments.indices {
            for value in [true, "text", .bytes([1]), .double(0.5), .integer(1 << 90), .null, .pointer(nil)]
                as [FFIValue]
            where value != "text" || call.parameters[index] != .pointer {
                var others = arguments
                others[index] = value
                let (one, list) = (
                    Self.outcome { () throws(FFIError) in try Self.call(function, others) },
                    Self.outcome { () throws(FFIError) in try function.call(others) }
                )
                #expect(one == list, "\(value) as argument \(index)")
            }
        }
        library.close()
        #expect(throws: FFIError.self) { try Self.call(function, arguments) }
    }

    @Test(
        "Integers at the ends of their ranges",
        arguments: [
            ("add_i8", FFIType.int8), ("add_u8", .uint8), ("add_i16", .int16), ("add_u16", .uint16),
            ("add_i32", .int32),
            ("add_u32", .uint32), ("add_i64", .int64), ("add_u64", .uint64),
        ]
    )
    func ranges(name: String, type: FFIType) throws {
        let function = try Fixture.library().getFunction(name, FFISignature(result: type, parameters: [type, type]))
        var accepted = 0
        for bits in [7, 8, 15, 16, 31, 32, 63, 64] {
            let power = Int128(1) << bits
            for value: Int128 in [power, power - 1, -power, -power - 1] {
                let one = Self.outcome { () throws(FFIError) in try function(.integer(value), 0) }
                #expect(one == Self.outcome { () throws(FFIError) in try function.call([.integer(value), 0]) })
                #expect(
                    one == Self.outcome { () throws(FFIError) in try function(.double(Double(value)), 0) }
                        || bits > 52
                )
                guard case .success(let result) = one else { continue }
                accepted += 1
                #expect(result == .integer(value))
            }
        }
        #expect(accepted > 0)
    }

    @Test("A wrong number of arguments is an error in both ways")
    func counts() throws {
        let function = try Fixture.library().getFunction(
            "add_i32",
            FFISignature(result: .int32, parameters: [.int32, .int32])
        )
        for count in [0, 1, 3, 4, 5, 6, 7, 8, 12, 18, 20] {
            let arguments = Array(repeating: FFIValue(1), count: count)
            let one = Self.outcome { () throws(FFIError) in try Self.call(function, arguments) }
            #expect(one == Self.outcome { () throws(FFIError) in try function.call(arguments) })
            #expect(throws: FFIError.self) { try one.get() }
        }
    }
}
