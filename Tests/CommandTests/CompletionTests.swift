// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Testing

/// What bash offers behind `ffigen`.
@Suite("ffigen: completions for bash", .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")))
struct CompletionTests {
    private func offered(_ words: String...) throws -> [String] {
        let scratch = try Scratch()
        let script = try scratch.ffigen("--generate-completion-script", "bash")
        #expect(script.code == 0, "\(script.messages)")
        try scratch.write("completions.bash", script.output)
        let line = (["ffigen"] + words).joined(separator: " ")
        let call = """
            source completions.bash; COMP_WORDS=(ffigen "$@"); COMP_CWORD=$#; COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}
            _ffigen ffigen "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"; printf '%s\\n' "${COMPREPLY[@]}"
            """
        let bash = URL(filePath: "/bin/bash")
        let result = try Bounded.run(bash, ["-c", call, "bash"] + words, in: scratch.folder, seconds: 60)
        #expect(result.end == .exit(0) && result.messages.isEmpty, "\(result.messages)")
        return Set(result.output.split(separator: "\n").map(String.init)).sorted()
    }

    @Test("Options for headers are offered without a command, before a header and behind one")
    func withoutCommand() throws {
        #expect(try offered("--mod") == ["--module"])
        #expect(try offered("sqlite3.h", "--sep") == ["--separate"])
        #expect(try offered("sqlite3.h", "--quiet", "--fo") == ["--force"])
        #expect(try offered("sqlite3.h", "--call-path", "l") == ["libffi"])
    }

    @Test("Commands are offered, and behind one its own options alone")
    func commands() throws {
        #expect(try offered("in") == ["init", "inspect"])
        #expect(try offered("generate", "--mod") == ["--module"])
        #expect(try offered("inspect", "--ht") == ["--html"])
        #expect(try offered("diff", "--mod") == [])
    }
}
