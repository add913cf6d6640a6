// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

@Suite("A configuration says about functions what C cannot")
struct FunctionRuleTests {
    @Test("The module that is compiled and called is the one that is generated", arguments: ["adapted", "statuses"])
    func golden(fixture: String) throws {
        let fixtures = FixtureLibrary.folder.appending(path: fixture)
        let golden = FixtureLibrary.folder.deletingLastPathComponent().appending(path: "GoldenCompileTests/Adapted")
        let result = try Command.run(
            ["--config", "ffigen.json", "--check", "--strict", "-o", golden.path],
            in: fixtures
        )
        #expect(result.code == 0, "\(result.messages)\nScripts/goldens writes it")
    }

    private static let header = """
        #define LIB_OK 0
        typedef struct { int a; } lib_record;
        int lib_visit(int (*each)(void *, int), void *context, void *other);
        int lib_plain(int (*each)(int), void *context);
        int lib_by_value(int (*each)(void *, lib_record), void *context);
        int lib_print(const char *format, ...);
        int lib_fill(char *buffer, const char *end);
        void lib_nothing(const int *value);
        const char *lib_error(int code, int other);
        #define LIB_TEXT "text"
        _Bool lib_flag(void);
        double lib_ratio(void);
        lib_record lib_both(void);
        #define LIB_BIG 0x100000000
        unsigned char lib_byte(void);
        lib_record *lib_never_null(void) __attribute__((returns_nonnull));
        int lib_array(int three[3]);
        typedef struct lib_handle lib_handle;
        int lib_open(lib_handle **handle, int *count);
        void lib_close(lib_handle *handle);
        const char *lib_reason(lib_handle *handle);
        char *lib_text(void);

        """

