// Licensed under Apache License v2.0. See LICENSE for details.

import Testing

@testable import BindingGenerator

@Suite("Conditions of #if")
struct CompilationConditionTests {
    @Test(
        "What the compiler takes",
        arguments: [
            "os(Linux)", "!os(Windows)", " os( macOS ) || os(iOS) ", "arch(x86_64) && !arch(arm64)", "DEBUG", "!!DEBUG",
            "(os(Linux) || os(FreeBSD)) && !(DEBUG && FAST)", "swift(>=6.2)", "swift(< 6.2.1)", "compiler(>=6)",
            "canImport(Foundation)", "canImport(A.B)", "canImport(A, _version: 1.2)", "targetEnvironment(simulator)",
            "hasFeature(Embedded)", "hasAttribute(retroactive)", "_endian(little)", "_pointerBitWidth(_64)", "true",
            "os(SomethingQuiteNew)", "objectFormat(ELF)",
        ]
    )
    func taken(condition: String) {
        #expect(CompilationCondition.problem(of: condition) == nil)
    }

    @Test(
        "What it does not take, and what is wrong with it",
        arguments: [
            ("", "expected a condition, found the end"), ("os(Linux", "expected ')', found the end"),
            ("os(Linux))", "expected '&&', '||' or the end, found ')'"), ("os()", "expected a system, found ')'"),
            ("os(Linux) &&", "expected a condition, found the end"), ("&& A", "expected a condition, found '&& A'"),
            ("A & B", "expected '&&', '||' or the end, found '& B'"), ("A B", "or the end, found 'B'"),
            ("(A", "expected ')', found the end"), ("os(linux)", "'linux' is not a system; did you mean 'Linux'?"),
            ("arch(x86-64)", "expected ')', found '-64)'"), ("arch(x8664)", "did you mean 'x86_64'?"),
            ("swift(6.2)", "expected '>=' or '<' and a version"), ("swift(>=six)", "expected a version such as 6.2"),
            ("swift(>=6..1)", "expected a version"), ("canImport()", "expected a module"),
            ("canImport(A, version: 1)", "expected '_version:'"), ("canimport(A)", "did you mean 'canImport'?"),
            ("A // B", "found '// B'"), ("A\n#endif", "found '\n#endif'"), ("5", "expected a condition, found '5'"),
            ("targetEnvironment(simulatr)", "did you mean 'simulator'?"), ("os(Linux) == true", "found '== true'"),
        ]
    )
    func refused(condition: String, message: String) throws {
        let problem = try #require(CompilationCondition.problem(of: condition))
        #expect(problem.contains("'\(condition)' is no condition of #if"))
        #expect(problem.contains(message), "\(problem)")
    }

    @Test("One in a configuration is an error at its place")
    func located() throws {
        let error = try #require(throws: ConfigurationError.self) {
            try ConfigurationFile(json5: "{ modules: [{ headers: ['a.h'],\n  condition: 'os(Linux' }] }")
        }
        #expect(error.path == "$.modules[0].condition")
        #expect(error.line == 2 && error.column == 3)
    }
}
