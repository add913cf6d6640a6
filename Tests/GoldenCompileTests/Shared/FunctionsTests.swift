// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import TestSupport
import Testing

@Suite("Functions through the generated module")
struct FunctionsTests {
    let library: Functions

    /// The library, with the shim that `ffigen` wrote for its header, compiled alone: it links with nothing.
    init() throws {
        let shim = try FixtureLibrary.build(source: "functions/FunctionsShim.c")
        library = try Functions(
            path: FixtureLibrary.path(for: "functions"),
            shim: FixtureLibrary.shim(at: shim, module: "Functions"),
            requireAll: true
        )
    }

    @Test("Any number of parameters arrives in order")
    func arity() {
        #expect(library.functions_none() == 17)
        #expect(library.functions_unknown() == 18)
        #expect(library.functions_old() == 2.5)
        // swift-format-ignore
        let sum = library.functions_130(
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
            21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40,
            41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60,
            61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80,
            81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100,
            101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120,
            121, 122, 123, 124, 125, 126, 127, 128, 129, 130
        )
        #expect(sum == (1...130).reduce(0) { $0 + $1 * $1 })
        // swift-format-ignore
        let mixed = library.functions_40(
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
            21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40
        )
        #expect(mixed == (1...40).reduce(0.0) { $0 + Double($1 * $1) })
    }

    @Test("Arrays are pointers, and names that Swift reserves are names")
    func parameters() {
        var rows = (Int32(1), Int32(2), Int32(3), Int32(4), Int32(5), Int32(60))
        let sum = withUnsafeMutablePointer(to: &rows) { rows in
            rows.withMemoryRebound(to: InlineArray<3, Int32>.self, capacity: 2) { rows in
                var values: [Int32] = [100, 200, 300]
                return library.functions_arrays(3, [7, 8], rows, &values)
            }
        }
        #expect(sum == 8 + 60 + 300)
        #expect(library.functions_keywords(1, 2, 3, 4, 5, 6, 7, 8) == 87_654_321)
        #expect(library.functions_unnamed(1, 2, 3) == 321)
    }

    @Test("An asm label is the symbol that is called")
    func labels() {
        #expect(library.functions_labelled(5) == 15)
        #expect(library.functions_labelled_too(6) == 18)
        #expect(library.isAvailable("functions_real_name"))
        #expect(!library.isAvailable("functions_labelled"))
        #expect(library.functions_weak(1) == 4)
    }

    @Test("A callback of another calling convention is an address only")
    func foreignCallback() {
        #expect(library.functions_other_callback(nil, 4) == -4)
    }

    @Test("Functions have the names that the header gives them in Swift")
    func swiftNames() {
        #expect(library.move(1, by: 2) == 3)
        #expect(library.move(1, to: 5) == 5)
        #expect(library.functions_move_again(1, 2) == 5)
        var value: Int32 = 8
        #expect(library.functions_member(&value) == 8)
        #expect(library.labels(in: 9, `inout`: 4) == 5)
        #expect(library.__functions_refined(3) == -3)
        #expect(library.functions_introduced(1) == 10)
    }

    @Test("What is never null is not optional")
    func nullability() {
        let assumed: (UnsafePointer<CChar>, UnsafeMutablePointer<Int32>?) -> Int32 = library.functions_assumed
        #expect(assumed("a", nil) == 97)
        let all: (functions_text, UnsafePointer<CChar>) -> Int32 = library.functions_all_nonnull
        var text: [CChar] = [100, 0]
        #expect(text.withUnsafeMutableBufferPointer { all($0.baseAddress.unsafelyUnwrapped, "a") } == 3)
        let second: (UnsafePointer<CChar>?, UnsafePointer<CChar>) -> Int32 = library.functions_second_nonnull
        #expect(second(nil, "b") == 98)
        let one: (UnsafePointer<CChar>?, UnsafePointer<CChar>) -> Int32 = library.functions_one_nonnull
        #expect(one(nil, "c") == 99)
        let result: UnsafePointer<CChar> = library.functions_returns_nonnull()
        #expect(String(cString: result) == "here")
    }

    @Test("Inline functions are called through the shim, and call the library through it")
    func inlineFunctions() {
        #expect(library.functions_twice(4) == 10)
        #expect(library.functions_through(4) == 11)
        let point = library.functions_swap(functions_point(x: 1, y: 2, tag: 0))
        #expect(point.x == 2 && point.y == 1 && point.tag == 108)
        let pair = library.functions_scale(functions_pair(a: 1.5, b: -2), 2)
        #expect(pair.a == 3 && pair.b == -4)
        #expect(library.functions_plain(1) == 101)
        #expect(library.functions_sum(3, 10, 20, 30) == 60)
        var context: Int32 = 5
        #expect(library.functions_apply({ $0 + ($1?.load(as: Int32.self) ?? 0) }, &context) == 9)
        #expect(library.functions_both(1) == 8, "the function, not the macro of its name")
    }

    @Test("Macros with parameters are functions of the signatures that were asked for")
    func macros() {
        #expect(library.FUNCTIONS_MAX(3, 9) == 9)
        #expect(library.FUNCTIONS_BASE_OF(3, 9) == 13)
        var place: Int32 = 0
        library.FUNCTIONS_SET(&place, 77)
        #expect(place == 77)
        let callback = library.FUNCTIONS_CALLBACK { value, _ in value * 2 }
        #expect(callback?(21, nil) == 42)
        #expect(library.FUNCTIONS_KIND(1) == 2)
    }

    @Test("Without its shim a module opens, and says which functions are missing")
    func withoutShim() throws {
        let path = try FixtureLibrary.path(for: "functions")
        let library = try Functions(path: path)
        #expect(library.functions_base(1) == 2)
        #expect(library.missingSymbols.count == 13)
        #expect(!library.isAvailable("functions_twice"))
        let error = #expect(throws: FFIError.self) { try Functions(path: path, requireAll: true) }
        #expect(error?.message.contains("functions_twice") == true)
        #expect(error?.message.contains("libFunctionsShim") == true)
    }

    @Test("After the library is closed an inline function that calls it stops the program")
    func closed() async {
        await #expect(processExitsWith: .failure) {
            let shim = try FixtureLibrary.build(source: "functions/FunctionsShim.c", arguments: ["-DCLOSED"])
            let library = try Functions(
                path: FixtureLibrary.path(for: "functions"),
                shim: FixtureLibrary.shim(at: shim, module: "Functions")
            )
            let twice = try #require(library.address(of: "functions_twice"))
            guard library.functions_twice(1) == 4 else { return }
            library.close()
            _ = unsafeBitCast(twice, to: (@convention(c) (Int32) -> Int32).self)(1)
        }
    }
}