    @Test(
        "A rule that cannot be applied says why, at its place, and leaves the function as it is",
        arguments: [
            ("match: 'lib_visit', closures: [{ callback: 'each' }]", "more than one 'void *' beside 'each'"),
            (
                "match: 'lib_visit', closures: [{ callback: 'eech', context: 1 }]",
                "no parameter 'eech'; did you mean 'each'?"
            ),
            ("match: 'lib_visit', closures: [{ callback: 1 }]", "parameter number 1 is no function pointer"),
            ("match: 'lib_visit', closures: [{ callback: 9 }]", "it has 3 parameters, and no parameter number 9"),
            ("match: 'lib_visit', outputs: ['context', 'context']", "has no value to begin with"),
            ("match: 'lib_plain', closures: [{ callback: 'each' }]", "the callback 'each' has no 'void *'"),
            ("match: 'lib_by_value', closures: [{ callback: 'each' }]", "use Callback for it"),
            ("match: 'lib_print', string: {}", "it takes variable arguments"),
            ("match: 'lib_fill', string: {}", "its result is no string"),
            ("match: 'lib_fill', buffers: [{ pointer: 0, count: 1 }]", "parameter number 1 is no integer"),
            ("match: 'lib_fill', outputs: ['end']", "no pointer through which something can be given back"),
            (
                "match: 'lib_fill', status: { success: ['LIB_KO'] }",
                "no constant of the headers; did you mean 'LIB_OK'?"
            ),
            ("match: 'lib_fill', status: { success: 'nonnull' }", "its result is no pointer"),
            ("match: 'lib_fill', status: { message: 'lib_error' }", "takes 2 arguments"),
            ("match: 'lib_fill', status: { message: 'lib_eror' }", "did you mean 'lib_error'?"),
            ("match: 'lib_fill', name: 'lib_print', status: {}", "'lib_print' is the name of another member"),
            ("match: 'lib_flag', status: { success: [2] }", "its result is never 2 as it is 0 or 1"),
            ("match: 'lib_flag', status: { success: [0, 1] }", "so all results would mean success"),
            ("match: 'lib_flag', status: { success: 'nonnegative' }", "cannot say whether it succeeded in that way"),
            ("match: 'lib_byte', status: { success: [-1] }", "its result is never -1 as it is 0 to 255"),
            (
                "match: 'lib_byte', status: { success: ['LIB_BIG'] }",
                "its result is never 'LIB_BIG', which is 4294967296, as it is 0 to 255"
            ),
            (
                "match: 'lib_byte', status: { success: 'nonnegative' }",
                "its result has no sign, so all results would mean"
            ),
            ("match: 'lib_never_null', status: { success: 'nonnull' }", "its result is never null"),
            ("match: 'lib_array', outputs: ['three']", "parameter 'three' is an array of 3 elements"),
            (
                "match: 'lib_fill', status: { message: 'lib_flag' }",
                "'lib_flag', that tells what went wrong, gives no string"
            ),
            (
                "match: 'lib_fill', status: { message: 'lib_reason' }",
                "no parameter of the call fits number 0; give its 'arguments'"
            ),
            (
                "match: 'lib_fill', status: { message: { function: 'lib_reason', arguments: ['buffer'] } }",
                "takes a value of another type as its parameter number 0"
            ),
            (
                "match: 'lib_fill', status: { message: { function: 'lib_error', arguments: ['status'] } }",
                "takes 2 arguments, and not 1"
            ),
            (
                "match: 'lib_open', outputs: [{ parameter: 'handle', onFailure: 'lib_close' }]",
                "without a 'status' nothing fails"
            ),
            (
                "match: 'lib_open', outputs: [{ parameter: 'handle', onFailure: 'lib_flag' }], status: {}",
                "'lib_flag', that takes 'handle' back, takes 0 arguments"
            ),
            (
                "match: 'lib_open', outputs: [{ parameter: 'count', onFailure: 'lib_close' }], status: {}",
                "'onFailure' is for pointers"
            ),
            (
                "match: 'lib_text', string: { free: 'lib_close' }",
                "that frees the result, takes a value of another type"
            ),
            (
                "match: 'lib_ratio', status: { success: 'nonnegative' }",
                "its result is no integer, enumeration or pointer"
            ),
            ("match: 'lib_both', status: {}", "its result is no integer, enumeration or pointer"),
            ("match: 'lib_fill', status: { success: ['LIB_TEXT'] }", "'LIB_TEXT' is no constant of the headers"),
            ("match: 'lib_nothing', status: {}", "it has no result that could be a status"),
        ]
    )
    func notApplied(entry: String, reason: String) throws {
        let scratch = try Scratch(["lib.h": Self.header])
        try scratch.write("ffigen.json", "{ modules: [{ headers: ['lib.h'], functions: [{ \(entry) }] }] }")
        let result = try scratch.ffigen("--config", "ffigen.json")
        #expect(result.code == 0)
        #expect(result.messages.contains("ffigen.json:1:49: warning: function 'lib_"), "\(result.messages)")
        #expect(result.messages.contains(reason), "\(result.messages)")
        #expect(try scratch.text("Lib.swift").contains("func lib_fill(_ buffer: UnsafeMutablePointer<CChar>?"))
    }

    @Test(
        "What fits of a rule is applied, and what does not is named with its key",
        arguments: [
            (
                "match: 'lib_open', outputs: ['handle'], status: { success: ['LIB_KO'] }",
                "func lib_open(_ count: UnsafeMutablePointer<Int32>?) -> (result: Int32,", "not 'status': 'LIB_KO'"
            ),
            (
                "match: 'lib_open', outputs: ['handle', 'counts'], status: {}",
                "func lib_open(_ count: UnsafeMutablePointer<Int32>?) throws(StatusError)",
                "not 'outputs': it has no parameter 'counts'; did you mean 'count'?"
            ),
            (
                "match: 'lib_open', name: 'lib_close', outputs: ['handle', 'count']",
                "func lib_open() -> (result: Int32,", "not 'name': 'lib_close' is the name of another member"
            ),
            (
                "match: 'lib_open', outputs: ['handle'], status: { message: 'lib_eror' }",
                "func lib_open(_ count: UnsafeMutablePointer<Int32>?) throws(StatusError)", "not 'status': 'lib_eror'"
            ),
            (
                "match: 'lib_fill', string: {}, status: {}",
                "func lib_fill(_ buffer: UnsafeMutablePointer<CChar>?, _ end: UnsafePointer<CChar>?) throws(StatusError)",
                "not 'string': its result is no string"
            ),
        ]
    )
    func partlyApplied(entry: String, form: String, reason: String) throws {
        let scratch = try Scratch(["lib.h": Self.header])
        try scratch.write("ffigen.json", "{ modules: [{ headers: ['lib.h'], functions: [{ \(entry) }] }] }")
        let result = try scratch.ffigen("--config", "ffigen.json")
        #expect(result.code == 0)
        #expect(result.messages.contains("ffigen.json:1:49: warning: function 'lib_"), "\(result.messages)")
        #expect(result.messages.contains("takes the rest of its rule, but \(reason)"), "\(result.messages)")
        let text = try scratch.text("Lib.swift").split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing("( ", with: "(").replacing(" )", with: ")")
        #expect(text.contains(form), "\(text)")
    }

