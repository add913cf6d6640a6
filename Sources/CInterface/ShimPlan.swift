// Licensed under Apache License v2.0. See LICENSE for details.

/// What a C file needs that makes callable what no library exports: inline functions, and macros with parameters.
package struct ShimPlan: Hashable, Codable, Sendable {
    /// A macro with parameters under the signature that was asked for.
    package struct MacroWrapper: Hashable, Codable, Sendable {
        package var name: String
        /// The C definition of a function that expands the macro; its name is ``functionName``.
        package var text: String

        package init(name: String, text: String) {
            self.name = name
            self.text = text
        }

        /// The name of the function that expands a macro.
        package static func functionName(of macro: String) -> String { "ffigen_macro_\(macro)" }
    }

    /// A function of the library that inline code calls.
    package struct Import: Hashable, Codable, Sendable {
        /// Its name in C.
        package var name: String
        /// Its name in the library's symbol table.
        package var symbolName: String
        /// Its result as C spells the type.
        package var result: String
        /// Its parameters as C spells the types.
        package var parameters: [String]

        package init(name: String, symbolName: String, result: String, parameters: [String]) {
            self.name = name
            self.symbolName = symbolName
            self.result = result
            self.parameters = parameters
        }
    }

    /// Lines before the headers: what the command line defines and includes.
    package var prologue: [String]
    /// Inline functions, by name.
    package var functions: [String] = []
    /// Those of `functions` that are not `static`: C leaves their definition to another file.
    package var externalInlines: [String] = []
    package var macros: [MacroWrapper] = []
    package var imports: [Import] = []
    /// Why a function cannot go through the shim, by name.
    package var refusals: [String: String] = [:]

    /// Whether the shim makes a function or macro callable.
    package func has(_ name: String) -> Bool {
        functions.contains(name) || macros.contains { $0.name == name }
    }

    package init(prologue: [String] = []) {
        self.prologue = prologue
    }
}
