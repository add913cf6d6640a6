// Licensed under Apache License v2.0. See LICENSE for details.
import Dispatch
import Foundation
import TestSupport
import Testing

@testable import FFIRuntime

/// Modules that look a symbol up at its first use. A first call must be as any other. Serialized: they share the entries.
@Suite("Lookup at first use", .serialized)
struct LazyModuleTests {
    static let symbols: StaticString = """
        add_i32
        no_such_function
        variable_i32
        no_such_option?
        stack_18
        sum_ints
        swap_pair
        make_three
        sum_floats
        """

    static func open(requireAll: Bool = false) throws -> ForeignModule {
        try ForeignModule(
            name: "Fixture",
            library: .path(library()),
            symbols: symbols,
            interfaces: "0 i(ii)",
            requireAll: requireAll,
            lookup: .lazy
        )
    }

    static func library() throws -> String {
        try FixtureLibrary.build(
            text: """
                #include <stdarg.h>
                #include <stdint.h>
                typedef struct { double x, y; } pair;
                typedef struct { int64_t a, b, c; } three;
                int32_t variable_i32 = 7;
                int32_t add_i32(int32_t a, int32_t b) { return a + b; }
                double stack_18(int32_t a, int32_t b, int32_t c, int32_t d, int32_t e, int32_t f, double g, double h, double i,
                    double j, double k, double l, double m, double n, float o, int8_t p, double q, int16_t r) {
                    return a + 2*b + 3*c + 4*d + 5*e + 6*f + 7*g + 8*h + 9*i + 10*j + 11*k + 12*l + 13*m + 14*n + 15*o + 16*p
                        + 17*q + 18*r;
                }
                int64_t sum_ints(int32_t count, ...) {
                    va_list list; int64_t sum = 0; va_start(list, count);
                    for (int i = 0; i < count; i++) sum += va_arg(list, int32_t);
                    va_end(list); return sum;
                }
                double sum_floats(int32_t count, ...) {
                    va_list list; double sum = 0; va_start(list, count);
                    for (int i = 0; i < count; i++) sum += va_arg(list, double);
                    va_end(list); return sum;
                }
                pair swap_pair(pair p) { return (pair){ p.y, p.x }; }
                three make_three(int64_t a, int64_t b, int64_t c) { return (three){ a, b, c }; }
                """,
            name: "lazy"
        )
    }

    typealias Add = @convention(c) (Int32, Int32) -> Int32
    // swift-format-ignore
    typealias Stack = @convention(c) (
        Int32, Int32, Int32, Int32, Int32, Int32, Double, Double, Double, Double, Double, Double, Double, Double, Float,
        Int8, Double, Int16
    ) -> Double

    /// Whether entries exist here at all.
    static var isSupported: Bool {
        #if os(Linux) && (arch(x86_64) || arch(arm64))
            true
        #else
            false
        #endif
    }

    @Test("The first call of a function finds it, and puts its address into the slot")
    func first() throws {
        let module = try Self.open()
        let entry = module.slots[0]
        #expect(unsafeBitCast(entry, to: Add.self)(20, 22) == 42)
        #expect((module.slots[0] != entry) == Self.isSupported)
        #expect(unsafeBitCast(module.slots[0], to: Add.self)(20, 23) == 43)
        #expect(unsafeBitCast(entry, to: Add.self)(20, 24) == 44, "an address that somebody kept")
        #expect(module.address(of: "add_i32") == UnsafeMutableRawPointer(mutating: module.slots[0]))
        module.close()
    }

    @Test("Arguments in all registers and on the stack arrive")
    func registers() throws {
        let module = try Self.open()
        let sum = unsafeBitCast(module.slots[4], to: Stack.self)(
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            9,
            10,
            11,
            12,
            13,
            14,
            15,
            16,
            17,
            18
        )
        #expect(sum == (1...18).reduce(0.0) { $0 + Double($1 * $1) })
        module.close()
    }

    @Test("Through libffi too, variadic and with records by value")
    func others() throws {
        let module = try Self.open()
        #expect(module.slots.call(0, returning: Int32.self, Int32(-20), Int32(-22)) == -42)
        let library = try DynamicLibrary(Self.library())
        func function(_ slot: Int, _ signature: FFISignature) throws -> ForeignFunction {
            try library.getFunctionFromPointer(UnsafeMutableRawPointer(mutating: module.slots[slot]), signature)
        }
        let ints = FFISignature(result: .int64, parameters: [.int32], variadic: .inferred)
        #expect(try function(5, ints)(7, 1, 2, 3, 4, 5, 6, 7) == 28)
        let floats = FFISignature(result: .double, parameters: [.int32], variadic: .inferred)
        #expect(try function(8, floats)(3, 1.5, 2.5, 3.5) == 7.5)
        let pair = try FFIType.record([.double, .double])
        let swapped = try function(6, FFISignature(result: pair, parameters: [pair]))(
            FFIValue(record: SIMD2<Double>(1, 2))
        )
        #expect(swapped == FFIValue(record: SIMD2<Double>(2, 1)))
        let three = try FFIType.record([.int64, .int64, .int64])
        let made = try function(7, FFISignature(result: three, parameters: [.int64, .int64, .int64]))(1, 2, 3)
        #expect(made.description == "bytes 010000000000000002000000000000000300000000000000")
        module.close()
    }