    @Test("Values of enumerations that another module declares mean success", arguments: ["library", "dropIn"])
    func sharedValues(style: String) throws {
        let scratch = try Scratch([
            "codes.h": "enum codes { CODES_FINE = 4 };\n#define CODES_MORE 6\n",
            "lib.h": "#include \"codes.h\"\nint lib_do(void);\n",
        ])
        let module =
            "{ headers: ['lib.h'], style: '\(style)', excludeHeaders: ['codes.h'], "
            + "functions: [{ match: 'lib_do', status: { success: ['CODES_FINE', 'CODES_MORE'] } }]"
        // Of one run, and by the definitions of an earlier one.
        try scratch.write("one.json", "{ modules: [{ headers: ['codes.h'] }, \(module) }] }")
        try scratch.write("two.json", "{ modules: [\(module), sharedTypes: [{ definitions: 'Codes.ffi.json' }] }] }")
        for file in ["one.json", "two.json"] {
            let result = try scratch.ffigen("--config", file)
            #expect(result.code == 0, "\(result.messages)")
            let text = try scratch.text("Lib.swift")
            #expect(text.contains("guard result == 4 /* CODES_FINE */ || result == 6 /* CODES_MORE */ else"), "\(text)")
        }
    }

    @Test(
        "A rule that is none is an error at its place",
        arguments: [
            ("match: 'f('", "$.modules[0].functions[0].match: 'f(' is no regular expression"),
            ("name: 'f'", "$.modules[0].functions[0]: the key 'match' is missing"),
            ("match: 'f', name: '1x'", "'1x' cannot name a Swift function"),
            ("match: 'f', closure: []", "$.modules[0].functions[0].closure: unknown key; did you mean 'closures'?"),
            (
                "match: 'f', closures: [{ callback: [] }]",
                "callback: expected a string or a whole number that is not negative, found an array"
            ),
            ("match: 'f', closures: [{ callback: 0, lifetime: 'x' }]", "'x' is none of 'call', 'process'"),
            ("match: 'f', closures: [{ callback: 0, lifetime: 'call', destroy: 1 }]", "needs no lifetime"),
            ("match: 'f', status: { success: [] }", "status.success: the array is empty"),
            ("match: 'f', status: { success: 'fine' }", "'fine' is none of 'nonnegative', 'nonzero', 'nonnull'"),
        ]
    )
    func invalid(entry: String, message: String) throws {
        let scratch = try Scratch(["lib.h": Self.header])
        try scratch.write("ffigen.json", "{ modules: [{ headers: ['lib.h'], functions: [{ \(entry) }] }] }")
        let result = try scratch.ffigen("--config", "ffigen.json")
        #expect(result.code == 1)
        #expect(result.messages.contains("ffigen.json:1:"))
        #expect(result.messages.contains(message), "\(result.messages)")
    }

