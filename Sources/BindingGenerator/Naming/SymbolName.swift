// Licensed under Apache License v2.0. See LICENSE for details.

/// Names in a library's symbol table, which an asm label can make anything.
enum SymbolName {
    /// Whether a name can stand in the list of symbols: one a line, with marks at the end: `^` for one of
    /// the shim, `?` for an optional one.
    static func isUsable(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.last != UInt8(ascii: "?") && name.utf8.last != UInt8(ascii: "^")
            && !name.hasByte { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    }

    /// Why a name cannot.
    static func refusal(_ name: String) -> String {
        "its symbol name \(SwiftLiteral.string(name)) has characters that no symbol list can hold"
    }
}
