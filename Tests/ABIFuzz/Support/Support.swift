// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime

/// The C functions of a random library that say which values are expected, and compare them: see abi_fuzz.h.
struct Values {
    /// Keeps the library open.
    private let library: DynamicLibrary
    let value: @convention(c) (UInt32) -> UnsafeRawPointer
    let size: @convention(c) (UInt32) -> UInt32
    let check: @convention(c) (UInt32, UnsafeRawPointer?, UInt32, UnsafePointer<CChar>) -> Void
    let begin: @convention(c) (UInt32) -> Int32
    let end: @convention(c) (UInt32, UInt32) -> Void

    init(_ library: DynamicLibrary) throws {
        self.library = library
        func symbol<Function>(_ name: String, as type: Function.Type) throws -> Function {
            unsafeBitCast(try library.getSymbol(name), to: type)
        }
        try symbol("abi_prepare", as: (@convention(c) () -> Void).self)()
        value = try symbol("abi_value", as: (@convention(c) (UInt32) -> UnsafeRawPointer).self)
        size = try symbol("abi_size", as: (@convention(c) (UInt32) -> UInt32).self)
        check = try symbol(
            "abi_check",
            as: (@convention(c) (UInt32, UnsafeRawPointer?, UInt32, UnsafePointer<CChar>) -> Void).self
        )
        begin = try symbol("abi_begin", as: (@convention(c) (UInt32) -> Int32).self)
        end = try symbol("abi_end", as: (@convention(c) (UInt32, UInt32) -> Void).self)
    }
}

/// The values of the library that is being called. Written once, before the first call; there is one thread.
nonisolated(unsafe) var values: Values?

func theValues() -> Values {
    guard let values else { fatalError("no library is open") }
    return values
}

/// The value of a slot.
@inline(never)
func value<T>(_ slot: UInt32) -> T {
    let values = theValues()
    precondition(MemoryLayout<T>.size == values.size(slot), "\(T.self) is not as large as C's type in slot \(slot)")
    return withUnsafeTemporaryAllocation(of: T.self, capacity: 1) { copy in
        UnsafeMutableRawBufferPointer(copy).copyMemory(
            from: UnsafeRawBufferPointer(start: values.value(slot), count: MemoryLayout<T>.size)
        )
        return copy[0]
    }
}

/// The value of a slot for a parameter that a `String` could stand for too.
func text(_ slot: UInt32) -> UnsafePointer<CChar>? { value(slot) }

/// Compares a value with that of a slot.
@inline(never)
func check<T>(_ slot: UInt32, _ found: T) {
    withUnsafeBytes(of: found) { theValues().check(slot, $0.baseAddress, UInt32($0.count), "Swift") }
}

func begin(_ function: UInt32) -> Bool { theValues().begin(function) != 0 }
func end(_ function: UInt32, _ checks: UInt32) { theValues().end(function, checks) }
