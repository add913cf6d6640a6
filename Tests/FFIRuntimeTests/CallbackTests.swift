// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Synchronization
import TestSupport
import Testing

@Suite("Callback")
struct CallbackTests {
    struct Point: ForeignValue, Equatable {
        var x, y: Int32
        static let foreignEncoding = "{ii}"
    }
    struct Three: ForeignValue, Equatable {
        var a, b, c: Int64
        static let foreignEncoding = "{qqq}"
    }
    struct Weekday: RawRepresentable, ForeignValue { var rawValue: Int32 }
    enum SwiftEnum: Int32, ForeignValue { case monday = 1, tuesday }
    struct Wrong: ForeignValue {
        var x: Int64
        static let foreignEncoding = "i"
    }

    static func open() throws -> ForeignModule {
        try ForeignModule(
            name: "Fixture",
            library: .path(FixtureLibrary.path(for: "runtime")),
            symbols: """
                call_int_callback
                call_point_callback
                call_three_callback
                call_from_new_thread
                call_12_narrow_callback
                call_i8_callback
                call_f32_callback
                call_pointer_callback
                call_callback_multiple_times
                keep_callback
                call_kept_callback
                """,
            interfaces: "1 {ii}(pii)\n2 {qqq}(pq)"
        )
    }

    let slots: SymbolSlots
    let module: ForeignModule

    init() throws {
        module = try Self.open()
        slots = module.slots
    }

    typealias CallInt = @convention(c) (UnsafeRawPointer?, Int32) -> Int32

    @Test("A capturing closure is called with C's arguments")
    func capturing() throws {
        var seen: [Int32] = []
        let callback = try Callback { (value: Int32) -> Int32 in
            seen.append(value)
            return value * 2
        }
        #expect(unsafeBitCast(slots[0], to: CallInt.self)(callback.pointer, -21) == -42)
        #expect(unsafeBitCast(slots[0], to: CallInt.self)(callback.functionPointer.rawValue, 4) == 8)
        #expect(seen == [-21, 4])
    }

    @Test("Repeated calls arrive in order, and calls may nest")
    func repeatedAndNested() throws {
        let call = unsafeBitCast(slots[0], to: CallInt.self)
        var callback: Callback<Int32, Int32>?
        callback = try Callback { (value: Int32) -> Int32 in
            value <= 0 ? 0 : value + call(callback?.pointer, value - 1)
        }
        #expect(call(callback?.pointer, 10) == 55)
        var seen: [Int32] = []
        let list = try Callback { (value: Int32) in seen.append(value) }
        let many = unsafeBitCast(slots[8], to: (@convention(c) (UnsafeRawPointer, Int32) -> Void).self)
        many(list.pointer, 100)
        #expect(seen == Array(0..<100))
        callback = nil
    }

    @Test("Records by value, in registers and in memory")
    func records() throws {
        let swap = try Callback { (point: Point, factor: Int32) -> Point in
            Point(x: point.y * factor, y: point.x)
        }
        #expect(slots.call(1, returning: Point.self, swap.pointer, Int32(5), Int32(7)) == Point(x: 21, y: 5))
        let three = try Callback { (value: Three, half: Double) -> Three in
            Three(a: value.c, b: value.b, c: Int64(Double(value.a) * half))
        }
        #expect(slots.call(2, returning: Three.self, three.pointer, Int64(10)) == Three(a: 12, b: 11, c: 5))
    }

    @Test("A function pointer with records in its signature is called by its Swift types")
    func functionPointers() throws {
        let library = try Fixture.library()
        let make = try #require(try library.getSymbol("make_three"))
        let makeThree = FunctionPointer<(Int64, Int64, Int64) -> Three>(rawValue: make)
        for first in Int64(0)..<3 {
            #expect(try makeThree.call(first, 2, 3) == Three(a: first, b: 2, c: 3))
        }
        let callback = try Callback { (point: Point) -> Int8 in Int8(point.x - point.y) }
        #expect(try callback.functionPointer.call(Point(x: 1, y: 6)) == -5)
        var calls = 0
        let void = try Callback { () -> Void in calls += 1 }
        try void.functionPointer.call()
        #expect(calls == 1)
        let wrong = FunctionPointer<(String) -> Void>(rawValue: make)
        expectError(.invalidArgumentType, containing: "argument 0 of a function pointer") { try wrong.call("x") }
    }

