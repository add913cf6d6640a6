// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Testing

/// What stands on standard error: colours, and the same lines in the same order however many cores read.
@Suite("ffigen: messages")
struct ConsoleTests {
    private static let files = ["sample.h": "static int sample_note(void) { return 1; }\nint sample(void);\n"]

    @Test(
        "Severities have colours only where somebody asks for them, and NO_COLOR has the last word",
        arguments: [
            ([:], false), (["CLICOLOR_FORCE": "1"], true), (["CLICOLOR_FORCE": "0"], false),
            (["CLICOLOR_FORCE": ""], false),
            (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false), (["CLICOLOR_FORCE": "1", "NO_COLOR": ""], true),
        ] as [([String: String], Bool)]
    )
    func colours(_ environment: [String: String], _ isColoured: Bool) throws {
        let scratch = try Scratch(Self.files)
        let neutral = ["NO_COLOR": "", "CLICOLOR_FORCE": ""].merging(environment) { $1 }
        let result = try scratch.ffigen("sample.h", environment: neutral)
        let plain = "sample.h:1:12: warning: function 'sample_note'"
        let coloured = "sample.h:1:12: \u{1B}[1;35mwarning:\u{1B}[0m function 'sample_note'"
        #expect(result.messages.contains(isColoured ? coloured : plain))
        #expect(result.messages.contains("\u{1B}") == isColoured)
        let failure = try scratch.ffigen("absent.h", environment: neutral)
        #expect(failure.messages.hasPrefix(isColoured ? "ffigen: \u{1B}[1;31merror:\u{1B}[0m " : "ffigen: error: "))
    }

    @Test("Modules that are read at the same time give what each gives alone, in the configuration's order")
    func parallel() throws {
        let names = (0..<12).map { "module\($0)" }
        var files = ["all.json": "{ modules: [\(names.map { "{ headers: ['\($0).h'] }" }.joined(separator: ", "))] }"]
        for (index, name) in names.enumerated() {
            // The first takes the longest to read.
            let count = (12 - index) * 40
            let functions = (0..<count).map { "int \(name)_f\($0)(int a);\n#define \(name)_C\($0) (\($0) + 1)\n" }
            files["\(name).h"] = functions.joined() + "static int \(name)_inline(void) { return 1; }\n"
        }
        let scratch = try Scratch(files)
        let together = try scratch.ffigen("--config", "all.json", "-o", "together")
        #expect(together.code == 0, "\(together.messages)")
        var messages = ""
        for name in names {
            let single = try scratch.ffigen("\(name).h", "-o", "single")
            messages += single.messages
        }
        let all = try scratch.files()
        for (path, file) in all where path.hasPrefix("single/") {
            #expect(all["together/" + path.dropFirst(7)]?.content == file.content, "\(path)")
        }
        func findings(_ text: String) -> [Substring] {
            text.split(separator: "\n").filter { $0.contains(": warning: ") }
        }
        #expect(findings(together.messages) == findings(messages))
        #expect(findings(messages).count == 12)
    }
}
