// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

/// `ffigen call`: what it prints, and what it refuses before the function is entered.
@Suite("ffigen call")
struct CallTests {
    /// The C library and the mathematical one, as this platform's loader finds them.
    #if os(macOS)
        private static let (c, m) = ("/usr/lib/libSystem.B.dylib", "/usr/lib/libSystem.B.dylib")
    #else
        private static let (c, m) = ("libc.so.6", "libm.so.6")
    #endif

    private static let source = """
        #include <stdint.h>
        #include <stdlib.h>
        #include <string.h>
        typedef struct { int32_t x; double y; char name[8]; unsigned low : 3; signed high : 5; } sample;
        sample sample_turn(sample s) { s.x = -s.x; s.y *= 2; s.name[0] = '!'; s.high = -s.high; return s; }
        _Bool is_even(int32_t n) { return n % 2 == 0; }
        float half(float f) { return f / 2; }
        const char *greeting(_Bool loud) { return loud ? "HELLO" : "hello"; }
        const char *nothing(void) { return 0; }
        void fill(char *to, int32_t count) { memset(to, 'x', count); to[count] = 0; }
        void twice(int32_t *n) { *n *= 2; }
        void name(const char **to) { *to = "a name"; }
        void silent(void) {}
        uint64_t wide(void) { return UINT64_MAX; }
        int64_t first(const int32_t *numbers) { return numbers ? numbers[0] : -1; }
        int32_t flags(uint32_t f) { return (int32_t)f; }
        double _Complex conjugate(double _Complex z) { return ~z; }
        __int128 next(__int128 n) { return n + 1; }
        char *owned(void) { static char text[] = "owned"; return text; }
        void spread(int64_t *to) { to[0] = 1; to[1] = 2; }
        typedef struct { int32_t a, b; } two;
        void both(two *to) { to->a = 1; to->b = 2; }
        int64_t bits(union { int32_t i; float f; } u) { return u.i; }

        """

    private static let definitions = """
        {"schemaVersion": 1, "module": "Sample", "library": {"names": ["sample"]},
         "functions": {"flags": {"arguments": ["u32"], "return": "i32"}, "absent": {}, "owned": {"return": "pointer"},
            "spread": {"arguments": ["pointer"]}, "both": {"arguments": ["pointer"]},
            "greeting": {"arguments": ["bool"], "return": "string"}},
         "c": {"functions": {"owned": {"return": "char *"}, "spread": {"0": "long *"}, "both": {"0": "struct two *"}}},
         "constants": {"ONE": {"type": "i32", "value": 1}},
         "enums": {"e": {"type": "u32", "values": {"FOUR": 4}}},
         "extended": {"functions": {"sample_turn": {"arguments": ["sample"], "return": "sample"}}, "types": {"two": {"kind": "struct",
            "size": 8, "alignment": 4, "fields": [{"name": "a", "type": "i32", "offset": 0}, {"name": "b", "type": "i32", "offset": 4}]},
            "sample": {
            "kind": "struct", "size": 32, "alignment": 8, "fields": [
            {"name": "x", "type": "i32", "offset": 0}, {"name": "y", "type": "f64", "offset": 8},
            {"name": "name", "type": "char", "offset": 16, "count": 8},
            {"name": "low", "type": "u32", "offset": 24, "bits": [0, 3]}, {"name": "high", "type": "i32", "offset": 24, "bits": [3, 5]}]}}}}
        """

