// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import Foundation
import TestSupport
import Testing

/// Calls every function of the specimen through the generated module.
///
/// The file stands in two test targets, one with the module that calls directly and one with the module that calls
/// everything through libffi: both must give the same results.
@Suite("Calls through the generated module")
struct SpecimenTests {
    let library: Specimen

    init() throws {
        library = try Specimen(path: FixtureLibrary.path(for: "specimen"))
    }

    @Test("The integers of every width keep their limits")
    func integers() {
        for value in [CChar.min, -1, 0, 1, .max] { #expect(library.specimen_char(value) == value) }
        for value in [Int8.min, -1, 0, .max] { #expect(library.specimen_i8(value) == value) }
        for value in [UInt8.min, 1, .max] { #expect(library.specimen_u8(value) == value) }
        for value in [Int16.min, -1, 0, .max] { #expect(library.specimen_i16(value) == value) }
        for value in [UInt16.min, 1, .max] { #expect(library.specimen_u16(value) == value) }
        for value in [Int32.min, -1, 0, .max] { #expect(library.specimen_i32(value) == value) }
        for value in [UInt32.min, 1, .max] { #expect(library.specimen_u32(value) == value) }
        for value in [CLong.min, -1, 0, .max] { #expect(library.specimen_long(value) == value) }
        for value in [CUnsignedLong.min, 1, .max] { #expect(library.specimen_ulong(value) == value) }
        for value in [Int64.min, -1, 0, .max] { #expect(library.specimen_i64(value) == value) }
        for value in [UInt64.min, 1, .max] { #expect(library.specimen_u64(value) == value) }
        #expect(library.specimen_not(true) == false)
        #expect(library.specimen_not(false) == true)
    }

    @Test("Floating-point numbers keep their bits")
    func floatingPoint() {
        for value: Float in [0, -0.0, 1.5, .infinity, .leastNonzeroMagnitude] {
            #expect(library.specimen_f32(value).bitPattern == value.bitPattern)
        }
        for value in [0, -0.0, 1.5, -.infinity, .greatestFiniteMagnitude] {
            #expect(library.specimen_f64(value).bitPattern == value.bitPattern)
        }
        #expect(library.specimen_f64(.nan).isNaN)
        #if arch(x86_64)
            #expect(library.specimen_f80(1 / 3) == Float80(1) / 3)
        #endif
    }

    @Test("Twelve narrow arguments of all kinds arrive where they belong")
    func manyArguments() {
        let sum = library.specimen_sum(-1, 255, -3, 65535, -5, 4_294_967_295, -7, 0.5, 1.5, -10, 250, -12)
        let expected: [Int64] = [-1, 510, -9, 262_140, -25, 25_769_803_770, -49, 4, 13, -100, 2750, -144]
        #expect(sum == expected.reduce(0, +))
    }

    @Test("Handles, out-parameters, strings and function pointers")
    func handles() throws {
        var handle: UnsafeMutablePointer<specimen>?
        #expect(library.specimen_open("a name", &handle) == 0)
        let name = try #require(library.specimen_name(handle))
        #expect(String(cString: name) == "a name")
        #expect(library.specimen_open(nil, &handle) == 1)
        #expect(library.specimen_name(nil) == nil)
        #expect(library.specimen_length("héllo") == 6)
        #expect(library.specimen_next(handle, 41) == 42)
        #expect(library.specimen_node_depth(library.specimen_node(handle)) == 12)
        #expect(library.specimen_node_depth(nil) == -1)
        #expect(library.specimen_default_free() != nil)
        library.specimen_close(handle)
    }

    @Test("A C function calls back with a context")
    func callback() {
        var handle: UnsafeMutablePointer<specimen>?
        library.specimen_open("x", &handle)
        var names: [String] = []
        let result = withUnsafeMutablePointer(to: &names) { context in
            library.specimen_each(
                handle,
                { _, index, name, context in
                    guard let name, let names = context?.assumingMemoryBound(to: [String].self) else { return 9 }
                    names.pointee.append("\(index) \(String(cString: name))")
                    return 0
                },
                context
            )
        }
        #expect(result == 0)
        #expect(names == ["0 zero", "1 one", "2 two"])
        library.specimen_close(handle)
    }

    @Test("A capturing closure is passed as a C function type")
    func capturingCFunction() throws {
        var handle: UnsafeMutablePointer<specimen>?
        library.specimen_open("x", &handle)
        var sum: Int32 = 0
        let each = try Callback {
            (_: UnsafeMutableRawPointer?, index: Int32, _: UnsafePointer<CChar>?, _: UnsafeMutableRawPointer?) -> Int32
            in
            sum += index
            return index == 1 ? 5 : 0
        }
        #expect(library.specimen_each(handle, each.function(as: specimen_each_fn.self), nil) == 5)
        #expect(sum == 1)
        library.specimen_close(handle)
    }

    @Test("A capturing closure is called with a record by value and returns one")
    func capturingCallback() throws {
        var seen: [Int32] = []
        let callback = try Callback { (pair: specimen_pair, _: UnsafeMutableRawPointer?) -> specimen_pair in
            seen.append(pair.first)
            return specimen_pair(first: pair.second, second: pair.first)
        }
        #expect(library.specimen_map(callback.functionPointer, nil) == 2020)
        #expect(seen == [20])
    }

    @Test("Arrays are pointers")
    func arrays() {
        var bytes = [UInt8](repeating: 0, count: 4)
        library.specimen_fill(&bytes, 3, 0xAB)
        #expect(bytes == [0xAB, 0xAB, 0xAB, 0])
        #expect(library.specimen_total([1, 2, 3], 3) == 6)
        #expect(library.specimen_in(1, 2, 3) == 123)
    }

    @Test("Enumerations hold every value, known or not")
    func enumerations() {
        #expect(library.specimen_next_colour(.SPECIMEN_RED) == .SPECIMEN_GREEN)
        #expect(library.specimen_next_colour(.SPECIMEN_GREEN) == .SPECIMEN_BLUE)
        #expect(library.specimen_next_colour(specimen_colour(rawValue: 1234)) == .SPECIMEN_RED)
        #expect(specimen_colour.SPECIMEN_BLUE.rawValue == -2)
        #expect(specimen_wide.SPECIMEN_WIDE.rawValue == .max)
        #expect(library.specimen_wide(.SPECIMEN_WIDE) == .SPECIMEN_WIDE)
    }

    @Test("Constants have the values and types of C")
    func constants() {
        #expect(SPECIMEN_VERSION == 0x010203 as Int32)
        #expect(SPECIMEN_NAME == #"specimen "quoted" \ */ name"#)
        #expect(SPECIMEN_LONG == 5_000_000_000 as CLong)
        #expect(SPECIMEN_UNSIGNED == 4_294_967_295 as UInt32)
        #expect(SPECIMEN_RATIO == 1.5 as Double)
        #expect(SPECIMEN_RATIO_F == 0.25 as Float)
        #expect(SPECIMEN_LETTER == 83 as Int32)
        #expect(SPECIMEN_SHIFTED == 19 as Int32)
        #expect(SPECIMEN_SIZE == 8 as Int)
        #expect(SPECIMEN_CAST == 44 as UInt8)
        #expect(SPECIMEN_CHOICE == -1 as Int32)
        #expect(SPECIMEN_ENUMERATOR == 6 as Int32)
        #expect(SPECIMEN_JOINED == "one, two")
        #expect(SPECIMEN_STATIC == nil)
        #expect(unsafeBitCast(SPECIMEN_TRANSIENT, to: Int.self) == -1)
        #expect(SPECIMEN_ANONYMOUS == 77 as UInt32)
        #expect(SPECIMEN_LAST == 78 as UInt32)
        #expect(SPECIMEN_FIRST_ID == 1 << 40 as specimen_id)
        #expect(SPECIMEN_HALF == 0.5 as Double)
    }

    @Test("Variables are read and written in the library")
    func variables() {
        library.specimen_counter += 1
        #expect(library.specimen_counter == 8)
        library.specimen_counter = 7
        #expect(String(cString: library.specimen_build) == "build 1")
        #expect(library.specimen_scale == 2.5)
        #expect(library.specimen_shared.first == 3 && library.specimen_shared.second == 4)
        #expect(library.specimen_primes[3] == 7)
    }

    @Test("A list of variable arguments passes through")
    func variadicList() {
        var buffer = [CChar](repeating: 0, count: 32)
        let count = withVaList([42, 1.5]) { library.specimen_vformat(&buffer, 32, "%ld %.1f", $0) }
        #expect(count == 6)
        #expect(String(decoding: buffer.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self) == "42 1.5")
    }

    @Test("Variable arguments are promoted as C promotes them")
    func variadic() {
        var buffer = [CChar](repeating: 0, count: 200)
        func format(_ format: String, _ call: (UnsafeMutablePointer<CChar>, String) -> Int32) -> String {
            let count = buffer.withUnsafeMutableBufferPointer { $0.baseAddress.map { call($0, format) } ?? -1 }
            return String(decoding: buffer.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
        #expect(format("none") { library.specimen_format($0, 200, $1) } == "none")
        #expect(
            format("%d %u %hhd %hu %c") {
                library.specimen_format($0, 200, $1, -1 as Int32, UInt32.max, -2 as Int8, UInt16.max, UInt8(65))
            } == "-1 4294967295 -2 65535 A"
        )
        #expect(
            format("%ld %llu %zu %d") { library.specimen_format($0, 200, $1, Int.min, UInt64.max, UInt(7), true) }
                == "-9223372036854775808 18446744073709551615 7 1"
        )
        #expect(
            format("%s|%s %p %d") {
                library.specimen_format(
                    $0,
                    200,
                    $1,
                    "first",
                    "zweité",
                    UnsafeRawPointer?.none,
                    specimen_colour.SPECIMEN_BLUE
                )
            } == "first|zweité (nil) -2"
        )
        // Eight floating-point registers and what comes after them, with integers between.
        #expect(
            format("%.1f %d %.1f %.1f %.1f %.1f %d %.1f %.1f %.1f %.1f %.1f %d %d %d") {
                library.specimen_format(
                    $0,
                    200,
                    $1,
                    1.5,
                    1,
                    Float(2.5),
                    3.5,
                    4.5,
                    5.5,
                    2,
                    6.5,
                    7.5,
                    8.5,
                    9.5,
                    10.5,
                    3,
                    4,
                    5
                )
            } == "1.5 1 2.5 3.5 4.5 5.5 2 6.5 7.5 8.5 9.5 10.5 3 4 5"
        )
    }

    @Test("An asm label is looked up, a missing symbol is known")
    func symbols() {
        #expect(library.specimen_renamed(14) == 42)
        #expect(library.missingSymbols == ["specimen_absent"])
        #expect(library.isAvailable("specimen_open"))
        #expect(!library.isAvailable("specimen_absent"))
        #expect(throws: FFIError.self) {
            try Specimen(path: FixtureLibrary.path(for: "specimen"), requireAll: true)
        }
    }

    @Test(
        "A library that cannot be opened is an error that names it, with the loader's words",
        arguments: ["missing", "text", "architecture", "truncated", "half", "folder"]
    )
    func unusableLibrary(kind: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ffigen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "libspecimen.so")
        var image = try Data(contentsOf: URL(filePath: FixtureLibrary.path(for: "specimen")))
        switch kind {
        case "text": try Data("INPUT(-lspecimen)\n".utf8).write(to: file)
        case "architecture":
            // The machine field of the ELF header: a number that no processor has.
            image.replaceSubrange(18..<20, with: [0xFF, 0x7F])
            try image.write(to: file)
        case "truncated": try image.prefix(100).write(to: file)
        case "half": try image.prefix(image.count / 4).write(to: file)
        case "folder": try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
        default: break
        }
        #expect(throws: FFIError.self) { try Specimen(path: "") }
        let error = #expect(throws: FFIError.self) { try Specimen(path: file.path) }
        #expect(error?.code == .callFailed)
        #expect(error?.message.contains(file.path) == true, "\(error?.message ?? "")")
        // The environment is asked for names only, so that it is no way out here.
        #expect(error?.message.contains("Correct the path") == true, "a next step: \(error?.message ?? "")")
    }

    @Test("A text may be a literal, a String, a pointer, an array or nil")
    func texts() {
        let text = "häh, more than fifteen bytes of it"
        #expect(library.specimen_length("seven..") == 7)
        #expect(library.specimen_length(text) == text.utf8.count)
        #expect(library.specimen_length(nil) == library.specimen_length(nil as String?))
        #expect(library.specimen_length([CChar(97), 98, 0]) == 2)
        #expect(text.withCString { library.specimen_length($0) } == text.utf8.count)
    }
}
