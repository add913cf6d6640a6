// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import Floors

/// Calls of functions found by their signatures and cast to C function types, which is checked once. Records, texts and
/// variable arguments are no parts of such a type.
enum TypedLoops {
    typealias Add = @convention(c) (Int32, Int32) -> Int32
    typealias Mad = @convention(c) (Double, Double, Double) -> Double
    typealias Mix8 = @convention(c) (Int32, Double, Int64, Float, UInt8, Double, UnsafeRawPointer?, Int16) -> Double
    // swift-format-ignore
    typealias Mix12 = @convention(c) (
        Int32, Double, Int64, Float, UInt8, Double, UnsafeRawPointer?, Int16, Int64, Double, UInt32, Double
    ) -> Double
    typealias Length = @convention(c) (UnsafePointer<CChar>?) -> Int64
    typealias Out = @convention(c) (Int32, UnsafeMutablePointer<Int32>?) -> Void
    typealias Repeat = @convention(c) (Int32, DynamicLoops.Callee?, UnsafeMutableRawPointer?) -> Int64

    static func loops(library path: String) throws -> [String: (Int) -> Void] {
        let signatures = DynamicLoops.signatures
        let definitions = Dictionary(uniqueKeysWithValues: signatures.values.map { ($0.symbol, $0.1) })
        let functions = try FFI.dlopen(path, definitions).functions
        func function<Function>(_ symbol: String, _ type: Function.Type) throws -> Function {
            guard let function = functions[symbol] else { fatalError("no \(symbol)") }
            return try function.typed(as: type)
        }
        let add = try function("bench_add", Add.self)
        let mad = try function("bench_mad", Mad.self)
        let mix8 = try function("bench_mix8", Mix8.self)
        let mix12 = try function("bench_mix12", Mix12.self)
        let length = try function("bench_strlen", Length.self)
        let out = try function("bench_out", Out.self)
        let again = try function("bench_repeat", Repeat.self)
        let text = CText("sixteen bytes ..")
        return [
            "add": { for i in 0..<$0 { floor_keep(Int64(add(Int32(truncatingIfNeeded: i), 2))) } },
            "mad": { for i in 0..<$0 { floor_keep_double(mad(Double(i), 2, 3)) } },
            "mix8": {
                for i in 0..<$0 { floor_keep_double(mix8(Int32(truncatingIfNeeded: i), 2, 3, 4, 5, 6, nil, 8)) }
            },
            "mix12": {
                for i in 0..<$0 {
                    floor_keep_double(mix12(Int32(truncatingIfNeeded: i), 2, 3, 4, 5, 6, nil, 8, 9, 10, 11, 12))
                }
            },
            "strlen": { count in text.withPointer { for _ in 0..<count { floor_keep(length($0)) } } },
            "out": {
                var result: Int32 = 0
                for i in 0..<$0 {
                    out(Int32(truncatingIfNeeded: i), &result)
                    floor_keep(Int64(result))
                }
            },
            "callback": {
                var context: Int32 = 1
                let add: DynamicLoops.Callee = { value, context in
                    value + (context?.assumingMemoryBound(to: Int32.self).pointee ?? 0)
                }
                floor_keep(again(Int32($0), add, &context))
            },
        ]
    }
}