    @Test("All registers and errno pass a first call, whatever finds the function")
    func everyRegister() throws {
        let shims = FixtureLibrary.folder.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/CFFIShims")
        let sources = ["lazy.c", "lazy.S"].map { shims.appending(path: $0) }
        // A library is compiled once for its own source and the arguments: these say what the others are.
        let key = try sources.map { try Data(contentsOf: $0) }.joined().reduce(UInt64(5381)) { $0 &* 33 ^ UInt64($1) }
        let path = try FixtureLibrary.build(
            source: "lazy/lazy.c",
            arguments: sources.map(\.path) + [
                "-I", shims.appending(path: "include").path, "-D_Nullable=", "-D_Nonnull=", "-DSOURCES=\(key)",
            ]
        )
        let wrong = try DynamicLibrary(path).getFunction("lazy_wrong", FFISignature(result: .int64))
        #expect(try wrong() == 0)
    }

    @Test("Missing symbols are known to whoever asks, and requireAll asks at opening")
    func missing() throws {
        let module = try Self.open()
        #expect(module.isAvailable("add_i32"))
        #expect(!module.isAvailable("no_such_function"))
        #expect(!module.isAvailable("add_i8"))
        #expect(module.address(of: "no_such_function") == nil)
        #expect(module.missingSymbols == ["no_such_function", "no_such_option"])
        #expect(module.slots.variable(2, as: Int32.self).pointee == 7)
        #expect(module.slots.variable(2, as: Int32.self).pointee == 7)
        module.close()
        #expect(module.address(of: "add_i32") == nil)
        let error = #expect(throws: FFIError.self) { try Self.open(requireAll: true) }
        #expect(error?.message.contains("liblazy.so has no no_such_function.") == true)
    }

    @Test("Missing functions and variables stop the program, and so do calls after closing", arguments: 0..<5)
    func stops(way: Int) async throws {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { [way] in
            let module = try LazyModuleTests.open()
            let entry = module.slots[0]
            switch way {
            case 0: _ = unsafeBitCast(module.slots[1], to: Add.self)(1, 2)
            case 1: _ = module.slots.variable(1, as: Int32.self)
            case 2:
                module.close()
                _ = unsafeBitCast(module.slots[0], to: Add.self)(1, 2)
            case 3:
                module.close()
                _ = module.slots.variable(2, as: Int32.self)
            default:
                module.close()
                _ = unsafeBitCast(entry, to: Add.self)(1, 2)
            }
            withExtendedLifetime(module) {}
        }
        let missing = "no_such_function is not in liblazy.so. Ask isAvailable(\"no_such_function\")"
        let texts = [
            missing, missing, "was called after liblazy.so was closed",
            "variable_i32 was used after liblazy.so was closed",
            Self.isSupported ? "A C function was called after its library was closed" : "",
        ]
        #expect(result.says(texts[way]))
    }

    @Test("First calls of many threads at a time")
    func concurrently() throws {
        for _ in 0..<200 {
            let module = try Self.open()
            let slots = module.slots
            DispatchQueue.concurrentPerform(iterations: 4) { thread in
                for round in 0..<10 {
                    let value = Int32(100 * thread + round)
                    let sum = unsafeBitCast(slots[0], to: Add.self)(value, 1)
                    precondition(sum == value + 1)
                }
            }
            module.close()
        }
    }

    @Test("Addresses outlive a module that is not closed")
    func outliving() throws {
        var entry: UnsafeRawPointer?
        do {
            let module = try Self.open()
            entry = module.slots[0]
            withExtendedLifetime(module) {}
        }
        let add = unsafeBitCast(entry, to: Add?.self)
        #expect(add?(1, 2) == 3)
    }

    @Test("More symbols than there are entries are looked up at opening, and closing gives entries back")
    func many() throws {
        let modules = try (0..<500).map { _ in try Self.open() }
        for (index, module) in modules.enumerated() {
            let value = Int32(index)
            #expect(unsafeBitCast(module.slots[0], to: Add.self)(value, value) == 2 * value)
        }
        for module in modules.shuffled() { module.close() }
        let module = try Self.open()
        let entry = module.slots[0]
        #expect(unsafeBitCast(entry, to: Add.self)(1, 2) == 3)
        module.close()
    }
}
