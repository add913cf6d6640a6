// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension DeclarationCollector {
    /// Adds a function for each macro to wrap, in the macro's place in the account.
    func collect(
        _ wrapped: [MacroSignature],
        among nodes: [TopLevelNode],
        removingFrom macros: inout [Macro]
    ) throws(ScanError) {
        var done: Set<String> = []
        for signature in wrapped {
            func refuse(_ reason: String) -> ScanError {
                ScanError(.macroSignature(signature: signature.text, reason: reason))
            }
            if !done.insert(signature.name).inserted {
                throw refuse("the macro '\(signature.name)' has a signature already")
            }
            guard let index = macros.firstIndex(where: { $0.name == signature.name }) else {
                throw refuse("the headers define no macro '\(signature.name)'")
            }
            let macro = macros[index]
            guard macro.isFunctionLike else { throw refuse("the macro '\(signature.name)' takes no parameters") }
            let found = nodes.last {
                $0.kind == .CXCursor_FunctionDecl && $0.file?.isMain == true && $0.cursor.spelling == signature.name
            }
            guard let cursor = found?.cursor else { throw refuse("it does not declare a function") }
            if isCollected(.function(signature.name)) {
                throw refuse("a function of the name '\(signature.name)' is bound already")
            }
            addWrapper(cursor, of: macro)
            macros.remove(at: index)
        }
    }
}