    private static let odd = """
        #pragma clang assume_nonnull begin
        struct pair { int a; int b; };
        int pair(struct pair *out);
        typedef enum { K0, K1 } kind_t;
        int get_kind(kind_t *out);
        int fill_kinds(kind_t *kinds, unsigned long count);
        int set(void (*_Nullable cb)(void *user), void *ctx, void (*_Nullable destroy)(void *_Nullable));
        int each(void (*cb)(void *user, struct pair *p), void *user);
        #pragma clang assume_nonnull end
        int text_context(void (*cb)(void *user), char *user);
        int function_context(void (*cb)(void *user), void (*user)(int));
        int failing_destroy(void (*cb)(void *user), void *user, int (*destroy)(void *));
        typedef void (*variadic)(void *user, const char *format, ...);
        int variadic_callback(variadic cb, void *user);
        int raw_f(int);
        int f(int);

        """

    @Test(
        "Rules for functions whose types have members' names, contexts that are never null, and what does not fit",
        arguments: ["library", "dropIn"]
    )
    func odd(style: String) throws {
        let rules = """
            { match: 'pair', outputs: ['out'], status: { success: [0] } }, { match: 'get_kind', outputs: ['out'] },
            { match: 'fill_kinds', buffers: [{ pointer: 0, count: 1 }] },
            { match: 'set', closures: [{ callback: 0, context: 1, destroy: 2 }] },
            { match: 'each', closures: [{ callback: 'cb' }] },
            { match: 'text_context', closures: [{ callback: 0, context: 1 }] },
            { match: 'function_context', closures: [{ callback: 0, context: 1 }] },
            { match: 'failing_destroy', closures: [{ callback: 0, context: 1, destroy: 2 }] },
            { match: 'variadic_callback', closures: [{ callback: 0, context: 1 }] },
            { match: 'f', status: { success: [0] } },
            """
        let configuration = """
            { modules: [{ headers: ['odd.h'], name: 'Odd', style: '\(style)', enums: { styles: { kind_t: 'frozen' } },
              functions: [\(rules)] }] }
            """
        let scratch = try Scratch(["odd.h": Self.odd, "ffigen.json": configuration])
        let result = try scratch.ffigen("--config", "ffigen.json", "-o", "out", "--no-carets")
        #expect(result.code == 0)
        for reason in [
            "function 'text_context' stays as C declares it: parameter number 1 is no 'void *'",
            "function 'function_context' stays as C declares it: parameter number 1 is no 'void *'",
            "function 'failing_destroy' stays as C declares it: parameter number 2 is no 'void (*)(void *)'",
            "function 'variadic_callback' stays as C declares it: the callback number 0 takes variable arguments",
        ] {
            #expect(result.messages.contains(reason), "\(reason)")
        }
        let swift = scratch.folder.appending(path: "out/Odd.swift")
        #expect(
            try String(contentsOf: swift, encoding: .utf8).contains(
                "FFI.nonNull(ClosureContext.retained(cb), count: 1)"
            )
        )
        #expect(try SwiftCompiler.problem(with: [swift]) == nil)
    }

    @Test("A rule for a function that --used-by leaves out is of use all the same")
    func unmentioned() throws {
        let scratch = try Scratch([
            "lib.h": "int lib_used(void);\nint lib_unused(void);\n", "use.swift": "lib.lib_used()\n",
            "ffigen.json": """
            { modules: [{ headers: ['lib.h'], name: 'Lib', usedBy: ['use.swift'],
              functions: [{ match: 'lib_unused', status: { success: [0] } }] }] }
            """,
        ])
        let result = try scratch.ffigen("--config", "ffigen.json", "--strict", "-o", "out")
        #expect(result.code == 0, "\(result.messages)")
    }

    @Test("A module that shares types with one of its own name is refused at its place")
    func sharingWithItself() throws {
        let scratch = try Scratch([
            "lib.h": "int lib_used(void);\n",
            "ffigen.json":
                "{ modules: [{ headers: ['lib.h'], name: 'Lib', sharedTypes: [{ definitions: 'Lib.ffi.json' }] }] }",
        ])
        #expect(try scratch.ffigen("lib.h", "--module", "Lib").code == 0)
        let result = try scratch.ffigen("--config", "ffigen.json", "-o", "out")
        #expect(result.code == 1)
        #expect(result.messages.contains("ffigen.json:1:62: error: the module that shares its types is called 'Lib'"))
    }
}
