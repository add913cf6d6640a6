// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import TestSupport
import Testing

@Suite("A configuration says about functions what C cannot")
struct FunctionRuleTests {
    @Test("The module that is compiled and called is the one that is generated")
    func golden() throws {
        let fixtures = FixtureLibrary.folder.appending(path: "adapted")
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
            ("match: 'lib_flag', status: { success: 'nonzero' }", "its result is no integer, enumeration or pointer"),
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
        "A rule that is none is an error at its place",
        arguments: [
            ("match: 'f('", "$.modules[0].functions[0].match: 'f(' is no regular expression"),
            ("name: 'f'", "$.modules[0].functions[0]: the key 'match' is missing"),
            ("match: 'f', name: '1x'", "'1x' cannot name a Swift function"),
            ("match: 'f', closure: []", "$.modules[0].functions[0].closure: unknown key; did you mean 'closures'?"),
            ("match: 'f', closures: [{ callback: [] }]", "a parameter is given by its name, or by its number"),
            ("match: 'f', closures: [{ callback: 0, lifetime: 'x' }]", "'x' is none of 'call', 'process'"),
            ("match: 'f', closures: [{ callback: 0, lifetime: 'call', destroy: 1 }]", "needs no lifetime"),
            ("match: 'f', status: { success: [] }", "name at least one value that means success"),
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
}
