// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Synchronization
import Testing

@Suite("Registered callbacks")
struct RegisteredCallbackTests {
    static let int = FFISignature(result: .int32, parameters: [.int32])
    let library: DynamicLibrary

    init() throws {
        library = try Fixture.library()
    }

    private func function(_ name: String, _ parameters: [FFIType], _ result: FFIType = .void) throws -> ForeignFunction
    {
        try library.getFunction(name, FFISignature(result: result, parameters: parameters))
    }

    private var callInt: ForeignFunction {
        get throws { try function("call_int_callback", [.function, .int32], .int32) }
    }

    @Test("CB-01 CB-20 CB-21 A capturing closure is called with a value for each parameter")
    func call() throws {
        var seen: [[FFIValue]] = []
        let callback = try library.registerCallback(Self.int) { arguments in
            seen.append(arguments)
            return 42
        }
        #expect(try callInt(FFIValue(callback), -7) == 42)
        #expect(seen == [[-7]])
    }

    @Test("CB-02 Without a signature it is void ()")
    func noSignature() throws {
        var calls = 0
        let callback = try library.registerCallback { arguments in
            calls += 1 + arguments.count
            return nil
        }
        try function("call_void_callback", [.function])(FFIValue(callback))
        #expect(calls == 1)
    }

    @Test("CB-06 Signature objects follow the rules of signatures, under the name <callback>")
    func object() throws {
        let callback = try library.registerCallback(["returns": "i32", "arguments": ["i32"]]) { $0[0] }
        #expect(try callInt(FFIValue(callback), 5) == 5)
        expectError(.invalidArgumentValue, containing: "<callback>") {
            try library.registerCallback(["result": "i32", "return": "i32"]) { _ in nil }
        }
    }

    @Test("CB-07 CB-58 Every registration has its own address and life")
    func distinct() throws {
        let body: ([FFIValue]) -> FFIValue = { $0[0] }
        let first = try library.registerCallback(Self.int, body)
        let second = try library.registerCallback(Self.int, body)
        #expect(first != second)
        try library.unregisterCallback(first)
        #expect(try callInt(FFIValue(second), 3) == 3)
    }

    @Test("CB-09 CB-13 The address serves any library, and is no symbol")
    func otherLibrary() throws {
        let call: FFISignature.Object = ["parameters": ["function", "i32"], "result": "i32"]
        let before = try Fixture.library().getFunction("call_int_callback", call)
        let callback = try library.registerCallback(Self.int) { $0[0] }
        let after = try Fixture.library().getFunction("call_int_callback", call)
        #expect(try before(FFIValue(callback), 3) == 3)
        #expect(try after(FFIValue(callback), 4) == 4)
        #expect(try library.functions.isEmpty && library.symbols.isEmpty)
    }

    @Test("CB-20 Addresses arrive as addresses, null too, and text is not decoded")
    func pointers() throws {
        var seen: [FFIValue] = []
        let callback = try library.registerCallback(FFISignature(parameters: [.string])) { arguments in
            seen += arguments
            return nil
        }
        let call = try function("call_string_callback", [.function, .pointer])
        let text = FFI.Buffer([104, 105, 0])
        try call(FFIValue(callback), FFIValue(text))
        try call(FFIValue(callback), nil)
        #expect(seen == [.pointer(text.baseAddress), .pointer(nil)])
    }

