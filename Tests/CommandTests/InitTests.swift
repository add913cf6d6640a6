// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Testing

/// `ffigen init`: a configuration that works as it is written.
@Suite("ffigen init")
struct InitTests {
    @Test("What it writes is accepted as it is, and gives what the header alone gives")
    func accepted() throws {
        let scratch = try Scratch(["sample.h": "int sample_add(int a, int b);\n"])
        let made = try scratch.ffigen("init", "sample.h")
        #expect(made.code == 0, "\(made.messages)")
        #expect(made.messages == "wrote ffigen.json\n")
        #expect(try scratch.ffigen("--config", "ffigen.json", "-o", "configured").code == 0)
        #expect(try scratch.ffigen("sample.h", "-o", "plain").code == 0)
        #expect(try scratch.text("configured/Sample.swift") == scratch.text("plain/Sample.swift"))
    }

    @Test("Headers and folders in a file elsewhere are found from there")
    func elsewhere() throws {
        let scratch = try Scratch([
            "vendor/sample.h": "#include <part.h>\nint sample_add(part a);\n",
            "vendor/more/part.h": "typedef int part;\n",
            "Sources/Tool/": "",
        ])
        let made = try Command.run(
            [
                "init", "vendor/sample.h", "-o", "Sources/Tool/ffigen.json", "--library", "one", "--library",
                "/opt/two.so",
                "--module", "Named", "--", "-Ivendor/more", "-DX",
            ],
            in: scratch.folder
        )
        #expect(made.code == 0, "\(made.messages)")
        let text = try scratch.text("Sources/Tool/ffigen.json")
        #expect(text.contains("headers: [\"../../vendor/sample.h\"],"))
        #expect(text.contains("clangArguments: [\"-I../../vendor/more\", \"-DX\"],"))
        #expect(text.contains("libraries: [\"one\", \"/opt/two.so\"],"))
        let result = try scratch.ffigen("--config", "Sources/Tool/ffigen.json")
        #expect(result.code == 0, "\(result.messages)")
        #expect(try scratch.files().keys.contains("Named.swift"))
    }

    @Test("A file that is there is replaced only with --force")
    func force() throws {
        let scratch = try Scratch(["sample.h": "int f(void);\n", "ffigen.json": "mine"])
        let refused = try scratch.ffigen("init", "sample.h")
        #expect(refused.code == 1)
        #expect(refused.messages == "ffigen: error: ffigen.json is there already; --force replaces it\n")
        #expect(try scratch.text("ffigen.json") == "mine")
        #expect(try scratch.ffigen("init", "sample.h", "--force").code == 0)
        #expect(try scratch.text("ffigen.json").contains("\"sample.h\""))
    }

    @Test("A header that is not there writes nothing")
    func missingHeader() throws {
        let scratch = try Scratch()
        let result = try scratch.ffigen("init", "missing.h")
        #expect(result.code == 1)
        #expect(result.messages.contains("cannot find the header 'missing.h'"))
        #expect(try scratch.files().isEmpty)
    }
}
