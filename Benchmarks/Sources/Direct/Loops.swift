// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import Floors

/// One way of calling each function, as loops over a number of calls.
public struct Loops {
    /// The loops by the name of what they call.
    public var byItem: [String: (Int) -> Void] = [:]

    /// Loops over the functions of this target's generated file.
    public init(library path: String) throws(FFIError) {
        let bench = try FFIBench(path: path)
        byItem["add"] = { for i in 0..<$0 { floor_keep(Int64(bench.bench_add(Int32(truncatingIfNeeded: i), 2))) } }
        byItem["mad"] = { for i in 0..<$0 { floor_keep_double(bench.bench_mad(Double(i), 2, 3)) } }
        byItem["mix8"] = {
            for i in 0..<$0 {
                floor_keep_double(bench.bench_mix8(Int32(truncatingIfNeeded: i), 2, 3, 4, 5, 6, nil, 8))
            }
        }
        byItem["mix12"] = {
            for i in 0..<$0 {
                floor_keep_double(
                    bench.bench_mix12(Int32(truncatingIfNeeded: i), 2, 3, 4, 5, 6, nil, 8, 9, 10, 11, 12)
                )
            }
        }
        byItem["strlen"] = { count in
            "sixteen bytes ..".withCString { for _ in 0..<count { floor_keep(bench.bench_strlen($0)) } }
        }
        for (name, text) in Self.texts {
            byItem[name] = { for _ in 0..<$0 { floor_keep(bench.bench_strlen(text)) } }
        }
        byItem["out"] = {
            var out: Int32 = 0
            for i in 0..<$0 {
                bench.bench_out(Int32(truncatingIfNeeded: i), &out)
                floor_keep(Int64(out))
            }
        }
        byItem["pair"] = {
            for i in 0..<$0 {
                let pair = bench.bench_swap(bench_pair(x: Double(i), y: 2))
                floor_keep_double(pair.x)
                floor_keep_double(pair.y)
            }
        }
        byItem["cursor"] = {
            var cursor = bench_cursor()
            for _ in 0..<$0 { cursor = bench.bench_next(cursor) }
            floor_keep(Int64(cursor.xdata))
        }
        byItem["variadic"] = {
            for i in 0..<$0 { floor_keep(bench.bench_total(3, Int32(truncatingIfNeeded: i), 2 as Int32, 3 as Int32)) }
        }
        byItem["callback"] = { count in
            var context: Int32 = 1
            floor_keep(
                bench.bench_repeat(
                    Int32(count),
                    { value, context in value + (context?.assumingMemoryBound(to: Int32.self).pointee ?? 0) },
                    &context
                )
            )
        }
        let captured = Int32(path.utf8.count)
        let capturing = try Callback { (value: Int32, _: UnsafeMutableRawPointer?) -> Int32 in
            value &+ captured
        }
        byItem["capturing"] = { count in
            withExtendedLifetime(capturing) {
                floor_keep(bench.bench_repeat(Int32(count), capturing.function(as: bench_callback.self), nil))
            }
        }
    }

    /// Texts made at run time, so that none is a literal in memory with an address to hand over: one that a `String` holds in
    /// itself, one in memory of its own.
    static let texts = [
        ("string15", String(repeating: "fifteen bytes..", count: 1).lowercased()),
        ("string40", String(repeating: "twenty bytes of text", count: 2).lowercased()),
    ]
}
