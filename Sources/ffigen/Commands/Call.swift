// Licensed under Apache License v2.0. See LICENSE for details.

import ArgumentParser
import BindingGenerator
import FFIRuntime
import LibrarySymbols
import ShellCall

/// A C function called from the shell.
struct Call: ParsableCommand, TakesRest {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Call a C function and print its result.",
        usage: """
            ffigen call [--json] <library> '<name>(<type>, ...)<type>' [<argument> ...]
            ffigen call [--json] --definitions <file> [--result <form>] <library> <name> [<argument> ...]
            """,
        discussion: """
            ffigen call libm.so.6 'cos(f64)f64' 0.5
            ffigen call --definitions Zlib.ffi.json libz.so.1 zlibVersion
            ffigen call libc.so.6 'printf(string, ...)i32' '%d %s\\n' 5 five
            ffigen call libm.so.6 'frexp(f64, pointer)f64' 8 out:i32
            ffigen call libc.so.6 'div(i32, i32){i32, i32}' -- -7 2

            Types: void, bool, char, i8 to u64, f32, f64, string, pointer, longdouble, i128, u128, complexdouble, {...} \
            for a struct by value, ... for variable arguments. Options go before the library; everything behind the \
            function is an argument, also what begins with '-'.

            Arguments: numbers (0x.., 0b..), texts, null. For a pointer also 0x.. for an address, text:.. for a text, \
            hex:.. for bytes, out:TYPE or out:TYPE=VALUE for a value that the function fills in, out:COUNT for so many \
            bytes. Texts have C's escapes (\\n, \\t, \\x1b, \\\\), raw:.. has none. A struct is JSON with all its members: \
            {"quot": 1, "rem": 2} or [1, 2]. Behind the parameters of a variadic function i64:5 says a type. With \
            --definitions, names of constants are integers: A|B, and out: takes names of structs.

            A result is printed as a text where its type is string, or where the definitions say char *; --result address \
            prints where it is, --result text takes what is there for a text.

            Exit codes: 0 called, 1 failed, 64 bad usage. A function that gets wrong arguments can end the process.
            """
    )

    @Option(help: ArgumentHelp("Definitions that have the function's types.", valueName: "file"))
    var definitions: String?

    @Option(
        help: ArgumentHelp(
            "With --definitions, how a pointer that is returned is printed: text or address.",
            valueName: "form"
        )
    )
    var result: ShellCall.ResultForm?

    @Flag(help: "Print the result and what was filled in as JSON.")
    var json = false

    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp("The library, the function, and its arguments.", valueName: "word")
    )
    var words: [String] = []

    /// What stood behind `--`: more arguments.
    var rest: [String] = []

    private enum CodingKeys: String, CodingKey {
        case definitions, result, json, words
    }

    func run() throws {
        // Everything is taken as it is, the word for help too.
        if let first = words.first, ["--help", "-h"].contains(first) { throw CleanExit.helpRequest(self) }
        let words = words + rest
        guard words.count >= 2 else {
            throw ValidationError("Name a library and a function, as in: ffigen call libm.so.6 'cos(f64)f64' 0.5")
        }
        do {
            let function = try open(words[0], words[1])
            try Self.refuseData(function.name, of: words[0])
            let outcome = try function.call(Array(words.dropFirst(2)))
            let text = json ? outcome.json : outcome.text
            if !text.isEmpty { print(text) }
        } catch {
            Console(isQuiet: false).report(error)
            throw ExitCode.failure
        }
    }

    /// The loader gives the address of a variable as it gives a function's; calling it would run what is in it.
    private static func refuseData(_ name: String, of library: String) throws {
        guard let path = LibraryPlaces(name: library).path, let exports = try? LibraryExports(path: path),
            exports[name]?.kind.isData == true
        else { return }
        throw CommandError(
            "'\(name)' is a variable in \(path) and cannot be called; 'ffigen check-library' lists what is of another kind "
                + "than a header says"
        )
    }

    private func open(_ library: String, _ function: String) throws -> ShellCall {
        do {
            guard let definitions else {
                if result != nil {
                    throw CommandError("--result is for --definitions; write string or pointer in the signature")
                }
                return try ShellCall(library: library, function: function)
            }
            return try ShellCall(
                library: library,
                function: function,
                definitions: try TextFile.definitions(definitions),
                form: result
            )
        } catch var error as ShellCallError {
            guard let name = error.unknownFunction else { throw error }
            var known = error.knownFunctions
            if definitions == nil, let path = LibraryPlaces(name: library).path,
                let exports = try? LibraryExports(path: path)
            {
                known = exports.symbols.filter { !$0.kind.isData }.map(\.name)
            }
            if let nearest = Suggestion.nearest(to: name, among: known) {
                error.description += "; did you mean '\(nearest)'?"
            }
            throw error
        }
    }
}

extension ShellCall.ResultForm: ExpressibleByArgument {}