    @Test(
        "Arguments are read by their types, results printed by theirs",
        arguments: [
            ([m, "cos(f64)f64", "0.5"], "0.8775825618903728\n"), ([m, "cos(f64) -> f64", "-0"], "1.0\n"),
            ([c, "abs(i32)i32", "-5"], "5\n"), ([c, "abs(i32)i32", "--", "-5"], "5\n"),
            ([c, "abs(i32)i32", "0x10"], "16\n"),
            ([c, "strlen(string)u64", "five!"], "5\n"), ([c, "strlen(string)u64", "text:null"], "4\n"),
            ([c, "strlen(pointer)u64", "hex:616200"], "2\n"),
            ([c, "printf(string, ...)i32", "%d %s %.2f|", "5", "five", "2.5"], "5 five 2.50|12\n"),
            ([c, "printf(string, ...)i32", #"%d\t\x41\\|"#, "5"], "5\tA\\|5\n"),
            ([c, "strlen(string)u64", #"raw:a\n"#], "3\n"), ([c, "strlen(string)u64", #"text:a\n"#], "2\n"),
            (["L", "half(f32)f32", "inf"], "\"inf\"\n"),
            (["--definitions", "s.json", "L", "owned"], "owned\n"),
            (["--definitions", "s.json", "--result", "text", "L", "owned"], "owned\n"),
            (["L", "spread(pointer)", "out:16"], "argument 0: hex:01000000000000000200000000000000\n"),
            (
                ["--definitions", "s.json", "L", "spread", "out:16"],
                "argument 0: hex:01000000000000000200000000000000\n"
            ),
            (["--definitions", "s.json", "L", "both", "out:two"], "argument 0: {\"a\": 1, \"b\": 2}\n"),
            ([c, "printf(string, ...)i32", "%lld %s|", "i64:7", "string:-8"], "7 -8|5\n"),
            ([m, "frexp(f64, pointer)f64", "8", "out:i32"], "0.5\nargument 1: 4\n"),
            ([c, "div(i32, i32){i32, i32}", "-7", "2"], "{\"0\": -3, \"1\": -1}\n"),
            (
                ["--json", m, "frexp(f64, pointer)f64", "8", "out:i32"],
                "{\"result\": 0.5, \"arguments\": {\"1\": 4}}\n"
            ),
            (["L", "is_even(i32)bool", "4"], "true\n"), (["L", "half(f32)f32", "0.2"], "0.1\n"),
            (["L", "greeting(bool)string", "true"], "HELLO\n"),
            (["--json", "L", "greeting(bool)string", "0"], "{\"result\": \"hello\"}\n"),
            (["L", "nothing()string"], "null\n"), (["L", "silent()"], ""),
            (["L", "wide()u64"], "18446744073709551615\n"),
            (["L", "fill(pointer, i32)", "out:8", "3"], "argument 0: xxx\n"),
            (["L", "twice(pointer)", "out:i32=21"], "argument 0: 42\n"),
            (["L", "name(pointer)void", "out:string"], "argument 0: a name\n"),
            (["L", "first(pointer)i64", "hex:07000000"], "7\n"), (["L", "first(pointer)i64", "null"], "-1\n"),
            (["--definitions", "s.json", "L", "flags", "ONE|FOUR"], "5\n"),
            (["L", "conjugate(complexdouble)complexdouble", "[1, 2]"], "{\"real\": 1.0, \"imaginary\": -2.0}\n"),
            (["L", "next(i128)i128", #"{"low": 18446744073709551615, "high": 0}"#], "{\"low\": 0, \"high\": 1}\n"),
            (
                [
                    "--definitions", "s.json", "L", "sample_turn",
                    #"{"x": 3, "y": 1.5, "name": "abc", "low": 5, "high": 7}"#,
                ],
                #"{"x": -3, "y": 3.0, "name": [33, 98, 99, 0, 0, 0, 0, 0], "low": 5, "high": -7}"# + "\n"
            ),
        ]
    )
    func calls(_ arguments: [String], _ output: String) throws {
        let library = try FixtureLibrary.build(text: Self.source, name: "called")
        let scratch = try Scratch(["s.json": Self.definitions])
        let words = ["call"] + arguments.map { $0 == "L" ? library : $0 }
        let result = try Command.run(words, in: scratch.folder)
        #expect(result.output == output)
        #expect(result.messages.isEmpty)
        #expect(result.code == 0)
    }

    @Test("Where a text is can be asked for")
    func addresses() throws {
        let library = try FixtureLibrary.build(text: Self.source, name: "called")
        let scratch = try Scratch(["s.json": Self.definitions])
        for call in [["owned"], ["greeting", "true"]] {
            let words = ["call", "--definitions", "s.json", "--result", "address", library] + call
            let result = try Command.run(words, in: scratch.folder)
            #expect(result.output.hasPrefix("0x"), "\(result)")
        }
    }

    @Test(
        "What does not fit is said before the call",
        arguments: [
            ([m, "cos(f64)f64"], 1, "'cos(double)' takes 1 argument, there are 0"),
            ([c, "printf(string, ...)i32"], 1, "takes at least 1 argument, there are 0"),
            ([m, "cos(f64)f64", "x"], 1, "argument 0 of 'cos' (double): 'x' is no number"),
            ([c, "abs(i32)i32", "1.5"], 1, "argument 0 of 'abs' (int32): '1.5' is no integer"),
            ([c, "abs(i32)i32", "3000000000"], 1, "3000000000 is out of range, -2147483648 to 2147483647"),
            ([c, "puts(bool)i32", "2"], 1, "(bool): '2' is neither true nor false"),
            ([c, "free(pointer)", "x"], 1, "'x' is no address; write null"),
            ([c, "free(pointer)", "hex:123"], 1, "no pairs of hexadecimal digits"),
            ([c, "free(pointer)", "out:what"], 1, "expected a type or a number of bytes behind 'out:'"),
            ([c, "strlne(string)u64", "x"], 1, "has no function 'strlne'; did you mean 'str"),
            (["libabsent.so.7", "f()"], 1, "libabsent.so.7: "),
            ([c, "abs(i32"], 1, "signature 'abs(i32', column 8: expected ',' or ')'"),
            ([c, "abs(int)i32", "1"], 1, "signature 'abs(int)i32', column 5: Unsupported FFI type: 'int'"),
            ([c, "abs(i32)i32 x", "1"], 1, "expected nothing behind the result's type"),
            ([c, "abs(..., i32)", "1"], 1, "'...' comes last"), ([c, "abs(void)", "1"], 1, "void is no parameter"),
            ([c, "abs"], 1, "expected a name and its parameter types, as in 'cos(f64)f64'"),
            ([c, "f({i32"], 1, "expected ',' or '}'"),
            (["--definitions", "absent.json", c, "abs", "1"], 1, "cannot read 'absent.json'"),
            (
                ["--definitions", "s.json", "L", "flag", "1"], 1,
                "the definitions of Sample have no function 'flag'; did you mean 'flags'?"
            ),
            (["--definitions", "s.json", "L", "absent"], 1, "has no function 'absent'"),
            (["--definitions", "s.json", "L", "flags", "ONE|TWO"], 1, "'ONE|TWO' is no integer"),
            (["--definitions", "s.json", "L", "sample_turn", "[1]"], 1, "(sample): 5 members, but 1 values"),
            (["--definitions", "s.json", "L", "sample_turn", "{"], 1, "'{' is no JSON"),
            (
                ["--definitions", "s.json", "L", "sample_turn", #"{"z": 1}"#], 1,
                "there is no member 'z'; it has x, y, name, low, high"
            ),
            (["--definitions", "s.json", "L", "sample_turn", #"[1e20, 0, "", 0, 0]"#], 1, "'sample_turn'.x (int32): "),
            (
                ["--definitions", "s.json", "L", "sample_turn", #"[1, 0, "", 8, 0]"#], 1,
                "expected an integer of 3 bits, found 8"
            ),
            (
                ["--definitions", "s.json", "L", "sample_turn", #"[1, 0, [1,2,3,4,5,6,7,8,9], 0, 0]"#], 1,
                "expected 8 elements, found 9"
            ),
            (
                ["--definitions", "s.json", "L", "sample_turn", #"[1, 0, "too long!", 0, 0]"#], 1,
                "expected at most 8 elements, found 9"
            ),
            (
                ["--definitions", "s.json", "L", "sample_turn", #"{"x": 1, "low": 2}"#], 1,
                "'sample_turn' (sample): there is no value for y, name, high"
            ),
            (["L", "half(f32)f32", "1e39"], 1, "argument 0 of 'half' (float): 1e39 is out of range"),
            ([m, "cos(f64)f64", "1e999"], 1, "'1e999' is no number"),
            ([c, "puts(string)i32", #"\q"#], 1, #"'\q' is no escape; write \\ for a backslash, or raw:…"#),
            (
                ["L", "spread(pointer)", "out:i32"], 1,
                "'spread' wrote beyond the memory of argument 0: 4 bytes, and 16 were needed"
            ),
            (["L", "spread(pointer)", "out:8"], 1, "argument 0: 8 bytes, and 16 were needed"),
            (["L", "fill(pointer, i32)", "hex:0000", "40"], 1, "argument 0: 2 bytes, and 41 were needed"),
            (
                ["--definitions", "s.json", "L", "spread", "out:i32"], 1,
                "argument 0 of 'spread' is 'long *', which points to 8 bytes; out:i32 has 4"
            ),
            (
                ["--definitions", "s.json", "L", "both", "out:7"], 1,
                "'struct two *', which points to 8 bytes; out:7 has 7"
            ),
            (["--definitions", "s.json", "--result", "text", "L", "flags", "1"], 1, "'flags' returns int32"),
            (["--result", "text", "L", "silent()"], 1, "write string or pointer in the signature"),
            ([c], 64, "Name a library and a function"), (["--nonsense"], 64, "Name a library and a function"),
        ] as [([String], Int32, String)]
    )
    func refuses(_ arguments: [String], _ code: Int32, _ message: String) throws {
        let library = try FixtureLibrary.build(text: Self.source, name: "called")
        let scratch = try Scratch(["s.json": Self.definitions])
        let words = ["call"] + arguments.map { $0 == "L" ? library : $0 }
        let result = try Command.run(words, in: scratch.folder)
        #expect(result.code == code)
        #expect(result.output.isEmpty)
        #expect(result.messages.contains(message), "\(result.messages)")
    }

    @Test("A variable is not called, with a signature and with definitions")
    func variable() throws {
        let library = try FixtureLibrary.build(
            text: "int value = 3;\nint seven(void) { return 7; }",
            name: "call-variable"
        )
        let scratch = try Scratch([
            "m.json": """
            { "schemaVersion": 1, "module": "M", "library": { "names": ["m"] }, "functions": { "value": { "return": "i32" } } }
            """
        ])
        for arguments in [[library, "value()i32"], ["--definitions", "m.json", library, "value"]] {
            let result = try Command.run(["call"] + arguments, in: scratch.folder)
            #expect(result.code == 1 && result.output.isEmpty)
            #expect(result.messages.hasPrefix("ffigen: error: 'value' is a variable in "), "\(result.messages)")
        }
        #expect(try scratch.ffigen("call", library, "seven()i32").output == "7\n")
    }
}
