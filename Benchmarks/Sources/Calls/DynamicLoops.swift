// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import FFIRuntime
import Floors
import Foundation

/// Calls of functions whose signatures are known only at run time.
enum DynamicLoops {
    typealias Callee = @convention(c) (Int32, UnsafeMutableRawPointer?) -> Int32

    /// The signatures that the `node:ffi` vocabulary can say, by what calls them.
    static let signatures: [String: (symbol: String, FFISignature)] = [
        "add": ("bench_add", FFISignature(result: .int32, parameters: [.int32, .int32])),
        "mad": ("bench_mad", FFISignature(result: .double, parameters: [.double, .double, .double])),
        "mix8": (
            "bench_mix8",
            FFISignature(
                result: .double,
                parameters: [.int32, .double, .int64, .float, .uint8, .double, .pointer, .int16]
            )
        ),
        "mix12": (
            "bench_mix12",
            FFISignature(
                result: .double,
                parameters: [
                    .int32, .double, .int64, .float, .uint8, .double, .pointer, .int16, .int64, .double, .uint32,
                    .double,
                ]
            )
        ),
        "strlen": ("bench_strlen", FFISignature(result: .int64, parameters: [.pointer])),
        "out": ("bench_out", FFISignature(result: .void, parameters: [.int32, .pointer])),
        "callback": ("bench_repeat", FFISignature(result: .int64, parameters: [.int32, .pointer, .pointer])),
    ]

    /// Those that take records or variable arguments, which only a signature made in Swift says.
    private static func records() throws -> [String: (symbol: String, FFISignature)] {
        let pair = try FFIType.record([.double, .double])
        let cursor = try FFIType.record([.int32, .int32, .pointer, .pointer, .pointer])
        return [
            "pair": ("bench_swap", FFISignature(result: pair, parameters: [pair])),
            "cursor": ("bench_next", FFISignature(result: cursor, parameters: [cursor])),
            "variadic": ("bench_total", FFISignature(result: .int64, parameters: [.int32], variadic: .inferred)),
        ]
    }

    /// The functions of `FFI.dlopen` with an `FFISignature` each.
    static func signatures(library path: String) throws -> [String: (Int) -> Void] {
        let signatures = try signatures.merging(records()) { first, _ in first }
        let definitions = Dictionary(uniqueKeysWithValues: signatures.values.map { ($0.symbol, $0.1) })
        let library = try FFI.dlopen(path, definitions)
        let functions = signatures.compactMapValues { library.functions[$0.symbol] }
        let callback = try library.lib.registerCallback(
            FFISignature(result: .int32, parameters: [.int32, .pointer]),
            capturingBody()
        )
        return loops(functions, callback)
    }

    /// The functions of a definitions document, which can also say records and variable arguments.
    static func definitions(library path: String, document: String) throws -> [String: (Int) -> Void] {
        let document = try Definitions(contentsOf: URL(filePath: document))
        let library = try FFI.dlopen(path, definitions: document)
        var functions: [String: ForeignFunction] = [:]
        for (name, entry) in signatures { functions[name] = try library.function(entry.symbol) }
        functions["pair"] = try library.function("bench_swap")
        functions["cursor"] = try library.function("bench_next")
        functions["variadic"] = try library.function("bench_total")
        let callback = try library.registerCallback(for: "bench_repeat", parameter: 1, capturingBody())
        return loops(functions, callback)
    }

    private static func capturingBody() -> ([FFIValue]) -> FFIValue {
        var captured: Int128 = 1
        return { arguments in
            captured += 1
            guard case .integer(let value) = arguments[0] else { return 0 }
            return .integer(value + (captured & 1))
        }
    }

    private static func loops(
        _ functions: [String: ForeignFunction],
        _ callback: UnsafeMutableRawPointer?
    ) -> [String: (Int) -> Void] {
        // The buffers live as long as the process.
        let text = strdup("sixteen bytes ..")
        let out = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
        out.initialize(to: 0)
        var loops: [String: (Int) -> Void] = [:]
        func add(_ name: String, _ body: @escaping (ForeignFunction, Int) throws -> Void) {
            guard let function = functions[name] else { return }
            loops[name] = { count in
                do { try body(function, count) } catch { fatalError("\(name): \(error)") }
            }
        }
        func addText(_ name: String, _ text: String) {
            guard let function = functions["strlen"] else { return }
            loops[name] = { count in
                do {
                    for _ in 0..<count { try function(.string(text)) }
                } catch { fatalError("\(name): \(error)") }
            }
        }
        add("add") { function, count in for i in 0..<count { try function(FFIValue(i), 2) } }
        add("mad") { function, count in for i in 0..<count { try function(FFIValue(Double(i)), 2.0, 3.0) } }
        add("mix8") { function, count in
            for i in 0..<count { try function(FFIValue(i), 2.0, 3, 4.0, 5, 6.0, nil, 8) }
        }
        add("mix12") { function, count in
            for i in 0..<count { try function(FFIValue(i), 2.0, 3, 4.0, 5, 6.0, nil, 8, 9, 10.0, 11, 12.0) }
        }
        add("strlen") { function, count in for _ in 0..<count { try function(FFIValue(text)) } }
        addText("string15", "fifteen bytes..".lowercased())
        addText("string40", "twenty bytes of texttwenty bytes of text".lowercased())
        add("out") { function, count in for i in 0..<count { try function(FFIValue(i), FFIValue(out)) } }
        add("pair") { function, count in
            let pair = FFIValue(record: (1.0, 2.0))
            for _ in 0..<count { try function(pair) }
        }
        add("cursor") { function, count in
            let cursor = FFIValue(record: (1, 2, 3, 4))
            for _ in 0..<count { try function(cursor) }
        }
        add("variadic") { function, count in for i in 0..<count { try function(3, FFIValue(i), 2, 3) } }
        // A Swift function without captures is a C function, and its address a value like any other.
        let adding: Callee = { value, context in value + (context?.assumingMemoryBound(to: Int32.self).pointee ?? 0) }
        add("callback") { function, count in
            let address = FFIValue(unsafeBitCast(adding, to: UnsafeMutableRawPointer.self))
            try function(FFIValue(count), address, FFIValue(out))
        }
        if let callback, let function = functions["callback"] {
            loops["capturing"] = { count in
                do { try function(FFIValue(count), FFIValue(callback), nil) } catch { fatalError("\(error)") }
            }
        }
        return loops
    }
}
