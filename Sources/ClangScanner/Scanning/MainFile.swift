// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// The text in memory that includes the headers and measures the target.
struct MainFile {
    static let name = "ffigen-headers.c"

    /// The text that includes the headers, one per line.
    let includes: String

    private let macros: [MacroSignature]

    init(headers: [String], macros: [MacroSignature] = []) {
        includes = headers.map { "#include \"\($0)\"\n" }.joined()
        self.macros = macros
    }

    /// The headers, the macros to wrap as functions, and at the end one enumeration that tells the target's widths.
    var text: String {
        includes + macros.map(\.declaration).joined() + "enum { "
            + Self.probes.map { "\($0.name) = \($0.expression)" }.joined(separator: ", ") + " };\n"
    }

    /// The first error that stands in the declaration of a macro's function, behind the lines of the headers.
    func errorInMacro(of unit: TranslationUnit) -> (macro: MacroSignature, message: String)? {
        let first = includes.split(separator: "\n").count + 1
        for (line, message) in ClangDiagnostics.errorsInMainFile(of: unit) where line >= first {
            let index = (line - first) / MacroSignature.linesOfDeclaration
            if macros.indices.contains(index) { return (macros[index], message) }
        }
        return nil
    }

    private static let probes: [(name: String, expression: String)] = [
        ("ffigen_pointer_width", "sizeof(void *) * 8"),
        ("ffigen_long_width", "sizeof(long) * 8"),
        ("ffigen_wide_char_width", "sizeof(__WCHAR_TYPE__) * 8"),
        ("ffigen_is_char_signed", "(char)-1 < 0"),
        ("ffigen_long_double_size", "sizeof(long double)"),
    ]

    /// Reads the widths back from the last enumeration of the translation unit.
    static func target(of unit: TranslationUnit, from cursors: [Cursor]) -> TargetInfo {
        let libclang = unit.libclang
        let info = libclang.clang_getTranslationUnitTargetInfo(unit.raw)
        defer { libclang.clang_TargetInfo_dispose(info) }
        var target = TargetInfo(triple: normalised(libclang.take(libclang.clang_TargetInfo_getTriple(info))))
        guard let enumeration = cursors.last(where: { $0.kind == .CXCursor_EnumDecl }) else { return target }
        let values = enumeration.children.map { Int($0.enumeratorValue) }
        guard values.count == probes.count else { return target }
        target.pointerWidth = values[0]
        target.longWidth = values[1]
        target.wideCharWidth = values[2]
        target.isCharSigned = values[3] != 0
        target.longDoubleSize = values[4]
        return target
    }

    /// A triple without version numbers, and with one word for the vendor that makes no difference.
    static func normalised(_ triple: String) -> String {
        var parts = triple.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        for index in parts.indices.dropFirst() {
            if index == 1, parts[index] == "pc" { parts[index] = "unknown" }
            guard index >= 2 else { continue }
            if let digit = parts[index].firstIndex(where: \.isNumber),
                parts[index][digit...].allSatisfy({ $0.isNumber || $0 == "." })
            {
                parts[index] = String(parts[index][..<digit])
            }
        }
        return parts.joined(separator: "-")
    }
}