    @Test("Narrow arguments past the registers arrive whole")
    func narrowArguments() throws {
        var seen: [Int] = []
        let callback = try Callback {
            (
                a: Int8,
                b: Int8,
                c: Int8,
                d: Int8,
                e: Int8,
                f: Int8,
                g: Int8,
                h: Int8,
                i: Int8,
                j: UInt8,
                k: Int16,
                l: UInt16
            ) -> Int64 in
            seen = [a, b, c, d, e, f, g, h, i].map(Int.init) + [Int(j), Int(k), Int(l)]
            return Int64.min
        }
        let call = unsafeBitCast(slots[4], to: (@convention(c) (UnsafeRawPointer) -> Int64).self)
        #expect(call(callback.pointer) == Int64.min)
        #expect(seen == [1, 2, 3, 4, 5, 6, 7, 8, -9, 250, -11, 65535])
    }

    @Test("Narrow, floating and pointer results")
    func results() throws {
        let int8 = try Callback { (value: Int8) -> Int8 in -value }
        #expect(
            unsafeBitCast(slots[5], to: (@convention(c) (UnsafeRawPointer, Int8) -> Int8).self)(int8.pointer, 7) == -7
        )
        let float = try Callback { (value: Float) -> Float in value / 2 }
        #expect(
            unsafeBitCast(slots[6], to: (@convention(c) (UnsafeRawPointer, Float) -> Float).self)(float.pointer, 3)
                == 1.5
        )
        let pointer = try Callback { (value: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? in
            value.map { $0 + 8 }
        }
        let call = unsafeBitCast(
            slots[7],
            to: (@convention(c) (UnsafeRawPointer, UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?).self
        )
        #expect(call(pointer.pointer, nil) == nil)
        #expect(
            call(pointer.pointer, UnsafeMutableRawPointer(bitPattern: 8)) == UnsafeMutableRawPointer(bitPattern: 16)
        )
    }

    @Test("Types that cross the boundary: raw values, C functions, their optionals")
    func types() throws {
        _ = try Callback { (_: Weekday, _: UnsafePointer<CChar>?) -> Void in }
        _ = try Callback { (_: @convention(c) (Int32) -> Int32, _: (@convention(c) () -> Void)?) -> Void in }
        _ = try Callback { (_: FunctionPointer<(Point) -> Point>?) -> Bool in true }
        #expect(MemoryLayout<FunctionPointer<() -> Void>?>.size == MemoryLayout<UnsafeRawPointer>.size)
    }

    @Test("Types that cannot cross the boundary are refused by name")
    func refusedTypes() {
        let string = #expect(throws: FFIError.self) { try Callback { (_: Int32, _: String) -> Void in } }
        #expect(string?.code == .invalidArgumentType)
        #expect(string?.message.contains("String, parameter 1 of a callback") == true)
        let optional = #expect(throws: FFIError.self) { try Callback { () -> Int32? in nil } }
        #expect(optional?.message.contains("the result of a callback") == true)
        let wrong = #expect(throws: FFIError.self) { try Callback { (_: Wrong) -> Void in } }
        #expect(wrong?.code == .invalidArgumentValue)
        let enumeration = #expect(throws: FFIError.self) { try Callback { (_: SwiftEnum) -> Void in } }
        #expect(enumeration?.message.contains("has 1 bytes aligned to 1, but its encoding 'i' has 4") == true)
    }

    @Test("A @Sendable closure may be called from any thread")
    func anyThread() throws {
        let sum = Atomic(0)
        let callback = try Callback.onAnyThread { (value: Int32) -> Int32 in
            sum.add(Int(value), ordering: .relaxed)
            return value + 1
        }
        #expect(unsafeBitCast(slots[3], to: CallInt.self)(callback.pointer, 41) == 42)
        #expect(sum.load(ordering: .relaxed) == 41)
    }

    @Test("CB-31 A call from another thread stops the program with the callback's name and the rule")
    func otherThreadStops() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let module = try CallbackTests.open()
            let callback = try Callback { (value: Int32) -> Int32 in value }
            _ = unsafeBitCast(module.slots[3], to: CallInt.self)(callback.pointer, 41)
        }
        #expect(result.says("Callback<Int32 -> Int32> was called on another thread than the one that created it"))
    }

    @Test("CB-36 Releasing a callback while it runs stops the program")
    func releaseWhileRunning() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let module = try CallbackTests.open()
            var callback: Callback<Int32, Int32>?
            callback = try Callback { (value: Int32) -> Int32 in
                callback = nil
                return value
            }
            let pointer = callback?.pointer
            _ = unsafeBitCast(module.slots[0], to: CallInt.self)(pointer, 1)
        }
        #expect(result.says("was released while C was running it"))
    }
}
