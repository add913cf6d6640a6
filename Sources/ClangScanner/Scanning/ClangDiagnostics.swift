// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// clang's diagnostics of a translation unit as the model's.
struct ClangDiagnostics {
    let unit: TranslationUnit
    let files: SourceFiles
    /// The headers that the text in memory includes, one a line.
    let headers: [CXFile]

    private var libclang: Libclang { unit.libclang }

    /// Errors, each followed by its notes.
    func errors() -> [Diagnostic] {
        all { severity, _ in severity >= CXDiagnosticSeverity.CXDiagnostic_Error.rawValue }
    }

    /// Warnings that stand in the headers to bind.
    func warningsInScope() -> [Diagnostic] {
        all { severity, place in
            severity == CXDiagnosticSeverity.CXDiagnostic_Warning.rawValue && files.file(place.file)?.isInScope ?? false
        }
    }

    /// Lines of the main file with an error on them.
    static func linesWithErrors(of unit: TranslationUnit) -> Set<Int> { Set(errorsInMainFile(of: unit).map(\.line)) }

    /// Errors in the text in memory, by line.
    static func errorsInMainFile(of unit: TranslationUnit) -> [(line: Int, message: String)] {
        let libclang = unit.libclang
        var lines: [(line: Int, message: String)] = []
        // Most stand in one file.
        var latest: (file: CXFile?, isMain: Bool)?
        for index in 0..<libclang.clang_getNumDiagnostics(unit.raw) {
            let diagnostic = libclang.clang_getDiagnostic(unit.raw, index)
            defer { libclang.clang_disposeDiagnostic(diagnostic) }
            let severity = libclang.clang_getDiagnosticSeverity(diagnostic)
            guard severity.rawValue >= CXDiagnosticSeverity.CXDiagnostic_Error.rawValue else { continue }
            let place = libclang.expansion(libclang.clang_getDiagnosticLocation(diagnostic))
            if place.file != latest?.file {
                let name = libclang.take(libclang.clang_getFileName(place.file))
                latest = (place.file, PathText.name(of: name) == MainFile.name)
            }
            guard latest?.isMain == true else { continue }
            lines.append((Int(place.line), libclang.take(libclang.clang_getDiagnosticSpelling(diagnostic))))
        }
        return lines
    }

    /// Whether there are errors anywhere.
    static func hasErrors(_ unit: TranslationUnit) -> Bool {
        let libclang = unit.libclang
        return (0..<libclang.clang_getNumDiagnostics(unit.raw)).contains { index in
            let diagnostic = libclang.clang_getDiagnostic(unit.raw, index)
            defer { libclang.clang_disposeDiagnostic(diagnostic) }
            let severity = libclang.clang_getDiagnosticSeverity(diagnostic)
            return severity.rawValue >= CXDiagnosticSeverity.CXDiagnostic_Error.rawValue
        }
    }

    // MARK: - Private

    private func all(where isWanted: (UInt32, SourcePlace) -> Bool) -> [Diagnostic] {
        var list: [Diagnostic] = []
        for index in 0..<libclang.clang_getNumDiagnostics(unit.raw) {
            let diagnostic = libclang.clang_getDiagnostic(unit.raw, index)
            defer { libclang.clang_disposeDiagnostic(diagnostic) }
            let place = libclang.expansion(libclang.clang_getDiagnosticLocation(diagnostic))
            guard isWanted(libclang.clang_getDiagnosticSeverity(diagnostic).rawValue, place) else { continue }
            list.append(convert(diagnostic, place))
            // The set of notes belongs to the diagnostic.
            let notes = libclang.clang_getChildDiagnostics(diagnostic)
            for index in 0..<libclang.clang_getNumDiagnosticsInSet(notes) {
                let note = libclang.clang_getDiagnosticInSet(notes, index)
                defer { libclang.clang_disposeDiagnostic(note) }
                let converted = convert(note, libclang.expansion(libclang.clang_getDiagnosticLocation(note)))
                // The chain of inclusions ends in the text in memory and names the machine's paths.
                if !converted.message.hasPrefix("in file included from") { list.append(converted) }
            }
        }
        return list
    }

    private func convert(_ diagnostic: CXDiagnostic?, _ place: SourcePlace) -> Diagnostic {
        let severity: Diagnostic.Severity =
            switch libclang.clang_getDiagnosticSeverity(diagnostic) {
            case .CXDiagnostic_Note, .CXDiagnostic_Ignored: .note
            case .CXDiagnostic_Warning: .warning
            default: .error
            }
        // "-Wmacro-redefined" becomes "clang-macro-redefined"; errors have no option.
        let option = libclang.take(libclang.clang_getDiagnosticOption(diagnostic, nil))
        let id = option.hasPrefix("-W") ? "clang-" + option.dropFirst(2) : "clang-\(severity.rawValue)"
        let message = libclang.take(libclang.clang_getDiagnosticSpelling(diagnostic))
        return Diagnostic(severity, id, at: location(place), message)
    }

    /// The place to show. No user has seen the text in memory that includes the headers: what clang finds wrong there was
    /// begun and not ended by the header before.
    private func location(_ place: SourcePlace) -> SourceLocation? {
        guard let file = files.file(place.file) else { return nil }
        guard file.isMain else { return files.location(place) }
        guard let header = files.file(headers.prefix(max(Int(place.line) - 1, 1)).last) else { return nil }
        let lines = header.text.count { $0 == UInt8(ascii: "\n") } + (header.text.last == UInt8(ascii: "\n") ? 0 : 1)
        return SourceLocation(file: header.name, line: max(lines, 1), column: 1)
    }
}
