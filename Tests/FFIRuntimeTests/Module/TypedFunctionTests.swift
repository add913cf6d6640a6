// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Testing

@Suite("Functions as C function types")
struct TypedFunctionTests {
    @Test("The type that the signature says is given, and calls the function")
    func call() throws {
        let add = try Fixture.function("add_i32", ["i32", "i32"], "i32")
        #expect(try add.typed(as: (@convention(c) (Int32, Int32) -> Int32).self)(20, 22) == 42)
        let length = try Fixture.function("string_length", ["string"], "u64")
        let byPointer = try length.typed(as: (@convention(c) (UnsafePointer<CChar>?) -> UInt64).self)
        #expect(byPointer("seven..") == 7)
        #expect(byPointer(nil) == 0)
        // Any pointer says "an address", a function pointer and its commas included.
        typealias Callback = @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void
        _ = try length.typed(as: (@convention(c) (Callback?) -> UInt).self)
        _ = try length.typed(as: (@convention(c) (UnsafeMutablePointer<UnsafePointer<Int8>?>) -> UInt64).self)
        _ = try length.typed(as: (@convention(c) (OpaquePointer) -> UInt64).self)
    }

    @Test("A type that says something else is refused")
    func mismatch() throws {
        let add = try Fixture.function("add_i32", ["i32", "i32"], "i32")
        let texts = ["'add_i32'", "int32(int32, int32)"]
        expectError(.invalidArgumentValue, containing: texts[0], texts[1]) {
            try add.typed(as: (@convention(c) (Int32) -> Int32).self)
        }
        expectError(.invalidArgumentValue) { try add.typed(as: (@convention(c) (Int32, UInt32) -> Int32).self) }
        expectError(.invalidArgumentValue) { try add.typed(as: (@convention(c) (Int32, Int64) -> Int32).self) }
        expectError(.invalidArgumentValue) { try add.typed(as: (@convention(c) (Int32, Float) -> Int32).self) }
        expectError(.invalidArgumentValue) { try add.typed(as: (@convention(c) (Int32, Int32) -> Void).self) }
        expectError(.invalidArgumentValue) {
            try add.typed(as: (@convention(c) (Int32, UnsafeRawPointer?) -> Int32).self)
        }
    }

    @Test("What is no C function type is refused")
    func notAFunction() throws {
        let add = try Fixture.function("add_i32", ["i32", "i32"], "i32")
        expectError(.invalidArgumentType, containing: "'add_i32'") { try add.typed(as: Int.self) }
        expectError(.invalidArgumentType) { try add.typed(as: ((Int32, Int32) -> Int32).self) }
        expectError(.invalidArgumentType) { try add.typed(as: UnsafeRawPointer.self) }
    }

    @Test("A closed library gives no function")
    func closed() throws {
        let library = try Fixture.library()
        let add = try library.getFunction("add_i32", FunctionTests.add)
        library.close()
        expectError(.libraryClosed) { try add.typed(as: (@convention(c) (Int32, Int32) -> Int32).self) }
    }
}

@Suite("Texts that C reads again and again")
struct CTextTests {
    @Test("C reads the same bytes each time", arguments: ["", "short", "a text of more than fifteen bytes, äöü"])
    func read(text: String) throws {
        let length = try Fixture.function("string_length", ["string"], "u64")
        let kept = CText(text)
        #expect(kept.count == text.utf8.count)
        for _ in 0..<2 {
            #expect(try kept.withPointer { try length(FFIValue($0)) }.value(as: Int.self) == text.utf8.count)
        }
        #expect(kept.withPointer { String(cString: $0) } == text)
    }
}
