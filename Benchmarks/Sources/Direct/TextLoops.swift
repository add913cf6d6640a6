// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import Floors

/// Calls with a text that the caller makes a pointer: for each call by `withCString`, or once by `CText`.
public enum TextLoops {
    /// The loops by way and item.
    public static func byWay(library path: String) throws(FFIError) -> [String: [String: (Int) -> Void]] {
        let bench = try FFIBench(path: path)
        var pointer: [String: (Int) -> Void] = [:]
        var kept: [String: (Int) -> Void] = [:]
        for (name, text) in Loops.texts {
            pointer[name] = { for _ in 0..<$0 { floor_keep(text.withCString { bench.bench_strlen($0) }) } }
            let copy = CText(text)
            kept[name] = { for _ in 0..<$0 { floor_keep(copy.withPointer { bench.bench_strlen($0) }) } }
        }
        return ["with-c-string": pointer, "c-text": kept]
    }
}