    @Test(
        "CB-22 CB-23 CB-24 CB-39 Results of every number type reach C whole",
        arguments: [
            ("i8", FFIType.int8, -128, -100), ("u8", .uint8, 255, 200), ("i16", .int16, -32768, 5),
            ("u16", .uint16, 65535, 5),
            ("i32", .int32, Int(Int32.min), 5), ("u32", .uint32, Int(UInt32.max), 5), ("i64", .int64, Int.min, 5),
            ("f32", .float, 3, -2), ("f64", .double, 3, -2),
        ]
    )
    func results(name: String, type: FFIType, result: Int, argument: Int) throws {
        var seen: FFIValue = nil
        let callback = try library.registerCallback(FFISignature(result: type, parameters: [type])) { arguments in
            seen = arguments[0]
            return FFIValue(result)
        }
        let isFloat = name.hasPrefix("f")
        let call = try function("call_\(name)_callback", [.function, type], type)
        #expect(
            try call(FFIValue(callback), FFIValue(argument)) == (isFloat ? .double(Double(result)) : FFIValue(result))
        )
        #expect(seen == (isFloat ? .double(Double(argument)) : FFIValue(argument)))
    }

    @Test("CB-25 Address results: none, an address, an integer")
    func pointerResults() throws {
        let call = try function("call_pointer_callback", [.function, .pointer], .pointer)
        let address = UnsafeMutableRawPointer(bitPattern: 64)
        let last = UnsafeMutableRawPointer(bitPattern: UInt.max)
        for (value, expected) in [
            (nil, nil), (.pointer(address), address), (64, address), (0, nil), (FFIValue(UInt.max), last),
        ] as [(FFIValue, UnsafeMutableRawPointer?)] {
            let callback = try library.registerCallback(FFISignature(result: .pointer, parameters: [.pointer])) { _ in
                value
            }
            #expect(try call(FFIValue(callback), nil) == .pointer(expected))
        }
    }

    @Test("CB-26 A void callback's value is ignored")
    func ignored() throws {
        let callback = try library.registerCallback { _ in "whatever" }
        #expect(try function("call_void_callback", [.function])(FFIValue(callback)) == .null)
    }

    @Test(
        "CB-22 CB-23 CB-25 CB-27 CB-30 A value of another type stops the program",
        arguments: [
            ("int32", "no number", "string"), ("int32", "out of range", "2147483648"), ("int32", "none", "nil"),
            ("bool", "a Boolean", "true"), ("int64", "a double", "1.0"), ("pointer", "text", "string"),
            ("pointer", "a buffer", "buffer"),
        ]
    )
    func invalidResult(type: String, case: String, value: String) async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { [type, value] in
            let values: [String: FFIValue] = [
                "string": "text", "2147483648": 2_147_483_648, "nil": nil, "true": true, "1.0": 1.0,
                "buffer": FFIValue(FFI.Buffer([1])),
            ]
            let library = try Fixture.library()
            let callback = try library.registerCallback(["result": .string(type)]) { _ in values[value] ?? nil }
            _ = try library.getFunctionFromPointer(callback, FFISignature(result: FFIType(type)))()
        }
        #expect(result.says("Callback \(type)() of "))
        #expect(result.says("which is no value of its result type \(type)."))
    }

    @Test("CB-31 CB-32 A call from another thread stops the program before the closure runs")
    func otherThread() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let library = try Fixture.library()
            let callback = try library.registerCallback(RegisteredCallbackTests.int) { _ in
                fatalError("the closure ran")
            }
            let call = try library.getFunction(
                "call_from_new_thread",
                ["parameters": ["function", "i32"], "result": "i32"]
            )
            _ = try call(FFIValue(callback), 1)
        }
        #expect(result.says("was called on another thread than the one that created it"))
        #expect(!result.says("the closure ran"))
    }

    @Test("A callback for any thread may be called from any")
    func anyThread() throws {
        let calls = Atomic(0)
        let callback = try library.registerCallbackOnAnyThread(Self.int) { arguments in
            calls.add(1, ordering: .relaxed)
            return arguments[0]
        }
        let call = try function("call_from_new_thread", [.function, .int32], .int32)
        #expect(try call(FFIValue(callback), 7) == 7)
        #expect(try callInt(FFIValue(callback), 8) == 8)
        #expect(calls.load(ordering: .relaxed) == 2)
    }

    @Test("CB-33 CB-35 Callbacks nest, call functions and manage other callbacks")
    func nested() throws {
        // The callbacks capture functions of their own library: closing it ends the cycle.
        defer { self.library.close() }
        let call = try callInt
        var own: UnsafeMutableRawPointer?
        own = try library.registerCallback(Self.int) { arguments in
            guard case .integer(let value) = arguments[0], value > 0 else { return 0 }
            let rest = (try? call(FFIValue(own), .integer(value - 1))) ?? -1000
            guard case .integer(let sum) = rest else { return -1 }
            return .integer(sum + value)
        }
        #expect(try call(FFIValue(own), 10) == 55)
        let library = library
        let other = try library.registerCallback { _ in nil }
        let manager = try library.registerCallback(Self.int) { _ in
            let done: Void? = try? library.unregisterCallback(other)
            let new = try? library.registerCallback { _ in nil }
            return done != nil && new != nil ? 1 : 0
        }
        #expect(try call(FFIValue(manager), 0) == 1)
    }

    @Test("CB-34 Repeated calls arrive in order")
    func repeated() throws {
        var seen: [FFIValue] = []
        let callback = try library.registerCallback(FFISignature(parameters: [.int32])) { arguments in
            seen += arguments
            return nil
        }
        try function("call_callback_multiple_times", [.function, .int32])(FFIValue(callback), 50)
        #expect(seen == (0..<50).map { FFIValue($0) })
    }

    @Test("CB-36 CLS-08 Unregistering or closing from inside a callback stops the program", arguments: [true, false])
    func fromInside(closes: Bool) async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { [closes] in
            let library = try Fixture.library()
            var own: UnsafeMutableRawPointer?
            own = try library.registerCallback { _ in
                if closes {
                    library.close()
                } else {
                    try? library.unregisterCallback(own)
                }
                return nil
            }
            _ = try library.getFunction("call_void_callback", ["parameters": ["function"]])(FFIValue(own))
        }
        #expect(result.says("Callback void() of "))
        #expect(result.says(closes ? "was closed with its library while C was running it" : "was unregistered while C"))
    }

    @Test("CB-41 VAR-09 A callback is not variadic")
    func variadic() {
        expectError(.invalidArgumentValue, containing: "variadic") {
            try library.registerCallback(FFISignature(parameters: [.int32], variadic: .inferred)) { _ in nil }
        }
    }

    @Test("CB-50 CB-51 CB-52 Unknown addresses are not found")
    func unknown() throws {
        let other = try Fixture.library().registerCallback { _ in nil }
        let gone = try library.registerCallback { _ in nil }
        try library.unregisterCallback(gone)
        for address in [nil, UnsafeMutableRawPointer(bitPattern: 64), other, gone] {
            expectError(.invalidArgumentValue, containing: "Callback not found") {
                try library.unregisterCallback(address)
            }
            expectError(.invalidArgumentValue, containing: "Callback not found") { try library.refCallback(address) }
            expectError(.invalidArgumentValue, containing: "Callback not found") { try library.unrefCallback(address) }
        }
    }

    @Test("CB-11 CB-53 CB-56 After unref a function without other owners is gone: zero is returned, nothing runs")
    func unref() throws {
        var calls = 0
        let callback = try library.registerCallback(Self.int) { _ in
            calls += 1
            return 5
        }
        #expect(try callInt(FFIValue(callback), 1) == 5)
        try library.unrefCallback(callback)
        #expect(try callInt(FFIValue(callback), 1) == 0)
        #expect(calls == 1)
        expectError(.invalidArgumentValue, containing: "Callback not found") { try library.refCallback(callback) }
        expectError(.invalidArgumentValue, containing: "Callback not found") { try library.unrefCallback(callback) }
        try library.unregisterCallback(callback)
    }

    @Test("CB-38 The zero of every kind of result")
    func zero() throws {
        for type in [FFIType.int8, .uint64, .float, .double, .pointer] {
            let callback = try library.registerCallback(FFISignature(result: type)) { _ in 1 }
            try library.unrefCallback(callback)
            let result = try library.getFunctionFromPointer(callback, FFISignature(result: type))()
            #expect(result == 0 || result == 0.0 || result == .pointer(nil))
        }
    }

    @Test("CB-54 CB-55 An unref'd function with another owner keeps working; ref holds it again; neither is counted")
    func ref() throws {
        var owner: FFICallback? = FFICallback { _ in 5 }
        let callback = try library.registerCallback(Self.int, #require(owner))
        try library.unrefCallback(callback)
        try library.unrefCallback(callback)
        #expect(try callInt(FFIValue(callback), 1) == 5)
        try library.refCallback(callback)
        try library.refCallback(callback)
        owner = nil
        #expect(try callInt(FFIValue(callback), 1) == 5)
        try library.unrefCallback(callback)
        #expect(try callInt(FFIValue(callback), 1) == 0)
        withExtendedLifetime(owner) {}
    }
}
