// Licensed under Apache License v2.0. See LICENSE for details.

/// Names in a library's symbol table, which an asm label can make anything.
enum SymbolName {
    /// Whether a name can stand in the list of symbols: one a line, with marks at the end: `^` for one of
    /// the shim, `?` for an optional one.
    static func isUsable(_ name: String) -> Bool {
        !name.isEmpty && name.last != "?" && name.last != "^"
            && name.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && $0 != "\"" && $0 != "\\" }
    }

    /// Why a name cannot.
    static func refusal(_ name: String) -> String {
        "its symbol name \(SwiftLiteral.string(name)) has characters that no symbol list can hold"
    }
}
